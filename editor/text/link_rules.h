// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/text/typing_context.h"

#include <QString>

namespace stetmark {

/// Makes a link of the selection or the word at the caret, which goes to where the address is
/// missing; or takes the link away that the caret is in, and leaves its words.
MaybeChange toggleLink(const TypingContext &context);
/// An image, with the selection as its alternative text.
MaybeChange insertImage(const TypingContext &context);
/// What is pasted on a selection makes a link of it when it is an address.
MaybeChange pasteOnSelection(const TypingContext &context, const QString &pasted);

} // namespace stetmark
