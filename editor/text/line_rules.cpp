// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/text/line_rules.h"

#include "editor/text/changed_lines.h"

#include <QCollator>

#include <algorithm>

namespace stetmark {

namespace {

QStringList textsOf(const EditedText &text, const LineRangeOfList &range)
{
    QStringList lines;
    for (int number = range.first; number <= range.last; ++number)
        lines.append(text.line(number).text);
    return lines;
}

/// The first item of the list that the item at `index` is in.
qsizetype firstSibling(const LineBlock &lines, qsizetype index)
{
    const ListLine item = listLine(lines[index]);
    for (auto before = siblingBefore(lines, index); before; before = siblingBefore(lines, index)) {
        if (!listLine(lines[*before]).isLike(item))
            break;
        index = *before;
    }
    return index;
}

/// Numbers the items at the column of `like` anew, from `index` to the end of their list.
void renumberAll(LineBlock &lines, qsizetype index, const ListLine &like, int number)
{
    for (qsizetype i = index; i < lines.count();) {
        const ListLine place = listLine(lines[i]);
        if (!place.isLike(like) || place.indent != like.indent)
            return;
        setMark(lines, i, place, number++);
        i = lastLineOfItem(lines, i) + 1;
        while (i < lines.count() && listLine(lines[i]).isBlank)
            ++i;
    }
}

/// A numbered list whose lines change places, and what its numbers begin with.
struct Numbering {
    qsizetype first = -1;
    ListLine like;

    Numbering(const LineBlock &lines, qsizetype index)
    {
        const ListLine item = listLine(lines[index]);
        if (!item.isItem || !item.isNumbered || numberStep(lines, index) == 0)
            return;
        first = firstSibling(lines, index);
        like = listLine(lines[first]);
    }

    void restore(LineBlock &lines) const
    {
        if (first >= 0)
            renumberAll(lines, first, like, like.number);
    }
};

/// Lines with what they hold, to be put in order.
struct SortedPart {
    QString key;
    QStringList lines;
};

QList<SortedPart> partsOf(const QStringList &lines)
{
    const ListLine first = listLine(lines.first());
    QList<SortedPart> parts;
    for (const QString &line : lines) {
        const ListLine place = listLine(line);
        const bool isInside =
            first.isItem && !parts.isEmpty() && (place.isBlank || place.indent > first.indent);
        if (!isInside)
            parts.append({line.sliced(lineStart(line).content), {}});
        parts.last().lines.append(line);
    }
    return parts;
}

bool isBlankAt(const EditedText &text, int number)
{
    return isBlankLine(text.line(number).text);
}

LineRangeOfList linesToSort(const TypingContext &context)
{
    LineRangeOfList range = selectedLines(context).range();
    if (!context.selection.isEmpty())
        return range;
    while (range.first > 0 && !isBlankAt(context.text, range.first - 1))
        --range.first;
    while (range.last + 1 < context.text.lineCount() && !isBlankAt(context.text, range.last + 1))
        ++range.last;
    return range;
}

TextChange shifted(QList<TextEdit> edits, const Selection &selection, qsizetype by)
{
    return {std::move(edits), {selection.anchor + by, selection.position + by}};
}

} // namespace

MaybeChange moveLines(const TypingContext &context, int step)
{
    const LineRangeOfList moved = selectedLines(context).range();
    const int other = step < 0 ? moved.first - 1 : moved.last + 1;
    if (other < 0 || other >= context.text.lineCount())
        return TextChange{{}, context.selection};
    LineRangeOfList range = listAround(context.text, moved.first);
    range.first = std::min({range.first, moved.first, other});
    range.last = std::max({range.last, moved.last, other});
    ChangedLines changed(context.text, moved.first, range);
    LineBlock &lines = changed.lines;
    const Numbering numbering(lines, changed.index);

    const qsizetype gap = other - range.first;
    const QString passed = lines[gap];
    const qsizetype count = moved.last - moved.first + 1;
    for (qsizetype i = 0; i < count; ++i)
        lines[gap - step * i] = lines[gap - step * (i + 1)];
    lines[gap - step * count] = passed;
    numbering.restore(lines);

    // A mark that became longer or shorter moves what stands behind it.
    const auto positionOf = [&](qsizetype position) {
        const TextLine line = context.text.lineAt(position);
        const qsizetype index = line.number - range.first + step;
        if (index >= lines.count()) // behind the end of the last line
            return lines.position(index - 1, lines[index - 1].size());
        const qsizetype column = position - line.start;
        return lines.position(index,
                              column == 0 ? 0 : movedColumn(line.text, lines[index], column));
    };
    return TextChange{
        lines.edits(),
        {positionOf(context.selection.anchor), positionOf(context.selection.position)}};
}

MaybeChange duplicateLines(const TypingContext &context)
{
    const SelectedLines selected = selectedLines(context);
    const QString copy = u'\n' + textsOf(context.text, selected.range()).join(u'\n');
    return shifted({{selected.last.end(), 0, copy}}, context.selection, copy.size());
}

MaybeChange deleteLines(const TypingContext &context)
{
    const SelectedLines selected = selectedLines(context);
    const bool isLast = selected.last.number + 1 == context.text.lineCount();
    const qsizetype start =
        isLast ? std::max<qsizetype>(0, selected.first.start - 1) : selected.first.start;
    const qsizetype end = isLast ? selected.last.end() : selected.last.end() + 1;
    return TextChange{{{start, end - start, {}}}, Selection::caret(start)};
}

MaybeChange joinLines(const TypingContext &context)
{
    LineRangeOfList range = selectedLines(context).range();
    if (range.first == range.last)
        ++range.last;
    if (range.last >= context.text.lineCount())
        return TextChange{{}, context.selection};
    const TextLine first = context.text.line(range.first);
    QString joined = withoutEndBlanks(first.text);
    qsizetype seam = joined.size();
    for (int number = range.first + 1; number <= range.last; ++number) {
        const QString line = context.text.line(number).text;
        const qsizetype content =
            isLiteralBlock(context) ? behindBlanks(line, 0) : lineStart(line).content;
        const QString text = line.sliced(std::min(content, line.size()));
        if (isBlankLine(text))
            continue;
        joined = withoutEndBlanks(joined);
        seam = joined.size();
        joined += joined.isEmpty() ? text : u' ' + text;
    }
    const QString before = textsOf(context.text, range).join(u'\n');
    return TextChange{{smallestEdit(first.start, before, joined)},
                      Selection::caret(first.start + seam)};
}

MaybeChange sortLines(const TypingContext &context)
{
    const LineRangeOfList range = linesToSort(context);
    const QStringList before = textsOf(context.text, range);
    QList<SortedPart> parts = partsOf(before);
    QCollator collator;
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    const auto isBefore = [&](const SortedPart &a, const SortedPart &b) {
        return collator.compare(a.key, b.key) < 0;
    };
    if (std::is_sorted(parts.begin(), parts.end(), isBefore))
        std::reverse(parts.begin(), parts.end());
    else
        std::stable_sort(parts.begin(), parts.end(), isBefore);

    ChangedLines changed(context.text, range.first, range);
    const Numbering numbering(changed.lines, 0);
    qsizetype at = 0;
    for (const SortedPart &part : std::as_const(parts)) {
        for (const QString &line : part.lines)
            changed.lines[at++] = line;
    }
    numbering.restore(changed.lines);
    const qsizetype last = changed.lines.count() - 1;
    const qsizetype now = changed.lines.position(last, changed.lines[last].size());
    if (context.selection.isEmpty())
        return TextChange{changed.lines.edits(),
                          Selection::caret(std::min(context.selection.position, now))};
    const qsizetype start = context.text.line(range.first).start;
    return TextChange{changed.lines.edits(), {start, now}};
}

} // namespace stetmark
