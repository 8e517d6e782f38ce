// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/schema_import_fields.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <utility>

namespace stetmark {

namespace {

using Name = QLatin1StringView;

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(SchemaImport)
};

/// How many references are followed in one schema.
constexpr int mostReferences = 200;
constexpr int mostHops = 8;               ///< from one to the next
constexpr qsizetype longestReference = 8; ///< in steps

/// `type` may be a list of types; null beside another says only that it may be empty.
QString typeOf(const FrontMatterNode &schema)
{
    const FrontMatterNode *type = schema.find(u"type");
    if (!type)
        return {};
    for (const FrontMatterNode &item : type->items) {
        if (item.value != Name("null"))
            return item.value;
    }
    return type->value;
}

bool describesType(const FrontMatterNode &schema)
{
    return schema.find(u"type") || schema.find(u"enum") || schema.find(u"properties");
}

bool isNullOnly(const FrontMatterNode &schema)
{
    return typeOf(schema) == Name("null");
}

/// "~1" is a slash and "~0" a tilde (RFC 6901).
QString unescaped(QString step)
{
    step.replace(QStringLiteral("~1"), QStringLiteral("/"));
    return step.replace(QStringLiteral("~0"), QStringLiteral("~"));
}

class JsonSchemaReader
{
public:
    JsonSchemaReader(QStringView json, const FrontMatterNode &root) : m_import(json), m_root(root)
    {
    }

    Result<ImportedSchema> read();

private:
    const FrontMatterNode *pointedAt(const QString &reference) const;
    const FrontMatterNode &followed(const FrontMatterNode &schema);
    const FrontMatterNode &withType(const FrontMatterNode &schema);
    void readProperties(const FrontMatterNode &schema, std::vector<Field> &fields, int depth);
    void readField(const QString &key, const FrontMatterNode &property, bool isRequired,
                   std::vector<Field> &fields, int depth);
    bool readType(const FrontMatterNode &schema, Field &field, int depth);
    bool readText(const FrontMatterNode &schema, Field &field);
    bool readList(const FrontMatterNode &schema, Field &field, int depth);
    bool readChoices(const FrontMatterNode &schema, Field &field);

    SchemaImport m_import;
    const FrontMatterNode &m_root;
    int m_references = 0;
};

Result<ImportedSchema> JsonSchemaReader::read()
{
    std::vector<Field> fields;
    readProperties(m_root, fields, 1);
    return m_import.finished(std::move(fields),
                             Messages::tr("It describes no properties of an object."));
}

const FrontMatterNode *JsonSchemaReader::pointedAt(const QString &reference) const
{
    const QStringList steps = reference.split(u'/');
    if (steps.first() != Name("#") || steps.size() > longestReference)
        return nullptr;
    const FrontMatterNode *node = &m_root;
    for (const QString &step : steps.sliced(1)) {
        node = node->find(unescaped(step));
        if (!node)
            return nullptr;
    }
    return node;
}

/// What `schema` refers to, or itself.
const FrontMatterNode &JsonSchemaReader::followed(const FrontMatterNode &schema)
{
    const FrontMatterNode *node = &schema;
    for (int hops = 0; hops < mostHops; ++hops) {
        const FrontMatterNode *reference = node->find(u"$ref");
        const bool mayFollow = reference && m_references < mostReferences;
        const FrontMatterNode *next = mayFollow ? pointedAt(reference->value) : nullptr;
        if (!next)
            break;
        ++m_references;
        node = next;
    }
    return *node;
}

/// The part of `schema` that says of what type a value is: of alternatives, the first.
const FrontMatterNode &JsonSchemaReader::withType(const FrontMatterNode &schema)
{
    const FrontMatterNode &whole = followed(schema);
    if (describesType(whole))
        return whole;
    for (const QStringView key : {u"oneOf", u"anyOf", u"allOf"}) {
        for (const FrontMatterNode &part : SchemaImport::listAt(whole, key)) {
            const FrontMatterNode &alternative = followed(part);
            if (describesType(alternative) && !isNullOnly(alternative))
                return alternative;
        }
    }
    return whole;
}

void JsonSchemaReader::readProperties(const FrontMatterNode &schema, std::vector<Field> &fields,
                                      int depth)
{
    if (depth > SchemaImport::deepestField)
        return;
    const FrontMatterNode &object = followed(schema);
    QSet<QString> required;
    for (const FrontMatterNode &key : SchemaImport::listAt(object, u"required"))
        required.insert(key.value);
    if (const FrontMatterNode *properties = object.find(u"properties")) {
        for (const FrontMatterEntry &entry : properties->entries) {
            const QString &key = entry.key.value;
            readField(key, entry.value, required.contains(key), fields, depth);
        }
    }
    for (const FrontMatterNode &part : SchemaImport::listAt(object, u"allOf"))
        readProperties(part, fields, depth + 1);
}

void JsonSchemaReader::readField(const QString &key, const FrontMatterNode &property,
                                 bool isRequired, std::vector<Field> &fields, int depth)
{
    if (!m_import.mayReadMore())
        return;
    const FrontMatterNode &schema = withType(property);
    Field field = SchemaImport::newField(key);
    field.isRequired = isRequired;
    // A title or description may stand beside a reference or in what it refers to.
    for (const FrontMatterNode *source : {&schema, &property}) {
        if (const QString title = SchemaImport::textAt(*source, u"title"); !title.isEmpty())
            field.label = title;
        if (const QString help = SchemaImport::textAt(*source, u"description"); !help.isEmpty())
            field.help = help;
    }
    if (readType(schema, field, depth))
        m_import.add(fields, std::move(field));
}

/// False when the schema says no type that the form has.
bool JsonSchemaReader::readType(const FrontMatterNode &schema, Field &field, int depth)
{
    const QString type = typeOf(schema);
    if (type == Name("boolean")) {
        field.type = FieldType::Switch;
        return true;
    }
    if (readChoices(schema, field))
        return true;
    if (type == Name("string"))
        return readText(schema, field);
    if (type == Name("number") || type == Name("integer")) {
        field.type = FieldType::Number;
        field.minimum = SchemaImport::numberAt(schema, u"minimum").value_or(field.minimum);
        field.maximum = SchemaImport::numberAt(schema, u"maximum").value_or(field.maximum);
        return true;
    }
    if (type == Name("array"))
        return readList(schema, field, depth);
    if (type == Name("object") || schema.find(u"properties")) {
        field.type = FieldType::Group;
        readProperties(schema, field.fields, depth + 1);
        return !field.fields.empty();
    }
    if (!type.isEmpty() && type != Name("null"))
        m_import.noteUnknownType(schema, field.key.left(100), type.left(100));
    return false;
}

bool JsonSchemaReader::readText(const FrontMatterNode &schema, Field &field)
{
    const QString format = SchemaImport::textAt(schema, u"format");
    if (format == Name("date") || format == Name("date-time"))
        field.type = FieldType::Date;
    else if (format == Name("uri") || format == Name("uri-reference") || format == Name("iri")
             || format == Name("url"))
        field.type = FieldType::Link;
    else
        field.type = FieldType::Text;
    return true;
}

bool JsonSchemaReader::readList(const FrontMatterNode &schema, Field &field, int depth)
{
    field.type = FieldType::Tags;
    if (const FrontMatterNode *items = schema.find(u"items")) {
        const FrontMatterNode &item = withType(*items);
        readProperties(item, field.fields, depth + 1);
        if (!field.fields.empty())
            field.type = FieldType::Records;
    }
    return true;
}

bool JsonSchemaReader::readChoices(const FrontMatterNode &schema, Field &field)
{
    for (const FrontMatterNode &choice : SchemaImport::listAt(schema, u"enum")) {
        const bool isValue = choice.kind == FrontMatterNode::Kind::Scalar;
        if (isValue && choice.type() != ScalarType::Null && !choice.value.isEmpty())
            field.choices.append(choice.value);
    }
    if (field.choices.isEmpty())
        return false;
    field.type = FieldType::Choice;
    return true;
}

} // namespace

Result<ImportedSchema> readJsonSchema(QStringView json)
{
    const Result<FrontMatterNode> root = readJson(json);
    if (!root)
        return root.error();
    return JsonSchemaReader(json, *root).read();
}

} // namespace stetmark
