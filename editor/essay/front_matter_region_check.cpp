// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/front_matter_places.h"
#include "editor/essay/front_matter_region.h"
#include "editor/essay/front_matter_scalar.h"
#include "editor/essay/front_matter_writer.h"

#include <algorithm>

namespace stetmark {

namespace {

using Kind = FrontMatterNode::Kind;
using Style = FrontMatterNode::Style;
using Action = FrontMatterChange::Action;
using Region = FrontMatterRegion;

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

/// A block scalar that stays one keeps its kind and its indentation. The sign in its
/// header is the one that the new value needs, or the old where that can stay.
bool keepsBlockStyle(const Region &before, const FrontMatterNode &old, const Region &after,
                     const FrontMatterNode &written)
{
    const auto was = readBlockScalar(before.text, old.span.start, before.text.size(), 0);
    const auto is = readBlockScalar(after.text, written.span.start, after.text.size(), 0);
    const bool keepsIndent = was && is && (was->indent < 0 || was->indent == is->indent);
    return keepsIndent
           && textOf(after.text, is->header)
                  == headerFor(written.value, *was, textOf(before.text, was->header));
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
        const QString gap = after.part(region.start, written.span.start);
        return written.span.end == region.end
               && (gap.isEmpty() || gap == QStringLiteral(" ") || gap == QStringLiteral(": "));
    }
    if (!isBlockScalar(old.style))
        return written.span == region;
    if (isBlockScalar(written.style))
        return written.span == region && keepsBlockStyle(before, old, after, written);
    return written.span.start == region.start
           && after.part(written.span.end, region.end) == behindHeader(before.text, old.span);
}

/// The first part inside brackets. Blanks there go, lines stay.
bool fillsEmptyBrackets(const QString &oldText, const FrontMatterNode &old, const Region &after,
                        const FrontMatterNode &written)
{
    const Span added = partsOf(after.layout, written).front();
    const QString was = oldText.sliced(old.span.start + 1, old.span.length() - 2);
    const QString is = after.part(written.span.start + 1, added.start)
                       + after.part(added.end, written.span.end - 1);
    return is == (was.contains(u'\n') ? was : QString());
}

/// A list or map where there was nothing, null or `[]`: in its place, or in lines of
/// its own below, with what stood behind it on the line of the key.
bool fillsGrown(const Region &before, const FrontMatterNode &old, const Region &after,
                const FrontMatterNode &written)
{
    const Span region = before.span;
    const QString head = before.part(region.start, old.span.start);
    const QString tail = before.part(old.span.end, region.end);
    const QString newHead = after.part(after.span.start, written.span.start);
    const QString newTail = after.part(written.span.end, after.span.end);
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
    const QString head = after.part(after.span.start, added.start);
    const QString tail = after.part(added.end, after.span.end);
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
    const QString head = after.part(after.span.start, added.start);
    const QString tail = after.part(added.end, after.span.end);
    if (old.items.empty() && old.entries.empty())
        return fillsEmptyBrackets(before.text, old, after, written);
    const QString was = before.ofRegion();
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
        expected += before.part(from, places[i].start) + before.part(moved[i].start, moved[i].end);
        from = places[i].end;
    }
    return after.ofRegion() == expected;
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
    case Action::RemoveKey:
        return closesRegion(change, before, after);
    }
    return false;
}

} // namespace stetmark
