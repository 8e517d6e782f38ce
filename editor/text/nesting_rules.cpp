// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/text/nesting_rules.h"

#include "editor/text/changed_lines.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

QString indentationUnit(const TypingContext &context)
{
    // YAML has no tabs.
    return context.place.kind == TypingPlace::Kind::FrontMatter ? u"  "_s : u"\t"_s;
}

/// How much of the start of `line` one Shift+Tab takes.
qsizetype unitAtStart(const QString &line, qsizetype most)
{
    if (line.startsWith(u'\t'))
        return 1;
    qsizetype blanks = 0;
    while (blanks < most && blanks < line.size() && line[blanks] == u' ')
        ++blanks;
    return blanks;
}

} // namespace

MaybeChange nestItems(const TypingContext &context)
{
    const SelectedLines selected = selectedLines(context);
    if (isLiteralBlock(context) || !listLine(selected.first.text).isItem)
        return std::nullopt;
    ChangedLines list(context.text, selected.first.number);
    const qsizetype last =
        std::min<qsizetype>(list.lines.count() - 1, selected.last.number - list.firstLine);
    nest(list.lines, list.index, last);
    return list.withSelection(context);
}

MaybeChange unnestItems(const TypingContext &context)
{
    const SelectedLines selected = selectedLines(context);
    if (isLiteralBlock(context) || !listLine(selected.first.text).isItem)
        return std::nullopt;
    ChangedLines list(context.text, selected.first.number);
    const qsizetype last =
        std::min<qsizetype>(list.lines.count() - 1, selected.last.number - list.firstLine);
    // What is nested deeper comes along with the items that hold it.
    int outermost = listLine(list.lines[list.index]).indent;
    QList<qsizetype> items;
    for (qsizetype i = list.index; i <= last; ++i) {
        const ListLine item = listLine(list.lines[i]);
        if (item.isItem && item.indent <= outermost) {
            outermost = item.indent;
            items.append(i);
        }
    }
    for (const qsizetype item : std::as_const(items))
        unnest(list.lines, item);
    return list.withSelection(context);
}

MaybeChange backspaceInLists(const TypingContext &context)
{
    const TextLine line = context.text.lineAt(context.selection.start());
    const LineStart start = lineStart(line.text);
    const qsizetype column = context.selection.start() - line.start;
    if (isLiteralBlock(context) || !context.selection.isEmpty() || start.isEmpty()
        || column != start.content)
        return std::nullopt;
    const LineMark &mark = start.marks.back();
    if (start.isTask)
        return TextChange{{{line.start + start.box, start.content - start.box, {}}},
                          Selection::caret(line.start + start.box)};
    ChangedLines list(context.text, line.number);
    const auto atContent = [&] {
        return list.withCaret(list.index, movedColumn(line.text, list.lines[list.index], column));
    };
    if (mark.isList() && start.marks.size() == size_t(start.quotes) + 1
        && unnest(list.lines, list.index))
        return atContent();
    const ListLine item = listLine(line.text);
    list.lines[list.index].remove(mark.start, start.content - mark.start);
    if (mark.isList() && item.isNumbered)
        renumber(list.lines, list.index + 1, item, item.number);
    return atContent();
}

MaybeChange deleteBeforeItem(const TypingContext &context)
{
    const TextLine line = context.text.lineAt(context.selection.start());
    if (isLiteralBlock(context) || !context.selection.isEmpty()
        || context.selection.position != line.end() || line.number + 1 >= context.text.lineCount())
        return std::nullopt;
    const QString next = context.text.line(line.number + 1).text;
    const LineStart start = lineStart(next);
    if (start.isEmpty() || isBlankLine(line.text))
        return std::nullopt;
    ChangedLines list(context.text, line.number,
                      {line.number, listAround(context.text, line.number + 1).last});
    const ListLine item = listLine(next);
    list.lines[0] += next.sliced(start.content);
    list.lines.remove(1);
    if (item.isNumbered)
        renumber(list.lines, 1, item, item.number);
    return list.withCaret(0, line.text.size());
}

MaybeChange indentLines(const TypingContext &context)
{
    const SelectedLines selected = selectedLines(context);
    const QString unit = indentationUnit(context);
    if (selected.first.number == selected.last.number) {
        if (unit == u"\t"_s)
            return std::nullopt;
        const Span span = context.selection.span();
        return TextChange{{{span.start, span.length(), unit}},
                          Selection::caret(span.start + unit.size())};
    }
    ChangedLines list(context.text, selected.first.number, selected.range());
    for (qsizetype i = 0; i < list.lines.count(); ++i) {
        if (!isBlankLine(list.lines[i]))
            list.lines[i].prepend(unit);
    }
    return list.withSelection(context);
}

MaybeChange unindentLines(const TypingContext &context)
{
    const SelectedLines selected = selectedLines(context);
    const qsizetype most = context.place.kind == TypingPlace::Kind::FrontMatter ? 2 : 4;
    ChangedLines list(context.text, selected.first.number, selected.range());
    for (qsizetype i = 0; i < list.lines.count(); ++i)
        list.lines[i].remove(0, unitAtStart(list.lines[i], most));
    return list.withSelection(context);
}

} // namespace stetmark
