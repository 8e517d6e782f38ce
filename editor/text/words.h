// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/span.h"
#include "editor/text/edited_text.h"
#include "editor/text/text_change.h"

namespace stetmark {

/// The word that `position` is in or at an edge of, with apostrophes inside it; empty
/// there when it is at none.
Span wordAt(const EditedText &text, qsizetype position);

/// `span` without the blanks and newlines at its ends.
Span trimmed(const EditedText &text, Span span);

/// Where `position` of the text before `edits` is behind them. At text that is inserted
/// there it goes the way of `bias`.
qsizetype mappedThrough(const QList<TextEdit> &edits, qsizetype position, Bias bias);

/// `edits`, and `selection` around the same text as before: inside of what is inserted at its
/// edges.
TextChange aroundSelection(const QList<TextEdit> &edits, Selection selection);

} // namespace stetmark
