// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preview/render/page_blocks.h"

#include "preview/render/html_nester.h"
#include "preview/render/html_policy.h"
#include "preview/render/html_text.h"
#include "preview/render/links.h"
#include "preview/render/markdown_walk.h"

#include <QCoreApplication>

#include <algorithm>

namespace stetmark {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Page", text);
}

QString attribute(QLatin1StringView name, QStringView value)
{
    QString written = u' ' + QString(name) + "=\""_L1;
    appendPageText(written, value);
    return written + u'"';
}

bool isTask(const MarkdownNode &item)
{
    return item.isTask;
}

/// Writes blocks for a page. Everything goes through the nester, so that raw HTML
/// among them can do no harm.
class PageBlockWriter : private RawHtmlHost
{
public:
    explicit PageBlockWriter(const PageSurroundings &page) : m_page(page) {}

    void write(const PlacedBlock &placed, qsizetype origin);
    /// The links back from a footnote go to the end of its last paragraph.
    void writeNote(const Footnote &footnote, int number, const PlacedBlock &place);
    void writeTitle(const PlacedBlock &place);
    RenderedBlocks finish();

private:
    bool enter(const WalkPath &path);
    void leave(const WalkPath &path);
    bool enterBlock(const WalkPath &path);
    bool enterInline(const MarkdownNode &node);
    void leaveNote(const WalkPath &path);

    void heading(const MarkdownNode &node);
    void list(const MarkdownNode &node);
    void item(const MarkdownNode &node);
    void codeBlock(const MarkdownNode &node);
    void tableRow(const WalkPath &path);
    void tableCell(const WalkPath &path);
    bool link(const MarkdownNode &node);
    void image(const MarkdownNode &node);
    void skipReferences(const MarkdownNode &node);
    void footnoteReference();
    void backReferences();
    void rawHtml(const MarkdownNode &node);

    int rawHeadingLevel(int level) override;
    bool claimId(const QString &id) override;
    void addImage(const QString &address, const QString &alternative,
                  const QString &title) override;
    void report(qsizetype offset, const QString &message) override;
    void reportNode(const MarkdownNode &node, const QString &message);

    const PageSurroundings &m_page;
    HtmlNester m_nester;
    RawHtmlPolicy m_policy{m_nester, *this};
    RenderedBlocks m_result;
    const PlacedBlock *m_block = nullptr; ///< being written
    const MarkdownNode *m_node = nullptr; ///< that raw HTML or an image comes from
    qsizetype m_origin = 0;               ///< issues are relative to this
    qsizetype m_reportedOffset = 0;       ///< in the raw HTML being written
    qsizetype m_reportedLine = 0;         ///< where its line starts in the essay
    QList<FootnotePlace> m_references;
    qsizetype m_nextReference = 0;
    bool m_isTitle = false;
    int m_noteNumber = 0;
    int m_noteReferences = 0;
    std::vector<const MarkdownNode *> m_plainLinks; ///< open links that are only text
};

bool isTightParagraph(const WalkPath &path)
{
    const MarkdownNode *list = ancestor(path, 2);
    return list && list->kind == MarkdownKind::List && list->isTight;
}

void PageBlockWriter::write(const PlacedBlock &placed, qsizetype origin)
{
    m_block = &placed;
    m_origin = origin;
    m_references = m_page.footnotes.of(*placed.block);
    m_result.inputs.footnotes += m_references;
    m_nextReference = 0;
    walkMarkdown(
        placed.block->node, [this](const WalkPath &path) { return enter(path); },
        [this](const WalkPath &path) { leave(path); });
}

void PageBlockWriter::writeTitle(const PlacedBlock &place)
{
    m_isTitle = true;
    write(place, place.start);
}

void PageBlockWriter::writeNote(const Footnote &footnote, int number, const PlacedBlock &place)
{
    m_noteNumber = number;
    m_noteReferences = std::max(1, footnote.references);
    write(place, place.start);
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
            m_nester.open(HtmlTag::P);
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

bool PageBlockWriter::enterInline(const MarkdownNode &node)
{
    switch (node.kind) {
    case MarkdownKind::Text:
        m_nester.addText(node.text);
        return false;
    case MarkdownKind::SoftBreak:
        m_nester.addText(u"\n");
        return false;
    case MarkdownKind::LineBreak:
        m_nester.addVoid(HtmlTag::Br);
        m_nester.addText(u"\n");
        return false;
    case MarkdownKind::Code:
        m_nester.open(HtmlTag::Code);
        m_nester.addText(node.text);
        m_nester.close();
        return false;
    case MarkdownKind::HtmlInline:
        rawHtml(node);
        return false;
    case MarkdownKind::Emphasis:
        m_nester.open(HtmlTag::Em);
        return true;
    case MarkdownKind::Strong:
        m_nester.open(HtmlTag::Strong);
        return true;
    case MarkdownKind::Strikethrough:
        m_nester.open(HtmlTag::Del);
        return true;
    case MarkdownKind::Link:
        return link(node);
    case MarkdownKind::Image:
        image(node);
        return false;
    default:
        footnoteReference();
        return false;
    }
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
    const QString slug = headingSlug(plainText(node));
    const HeadingPlace place = m_page.headings.next(node.level, slug);
    m_result.inputs.headings.append({node.level, slug, place, true});
    const auto tag = HtmlTag(int(HtmlTag::H1) + place.level - 1);
    m_nester.open(tag, attribute("id"_L1, place.id));
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
                                     : attribute("class"_L1, "language-"_L1 + language));
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
    switch (path.back().node->alignment) {
    case CellAlignment::Left:
        attributes += " class=\"left\""_L1;
        break;
    case CellAlignment::Center:
        attributes += " class=\"center\""_L1;
        break;
    case CellAlignment::Right:
        attributes += " class=\"right\""_L1;
        break;
    case CellAlignment::None:
        break;
    }
    m_nester.open(isHeader ? HtmlTag::Th : HtmlTag::Td, attributes);
}

bool PageBlockWriter::link(const MarkdownNode &node)
{
    const std::optional<QString> href = checkedHref(node.url);
    if (href) {
        const QString title = node.title.isEmpty() ? QString() : attribute("title"_L1, node.title);
        m_nester.open(HtmlTag::A, " href=\""_L1 + *href + u'"' + title);
    } else {
        m_plainLinks.push_back(&node);
        reportNode(node, tr("The link to “%1” is shown as plain text: pages link only to http, "
                            "https and mailto addresses and to places in themselves.")
                             .arg(node.url.left(100)));
    }
    return true;
}

void PageBlockWriter::image(const MarkdownNode &node)
{
    skipReferences(node);
    addImage(node.url, plainText(node), node.title);
}

/// References in an image's text are not shown, but counted.
void PageBlockWriter::skipReferences(const MarkdownNode &node)
{
    const auto count = [this](const WalkPath &path) {
        m_nextReference += path.back().node->kind == MarkdownKind::FootnoteReference;
        return true;
    };
    walkMarkdown(node, count, [](const WalkPath &) {});
}

void PageBlockWriter::addImage(const QString &address, const QString &alternative,
                               const QString &title)
{
    const PageImage found = m_page.images.find(address);
    m_result.inputs.images.append({address, found});
    if (!found.problem.isEmpty())
        reportNode(*m_node, found.problem);
    const QString titleAttribute = title.isEmpty() ? QString() : attribute("title"_L1, title);
    const QString name = alternative.isEmpty() ? address : alternative;
    if (found.kind == PageImage::Kind::Shown) {
        QString attributes =
            attribute("src"_L1, found.source) + attribute("alt"_L1, alternative) + titleAttribute;
        if (!found.size.isEmpty())
            attributes +=
                u" width=\"%1\" height=\"%2\""_s.arg(found.size.width()).arg(found.size.height());
        m_nester.addVoid(HtmlTag::Img, attributes);
        return;
    }
    const std::optional<QString> href =
        found.kind == PageImage::Kind::Remote ? checkedHref(address) : std::nullopt;
    if (href && !m_nester.isInLink()) {
        m_nester.open(HtmlTag::A,
                      " class=\"remote-image\" href=\""_L1 + *href + u'"' + titleAttribute);
        m_nester.addText(name);
    } else {
        m_nester.open(HtmlTag::Span, u" class=\"missing-image\""_s + titleAttribute);
        m_nester.addText(name == address ? address : name + " ("_L1 + address.left(200) + u')');
    }
    m_nester.close();
}

void PageBlockWriter::footnoteReference()
{
    if (m_nextReference >= m_references.size())
        return;
    const FootnotePlace &place = m_references[m_nextReference++];
    if (place.number == 0)
        return;
    const QString back = place.reference > 1 ? u"%1:%2"_s.arg(place.number).arg(place.reference)
                                             : QString::number(place.number);
    m_nester.open(HtmlTag::Sup, u" class=\"footnote-ref\""_s);
    m_nester.open(HtmlTag::A, u" href=\"#fn:%1\" id=\"fnref:%2\" role=\"doc-noteref\""_s.arg(
                                  QString::number(place.number), back));
    m_nester.addText(QString::number(place.number));
    m_nester.close();
    m_nester.close();
}

void PageBlockWriter::backReferences()
{
    for (int i = 1; i <= m_noteReferences; ++i) {
        const QString target =
            i > 1 ? u"%1:%2"_s.arg(m_noteNumber).arg(i) : QString::number(m_noteNumber);
        m_nester.addPhrasing(
            u" <a class=\"footnote-back\" href=\"#fnref:%1\" role=\"doc-backlink\" "
            "aria-label=\"Back to the text\">\u21A9\uFE0E%2</a>"_s.arg(
                target, i > 1 ? u"<sup>%1</sup>"_s.arg(i) : QString()));
    }
    m_noteReferences = 0;
}

void PageBlockWriter::rawHtml(const MarkdownNode &node)
{
    m_reportedOffset = 0;
    m_reportedLine = m_block->start + node.span.start;
    m_policy.add(node.text);
}

int PageBlockWriter::rawHeadingLevel(int level)
{
    const HeadingPlace place = m_page.headings.next(level, QString());
    m_result.inputs.headings.append({level, QString(), place, true});
    return place.level;
}

bool PageBlockWriter::claimId(const QString &id)
{
    const bool granted = m_page.headings.claim(id);
    m_result.inputs.headings.append({0, id, {}, granted});
    return granted;
}

/// Raw HTML of several lines is placed at the line of what is reported. Reports
/// come in order, so each goes on counting where the one before it stopped.
void PageBlockWriter::report(qsizetype offset, const QString &message)
{
    const qsizetype end = std::min(m_block->start + m_node->span.end, m_page.text.size());
    const QStringView passed = QStringView(m_node->text).first(offset).sliced(m_reportedOffset);
    for (qsizetype lines = passed.count(u'\n'); lines > 0; --lines) {
        const qsizetype next = m_page.text.indexOf(u'\n', m_reportedLine) + 1;
        if (next == 0 || next >= end)
            break;
        m_reportedLine = next;
    }
    m_reportedOffset = offset;
    const Span span{m_reportedLine, std::max(m_reportedLine, end)};
    m_result.issues.append({span.shifted(-m_origin), message});
}

void PageBlockWriter::reportNode(const MarkdownNode &node, const QString &message)
{
    m_result.issues.append({node.span.shifted(m_block->start - m_origin), message});
}

} // namespace

RenderedBlocks renderBlocks(const QList<PlacedBlock> &blocks, const PageSurroundings &page)
{
    PageBlockWriter writer(page);
    for (const PlacedBlock &placed : blocks)
        writer.write(placed, blocks.constFirst().start);
    return writer.finish();
}

RenderedBlocks renderFootnote(const Footnote &footnote, int number, const PlacedBlock &place,
                              const PageSurroundings &page)
{
    PageBlockWriter writer(page);
    writer.writeNote(footnote, number, place);
    return writer.finish();
}

RenderedBlocks renderTitle(const PlacedBlock &place, const PageSurroundings &page)
{
    PageBlockWriter writer(page);
    writer.writeTitle(place);
    return writer.finish();
}

} // namespace stetmark
