// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/text/list_rules.h"

#include "editor/text/changed_lines.h"

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

QString blanksOf(QStringView text)
{
    QString blanks;
    for (const QChar character : text)
        blanks += character == u'\t' ? character : QChar(u' ');
    return blanks;
}

/// What the next line begins with so that it stands in the same containers as `line`.
QString continuation(const QString &line, const LineStart &start)
{
    QString result;
    qsizetype from = 0;
    for (const LineMark &mark : start.marks) {
        const QString part = line.sliced(from, mark.content - from);
        result += mark.isList() ? blanksOf(part) : part;
        from = mark.content;
    }
    return start.item() ? result : result + blanksOf(line.sliced(from, start.content - from));
}

/// What the next item begins with.
QString nextItem(const QString &line, const LineStart &start, int step)
{
    const LineMark &mark = *start.item();
    QString result = continuation(line.first(mark.start), lineStart(line.first(mark.start)));
    for (qsizetype at = result.size(); at < mark.start; ++at)
        result += line[at] == u'\t' ? u'\t' : u' ';
    result += mark.kind == LineMark::Kind::Number
                  ? QString::number(mark.number + step) + line[mark.end - 1]
                  : line.sliced(mark.start, mark.end - mark.start);
    const qsizetype text = start.isTask ? start.box : start.content;
    result += line.sliced(mark.end, text - mark.end);
    return start.isTask ? result + "[ ] "_L1 : result;
}

/// Puts `text` behind the caret's line, and the caret behind it.
TextChange insertedLine(const TypingContext &context, const QString &text)
{
    const Span selected = context.selection.span();
    const TextLine last = context.text.lineAt(selected.end);
    const qsizetype rest = behindBlanks(last.text, selected.end - last.start);
    const TextEdit edit{selected.start, last.start + rest - selected.start, u'\n' + text};
    return {{edit}, Selection::caret(selected.start + edit.inserted.size())};
}

/// The text of an item without anything in it gives way to what is outside of it.
TextChange endItem(const TypingContext &context, const TextLine &line, const LineStart &start)
{
    ChangedLines list(context.text, line.number);
    const qsizetype index = list.index;
    const LineMark &mark = start.marks.back();
    if (mark.isList() && unnest(list.lines, index))
        return list.withCaret(index, list.lines[index].size());

    const ListLine item = listLine(line.text);
    // Without the last mark: what is around it. A list item as mark means the outer one.
    const QString outside = line.text.first(mark.start);
    const QString outer = continuation(outside, lineStart(outside));
    const bool isBehindText = [&] {
        if (line.number == 0)
            return false;
        const QString before = context.text.line(line.number - 1).text;
        const LineStart place = lineStart(before);
        return place.content < before.size() || place.item();
    }();
    list.lines[index] = isBehindText ? withoutEndBlanks(outer) : outer;
    qsizetype caret = index;
    if (isBehindText)
        list.lines.insertBehind(caret++, outer);
    if (mark.isList() && item.isNumbered)
        renumber(list.lines, caret + 1, item, item.number);
    return list.withCaret(caret, outer.size());
}

TextChange continueItem(const TypingContext &context, const TextLine &line, const LineStart &start)
{
    ChangedLines list(context.text, line.number);
    const int step =
        start.item()->kind == LineMark::Kind::Number ? numberStep(list.lines, list.index) : 0;
    const QString next = nextItem(line.text, start, step);
    const qsizetype column = context.selection.start() - line.start;
    const qsizetype rest = behindBlanks(line.text, context.selection.end() - line.start);
    const QString left = line.text.first(column);
    list.lines.insertBehind(list.index, next + line.text.sliced(rest));
    list.lines[list.index] = left;
    const ListLine item = listLine(list.lines[list.index + 1]);
    if (step > 0)
        renumber(list.lines, list.index + 2, item, item.number + 1);
    return list.withCaret(list.index + 1, next.size());
}

/// A new line as far in as the one before. Blanks alone are no text: they move on, and
/// behind a blank line they go.
MaybeChange enterInIndented(const TypingContext &context, const TextLine &line)
{
    const QString blanks = indentationOf(line.text);
    const qsizetype column = context.selection.start() - line.start;
    if (blanks.isEmpty() || column < blanks.size())
        return std::nullopt;
    if (!isBlankLine(line.text) || !context.selection.isEmpty())
        return insertedLine(context, blanks);
    const bool isBehindBlank =
        line.number == 0 || isBlankLine(context.text.line(line.number - 1).text);
    const QString instead = isBehindBlank ? QString() : u'\n' + blanks;
    return TextChange{{{line.start, line.text.size(), instead}},
                      Selection::caret(line.start + instead.size())};
}

/// In code and front matter: the quotes that it stands in, then the same indentation.
MaybeChange enterInLiteral(const TypingContext &context, const TextLine &line)
{
    const int quotes = context.place.quotes;
    qsizetype quoteEnd = 0;
    const LineStart start = lineStart(line.text);
    for (int i = 0; i < quotes && i < start.quotes; ++i)
        quoteEnd = start.marks[size_t(i)].content;
    const qsizetype text = behindBlanks(line.text, quoteEnd);
    const qsizetype column = context.selection.start() - line.start;
    if (text == 0 || column < text)
        return std::nullopt;
    return insertedLine(context, line.text.first(text));
}

} // namespace

MaybeChange enterInLists(const TypingContext &context)
{
    const TextLine line = context.text.lineAt(context.selection.start());
    if (isLiteralBlock(context))
        return enterInLiteral(context, line);
    const LineStart start = lineStart(line.text);
    if (start.isEmpty())
        return enterInIndented(context, line);
    const qsizetype column = context.selection.start() - line.start;
    const bool isEmptyItem = start.content >= line.text.size();
    if (column < start.content && !(isEmptyItem && column >= start.marks.back().end))
        return std::nullopt;
    if (isEmptyItem && context.selection.isEmpty())
        return endItem(context, line, start);
    if (!start.item())
        return insertedLine(context, continuation(line.text, start));
    if (context.selection.end() > line.end())
        return insertedLine(context, nextItem(line.text, start, 1));
    return continueItem(context, line, start);
}

MaybeChange newLineInItem(const TypingContext &context)
{
    const TextLine line = context.text.lineAt(context.selection.start());
    if (isLiteralBlock(context)) {
        const MaybeChange indented = enterInLiteral(context, line);
        return indented ? indented : insertedLine(context, QString());
    }
    const LineStart start = lineStart(line.text);
    // Qt's own would be a line separator, which is no line break to Markdown.
    if (context.selection.start() - line.start < start.content)
        return insertedLine(context, QString());
    return insertedLine(context, start.isEmpty() ? indentationOf(line.text)
                                                 : continuation(line.text, start));
}

} // namespace stetmark
