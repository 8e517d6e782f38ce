// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/sections.h"

#include <algorithm>
#include <array>

namespace stetmark {

QList<Section> sectionsOf(const MarkdownTree &tree, qsizetype length)
{
    QList<Section> sections;
    for (const PlacedBlock &placed : tree.blocks) {
        const MarkdownNode &node = placed.block->node;
        if (node.kind == MarkdownKind::Heading)
            sections.append({node.level, placed.span(), length});
    }
    // From the last to the first: where the next section of each level begins.
    std::array<qsizetype, 7> next;
    next.fill(length);
    for (auto section = sections.rbegin(); section != sections.rend(); ++section) {
        section->end = *std::min_element(next.begin() + 1, next.begin() + section->level + 1);
        next[size_t(section->level)] = section->heading.start;
    }
    return sections;
}

qsizetype wordsIn(const MarkdownTree &tree, Span span)
{
    const auto begin = std::ranges::lower_bound(tree.blocks, span.start, {}, &PlacedBlock::start);
    const auto end =
        std::ranges::lower_bound(begin, tree.blocks.end(), span.end, {}, &PlacedBlock::start);
    qsizetype words = 0;
    for (auto placed = begin; placed != end; ++placed)
        words += placed->block->statistics.words;
    return words;
}

} // namespace stetmark
