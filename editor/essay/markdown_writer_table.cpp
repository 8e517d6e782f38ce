// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/markdown_writer_table.h"

#include "editor/essay/markdown_writer_inlines.h"

#include <algorithm>

namespace stetmark {

using namespace Qt::StringLiterals;

namespace {

/// Columns are made as wide as their widest cell up to here, in characters.
constexpr qsizetype widestPadding = 30;
/// What a table has more than these is left out.
constexpr qsizetype mostColumns = 100;

struct Row {
    QStringList cells;
    QList<CellAlignment> alignments;
};

void addLine(RichRuns &runs, const RichRuns &line)
{
    if (line.isEmpty())
        return;
    if (!runs.isEmpty()) {
        RichRun lineBreak;
        lineBreak.kind = RichRun::Kind::LineBreak;
        runs.append(lineBreak);
    }
    runs += line;
}

/// All that `blocks` say, a line each.
void addLines(RichRuns &runs, const RichBlocks &blocks)
{
    for (const RichBlock &block : blocks) {
        if (block.kind == RichBlock::Kind::Code) {
            const QStringList lines = block.text.split(u'\n');
            for (const QString &line : lines) {
                RichRun run;
                run.text = line;
                run.formats = RichFormat::Code;
                if (!line.trimmed().isEmpty())
                    addLine(runs, {run});
            }
        }
        addLine(runs, block.runs);
        addLines(runs, block.children);
    }
}

Row rowOf(const RichBlock &block)
{
    Row row;
    for (const RichBlock &cell : block.children) {
        if (cell.kind != RichBlock::Kind::Cell)
            continue;
        RichRuns runs;
        addLines(runs, cell.children);
        row.cells.append(markdownInlines(tidied(runs), InlinePlace::Cell));
        row.alignments.append(cell.alignment);
        for (int i = 1; i < cell.columns && row.cells.size() < mostColumns; ++i) {
            row.cells.append(QString());
            row.alignments.append(CellAlignment::None);
        }
        if (row.cells.size() >= mostColumns)
            break;
    }
    return row;
}

QString delimiter(CellAlignment alignment, qsizetype width)
{
    const bool atLeft = alignment == CellAlignment::Left || alignment == CellAlignment::Center;
    const bool atRight = alignment == CellAlignment::Right || alignment == CellAlignment::Center;
    return (atLeft ? u":"_s : QString()) + QString(width - atLeft - atRight, u'-')
           + (atRight ? u":"_s : QString());
}

QString line(const QStringList &cells)
{
    return u"| "_s + cells.join(u" | "_s) + u" |"_s;
}

} // namespace

QStringList markdownTable(const RichBlock &table)
{
    QList<Row> rows;
    qsizetype columns = 0;
    for (const RichBlock &block : table.children) {
        if (block.kind != RichBlock::Kind::Row)
            continue;
        rows.append(rowOf(block));
        columns = std::max(columns, rows.last().cells.size());
    }
    if (columns == 0)
        return {};
    QList<qsizetype> widths(columns, 3);
    for (Row &row : rows) {
        row.cells.resize(columns);
        for (qsizetype i = 0; i < columns; ++i)
            widths[i] = std::max(widths[i], std::min(row.cells[i].size(), widestPadding));
    }
    QStringList lines;
    QStringList delimiters;
    // The head of a column is centred by browsers, whatever is below it.
    const QList<CellAlignment> &alignments =
        rows[std::min<qsizetype>(1, rows.size() - 1)].alignments;
    for (qsizetype i = 0; i < columns; ++i)
        delimiters.append(delimiter(alignments.value(i, CellAlignment::None), widths[i]));
    for (Row &row : rows) {
        for (qsizetype i = 0; i < columns; ++i)
            row.cells[i] = row.cells[i].leftJustified(widths[i]);
        lines.append(line(row.cells));
        if (lines.size() == 1)
            lines.append(line(delimiters));
    }
    return lines;
}

} // namespace stetmark
