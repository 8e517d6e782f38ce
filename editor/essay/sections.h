// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/markdown_tree.h"

#include <QList>

namespace stetmark {

/// A heading and all that stands under it, to the next heading of its level or a higher one.
/// Headings in quotes, lists and footnotes begin no sections.
struct Section {
    int level = 1;     ///< 1 to 6
    Span heading;      ///< its lines, without the newline of the last one
    qsizetype end = 0; ///< where the next section begins that is not in this one, or the text ends

    Span span() const { return {heading.start, end}; }
    friend bool operator==(const Section &, const Section &) = default;
};

/// In the order of the text, which is `length` long; a section stands before those in it.
QList<Section> sectionsOf(const MarkdownTree &tree, qsizetype length);

/// Words of the blocks that begin in `span`.
qsizetype wordsIn(const MarkdownTree &tree, Span span);

} // namespace stetmark
