// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/markdown_tree.h"
#include "editor/text/typing_context.h"

namespace stetmark {

// Tables are changed where they are: a new row or column leaves the other cells as they are
// written; only tidyTableAt() writes them all anew.

/// Tab (`step` 1) and Shift+Tab (-1): selects the text of the next cell. Behind the last one
/// comes a new row.
MaybeChange goToCell(const TypingContext &context, int step);
/// Enter: a new row below; in an empty last row, out of the table.
MaybeChange enterInTable(const TypingContext &context);
/// A bar that is typed: goes over the one that is there, so that a row can also be typed as if
/// it were not there yet.
MaybeChange typeBar(const TypingContext &context);

MaybeChange insertTable(const TypingContext &context);
MaybeChange insertRow(const TypingContext &context);
MaybeChange insertColumn(const TypingContext &context);
/// Aligns the column of the caret; takes the alignment away when it has it.
MaybeChange alignColumn(const TypingContext &context, CellAlignment alignment);
MaybeChange tidyTableAt(const TypingContext &context);

} // namespace stetmark
