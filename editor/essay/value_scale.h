// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/field_schema.h"
#include "editor/essay/front_matter.h"

#include <QString>

#include <optional>

namespace stetmark {

/// How far, how sure, how important: essays write such a measure as a percentage,
/// as a word of a scale or as a number from 0 to 10. Nothing here takes a value that
/// is missing for 0.

/// How a measure is written in the essay.
enum class ScaleForm {
    NotSet, ///< absent, null or empty
    Percent,
    Word, ///< of the field's scale
    ZeroToTen,
    Other, ///< "N/A", a word that the scale lacks, a number out of range, a list
};

/// Whether the values of `field`, or its value when it is a group, can stand for a
/// percentage.
bool isMeasure(const Field &field);

/// For a value that is absent, `node` is an empty one.
ScaleForm scaleForm(const Field &field, const FrontMatterNode &node);
/// Of a value that is only text; null and its like are words here.
ScaleForm scaleForm(const Field &field, const QString &value);

/// 0 to 100 from any form; none for NotSet and Other.
std::optional<double> percentOf(const Field &field, const QString &value);

/// The word of the field's scale that is nearest to `percent`, the lower one of two;
/// empty without a scale.
QString wordFor(const Field &field, double percent);

/// `percent` (0 to 100) in `form`, with the habits of `like`, which is usually the value
/// that it replaces: the percent sign, the letter case of words and the sign between
/// them, decimals. Numbers have no more digits than they need, and two behind the point at
/// most unless `like` has more.
/// NotSet and Other stand for the form that is natural to the field.
QString writtenAs(const Field &field, double percent, ScaleForm form, const QString &like);

/// The form in which a field's first value is written.
ScaleForm naturalForm(const Field &field);

/// The part of `group` that holds its percentage, and the one that holds its word; null
/// where it has none.
const Field *percentagePart(const Field &group);
const Field *wordPart(const Field &group);

/// What a group is where it stands as one value (`status: in progress`): its word or
/// its percentage, whichever `value` is, under the group's own key, label, help and
/// role. A text for a group without such parts.
Field fieldOfOneValue(const Field &group, const FrontMatterNode &value);

} // namespace stetmark
