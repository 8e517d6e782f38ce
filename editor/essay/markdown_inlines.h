// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/markdown_leaf.h"
#include "editor/essay/markdown_tree.h"

#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

namespace stetmark {

/// What is gathered while one top-level block is copied.
struct BlockGathering {
    qsizetype start = 0; ///< where the block's first line starts; nodes count from here
    int line = 0;        ///< its first line, as cmark numbers it
    /// Labels of the references copied so far, each with the line of its leaf.
    std::vector<std::pair<int, QString>> references;
    qsizetype tooDeepAt = -1;

    void noteTooDeep(Span span);
};

/// The literals of all nodes under `node`, one block a line. Not recursive.
QByteArray gatheredText(cmark_node *node);

/// Copies the inlines of one leaf block, and finds where each stands.
///
/// cmark-gfm's columns of inlines are wrong or missing in many cases (autolinks,
/// nested emphasis, several lines in a quote). So the content is read along: each
/// node is taken to start where the one before ended, is checked against the
/// content, and only where this fails are cmark's columns asked. A node that is
/// not found has the span of the node around it.
class InlineCopier
{
public:
    /// `labels` are those of cmark's numbered footnotes; `leaf` has its span set.
    InlineCopier(const LeafContent &content, const MarkdownSource &source,
                 const QStringList &labels, const MarkdownNode &leaf, BlockGathering &gathering);

    /// Appends copies of the children of the leaf to `to`, whose depth is `depth`.
    void copyLeaf(cmark_node *from, MarkdownNode &to, int depth);

private:
    void copyChildren(cmark_node *from, MarkdownNode &to, int depth);
    MarkdownNode copy(cmark_node *from, int depth);
    MarkdownNode copyContainer(cmark_node *from, MarkdownNode to, int depth);
    void place(MarkdownNode &node, qsizetype start, qsizetype end);
    void placeText(cmark_node *from, MarkdownNode &to, QByteArrayView literal);
    void placeCode(cmark_node *from, MarkdownNode &to);
    void placeBreak(MarkdownNode &to);
    void placeReference(cmark_node *from, MarkdownNode &to);
    QByteArrayView opener(MarkdownKind kind) const;
    void readReference(MarkdownNode &node, QByteArrayView number);

    qsizetype offset(int column) const;
    std::optional<qsizetype> startOfAddress(cmark_node *text, qsizetype start) const;
    std::optional<qsizetype> endOfMatch(qsizetype start, QByteArrayView literal) const;

    const LeafContent &m_content;
    const MarkdownSource &m_source;
    const QStringList &m_labels;
    const MarkdownNode &m_leaf;
    BlockGathering &m_gathering;
    QByteArrayView m_text;
    qsizetype m_cursor = 0;    ///< offset in the content behind the last node
    qsizetype m_lineStart = 0; ///< offset behind the last line break
    int m_placed = 0;          ///< how many nodes were found
    int m_copied = 0;
};

} // namespace stetmark
