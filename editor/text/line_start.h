// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

#include <vector>

namespace stetmark {

/// One of the signs of containers that a line of Markdown begins with.
struct LineMark {
    enum class Kind { Quote, Bullet, Number };

    Kind kind = Kind::Quote;
    qsizetype start = 0;   ///< of `>`, `-` or `12.`
    qsizetype end = 0;     ///< behind it, blanks not counted
    qsizetype content = 0; ///< where the text behind it begins
    int number = 0;        ///< of a Number

    bool isList() const { return kind != Kind::Quote; }
};

/// How a line begins: quotes and list items, from the outside in, then the box of a
/// task. Only what the line itself says; whether it is code, the Analysis knows.
struct LineStart {
    std::vector<LineMark> marks;
    qsizetype quoteEnd = 0; ///< behind the quotes before the first list item, a blank with them
    int quotes = 0;         ///< how many these are
    bool isTask = false;
    bool isTicked = false;
    qsizetype box = 0;     ///< where the box of a task stands
    qsizetype content = 0; ///< where the text begins, behind box and blanks

    bool isEmpty() const { return marks.empty(); }
    /// The innermost list item, if it is that and not a quote that the text stands in.
    const LineMark *item() const;
    /// The outermost list item, or null.
    const LineMark *outerItem() const;
};

LineStart lineStart(QStringView line);

/// How far `position` is from the start of `line` in columns; tabs go to the next
/// multiple of four (CommonMark, section 2.2).
int tabbedColumn(QStringView line, qsizetype position);
/// The blanks that `line` begins with.
QString indentationOf(QStringView line);
bool isBlankLine(QStringView line);
/// A thematic break (CommonMark, section 4.1), however far it is indented.
bool isThematicBreak(QStringView line);
bool isBlankCharacter(QChar character); ///< a space or a tab
/// The first position from `from` on where no blank stands.
qsizetype behindBlanks(QStringView line, qsizetype from);
QString withoutEndBlanks(QString text);

} // namespace stetmark
