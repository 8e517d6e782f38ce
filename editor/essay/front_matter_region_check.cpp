// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/front_matter_places.h"
#include "editor/essay/front_matter_region.h"
#include "editor/essay/front_matter_scalar.h"

#include <algorithm>

namespace stetmark {

namespace {

using Kind = FrontMatterNode::Kind;
using Style = FrontMatterNode::Style;
using Action = FrontMatterChange::Action;
using Region = FrontMatterRegion;

QStringView regionText(const Region &region)
{
    return textOf(region.text, region.span);
}

QString part(const Region &region, qsizetype start, qsizetype end)
{
    return region.text.sliced(start, end - start);
}

QString lineFor(qsizetype column)
{
    return u'\n' + QString(column, u' ');
}

bool isBlockScalar(Style style)
{
    return style == Style::Literal || style == Style::Folded;
}

/// What stands behind the header of a block scalar on its line: mostly nothing,
/// at times a comment.
QStringView behindHeader(QStringView text, Span scalar)
{
    const qsizetype lineEnd = std::min(endOfLine(text, scalar.start), scalar.end);
    qsizetype at = scalar.start;
    while (at < lineEnd && text[at] != u' ' && text[at] != u'\t')
        ++at;
    return text.sliced(at, lineEnd - at);
}

/// Where there was no value, the blank before it is new, and in `{key}` its colon.
/// What stands behind the header of a block scalar stays, and so does the
/// indentation of its lines.
bool fillsScalar(const Region &before, const FrontMatterNode &old, const Region &after,
                 const FrontMatterNode &written)
{
    const Span region = after.span;
    if (written.style == Style::Omitted)
        return region.isEmpty();
    if (old.style == Style::Omitted) {
        const QString gap = part(after, region.start, written.span.start);
        return written.span.end == region.end
               && (gap.isEmpty() || gap == QStringLiteral(" ") || gap == QStringLiteral(": "));
    }
    if (!isBlockScalar(old.style))
        return written.span == region;
    if (isBlockScalar(written.style)) {
        const auto was = readBlockScalar(before.text, old.span.start, before.text.size(), 0);
        const auto is = readBlockScalar(after.text, written.span.start, after.text.size(), 0);
        return written.span == region && was && is
               && (was->indent < 0 || was->indent == is->indent);
    }
    return written.span.start == region.start
           && part(after, written.span.end, region.end) == behindHeader(before.text, old.span);
}

/// The first part inside brackets. Blanks there go, lines stay.
bool fillsEmptyBrackets(const QString &oldText, const FrontMatterNode &old, const Region &after,
                        const FrontMatterNode &written)
{
    const Span added = partsOf(after.layout, written).front();
    const QString was = oldText.sliced(old.span.start + 1, old.span.length() - 2);
    const QString is = part(after, written.span.start + 1, added.start)
                       + part(after, added.end, written.span.end - 1);
    return is == (was.contains(u'\n') ? was : QString());
}

/// A list or map where there was nothing, null or `[]`: in its place, or in lines of
/// its own below, with what stood behind it on the line of the key.
bool fillsGrown(const Region &before, const FrontMatterNode &old, const Region &after,
                const FrontMatterNode &written)
{
    const Span region = before.span;
    const QString head = part(before, region.start, old.span.start);
    const QString tail = part(before, old.span.end, region.end);
    const QString newHead = part(after, after.span.start, written.span.start);
    const QString newTail = part(after, written.span.end, after.span.end);
    if (written.style == Style::Flow) {
        const bool wasList = old.kind == Kind::List;
        if (wasList && !fillsEmptyBrackets(before.text, old, after, written))
            return false;
        const bool addsBlank = old.style == Style::Omitted && head.isEmpty();
        return newTail == tail && newHead == (addsBlank ? QStringLiteral(" ") : head);
    }
    const QString line = lineFor(columnOf(after.text, written.span.start));
    const bool hasComment = !tail.trimmed().isEmpty();
    const QString kept = old.style != Style::Omitted ? tail : hasComment ? head + tail : QString();
    return newTail.isEmpty() && newHead == kept + line;
}

bool fillsBlock(const FrontMatterChange &change, const Region &before, const FrontMatterNode &old,
                const Region &after, const FrontMatterNode &written)
{
    const Span added = blockPartsOf(after.layout, written)[size_t(change.index)];
    const QString head = part(after, after.span.start, added.start);
    const QString tail = part(after, added.end, after.span.end);
    const qsizetype column = old.span.isEmpty() ? 0 : columnOf(before.text, old.span.start);
    if (change.index > 0)
        return head == lineFor(column) && tail.isEmpty();
    const bool isBehindDash = !startsLine(after.text, added.start);
    return isBehindDash ? head.isEmpty() && tail == lineFor(column)
                        : u'\n' + head == lineFor(column) && tail == QStringLiteral("\n");
}

/// A part and one comma are new, and the blanks that such a list or map has before
/// its parts; all else that stood in the gap still does.
bool fillsBrackets(const FrontMatterChange &change, const Region &before,
                   const FrontMatterNode &old, const Region &after, const FrontMatterNode &written)
{
    const Span added = partsOf(after.layout, written)[size_t(change.index)];
    const QString head = part(after, after.span.start, added.start);
    const QString tail = part(after, added.end, after.span.end);
    if (old.items.empty() && old.entries.empty())
        return fillsEmptyBrackets(before.text, old, after, written);
    const QString was = regionText(before).toString();
    const QString gap = flowGap(before.text, before.layout, old);
    if (change.index < qsizetype(old.items.size() + old.entries.size()))
        return head.isEmpty() && tail == u',' + gap;

    const bool isLine = gap.startsWith(u'\n');
    const Span comma = commaIn(before.layout, before.span);
    if (!head.endsWith(gap))
        return false;
    const QString front = head.chopped(gap.size());
    if (comma.isEmpty()) {
        const bool isAtLineEnd = isLine && tail.startsWith(u'\n');
        return front + tail == u',' + was && (front.size() == 1 || isAtLineEnd);
    }
    const qsizetype behindComma = comma.end - before.span.start;
    const bool isAtLineEnd = isLine && tail.startsWith(QStringLiteral(",\n"));
    return tail.startsWith(u',') && front + tail.sliced(1) == was
           && (front.size() == behindComma || isAtLineEnd);
}

/// The text between two values may only be what stood between two values.
bool closesBrackets(const FrontMatterChange &change, const Region &before,
                    const FrontMatterNode &old, const Region &after)
{
    const std::vector<Span> parts = partsOf(before.layout, old);
    const Span gone = parts[size_t(change.index)];
    if (hasComment(before.layout, {before.span.start, gone.start})
        || hasComment(before.layout, {gone.end, before.span.end}))
        return true; // the comments stay, whatever blanks are around them
    const QString front = part(before, before.span.start, gone.start);
    const QString back = part(before, gone.end, before.span.end);
    const QStringView is = regionText(after);
    const bool isLast = change.index + 1 == qsizetype(parts.size());
    if (parts.size() == 1)
        return is.isEmpty() || is == QString(back).remove(u',');
    return is == (isLast ? back : front);
}

/// `[]` or `{}` behind the key or dash.
bool leavesBrackets(const FrontMatterChange &change, const Region &before,
                    const FrontMatterNode &old, const Region &after)
{
    const Span gone = blockPartsOf(before.layout, old).front();
    const QString brackets = old.kind == Kind::List ? QStringLiteral("[]") : QStringLiteral("{}");
    const qsizetype lineStart = startOfLine(before.text, gone.start);
    const QString behind = part(before, gone.end, before.span.end);
    const QString comment = change.takesComments ? QString() : behind.trimmed();
    if (lineStart <= before.span.start) {
        const QString tail = change.takesComments ? QString() : behind;
        return regionText(after) == part(before, before.span.start, gone.start) + brackets + tail;
    }
    const qsizetype stop =
        change.takesComments ? commentsAbove(before.text, before.layout, gone.start) : lineStart;
    QString expected = u' ' + brackets + part(before, before.span.start, stop - 1);
    if (!comment.isEmpty())
        expected += u'\n' + part(before, lineStart, gone.start) + comment;
    return regionText(after) == expected;
}

/// The first part behind a dash: the next one takes its place, unless a comment that
/// stays is between them.
bool slidesUp(const FrontMatterChange &change, const Region &before, Span gone, const Region &after)
{
    const QString front = part(before, before.span.start, gone.start);
    const QString back = part(before, gone.end, before.span.end);
    const bool hasComments = !commentBehind(before.text, gone.end).isEmpty();
    if (hasComments && !change.takesComments)
        return regionText(after) == front + back.sliced(back.indexOf(u'#'));
    const bool joins =
        !hasComment(before.layout, {endOfLine(before.text, gone.end), before.span.end});
    return regionText(after) == (joins ? front : back.sliced(back.indexOf(u'\n')));
}

bool closesLines(const FrontMatterChange &change, const Region &before, Span gone,
                 const Region &after)
{
    const Span comment = commentBehind(before.text, gone.end);
    QString expected;
    if (!change.takesComments && !comment.isEmpty())
        expected = part(before, before.span.start, gone.start)
                   + textOf(before.text, {comment.start, before.span.end}).toString();
    return regionText(after) == expected;
}

/// The lines of the items, or their texts, in the new order, with all that stands
/// between the texts.
bool changesPlaces(const FrontMatterChange &change, const Region &before,
                   const FrontMatterNode &old, const Region &after)
{
    std::vector<Span> places;
    if (old.style != Style::Flow)
        places = itemLines(before.text, before.layout, old);
    if (places.empty())
        places = partsOf(before.layout, old);
    std::vector<Span> moved = places;
    const Span item = moved[size_t(change.index)];
    moved.erase(moved.begin() + change.index);
    moved.insert(moved.begin() + change.to, item);

    QString expected;
    qsizetype from = before.span.start;
    for (size_t i = 0; i < places.size(); ++i) {
        if (!before.span.contains(places[i]))
            continue;
        expected +=
            part(before, from, places[i].start) + part(before, moved[i].start, moved[i].end);
        from = places[i].end;
    }
    return regionText(after) == expected;
}

} // namespace

bool fillsRegion(const FrontMatterChange &change, const Region &before, const Region &after)
{
    const FieldPath path = change.valuePath();
    const FrontMatterNode &old = *before.layout.frontMatter.root.at(path);
    const FrontMatterNode &written = *after.layout.frontMatter.root.at(path);
    switch (change.action) {
    case Action::SetScalar:
        return fillsScalar(before, old, after, written);
    case Action::AddItem:
    case Action::InsertKey:
        if (canGrow(old))
            return fillsGrown(before, old, after, written);
        return old.style == Style::Flow ? fillsBrackets(change, before, old, after, written)
                                        : fillsBlock(change, before, old, after, written);
    case Action::MoveItem:
        return changesPlaces(change, before, old, after);
    case Action::RenameKey:
        return written.entries[size_t(change.index)].key.span == after.span;
    case Action::RemoveItem:
    case Action::RemoveKey: {
        if (old.style == Style::Flow)
            return closesBrackets(change, before, old, after);
        const std::vector<Span> parts = blockPartsOf(before.layout, old);
        const Span gone = parts[size_t(change.index)];
        if (written.style == Style::Flow)
            return leavesBrackets(change, before, old, after);
        return startsLine(before.text, gone.start) ? closesLines(change, before, gone, after)
                                                   : slidesUp(change, before, gone, after);
    }
    }
    return false;
}

} // namespace stetmark
