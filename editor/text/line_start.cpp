// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/text/line_start.h"

#include <algorithm>

namespace stetmark {

namespace {

constexpr int tabStop = 4;
constexpr int mostDigits = 9;    // CommonMark, section 5.2
constexpr int mostBlanks = 4;    // behind a marker; more of them begin code
constexpr qsizetype boxSize = 3; // "[ ]"

/// Where the text behind a list marker that ends at `end` begins.
qsizetype contentBehind(QStringView line, qsizetype end)
{
    const qsizetype text = behindBlanks(line, end);
    const bool isCode = tabbedColumn(line, text) - tabbedColumn(line, end) > mostBlanks;
    return text < line.size() && isCode ? end + 1 : text;
}

/// The end of a number with its sign at `start`, or `start`.
qsizetype numberEnd(QStringView line, qsizetype start)
{
    qsizetype end = start;
    while (end < line.size() && line[end] >= u'0' && line[end] <= u'9' && end - start < mostDigits)
        ++end;
    const bool isNumber =
        end > start && end < line.size() && (line[end] == u'.' || line[end] == u')');
    return isNumber ? end + 1 : start;
}

/// Reads the mark at `start`, which is no blank; false when there is none.
bool readMark(QStringView line, qsizetype start, LineMark &mark)
{
    const QChar sign = line[start];
    mark = {LineMark::Kind::Quote, start, start + 1, start + 1, 0};
    if (sign == u'>') {
        if (mark.end < line.size() && isBlankCharacter(line[mark.end]))
            ++mark.content;
        return true;
    }
    if (sign == u'-' || sign == u'*' || sign == u'+') {
        mark.kind = LineMark::Kind::Bullet;
    } else {
        mark.kind = LineMark::Kind::Number;
        mark.end = numberEnd(line, start);
        if (mark.end == start)
            return false;
        mark.number = line.sliced(start, mark.end - start - 1).toInt();
    }
    if (mark.end >= line.size() || !isBlankCharacter(line[mark.end])
        || isThematicBreak(line.sliced(start)))
        return false;
    mark.content = contentBehind(line, mark.end);
    return true;
}

void readBox(QStringView line, LineStart &start)
{
    const QStringView rest = line.sliced(start.content);
    if (rest.size() < boxSize || rest[0] != u'[' || rest[2] != u']')
        return;
    const QChar tick = rest[1].toLower();
    if ((tick != u' ' && tick != u'x')
        || (rest.size() > boxSize && !isBlankCharacter(rest[boxSize])))
        return;
    start.isTask = true;
    start.isTicked = tick == u'x';
    start.box = start.content;
    start.content = behindBlanks(line, start.box + boxSize);
}

} // namespace

const LineMark *LineStart::item() const
{
    return !marks.empty() && marks.back().isList() ? &marks.back() : nullptr;
}

const LineMark *LineStart::outerItem() const
{
    const auto item = std::ranges::find_if(marks, &LineMark::isList);
    return item == marks.end() ? nullptr : &*item;
}

LineStart lineStart(QStringView line)
{
    LineStart result;
    LineMark mark;
    for (;;) {
        const qsizetype at = behindBlanks(line, result.content);
        if (at >= line.size() || !readMark(line, at, mark))
            break;
        result.marks.push_back(mark);
        result.content = mark.content;
        if (!result.outerItem()) {
            result.quoteEnd = mark.content;
            ++result.quotes;
        }
    }
    if (result.item())
        readBox(line, result);
    else
        result.content = behindBlanks(line, result.content);
    return result;
}

int tabbedColumn(QStringView line, qsizetype position)
{
    int column = 0;
    for (const QChar character : line.first(position))
        column += character == u'\t' ? tabStop - column % tabStop : 1;
    return column;
}

QString indentationOf(QStringView line)
{
    return line.first(behindBlanks(line, 0)).toString();
}

bool isBlankLine(QStringView line)
{
    return behindBlanks(line, 0) == line.size();
}

bool isThematicBreak(QStringView line)
{
    const QStringView signs = line.trimmed();
    if (signs.isEmpty() || (signs[0] != u'-' && signs[0] != u'*' && signs[0] != u'_'))
        return false;
    const bool isPure = std::ranges::all_of(signs, [sign = signs[0]](QChar character) {
        return character == sign || isBlankCharacter(character);
    });
    return isPure && signs.count(signs[0]) >= 3;
}

bool isBlankCharacter(QChar character)
{
    return character == u' ' || character == u'\t';
}

qsizetype behindBlanks(QStringView line, qsizetype from)
{
    while (from < line.size() && isBlankCharacter(line[from]))
        ++from;
    return from;
}

QString withoutEndBlanks(QString text)
{
    while (text.endsWith(u' ') || text.endsWith(u'\t'))
        text.chop(1);
    return text;
}

} // namespace stetmark
