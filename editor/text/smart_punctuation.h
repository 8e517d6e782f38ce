// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/text/typing_context.h"

#include <QChar>

namespace stetmark {

/// What typographers write for `typed`, once that stands at the caret: quotation marks of the
/// essay's language (else the desktop's), an apostrophe, dashes for two and three hyphens, an
/// ellipsis for three dots. To be applied to the text with `typed` in it, as a step of its own,
/// so that one undo gives the plain character. Nothing in code, HTML, front matter and addresses.
MaybeChange smartPunctuation(const TypingContext &context, QChar typed);

/// Quotation marks of the language around a selection on which a plain one is typed.
MaybeChange smartQuotesAround(const TypingContext &context, QChar typed);

} // namespace stetmark
