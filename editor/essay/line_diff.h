// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace stetmark {

/// A line of what differs between two texts, for reading.
struct DiffLine {
    enum class Kind {
        Same,    ///< in both, near a change
        Removed, ///< in the first text only
        Added,   ///< in the second text only
        Skipped, ///< stands for `count` lines that are in both
    };

    Kind kind = Kind::Same;
    QString text; ///< empty where lines are skipped
    qsizetype count = 1;

    friend bool operator==(const DiffLine &, const DiffLine &) = default;
};

/// What takes `before` to `after`, with three lines of both around each change; empty when
/// they are equal. The shortest way, unless it has over a thousand steps: then the lines
/// between the first change and the last are told as removed, and as added. Thread-safe;
/// takes a moment for long texts.
QList<DiffLine> lineDiff(const QString &before, const QString &after);

} // namespace stetmark
