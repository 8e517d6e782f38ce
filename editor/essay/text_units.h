// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/markdown_tree.h"
#include "editor/essay/span.h"

#include <QStringView>

namespace stetmark {

/// The paragraph, heading, table row, block of code or other leaf of `tree` that
/// `position` is in or directly behind, in the coordinates of the essay's text; an
/// empty span there when it is in none (between two blocks, in the front matter).
Span paragraphAt(const MarkdownTree &tree, qsizetype position);

/// The sentence of `paragraph` that `position` is in or directly behind, by Unicode
/// sentence boundaries (UAX #29), without the blanks around it.
Span sentenceAt(QStringView paragraph, qsizetype position);

} // namespace stetmark
