// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/front_matter_edit.h"

#include <optional>

namespace stetmark {

/// One edit of a front matter, to be tried and looked at from outside.
struct EditTrial {
    enum class Action { Set, Insert, Remove, Rename, AddItem, RemoveItem, MoveItem };

    Action action = Action::Set;
    FieldPath path{};    ///< of the value, of the map or list that gets one, of what is removed
    NewValue value{};    ///< of Set (a scalar), Insert and AddItem
    QString key{};       ///< of Insert and Rename
    QStringList order{}; ///< of Insert
    CommentsAbove comments = CommentsAbove::Stay; ///< of Remove
    qsizetype index = 0;                          ///< of RemoveItem and MoveItem
    qsizetype to = 0;                             ///< of MoveItem
};

/// The edit in a line, for messages.
QString toString(const EditTrial &trial);

/// Plans the edit that `trial` names.
Result<QList<TextEdit>> tryEdit(const QString &text, const EditTrial &trial);

/// What is wrong with `edits` as an answer to `trial`; empty when nothing is. Shares
/// nothing with the check that the edits themselves go through: it compares what the
/// front matter says before and after, value by value with the characters that
/// stand for it, and the text around the edit.
QString wrongWith(const QString &text, const EditTrial &trial, const QList<TextEdit> &edits);

/// What takes the text after `trial` back to the values of `text`, the one before it:
/// for a Set another, for an Insert a Remove. Nothing when the edit has no opposite.
std::optional<EditTrial> oppositeOf(const QString &text, const EditTrial &trial);

/// As wrongWith(), for the edits `back` of the opposite of `trial`; `text` is the text
/// before `trial`, `changed` the one after it.
QString wrongWhenTakenBack(const QString &text, const EditTrial &trial, const QString &changed,
                           const QList<TextEdit> &back);

} // namespace stetmark
