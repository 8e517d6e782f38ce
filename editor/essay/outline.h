// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/markdown_tree.h"

#include <QList>
#include <QString>

namespace stetmark {

/// One heading of an essay, inside quotes and lists too.
struct OutlineEntry {
    int level = 1; ///< 1 to 6
    QString title; ///< without markup
    Span span;     ///< of the heading, in the essay's text
    int line = 1;

    friend bool operator==(const OutlineEntry &, const OutlineEntry &) = default;
};

QList<OutlineEntry> makeOutline(const MarkdownTree &tree);

/// makeOutline(tree), made from the `outline` of the tree before an edit: headings in
/// blocks that both trees share, at their starts and at their ends, are not read again.
QList<OutlineEntry> updateOutline(const QList<OutlineEntry> &outline, const MarkdownTree &previous,
                                  const MarkdownTree &tree);

} // namespace stetmark
