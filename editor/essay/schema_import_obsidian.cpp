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

/// The types of properties, from Obsidian's help, "Properties".
constexpr std::array<std::pair<Name, FieldType>, 8> types{{
    {Name("text"), FieldType::Text},
    {Name("multitext"), FieldType::Tags},
    {Name("number"), FieldType::Number},
    {Name("checkbox"), FieldType::Switch},
    {Name("date"), FieldType::Date},
    {Name("datetime"), FieldType::Date},
    {Name("tags"), FieldType::Tags},
    {Name("aliases"), FieldType::Tags},
}};

} // namespace

Result<ImportedSchema> readObsidianTypes(QStringView json)
{
    const Result<FrontMatterNode> root = readJson(json);
    if (!root)
        return root.error();
    SchemaImport import(json);
    std::vector<Field> fields;
    static const FrontMatterNode none;
    const FrontMatterNode *map = root->find(u"types");
    for (const FrontMatterEntry &entry : (map ? *map : none).entries) {
        const QString &type = entry.value.value;
        const auto *known = std::find_if(types.begin(), types.end(),
                                         [&type](const auto &one) { return type == one.first; });
        if (known == types.end()) {
            import.noteUnknownType(entry.value, entry.key.value.left(100), type.left(100));
            continue;
        }
        Field field = SchemaImport::newField(entry.key.value);
        field.type = known->second;
        import.add(fields, std::move(field));
    }
    return import.finished(std::move(fields),
                           Messages::tr("There are no “types” of properties in it."));
}

} // namespace stetmark
