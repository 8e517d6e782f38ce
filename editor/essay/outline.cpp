// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/outline.h"

#include <algorithm>
#include <span>

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

/// How many blocks `a` and `b` share at their ends, and how far apart they stand there.
struct SharedEnd {
    qsizetype count = 0;
    qsizetype shift = 0; ///< in UTF-16 units, from `a` to `b`
    int lines = 0;
};

SharedEnd sharedEnd(std::span<const PlacedBlock> a, std::span<const PlacedBlock> b)
{
    SharedEnd end;
    if (a.empty() || b.empty())
        return end;
    end.shift = b.back().start - a.back().start;
    end.lines = b.back().line - a.back().line;
    const auto isSame = [&end](const PlacedBlock &x, const PlacedBlock &y) {
        return x.block == y.block && y.start - x.start == end.shift && y.line - x.line == end.lines;
    };
    const auto first = std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend(), isSame).first;
    end.count = first - a.rbegin();
    return end;
}

qsizetype sharedStart(std::span<const PlacedBlock> a, std::span<const PlacedBlock> b)
{
    const auto isSame = [](const PlacedBlock &x, const PlacedBlock &y) {
        return x.block == y.block && x.start == y.start && x.line == y.line;
    };
    return std::mismatch(a.begin(), a.end(), b.begin(), b.end(), isSame).first - a.begin();
}

/// The first entry of `outline` in or behind the block at `index` of `blocks`.
auto entryAt(const QList<OutlineEntry> &outline, const QList<PlacedBlock> &blocks, qsizetype index)
{
    if (index == blocks.size())
        return outline.cend();
    return std::lower_bound(
        outline.cbegin(), outline.cend(), blocks[index].start,
        [](const OutlineEntry &entry, qsizetype start) { return entry.span.start < start; });
}

} // namespace

QList<OutlineEntry> makeOutline(const MarkdownTree &tree)
{
    QList<OutlineEntry> outline;
    for (const PlacedBlock &placed : tree.blocks)
        appendHeadings(placed, outline);
    return outline;
}

QList<OutlineEntry> updateOutline(const QList<OutlineEntry> &outline, const MarkdownTree &previous,
                                  const MarkdownTree &tree)
{
    const std::span all(tree.blocks);
    const qsizetype before = sharedStart(previous.blocks, all);
    const SharedEnd behind =
        sharedEnd(std::span(previous.blocks).subspan(before), all.subspan(before));

    QList<OutlineEntry> updated(outline.cbegin(), entryAt(outline, previous.blocks, before));
    for (const PlacedBlock &placed :
         all.subspan(before, all.size() - size_t(before + behind.count)))
        appendHeadings(placed, updated);
    const auto rest = entryAt(outline, previous.blocks, previous.blocks.size() - behind.count);
    for (auto entry = rest; entry != outline.cend(); ++entry) {
        updated.append({entry->level, entry->title, entry->span.shifted(behind.shift),
                        entry->line + behind.lines});
    }
    return updated;
}

} // namespace stetmark
