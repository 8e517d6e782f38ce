// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/front_matter_region.h"

#include "editor/essay/front_matter_places.h"

#include <algorithm>

namespace stetmark {

namespace {

using Kind = FrontMatterNode::Kind;
using Style = FrontMatterNode::Style;
using Action = FrontMatterChange::Action;

/// The new part of a list or map without brackets, before or behind others.
Span blockAddition(const QString &text, const FrontMatterLayout &layout,
                   const FrontMatterNode &collection, qsizetype index)
{
    const std::vector<Span> parts = blockPartsOf(layout, collection);
    qsizetype at = layout.frontMatter.content.end;
    if (index > 0) {
        at = endOfLine(text, parts[size_t(index - 1)].end);
    } else if (!parts.empty()) {
        at = parts.front().start;
        if (startsLine(text, at))
            at = commentsAbove(text, layout, at);
    }
    return {at, at};
}

std::optional<Span> additionRegion(const QString &text, const FrontMatterLayout &layout,
                                   const FrontMatterChange &change, const FrontMatterNode &node)
{
    const bool isRoot = change.path.isEmpty();
    if (canGrow(node)) {
        if (isInFlow(layout.frontMatter.root, change.path))
            return node.span;
        return Span{behindSeparator(layout, node), endOfLine(text, node.span.end)};
    }
    if (node.style != Style::Flow) {
        const bool isEmpty = node.items.empty() && node.entries.empty();
        if (isEmpty && !isRoot)
            return std::nullopt;
        return blockAddition(text, layout, node, change.index);
    }
    if (!hasBrackets(text, node))
        return std::nullopt;
    const std::vector<Span> parts = partsOf(layout, node);
    if (change.index < qsizetype(parts.size())) {
        const qsizetype at = parts[size_t(change.index)].start;
        return Span{at, at};
    }
    return flowSlot(node, parts, change.index);
}

std::optional<Span> removalRegion(const QString &text, const FrontMatterLayout &layout,
                                  const FrontMatterChange &change,
                                  const FrontMatterNode &collection)
{
    if (collection.style == Style::Flow) {
        if (!hasBrackets(text, collection))
            return std::nullopt;
        return flowSlot(collection, partsOf(layout, collection), change.index);
    }
    const std::vector<Span> parts = blockPartsOf(layout, collection);
    const Span part = parts[size_t(change.index)];
    const bool isRoot = &collection == &layout.frontMatter.root;
    if (parts.size() == 1 && !isRoot)
        return Span{behindSeparator(layout, collection), endOfLine(text, part.end)};
    if (!startsLine(text, part.start)) { // `- - a`: the next one slides up
        if (parts.size() == 1)
            return std::nullopt;
        return Span{separatorBefore(layout, part.start)->span.end, parts[1].start};
    }
    const qsizetype start = change.takesComments ? commentsAbove(text, layout, part.start)
                                                 : startOfLine(text, part.start);
    return Span{start, std::min(endOfLine(text, part.end) + 1, layout.frontMatter.content.end)};
}

std::optional<Span> moveRegion(const QString &text, const FrontMatterLayout &layout,
                               const FrontMatterChange &change, const FrontMatterNode &list)
{
    const auto [first, last] = std::minmax({size_t(change.index), size_t(change.to)});
    if (list.style != Style::Flow) {
        const std::vector<Span> lines = itemLines(text, layout, list);
        if (!lines.empty())
            return Span{lines[first].start, lines[last].end};
    }
    const std::vector<Span> parts = partsOf(layout, list);
    return Span{parts[first].start, parts[last].end};
}

} // namespace

bool canGrow(const FrontMatterNode &node)
{
    return node.type() == ScalarType::Null || (node.kind == Kind::List && node.items.empty());
}

std::optional<Span> changeRegion(const QString &text, const FrontMatterLayout &layout,
                                 const FrontMatterChange &change)
{
    const FrontMatterNode *node = layout.frontMatter.root.at(change.valuePath());
    if (!node || change.index < 0)
        return std::nullopt;
    const auto size = qsizetype(node->items.size() + node->entries.size());
    switch (change.action) {
    case Action::SetScalar:
        return node->kind == Kind::Scalar ? std::optional(node->span) : std::nullopt;
    case Action::AddItem:
    case Action::InsertKey:
        if (change.index > size
            || (!canGrow(*node) && node->kind != Kind::List && node->kind != Kind::Map))
            return std::nullopt;
        return additionRegion(text, layout, change, *node);
    case Action::MoveItem:
        if (node->kind != Kind::List || std::max(change.index, change.to) >= size || change.to < 0)
            return std::nullopt;
        return moveRegion(text, layout, change, *node);
    case Action::RenameKey:
        return change.index < size ? std::optional(node->entries[size_t(change.index)].key.span)
                                   : std::nullopt;
    case Action::RemoveItem:
    case Action::RemoveKey:
        if (change.index >= size)
            return std::nullopt;
        return removalRegion(text, layout, change, *node);
    }
    return std::nullopt;
}

Span commentsTaken(const QString &text, const FrontMatterLayout &layout,
                   const FrontMatterChange &change)
{
    if (!change.takesComments)
        return {};
    const FrontMatterNode &map = *layout.frontMatter.root.at(change.valuePath());
    const Span part = blockPartsOf(layout, map)[size_t(change.index)];
    const bool hasLine = startsLine(text, part.start);
    return {hasLine ? commentsAbove(text, layout, part.start) : part.start,
            endOfLine(text, part.end)};
}

} // namespace stetmark
