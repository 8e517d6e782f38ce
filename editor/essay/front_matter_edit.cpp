// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/front_matter_edit.h"

#include "editor/essay/front_matter_places.h"
#include "editor/essay/front_matter_planner.h"
#include "editor/essay/front_matter_types.h"

#include <QCoreApplication>

#include <algorithm>

namespace stetmark {

namespace {

using Kind = FrontMatterNode::Kind;
using Style = FrontMatterNode::Style;
using Action = FrontMatterChange::Action;
using Edits = Result<QList<TextEdit>>;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(FrontMatter)
};

Error refused(const QString &message)
{
    return {Error::Kind::Refused, message};
}

Error noField(const FieldPath &path)
{
    return {Error::Kind::NotFound,
            Tr::tr("The front matter has no field “%1”.").arg(path.toString())};
}

/// The value that an edit is to change, or why there is none to be changed.
Result<const FrontMatterNode *> editableNode(const FrontMatterLayout &layout, const FieldPath &path)
{
    const FrontMatter &frontMatter = layout.frontMatter;
    if (frontMatter.format == FrontMatter::Format::None)
        return Error{Error::Kind::NotFound, Tr::tr("The essay has no front matter.")};
    if (!frontMatter.isEditable())
        return refused(frontMatter.readOnlyReason);
    const FrontMatterNode *node = frontMatter.root.at(path);
    if (!node)
        return noField(path);
    if (!node->readOnlyReason.isEmpty())
        return refused(Tr::tr("“%1”: %2").arg(path.toString(), node->readOnlyReason));
    return node;
}

/// The first of `plans` that does what it should.
Edits firstThatHolds(const FrontMatterPlans &plans, const QString &text,
                     const FrontMatterLayout &layout, const FrontMatterChange &change)
{
    for (const QList<TextEdit> &edits : plans) {
        if (makesOnly(change, text, layout, edits))
            return edits;
    }
    return refused(Tr::tr("“%1” cannot be changed here without touching what stands around it; "
                          "edit it in the text.")
                       .arg(change.path.toString()));
}

bool isAlready(const FrontMatterNode &node, const FrontMatterChange &change, ValueKind kind)
{
    if (node.type() == ScalarType::Null && change.type == ScalarType::Null && node.tag.isEmpty())
        return true;
    if (node.value != change.value || node.type() != change.type)
        return false;
    const bool needsQuotes = kind == ValueKind::Text && node.style == Style::Plain
                             && node.tag.isEmpty() && couldBeTyped(change.value);
    return !needsQuotes;
}

/// Where a new key goes; see insertKey().
qsizetype placeFor(const FrontMatterNode &map, const QString &key, const QStringList &order)
{
    const qsizetype end = qsizetype(map.entries.size());
    const qsizetype own = order.indexOf(key);
    const auto placeOf = [&](const QString &name) {
        const auto found = std::find_if(map.entries.begin(), map.entries.end(),
                                        [&](const auto &each) { return each.key.value == name; });
        return qsizetype(found - map.entries.begin());
    };
    for (qsizetype i = own - 1; i >= 0; --i) {
        if (const qsizetype place = placeOf(order[i]); place < end)
            return place + 1;
    }
    for (qsizetype i = own + 1; own >= 0 && i < order.size(); ++i) {
        if (const qsizetype place = placeOf(order[i]); place < end)
            return place;
    }
    return end;
}

Edits createBlock(const QString &text, const FrontMatterLayout &layout, FrontMatterChange change,
                  const NewValue &value)
{
    if (!layout.frontMatter.issues.isEmpty())
        return refused(layout.frontMatter.issues.constFirst().message);
    change.newValue = decided(value, nullptr);
    for (const QList<TextEdit> &edits : planWholeBlock(text, change)) {
        if (makesBlock(change, text, edits))
            return edits;
    }
    return refused(Tr::tr("This value cannot be written into front matter."));
}

/// `collection` loses what is at `path`, unless that would take something along.
Edits removal(const QString &text, const FrontMatterLayout &layout,
              const FrontMatterNode &collection, const FieldPath &path,
              const FrontMatterChange &change)
{
    const FrontMatterNode &gone = *layout.frontMatter.root.at(path);
    const QString anchor = repeatedAnchor(layout.frontMatter.root, gone);
    if (!anchor.isEmpty()) {
        return refused(Tr::tr("“%1” cannot be removed: other fields repeat a value in it (*%2). "
                              "Edit it in the text.")
                           .arg(path.toString(), anchor));
    }
    const Span part = partsOf(layout, collection)[size_t(change.index)];
    if (hasComment(layout, part) && !change.takesComments) {
        return refused(Tr::tr("“%1” cannot be removed without the comments inside it; remove it "
                              "in the text.")
                           .arg(path.toString()));
    }
    return firstThatHolds(planRemove(text, layout, collection, change), text, layout, change);
}

} // namespace

Edits setScalar(const QString &text, const FieldPath &path, const QString &value, ValueKind kind)
{
    const FrontMatterLayout layout = readFrontMatterLayout(text);
    const auto found = editableNode(layout, path);
    if (!found)
        return found.error();
    const FrontMatterNode &node = **found;
    if (node.kind != Kind::Scalar) {
        return refused(
            Tr::tr("“%1” holds several values; name one of them, like “%2”.")
                .arg(path.toString(), node.kind == Kind::List || node.entries.empty()
                                          ? path.child(0).toString()
                                          : path.child(node.entries.front().key.value).toString()));
    }
    FrontMatterChange change{Action::SetScalar, path, value, typeFor(node, value, kind)};
    if (isAlready(node, change, kind))
        return QList<TextEdit>();
    return firstThatHolds(planSetScalar(text, layout, node, change, kind), text, layout, change);
}

Edits addItem(const QString &text, const FieldPath &path, const NewValue &value)
{
    const FrontMatterLayout layout = readFrontMatterLayout(text);
    const auto found = editableNode(layout, path);
    if (!found)
        return found.error();
    const FrontMatterNode &list = **found;
    if (list.kind != Kind::List && list.type() != ScalarType::Null)
        return refused(Tr::tr("“%1” is not a list.").arg(path.toString()));
    FrontMatterChange change{Action::AddItem, path};
    change.index = qsizetype(list.items.size());
    change.newValue = decided(value, list.items.empty() ? nullptr : &list.items.back(), true);
    return firstThatHolds(planAdd(text, layout, list, change), text, layout, change);
}

Edits addItem(const QString &text, const FieldPath &path, const QString &value)
{
    return addItem(text, path, NewValue::scalar(value));
}

Edits removeItem(const QString &text, const FieldPath &path, qsizetype index)
{
    const FrontMatterLayout layout = readFrontMatterLayout(text);
    const auto found = editableNode(layout, path);
    if (!found)
        return found.error();
    const FrontMatterNode &list = **found;
    if (list.kind != Kind::List)
        return refused(Tr::tr("“%1” is not a list.").arg(path.toString()));
    if (index < 0 || index >= qsizetype(list.items.size())) {
        return Error{Error::Kind::NotFound,
                     Tr::tr("“%1” has no item %2.").arg(path.toString()).arg(index + 1)};
    }
    FrontMatterChange change{Action::RemoveItem, path};
    change.index = index;
    return removal(text, layout, list, path.child(index), change);
}

Edits insertKey(const QString &text, const FieldPath &map, const QString &key,
                const NewValue &value, const QStringList &order)
{
    if (key.isEmpty())
        return refused(Tr::tr("A field needs a name."));
    const FrontMatterLayout layout = readFrontMatterLayout(text);
    FrontMatterChange change{Action::InsertKey, map, key};
    if (layout.frontMatter.format == FrontMatter::Format::None && map.isEmpty())
        return createBlock(text, layout, change, value);
    const auto found = editableNode(layout, map);
    if (!found)
        return found.error();
    const FrontMatterNode &node = **found;
    if (node.kind != Kind::Map && node.type() != ScalarType::Null)
        return refused(Tr::tr("“%1” is not a group of fields.").arg(map.toString()));
    if (node.find(key)) {
        return refused(Tr::tr("There is a field “%1” already.").arg(map.child(key).toString()));
    }
    change.newValue = decided(value, nullptr);
    change.index = placeFor(node, key, order);
    auto edits = firstThatHolds(planAdd(text, layout, node, change), text, layout, change);
    const auto end = qsizetype(node.entries.size());
    if (edits || change.index == end)
        return edits;
    change.index = end;
    return firstThatHolds(planAdd(text, layout, node, change), text, layout, change);
}

Edits removeKey(const QString &text, const FieldPath &path, CommentsAbove comments)
{
    const FrontMatterLayout layout = readFrontMatterLayout(text);
    // An alias or a template may go, though nobody can edit it.
    const auto found = editableNode(layout, path.parent());
    if (!found)
        return found.error();
    const FrontMatterNode &map = **found;
    const auto entry =
        path.isEmpty() || map.kind != Kind::Map
            ? map.entries.end()
            : std::find_if(map.entries.begin(), map.entries.end(), [&](const auto &each) {
                  return FieldPath::Step(each.key.value) == path.steps().constLast();
              });
    if (entry == map.entries.end())
        return noField(path);
    FrontMatterChange change{Action::RemoveKey, path};
    change.index = entry - map.entries.begin();
    change.takesComments = comments == CommentsAbove::Take && map.style != Style::Flow;
    return removal(text, layout, map, path, change);
}

} // namespace stetmark
