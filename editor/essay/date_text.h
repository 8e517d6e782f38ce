// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QTime>

#include <optional>

namespace stetmark {

/// How dates are written in front matter, so that another date can be written the same
/// way. Understood are
///   - `2024-02-25`, `2024-2-5`, `2024/02/25`, `2024.02.25`
///   - `22 Jan 2016`, `22 January 2016`, `Jan 22nd, 2016`, with English names of months
/// and behind any of these, after a `T` or a blank, a time of day: `5:00`, `05:00:00`,
/// `05:00:00.123456`, which may end in `Z`, `UTC` or an offset (`+1`, `+01:00`, `-0530`).

/// What a date says.
struct WrittenDate {
    QDate date;
    std::optional<QTime> time;        ///< to the millisecond
    std::optional<int> offsetFromUtc; ///< in seconds; none when no zone is written

    friend bool operator==(const WrittenDate &, const WrittenDate &) = default;
};

/// None for any other text, and for a day or a time that there is not.
std::optional<WrittenDate> readWrittenDate(const QString &text);

/// Whether `text` is written like a date, but no such day or time exists: `2023-02-30`.
bool isImpossibleDate(const QString &text);

/// `date` as `like` is written, with its time of day; as `2024-02-25` where `like` is
/// no date.
QString dateWrittenAs(QDate date, const QString &like);

/// `like`, a date, with another time of day; its fraction of a second and its zone stay.
/// The same text where it has no time.
QString timeWrittenAs(QTime time, const QString &like);

/// `moment` as `like` is written: in its zone, in local time where it names none; the day
/// alone where it has no time; as `2024-02-25` where `like` is no date. Digits behind the
/// second are as many as `like` has.
QString momentWrittenAs(const QDateTime &moment, const QString &like);

/// `text`, a date, with the year, month, day, hour, minute or second at `caret` moved by
/// `steps`. The same text when there is none.
QString dateStepped(const QString &text, qsizetype caret, int steps);

} // namespace stetmark
