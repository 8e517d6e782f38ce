// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/field_schema.h"
#include "editor/essay/front_matter.h"

#include <QList>
#include <QString>

namespace stetmark {

/// How the form tells a measure in its other form, and in words.

/// What stands beside `value`: "highly likely" for a percentage, "84 %" for a word or
/// a number from 0 to 10. Empty without a scale and for what is no measure.
QString otherForm(const Field &field, const QString &value);

/// `value` for people who hear it: "85 percent, highly likely", or "not set".
QString spokenMeasure(const Field &field, const QString &value);

/// True for what says that there is no value: "N/A", "none", "-", "?".
bool meansNotSet(const QString &value);

/// The percentages at which a slider stops, lowest first: of each word of the scale,
/// of each number from 0 to 10, or of each percent, as `value` is one of these.
QList<double> sliderStops(const Field &field, const QString &value);

} // namespace stetmark
