// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/field_path.h"
#include "editor/essay/front_matter.h"
#include "editor/essay/result.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
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

/// One step of a scale that ties words to percentages.
struct ScaleStep {
    QString word;
    double percent = 0; ///< 0 to 100

    friend bool operator==(const ScaleStep &, const ScaleStep &) = default;
};

/// What a number without a percent sign says of a measure.
enum class NumberUnit {
    Percent,
    ZeroToTen, ///< up to 10; a larger number is a percentage even so
};

/// One field of a schema.
struct Field {
    QString key;
    QString label; ///< for people; translated by the caller's context "Fields"
    QString help;  ///< one sentence, shown as a tool tip
    FieldType type = FieldType::Text;
    FieldRole role = FieldRole::None;
    bool isRequired = false;
    QStringList choices;          ///< offered for Choice; other text is allowed
    std::vector<ScaleStep> scale; ///< best first; empty for a field that is no measure in words
    NumberUnit unit = NumberUnit::Percent;
    double minimum = 0; ///< of Number and Percentage
    double maximum = 100;
    std::vector<Field> fields; ///< of a Group, or of each record of Records

    friend bool operator==(const Field &, const Field &) = default;
};

/// The fields that an essay may have, in the order in which a form shows them.
struct FieldSchema {
    std::vector<Field> fields;

    /// The field at `path` (list positions are skipped), or null.
    const Field *find(const FieldPath &path) const;
    /// The fields of the map at `path`, or of each record of the list there; all of them
    /// for the empty path, none where the schema has no such map.
    const std::vector<Field> &fieldsAt(const FieldPath &path) const;
    /// The keys of fieldsAt(), in their order.
    QStringList keysAt(const FieldPath &path) const;
    /// The paths of the fields with `role`, in order.
    QList<FieldPath> paths(FieldRole role) const;

    friend bool operator==(const FieldSchema &, const FieldSchema &) = default;
};

/// A schema that is shared between threads; null stands for essaySchema().
using FieldSchemaPtr = std::shared_ptr<const FieldSchema>;

/// Reads a schema from YAML (`resources/fields/essay.yaml` documents the format).
/// The error names the line. At most 1,000 fields, 8 deep, and scales of 100 words.
Result<FieldSchema> readFieldSchema(QStringView yaml);

/// The schema that comes with the program, read once from its resources.
const FieldSchema &essaySchema();

/// Whether values of `type` can stand on a scale.
bool canBeMeasure(FieldType type);

/// Fills in what follows from the scale and the unit of `field`: they hold for the word
/// and the percentage of a group too, and a scale's words are its choices.
void completeMeasure(Field &field);

/// A word as it is compared with others: `In-Progress` and `in_progress` are both
/// "in progress".
QString foldedWord(QStringView word);

/// A key in words: `is_post_complete` and `isPostComplete` as "Is post complete".
QString labelFor(const QString &key);

/// A field for a key that no schema knows, made from the value that is there.
Field fieldFor(const QString &key, const FrontMatterNode &value);

} // namespace stetmark
