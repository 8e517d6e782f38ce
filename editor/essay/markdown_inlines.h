// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/markdown_leaf.h"
#include "editor/essay/markdown_reading.h"
#include "editor/essay/markdown_tree.h"

#include <QStringList>

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
/// cmark-gfm's columns of inlines are wrong or missing in many cases (those in the
/// tests of places), so none is asked for. The content is read along instead: each
/// node starts where the one before ended, and its kind and literal say what must
/// stand there. Where something else does, that node and all behind it in the leaf
/// have no place.
class InlineCopier
{
public:
    /// `labels` are those of cmark's numbered footnotes; `leaf` has its span set.
    InlineCopier(const LeafContent &content, const MarkdownSource &source,
                 const QStringList &labels, const MarkdownNode &leaf, BlockGathering &gathering);

    /// Appends copies of the children of the leaf to `to`, whose depth is `depth`.
    void copyChildren(cmark_node *from, MarkdownNode &to, int depth);

private:
    MarkdownNode copy(cmark_node *from, int depth);
    MarkdownNode newNode(MarkdownKind kind) const;
    MarkdownNode copyContainer(cmark_node *from, MarkdownNode to, int depth);
    MarkdownNode copyAddress(cmark_node *from, MarkdownNode to, int depth);
    void place(MarkdownNode &node, qsizetype start, ReadOffset end);
    void placeBreak(MarkdownNode &to);
    void lose();
    QByteArrayView opener(MarkdownKind kind) const;
    void readReference(MarkdownNode &node, QByteArrayView number);

    const LeafContent &m_content;
    const MarkdownSource &m_source;
    const QStringList &m_labels;
    const MarkdownNode &m_leaf;
    BlockGathering &m_gathering;
    QByteArrayView m_text;
    qsizetype m_cursor = 0; ///< offset in the content behind the last node
    bool m_isLost = false;  ///< some node was not found
};

} // namespace stetmark
