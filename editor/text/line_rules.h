// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/text/typing_context.h"

namespace stetmark {

// Commands for whole lines: those of the selection, or that of the caret.

/// One line up (`step` -1) or down (1). Numbered items keep their numbers in order.
MaybeChange moveLines(const TypingContext &context, int step);
/// A copy below, to which the selection goes.
MaybeChange duplicateLines(const TypingContext &context);
MaybeChange deleteLines(const TypingContext &context);
/// Into one; without a selection, with the next. Their marks and indentation go.
MaybeChange joinLines(const TypingContext &context);
/// By the language of the desktop; backwards when they are in order. Items keep what they
/// hold and their numbers stay in order. Without a selection, the lines between two blank
/// ones.
MaybeChange sortLines(const TypingContext &context);

} // namespace stetmark
