// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/text/text_change.h"

#include <QList>

#include <optional>

namespace stetmark {

/// Remembers, beside the undo history of a QTextDocument, what was selected before and
/// after each of its steps. Steps are told apart by the depth of that history
/// (QTextDocument::availableUndoSteps()) before and after them.
class SelectionHistory
{
public:
    /// What was done in the editor took the depth from `depth` to `depthNow`. When it
    /// stays, the step before goes on.
    void note(int depth, Selection before, int depthNow, Selection after);
    /// Something else changed the text, whose history is `depthNow` deep since.
    void noteOther(int depthNow);

    /// What was selected before the step from `to` to `from`, which was undone; nothing when it
    /// is not known.
    std::optional<Selection> undone(int from, int to);
    /// What was selected after the step from `from` to `to`, which was done again.
    std::optional<Selection> redone(int from, int to);

    void clear();

private:
    struct Step {
        int depth = 0;
        int depthNow = 0;
        Selection before;
        std::optional<Selection> after;
    };

    void dropBeyond(int depth);

    QList<Step> m_steps; ///< by depth
    int m_depth = 0;
};

} // namespace stetmark
