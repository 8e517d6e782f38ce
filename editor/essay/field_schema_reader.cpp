// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/field_schema.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace stetmark {

namespace {

/// How deep groups and records may stand in each other.
constexpr int deepestField = 8;
constexpr int mostFields = 1000;
constexpr size_t longestScale = 100;

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

constexpr std::array<std::pair<Name, NumberUnit>, 2> unitNames{{
    {Name("percent"), NumberUnit::Percent},
    {Name("0 to 10"), NumberUnit::ZeroToTen},
}};

using Scale = std::vector<ScaleStep>;

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
    bool readScales(const FrontMatterNode &node);
    bool readScale(const FrontMatterNode &node, Scale &scale);
    bool readFields(const FrontMatterNode &list, std::vector<Field> &fields, int depth);
    bool readField(const FrontMatterNode &node, Field &field, int depth);
    bool readProperty(const FrontMatterEntry &entry, Field &field, int depth);
    bool readChoices(const FrontMatterNode &node, QStringList &choices);
    bool readNumber(const FrontMatterNode &node, double &number);
    bool readRequired(const FrontMatterNode &node, bool &isRequired);
    bool useScale(const FrontMatterNode &node, Scale &scale);
    template <typename Value, std::size_t Count>
    bool readName(const std::array<std::pair<Name, Value>, Count> &names,
                  const FrontMatterNode &node, const QString &message, Value &value);
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
    QHash<QString, Scale> m_scales;
    int m_fields = 0;
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
    // Fields may stand before the scales that they name.
    const FrontMatterNode *scales = tree.root.find(u"scales");
    if (scales && !readScales(*scales))
        return refused();
    for (const FrontMatterEntry &entry : tree.root.entries) {
        if (entry.key.value == Name("scales"))
            continue;
        if (entry.key.value != Name("fields")) {
            fail(entry.key, tr("“%1” means nothing here; a schema has “fields” and “scales”.")
                                .arg(entry.key.value));
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

bool SchemaReader::readScales(const FrontMatterNode &node)
{
    if (node.kind != FrontMatterNode::Kind::Map)
        return fail(node, tr("“scales” must be a map of scales by their names."));
    for (const FrontMatterEntry &entry : node.entries) {
        if (!readScale(entry.value, m_scales[entry.key.value]))
            return false;
    }
    return true;
}

bool SchemaReader::readScale(const FrontMatterNode &node, Scale &scale)
{
    if (node.kind != FrontMatterNode::Kind::Map || node.entries.empty())
        return fail(node, tr("A scale must be a map of words to percentages."));
    if (node.entries.size() > longestScale)
        return fail(node, tr("A scale has %1 words at most.").arg(longestScale));
    QStringList words;
    for (const FrontMatterEntry &entry : node.entries) {
        ScaleStep step{entry.key.value, 0};
        if (!readNumber(entry.value, step.percent))
            return false;
        if (step.percent < 0 || step.percent > 100)
            return fail(entry.value, tr("A percentage is between 0 and 100."));
        if (!scale.empty() && step.percent > scale.back().percent)
            return fail(entry.key, tr("A scale goes from its highest word to its lowest."));
        const QString word = foldedWord(step.word);
        if (word.isEmpty() || words.contains(word))
            return fail(entry.key, tr("“%1” stands twice in this scale.").arg(step.word));
        words.append(word);
        scale.push_back(std::move(step));
    }
    return true;
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
        if (++m_fields > mostFields)
            return fail(item, tr("A schema has %1 fields at most.").arg(mostFields));
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
    completeMeasure(field);
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
    if (name == Name("required"))
        return readRequired(node, field.isRequired);
    if (name == Name("scale"))
        return useScale(node, field.scale);
    if (name == Name("type"))
        return readName(typeNames, node, tr("“%1” is no type. There are: %2."), field.type);
    if (name == Name("role"))
        return readName(roleNames, node, tr("“%1” is no role. There are: %2."), field.role);
    if (name == Name("unit"))
        return readName(unitNames, node, tr("“%1” is no unit. There are: %2."), field.unit);

    if (name == Name("key"))
        field.key = node.value;
    else if (name == Name("label"))
        field.label = node.value;
    else if (name == Name("help"))
        field.help = node.value;
    else
        return fail(entry.key, tr("“%1” means nothing for a field.").arg(name));
    return true;
}

template <typename Value, std::size_t Count>
bool SchemaReader::readName(const std::array<std::pair<Name, Value>, Count> &names,
                            const FrontMatterNode &node, const QString &message, Value &value)
{
    const auto named = valueNamed(names, node.value);
    if (!named)
        return fail(node, message.arg(node.value, allNames(names)));
    value = *named;
    return true;
}

bool SchemaReader::readRequired(const FrontMatterNode &node, bool &isRequired)
{
    if (node.type() != ScalarType::Boolean)
        return fail(node, tr("“required” must be true or false."));
    isRequired = node.value.startsWith(u't', Qt::CaseInsensitive);
    return true;
}

bool SchemaReader::useScale(const FrontMatterNode &node, Scale &scale)
{
    const auto named = m_scales.constFind(node.value);
    if (named == m_scales.constEnd())
        return fail(node, tr("There is no scale “%1” under “scales”.").arg(node.value));
    scale = *named;
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
        return fail(node, tr("“%1” is no number.").arg(node.value));
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
    if ((!field.scale.empty() || field.unit != NumberUnit::Percent) && !canBeMeasure(field.type))
        return fail(node, tr("“%1” is of a type that has no scale and no unit.").arg(field.key));
    return true;
}

} // namespace

bool canBeMeasure(FieldType type)
{
    return type == FieldType::Choice || type == FieldType::Percentage || type == FieldType::Number
           || type == FieldType::Text || type == FieldType::Group;
}

void completeMeasure(Field &field)
{
    if (field.type == FieldType::Choice && field.choices.isEmpty()) {
        for (const ScaleStep &step : field.scale)
            field.choices.append(step.word);
    }
    for (Field &part : field.fields) {
        const bool isWord = part.type == FieldType::Choice;
        if (part.scale.empty() && (isWord || part.type == FieldType::Percentage))
            part.scale = field.scale;
        if (isWord || part.type == FieldType::Number)
            part.unit = std::max(part.unit, field.unit);
        if (isWord)
            completeMeasure(part);
    }
}

Result<FieldSchema> readFieldSchema(QStringView yaml)
{
    return SchemaReader(yaml).read();
}

} // namespace stetmark
