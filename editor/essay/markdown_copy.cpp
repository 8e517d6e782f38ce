// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/markdown_copy.h"

#include "editor/essay/markdown_block_copier.h"
#include "editor/essay/markdown_lines.h"

#include <cmark-gfm.h>

#include <algorithm>
#include <memory>
#include <tuple>
#include <vector>

namespace stetmark {

namespace {

/// A block or footnote definition before it is copied.
struct Found {
    cmark_node *node = nullptr;
    LineRange lines;
    QString label;             ///< of a footnote definition
    std::vector<Found> nested; ///< footnote definitions that stood inside it

    bool isDefinition() const { return !label.isNull(); }
};

bool standsBefore(const Found &a, const Found &b)
{
    const auto place = [](const Found &found) {
        return std::tuple(found.lines.first, cmark_node_get_start_column(found.node));
    };
    return place(a) < place(b);
}

bool isContainer(const Found &found)
{
    const cmark_node_type type = cmark_node_get_type(found.node);
    return found.isDefinition() || type == CMARK_NODE_BLOCK_QUOTE || type == CMARK_NODE_LIST;
}

/// The label of a definition. cmark-gfm keeps it to itself, but tells the column
/// behind the marker; a label holds no blank and no ']' (scanners.re).
QString definitionLabel(cmark_node *definition, const MarkdownSource &source)
{
    QByteArrayView marker = source.line(cmark_node_get_start_line(definition));
    marker = marker.first(
        std::clamp<qsizetype>(cmark_node_get_start_column(definition) - 1, 0, marker.size()));
    const qsizetype end = marker.lastIndexOf("]:");
    qsizetype start = end;
    while (start > 0 && marker[start - 1] != ' ' && marker[start - 1] != '\t'
           && marker[start - 1] != ']')
        --start;
    start = end < 0 ? -1 : marker.indexOf("[^", start);
    return start < 0 ? QLatin1StringView("")
                     : source.decoded(marker.sliced(start + 2, end - start - 2));
}

/// The document's children, definitions put back among the others; those in
/// cmark's order are also numbered by `labels`.
std::vector<Found> findBlocks(cmark_node *document, const MarkdownSource &source,
                              QStringList &labels)
{
    std::vector<Found> found;
    for (cmark_node *node = cmark_node_first_child(document); node; node = cmark_node_next(node)) {
        Found block{node, blockLines(node, source), {}, {}};
        if (cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_DEFINITION) {
            block.label = definitionLabel(node, source);
            labels.append(block.label);
        }
        if (block.lines.first >= source.firstLine())
            found.push_back(std::move(block));
    }
    std::stable_sort(found.begin(), found.end(), standsBefore);
    return found;
}

/// Moves definitions that stand inside another block there, and keeps each
/// block's lines before those of the next.
std::vector<Found> nestDefinitions(std::vector<Found> found)
{
    std::vector<Found> blocks;
    for (Found &block : found) {
        const bool isInside = block.isDefinition() && !blocks.empty() && isContainer(blocks.back())
                              && blocks.back().lines.contains(block.lines.first);
        if (isInside) {
            blocks.back().nested.push_back(std::move(block));
            continue;
        }
        if (!blocks.empty()) {
            LineRange &before = blocks.back().lines;
            before.last = std::clamp(before.last, before.first,
                                     std::max(before.first, block.lines.first - 1));
        }
        blocks.push_back(std::move(block));
    }
    return blocks;
}

PlacedBlock copyBlock(const Found &found, const MarkdownSource &source, const QStringList &labels)
{
    BlockCopier copier(source, labels, found.lines);
    copier.copy(found.node, found.label);
    for (const Found &nested : found.nested)
        copier.copyNested(nested.node, nested.lines, nested.label);
    return {copier.take(), source.lineStart(found.lines.first),
            found.lines.first - source.firstLine()};
}

} // namespace

QList<PlacedBlock> copyDocument(cmark_node *document, const MarkdownSource &source)
{
    QStringList labels;
    const std::vector<Found> blocks = nestDefinitions(findBlocks(document, source, labels));
    QList<PlacedBlock> placed;
    placed.reserve(qsizetype(blocks.size()));
    for (const Found &found : blocks)
        placed.append(copyBlock(found, source, labels));
    return placed;
}

} // namespace stetmark
