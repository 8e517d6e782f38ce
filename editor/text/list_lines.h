// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/text/line_block.h"
#include "editor/text/line_start.h"

#include <QString>

#include <optional>

namespace stetmark {

// Lists as lines: which lines belong to an item, moving an item in and out with all that
// is in it, and numbers that follow each other. Columns count from behind the quotes
// that the list stands in, so that a list in a quote is a list like any other.

/// How a line takes part in a list.
struct ListLine {
    int quotes = 0;
    bool isBlank = false; ///< nothing but quotes
    int indent = 0;       ///< column of its first sign
    bool isItem = false;  ///< the rest is of its outermost item
    bool isNumbered = false;
    int number = 0;
    QChar sign;              ///< '-', '*', '+'; behind a number '.' or ')'
    int content = 0;         ///< column of the item's text
    qsizetype markStart = 0; ///< in the line
    qsizetype markEnd = 0;
    qsizetype contentStart = 0;

    /// Whether both are items of lists of the same kind.
    bool isLike(const ListLine &other) const
    {
        return isItem && other.isItem && isNumbered == other.isNumbered && sign == other.sign;
    }
};

ListLine listLine(const QString &line);

/// Lines around line `number` that hold the list it is in, as far as a rule looks.
struct LineRangeOfList {
    int first = 0;
    int last = 0;
};
LineRangeOfList listAround(const EditedText &text, int number);

/// The last line of what the item at `index` holds.
qsizetype lastLineOfItem(const LineBlock &lines, qsizetype index);
/// The item before the one at `index` in the same list, and the item that holds it.
std::optional<qsizetype> siblingBefore(const LineBlock &lines, qsizetype index);
std::optional<qsizetype> parentOf(const LineBlock &lines, qsizetype index);

/// Moves the first sign of lines `first` to `last` by `columns`; blank ones stay.
void indent(LineBlock &lines, qsizetype first, qsizetype last, int columns);

/// Gives the item at `index` the mark of the kind of `like`, with `number` where it is
/// numbered. What the item holds moves along when its text does.
void setMark(LineBlock &lines, qsizetype index, const ListLine &like, int number);

/// Numbers the items like `like` at its column, from the line at `index` on, as they
/// follow: `number` and up. Ends with their list, or where all is right already.
void renumber(LineBlock &lines, qsizetype index, const ListLine &like, int number);

/// How far the numbers of the list around the item at `index` are apart: 0 where a
/// neighbour has the same (“1. 1. 1.”), else 1.
int numberStep(const LineBlock &lines, qsizetype index);

/// The items of lines `first` to `last` go in under the one before them, with all that is
/// in them; false when there is none.
bool nest(LineBlock &lines, qsizetype first, qsizetype last);
/// The item at `index` goes out beside the one that holds it; false when it is out.
bool unnest(LineBlock &lines, qsizetype index);

} // namespace stetmark
