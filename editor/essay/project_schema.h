// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/field_schema.h"
#include "editor/essay/result.h"
#include "editor/essay/schema_import.h"

#include <QString>
#include <QStringList>

namespace stetmark {

/// The fields that the essays of a project have, and the file that says so.
struct ProjectSchema {
    QString file; ///< absolute; empty when there is none
    /// Completed by essaySchema(); null for that one alone: there is no file, or what is in
    /// it cannot be used.
    FieldSchemaPtr schema;
    QStringList notices; ///< what is wrong with the file, with lines where they are known

    /// Whether both share one schema, not only equal ones.
    friend bool operator==(const ProjectSchema &, const ProjectSchema &) = default;
};

/// The largest file that is read as a schema (1 MB).
inline constexpr qint64 largestSchema = 1'000'000;

/// The schema for the essay at `essay` (which need not exist; empty for none). The first of
/// these that there is, the nearest of its kind, looked for in the essay's folder and up to
/// 40 folders above it: the JSON Schema that `reference` names, a path from the essay's
/// folder that ends in .json (an address or absolute path is none; nothing is fetched);
/// `.stetmark/fields.yaml`; `.stetmark/fields.json`, a JSON Schema; `frontmatter.json` of
/// Front Matter CMS; `.obsidian/types.json`. Only regular files, up to `largestSchema`.
/// Blocking; call it off the GUI thread.
ProjectSchema findProjectSchema(const QString &essay, const QString &reference = QString());

/// What an essay names as its schema: the value of its key `$schema`, or nothing.
QString schemaReference(const FrontMatter &frontMatter);

/// The schema in the file at `path` as it is there, read by its name: `frontmatter.json`,
/// `types.json`, any other `.json` as a JSON Schema, the rest as YAML. The error names the
/// file. Blocking.
Result<ImportedSchema> readSchemaFile(const QString &path);

} // namespace stetmark
