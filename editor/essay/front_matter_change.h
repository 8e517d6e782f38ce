// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/front_matter_layout.h"
#include "editor/essay/front_matter_new_value.h"
#include "editor/essay/text_edit.h"

namespace stetmark {

/// What an edit is to do, apart from how it is written. A further kind of edit
/// needs three things: a planner that proposes splices, what it does to the tree
/// (changedTree), and where and what it may write (front_matter_region). The check is
/// then the same for all.
struct FrontMatterChange {
    enum class Action {
        SetScalar,  ///< the scalar at `path` gets `value`
        AddItem,    ///< the list at `path` gets a last item `newValue`
        RemoveItem, ///< the list at `path` loses item `index`
        MoveItem,   ///< item `index` of the list at `path` becomes its item `to`
        InsertKey,  ///< the map at `path` gets a key `value` with `newValue` as its entry `index`
        RemoveKey,  ///< the value at `path`, entry `index` of its map, goes with its key
        RenameKey,  ///< the key of the value at `path`, entry `index`, becomes `value`
    };

    Action action = Action::SetScalar;
    FieldPath path;
    QString value = {};
    /// What `value` is to be for every reader.
    ScalarType type = ScalarType::Text;
    qsizetype index = 0;
    qsizetype to = 0;
    NewValue newValue = {}; ///< decided
    /// The comments inside, behind and in the lines right above go too.
    bool takesComments = false;

    /// The path of the value that changes: the map of a key that goes or is renamed.
    FieldPath valuePath() const;
};

/// Whether `edits` make `change` in `text` and nothing else: they lie in its region,
/// the new text reads without a problem, its tree is the old one but for the
/// change, every character outside the region has the role it had, those inside are
/// what the change is to write, and the comments are all there. `layout` is that of
/// `text`.
bool makesOnly(const FrontMatterChange &change, const QString &text,
               const FrontMatterLayout &layout, const QList<TextEdit> &edits);

/// Whether `edits` put a front matter with nothing but the new key of `change` before
/// `text`, an essay that has none.
bool makesBlock(const FrontMatterChange &change, const QString &text, const QList<TextEdit> &edits);

} // namespace stetmark
