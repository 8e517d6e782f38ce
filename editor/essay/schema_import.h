// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/field_schema.h"
#include "editor/essay/result.h"

#include <QStringList>
#include <QStringView>

namespace stetmark {

/// A schema made from what another program keeps about its fields.
struct ImportedSchema {
    FieldSchema schema;
    QStringList notes; ///< what of it is not understood, with lines; at most 20
};

// Each refuses what is no such file, naming the line where there is one; NotFound where it
// describes no fields. A field of an
// unknown type is left out, with a note: it gets a field by its value. At most 1,000
// fields, 8 deep, are read.

/// Reads `frontmatter.json` of the editor extension Front Matter CMS: the fields of all
/// content types together. What all of them require is required.
Result<ImportedSchema> readFrontMatterCms(QStringView json);

/// Reads `.obsidian/types.json`: a type for each key.
Result<ImportedSchema> readObsidianTypes(QStringView json);

/// Reads a JSON Schema of an object (drafts 4 to 2020-12): its properties with title,
/// description, type, format, enum, bounds, required, items and references inside the
/// same file. Nothing is fetched.
Result<ImportedSchema> readJsonSchema(QStringView json);

/// What `schema` lacks, from `usual`: fields, and for a field with the key of a usual one
/// its role, scale, unit, label and help. `types` says how far the types of `schema` can
/// be relied on.
enum class SchemaTypes {
    Exact,
    /// A text or a number without bounds takes the type of the usual field with its key
    /// where that one is a long text, a link, a choice, or a measure.
    Rough,
};
FieldSchema completedBy(FieldSchema schema, const FieldSchema &usual, SchemaTypes types);

} // namespace stetmark
