// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/markdown_block_copier.h"

#include "editor/essay/markdown_styles.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <cstring>
#include <numeric>

namespace stetmark {

namespace {

/// A block this deep is flattened, so that a table's cells, which need the most
/// levels below it, still fit.
constexpr int deepestBlock = deepestMarkdown - 4;

bool isType(cmark_node *node, const char *name)
{
    return std::strcmp(cmark_node_get_type_string(node), name) == 0;
}

MarkdownKind kindOf(cmark_node *block)
{
    switch (cmark_node_get_type(block)) {
    case CMARK_NODE_BLOCK_QUOTE:
        return MarkdownKind::BlockQuote;
    case CMARK_NODE_LIST:
        return MarkdownKind::List;
    case CMARK_NODE_ITEM:
        return MarkdownKind::ListItem;
    case CMARK_NODE_CODE_BLOCK:
        return MarkdownKind::CodeBlock;
    case CMARK_NODE_HTML_BLOCK:
        return MarkdownKind::HtmlBlock;
    case CMARK_NODE_HEADING:
        return MarkdownKind::Heading;
    case CMARK_NODE_THEMATIC_BREAK:
        return MarkdownKind::ThematicBreak;
    case CMARK_NODE_FOOTNOTE_DEFINITION:
        return MarkdownKind::FootnoteDefinition;
    default:
        // The extensions' types are no constants; the table is their only block here.
        return isType(block, "table") ? MarkdownKind::Table : MarkdownKind::Paragraph;
    }
}

bool isContainer(MarkdownKind kind)
{
    return kind == MarkdownKind::BlockQuote || kind == MarkdownKind::List
           || kind == MarkdownKind::ListItem || kind == MarkdownKind::FootnoteDefinition;
}

CellAlignment alignmentOf(uint8_t letter)
{
    switch (letter) {
    case 'l':
        return CellAlignment::Left;
    case 'c':
        return CellAlignment::Center;
    case 'r':
        return CellAlignment::Right;
    default:
        return CellAlignment::None;
    }
}

/// Gives the references under `node` their new places.
void renumberReferences(MarkdownNode &node, const std::vector<int> &places)
{
    if (node.kind == MarkdownKind::FootnoteReference)
        node.level = places[size_t(node.level)];
    for (MarkdownNode &child : node.children)
        renumberReferences(child, places);
}

/// How many bytes of `line` are blanks and quote markers before anything else.
qsizetype quotePrefix(QByteArrayView line)
{
    const auto isPrefix = [](char c) { return c == ' ' || c == '\t' || c == '>'; };
    return std::find_if_not(line.begin(), line.end(), isPrefix) - line.begin();
}

} // namespace

BlockCopier::BlockCopier(const MarkdownSource &source, const QStringList &labels, LineRange lines)
    : m_source(source), m_labels(labels), m_lines(lines),
      m_block(std::make_shared<MarkdownBlock>()), m_gathering{source.lineStart(lines.first),
                                                              lines.first,
                                                              {},
                                                              -1}
{
}

void BlockCopier::copy(cmark_node *block, const QString &label)
{
    m_block->length = m_source.lineEnd(m_lines.last) - m_gathering.start;
    m_block->node = copyNode(block, m_lines, 1);
    m_block->node.text += label;
    m_block->statistics = countNode(m_block->node);
    m_block->mayDefineLinks = mayDefineLinks();
    noteHiddenMarkup();
}

/// Code and HTML have no markup to lose.
void BlockCopier::noteHiddenMarkup()
{
    const MarkdownKind kind = m_block->node.kind;
    if (kind == MarkdownKind::CodeBlock || kind == MarkdownKind::HtmlBlock)
        return;
    for (int line = m_lines.first; line <= m_lines.last; ++line) {
        const qsizetype hidden = m_source.hiddenMarkup(line);
        if (hidden >= 0) {
            const qsizetype at = m_source.position(line, hidden) - m_gathering.start;
            return m_gathering.noteTooDeep({at, at + 1});
        }
    }
}

void BlockCopier::copyNested(cmark_node *definition, LineRange lines, const QString &label)
{
    lines.last = std::clamp(lines.last, lines.first, m_lines.last);
    const BlockGathering outer = m_gathering;
    m_gathering.start = m_source.lineStart(lines.first);
    m_gathering.line = lines.first;
    m_gathering.tooDeepAt = -1;

    auto nested = std::make_shared<MarkdownBlock>();
    nested->length = m_source.lineEnd(lines.last) - m_gathering.start;
    nested->node = copyNode(definition, lines, 1);
    nested->node.text = label;
    nested->statistics = countNode(nested->node);
    nested->tooDeepAt = m_gathering.tooDeepAt;
    m_nested.push_back(nested);
    m_block->nestedFootnotes.push_back(
        {nested, m_gathering.start - outer.start, lines.first - outer.line});

    m_gathering.start = outer.start;
    m_gathering.line = outer.line;
    m_gathering.tooDeepAt = outer.tooDeepAt;
}

std::shared_ptr<const MarkdownBlock> BlockCopier::take()
{
    sortReferences();
    m_block->tooDeepAt = m_gathering.tooDeepAt;
    const Span lines{m_gathering.start, m_gathering.start + m_block->length};
    m_block->styles = stylesOf(*m_block, m_source.text(lines));
    return std::move(m_block);
}

/// Nested definitions were copied last; their references belong where they stand.
void BlockCopier::sortReferences()
{
    const auto &references = m_gathering.references;
    std::vector<int> order(references.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&references](int a, int b) {
        return references[size_t(a)].first < references[size_t(b)].first;
    });
    std::vector<int> places(order.size());
    for (size_t i = 0; i < order.size(); ++i) {
        places[size_t(order[i])] = int(i);
        m_block->footnoteReferences.append(references[size_t(order[i])].second);
    }
    if (m_nested.empty())
        return;
    renumberReferences(m_block->node, places);
    for (const auto &nested : m_nested)
        renumberReferences(nested->node, places);
}

bool BlockCopier::mayDefineLinks() const
{
    const MarkdownKind kind = m_block->node.kind;
    if (!isContainer(kind))
        return false;
    const bool isDefinition = kind == MarkdownKind::FootnoteDefinition;
    for (int line = m_lines.first; line <= m_lines.last; ++line) {
        const QByteArrayView bytes = m_source.line(line);
        const qsizetype marker = bytes.indexOf("]:");
        const bool isOwn = isDefinition && line == m_lines.first;
        if (marker >= 0 && (!isOwn || bytes.indexOf("]:", marker + 1) >= 0))
            return true;
    }
    return false;
}

Span BlockCopier::spanOf(cmark_node *from, LineRange lines) const
{
    const QByteArrayView first = m_source.line(lines.first);
    // A paragraph cut off above a table has no place, but the table has its.
    cmark_node *next = cmark_node_next(from);
    cmark_node *placed = cmark_node_get_start_line(from) == 0 && next ? next : from;
    const bool isPlaced = cmark_node_get_start_line(placed) == lines.first;
    qsizetype column = isPlaced ? cmark_node_get_start_column(placed) - 1 : quotePrefix(first);
    // The column of a definition is that behind its marker.
    if (cmark_node_get_type(from) == CMARK_NODE_FOOTNOTE_DEFINITION)
        column =
            std::max<qsizetype>(0, first.first(std::min(column, first.size())).lastIndexOf("[^"));
    return {m_source.position(lines.first, column) - m_gathering.start,
            m_source.lineEnd(lines.last) - m_gathering.start};
}

MarkdownNode BlockCopier::copyNode(cmark_node *from, LineRange lines, int depth)
{
    MarkdownNode node;
    node.kind = kindOf(from);
    node.span = spanOf(from, lines);
    node.line = lines.first - m_gathering.line;
    switch (node.kind) {
    case MarkdownKind::CodeBlock:
        node.title = m_source.decoded(QByteArrayView(cmark_node_get_fence_info(from)));
        [[fallthrough]];
    case MarkdownKind::HtmlBlock:
        node.text = m_source.decoded(QByteArrayView(cmark_node_get_literal(from)));
        return node;
    case MarkdownKind::ThematicBreak:
        return node;
    case MarkdownKind::Heading:
        node.level = cmark_node_get_heading_level(from);
        break;
    case MarkdownKind::List:
        node.isOrdered = cmark_node_get_list_type(from) == CMARK_ORDERED_LIST;
        node.isTight = cmark_node_get_list_tight(from) != 0;
        node.level = cmark_node_get_list_start(from);
        break;
    case MarkdownKind::ListItem:
        node.isTask = isType(from, "tasklist");
        node.isChecked = cmark_gfm_extensions_get_tasklist_item_checked(from);
        break;
    default:
        break;
    }
    if (node.kind == MarkdownKind::Paragraph || node.kind == MarkdownKind::Heading)
        copyLeaf(from, lines, node, depth);
    else if (depth >= deepestBlock)
        return flattened(from, node);
    else if (node.kind == MarkdownKind::Table)
        copyTable(from, lines, node, depth);
    else
        copyChildren(from, lines, node, depth);
    return node;
}

void BlockCopier::copyChildren(cmark_node *from, LineRange lines, MarkdownNode &to, int depth)
{
    for (cmark_node *child = cmark_node_first_child(from); child; child = cmark_node_next(child)) {
        LineRange inner = blockLines(child, m_source);
        inner.first = std::clamp(inner.first, lines.first, lines.last);
        inner.last = std::clamp(inner.last, inner.first, lines.last);
        to.children.push_back(copyNode(child, inner, depth + 1));
    }
}

void BlockCopier::copyLeaf(cmark_node *from, LineRange lines, MarkdownNode &to, int depth)
{
    const LeafContent content = to.kind == MarkdownKind::Heading
                                    ? LeafContent::ofHeading(from, lines, m_source)
                                    : LeafContent::ofParagraph(from, lines, m_source);
    // A paragraph begins behind the box of a task, and behind link definitions.
    if (to.kind == MarkdownKind::Paragraph && content.isPlaced())
        to.span.start = content.position(0) - m_gathering.start;
    InlineCopier(content, m_source, m_labels, to, m_gathering).copyChildren(from, to, depth);
}

void BlockCopier::copyTable(cmark_node *from, LineRange lines, MarkdownNode &to, int depth)
{
    const int columns = cmark_gfm_extensions_get_table_columns(from);
    const uint8_t *letters = cmark_gfm_extensions_get_table_alignments(from);
    for (cmark_node *row = cmark_node_first_child(from); row; row = cmark_node_next(row)) {
        const bool isHeader = cmark_gfm_extensions_get_table_row_is_header(row) != 0;
        const int line = std::clamp(isHeader ? lines.first : cmark_node_get_start_line(row),
                                    lines.first, lines.last);
        const bool knowsColumn = isHeader && cmark_node_get_start_line(from) == line;
        const qsizetype column =
            knowsColumn ? cmark_node_get_start_column(from) - 1 : quotePrefix(m_source.line(line));
        MarkdownNode copied;
        copied.kind = MarkdownKind::TableRow;
        copied.isHeader = isHeader;
        copied.line = line - m_gathering.line;
        copied.span = {m_source.position(line, column) - m_gathering.start,
                       m_source.lineEnd(line) - m_gathering.start};
        copyRow(row, line, column, copied, depth + 1);
        for (size_t i = 0; letters && i < copied.children.size() && int(i) < columns; ++i)
            copied.children[i].alignment = alignmentOf(letters[i]);
        to.children.push_back(std::move(copied));
    }
}

void BlockCopier::copyRow(cmark_node *from, int line, qsizetype column, MarkdownNode &to, int depth)
{
    for (cmark_node *cell = cmark_node_first_child(from); cell; cell = cmark_node_next(cell)) {
        MarkdownNode copied;
        copied.kind = MarkdownKind::TableCell;
        copied.line = to.line;
        copied.span = to.span;
        const LeafContent content = LeafContent::ofCell(cell, line, column, m_source);
        if (content.isPlaced()) {
            copied.span = {content.position(0) - m_gathering.start,
                           content.position(content.text().size()) - m_gathering.start};
        }
        InlineCopier(content, m_source, m_labels, copied, m_gathering)
            .copyChildren(cell, copied, depth + 1);
        to.children.push_back(std::move(copied));
    }
}

/// `from` as one paragraph of text, in the place of `node`.
MarkdownNode BlockCopier::flattened(cmark_node *from, const MarkdownNode &node)
{
    MarkdownNode text;
    text.kind = MarkdownKind::Text;
    text.span = node.span;
    text.line = node.line;
    text.isPlaced = false;
    text.text = m_source.decoded(gatheredText(from));

    MarkdownNode paragraph;
    paragraph.span = node.span;
    paragraph.line = node.line;
    paragraph.children.push_back(std::move(text));
    m_gathering.noteTooDeep(node.span);
    return paragraph;
}

} // namespace stetmark
