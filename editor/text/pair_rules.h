// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/text/typing_context.h"

#include <QChar>

namespace stetmark {

/// A bracket, a quotation mark or a sign of Markdown that is typed: around a selection it
/// goes on both sides; an opening one brings its closing one along where no word stands
/// behind it; a closing one that is there already is passed over.
MaybeChange typeInPairs(const TypingContext &context, QChar typed);

/// Backspace between an opening sign and its closing one takes both.
MaybeChange backspaceInPair(const TypingContext &context);

} // namespace stetmark
