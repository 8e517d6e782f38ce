// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/field_schema.h"

#include <QCoreApplication>
#include <QFile>

#include <array>
#include <cmath>
#include <utility>

namespace stetmark {

namespace {

/// How deep groups and records may stand in each other.
constexpr int deepestField = 8;
/// A text longer than this is edited in several lines.
constexpr qsizetype longestLine = 80;

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

/// `is_post_complete` and `isPostComplete` as `Is post complete`.
QString labelFor(const QString &key)
{
    QString label;
    for (const QChar c : key) {
        const bool isGap = c == u'_' || c == u'-' || c.isSpace();
        if (isGap) {
            if (!label.isEmpty() && !label.endsWith(u' '))
                label += u' ';
        } else if (c.isUpper() && !label.isEmpty() && label.back().isLower()) {
            label += u' ';
            label += c.toLower();
        } else {
            label += label.isEmpty() ? c.toUpper() : c;
        }
    }
    label = label.trimmed();
    return label.isEmpty() ? key : label;
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

const Field *fieldNamed(const std::vector<Field> &fields, const QString &key)
{
    for (const Field &field : fields) {
        if (field.key == key)
            return &field;
    }
    return nullptr;
}

void collectPaths(const std::vector<Field> &fields, FieldRole role, const FieldPath &parent,
                  QList<FieldPath> &paths)
{
    for (const Field &field : fields) {
        const FieldPath path = parent.child(field.key);
        if (field.role == role)
            paths.append(path);
        // A value in a list of records has no one path.
        if (field.type == FieldType::Group)
            collectPaths(field.fields, role, path, paths);
    }
}

FieldType typeOfScalar(const FrontMatterNode &value)
{
    switch (value.type()) {
    case ScalarType::Boolean:
        return FieldType::Switch;
    case ScalarType::Number:
        return FieldType::Number;
    case ScalarType::Date:
        return FieldType::Date;
    case ScalarType::Null:
    case ScalarType::Text:
        break;
    }
    if (value.value.contains(u'\n') || value.value.size() > longestLine)
        return FieldType::LongText;
    if (value.value.startsWith(Name("https://")) || value.value.startsWith(Name("http://")))
        return FieldType::Link;
    return FieldType::Text;
}

FieldType typeOf(const FrontMatterNode &value)
{
    switch (value.kind) {
    case FrontMatterNode::Kind::Map:
        return FieldType::Group;
    case FrontMatterNode::Kind::List:
        for (const FrontMatterNode &item : value.items) {
            if (item.kind == FrontMatterNode::Kind::Map)
                return FieldType::Records;
        }
        return FieldType::Tags;
    case FrontMatterNode::Kind::Scalar:
        return typeOfScalar(value);
    case FrontMatterNode::Kind::Alias:
        break;
    }
    return FieldType::Text;
}

} // namespace

const Field *FieldSchema::find(const FieldPath &path) const
{
    const Field *found = nullptr;
    for (const FieldPath::Step &step : path.steps()) {
        const QString *key = std::get_if<QString>(&step);
        if (!key)
            continue;
        found = fieldNamed(found ? found->fields : fields, *key);
        if (!found)
            return nullptr;
    }
    return found;
}

QList<FieldPath> FieldSchema::paths(FieldRole role) const
{
    QList<FieldPath> result;
    collectPaths(fields, role, FieldPath(), result);
    return result;
}

Result<FieldSchema> readFieldSchema(QStringView yaml)
{
    return SchemaReader(yaml).read();
}

const FieldSchema &essaySchema()
{
    static const FieldSchema schema = [] {
        QFile file(QStringLiteral(":/stetmark/fields/essay.yaml"));
        const bool isOpen = file.open(QIODevice::ReadOnly);
        const Result<FieldSchema> read = readFieldSchema(QString::fromUtf8(file.readAll()));
        // The schema is part of the program; a test reads it.
        if (!isOpen || !read)
            qFatal("%s", qPrintable(read ? file.errorString() : read.error().message));
        return *read;
    }();
    return schema;
}

Field fieldFor(const QString &key, const FrontMatterNode &value)
{
    Field field;
    field.key = key;
    field.label = labelFor(key);
    field.type = typeOf(value);
    return field;
}

} // namespace stetmark
