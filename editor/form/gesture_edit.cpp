// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/form/gesture_edit.h"

#include "editor/essay/front_matter.h"
#include "editor/essay/front_matter_edit.h"
#include "editor/form/field_change.h"
#include "editor/form/text_difference.h"

namespace stetmark {

namespace {

/// Equal but for places, and for what stands where `except` does in `a`. Recurses
/// no deeper than the reader of front matter goes.
bool isSame(const FrontMatterNode &a, const FrontMatterNode &b, const FrontMatterNode *except)
{
    if (&a == except)
        return true;
    if (a.kind != b.kind || a.style != b.style || a.value != b.value || a.tag != b.tag
        || a.anchor != b.anchor || a.items.size() != b.items.size()
        || a.entries.size() != b.entries.size())
        return false;
    for (std::size_t i = 0; i < a.items.size(); ++i) {
        if (!isSame(a.items[i], b.items[i], except))
            return false;
    }
    for (std::size_t i = 0; i < a.entries.size(); ++i) {
        if (!isSame(a.entries[i].key, b.entries[i].key, except)
            || !isSame(a.entries[i].value, b.entries[i].value, except))
            return false;
    }
    return true;
}

QString keyOf(const FieldPath &path)
{
    const QString *key = path.isEmpty() ? nullptr : std::get_if<QString>(&path.steps().constLast());
    return key ? *key : QString();
}

Result<QList<TextEdit>> insertScalar(const FieldChange &change, const QString &text)
{
    return insertKey(text, change.path.parent(), keyOf(change.path),
                     NewValue::scalar(change.value, change.kind), change.order);
}

/// Sets the value as if it were still written as the gesture found it; null when
/// that would change more than the value.
std::optional<TextEdit> setAnew(const FieldChange &change, const QString &text,
                                const FrontMatter &frontMatter, const QString &written)
{
    const FrontMatterNode *node = frontMatter.root.at(change.path);
    const Span span = node->span;
    QString before = text;
    before.replace(span.start, span.length(), written);
    const Result<QList<TextEdit>> edits = setScalar(before, change.path, change.value, change.kind);
    if (!edits)
        return std::nullopt;
    const QString after = applied(before, *edits);
    const TextEdit whole = difference(text, after);
    const bool isInPlace = span.start <= whole.position && whole.end() <= span.end;
    const FrontMatter changed = readFrontMatter(after);
    if (!isInPlace || !changed.isEditable() || !isSame(frontMatter.root, changed.root, node))
        return std::nullopt;
    return whole;
}

Result<QList<TextEdit>> setInGesture(const FieldChange &change, const QString &text,
                                     std::optional<GestureStart> &start)
{
    const FrontMatter frontMatter = readFrontMatter(text);
    const FrontMatterNode *node = frontMatter.root.at(change.path);
    if (!node)
        return insertScalar(change, text);
    if (start && start->gesture == change.gesture) {
        // What was omitted leaves no trace of where it was.
        if (start->written.isEmpty())
            return setScalar(text, change.path, change.value, change.kind);
        if (const auto edit = setAnew(change, text, frontMatter, start->written))
            return *edit == TextEdit{edit->position, 0, QString()} ? QList<TextEdit>()
                                                                   : QList<TextEdit>{*edit};
    } else {
        start = GestureStart{change.gesture, text.mid(node->span.start, node->span.length())};
    }
    return setScalar(text, change.path, change.value, change.kind);
}

} // namespace

Result<QList<TextEdit>> editOf(const FieldChange &change, const QString &text,
                               std::optional<GestureStart> &start)
{
    if (change.what == FieldChange::What::Set && !change.gesture.isEmpty())
        return setInGesture(change, text, start);
    start.reset();
    const auto isThere = [&] { return readFrontMatter(text).root.at(change.path) != nullptr; };
    switch (change.what) {
    case FieldChange::What::Set:
        return isThere() ? setScalar(text, change.path, change.value, change.kind)
                         : insertScalar(change, text);
    case FieldChange::What::AddItem:
        return isThere() ? addItem(text, change.path, change.newValue)
                         : insertKey(text, change.path.parent(), keyOf(change.path),
                                     NewValue::list({change.newValue}), change.order);
    case FieldChange::What::RemoveItem:
        return removeItem(text, change.path, change.index);
    case FieldChange::What::MoveItem:
        return moveItem(text, change.path, change.index, change.to);
    case FieldChange::What::InsertKey:
        return insertKey(text, change.path.parent(), keyOf(change.path), change.newValue,
                         change.order);
    case FieldChange::What::RemoveKey:
        break;
    }
    return removeKey(text, change.path, change.comments);
}

} // namespace stetmark
