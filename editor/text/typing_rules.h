// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/text/typing_context.h"

class QKeyEvent;

namespace stetmark {

// The one place that knows which rule is asked for which key. A rule is a function of the
// text around the caret and of what the newest Analysis says about that place.

/// Whether a rule may have something to say about `key`. Cheap: asked for every key.
bool hasTypingRule(const QKeyEvent &key);

/// What `key` does, with quotation marks of the language if `isSmart`; nothing where it does what
/// it does in any text.
MaybeChange changeOfKey(const TypingContext &context, const QKeyEvent &key, bool isSmart);

/// What comes of the plain character that `key` types once it is there; see
/// smart_punctuation.h.
MaybeChange smartChangeOfKey(const TypingContext &context, const QKeyEvent &key);

/// The text that `key` types; empty when it types none.
QString typedText(const QKeyEvent &key);

} // namespace stetmark
