// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/text/line_block.h"
#include "editor/text/list_lines.h"
#include "editor/text/typing_context.h"

namespace stetmark {

/// Lines of a text that a rule changes, and the one that it is about.
struct ChangedLines {
    int firstLine; ///< its number
    LineBlock lines;
    qsizetype index; ///< in `lines`, of the line that it is about

    /// The list around line `number`.
    ChangedLines(const EditedText &text, int number);
    ChangedLines(const EditedText &text, int number, const LineRangeOfList &range);

    /// The caret at `column` of the line at `line`.
    TextChange withCaret(qsizetype line, qsizetype column) const;
    /// The selection where it was, moved with the text of its lines.
    TextChange withSelection(const TypingContext &context) const;
};

/// Where a caret at `column` is when the line's start becomes another.
qsizetype movedColumn(const QString &before, const QString &after, qsizetype column);

struct SelectedLines {
    TextLine first;
    TextLine last;

    LineRangeOfList range() const { return {first.number, last.number}; }
};

/// The lines that a command is for. A selection that ends where a line begins does not mean
/// that line.
SelectedLines selectedLines(const TypingContext &context);

/// Where the marks of lines are code, HTML or YAML.
bool isLiteralBlock(const TypingContext &context);

} // namespace stetmark
