// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/front_matter_change.h"

#include "editor/essay/front_matter_scalar.h"

#include <algorithm>

namespace stetmark {

namespace {

using Kind = FrontMatterNode::Kind;
using Style = FrontMatterNode::Style;
using Role = FrontMatterToken::Role;
using Action = FrontMatterChange::Action;

/// Equal but for the places, and for reasons that follow from the rest.
bool isSame(const FrontMatterNode &a, const FrontMatterNode &b)
{
    if (a.kind != b.kind || a.style != b.style || a.value != b.value || a.tag != b.tag
        || a.anchor != b.anchor)
        return false;
    return std::equal(a.items.begin(), a.items.end(), b.items.begin(), b.items.end(), isSame)
           && std::equal(a.entries.begin(), a.entries.end(), b.entries.begin(), b.entries.end(),
                         [](const FrontMatterEntry &x, const FrontMatterEntry &y) {
                             return isSame(x.key, y.key) && isSame(x.value, y.value);
                         });
}

/// FrontMatterNode::at() for a tree that is to be changed.
FrontMatterNode *nodeAt(FrontMatterNode &root, const FieldPath &path)
{
    FrontMatterNode *node = &root;
    for (const FieldPath::Step &step : path.steps()) {
        if (const auto *index = std::get_if<qsizetype>(&step)) {
            const bool exists = *index >= 0 && *index < qsizetype(node->items.size());
            node = exists ? &node->items[size_t(*index)] : nullptr;
        } else {
            const auto found =
                std::find_if(node->entries.begin(), node->entries.end(), [&](const auto &entry) {
                    return entry.key.kind == Kind::Scalar
                           && entry.key.value == std::get<QString>(step);
                });
            node = found == node->entries.end() ? nullptr : &found->value;
        }
        if (!node)
            return nullptr;
    }
    return node;
}

/// Does `change` to a tree. The style of a new scalar is free: it is taken from
/// `written`, the node that was read in its place.
bool changeNode(FrontMatterNode &node, const FrontMatterChange &change,
                const FrontMatterNode &written)
{
    switch (change.action) {
    case Action::SetScalar:
        node.value = change.value;
        node.style = written.style;
        return written.type() == change.type || !written.tag.isEmpty();
    case Action::AddItem: {
        if (node.kind == Kind::Scalar) {
            node.kind = Kind::List;
            node.style = Style::Flow;
            node.value.clear();
        }
        if (written.items.empty())
            return false;
        FrontMatterNode item;
        item.value = change.value;
        item.style = written.items.back().style;
        node.items.push_back(item);
        return written.items.back().type() == change.type;
    }
    case Action::RemoveItem:
        node.items.erase(node.items.begin() + change.index);
        if (node.items.empty())
            node.style = Style::Flow;
        return true;
    }
    return false;
}

/// The tokens before and behind `region`, cut at its edges; those behind moved
/// by `moved`.
std::vector<FrontMatterToken> outside(const std::vector<FrontMatterToken> &tokens, Span region,
                                      qsizetype moved)
{
    std::vector<FrontMatterToken> result;
    result.reserve(tokens.size());
    for (const FrontMatterToken &token : tokens) {
        const Span before{token.span.start, std::min(token.span.end, region.start)};
        const Span behind{std::max(token.span.start, region.end), token.span.end};
        if (!before.isEmpty())
            result.push_back({token.role, before});
        if (!behind.isEmpty())
            result.push_back({token.role, behind.shifted(moved)});
    }
    return result;
}

std::vector<QStringView> comments(QStringView text, const std::vector<FrontMatterToken> &tokens)
{
    std::vector<QStringView> result;
    for (const FrontMatterToken &token : tokens) {
        if (token.role == Role::Comment)
            result.push_back(text.sliced(token.span.start, token.span.length()));
    }
    return result;
}

bool liesIn(const QList<TextEdit> &edits, Span region)
{
    qsizetype from = region.start;
    for (const TextEdit &edit : edits) {
        if (edit.position < from || edit.removed < 0)
            return false;
        from = edit.end();
    }
    return from <= region.end;
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

/// Whether a new value fills its region, with nothing around it that was not there
/// before. Where there was no value, the blank before it is new, and in `{key}` its
/// colon. What stands behind the header of a block scalar stays, and so does the
/// indentation of its lines.
bool fillsRegion(QStringView oldText, const FrontMatterNode &old, QStringView text,
                 const FrontMatterNode &written, Span region)
{
    if (written.style == Style::Omitted)
        return region.isEmpty();
    if (old.style == Style::Omitted) {
        const QStringView before = text.sliced(region.start, written.span.start - region.start);
        return written.span.end == region.end
               && (before.isEmpty() || before == u" " || before == u": ");
    }
    if (!isBlockScalar(old.style))
        return written.span == region;
    if (isBlockScalar(written.style)) {
        const auto before = readBlockScalar(oldText, old.span.start, oldText.size(), 0);
        const auto after = readBlockScalar(text, written.span.start, text.size(), 0);
        return written.span == region && before && after
               && (before->indent < 0 || before->indent == after->indent);
    }
    return written.span.start == region.start
           && text.sliced(written.span.end, region.end - written.span.end)
                  == behindHeader(oldText, old.span);
}

bool endsWithComma(const FrontMatterLayout &layout, const FrontMatterNode &list)
{
    const FrontMatterToken *last = separatorBefore(layout, list.span.end - 1);
    return !list.items.empty() && last && last->span.start >= list.items.back().span.end;
}

/// Whether a list in brackets has a comma behind its last item if, and only if, it
/// had one before.
bool keepsCommas(const FrontMatterLayout &before, const FrontMatterNode &old,
                 const FrontMatterLayout &after, const FrontMatterNode &written)
{
    if (old.style != Style::Flow || old.items.empty() || written.items.empty())
        return true;
    return endsWithComma(before, old) == endsWithComma(after, written);
}

Span listRegion(const QString &text, const FrontMatterLayout &layout,
                const FrontMatterChange &change, const FrontMatterNode &list)
{
    const bool isFlow = list.style == Style::Flow;
    const qsizetype close = list.span.end - 1;
    if (change.action == Action::AddItem) {
        if (!isFlow) {
            const qsizetype end = endOfLine(text, list.span.end);
            return {end, end};
        }
        return {list.items.empty() ? list.span.start + 1 : list.items.back().span.end, close};
    }
    const FrontMatterNode &item = list.items[size_t(change.index)];
    if (isFlow) {
        const bool isFirst = change.index == 0;
        return {isFirst ? list.span.start + 1 : list.items[size_t(change.index - 1)].span.end,
                close};
    }
    const FrontMatterToken *dash = separatorBefore(layout, item.span.start);
    if (!dash)
        return {};
    if (list.items.size() == 1) {
        const FrontMatterToken *before = separatorBefore(layout, dash->span.start);
        return {before ? before->span.end : dash->span.start, endOfLine(text, item.span.end)};
    }
    const qsizetype lineStart = startOfLine(text, dash->span.start);
    const bool startsLine =
        QStringView(text).sliced(lineStart, dash->span.start - lineStart).trimmed().isEmpty();
    if (!startsLine) { // `- - a`: the next dash slides up
        const qsizetype next = list.items[size_t(change.index) + 1].span.start;
        return {dash->span.start, separatorBefore(layout, next)->span.start};
    }
    return {lineStart,
            std::min(endOfLine(text, item.span.end) + 1, layout.frontMatter.content.end)};
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

const FrontMatterToken *separatorBefore(const FrontMatterLayout &layout, qsizetype position)
{
    auto at = std::lower_bound(
        layout.tokens.begin(), layout.tokens.end(), position,
        [](const FrontMatterToken &token, qsizetype value) { return token.span.start < value; });
    while (at != layout.tokens.begin()) {
        --at;
        if (at->role == Role::Separator)
            return &*at;
    }
    return nullptr;
}

std::optional<Span> changeRegion(const QString &text, const FrontMatterLayout &layout,
                                 const FrontMatterChange &change)
{
    const FrontMatterNode *node = layout.frontMatter.root.at(change.path);
    if (!node)
        return std::nullopt;
    if (node->kind == Kind::Scalar)
        return change.action == Action::RemoveItem ? std::nullopt : std::optional(node->span);
    const bool hasItem = change.index >= 0 && change.index < qsizetype(node->items.size());
    if (node->kind != Kind::List || change.action == Action::SetScalar
        || (change.action == Action::RemoveItem && !hasItem))
        return std::nullopt;
    return listRegion(text, layout, change, *node);
}

bool makesOnly(const FrontMatterChange &change, const QString &text,
               const FrontMatterLayout &layout, const QList<TextEdit> &edits)
{
    const std::optional<Span> region = changeRegion(text, layout, change);
    if (!region || !liesIn(edits, *region))
        return false;
    qsizetype moved = 0;
    for (const TextEdit &edit : edits)
        moved += edit.delta();

    const FrontMatter &before = layout.frontMatter;
    const QString block = text.first(before.span.end);
    const QString changed = applied(block, edits);
    const FrontMatterLayout after = readFrontMatterLayout(changed);
    const Span content{before.content.start, before.content.end + moved};
    if (!after.frontMatter.isEditable() || after.frontMatter.content != content
        || after.frontMatter.span.end != before.span.end + moved)
        return false;

    FrontMatterNode expected = before.root;
    FrontMatterNode *node = nodeAt(expected, change.path);
    const FrontMatterNode *written = after.frontMatter.root.at(change.path);
    if (!node || !written)
        return false;
    const FrontMatterNode &old = *before.root.at(change.path);
    const Span newRegion{region->start, region->end + moved};
    if (!changeNode(*node, change, *written) || !isSame(expected, after.frontMatter.root))
        return false;
    if (change.action == Action::SetScalar
        && !fillsRegion(block, old, changed, *written, newRegion))
        return false;
    if (written->kind == Kind::List && !keepsCommas(layout, old, after, *written))
        return false;
    return outside(layout.tokens, *region, moved) == outside(after.tokens, newRegion, 0)
           && comments(block, layout.tokens) == comments(changed, after.tokens);
}

} // namespace stetmark
