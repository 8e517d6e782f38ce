// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/text/table_rules.h"

#include "editor/text/changed_lines.h"
#include "editor/text/table_text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

/// The table around the caret, and the cell that it is in.
struct CaretInTable {
    TableLines table;
    TextLine line;
    TableLine cells;
    qsizetype cell = 0;

    bool isDelimiter() const { return line.number == table.delimiter(); }
    bool isEmptyRow() const
    {
        return std::ranges::all_of(cells.cells, [this](Span span) {
            return isBlankLine(QStringView(line.text).sliced(span.start, span.length()));
        });
    }
};

std::optional<CaretInTable> caretInTable(const TypingContext &context)
{
    if (isLiteralBlock(context))
        return std::nullopt;
    CaretInTable result;
    result.line = context.text.lineAt(context.selection.position);
    const auto table = tableAround(context.text, result.line.number);
    if (!table)
        return std::nullopt;
    result.table = *table;
    result.cells = tableLine(result.line.text);
    const qsizetype column = context.selection.position - result.line.start;
    for (qsizetype i = 0; i < result.cells.cells.size(); ++i) {
        if (result.cells.cells[i].start <= column)
            result.cell = i;
    }
    return result;
}

/// The text of a cell is selected, so that typing replaces it.
Selection selectionOf(const TextLine &line, Span cell)
{
    Span text = cell;
    while (text.start < text.end && isBlankCharacter(line.text[text.start]))
        ++text.start;
    while (text.end > text.start && isBlankCharacter(line.text[text.end - 1]))
        --text.end;
    if (text.isEmpty()) {
        const qsizetype inside = std::min(cell.start + 1, cell.end);
        return Selection::caret(line.start + inside);
    }
    return {line.start + text.start, line.start + text.end};
}

/// `line` with blanks in its cells.
QString emptyRow(const QString &line)
{
    QString row = line;
    for (const Span cell : tableLine(line).cells) {
        for (qsizetype i = cell.start; i < cell.end; ++i)
            row[i] = u' ';
    }
    // Without a bar at its end, a row that is blank ends before that.
    return row.trimmed().endsWith(u'|') ? row : row + u" |"_s;
}

TextChange rowBehind(const TextLine &line)
{
    QString row = emptyRow(line.text);
    const qsizetype content = std::min(lineStart(line.text).content, row.size());
    if (content < row.size() && row[content] != u'|')
        row.insert(content, "| "_L1);
    const TextLine added{line.number + 1, line.end() + 1, row};
    const QList<Span> cells = tableLine(row).cells;
    const Selection caret =
        cells.isEmpty() ? Selection::caret(added.end()) : selectionOf(added, cells.first());
    return {{{line.end(), 0, u'\n' + row}}, caret};
}

} // namespace

MaybeChange goToCell(const TypingContext &context, int step)
{
    const auto at = caretInTable(context);
    if (!at || !context.place.isInTable)
        return std::nullopt;
    int number = at->line.number;
    qsizetype cell = at->cell + step;
    TextLine line = at->line;
    QList<Span> cells = at->cells.cells;
    while (cell < 0 || cell >= cells.size() || number == at->table.delimiter()) {
        number += step;
        if (number < at->table.first)
            return TextChange{{}, context.selection};
        if (number > at->table.last)
            return rowBehind(context.text.line(at->table.last));
        line = context.text.line(number);
        cells = tableLine(line.text).cells;
        cell = step > 0 ? 0 : cells.size() - 1;
    }
    return TextChange{{}, selectionOf(line, cells[cell])};
}

MaybeChange enterInTable(const TypingContext &context)
{
    const auto at = caretInTable(context);
    const qsizetype column = at ? context.selection.position - at->line.start : 0;
    if (!at || !context.selection.isEmpty() || !context.place.isInTable
        || column <= lineStart(at->line.text).content)
        return std::nullopt;
    if (at->line.number == at->table.last && at->line.number > at->table.delimiter()
        && at->isEmptyRow()) {
        // The row gives way to a blank line: what comes then is no row.
        const QString quotes = at->line.text.first(lineStart(at->line.text).content);
        return TextChange{{{at->line.start, at->line.text.size(), u'\n' + quotes}},
                          Selection::caret(at->line.start + 1 + quotes.size())};
    }
    return insertRow(context);
}

MaybeChange typeBar(const TypingContext &context)
{
    const auto at = caretInTable(context);
    if (!at || !context.selection.isEmpty() || !context.place.isInTable
        || at->cell >= at->cells.cells.size())
        return std::nullopt;
    const qsizetype column = context.selection.position - at->line.start;
    const Span cell = at->cells.cells[at->cell];
    if (column < cell.start || column > cell.end)
        return std::nullopt;
    if (at->cell == 0 && at->isEmptyRow())
        return TextChange{{}, context.selection};
    const bool isAtEnd = isBlankLine(QStringView(at->line.text).sliced(column, cell.end - column));
    if (!isAtEnd || cell.end >= at->line.text.size())
        return std::nullopt;
    return TextChange{{}, Selection::caret(at->line.start + cell.end + 1)};
}

MaybeChange insertTable(const TypingContext &context)
{
    if (isLiteralBlock(context) || context.place.isInTable)
        return std::nullopt;
    const TextLine line = context.text.lineAt(context.selection.end());
    const QString table = u"|   |   |\n| - | - |\n|   |   |"_s;
    const bool isBlank = isBlankLine(line.text);
    const bool isBehindText =
        line.number > 0 && !isBlankLine(context.text.line(line.number - 1).text);
    const bool isBeforeText = line.number + 1 < context.text.lineCount()
                              && !isBlankLine(context.text.line(line.number + 1).text);
    const QString before = !isBlank ? u"\n\n"_s : isBehindText ? u"\n"_s : QString();
    const QString behind = isBeforeText ? u"\n"_s : QString();
    const TextEdit edit = isBlank ? TextEdit{line.start, line.text.size(), before + table + behind}
                                  : TextEdit{line.end(), 0, before + table + behind};
    return TextChange{{edit}, Selection::caret(edit.position + before.size() + 2)};
}

MaybeChange insertRow(const TypingContext &context)
{
    const auto at = caretInTable(context);
    if (!at)
        return std::nullopt;
    const bool isAbove = at->line.number < at->table.delimiter();
    return rowBehind(isAbove ? context.text.line(at->table.delimiter()) : at->line);
}

MaybeChange insertColumn(const TypingContext &context)
{
    const auto at = caretInTable(context);
    if (!at)
        return std::nullopt;
    ChangedLines changed(context.text, at->line.number, {at->table.first, at->table.last});
    qsizetype caret = 0;
    for (qsizetype i = 0; i < changed.lines.count(); ++i) {
        QString &line = changed.lines[i];
        const QList<Span> cells = tableLine(line).cells;
        const QString cell = i == 1 ? u" --- "_s : u"     "_s;
        if (at->cell >= cells.size())
            continue; // a short row has none of the columns behind it either
        const qsizetype end = cells[at->cell].end;
        const bool hasBar = end < line.size();
        line.insert(hasBar ? end + 1 : end, hasBar ? cell + u'|' : " |"_L1 + cell + u'|');
        if (i == changed.index)
            caret = end + (hasBar ? 2 : 3);
    }
    return changed.withCaret(changed.index, caret);
}

MaybeChange alignColumn(const TypingContext &context, CellAlignment alignment)
{
    const auto at = caretInTable(context);
    if (!at)
        return std::nullopt;
    const TextLine line = context.text.line(at->table.delimiter());
    const QList<Span> cells = tableLine(line.text).cells;
    if (at->cell >= cells.size())
        return std::nullopt;
    const Span cell = cells[at->cell];
    const QString old = line.text.sliced(cell.start, cell.length());
    const QString dashes = old.trimmed();
    const CellAlignment now = alignmentOf(dashes) == alignment ? CellAlignment::None : alignment;
    const qsizetype start = cell.start + old.indexOf(dashes);
    const TextEdit edit =
        smallestEdit(line.start + start, dashes, delimiterCell(now, dashes.size()));
    const bool isBehind = context.selection.start() > edit.position;
    const qsizetype by = isBehind ? edit.delta() : 0;
    return TextChange{{edit}, {context.selection.anchor + by, context.selection.position + by}};
}

MaybeChange tidyTableAt(const TypingContext &context)
{
    const auto at = caretInTable(context);
    if (!at)
        return std::nullopt;
    ChangedLines changed(context.text, at->line.number, {at->table.first, at->table.last});
    tidyTable(changed.lines);
    const QString &line = changed.lines[changed.index];
    const QList<Span> cells = tableLine(line).cells;
    const TextLine now{at->line.number, changed.lines.position(changed.index, 0), line};
    const Selection cell = cells.isEmpty()
                               ? Selection::caret(now.end())
                               : selectionOf(now, cells[std::min(at->cell, cells.size() - 1)]);
    return TextChange{changed.lines.edits(), Selection::caret(cell.position)};
}

} // namespace stetmark
