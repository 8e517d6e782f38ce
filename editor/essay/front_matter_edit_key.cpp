// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/front_matter_edit.h"
#include "editor/essay/front_matter_planner.h"

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

/// The map of the key that `change` is about, whose number is noted in it. The value
/// need not be editable: an alias or a template may go or get another name.
Result<const FrontMatterNode *> mapWithEntry(const FrontMatterLayout &layout,
                                             FrontMatterChange &change)
{
    const auto found = editableNode(layout, change.path.parent());
    if (!found)
        return found.error();
    const FrontMatterNode &map = **found;
    const QList<FieldPath::Step> &steps = change.path.steps();
    const auto entry = std::find_if(map.entries.begin(), map.entries.end(), [&](const auto &each) {
        return !steps.isEmpty() && each.key.kind == Kind::Scalar
               && FieldPath::Step(each.key.value) == steps.constLast();
    });
    if (entry == map.entries.end())
        return noField(change.path);
    change.index = entry - map.entries.begin();
    return &map;
}

/// Why a field cannot have the name.
std::optional<Error> problemOf(const QString &key)
{
    // YAML 1.2.2, 7.4.2: a key that is not marked with `?` has at most 1024 characters.
    constexpr qsizetype MaxKeySize = 1000;
    if (key.isEmpty())
        return refused(Tr::tr("A field needs a name."));
    if (key.size() > MaxKeySize)
        return refused(Tr::tr("This is too long for the name of a field."));
    return std::nullopt;
}

Error alreadyThere(const FieldPath &path)
{
    return refused(Tr::tr("There is a field “%1” already.").arg(path.toString()));
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

} // namespace

Edits insertKey(const QString &text, const FieldPath &map, const QString &key,
                const NewValue &value, const QStringList &order)
{
    if (const auto error = problemOf(key))
        return *error;
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
    if (node.find(key))
        return alreadyThere(map.child(key));
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
    FrontMatterChange change{Action::RemoveKey, path};
    const auto found = mapWithEntry(layout, change);
    if (!found)
        return found.error();
    const FrontMatterNode &map = **found;
    change.takesComments = comments == CommentsAbove::Take && map.style != Style::Flow;
    return removal(text, layout, map, path, change);
}

Edits renameKey(const QString &text, const FieldPath &path, const QString &newKey)
{
    if (const auto error = problemOf(newKey))
        return *error;
    const FrontMatterLayout layout = readFrontMatterLayout(text);
    FrontMatterChange change{Action::RenameKey, path, newKey};
    const auto found = mapWithEntry(layout, change);
    if (!found)
        return found.error();
    const FrontMatterNode &map = **found;
    const FrontMatterNode &key = map.entries[size_t(change.index)].key;
    if (key.value == newKey)
        return QList<TextEdit>();
    if (map.find(newKey))
        return alreadyThere(path.parent().child(newKey));
    if (!key.readOnlyReason.isEmpty())
        return refused(Tr::tr("“%1”: %2").arg(path.toString(), key.readOnlyReason));
    return firstThatHolds(planRename(text, layout, map, change), text, layout, change);
}

} // namespace stetmark
