// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preview/render/page_block_writer.h"

#include "preview/render/html_text.h"
#include "preview/render/links.h"

#include <QCoreApplication>

#include <algorithm>

namespace stetmark {

using namespace Qt::StringLiterals;

// The inline part of PageBlockWriter: links, images, notes, raw HTML.

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Page", text);
}

/// What the id of a reference ends in; the first has the footnote's number alone.
QString referenceId(int number, int reference)
{
    return reference > 1 ? u"%1:%2"_s.arg(number).arg(reference) : QString::number(number);
}

} // namespace

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
        addImage(node.url, plainText(node), node.title);
        return false;
    default:
        footnoteReference(node);
        return false;
    }
}

bool PageBlockWriter::link(const MarkdownNode &node)
{
    const std::optional<QString> href = checkedHref(node.url);
    if (href) {
        const QString title =
            node.title.isEmpty() ? QString() : htmlAttribute(u"title", node.title);
        m_nester.open(HtmlTag::A, " href=\""_L1 + *href + u'"' + title);
    } else {
        m_plainLinks.push_back(&node);
        reportNode(node, tr("The link to “%1” is shown as plain text: pages link only to http, "
                            "https and mailto addresses and to places in themselves.")
                             .arg(node.url.left(100)));
    }
    return true;
}

void PageBlockWriter::addImage(const QString &address, const QString &alternative,
                               const QString &title)
{
    const PageImage found = m_page.images.find(address);
    m_result.inputs.images.append({address, found});
    if (!found.problem.isEmpty())
        reportNode(*m_node, found.problem);
    const QString titleAttribute = title.isEmpty() ? QString() : htmlAttribute(u"title", title);
    const QString name = alternative.isEmpty() ? address : alternative;
    if (found.kind == PageImage::Kind::Shown) {
        QString attributes = htmlAttribute(u"src", found.source)
                             + htmlAttribute(u"alt", alternative) + titleAttribute;
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

void PageBlockWriter::footnoteReference(const MarkdownNode &node)
{
    if (node.level < 0 || node.level >= m_references.size())
        return;
    const FootnotePlace &place = m_references[node.level];
    if (place.number == 0)
        return;
    m_nester.open(HtmlTag::Sup, u" class=\"footnote-ref\""_s);
    m_nester.open(HtmlTag::A,
                  u" href=\"#fn:%1\" id=\"fnref:%2\" role=\"doc-noteref\""_s.arg(
                      QString::number(place.number), referenceId(place.number, place.reference)));
    m_nester.addText(QString::number(place.number));
    m_nester.close();
    m_nester.close();
}

void PageBlockWriter::backReferences()
{
    for (int i = 1; i <= m_noteReferences; ++i) {
        m_nester.addPhrasing(
            u" <a class=\"footnote-back\" href=\"#fnref:%1\" role=\"doc-backlink\" "
            "aria-label=\"Back to the text\">\u21A9\uFE0E%2</a>"_s.arg(
                referenceId(m_noteNumber, i), i > 1 ? u"<sup>%1</sup>"_s.arg(i) : QString()));
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
    const RenderIssue issue{span.shifted(-m_origin), message};
    // Once a line is enough.
    if (m_result.issues.isEmpty() || m_result.issues.constLast() != issue)
        m_result.issues.append(issue);
}

void PageBlockWriter::reportNode(const MarkdownNode &node, const QString &message)
{
    m_result.issues.append({node.span.shifted(m_block->start - m_origin), message});
}

} // namespace stetmark
