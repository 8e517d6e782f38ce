// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/text/changed_lines.h"

#include <algorithm>

namespace stetmark {

ChangedLines::ChangedLines(const EditedText &text, int number, const LineRangeOfList &range)
    : firstLine(range.first), lines(text, range.first, range.last), index(number - range.first)
{
}

ChangedLines::ChangedLines(const EditedText &text, int number)
    : ChangedLines(text, number, listAround(text, number))
{
}

TextChange ChangedLines::withCaret(qsizetype line, qsizetype column) const
{
    return {lines.edits(), Selection::caret(lines.position(line, column))};
}

TextChange ChangedLines::withSelection(const TypingContext &context) const
{
    const auto moved = [&](qsizetype position) {
        const TextLine line = context.text.lineAt(position);
        const qsizetype at = line.number - firstLine;
        if (at < 0 || at >= lines.count())
            return position;
        const qsizetype column = position - line.start;
        return lines.position(at, column == 0 && !context.selection.isEmpty()
                                      ? 0
                                      : movedColumn(line.text, lines[at], column));
    };
    TextChange change{lines.edits(),
                      {moved(context.selection.anchor), moved(context.selection.position)}};
    // A caret behind the lines, where their list ends with them.
    qsizetype delta = 0;
    for (const TextEdit &edit : change.edits)
        delta += edit.delta();
    const int end = firstLine + int(lines.count());
    if (context.text.lineAt(context.selection.anchor).number >= end)
        change.selection.anchor += delta;
    if (context.text.lineAt(context.selection.position).number >= end)
        change.selection.position += delta;
    return change;
}

qsizetype movedColumn(const QString &before, const QString &after, qsizetype column)
{
    const qsizetype fromEnd = before.size() - column;
    return std::max<qsizetype>(0, after.size() - fromEnd);
}

SelectedLines selectedLines(const TypingContext &context)
{
    const Selection &selection = context.selection;
    SelectedLines lines{context.text.lineAt(selection.start()),
                        context.text.lineAt(selection.end())};
    if (lines.last.number > lines.first.number && selection.end() == lines.last.start)
        lines.last = context.text.line(lines.last.number - 1);
    return lines;
}

bool isLiteralBlock(const TypingContext &context)
{
    using Kind = TypingPlace::Kind;
    const Kind kind = context.place.kind;
    return kind == Kind::Code || kind == Kind::FrontMatter || kind == Kind::Html;
}

} // namespace stetmark
