// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preview/render/html_blocks.h"

#include "preview/render/footnote_places.h"
#include "preview/render/html_text.h"
#include "preview/render/markdown_walk.h"

#include <algorithm>

namespace stetmark {

using namespace Qt::StringLiterals;

namespace {

/// Writes the nodes of a tree as cmark-gfm's HTML writer does.
class FragmentWriter
{
public:
    explicit FragmentWriter(const MarkdownTree &tree) : m_tree(tree), m_places(tree) {}

    QString write();

private:
    void writeNode(const MarkdownNode &root);
    bool enter(const WalkPath &path);
    void leave(const WalkPath &path);
    void enterBlock(const WalkPath &path);
    bool enterInline(const MarkdownNode &node);
    void leaveParagraph(const WalkPath &path);

    void startLine();
    void tag(QLatin1StringView html) { m_html += html; }
    void listStart(const MarkdownNode &list);
    void itemStart(const MarkdownNode &item);
    void codeBlock(const MarkdownNode &node);
    void image(const MarkdownNode &image);
    void titleAttribute(const MarkdownNode &node);
    void tableRowStart(const WalkPath &path);
    void tableCellStart(const WalkPath &path);
    void footnoteReference(const MarkdownNode &node);
    void footnote(const Footnote &footnote);
    bool backReferences();

    const MarkdownTree &m_tree;
    const FootnotePlaces m_places;
    QString m_html;
    QList<FootnotePlace> m_references;    ///< of the top-level block being written
    const Footnote *m_footnote = nullptr; ///< being written; its back links still to come
};

QString FragmentWriter::write()
{
    for (const PlacedBlock &placed : m_tree.blocks) {
        m_references = m_places.of(*placed.block);
        writeNode(placed.block->node);
    }
    if (m_tree.footnotes.isEmpty())
        return m_html;
    tag("<section class=\"footnotes\" data-footnotes>\n<ol>\n"_L1);
    for (const Footnote &note : m_tree.footnotes)
        footnote(note);
    tag("</ol>\n</section>\n"_L1);
    return m_html;
}

void FragmentWriter::writeNode(const MarkdownNode &root)
{
    walkMarkdown(
        root, [this](const WalkPath &path) { return enter(path); },
        [this](const WalkPath &path) { leave(path); });
}

void FragmentWriter::startLine()
{
    if (!m_html.isEmpty() && !m_html.endsWith(u'\n'))
        m_html += u'\n';
}

bool FragmentWriter::enter(const WalkPath &path)
{
    const MarkdownNode &node = *path.back().node;
    switch (node.kind) {
    case MarkdownKind::FootnoteDefinition:
        return path.size() == 1 && m_footnote;
    case MarkdownKind::CodeBlock:
        codeBlock(node);
        return false;
    case MarkdownKind::HtmlBlock:
        startLine();
        m_html += node.text;
        startLine();
        return false;
    case MarkdownKind::ThematicBreak:
        startLine();
        tag("<hr />\n"_L1);
        return false;
    case MarkdownKind::Paragraph:
    case MarkdownKind::Heading:
    case MarkdownKind::BlockQuote:
    case MarkdownKind::List:
    case MarkdownKind::ListItem:
    case MarkdownKind::Table:
    case MarkdownKind::TableRow:
    case MarkdownKind::TableCell:
        enterBlock(path);
        return true;
    default:
        return enterInline(node);
    }
}

void FragmentWriter::enterBlock(const WalkPath &path)
{
    const MarkdownNode &node = *path.back().node;
    if (isTightParagraph(path))
        return;
    startLine();
    switch (node.kind) {
    case MarkdownKind::Paragraph:
        tag("<p>"_L1);
        break;
    case MarkdownKind::Heading:
        m_html += u"<h%1>"_s.arg(node.level);
        break;
    case MarkdownKind::BlockQuote:
        tag("<blockquote>\n"_L1);
        break;
    case MarkdownKind::List:
        listStart(node);
        break;
    case MarkdownKind::ListItem:
        itemStart(node);
        break;
    case MarkdownKind::Table:
        tag("<table>"_L1);
        break;
    case MarkdownKind::TableRow:
        tableRowStart(path);
        break;
    default:
        tableCellStart(path);
        break;
    }
}

bool FragmentWriter::enterInline(const MarkdownNode &node)
{
    switch (node.kind) {
    case MarkdownKind::Text:
        appendEscaped(m_html, node.text);
        return false;
    case MarkdownKind::SoftBreak:
        m_html += u'\n';
        return false;
    case MarkdownKind::LineBreak:
        tag("<br />\n"_L1);
        return false;
    case MarkdownKind::Code:
        tag("<code>"_L1);
        appendEscaped(m_html, node.text);
        tag("</code>"_L1);
        return false;
    case MarkdownKind::HtmlInline:
        m_html += node.text;
        return false;
    case MarkdownKind::Emphasis:
        tag("<em>"_L1);
        return true;
    case MarkdownKind::Strong:
        tag("<strong>"_L1);
        return true;
    case MarkdownKind::Strikethrough:
        tag("<del>"_L1);
        return true;
    case MarkdownKind::Link:
        tag("<a href=\""_L1);
        appendHref(m_html, node.url);
        titleAttribute(node);
        tag("\">"_L1);
        return true;
    case MarkdownKind::Image:
        image(node);
        return false;
    default:
        footnoteReference(node);
        return false;
    }
}

void FragmentWriter::leave(const WalkPath &path)
{
    const MarkdownNode &node = *path.back().node;
    switch (node.kind) {
    case MarkdownKind::Paragraph:
        leaveParagraph(path);
        break;
    case MarkdownKind::Heading:
        m_html += u"</h%1>\n"_s.arg(node.level);
        break;
    case MarkdownKind::BlockQuote:
        startLine();
        tag("</blockquote>\n"_L1);
        break;
    case MarkdownKind::List:
        tag(node.isOrdered ? "</ol>\n"_L1 : "</ul>\n"_L1);
        break;
    case MarkdownKind::ListItem:
        tag("</li>\n"_L1);
        break;
    case MarkdownKind::Table:
        startLine();
        if (node.children.size() > 1)
            tag("</tbody>\n"_L1);
        tag("</table>\n"_L1);
        break;
    case MarkdownKind::TableRow:
        startLine();
        tag(node.isHeader ? "</tr>\n</thead>"_L1 : "</tr>"_L1);
        break;
    case MarkdownKind::TableCell:
        tag(ancestor(path, 1)->isHeader ? "</th>"_L1 : "</td>"_L1);
        break;
    case MarkdownKind::Emphasis:
        tag("</em>"_L1);
        break;
    case MarkdownKind::Strong:
        tag("</strong>"_L1);
        break;
    case MarkdownKind::Strikethrough:
        tag("</del>"_L1);
        break;
    case MarkdownKind::Link:
        tag("</a>"_L1);
        break;
    default:
        break;
    }
}

void FragmentWriter::leaveParagraph(const WalkPath &path)
{
    if (isTightParagraph(path))
        return;
    const MarkdownNode *parent = ancestor(path, 1);
    if (parent && parent->kind == MarkdownKind::FootnoteDefinition && isLastChild(path)) {
        m_html += u' ';
        backReferences();
    }
    tag("</p>\n"_L1);
}

void FragmentWriter::listStart(const MarkdownNode &list)
{
    if (!list.isOrdered)
        tag("<ul>\n"_L1);
    else if (list.level == 1)
        tag("<ol>\n"_L1);
    else
        m_html += u"<ol start=\"%1\">\n"_s.arg(list.level);
}

void FragmentWriter::itemStart(const MarkdownNode &item)
{
    tag("<li>"_L1);
    if (item.isTask)
        tag(item.isChecked ? "<input type=\"checkbox\" checked=\"\" disabled=\"\" /> "_L1
                           : "<input type=\"checkbox\" disabled=\"\" /> "_L1);
}

void FragmentWriter::codeBlock(const MarkdownNode &node)
{
    startLine();
    if (node.title.isEmpty()) {
        tag("<pre><code>"_L1);
    } else {
        const auto end = std::find_if(node.title.begin(), node.title.end(), [](QChar c) {
            return isHtmlSpace(c) || c.unicode() == u'\v';
        });
        tag("<pre><code class=\"language-"_L1);
        appendEscaped(m_html, QStringView(node.title).first(end - node.title.begin()));
        tag("\">"_L1);
    }
    appendEscaped(m_html, node.text);
    tag("</code></pre>\n"_L1);
}

void FragmentWriter::titleAttribute(const MarkdownNode &node)
{
    if (node.title.isEmpty())
        return;
    tag("\" title=\""_L1);
    appendEscaped(m_html, node.title);
}

/// The alternative text is what cmark-gfm makes of the children: their literals,
/// raw HTML included, and a space for each break.
void FragmentWriter::image(const MarkdownNode &image)
{
    tag("<img src=\""_L1);
    appendHref(m_html, image.url);
    tag("\" alt=\""_L1);
    const auto enterAlternative = [this](const WalkPath &path) {
        const MarkdownNode &node = *path.back().node;
        if (node.kind == MarkdownKind::SoftBreak || node.kind == MarkdownKind::LineBreak)
            m_html += u' ';
        else if (node.kind != MarkdownKind::FootnoteReference)
            appendEscaped(m_html, node.text);
        return true;
    };
    walkMarkdown(image, enterAlternative, [](const WalkPath &) {});
    titleAttribute(image);
    tag("\" />"_L1);
}

void FragmentWriter::tableRowStart(const WalkPath &path)
{
    const MarkdownNode &table = *ancestor(path, 1);
    if (path.back().node->isHeader)
        tag("<thead>\n"_L1);
    else if (table.children.size() > 1 && path.back().node == &table.children[1])
        tag("<tbody>\n"_L1);
    tag("<tr>"_L1);
}

void FragmentWriter::tableCellStart(const WalkPath &path)
{
    tag(ancestor(path, 1)->isHeader ? "<th"_L1 : "<td"_L1);
    const QLatin1StringView alignment = alignmentName(path.back().node->alignment);
    if (!alignment.isEmpty())
        m_html += u" align=\"%1\""_s.arg(alignment);
    tag(">"_L1);
}

void FragmentWriter::footnoteReference(const MarkdownNode &node)
{
    if (node.level < 0 || node.level >= m_references.size())
        return;
    const FootnotePlace &place = m_references[node.level];
    tag("<sup class=\"footnote-ref\"><a href=\"#fn-"_L1);
    appendHref(m_html, place.label);
    tag("\" id=\"fnref-"_L1);
    appendHref(m_html, place.label);
    if (place.reference > 1)
        m_html += u"-%1"_s.arg(place.reference);
    m_html += u"\" data-footnote-ref>%1</a></sup>"_s.arg(place.number);
}

void FragmentWriter::footnote(const Footnote &footnote)
{
    m_footnote = &footnote;
    m_references = m_places.of(*footnote.holder);
    tag("<li id=\"fn-"_L1);
    appendHref(m_html, footnote.label);
    tag("\">\n"_L1);
    writeNode(footnote.definition->node);
    if (backReferences())
        m_html += u'\n';
    tag("</li>\n"_L1);
}

/// Links back to each reference, once for each footnote; says whether it wrote any.
bool FragmentWriter::backReferences()
{
    if (!m_footnote)
        return false;
    for (int i = 1; i <= std::max(1, m_footnote->references); ++i) {
        if (i > 1)
            m_html += u' ';
        tag("<a href=\"#fnref-"_L1);
        appendHref(m_html, m_footnote->label);
        if (i > 1)
            m_html += u"-%1"_s.arg(i);
        tag("\" class=\"footnote-backref\" data-footnote-backref aria-label=\"Back to content\">"_L1);
        m_html += u'\u21A9';
        if (i > 1)
            m_html += u"<sup class=\"footnote-ref\">%1</sup>"_s.arg(i);
        tag("</a>"_L1);
    }
    m_footnote = nullptr;
    return true;
}

} // namespace

QString renderFragment(const MarkdownTree &tree)
{
    return FragmentWriter(tree).write();
}

} // namespace stetmark
