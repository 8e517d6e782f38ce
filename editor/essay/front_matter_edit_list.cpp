// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/front_matter_planner.h"
#include "editor/essay/front_matter_types.h"
#include "editor/essay/front_matter_writer.h"

#include <algorithm>

namespace stetmark {

namespace {

using Kind = FrontMatterNode::Kind;
using Style = FrontMatterNode::Style;
using Role = FrontMatterToken::Role;

/// The tokens that lie in `span`.
std::vector<FrontMatterToken> tokensIn(const FrontMatterLayout &layout, Span span)
{
    std::vector<FrontMatterToken> result;
    auto at = std::lower_bound(
        layout.tokens.begin(), layout.tokens.end(), span.start,
        [](const FrontMatterToken &token, qsizetype value) { return token.span.start < value; });
    for (; at != layout.tokens.end() && at->span.end <= span.end; ++at)
        result.push_back(*at);
    return result;
}

/// The place of the comma in `gap`, which lies between two items or behind the
/// last; empty if there is none.
Span commaIn(const FrontMatterLayout &layout, Span gap)
{
    for (const FrontMatterToken &token : tokensIn(layout, gap)) {
        if (token.role == Role::Separator)
            return token.span;
    }
    return {gap.start, gap.start};
}

/// The quotes of the last item if all items have quotes.
Style commonQuotes(const FrontMatterNode &list)
{
    const bool allQuoted =
        std::all_of(list.items.begin(), list.items.end(), [](const FrontMatterNode &item) {
            return item.style == Style::SingleQuoted || item.style == Style::DoubleQuoted;
        });
    return allQuoted && !list.items.empty() ? list.items.back().style : Style::Plain;
}

bool hasComment(const FrontMatterLayout &layout, Span span)
{
    const auto tokens = tokensIn(layout, span);
    return std::any_of(tokens.begin(), tokens.end(),
                       [](const FrontMatterToken &token) { return token.role == Role::Comment; });
}

/// Where the item with its anchor and tag starts.
qsizetype itemStart(const FrontMatterLayout &layout, const FrontMatterNode &item)
{
    const FrontMatterToken *separator = separatorBefore(layout, item.span.start);
    const qsizetype from = separator ? separator->span.end : item.span.start;
    for (const FrontMatterToken &token : tokensIn(layout, {from, item.span.start})) {
        if (token.role == Role::Property)
            return token.span.start;
    }
    return item.span.start;
}

/// What stands before an item of a list in brackets that is written one item a
/// line: a newline and the indentation. A blank otherwise.
QString flowGap(QStringView text, const FrontMatterLayout &layout, const FrontMatterNode &list)
{
    const size_t count = list.items.size();
    const qsizetype last = itemStart(layout, list.items[count - 1]);
    const qsizetype lineStart = startOfLine(text, last);
    const bool startsLine = text.sliced(lineStart, last - lineStart).trimmed().isEmpty();
    if (startsLine)
        return u'\n' + text.sliced(lineStart, last - lineStart).toString();
    if (count == 1)
        return QStringLiteral(" ");
    const qsizetype before = list.items[count - 2].span.end;
    const Span comma = commaIn(layout, {before, last});
    const QString gap = text.sliced(comma.end, last - comma.end).toString();
    return gap.trimmed().isEmpty() ? gap : QStringLiteral(" ");
}

FrontMatterPlans addToFlow(const QString &text, const FrontMatterLayout &layout,
                           const FrontMatterNode &list, const QStringList &texts)
{
    FrontMatterPlans plans;
    const qsizetype close = list.span.end - 1;
    if (list.items.empty()) {
        const Span inside{list.span.start + 1, close};
        const bool isOneLine =
            !QStringView(text).sliced(inside.start, inside.length()).contains(u'\n');
        for (const QString &each : texts)
            plans.push_back({{inside.start, isOneLine ? inside.length() : 0, each}});
        return plans;
    }
    const qsizetype lastEnd = list.items.back().span.end;
    const Span comma = commaIn(layout, {lastEnd, close});
    const QString gap = flowGap(text, layout, list);
    // Behind a comment on the last item's line, not into it.
    const qsizetype lineEnd = endOfLine(text, comma.end);
    const bool isMultiLine = gap.startsWith(u'\n') && lineEnd < close;
    for (const QString &each : texts) {
        if (!comma.isEmpty()) {
            plans.push_back({{isMultiLine ? lineEnd : comma.end, 0, gap + each + u','}});
        } else if (isMultiLine && lineEnd > lastEnd) {
            plans.push_back({{lastEnd, 0, QStringLiteral(",")}, {lineEnd, 0, gap + each}});
        } else {
            plans.push_back({{lastEnd, 0, u',' + gap + each}});
        }
    }
    return plans;
}

FrontMatterPlans addToBlock(const QString &text, const FrontMatterLayout &layout,
                            const FrontMatterNode &list, const QStringList &texts)
{
    const FrontMatterNode &last = list.items.back();
    const qsizetype start = itemStart(layout, last);
    const FrontMatterToken *dash = separatorBefore(layout, start);
    if (!dash)
        return {};
    const qsizetype column = list.span.start - startOfLine(text, list.span.start);
    QString gap = text.sliced(dash->span.end, start - dash->span.end);
    if (gap.isEmpty() || gap.contains(u'\n') || !gap.trimmed().isEmpty())
        gap = QStringLiteral(" ");
    const qsizetype end = endOfLine(text, list.span.end);
    FrontMatterPlans plans;
    for (const QString &each : texts)
        plans.push_back({{end, 0, u'\n' + QString(column, u' ') + u'-' + gap + each}});
    return plans;
}

FrontMatterPlans removeFromFlow(const QString &text, const FrontMatterLayout &layout,
                                const FrontMatterNode &list, qsizetype index)
{
    const size_t at = size_t(index);
    const qsizetype close = list.span.end - 1;
    const qsizetype start = itemStart(layout, list.items[at]);
    const qsizetype end = list.items[at].span.end;
    const bool isLast = at + 1 == list.items.size();
    const qsizetype next = isLast ? close : itemStart(layout, list.items[at + 1]);
    const Span comma = commaIn(layout, {end, next});

    const QStringView view = text;
    const qsizetype lineStart = startOfLine(view, start);
    const qsizetype lineEnd = endOfLine(view, comma.end);
    const bool startsLine = view.sliced(lineStart, start - lineStart).trimmed().isEmpty()
                            && lineStart > list.span.start;
    const QStringView behind = view.sliced(comma.end, std::min(lineEnd, close) - comma.end);
    const bool endsLine = behind.trimmed().isEmpty() && lineEnd < close;

    QList<TextEdit> edits;
    if (isLast && at > 0) {
        const qsizetype previous = list.items[at - 1].span.end;
        const Span before = commaIn(layout, {previous, start});
        const bool joins = !hasComment(layout, {previous, start});
        if (comma.isEmpty() && joins)
            return {{{previous, end - previous, {}}}};
        if (!comma.isEmpty() && joins && !startsLine)
            return {{{before.end, comma.end - before.end, {}}}};
        if (comma.isEmpty())
            edits.append({before.start, before.length(), {}});
    }
    if (startsLine && endsLine) {
        edits.append({lineStart, lineEnd + 1 - lineStart, {}});
    } else if (list.items.size() == 1 && !hasComment(layout, {list.span.start + 1, close})) {
        edits.append({list.span.start + 1, close - list.span.start - 1, {}});
    } else {
        // The comment behind an item that had a line of its own now has it alone.
        const bool joins = !isLast && !hasComment(layout, {end, next});
        const qsizetype gap = behind.size() - behind.trimmed().size();
        const bool leavesComment =
            startsLine && behind.trimmed().startsWith(u'#') && !behind.back().isSpace();
        const qsizetype stop = joins ? next : leavesComment ? comma.end + gap : comma.end;
        edits.append({start, stop - start, {}});
    }
    return {edits};
}

/// The only item of a block list: `[]` behind the key or dash takes its place.
FrontMatterPlans emptyBlock(const QString &text, const FrontMatterLayout &layout,
                            const FrontMatterToken &dash, qsizetype end)
{
    const FrontMatterToken *before = separatorBefore(layout, dash.span.start);
    if (!before)
        return {};
    qsizetype place = before->span.end;
    for (const FrontMatterToken &token : tokensIn(layout, {place, dash.span.start})) {
        if (token.role == Role::Property)
            place = token.span.end;
    }
    const qsizetype lineStart = startOfLine(text, dash.span.start);
    if (lineStart <= place) // `- - a`
        return {{{dash.span.start, end - dash.span.start, QStringLiteral("[]")}}};
    const TextEdit brackets{place, 0, QStringLiteral(" []")};
    const qsizetype lineEnd = endOfLine(text, end);
    if (QStringView(text).sliced(end, lineEnd - end).trimmed().isEmpty())
        return {{brackets, {lineStart - 1, lineEnd - lineStart + 1, {}}}};
    const qsizetype comment = end + QStringView(text).sliced(end).indexOf(u'#');
    return {{brackets, {dash.span.start, comment - dash.span.start, {}}}};
}

FrontMatterPlans removeFromBlock(const QString &text, const FrontMatterLayout &layout,
                                 const FrontMatterNode &list, qsizetype index)
{
    const FrontMatterNode &item = list.items[size_t(index)];
    const FrontMatterToken *dash = separatorBefore(layout, itemStart(layout, item));
    if (!dash || hasComment(layout, {dash->span.end, item.span.end}))
        return {};
    const qsizetype end = item.span.end;
    if (list.items.size() == 1)
        return emptyBlock(text, layout, *dash, end);

    const QStringView view = text;
    const qsizetype start = dash->span.start;
    const qsizetype lineStart = startOfLine(view, start);
    const qsizetype lineEnd = endOfLine(view, end);
    const bool startsLine = view.sliced(lineStart, start - lineStart).trimmed().isEmpty();
    const bool endsLine = view.sliced(end, lineEnd - end).trimmed().isEmpty();
    if (!startsLine) { // `- - a`: the next item slides up
        const FrontMatterToken *next =
            separatorBefore(layout, itemStart(layout, list.items[size_t(index) + 1]));
        if (!next || hasComment(layout, {end, next->span.start}))
            return {};
        return {{{start, next->span.start - start, {}}}};
    }
    if (endsLine)
        return {{{lineStart, lineEnd + 1 - lineStart, {}}}};
    // The comment behind the item stays, on a line of its own.
    const qsizetype comment = end + view.sliced(end).indexOf(u'#');
    return {{{start, comment - start, {}}}};
}

} // namespace

FrontMatterPlans planAddItem(const QString &text, const FrontMatterLayout &layout,
                             const FrontMatterNode &list, const FrontMatterChange &change)
{
    const FrontMatterNode &root = layout.frontMatter.root;
    const bool isBlock = list.style == Style::Block;
    const Style style = commonQuotes(list);
    const bool mayBePlain = canBePlain(change.value, !isBlock)
                            && (change.type != ScalarType::Text || !couldBeTyped(change.value));
    const QStringList texts = scalarTexts(change.value, style, mayBePlain, prevailingQuotes(root));
    if (list.kind == Kind::List)
        return isBlock ? addToBlock(text, layout, list, texts)
                       : addToFlow(text, layout, list, texts);

    FrontMatterPlans plans;
    for (const QString &each : texts) {
        const QString brackets = u'[' + each + u']';
        const bool needsBlank = list.style == Style::Omitted && list.span.start > 0
                                && text[list.span.start - 1] != u' ';
        plans.push_back(
            {{list.span.start, list.span.length(), needsBlank ? u' ' + brackets : brackets}});
    }
    return plans;
}

FrontMatterPlans planRemoveItem(const QString &text, const FrontMatterLayout &layout,
                                const FrontMatterNode &list, const FrontMatterChange &change)
{
    return list.style == Style::Flow ? removeFromFlow(text, layout, list, change.index)
                                     : removeFromBlock(text, layout, list, change.index);
}

} // namespace stetmark
