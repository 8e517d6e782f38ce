// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/text/table_text.h"

#include "editor/text/line_start.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

constexpr qsizetype leastWidth = 3; // of a delimiter cell

/// How many columns `text` takes where all letters are of one width.
qsizetype widthOf(const QString &text)
{
    qsizetype width = 0;
    for (const char32_t character : text.toUcs4()) {
        if (QChar::isMark(character) || QChar::category(character) == QChar::Other_Format)
            continue;
        const bool isWide = (character >= 0x1100 && character <= 0x115F)
                            || (character >= 0x2E80 && character <= 0xA4CF)
                            || (character >= 0xAC00 && character <= 0xD7A3)
                            || (character >= 0xF900 && character <= 0xFAFF)
                            || (character >= 0xFE30 && character <= 0xFE6F)
                            || (character >= 0xFF00 && character <= 0xFF60)
                            || (character >= 0x1F300 && character <= 0x1FAFF)
                            || (character >= 0x20000 && character <= 0x3FFFD);
        width += isWide ? 2 : 1;
    }
    return width;
}

bool isRow(const QString &line)
{
    return line.contains(u'|') && !isBlankLine(line);
}

QString padded(const QString &cell, qsizetype width, CellAlignment alignment)
{
    const qsizetype room = width - widthOf(cell);
    qsizetype left = 0;
    if (alignment == CellAlignment::Right)
        left = room;
    else if (alignment == CellAlignment::Center)
        left = room / 2;
    return QString(left, u' ') + cell + QString(room - left, u' ');
}

QStringList cellTexts(const QString &line)
{
    QStringList texts;
    for (const Span cell : tableLine(line).cells)
        texts.append(line.sliced(cell.start, cell.length()).trimmed());
    return texts;
}

} // namespace

TableLine tableLine(const QString &line)
{
    TableLine result;
    const LineStart start = lineStart(line);
    qsizetype from = start.content;
    if (from < line.size() && line[from] == u'|')
        ++from;
    for (qsizetype at = from; at < line.size(); ++at) {
        if (line[at] == u'\\') {
            ++at;
        } else if (line[at] == u'|') {
            result.cells.append({from, at});
            from = at + 1;
        }
    }
    if (!isBlankLine(QStringView(line).sliced(std::min(from, line.size()))))
        result.cells.append({from, line.size()});
    return result;
}

bool isDelimiterLine(const QString &line)
{
    static const QRegularExpression delimiter(
        u"^\\|?[ \\t]*:?-+:?[ \\t]*(?:\\|[ \\t]*:?-+:?[ \\t]*)*\\|?[ \\t]*$"_s);
    const QString content = line.sliced(std::min(lineStart(line).content, line.size()));
    return content.contains(u'|') && delimiter.match(content).hasMatch();
}

std::optional<TableLines> tableAround(const EditedText &text, int number)
{
    int first = number;
    if (!isRow(text.line(number).text))
        return std::nullopt;
    // The header is above the line of dashes, which may be below the caret.
    if (number + 1 < text.lineCount() && isDelimiterLine(text.line(number + 1).text))
        first = number;
    else
        while (first >= 0 && !isDelimiterLine(text.line(first).text)) {
            --first;
            if (first < 0 || !isRow(text.line(first).text))
                return std::nullopt;
        }
    if (isDelimiterLine(text.line(first).text))
        --first;
    if (first < 0 || !isRow(text.line(first).text))
        return std::nullopt;
    TableLines lines{first, first + 1};
    while (lines.last + 1 < text.lineCount() && isRow(text.line(lines.last + 1).text))
        ++lines.last;
    return lines;
}

CellAlignment alignmentOf(QStringView cell)
{
    const QStringView dashes = cell.trimmed();
    const bool isLeft = dashes.startsWith(u':');
    const bool isRight = dashes.endsWith(u':');
    if (isLeft && isRight)
        return CellAlignment::Center;
    return isLeft ? CellAlignment::Left : isRight ? CellAlignment::Right : CellAlignment::None;
}

QString delimiterCell(CellAlignment alignment, qsizetype width)
{
    QString cell(std::max(width, leastWidth), u'-');
    if (alignment == CellAlignment::Left || alignment == CellAlignment::Center)
        cell[0] = u':';
    if (alignment == CellAlignment::Right || alignment == CellAlignment::Center)
        cell[cell.size() - 1] = u':';
    return cell;
}

void tidyTable(LineBlock &lines)
{
    QList<CellAlignment> alignments;
    QList<qsizetype> widths;
    for (const QString &cell : cellTexts(lines[1])) {
        alignments.append(alignmentOf(cell));
        widths.append(leastWidth);
    }
    for (qsizetype i = 0; i < lines.count(); ++i) {
        const QStringList cells = i == 1 ? QStringList() : cellTexts(lines[i]);
        for (qsizetype column = 0; column < cells.size(); ++column) {
            if (column >= widths.size()) {
                alignments.append(CellAlignment::None);
                widths.append(leastWidth);
            }
            widths[column] = std::max(widths[column], widthOf(cells[column]));
        }
    }
    // Cells beyond the header are no cells for a reader, but a person wrote them: they stay.
    const qsizetype columns = alignments.size();
    const qsizetype headed = cellTexts(lines[1]).size();
    for (qsizetype i = 0; i < lines.count(); ++i) {
        const QStringList cells = cellTexts(lines[i]);
        QString line = lines[i].first(lineStart(lines[i]).content) + u'|';
        const qsizetype count = std::max(std::min(columns, headed), cells.size());
        for (qsizetype column = 0; column < count; ++column) {
            const QString text =
                i == 1 ? delimiterCell(alignments[column], widths[column])
                       : padded(cells.value(column), widths[column], alignments[column]);
            line += u' ' + text + " |"_L1;
        }
        lines[i] = line;
    }
}

} // namespace stetmark
