// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/text/typing_context.h"

namespace stetmark {

// Items of lists go in and out, and give up their marks. Nothing is said (std::nullopt) where
// a key has no meaning of its own for them.

/// Tab and Shift+Tab: items go in under the one before, or out beside the one that holds
/// them, with all that is in them. Numbers follow.
MaybeChange nestItems(const TypingContext &context);
MaybeChange unnestItems(const TypingContext &context);
/// Backspace where the text of an item or a quoted line begins: takes its box, its
/// nesting or its mark away.
MaybeChange backspaceInLists(const TypingContext &context);
/// Delete at the end of a line: the next one joins without its marks.
MaybeChange deleteBeforeItem(const TypingContext &context);

/// Tab and Shift+Tab on lines that are no list.
MaybeChange indentLines(const TypingContext &context);
MaybeChange unindentLines(const TypingContext &context);

} // namespace stetmark
