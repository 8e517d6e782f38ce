// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/text/typing_context.h"

namespace stetmark {

/// Enter behind the opening fence of a code block that nothing closes: closes it below the
/// caret, so that the rest of the text does not become code. Reads the whole text.
MaybeChange enterBehindFence(const TypingContext &context);

} // namespace stetmark
