// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/text/typing_context.h"

namespace stetmark {

/// A reference at the caret with the next free number, and its definition at the end of the
/// text, where the caret goes. Reads the whole text.
MaybeChange insertFootnote(const TypingContext &context);

/// From a reference to its definition, and from a definition to its first reference. Reads
/// the whole text. Nothing where there is neither.
MaybeChange jumpToFootnote(const TypingContext &context);

} // namespace stetmark
