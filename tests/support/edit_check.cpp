// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/edit_check.h"

#include "editor/essay/front_matter_types.h"
#include "tests/support/edit_facts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

using Action = EditTrial::Action;
using Kind = FrontMatterNode::Kind;
using Style = FrontMatterNode::Style;
using Role = FrontMatterToken::Role;

bool isBare(Style style)
{
    return style == Style::Plain || style == Style::Omitted;
}

/// Whether some reader takes a text for a number, a date or the like.
bool isRisky(const Facts &facts)
{
    return facts.type == ScalarType::Text && facts.style == Style::Plain && facts.tag.isEmpty()
           && couldBeTyped(facts.value);
}

/// What front_matter_edit.h promises of the type of a value that takes the place of
/// `old`.
ScalarType promisedType(const Facts &old, const NewValue &value)
{
    if (value.valueKind == ValueKind::Text || !isBare(old.style) || !old.tag.isEmpty())
        return ScalarType::Text;
    const ScalarType type = scalarType(value.text);
    const bool mayHaveIt =
        value.valueKind == ValueKind::Typed || old.type == ScalarType::Null || old.type == type;
    return mayHaveIt ? type : ScalarType::Text;
}

/// What is wrong with a value that was to be `value`, of any type that it may have.
QString wrongValue(const Facts &now, const NewValue &value)
{
    if (now.kind != value.kind)
        return u"the value is of another kind"_s;
    if (value.kind == Kind::List) {
        if (now.parts.size() != value.items.size())
            return u"the list has other items"_s;
        for (size_t i = 0; i < now.parts.size(); ++i) {
            if (const QString wrong = wrongValue(now.parts[i], value.items[i]); !wrong.isEmpty())
                return wrong;
        }
        return {};
    }
    if (value.kind == Kind::Map) {
        if (now.parts.size() != 2 * value.entries.size())
            return u"the group has other fields"_s;
        for (const auto &[name, entry] : value.entries) {
            const qsizetype at = keyAt(now, name);
            const QString wrong = at < 0 ? u"the field %1 is missing"_s.arg(name)
                                         : wrongValue(now.parts[size_t(at + 1)], entry);
            if (!wrong.isEmpty())
                return wrong;
        }
        return {};
    }
    const bool isText = now.type == ScalarType::Text || !now.tag.isEmpty();
    if (!isText && value.valueKind == ValueKind::Text)
        return u"the text is no text"_s;
    if (!isText && now.type != scalarType(value.text))
        return u"the value has another type than it should"_s;
    if (now.type == ScalarType::Null)
        return {};
    if (now.value != value.text)
        return u"the value is <%1>"_s.arg(now.value);
    // What is handed in as typed is written as it is.
    return value.valueKind != ValueKind::Typed && isRisky(now)
               ? u"some reader takes this text for something else"_s
               : QString();
}

/// Takes over in `expected` what an edit may choose for itself.
void allowStyle(Facts &expected, const Facts &now)
{
    expected.value = now.value;
    expected.type = now.type;
    expected.style = now.style;
    expected.written = now.written;
}

QString expectSet(Facts &expected, Facts &now, const EditTrial &trial)
{
    Facts *old = find(expected, trial.path);
    const Facts *changed = find(now, trial.path);
    if (!old || !changed)
        return u"the value is gone"_s;
    if (changed->tag.isEmpty() && changed->type != promisedType(*old, trial.value))
        return u"the value has another type than was promised"_s;
    allowStyle(*old, *changed);
    return wrongValue(*changed, trial.value);
}

/// An omitted value that becomes a list or a map, and one that becomes empty.
void expectContainer(Facts &expected, const Facts &now)
{
    if (expected.kind != now.kind || expected.parts.empty())
        expected =
            Facts{now.kind, now.style, ScalarType::Text, {}, expected.tag, expected.anchor, {}, {}};
}

QString expectInserted(Facts &expected, Facts &now, const EditTrial &trial)
{
    Facts *map = find(expected, trial.path);
    const Facts *changed = find(now, trial.path);
    const qsizetype at = changed ? keyAt(*changed, trial.key) : -1;
    if (!map || at < 0 || at > qsizetype(map->parts.size()))
        return u"the key is missing"_s;
    expectContainer(*map, *changed);
    const auto first = changed->parts.begin() + at;
    map->parts.insert(map->parts.begin() + at, first, first + 2);
    return isRisky(*first) ? u"some reader takes the key for something else"_s
                           : wrongValue(*(first + 1), trial.value);
}

QString expectRemoved(Facts &expected, Facts &now, const EditTrial &trial)
{
    Facts *map = find(expected, trial.path.parent());
    const Facts *changed = find(now, trial.path.parent());
    if (!map || !changed)
        return u"the group is gone"_s;
    const auto first =
        map->parts.begin() + keyAt(*map, std::get<QString>(trial.path.steps().last()));
    map->parts.erase(first, first + 2);
    expectContainer(*map, *changed);
    return {};
}

QString expectRenamed(Facts &expected, Facts &now, const EditTrial &trial)
{
    Facts *map = find(expected, trial.path.parent());
    const Facts *changed = find(now, trial.path.parent());
    const qsizetype at = keyAt(*map, std::get<QString>(trial.path.steps().last()));
    if (!changed || at != keyAt(*changed, trial.key))
        return u"the key is not there"_s;
    allowStyle(map->parts[size_t(at)], changed->parts[size_t(at)]);
    return isRisky(changed->parts[size_t(at)]) ? u"some reader takes the key for something else"_s
                                               : QString();
}

QString expectAddedItem(Facts &expected, Facts &now, const EditTrial &trial)
{
    Facts *list = find(expected, trial.path);
    const Facts *changed = find(now, trial.path);
    if (!list || !changed || changed->kind != Kind::List || changed->parts.empty())
        return u"the list is gone"_s;
    expectContainer(*list, *changed);
    const Facts &item = changed->parts.back();
    list->parts.push_back(item);
    return item.anchor.isEmpty() ? wrongValue(item, trial.value) : u"the item has an anchor"_s;
}

QString expectRemovedItem(Facts &expected, Facts &now, const EditTrial &trial)
{
    Facts *list = find(expected, trial.path);
    const Facts *changed = find(now, trial.path);
    if (!list || !changed || size_t(trial.index) >= list->parts.size())
        return u"there was no such item"_s;
    list->parts.erase(list->parts.begin() + trial.index);
    expectContainer(*list, *changed);
    return {};
}

QString expectMovedItem(Facts &expected, const EditTrial &trial)
{
    std::vector<Facts> &items = find(expected, trial.path)->parts;
    const Facts item = items[size_t(trial.index)];
    items.erase(items.begin() + trial.index);
    items.insert(items.begin() + trial.to, item);
    return {};
}

/// Does `trial` to `expected`, and says what of it is not so in `now`.
QString expect(Facts &expected, Facts &now, const EditTrial &trial)
{
    switch (trial.action) {
    case Action::Set:
        return expectSet(expected, now, trial);
    case Action::Insert:
        return expectInserted(expected, now, trial);
    case Action::Remove:
        return expectRemoved(expected, now, trial);
    case Action::Rename:
        return expectRenamed(expected, now, trial);
    case Action::AddItem:
        return expectAddedItem(expected, now, trial);
    case Action::RemoveItem:
        return expectRemovedItem(expected, now, trial);
    case Action::MoveItem:
        return expectMovedItem(expected, trial);
    }
    return {};
}

/// Where the edit may change the text: for a scalar it alone, else the lines of the
/// list or map, from the colon or dash before it on.
Span regionOf(const QString &text, const FrontMatterLayout &layout, const EditTrial &trial)
{
    const FrontMatterNode &root = layout.frontMatter.root;
    if (trial.action == Action::Set)
        return root.at(trial.path)->span;
    const bool isChild = trial.action == Action::Remove || trial.action == Action::Rename;
    const FrontMatterNode &node = *root.at(isChild ? trial.path.parent() : trial.path);
    if (&node == &root)
        return layout.frontMatter.content;
    qsizetype from = layout.frontMatter.content.start;
    for (const FrontMatterToken &token : layout.tokens) {
        if (token.role == Role::Separator && token.span.end <= node.span.start)
            from = token.span.start;
    }
    const qsizetype end = text.indexOf(u'\n', node.span.end);
    return {from, end < 0 ? text.size() : end + 1};
}

QString wrongAround(const QString &text, const QString &changed, Span region)
{
    const bool starts = changed.startsWith(QStringView(text).first(region.start));
    const bool ends = changed.endsWith(QStringView(text).sliced(region.end));
    const bool overlaps = changed.size() < region.start + text.size() - region.end;
    return starts && ends && !overlaps ? QString() : u"text outside the value changed"_s;
}

QString wrongComments(QStringList before, QStringList after, const EditTrial &trial)
{
    if (trial.action == Action::MoveItem) {
        before.sort();
        after.sort();
    }
    if (trial.action != Action::Remove || trial.comments == CommentsAbove::Stay)
        return before == after ? QString() : u"the comments changed"_s;
    qsizetype at = 0;
    for (const QString &comment : std::as_const(before))
        at += at < after.size() && after[at] == comment;
    return at == after.size() ? QString() : u"the comments changed"_s;
}

/// No edit: the value must be the one asked for, written in whatever way.
QString wrongWithNothing(const QString &text, const EditTrial &trial)
{
    const FrontMatter frontMatter = readFrontMatter(text);
    if (trial.action == Action::Rename)
        return trial.path.steps().last() == FieldPath::Step(trial.key) ? QString()
                                                                       : u"nothing was done"_s;
    if (trial.action == Action::MoveItem)
        return trial.index == trial.to ? QString() : u"nothing was done"_s;
    const Facts facts = factsOf(text, *frontMatter.root.at(trial.path));
    const bool isNull =
        facts.type == ScalarType::Null && scalarType(trial.value.text) == ScalarType::Null;
    if (trial.action != Action::Set || (facts.value != trial.value.text && !isNull))
        return u"nothing was done"_s;
    return trial.value.valueKind == ValueKind::Text && isRisky(facts)
               ? u"some reader takes this text for something else"_s
               : QString();
}

} // namespace

QString toString(const EditTrial &trial)
{
    static const QStringList names{u"set"_s,      u"insert"_s,      u"remove"_s,   u"rename"_s,
                                   u"add item"_s, u"remove item"_s, u"move item"_s};
    return u"%1 at “%2” key <%3> kind %4 value <%5> as %6, index %7 to %8"_s
        .arg(names[int(trial.action)], trial.path.toString(), trial.key)
        .arg(int(trial.value.kind))
        .arg(trial.value.text)
        .arg(int(trial.value.valueKind))
        .arg(trial.index)
        .arg(trial.to);
}

Result<QList<TextEdit>> tryEdit(const QString &text, const EditTrial &trial)
{
    switch (trial.action) {
    case Action::Set:
        return setScalar(text, trial.path, trial.value.text, trial.value.valueKind);
    case Action::Insert:
        return insertKey(text, trial.path, trial.key, trial.value, trial.order);
    case Action::Remove:
        return removeKey(text, trial.path, trial.comments);
    case Action::Rename:
        return renameKey(text, trial.path, trial.key);
    case Action::AddItem:
        return addItem(text, trial.path, trial.value);
    case Action::RemoveItem:
        return removeItem(text, trial.path, trial.index);
    case Action::MoveItem:
        return moveItem(text, trial.path, trial.index, trial.to);
    }
    return QList<TextEdit>();
}

QString wrongWith(const QString &text, const EditTrial &trial, const QList<TextEdit> &edits)
{
    if (edits.isEmpty())
        return wrongWithNothing(text, trial);
    const QString changed = applied(text, edits);
    if (applied(changed, inverse(text, edits)) != text)
        return u"undoing it does not give the old text"_s;
    const FrontMatterLayout before = readFrontMatterLayout(text);
    const FrontMatterLayout after = readFrontMatterLayout(changed);
    if (!after.frontMatter.isEditable())
        return u"the new block cannot be read: "_s + after.frontMatter.readOnlyReason;
    QString wrong = wrongAround(text, changed, regionOf(text, before, trial));
    if (!wrong.isEmpty())
        return wrong;

    Facts expected = factsOf(text, before.frontMatter.root);
    Facts now = factsOf(changed, after.frontMatter.root);
    wrong = expect(expected, now, trial);
    if (!wrong.isEmpty())
        return wrong;
    if (expected != now)
        return u"another value changed"_s;
    return wrongComments(commentsOf(text, before), commentsOf(changed, after), trial);
}

std::optional<EditTrial> oppositeOf(const QString &text, const EditTrial &trial)
{
    EditTrial back{trial};
    switch (trial.action) {
    case Action::Set: {
        const FrontMatter before = readFrontMatter(text);
        const FrontMatterNode &old = *before.root.at(trial.path);
        const bool isText = old.type() == ScalarType::Text;
        back.value = NewValue::scalar(old.value, isText ? ValueKind::AsIs : ValueKind::Typed);
        return back;
    }
    case Action::Insert:
        back.action = Action::Remove;
        back.path = trial.path.child(trial.key);
        return back;
    case Action::Rename:
        back.path = trial.path.parent().child(trial.key);
        back.key = std::get<QString>(trial.path.steps().last());
        return back;
    case Action::MoveItem:
        std::swap(back.index, back.to);
        return back;
    case Action::Remove:
    case Action::AddItem:
    case Action::RemoveItem:
        break;
    }
    return std::nullopt;
}

QString wrongWhenTakenBack(const QString &text, const EditTrial &trial, const QString &changed,
                           const QList<TextEdit> &back)
{
    const auto opposite = oppositeOf(text, trial);
    const QString wrong = wrongWith(changed, *opposite, back);
    if (!wrong.isEmpty())
        return u"taken back: "_s + wrong;
    if (trial.action != Action::Set && trial.action != Action::MoveItem)
        return {};

    const QString again = applied(changed, back);
    Facts expected = factsOf(text, readFrontMatter(text).root);
    Facts now = factsOf(again, readFrontMatter(again).root);
    if (trial.action == Action::Set) {
        Facts &old = *find(expected, trial.path);
        const Facts &value = *find(now, trial.path);
        if (value.value != old.value && value.type != ScalarType::Null)
            return u"taking it back gives another value"_s;
        allowStyle(old, value);
    }
    return expected == now ? QString() : u"taking it back does not give the old values"_s;
}

} // namespace stetmark
