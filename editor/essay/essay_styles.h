// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/analysis.h"

namespace stetmark {

/// How `range` of the essay's text looks in the text editor: front matter, blocks, and
/// between them what only defines the links of others. Spans of the first two are
/// whole where they reach into the range.
StyledSpans stylesIn(const Analysis &analysis, Span range);

/// Where, in the text of `after`, it may look other than in `before`: what stylesIn()
/// gives for the rest of the text is the same, moved with it. `edited` is the part of
/// the text of `after` outside of which the two texts are the same; it is included.
Span restyled(const Analysis &before, const Analysis &after, Span edited);

} // namespace stetmark
