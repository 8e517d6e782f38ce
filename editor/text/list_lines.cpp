// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/text/list_lines.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

/// Lists go on for longer, but nobody waits for more at a key.
constexpr int mostLines = 2000;

bool startsOtherBlock(const QString &line, qsizetype at)
{
    const QStringView rest = QStringView(line).sliced(at);
    return rest.startsWith(u'#') || rest.startsWith(u"```") || rest.startsWith(u"~~~")
           || isThematicBreak(rest);
}

/// Whether a list cannot reach over this line, behind one that `isBehindBlank`.
bool endsLists(const QString &line, const ListLine &place, bool isBehindBlank)
{
    if (place.isBlank || place.isItem || place.indent > 0)
        return false;
    return isBehindBlank || startsOtherBlock(line, place.markStart);
}

QString blanks(int columns)
{
    return QString(std::max(0, columns), u' ');
}

/// What a search from an item meets in another line.
enum class Meets { Nothing, Sibling, End };

Meets meets(const ListLine &item, const QString &line, const ListLine &place, bool isBehindBlank)
{
    if (place.isBlank)
        return Meets::Nothing;
    if (place.quotes != item.quotes)
        return Meets::End;
    if (place.indent >= item.content)
        return Meets::Nothing;
    if (place.isItem)
        return place.indent < item.indent || !place.isLike(item) ? Meets::End : Meets::Sibling;
    const bool goesOn = !isBehindBlank && !startsOtherBlock(line, place.markStart);
    return goesOn ? Meets::Nothing : Meets::End;
}

} // namespace

ListLine listLine(const QString &line)
{
    const LineStart start = lineStart(line);
    ListLine result;
    result.quotes = start.quotes;
    const int quoteColumn = tabbedColumn(line, start.quoteEnd);
    const LineMark *item = start.outerItem();
    qsizetype sign = start.quoteEnd;
    while (sign < line.size() && isBlankCharacter(line[sign]))
        ++sign;
    result.isBlank = sign == line.size();
    result.indent = tabbedColumn(line, sign) - quoteColumn;
    result.markStart = sign;
    if (!item)
        return result;
    result.isItem = true;
    result.isNumbered = item->kind == LineMark::Kind::Number;
    result.number = item->number;
    result.sign = line[item->end - 1];
    result.markEnd = item->end;
    result.contentStart = item->content;
    result.content = tabbedColumn(line, item->content) - quoteColumn;
    return result;
}

LineRangeOfList listAround(const EditedText &text, int number)
{
    const int quotes = listLine(text.line(number).text).quotes;
    LineRangeOfList range{number, number};
    while (range.first > 0 && number - range.first < mostLines) {
        const QString line = text.line(range.first - 1).text;
        const ListLine place = listLine(line);
        const bool isBehindBlank =
            range.first < 2 || listLine(text.line(range.first - 2).text).isBlank;
        if (place.quotes != quotes || endsLists(line, place, isBehindBlank))
            break;
        --range.first;
    }
    bool isBehindBlank = false;
    while (range.last + 1 < text.lineCount() && range.last - number < mostLines) {
        const QString line = text.line(range.last + 1).text;
        const ListLine place = listLine(line);
        if (place.quotes != quotes || endsLists(line, place, isBehindBlank))
            break;
        isBehindBlank = place.isBlank;
        ++range.last;
    }
    return range;
}

qsizetype lastLineOfItem(const LineBlock &lines, qsizetype index)
{
    const ListLine item = listLine(lines[index]);
    qsizetype last = index;
    bool isBehindBlank = false;
    for (qsizetype i = index + 1; i < lines.count(); ++i) {
        const ListLine place = listLine(lines[i]);
        if (!place.isBlank) {
            if (place.isItem && place.indent < item.content)
                break;
            if (meets(item, lines[i], place, isBehindBlank) != Meets::Nothing)
                break;
            last = i;
        }
        isBehindBlank = place.isBlank;
    }
    return last;
}

std::optional<qsizetype> siblingBefore(const LineBlock &lines, qsizetype index)
{
    const ListLine item = listLine(lines[index]);
    for (qsizetype i = index - 1; i >= 0; --i) {
        const ListLine place = listLine(lines[i]);
        if (!place.isItem || place.indent > item.indent)
            continue;
        const bool holdsIt = item.indent >= place.content;
        return holdsIt ? std::nullopt : std::optional(i);
    }
    return std::nullopt;
}

std::optional<qsizetype> parentOf(const LineBlock &lines, qsizetype index)
{
    const ListLine item = listLine(lines[index]);
    for (qsizetype i = index - 1; i >= 0; --i) {
        const ListLine place = listLine(lines[i]);
        if (place.isItem && place.content <= item.indent)
            return i;
    }
    return std::nullopt;
}

void indent(LineBlock &lines, qsizetype first, qsizetype last, int columns)
{
    for (qsizetype i = first; i <= last; ++i) {
        const ListLine place = listLine(lines[i]);
        if (place.isBlank)
            continue;
        const qsizetype quoteEnd = lineStart(lines[i]).quoteEnd;
        const QString old = lines[i].sliced(quoteEnd, place.markStart - quoteEnd);
        // Who indents by tabs goes on to.
        const int wanted = std::max(0, place.indent + columns);
        const bool hasTabs = old.contains(u'\t') && !old.contains(u' ');
        const QString now =
            hasTabs && wanted % 4 == 0 ? QString(wanted / 4, u'\t') : blanks(wanted);
        lines[i].replace(quoteEnd, old.size(), now);
    }
}

void setMark(LineBlock &lines, qsizetype index, const ListLine &like, int number)
{
    const ListLine item = listLine(lines[index]);
    const QString mark = like.isNumbered ? QString::number(number) + like.sign : QString(like.sign);
    const qsizetype last = lastLineOfItem(lines, index);
    // Blanks behind the mark that keep texts in one column give way to it.
    const int room = int(item.contentStart - item.markEnd);
    const int growth = int(mark.size() - (item.markEnd - item.markStart));
    const int gap = room > 1 ? std::max(1, room - growth) : 1;
    lines[index].replace(item.markStart, item.contentStart - item.markStart, mark + blanks(gap));
    const int moved = listLine(lines[index]).content - item.content;
    if (moved != 0 && last > index)
        indent(lines, index + 1, last, moved);
}

void renumber(LineBlock &lines, qsizetype index, const ListLine &like, int number)
{
    if (!like.isNumbered)
        return;
    ListLine before = like;
    bool isBehindBlank = index > 0 && listLine(lines[index - 1]).isBlank;
    for (qsizetype i = index; i < lines.count(); ++i) {
        const ListLine place = listLine(lines[i]);
        const Meets met = meets(before, lines[i], place, isBehindBlank);
        if (met == Meets::End)
            return;
        if (met == Meets::Sibling) {
            if (place.number == number)
                return;
            setMark(lines, i, place, number++);
            before = listLine(lines[i]);
        }
        isBehindBlank = place.isBlank;
    }
}

int numberStep(const LineBlock &lines, qsizetype index)
{
    const ListLine item = listLine(lines[index]);
    const auto isSame = [&](qsizetype other) {
        const ListLine place = listLine(lines[other]);
        return place.isLike(item) && place.indent == item.indent && place.number == item.number;
    };
    const std::optional<qsizetype> before = siblingBefore(lines, index);
    if (before && isSame(*before))
        return 0;
    qsizetype behind = lastLineOfItem(lines, index) + 1;
    while (behind < lines.count() && listLine(lines[behind]).isBlank)
        ++behind;
    return behind < lines.count() && isSame(behind) ? 0 : 1;
}

bool unnest(LineBlock &lines, qsizetype index)
{
    const ListLine item = listLine(lines[index]);
    const std::optional<qsizetype> parent = parentOf(lines, index);
    const int column = parent ? listLine(lines[*parent]).indent : 0;
    if (column >= item.indent)
        return false;
    const int step = parent ? numberStep(lines, *parent) : 1;
    indent(lines, index, lastLineOfItem(lines, index), column - item.indent);
    const ListLine like = parent ? listLine(lines[*parent]) : listLine(lines[index]);
    const int number = parent ? like.number + step : 1;
    setMark(lines, index, like, number);
    // Those that followed it are in it now, and begin anew.
    const ListLine moved = listLine(lines[index]);
    renumber(lines, index + 1, item, 1);
    const qsizetype behind = lastLineOfItem(lines, index) + 1;
    if (step > 0)
        renumber(lines, behind, moved, number + 1);
    return true;
}

bool nest(LineBlock &lines, qsizetype first, qsizetype last)
{
    const std::optional<qsizetype> before = siblingBefore(lines, first);
    if (!before)
        return false;
    const ListLine item = listLine(lines[first]);
    const ListLine holder = listLine(lines[*before]);
    const int step = numberStep(lines, *before);
    qsizetype end = last;
    for (qsizetype i = first; i <= last; ++i) {
        if (listLine(lines[i]).isItem)
            end = std::max(end, lastLineOfItem(lines, i));
    }
    // It joins the list that is there, if there is one.
    std::optional<qsizetype> sibling;
    for (qsizetype i = *before + 1; i < first; ++i) {
        const ListLine place = listLine(lines[i]);
        if (place.isItem && place.indent >= holder.content
            && (!sibling || place.indent <= listLine(lines[*sibling]).indent))
            sibling = i;
    }
    const int column = sibling ? listLine(lines[*sibling]).indent : holder.content;
    indent(lines, first, end, column - item.indent);
    if (sibling) {
        const ListLine like = listLine(lines[*sibling]);
        const int inner = numberStep(lines, *sibling);
        setMark(lines, first, like, like.number + inner);
        renumber(lines, lastLineOfItem(lines, first) + 1, listLine(lines[first]),
                 like.number + inner + inner);
    } else if (item.isNumbered) {
        setMark(lines, first, listLine(lines[first]), 1);
        renumber(lines, lastLineOfItem(lines, first) + 1, listLine(lines[first]), 1 + step);
    }
    if (step > 0)
        renumber(lines, end + 1, holder, holder.number + 1);
    return true;
}

} // namespace stetmark
