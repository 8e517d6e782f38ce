// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/markdown_source.h"
#include "editor/essay/markdown_tree.h"

#include <QList>

struct cmark_node;

namespace stetmark {

/// Copies the top-level blocks of cmark-gfm's `document` that stand behind the
/// source's prefix into plain values, in the order of the source, footnote
/// definitions back in their places. A block's line counts from 0 for the first
/// line behind the prefix. Recursion is bounded by `deepestMarkdown`.
///
/// To be called while the lock of the parse is held: cmark-gfm's getters write to
/// the nodes.
QList<PlacedBlock> copyDocument(cmark_node *document, const MarkdownSource &source);

} // namespace stetmark
