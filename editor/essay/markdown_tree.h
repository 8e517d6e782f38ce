// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/span.h"
#include "editor/essay/statistics.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace stetmark {

/// The kinds of node of CommonMark and GFM, by their names in the specifications.
enum class MarkdownKind {
    Paragraph, Heading, ThematicBreak, BlockQuote, List, ListItem, CodeBlock, HtmlBlock,
    Table, TableRow, TableCell, FootnoteDefinition,
    Text, SoftBreak, LineBreak, Code, HtmlInline, Emphasis, Strong, Strikethrough,
    Link, Image, FootnoteReference,
};

enum class CellAlignment { None, Left, Center, Right };

/// A node of a Markdown tree: a plain value, copied out of cmark-gfm.
struct MarkdownNode {
    MarkdownKind kind = MarkdownKind::Paragraph;
    /// UTF-16 positions counted from the start of the top-level block's first
    /// line, so that a block that moved is still the same block. Inline nodes
    /// whose place cmark-gfm does not tell have their block's span.
    Span span;
    QString text;   ///< literal of Text, Code, CodeBlock, HtmlBlock, HtmlInline; label of a footnote
    QString url;    ///< of Link and Image, as the source has it after unescaping
    QString title;  ///< of Link and Image; info string of CodeBlock
    int level = 0;  ///< of Heading, 1 to 6; first number of an ordered List
    bool isOrdered = false;  ///< List
    bool isTight = false;    ///< List
    bool isTask = false;     ///< ListItem with a box
    bool isChecked = false;  ///< ListItem with a ticked box
    bool isHeader = false;   ///< TableRow
    CellAlignment alignment = CellAlignment::None; ///< TableCell
    std::vector<MarkdownNode> children;

    friend bool operator==(const MarkdownNode &, const MarkdownNode &) = default;
};

/// A top-level block. Immutable and shared: an edit elsewhere keeps the same one.
struct MarkdownBlock {
    MarkdownNode node;
    qsizetype length = 0; ///< UTF-16 length of its lines, the last newline not counted
    /// Labels of the footnotes it refers to, one for each reference, in order.
    QStringList footnoteReferences;
    Statistics statistics; ///< counted once, when the block was made

    friend bool operator==(const MarkdownBlock &, const MarkdownBlock &) = default;
};

/// A top-level block and where it stands now.
struct PlacedBlock {
    std::shared_ptr<const MarkdownBlock> block;
    qsizetype start = 0; ///< UTF-16 position of its first line in the essay's text
    int line = 1;        ///< its first line in the essay, from 1

    Span span() const { return {start, start + block->length}; }
};

/// A footnote that is referred to. Its number is its place in the list, from 1.
struct Footnote {
    QString label; ///< as MarkdownNode::text of its definition
    std::shared_ptr<const MarkdownBlock> definition; ///< its node is a FootnoteDefinition
    int references = 0; ///< how often it is referred to
};

/// A parsed essay body: its top-level blocks in the order of the source
/// (footnote definitions among them, in their place), and its footnotes in the
/// order of their first reference, as cmark-gfm numbers them.
struct MarkdownTree {
    QList<PlacedBlock> blocks;
    QList<Footnote> footnotes;
};

/// Same blocks (by value) at the same places, same footnotes.
bool operator==(const MarkdownTree &a, const MarkdownTree &b);

/// All text of `node` and its children, without markup: alternative text of images too.
QString plainText(const MarkdownNode &node);

} // namespace stetmark
