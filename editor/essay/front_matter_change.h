// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/front_matter_layout.h"
#include "editor/essay/text_edit.h"

#include <optional>

namespace stetmark {

/// What an edit is to do, apart from how it is written. A further kind of edit
/// needs three things: a planner that proposes splices, what it does to the tree
/// (changedTree), and where it may write (changeRegion). The check is then the same
/// for all.
struct FrontMatterChange {
    enum class Action {
        SetScalar,  ///< the scalar at `path` gets `value`
        AddItem,    ///< the list at `path` gets a last item `value`
        RemoveItem, ///< the list at `path` loses item `index`
    };

    Action action = Action::SetScalar;
    FieldPath path;
    QString value;
    /// What `value` is to be for every reader.
    ScalarType type = ScalarType::Text;
    qsizetype index = 0;
};

/// The only part of the text in which `change` may write. An empty region takes
/// insertions at its place. Nothing if there is no such value.
std::optional<Span> changeRegion(const QString &text, const FrontMatterLayout &layout,
                                 const FrontMatterChange &change);

/// Whether `edits` make `change` in `text` and nothing else: they lie in its region,
/// the new text reads without a problem, its tree is the old one but for the
/// change, every character outside the region has the role it had, and the
/// comments are all there. `layout` is that of `text`.
bool makesOnly(const FrontMatterChange &change, const QString &text,
               const FrontMatterLayout &layout, const QList<TextEdit> &edits);

/// The last token of `layout` that starts before `position` and is a separator:
/// for a value, its dash, colon, comma or opening bracket.
const FrontMatterToken *separatorBefore(const FrontMatterLayout &layout, qsizetype position);

/// The end of the line that `position` is in, without its newline.
qsizetype endOfLine(QStringView text, qsizetype position);
/// The start of the line that `position` is in.
qsizetype startOfLine(QStringView text, qsizetype position);

} // namespace stetmark
