// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/field_schema.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace stetmark {

namespace {

/// How deep groups and records may stand in each other.
constexpr int deepestField = 8;

using Name = QLatin1StringView;

constexpr std::array<std::pair<Name, FieldType>, 11> typeNames{{
    {Name("text"), FieldType::Text},
    {Name("long text"), FieldType::LongText},
    {Name("date"), FieldType::Date},
    {Name("tags"), FieldType::Tags},
    {Name("choice"), FieldType::Choice},
    {Name("number"), FieldType::Number},
    {Name("percentage"), FieldType::Percentage},
    {Name("switch"), FieldType::Switch},
    {Name("link"), FieldType::Link},
    {Name("group"), FieldType::Group},
    {Name("records"), FieldType::Records},
}};

constexpr std::array<std::pair<Name, FieldRole>, 15> roleNames{{
    {Name("title"), FieldRole::Title},
    {Name("description"), FieldRole::Description},
    {Name("author"), FieldRole::Author},
    {Name("created"), FieldRole::Created},
    {Name("modified"), FieldRole::Modified},
    {Name("language"), FieldRole::Language},
    {Name("tags"), FieldRole::Tags},
    {Name("categories"), FieldRole::Categories},
    {Name("status"), FieldRole::Status},
    {Name("certainty"), FieldRole::Certainty},
    {Name("importance"), FieldRole::Importance},
    {Name("complete"), FieldRole::Complete},
    {Name("draft"), FieldRole::Draft},
    {Name("bibliography"), FieldRole::Bibliography},
    {Name("word goal"), FieldRole::WordGoal},
}};

QString tr(const char *text)
{
    return QCoreApplication::translate("FieldSchema", text);
}

template <typename Value, std::size_t Count>
std::optional<Value> valueNamed(const std::array<std::pair<Name, Value>, Count> &names,
                                const QString &name)
{
    for (const auto &[known, value] : names) {
        if (name == known)
            return value;
    }
    return std::nullopt;
}

template <typename Value, std::size_t Count>
QString allNames(const std::array<std::pair<Name, Value>, Count> &names)
{
    QStringList result;
    for (const auto &entry : names)
        result.append(QString(entry.first));
    return result.join(QStringLiteral(", "));
}

/// Reads the tree of a schema; stops at the first thing that is wrong.
class SchemaReader
{
public:
    explicit SchemaReader(QStringView text) : m_text(text) {}

    Result<FieldSchema> read();

private:
    bool readFields(const FrontMatterNode &list, std::vector<Field> &fields, int depth);
    bool readField(const FrontMatterNode &node, Field &field, int depth);
    bool readProperty(const FrontMatterEntry &entry, Field &field, int depth);
    bool readChoices(const FrontMatterNode &node, QStringList &choices);
    bool readNumber(const FrontMatterNode &node, double &number);
    bool check(const FrontMatterNode &node, const Field &field);

    bool fail(const FrontMatterNode &at, const QString &message)
    {
        return fail(m_text.first(std::min(at.span.start, m_text.size())).count(u'\n') + 1, message);
    }
    bool fail(qsizetype line, const QString &message)
    {
        m_error = tr("The field schema was not read. Line %1: %2").arg(line).arg(message);
        return false;
    }

    QStringView m_text;
    QString m_error;
};

Result<FieldSchema> SchemaReader::read()
{
    const FrontMatter tree = readYaml(m_text);
    FieldSchema schema;
    const auto refused = [this] { return Error{Error::Kind::Refused, m_error}; };

    if (!tree.readOnlyReason.isEmpty()) {
        fail(tree.issues.isEmpty() ? 1 : tree.issues.first().line,
             tree.issues.isEmpty() ? tree.readOnlyReason : tree.issues.first().message);
        return refused();
    }
    for (const FrontMatterEntry &entry : tree.root.entries) {
        if (entry.key.value != Name("fields")) {
            fail(entry.key,
                 tr("“%1” means nothing here; a schema has “fields”.").arg(entry.key.value));
            return refused();
        }
        if (!readFields(entry.value, schema.fields, 1))
            return refused();
    }
    if (schema.fields.empty()) {
        fail(1, tr("A schema needs a list of “fields”."));
        return refused();
    }
    return schema;
}

bool SchemaReader::readFields(const FrontMatterNode &list, std::vector<Field> &fields, int depth)
{
    if (list.kind != FrontMatterNode::Kind::List)
        return fail(list, tr("“fields” must be a list."));
    if (depth > deepestField)
        return fail(list, tr("Fields may stand in each other %1 deep at most.").arg(deepestField));
    fields.reserve(list.items.size());
    QStringList keys;
    for (const FrontMatterNode &item : list.items) {
        Field field;
        if (!readField(item, field, depth))
            return false;
        if (keys.contains(field.key))
            return fail(item, tr("There are two fields “%1”.").arg(field.key));
        keys.append(field.key);
        fields.push_back(std::move(field));
    }
    return true;
}

bool SchemaReader::readField(const FrontMatterNode &node, Field &field, int depth)
{
    if (node.kind != FrontMatterNode::Kind::Map)
        return fail(node, tr("A field must have a “key” and a “type”."));
    for (const FrontMatterEntry &entry : node.entries) {
        if (!readProperty(entry, field, depth))
            return false;
    }
    if (field.label.isEmpty())
        field.label = labelFor(field.key);
    return check(node, field);
}

bool SchemaReader::readProperty(const FrontMatterEntry &entry, Field &field, int depth)
{
    const QString &name = entry.key.value;
    const FrontMatterNode &node = entry.value;
    if (name == Name("fields"))
        return readFields(node, field.fields, depth + 1);
    if (name == Name("choices"))
        return readChoices(node, field.choices);
    if (name == Name("minimum"))
        return readNumber(node, field.minimum);
    if (name == Name("maximum"))
        return readNumber(node, field.maximum);
    if (node.kind != FrontMatterNode::Kind::Scalar)
        return fail(node, tr("“%1” must be a text.").arg(name));

    if (name == Name("key")) {
        field.key = node.value;
    } else if (name == Name("label")) {
        field.label = node.value;
    } else if (name == Name("help")) {
        field.help = node.value;
    } else if (name == Name("type")) {
        const auto type = valueNamed(typeNames, node.value);
        if (!type)
            return fail(node,
                        tr("“%1” is no type. There are: %2.").arg(node.value, allNames(typeNames)));
        field.type = *type;
    } else if (name == Name("role")) {
        const auto role = valueNamed(roleNames, node.value);
        if (!role)
            return fail(node,
                        tr("“%1” is no role. There are: %2.").arg(node.value, allNames(roleNames)));
        field.role = *role;
    } else {
        return fail(entry.key, tr("“%1” means nothing for a field.").arg(name));
    }
    return true;
}

bool SchemaReader::readChoices(const FrontMatterNode &node, QStringList &choices)
{
    if (node.kind != FrontMatterNode::Kind::List)
        return fail(node, tr("“choices” must be a list."));
    for (const FrontMatterNode &item : node.items) {
        if (item.kind != FrontMatterNode::Kind::Scalar)
            return fail(item, tr("A choice must be a text."));
        choices.append(item.value);
    }
    return true;
}

bool SchemaReader::readNumber(const FrontMatterNode &node, double &number)
{
    bool isNumber = false;
    number = node.value.toDouble(&isNumber);
    if (node.kind != FrontMatterNode::Kind::Scalar || !isNumber || !std::isfinite(number))
        return fail(node, tr("A limit must be a number."));
    return true;
}

bool SchemaReader::check(const FrontMatterNode &node, const Field &field)
{
    if (field.key.isEmpty() || !node.find(u"type"))
        return fail(node, tr("A field must have a “key” and a “type”."));
    if (field.minimum > field.maximum)
        return fail(node, tr("The minimum of “%1” is above its maximum.").arg(field.key));
    const bool hasFields = field.type == FieldType::Group || field.type == FieldType::Records;
    if (hasFields && field.fields.empty())
        return fail(node, tr("“%1” must say which “fields” it has.").arg(field.key));
    if (!hasFields && !field.fields.empty())
        return fail(node,
                    tr("Only groups and records have “fields”; “%1” is neither.").arg(field.key));
    if (!field.choices.isEmpty() && field.type != FieldType::Choice)
        return fail(node, tr("Only a choice has “choices”; “%1” is none.").arg(field.key));
    return true;
}

} // namespace

Result<FieldSchema> readFieldSchema(QStringView yaml)
{
    return SchemaReader(yaml).read();
}

} // namespace stetmark
