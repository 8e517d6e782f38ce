// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/front_matter_edit.h"

#include "editor/essay/front_matter_planner.h"
#include "editor/essay/front_matter_types.h"

#include <QCoreApplication>

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

/// The value that an edit is to change, or why there is none to be changed.
Result<const FrontMatterNode *> editableNode(const FrontMatterLayout &layout, const FieldPath &path)
{
    const FrontMatter &frontMatter = layout.frontMatter;
    if (frontMatter.format == FrontMatter::Format::None)
        return Error{Error::Kind::NotFound, Tr::tr("The essay has no front matter.")};
    if (!frontMatter.isEditable())
        return refused(frontMatter.readOnlyReason);
    const FrontMatterNode *node = frontMatter.root.at(path);
    if (!node) {
        return Error{Error::Kind::NotFound,
                     Tr::tr("The front matter has no field “%1”.").arg(path.toString())};
    }
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

Edits addItem(const QString &text, const FieldPath &path, const QString &value)
{
    const FrontMatterLayout layout = readFrontMatterLayout(text);
    const auto found = editableNode(layout, path);
    if (!found)
        return found.error();
    const FrontMatterNode &list = **found;
    if (list.kind != Kind::List && list.type() != ScalarType::Null)
        return refused(Tr::tr("“%1” is not a list.").arg(path.toString()));
    FrontMatterChange change{Action::AddItem, path, value};
    const ScalarType type = scalarType(value);
    if (type != ScalarType::Null && !list.items.empty() && list.items.back().type() == type)
        change.type = type;
    return firstThatHolds(planAddItem(text, layout, list, change), text, layout, change);
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
    const FrontMatterChange change{Action::RemoveItem, path, {}, ScalarType::Text, index};
    return firstThatHolds(planRemoveItem(text, layout, list, change), text, layout, change);
}

} // namespace stetmark
