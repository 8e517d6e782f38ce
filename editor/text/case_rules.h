// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/text/typing_context.h"

namespace stetmark {

enum class LetterCase { Upper, Lower, Title, Sentence };

/// Writes the selection, or the word at the caret, in `letterCase`, by the rules of the essay's
/// language. Code, addresses and HTML in it stay as they are. In English titles
/// the short words in between stay small.
MaybeChange changeCase(const TypingContext &context, LetterCase letterCase);

} // namespace stetmark
