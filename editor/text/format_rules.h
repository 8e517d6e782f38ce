// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/text/typing_context.h"

namespace stetmark {

enum class InlineFormat { Strong, Emphasis, Strikethrough, Code };

/// Gives the selection `format` or takes it away; without a selection, the word at the
/// caret, or what is typed next. At the end of what has it, the caret leaves that.
MaybeChange toggleFormat(const TypingContext &context, InlineFormat format);

} // namespace stetmark
