// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/front_matter_edit.h"

#include "editor/essay/front_matter_places.h"
#include "editor/essay/front_matter_planner.h"
#include "editor/essay/front_matter_types.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace stetmark {

namespace {

using Kind = FrontMatterNode::Kind;
using Style = FrontMatterNode::Style;
using Action = FrontMatterChange::Action;
using Edits = Result<QList<TextEdit>>;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(FrontMatter)
};

/// The list at `path`, which must have all of `items`.
Result<const FrontMatterNode *> listWithItem(const FrontMatterLayout &layout, const FieldPath &path,
                                             std::initializer_list<qsizetype> items)
{
    const auto found = editableNode(layout, path);
    if (!found)
        return found.error();
    const FrontMatterNode &list = **found;
    if (list.kind != Kind::List)
        return refused(Tr::tr("“%1” is not a list.").arg(path.toString()));
    for (const qsizetype index : items) {
        if (index < 0 || index >= qsizetype(list.items.size())) {
            return Error{Error::Kind::NotFound,
                         Tr::tr("“%1” has no item %2.").arg(path.toString()).arg(index + 1)};
        }
    }
    return &list;
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

} // namespace

Error refused(const QString &message)
{
    return {Error::Kind::Refused, message};
}

Error noField(const FieldPath &path)
{
    return {Error::Kind::NotFound,
            Tr::tr("The front matter has no field “%1”.").arg(path.toString())};
}

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
    if (!node->readOnlyReason.isEmpty() && path.isEmpty())
        return refused(node->readOnlyReason);
    if (!node->readOnlyReason.isEmpty())
        return refused(Tr::tr("“%1”: %2").arg(path.toString(), node->readOnlyReason));
    return node;
}

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

Edits removal(const QString &text, const FrontMatterLayout &layout,
              const FrontMatterNode &collection, const FieldPath &path,
              const FrontMatterChange &change)
{
    const FrontMatterNode &root = layout.frontMatter.root;
    QString anchor = repeatedAnchor(root, *root.at(path));
    if (anchor.isEmpty() && collection.kind == Kind::Map)
        anchor = repeatedAnchor(root, collection.entries[size_t(change.index)].key);
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
    // Some readers want something between the commas of a list.
    const FrontMatterNode &parent = *layout.frontMatter.root.at(path.parent());
    if (value.isEmpty() && change.type == ScalarType::Null && parent.kind == Kind::List
        && parent.style == Style::Flow)
        change.value = QStringLiteral("null");
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
    const auto found = listWithItem(layout, path, {index});
    if (!found)
        return found.error();
    FrontMatterChange change{Action::RemoveItem, path};
    change.index = index;
    return removal(text, layout, **found, path.child(index), change);
}

Edits moveItem(const QString &text, const FieldPath &path, qsizetype from, qsizetype to)
{
    const FrontMatterLayout layout = readFrontMatterLayout(text);
    const auto found = listWithItem(layout, path, {from, to});
    if (!found)
        return found.error();
    if (from == to)
        return QList<TextEdit>();
    const QString anchor = repeatedAnchor(layout.frontMatter.root, **found);
    if (!anchor.isEmpty()) {
        return refused(Tr::tr("Items of “%1” cannot be moved: other fields repeat a value in it "
                              "(*%2). Edit it in the text.")
                           .arg(path.toString(), anchor));
    }
    FrontMatterChange change{Action::MoveItem, path};
    change.index = from;
    change.to = to;
    return firstThatHolds(planMove(text, layout, **found, change), text, layout, change);
}

} // namespace stetmark
