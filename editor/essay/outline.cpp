// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/outline.h"

#include <algorithm>

namespace stetmark {

namespace {

/// Appends the headings in `node`, whose block begins at `start` in line `line`.
void appendHeadings(const MarkdownNode &node, qsizetype start, int line,
                    QList<OutlineEntry> &outline)
{
    switch (node.kind) {
    case MarkdownKind::Heading:
        outline.append(
            {node.level, plainText(node).simplified(), node.span.shifted(start), line + node.line});
        break;
    case MarkdownKind::BlockQuote:
    case MarkdownKind::List:
    case MarkdownKind::ListItem:
    case MarkdownKind::FootnoteDefinition:
        for (const MarkdownNode &child : node.children)
            appendHeadings(child, start, line, outline);
        break;
    default:
        break;
    }
}

void appendHeadings(const PlacedBlock &placed, QList<OutlineEntry> &outline)
{
    const qsizetype before = outline.size();
    appendHeadings(placed.block->node, placed.start, placed.line, outline);
    if (placed.block->nestedFootnotes.empty())
        return;
    for (const NestedFootnote &nested : placed.block->nestedFootnotes) {
        appendHeadings(nested.definition->node, placed.start + nested.start,
                       placed.line + nested.line, outline);
    }
    std::stable_sort(
        outline.begin() + before, outline.end(),
        [](const OutlineEntry &a, const OutlineEntry &b) { return a.span.start < b.span.start; });
}

} // namespace

QList<OutlineEntry> makeOutline(const MarkdownTree &tree)
{
    QList<OutlineEntry> outline;
    for (const PlacedBlock &placed : tree.blocks)
        appendHeadings(placed, outline);
    return outline;
}

} // namespace stetmark
