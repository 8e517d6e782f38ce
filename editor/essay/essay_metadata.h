// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/field_schema.h"
#include "editor/essay/front_matter.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace stetmark {

/// How far, how sure or how important: a word, a percentage, or both.
struct Measure {
    QString word;                  ///< as in the file; empty when there is none
    std::optional<double> percent; ///< 0 to 100; none when missing or not a number
    /// The essay does not give the percentage: it follows from the word, which is one of
    /// the field's scale or a number from 0 to 10.
    bool isPercentImplied = false;

    bool isSet() const { return !word.isEmpty() || percent; }
    friend bool operator==(const Measure &, const Measure &) = default;
};

/// One entry of a bibliography.
struct Source {
    QString title;
    QString link; ///< as in the file; not checked
    friend bool operator==(const Source &, const Source &) = default;
};

/// An essay's front matter by the roles of its fields. What is absent, empty or
/// null is empty here; strings are as in the file, trimmed of blanks.
struct EssayMetadata {
    QString title;
    QString description;
    QString author;
    QString created; ///< as written: a date, a date and time, or any text
    QString modified;
    QString language; ///< a BCP 47 tag as written; not checked
    QStringList tags;
    QStringList categories;
    Measure status;
    Measure certainty;
    Measure importance;
    std::optional<bool> complete;
    std::optional<bool> draft;
    QList<Source> bibliography;
    std::optional<int> wordGoal; ///< 1 or more; none for what is no such number

    friend bool operator==(const EssayMetadata &, const EssayMetadata &) = default;
};

EssayMetadata readMetadata(const FrontMatter &frontMatter, const FieldSchema &schema);

/// EssayMetadata::wordGoal alone.
std::optional<int> readWordGoal(const FrontMatter &frontMatter, const FieldSchema &schema);

/// The words of a value of type Tags: the items of a list, or the parts between the commas
/// of one text.
QStringList wordsOf(const FrontMatterNode &node);

} // namespace stetmark
