// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/text/typing_context.h"

namespace stetmark {

/// Backspace behind an emoji of several characters (a flag, a family, one with a colour of
/// skin) takes all of it. Of letters it takes one mark after the other, as Thai, Hebrew and
/// Arabic are corrected.
MaybeChange backspaceInEmoji(const TypingContext &context);

} // namespace stetmark
