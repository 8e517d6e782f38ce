// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/markdown_inlines.h"
#include "editor/essay/markdown_lines.h"
#include "editor/essay/markdown_source.h"
#include "editor/essay/markdown_tree.h"

#include <memory>

namespace stetmark {

/// Copies one top-level block of cmark-gfm's tree.
class BlockCopier
{
public:
    /// `labels` are those of cmark's numbered footnotes, `lines` the block's.
    BlockCopier(const MarkdownSource &source, const QStringList &labels, LineRange lines);

    /// `label` is that of a footnote definition.
    void copy(cmark_node *block, const QString &label);
    /// Copies a footnote definition that stood inside the block.
    void copyNested(cmark_node *definition, LineRange lines, const QString &label);
    /// The finished block; call it once.
    std::shared_ptr<const MarkdownBlock> take();

private:
    MarkdownNode copyNode(cmark_node *from, LineRange lines, int depth);
    void copyChildren(cmark_node *from, LineRange lines, MarkdownNode &to, int depth);
    void copyLeaf(cmark_node *from, LineRange lines, MarkdownNode &to, int depth);
    void copyTable(cmark_node *from, LineRange lines, MarkdownNode &to, int depth);
    void copyRow(cmark_node *from, int line, qsizetype column, MarkdownNode &to, int depth);
    MarkdownNode flattened(cmark_node *from, const MarkdownNode &node);
    Span spanOf(cmark_node *from, LineRange lines) const;
    bool mayDefineLinks() const;
    void noteHiddenMarkup();
    void sortReferences();

    const MarkdownSource &m_source;
    const QStringList &m_labels;
    LineRange m_lines;
    std::shared_ptr<MarkdownBlock> m_block;
    std::vector<std::shared_ptr<MarkdownBlock>> m_nested;
    BlockGathering m_gathering;
};

} // namespace stetmark
