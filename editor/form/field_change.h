// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/field_path.h"
#include "editor/essay/front_matter_edit.h"

#include <QString>
#include <QStringList>

namespace stetmark {

/// What a person did in the form, to be made an edit of the text.
struct FieldChange {
    enum class What {
        Set,        ///< `value` for the scalar at `path`, which is inserted where it is missing
        AddItem,    ///< `newValue` at the end of the list at `path`
        RemoveItem, ///< `index` of the list at `path`
        MoveItem,   ///< `index` of the list at `path`, to be at `to`
        InsertKey,  ///< the key that `path` ends with, and `newValue`
        RemoveKey,  ///< the key that `path` ends with
    };

    What what = What::Set;
    FieldPath path;
    QString value;
    ValueKind kind = ValueKind::AsIs; ///< of `value`
    NewValue newValue;
    qsizetype index = 0;
    qsizetype to = 0;
    CommentsAbove comments = CommentsAbove::Stay;
    /// The keys of the map that a new key comes into, as a schema orders them.
    QStringList order;
    /// Successive changes with the same gesture are one undo step; empty for a
    /// change that is one by itself.
    QString gesture;
};

} // namespace stetmark
