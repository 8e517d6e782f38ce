// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/markdown.h"

#include "editor/essay/markdown_definitions.h"
#include "editor/essay/markdown_region.h"

namespace stetmark {

MarkdownTree parseMarkdown(const QString &text, qsizetype bodyStart)
{
    // A byte order mark is no part of the first block; cmark would skip it too.
    const bool hasMark = bodyStart < text.size() && text[bodyStart] == QChar::ByteOrderMark;
    MarkdownTree tree;
    tree.blocks = parseRegion(text, {bodyStart + (hasMark ? 1 : 0), text.size()}, {});
    const int firstLine = 1 + int(QStringView(text).first(bodyStart).count(u'\n'));
    for (PlacedBlock &placed : tree.blocks)
        placed.line += firstLine;
    tree.footnotes = collectFootnotes(tree.blocks);
    tree.definitions = bodyDefinitions(text, bodyStart, tree.blocks);
    return tree;
}

} // namespace stetmark
