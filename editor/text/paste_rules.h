// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/pasted_html.h"
#include "editor/text/typing_context.h"

namespace stetmark {

/// Puts `pasted` in place of the selection. Running text goes on in the line; blocks stand
/// apart from what is around them, in the quotes and items that the line is in.
TextChange pasteMarkdown(const TypingContext &context, const PastedMarkdown &pasted);

/// Puts `text`, one line, in place of the selection.
TextChange pasteLine(const TypingContext &context, const QString &text);

} // namespace stetmark
