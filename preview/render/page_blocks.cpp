// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preview/render/page_blocks.h"

#include "preview/render/html_text.h"
#include "preview/render/page_block_writer.h"

#include <algorithm>

namespace stetmark {

using namespace Qt::StringLiterals;

namespace {

/// Whether a paragraph is nothing but an image.
bool isPicture(const MarkdownNode &paragraph)
{
    return paragraph.children.size() == 1 && paragraph.children.front().kind == MarkdownKind::Image;
}

bool isTask(const MarkdownNode &item)
{
    return item.isTask;
}

} // namespace

void PageBlockWriter::write(const PlacedBlock &placed, qsizetype origin,
                            const QList<FootnotePlace> &references)
{
    m_block = &placed;
    m_origin = origin;
    m_references = references;
    m_result.inputs.footnotes += references;
    walkMarkdown(
        placed.block->node, [this](const WalkPath &path) { return enter(path); },
        [this](const WalkPath &path) { leave(path); });
}

void PageBlockWriter::writeNote(const Footnote &footnote, int number)
{
    m_noteNumber = number;
    m_noteReferences = std::max(1, footnote.references);
    write({footnote.definition, footnote.start, footnote.line}, footnote.start,
          m_page.footnotes.of(*footnote.holder));
}

void PageBlockWriter::writeTitle(const PlacedBlock &placed)
{
    m_isTitle = true;
    write(placed, placed.start, m_page.footnotes.of(*placed.block));
}

RenderedBlocks PageBlockWriter::finish()
{
    m_result.html = m_nester.finish();
    return std::move(m_result);
}

bool PageBlockWriter::enter(const WalkPath &path)
{
    const MarkdownNode &node = *path.back().node;
    m_node = &node;
    if (m_isTitle && path.size() == 1) {
        m_nester.open(HtmlTag::H1);
        return true;
    }
    switch (node.kind) {
    case MarkdownKind::FootnoteDefinition:
        if (path.size() > 1 || m_noteNumber == 0)
            return false;
        m_nester.open(HtmlTag::Li, u" id=\"fn:%1\""_s.arg(m_noteNumber));
        return true;
    case MarkdownKind::CodeBlock:
        codeBlock(node);
        return false;
    case MarkdownKind::HtmlBlock:
        rawHtml(node);
        return false;
    case MarkdownKind::ThematicBreak:
        m_nester.addVoid(HtmlTag::Hr);
        return false;
    case MarkdownKind::Paragraph:
    case MarkdownKind::Heading:
    case MarkdownKind::BlockQuote:
    case MarkdownKind::List:
    case MarkdownKind::ListItem:
    case MarkdownKind::Table:
    case MarkdownKind::TableRow:
    case MarkdownKind::TableCell:
        return enterBlock(path);
    default:
        return enterInline(node);
    }
}

bool PageBlockWriter::enterBlock(const WalkPath &path)
{
    const MarkdownNode &node = *path.back().node;
    switch (node.kind) {
    case MarkdownKind::Paragraph:
        if (!isTightParagraph(path))
            m_nester.open(HtmlTag::P, isPicture(node) ? u" class=\"picture\""_s : QString());
        break;
    case MarkdownKind::Heading:
        heading(node);
        break;
    case MarkdownKind::BlockQuote:
        m_nester.open(HtmlTag::BlockQuote);
        break;
    case MarkdownKind::List:
        list(node);
        break;
    case MarkdownKind::ListItem:
        item(node);
        break;
    case MarkdownKind::Table:
        // A box of its own, which scrolls when the table is wider than the page.
        m_nester.open(HtmlTag::Div, u" class=\"table\""_s);
        m_nester.open(HtmlTag::Table);
        break;
    case MarkdownKind::TableRow:
        tableRow(path);
        break;
    default:
        tableCell(path);
        break;
    }
    return true;
}

void PageBlockWriter::leave(const WalkPath &path)
{
    const MarkdownNode &node = *path.back().node;
    switch (node.kind) {
    case MarkdownKind::FootnoteDefinition:
        backReferences();
        m_nester.close();
        break;
    case MarkdownKind::Paragraph:
        leaveNote(path);
        if (!isTightParagraph(path))
            m_nester.close();
        break;
    case MarkdownKind::Table:
        if (node.children.size() > 1)
            m_nester.close();
        m_nester.close();
        m_nester.close();
        break;
    case MarkdownKind::TableRow:
        m_nester.close();
        if (node.isHeader)
            m_nester.close();
        break;
    case MarkdownKind::Link:
        if (!m_plainLinks.empty() && m_plainLinks.back() == &node)
            m_plainLinks.pop_back();
        else
            m_nester.close();
        break;
    default:
        m_nester.close();
        break;
    }
}

void PageBlockWriter::leaveNote(const WalkPath &path)
{
    const MarkdownNode *parent = ancestor(path, 1);
    if (parent && parent->kind == MarkdownKind::FootnoteDefinition && isLastChild(path))
        backReferences();
}

void PageBlockWriter::heading(const MarkdownNode &node)
{
    if (m_nester.isOmitting()) {
        m_nester.open(HtmlTag::H2);
        return;
    }
    const QString slug = headingSlug(plainText(node));
    const HeadingPlace place = m_page.headings.next(node.level, slug);
    m_result.inputs.headings.append({node.level, slug, place, true});
    const auto tag = HtmlTag(int(HtmlTag::H1) + place.level - 1);
    m_nester.open(tag, htmlAttribute(u"id", place.id));
}

void PageBlockWriter::list(const MarkdownNode &node)
{
    QString attributes;
    if (node.isOrdered && node.level != 1)
        attributes = u" start=\"%1\""_s.arg(node.level);
    if (std::any_of(node.children.begin(), node.children.end(), isTask))
        attributes += " class=\"tasks\""_L1;
    m_nester.open(node.isOrdered ? HtmlTag::Ol : HtmlTag::Ul, attributes);
}

void PageBlockWriter::item(const MarkdownNode &node)
{
    m_nester.open(HtmlTag::Li, node.isTask ? u" class=\"task\""_s : QString());
    if (node.isTask)
        m_nester.addPhrasing(node.isChecked ? u"<input type=\"checkbox\" checked disabled> "_s
                                            : u"<input type=\"checkbox\" disabled> "_s);
}

void PageBlockWriter::codeBlock(const MarkdownNode &node)
{
    const QStringView info(node.title);
    const auto end = std::find_if(info.begin(), info.end(), isHtmlSpace);
    const QString language = node.title.first(end - info.begin());
    m_nester.open(HtmlTag::Pre);
    m_nester.open(HtmlTag::Code, language.isEmpty()
                                     ? QString()
                                     : htmlAttribute(u"class", "language-"_L1 + language));
    m_nester.addText(node.text);
    m_nester.close();
    m_nester.close();
}

void PageBlockWriter::tableRow(const WalkPath &path)
{
    const MarkdownNode &table = *ancestor(path, 1);
    const MarkdownNode &row = *path.back().node;
    if (row.isHeader)
        m_nester.open(HtmlTag::THead);
    else if (table.children.size() > 1 && &row == &table.children[1])
        m_nester.open(HtmlTag::TBody);
    m_nester.open(HtmlTag::Tr);
}

void PageBlockWriter::tableCell(const WalkPath &path)
{
    const bool isHeader = ancestor(path, 1)->isHeader;
    QString attributes = isHeader ? u" scope=\"col\""_s : QString();
    const QLatin1StringView alignment = alignmentName(path.back().node->alignment);
    if (!alignment.isEmpty())
        attributes += u" class=\"%1\""_s.arg(alignment);
    m_nester.open(isHeader ? HtmlTag::Th : HtmlTag::Td, attributes);
}

RenderedBlocks renderBlocks(const QList<PlacedBlock> &blocks, const PageSurroundings &page)
{
    PageBlockWriter writer(page);
    for (const PlacedBlock &placed : blocks)
        writer.write(placed, blocks.constFirst().start, page.footnotes.of(*placed.block));
    return writer.finish();
}

RenderedBlocks renderFootnote(const Footnote &footnote, int number, const PageSurroundings &page)
{
    PageBlockWriter writer(page);
    writer.writeNote(footnote, number);
    return writer.finish();
}

RenderedBlocks renderTitle(const PlacedBlock &placed, const PageSurroundings &page)
{
    PageBlockWriter writer(page);
    writer.writeTitle(placed);
    return writer.finish();
}

} // namespace stetmark
