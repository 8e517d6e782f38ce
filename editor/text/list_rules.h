// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/text/typing_context.h"

namespace stetmark {

// Lists, tasks and quotes go on as they are written. Nothing is said (std::nullopt)
// where a key has no meaning of its own for them.

/// Enter: the next item, quoted line or indented line. In an empty item the list ends:
/// a nested one goes out one level, the outermost one gives way to a blank line, so that
/// what is typed then does not belong to the list.
MaybeChange enterInLists(const TypingContext &context);
/// Shift+Enter: a new line in the same item.
MaybeChange newLineInItem(const TypingContext &context);
} // namespace stetmark
