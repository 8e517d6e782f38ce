// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/text/typing_context.h"

namespace stetmark {

enum class ListKind { Bullets, Numbers, Tasks };

// Commands for the lines of the selection, or the line of the caret. Each takes away again
// what all of them have already. Code, HTML and front matter stay as they are.

/// Headings of `level` 1 to 6; paragraphs for 0.
MaybeChange setHeading(const TypingContext &context, int level);
MaybeChange toggleQuote(const TypingContext &context);
MaybeChange toggleList(const TypingContext &context, ListKind kind);
/// Ticks tasks, or unticks them when all are ticked. An item without a box gets one.
MaybeChange tickTasks(const TypingContext &context);
/// Puts the lines into a fenced code block, or takes them out of it.
MaybeChange toggleCodeBlock(const TypingContext &context);

} // namespace stetmark
