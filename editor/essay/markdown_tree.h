// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/span.h"
#include "editor/essay/statistics.h"
#include "editor/essay/text_style.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace stetmark {

/// The kinds of node of CommonMark and GFM, by their names in the specifications.
enum class MarkdownKind {
    Paragraph,
    Heading,
    ThematicBreak,
    BlockQuote,
    List,
    ListItem,
    CodeBlock,
    HtmlBlock,
    Table,
    TableRow,
    TableCell,
    FootnoteDefinition,
    Text,
    SoftBreak,
    LineBreak,
    Code,
    HtmlInline,
    Emphasis,
    Strong,
    Strikethrough,
    Link,
    Image,
    FootnoteReference,
};

enum class CellAlignment { None, Left, Center, Right };

/// A node of a Markdown tree: a plain value, copied out of cmark-gfm.
struct MarkdownNode {
    MarkdownKind kind = MarkdownKind::Paragraph;
    /// UTF-16 positions counted from the start of the top-level block's first
    /// line, so that a block that moved is still the same block.
    Span span;
    /// False where the place of an inline node is not known (behind markup beyond
    /// `deepestMarkdown`, for one); its span is then that of its leaf block, and
    /// nothing to paint by.
    bool isPlaced = true;
    int line = 0; ///< its first line, from 0 for the top-level block's first line
    /// Literal of Text, Code, CodeBlock, HtmlBlock and HtmlInline; label of a
    /// FootnoteDefinition; of a FootnoteReference the label as its definition has it.
    QString text;
    QString url;   ///< of Link and Image, as the source has it after unescaping
    QString title; ///< of Link and Image; info string of CodeBlock
    /// Of Heading, 1 to 6; first number of an ordered List; of a
    /// FootnoteReference its place in MarkdownBlock::footnoteReferences.
    int level = 0;
    bool isOrdered = false;                        ///< List
    bool isTight = false;                          ///< List
    bool isTask = false;                           ///< ListItem with a box
    bool isChecked = false;                        ///< ListItem with a ticked box
    bool isHeader = false;                         ///< TableRow
    CellAlignment alignment = CellAlignment::None; ///< TableCell
    std::vector<MarkdownNode> children;

    friend bool operator==(const MarkdownNode &, const MarkdownNode &) = default;
};

struct NestedFootnote;

/// How many levels of nodes, blocks and inlines together, a tree has at most. What
/// the source nests deeper is kept as the text of one node, without its markup.
inline constexpr int deepestMarkdown = 200;

/// A top-level block. Immutable and shared: an edit elsewhere keeps the same one.
struct MarkdownBlock {
    MarkdownNode node;
    qsizetype length = 0; ///< UTF-16 length of its lines, the last newline not counted
    /// Labels of the footnotes it refers to, one for each reference, in the order
    /// of the source. References inside nested footnote definitions are among
    /// them, since cmark-gfm numbers all in this order.
    QStringList footnoteReferences;
    /// Footnote definitions that stand inside this block (in a quote, a list,
    /// another definition), in the order of the source. As in cmark-gfm's tree
    /// they are not among the node's children.
    std::vector<NestedFootnote> nestedFootnotes;
    Statistics statistics; ///< counted once, when the block was made; nested footnotes left out
    /// How it looks in the text editor, nested footnotes included; spans as the node's.
    StyledSpans styles;
    /// Where there first is more markup than is read (nesting deeper than
    /// `deepestMarkdown`, or what markdown_guard.h allows), from the start of the
    /// block's first line; -1 when there is not.
    qsizetype tooDeepAt = -1;
    /// Whether link definitions may stand inside it, in a quote or a list. For
    /// updateMarkdown, which must not miss a change of one.
    bool mayDefineLinks = false;

    friend bool operator==(const MarkdownBlock &a, const MarkdownBlock &b);
};

/// A footnote definition inside a top-level block. Its node is a
/// FootnoteDefinition; its own footnoteReferences are empty (they are the
/// top-level block's).
struct NestedFootnote {
    std::shared_ptr<const MarkdownBlock> definition;
    qsizetype start = 0; ///< of the definition's first line, from the block's start
    int line = 0;        ///< of the definition's first line, from 0 for the block's first

    friend bool operator==(const NestedFootnote &a, const NestedFootnote &b);
};

/// A top-level block and where it stands now.
struct PlacedBlock {
    std::shared_ptr<const MarkdownBlock> block;
    qsizetype start = 0; ///< UTF-16 position of its first line in the essay's text
    int line = 1;        ///< its first line in the essay, from 1

    Span span() const { return {start, start + block->length}; }
    friend bool operator==(const PlacedBlock &a, const PlacedBlock &b);
};

/// A footnote that is referred to. Its number is its place in the list, from 1.
struct Footnote {
    QString label;                                   ///< as MarkdownNode::text of its definition
    std::shared_ptr<const MarkdownBlock> definition; ///< its node is a FootnoteDefinition
    /// The top-level block that the definition stands in: `definition` itself, or
    /// the quote, list or other definition that has it in nestedFootnotes.
    std::shared_ptr<const MarkdownBlock> holder;
    int references = 0;  ///< how often it is referred to
    qsizetype start = 0; ///< UTF-16 position of the definition's first line in the essay's text
    int line = 1;        ///< the definition's first line in the essay, from 1

    friend bool operator==(const Footnote &a, const Footnote &b);
};

/// What the blocks of a part of an essay define for the whole of it.
struct MarkdownDefinitions {
    /// Source of everything that may hold link definitions, in order: runs of
    /// lines that are in no block, and blocks with mayDefineLinks.
    QStringList links;
    /// Labels of footnote definitions, in order.
    QStringList footnotes;

    friend bool operator==(const MarkdownDefinitions &, const MarkdownDefinitions &) = default;
};

/// A parsed essay body: its top-level blocks in the order of the source
/// (footnote definitions among them, in their place, whether referred to or
/// not), and its footnotes in the order of their first reference, as cmark-gfm
/// numbers them. Link definitions, and a footnote definition whose label an
/// earlier one has, are no blocks.
struct MarkdownTree {
    QList<PlacedBlock> blocks;
    QList<Footnote> footnotes;
    /// Of the whole body. Null where the body holds what makes every edit need a parse
    /// of the whole; where it is not, no block has nested footnotes or too much markup.
    std::shared_ptr<const MarkdownDefinitions> definitions;

    /// Same blocks (by value) at the same places, same footnotes, same definitions.
    friend bool operator==(const MarkdownTree &a, const MarkdownTree &b);
};

/// All text of `node` and its children, without markup: alternative text of images too.
QString plainText(const MarkdownNode &node);

/// The footnotes of `blocks` in the order of their first reference.
QList<Footnote> collectFootnotes(const QList<PlacedBlock> &blocks);

} // namespace stetmark
