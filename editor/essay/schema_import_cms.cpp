// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/schema_import_fields.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

namespace stetmark {

namespace {

using Name = QLatin1StringView;

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(SchemaImport)
};

/// Types of fields, from the documentation of Front Matter CMS, "Content creation,
/// fields".
constexpr std::array<std::pair<Name, FieldType>, 17> types{{
    {Name("string"), FieldType::Text},
    {Name("number"), FieldType::Number},
    {Name("datetime"), FieldType::Date},
    {Name("boolean"), FieldType::Switch},
    {Name("draft"), FieldType::Switch},
    {Name("image"), FieldType::Text},
    {Name("file"), FieldType::Text},
    {Name("slug"), FieldType::Text},
    {Name("choice"), FieldType::Choice},
    {Name("dataFile"), FieldType::Choice},
    {Name("contentRelationship"), FieldType::Text},
    {Name("tags"), FieldType::Tags},
    {Name("categories"), FieldType::Tags},
    {Name("taxonomy"), FieldType::Tags},
    {Name("list"), FieldType::Tags},
    {Name("fields"), FieldType::Group},
    {Name("block"), FieldType::Records},
}};

/// Types that no field of ours is needed for: lines and headings of its form, and values
/// of any shape.
bool hasNoField(const QString &type)
{
    return type == Name("divider") || type == Name("heading") || type == Name("json");
}

/// A setting may be written as one key with dots, or as maps in maps.
const FrontMatterNode *setting(const FrontMatterNode &root, const QString &path)
{
    if (const FrontMatterNode *node = root.find(path))
        return node;
    const FrontMatterNode *node = &root;
    for (const QString &key : path.split(u'.')) {
        node = node->find(key);
        if (!node)
            return nullptr;
    }
    return node;
}

class CmsReader
{
public:
    CmsReader(QStringView json, const FrontMatterNode &root)
        : m_import(json),
          m_fieldGroups(setting(root, QStringLiteral("frontMatter.taxonomy.fieldGroups")))
    {
    }

    Result<ImportedSchema> read(const FrontMatterNode &contentTypes);

private:
    void readFields(const std::vector<FrontMatterNode> &list, std::vector<Field> &fields,
                    int depth);
    void readField(const FrontMatterNode &node, std::vector<Field> &fields, int depth);
    void readChoices(const FrontMatterNode &node, Field &field);
    void readRecord(const FrontMatterNode &node, std::vector<Field> &fields, int depth);

    SchemaImport m_import;
    const FrontMatterNode *m_fieldGroups;
};

/// The first comes first; what is not required in all of `types` is not required.
Result<ImportedSchema> CmsReader::read(const FrontMatterNode &contentTypes)
{
    std::vector<Field> all;
    bool isFirst = true;
    for (const FrontMatterNode &contentType : contentTypes.items) {
        std::vector<Field> fields;
        readFields(SchemaImport::listAt(contentType, u"fields"), fields, 1);
        if (fields.empty())
            continue;
        const auto isRequiredHere = [&fields](const QString &key) {
            return std::any_of(fields.begin(), fields.end(), [&key](const Field &field) {
                return field.key == key && field.isRequired;
            });
        };
        for (Field &field : all)
            field.isRequired = field.isRequired && isRequiredHere(field.key);
        for (Field &field : fields) {
            field.isRequired = field.isRequired && isFirst;
            m_import.add(all, std::move(field));
        }
        isFirst = false;
    }
    return m_import.finished(std::move(all), Messages::tr("None of its content types has fields."));
}

void CmsReader::readFields(const std::vector<FrontMatterNode> &list, std::vector<Field> &fields,
                           int depth)
{
    for (const FrontMatterNode &node : list) {
        if (depth > SchemaImport::deepestField || !m_import.mayReadMore())
            return;
        readField(node, fields, depth);
    }
}

void CmsReader::readField(const FrontMatterNode &node, std::vector<Field> &fields, int depth)
{
    const QString type = SchemaImport::textAt(node, u"type");
    const auto *known = std::find_if(types.begin(), types.end(),
                                     [&type](const auto &one) { return type == one.first; });
    Field field = SchemaImport::newField(SchemaImport::textAt(node, u"name"));
    if (known == types.end()) {
        if (!hasNoField(type))
            m_import.noteUnknownType(node, field.key.left(100), type.left(100));
        return;
    }
    field.type = known->second;
    if (const QString title = SchemaImport::textAt(node, u"title"); !title.isEmpty())
        field.label = title;
    field.help = SchemaImport::textAt(node, u"description");
    field.isRequired = SchemaImport::isTrueAt(node, u"required");
    if (type == Name("draft"))
        field.role = FieldRole::Draft;
    else if (type == Name("tags"))
        field.role = FieldRole::Tags;
    else if (type == Name("categories"))
        field.role = FieldRole::Categories;
    if (SchemaImport::isTrueAt(node, u"wysiwyg"))
        field.type = FieldType::LongText;
    if (const FrontMatterNode *options = node.find(u"numberOptions")) {
        field.minimum = SchemaImport::numberAt(*options, u"min").value_or(field.minimum);
        field.maximum = SchemaImport::numberAt(*options, u"max").value_or(field.maximum);
    }
    readChoices(node, field);
    if (field.type == FieldType::Group)
        readFields(SchemaImport::listAt(node, u"fields"), field.fields, depth + 1);
    else if (field.type == FieldType::Records)
        readRecord(node, field.fields, depth + 1);
    const bool needsFields = field.type == FieldType::Group || field.type == FieldType::Records;
    if (!needsFields || !field.fields.empty())
        m_import.add(fields, std::move(field));
}

void CmsReader::readChoices(const FrontMatterNode &node, Field &field)
{
    if (field.type == FieldType::Text || field.type == FieldType::Choice) {
        if (SchemaImport::isTrueAt(node, u"multiple"))
            field.type = FieldType::Tags;
    }
    if (field.type != FieldType::Choice)
        return;
    for (const FrontMatterNode &choice : SchemaImport::listAt(node, u"choices")) {
        const bool isPair = choice.kind == FrontMatterNode::Kind::Map;
        const QString value = isPair ? SchemaImport::textAt(choice, u"id") : choice.value;
        if (!value.isEmpty())
            field.choices.append(value);
    }
    if (field.choices.isEmpty())
        field.type = FieldType::Text;
}

/// A block names the groups of fields that its records may have.
void CmsReader::readRecord(const FrontMatterNode &node, std::vector<Field> &fields, int depth)
{
    const FrontMatterNode *wanted = node.find(u"fieldGroup");
    if (!m_fieldGroups || !wanted)
        return;
    for (const FrontMatterNode &group : m_fieldGroups->items) {
        if (!m_import.mayReadMore())
            return;
        const QString id = SchemaImport::textAt(group, u"id");
        const bool isNamed =
            wanted->value == id
            || std::any_of(wanted->items.begin(), wanted->items.end(),
                           [&id](const FrontMatterNode &item) { return item.value == id; });
        if (!id.isEmpty() && isNamed)
            readFields(SchemaImport::listAt(group, u"fields"), fields, depth);
    }
}

} // namespace

Result<ImportedSchema> readFrontMatterCms(QStringView json)
{
    const Result<FrontMatterNode> root = readJson(json);
    if (!root)
        return root.error();
    const FrontMatterNode *contentTypes =
        setting(*root, QStringLiteral("frontMatter.taxonomy.contentTypes"));
    if (!contentTypes)
        return Error{Error::Kind::NotFound, Messages::tr("It describes no content types.")};
    return CmsReader(json, *root).read(*contentTypes);
}

} // namespace stetmark
