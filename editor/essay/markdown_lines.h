// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/markdown_source.h"

struct cmark_node;

namespace stetmark {

/// Lines as cmark-gfm numbers them, from 1, both ends included.
struct LineRange {
    int first = 0;
    int last = 0;

    bool contains(int line) const { return first <= line && line <= last; }
};

/// The lines on which a block of cmark-gfm's tree really stands.
///
/// cmark-gfm 0.29.0.gfm.6 itself is off by a line or more for setext headings and
/// HTML blocks, counts link definitions before a paragraph as part of it and the
/// blank lines behind a list as part of that, and knows no line at all for a
/// paragraph above a table's header row.
LineRange blockLines(cmark_node *block, const MarkdownSource &source);

/// The text that cmark-gfm read the inlines of `leaf` from; the node keeps it.
QByteArrayView leafContent(cmark_node *leaf);

/// How many lines `text` (a content or literal of cmark's) has.
int countLines(QByteArrayView text);

} // namespace stetmark
