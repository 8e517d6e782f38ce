// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QString>
#include <QStringView>
#include <QTime>

#include <optional>

namespace stetmark {

/// How values are written in front matter, so that a form can write a new value
/// the same way.

/// A percentage and what stands behind the number: nothing, "%" or " %".
struct PercentText {
    double value = 0;
    QString suffix;
};
std::optional<PercentText> readPercent(QStringView text);
/// `value` in the fewest digits, two of them behind the point at most.
QString numberText(double value);

/// A truth value in one of the words that YAML 1.1 or 1.2 readers know.
std::optional<bool> readSwitch(QStringView text);
/// The word for `on` that goes with `example`: "No" for "Yes", "true" for none.
QString switchText(bool on, QStringView example);

/// A date as in ISO 8601 and YAML: `2024-02-25`, `2024-02-25T05:00:00Z`,
/// `2024-2-5 5:00:00.25 +1`.
struct DateText {
    QDate date;
    std::optional<QTime> time;
};
std::optional<DateText> readDate(const QString &text);
/// `text`, a date, with another date or time of day; all else as it was.
QString withDate(const QString &text, QDate date);
QString withTime(const QString &text, QTime time);
/// `text`, a date, with the year, month, day, hour, minute or second at `caret`
/// moved by `steps`. The same text when there is none.
QString stepped(const QString &text, qsizetype caret, int steps);

/// True when a text widget shows `text` without changing it.
bool isEditableText(QStringView text);

} // namespace stetmark
