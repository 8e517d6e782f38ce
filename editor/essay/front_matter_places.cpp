// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/front_matter_places.h"

#include <algorithm>

namespace stetmark {

namespace {

using Kind = FrontMatterNode::Kind;
using Style = FrontMatterNode::Style;
using Role = FrontMatterToken::Role;

/// The first token that starts at `position` or behind it.
auto firstToken(const FrontMatterLayout &layout, qsizetype position)
{
    return std::lower_bound(
        layout.tokens.begin(), layout.tokens.end(), position,
        [](const FrontMatterToken &token, qsizetype value) { return token.span.start < value; });
}

bool repeats(const FrontMatterNode &node, const QString &anchor)
{
    if (node.kind == Kind::Alias && node.value == anchor)
        return true;
    return std::any_of(node.items.begin(), node.items.end(),
                       [&](const FrontMatterNode &item) { return repeats(item, anchor); })
           || std::any_of(node.entries.begin(), node.entries.end(), [&](const auto &entry) {
                  return repeats(entry.key, anchor) || repeats(entry.value, anchor);
              });
}

} // namespace

qsizetype endOfLine(QStringView text, qsizetype position)
{
    const qsizetype newline = text.indexOf(u'\n', position);
    return newline < 0 ? text.size() : newline;
}

qsizetype startOfLine(QStringView text, qsizetype position)
{
    return text.first(position).lastIndexOf(u'\n') + 1;
}

qsizetype columnOf(QStringView text, qsizetype position)
{
    return position - startOfLine(text, position);
}

bool startsLine(QStringView text, qsizetype position)
{
    const qsizetype lineStart = startOfLine(text, position);
    return text.sliced(lineStart, position - lineStart).trimmed().isEmpty();
}

QStringView textOf(QStringView text, Span span)
{
    return text.sliced(span.start, span.length());
}

const FrontMatterToken *separatorBefore(const FrontMatterLayout &layout, qsizetype position)
{
    auto at = firstToken(layout, position);
    while (at != layout.tokens.begin()) {
        --at;
        if (at->role == Role::Separator)
            return &*at;
    }
    return nullptr;
}

std::vector<FrontMatterToken> tokensIn(const FrontMatterLayout &layout, Span span)
{
    std::vector<FrontMatterToken> result;
    for (auto at = firstToken(layout, span.start);
         at != layout.tokens.end() && at->span.end <= span.end; ++at)
        result.push_back(*at);
    return result;
}

bool hasComment(const FrontMatterLayout &layout, Span span)
{
    for (auto at = firstToken(layout, span.start);
         at != layout.tokens.end() && at->span.end <= span.end; ++at) {
        if (at->role == Role::Comment)
            return true;
    }
    return false;
}

Span commaIn(const FrontMatterLayout &layout, Span gap)
{
    for (auto at = firstToken(layout, gap.start);
         at != layout.tokens.end() && at->span.end <= gap.end; ++at) {
        if (at->role == Role::Separator)
            return at->span;
    }
    return {gap.start, gap.start};
}

qsizetype startOf(const FrontMatterLayout &layout, const FrontMatterNode &node)
{
    int properties = int(!node.anchor.isEmpty()) + int(!node.tag.isEmpty());
    qsizetype start = node.span.start;
    auto at = firstToken(layout, node.span.start);
    while (properties > 0 && at != layout.tokens.begin()) {
        --at;
        if (at->role != Role::Property)
            continue;
        start = at->span.start;
        --properties;
    }
    return start;
}

std::vector<Span> partsOf(const FrontMatterLayout &layout, const FrontMatterNode &collection)
{
    std::vector<Span> parts;
    parts.reserve(collection.items.size() + collection.entries.size());
    for (const FrontMatterNode &item : collection.items)
        parts.push_back({startOf(layout, item), item.span.end});
    for (const FrontMatterEntry &entry : collection.entries)
        parts.push_back({startOf(layout, entry.key), entry.value.span.end});
    return parts;
}

qsizetype behindSeparator(const FrontMatterLayout &layout, const FrontMatterNode &node)
{
    const FrontMatterToken *separator = separatorBefore(layout, node.span.start);
    qsizetype place = separator ? separator->span.end : layout.frontMatter.content.start;
    int properties = int(!node.anchor.isEmpty()) + int(!node.tag.isEmpty());
    for (auto at = firstToken(layout, place); properties > 0 && at != layout.tokens.end(); ++at) {
        if (at->role != Role::Property)
            continue;
        place = at->span.end;
        --properties;
    }
    return place;
}

std::vector<Span> blockPartsOf(const FrontMatterLayout &layout, const FrontMatterNode &collection)
{
    std::vector<Span> parts = partsOf(layout, collection);
    if (collection.kind == Kind::List) {
        for (Span &part : parts)
            part.start = separatorBefore(layout, part.start)->span.start;
    }
    return parts;
}

std::vector<Span> itemLines(QStringView text, const FrontMatterLayout &layout,
                            const FrontMatterNode &list)
{
    const std::vector<Span> parts = blockPartsOf(layout, list);
    if (parts.empty() || !startsLine(text, parts.front().start))
        return {};
    qsizetype start = endOfLine(text, behindSeparator(layout, list)) + 1;
    std::vector<Span> lines;
    for (const Span &part : parts) {
        lines.push_back({start, endOfLine(text, part.end) + 1});
        start = lines.back().end;
    }
    return lines;
}

qsizetype commentsAbove(QStringView text, const FrontMatterLayout &layout, qsizetype position)
{
    qsizetype start = startOfLine(text, position);
    while (start > layout.frontMatter.content.start) {
        const qsizetype above = startOfLine(text, start - 1);
        qsizetype at = above;
        while (text[at] == u' ' || text[at] == u'\t')
            ++at;
        // A line like this may also be part of a text of several lines.
        const auto token = firstToken(layout, at);
        const bool isComment =
            token != layout.tokens.end() && token->span.start == at && token->role == Role::Comment;
        if (!isComment)
            break;
        start = above;
    }
    return start;
}

Span commentBehind(QStringView text, qsizetype position)
{
    const qsizetype end = endOfLine(text, position);
    const qsizetype start = text.first(end).indexOf(u'#', position);
    return {start < 0 ? end : start, end};
}

bool isInFlow(const FrontMatterNode &root, const FieldPath &path)
{
    const FrontMatterNode *parent = path.isEmpty() ? nullptr : root.at(path.parent());
    return parent && parent->style == Style::Flow;
}

bool hasBrackets(QStringView text, const FrontMatterNode &collection)
{
    return collection.style == Style::Flow && !collection.span.isEmpty()
           && text[collection.span.start] == (collection.kind == Kind::Map ? u'{' : u'[');
}

Span flowSlot(const FrontMatterNode &collection, const std::vector<Span> &parts, qsizetype index)
{
    const bool isFirst = index == 0;
    const bool isLast = index + 1 >= qsizetype(parts.size());
    return {isFirst ? collection.span.start + 1 : parts[size_t(index - 1)].end,
            isLast ? collection.span.end - 1 : parts[size_t(index + 1)].start};
}

QString flowGap(QStringView text, const FrontMatterLayout &layout,
                const FrontMatterNode &collection)
{
    const std::vector<Span> parts = partsOf(layout, collection);
    const qsizetype last = parts.back().start;
    if (startsLine(text, last)) {
        const qsizetype lineStart = startOfLine(text, last);
        return u'\n' + text.sliced(lineStart, last - lineStart).toString();
    }
    if (parts.size() == 1)
        return QStringLiteral(" ");
    const Span comma = commaIn(layout, {parts[parts.size() - 2].end, last});
    const QString gap = textOf(text, {comma.end, last}).toString();
    return gap.trimmed().isEmpty() ? gap : QStringLiteral(" ");
}

QString repeatedAnchor(const FrontMatterNode &root, const FrontMatterNode &node)
{
    if (!node.anchor.isEmpty() && repeats(root, node.anchor))
        return node.anchor;
    for (const FrontMatterNode &item : node.items) {
        if (const QString name = repeatedAnchor(root, item); !name.isEmpty())
            return name;
    }
    for (const FrontMatterEntry &entry : node.entries) {
        for (const FrontMatterNode *part : {&entry.key, &entry.value}) {
            if (const QString name = repeatedAnchor(root, *part); !name.isEmpty())
                return name;
        }
    }
    return {};
}

} // namespace stetmark
