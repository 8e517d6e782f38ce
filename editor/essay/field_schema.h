// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/field_path.h"
#include "editor/essay/front_matter.h"
#include "editor/essay/result.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace stetmark {

/// What a field means, whatever its key is called. Page header, `<head>`,
/// review and charts ask for roles.
enum class FieldRole {
    None,
    Title,
    Description,
    Author,
    Created,
    Modified,
    Language,
    Tags,
    Categories,
    Status,
    Certainty,
    Importance,
    Complete,
    Draft,
    Bibliography,
    WordGoal,
};

/// What a field holds, and so how it is edited.
enum class FieldType {
    Text,
    LongText,
    Date,
    Tags,
    Choice,
    Number,
    Percentage,
    Switch,
    Link,
    Group,
    Records
};

/// One field of a schema.
struct Field {
    QString key;
    QString label; ///< for people; translated by the caller's context "Fields"
    QString help;  ///< one sentence, shown as a tool tip
    FieldType type = FieldType::Text;
    FieldRole role = FieldRole::None;
    QStringList choices; ///< offered for Choice; other text is allowed
    double minimum = 0;  ///< of Number and Percentage
    double maximum = 100;
    std::vector<Field> fields; ///< of a Group, or of each record of Records

    friend bool operator==(const Field &, const Field &) = default;
};

/// The fields that an essay may have, in the order in which a form shows them.
struct FieldSchema {
    std::vector<Field> fields;

    /// The field at `path` (list positions are skipped), or null.
    const Field *find(const FieldPath &path) const;
    /// The paths of the fields with `role`, in order.
    QList<FieldPath> paths(FieldRole role) const;

    friend bool operator==(const FieldSchema &, const FieldSchema &) = default;
};

/// Reads a schema from YAML (`resources/fields/essay.yaml` documents the format).
/// The error names the line.
Result<FieldSchema> readFieldSchema(QStringView yaml);

/// The schema that comes with the program, read once from its resources.
const FieldSchema &essaySchema();

/// A key in words: `is_post_complete` and `isPostComplete` as "Is post complete".
QString labelFor(const QString &key);

/// A field for a key that no schema knows, made from the value that is there.
Field fieldFor(const QString &key, const FrontMatterNode &value);

} // namespace stetmark
