// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/text_units.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace stetmark {

namespace {

bool holds(Span span, qsizetype position)
{
    return span.start <= position && position <= span.end;
}

/// Kinds whose children are lines or blocks of their own.
bool isContainer(const MarkdownNode &node)
{
    switch (node.kind) {
    case MarkdownKind::BlockQuote:
    case MarkdownKind::List:
    case MarkdownKind::ListItem:
    case MarkdownKind::FootnoteDefinition:
    case MarkdownKind::Table:
        return true;
    default:
        return false;
    }
}

/// The leaf of `node` that holds `position`; null when that is between two of them.
const MarkdownNode *leafAt(const MarkdownNode &node, qsizetype position)
{
    if (!isContainer(node))
        return holds(node.span, position) ? &node : nullptr;
    for (const MarkdownNode &child : node.children) {
        if (const MarkdownNode *leaf = leafAt(child, position))
            return leaf;
    }
    return nullptr;
}

/// As above, in `block`, whose nested footnotes are not among its node's children.
Span leafSpan(const MarkdownBlock &block, qsizetype position)
{
    for (const NestedFootnote &nested : block.nestedFootnotes) {
        const Span span = leafSpan(*nested.definition, position - nested.start);
        if (!span.isEmpty())
            return span.shifted(nested.start);
    }
    const MarkdownNode *leaf = leafAt(block.node, position);
    return leaf ? leaf->span : Span{position, position};
}

} // namespace

Span paragraphAt(const MarkdownTree &tree, qsizetype position)
{
    const auto placed = std::lower_bound(
        tree.blocks.begin(), tree.blocks.end(), position,
        [](const PlacedBlock &one, qsizetype place) { return one.span().end < place; });
    if (placed == tree.blocks.end() || !holds(placed->span(), position))
        return {position, position};
    return leafSpan(*placed->block, position - placed->start).shifted(placed->start);
}

Span sentenceAt(QStringView paragraph, qsizetype position)
{
    // A line's end ends a sentence in plain text, but not in a paragraph of Markdown.
    QString text = paragraph.toString();
    text.replace(u'\n', u' ');
    QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, text);
    Span sentence{0, paragraph.size()};
    for (qsizetype end = finder.toNextBoundary(); end >= 0; end = finder.toNextBoundary()) {
        // At the very end of a sentence one is still in it, until the next begins.
        if (end >= position
            && !(end == position && end < paragraph.size() && paragraph[end - 1].isSpace())) {
            sentence.end = end;
            break;
        }
        sentence.start = end;
    }
    while (!sentence.isEmpty() && paragraph[sentence.end - 1].isSpace())
        --sentence.end;
    while (!sentence.isEmpty() && paragraph[sentence.start].isSpace())
        ++sentence.start;
    return sentence;
}

} // namespace stetmark
