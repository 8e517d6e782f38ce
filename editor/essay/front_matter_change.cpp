// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/front_matter_change.h"

#include "editor/essay/front_matter_places.h"
#include "editor/essay/front_matter_region.h"
#include "editor/essay/front_matter_types.h"

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
    return const_cast<FrontMatterNode *>(std::as_const(root).at(path));
}

/// Quotes may be of the other kind, but they do not go.
bool keepsQuotes(const FrontMatterNode &old, const FrontMatterNode &written)
{
    const auto isQuoted = [](Style style) {
        return style == Style::SingleQuoted || style == Style::DoubleQuoted;
    };
    return !isQuoted(old.style) || isQuoted(written.style);
}

/// Whether every reader takes the scalar as a text, or as what it should be.
bool isSafe(const FrontMatterNode &written, ScalarType type)
{
    const bool isBare = written.style == Style::Plain || written.style == Style::Omitted;
    return written.type() == type
           && !(type == ScalarType::Text && isBare && couldBeTyped(written.value));
}

bool isKey(const FrontMatterNode &written, const QString &name)
{
    return written.kind == Kind::Scalar && written.value == name && written.tag.isEmpty()
           && written.anchor.isEmpty() && isSafe(written, ScalarType::Text);
}

/// Whether `written` is `value`, in whatever style.
bool isWritten(const FrontMatterNode &written, const NewValue &value)
{
    if (written.kind != value.kind || !written.tag.isEmpty() || !written.anchor.isEmpty())
        return false;
    if (value.kind == Kind::Scalar)
        return written.value == value.text && isSafe(written, typeOf(value));
    return std::equal(written.items.begin(), written.items.end(), value.items.begin(),
                      value.items.end(), isWritten)
           && std::equal(written.entries.begin(), written.entries.end(), value.entries.begin(),
                         value.entries.end(), [](const FrontMatterEntry &entry, const auto &pair) {
                             return isKey(entry.key, pair.first)
                                    && isWritten(entry.value, pair.second);
                         });
}

/// What is about to get its first part may become a list or map for it.
void makeCollection(FrontMatterNode &node, Kind kind, const FrontMatterNode &written)
{
    if (!canGrow(node))
        return;
    node.kind = kind;
    node.style = written.style;
    node.value.clear();
}

bool addItemTo(FrontMatterNode &node, const FrontMatterChange &change,
               const FrontMatterNode &written)
{
    makeCollection(node, Kind::List, written);
    if (written.items.size() != node.items.size() + 1
        || !isWritten(written.items.back(), change.newValue))
        return false;
    node.items.push_back(written.items.back());
    return true;
}

bool insertKeyInto(FrontMatterNode &node, const FrontMatterChange &change,
                   const FrontMatterNode &written)
{
    makeCollection(node, Kind::Map, written);
    if (written.entries.size() != node.entries.size() + 1)
        return false;
    const FrontMatterEntry &entry = written.entries[size_t(change.index)];
    if (!isKey(entry.key, change.value) || !isWritten(entry.value, change.newValue))
        return false;
    node.entries.insert(node.entries.begin() + change.index, entry);
    return true;
}

bool moveItemIn(FrontMatterNode &list, qsizetype from, qsizetype to)
{
    FrontMatterNode item = std::move(list.items[size_t(from)]);
    list.items.erase(list.items.begin() + from);
    list.items.insert(list.items.begin() + to, std::move(item));
    return true;
}

/// Whether `change` is about one entry by path and by number.
bool isEntry(const FrontMatterNode &map, const FrontMatterChange &change)
{
    return change.path.steps().constLast()
           == FieldPath::Step(map.entries[size_t(change.index)].key.value);
}

/// Does `change` to the node it is about. The style of what is new is free: it is
/// taken from `written`, the node that was read in its place. Answers false if that
/// is not the value, or could be read as another.
bool changeNode(FrontMatterNode &node, const FrontMatterChange &change,
                const FrontMatterNode &written)
{
    switch (change.action) {
    case Action::SetScalar:
        if (!keepsQuotes(node, written))
            return false;
        node.value = change.value;
        node.style = written.style;
        return written.type() == change.type || !written.tag.isEmpty();
    case Action::AddItem:
        return addItemTo(node, change, written);
    case Action::RemoveItem:
        node.items.erase(node.items.begin() + change.index);
        if (node.items.empty())
            node.style = Style::Flow;
        return true;
    case Action::MoveItem:
        return moveItemIn(node, change.index, change.to);
    case Action::InsertKey:
        return insertKeyInto(node, change, written);
    case Action::RenameKey: {
        if (!isEntry(node, change) || written.entries.size() != node.entries.size())
            return false;
        FrontMatterNode &key = node.entries[size_t(change.index)].key;
        const FrontMatterNode &newKey = written.entries[size_t(change.index)].key;
        if (!keepsQuotes(key, newKey))
            return false;
        key.value = change.value;
        key.style = newKey.style;
        return isSafe(newKey, ScalarType::Text);
    }
    case Action::RemoveKey: {
        if (!isEntry(node, change))
            return false;
        node.entries.erase(node.entries.begin() + change.index);
        // The front matter itself needs no braces to be empty.
        if (node.entries.empty() && change.path.steps().size() > 1)
            node.style = Style::Flow;
        return true;
    }
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

/// The comments that are not in `gone`, in their order or sorted.
std::vector<QStringView> comments(QStringView text, const std::vector<FrontMatterToken> &tokens,
                                  Span gone, bool isSorted)
{
    std::vector<QStringView> result;
    for (const FrontMatterToken &token : tokens) {
        if (token.role == Role::Comment && !gone.contains(token.span))
            result.push_back(textOf(text, token.span));
    }
    if (isSorted)
        std::sort(result.begin(), result.end());
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

bool endsWithComma(const FrontMatterLayout &layout, const FrontMatterNode &collection)
{
    const FrontMatterToken *last = separatorBefore(layout, collection.span.end - 1);
    return last && last->span.start >= partsOf(layout, collection).back().end;
}

/// Whether a list or map in brackets has a comma behind its last part if, and only
/// if, it had one before.
bool keepsCommas(const FrontMatterLayout &before, const FrontMatterNode &old,
                 const FrontMatterLayout &after, const FrontMatterNode &written)
{
    const auto isEmpty = [](const FrontMatterNode &node) {
        return node.items.empty() && node.entries.empty();
    };
    if (old.style != Style::Flow || old.kind == Kind::Scalar || isEmpty(old) || isEmpty(written))
        return true;
    return endsWithComma(before, old) == endsWithComma(after, written);
}

} // namespace

FieldPath FrontMatterChange::valuePath() const
{
    const bool isOfKey = action == Action::RemoveKey || action == Action::RenameKey;
    return isOfKey ? path.parent() : path;
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
    const FieldPath path = change.valuePath();
    FrontMatterNode *node = nodeAt(expected, path);
    const FrontMatterNode *written = after.frontMatter.root.at(path);
    if (!node || !written || !changeNode(*node, change, *written)
        || !isSame(expected, after.frontMatter.root))
        return false;

    const Span newRegion{region->start, region->end + moved};
    const bool isMove = change.action == Action::MoveItem;
    const Span gone = commentsTaken(block, layout, change);
    return fillsRegion(change, {block, layout, *region}, {changed, after, newRegion})
           && keepsCommas(layout, *before.root.at(path), after, *written)
           && outside(layout.tokens, *region, moved) == outside(after.tokens, newRegion, 0)
           && comments(block, layout.tokens, gone, isMove)
                  == comments(changed, after.tokens, {}, isMove);
}

bool makesBlock(const FrontMatterChange &change, const QString &text, const QList<TextEdit> &edits)
{
    if (edits.size() != 1 || edits.front().position != 0 || edits.front().removed != 0)
        return false;
    const QString &block = edits.front().inserted;
    const FrontMatter after = readFrontMatter(block + text);
    const bool addsLine = !text.isEmpty() && !text.startsWith(u'\n');
    if (!after.isEditable() || after.span.end + (addsLine ? 1 : 0) != block.size()
        || !after.issues.isEmpty() || after.root.entries.size() != 1)
        return false;
    const FrontMatterEntry &entry = after.root.entries.front();
    return isKey(entry.key, change.value) && isWritten(entry.value, change.newValue)
           && entry.key.span.start == after.content.start
           && entry.value.span.end + 1 == after.content.end;
}

} // namespace stetmark
