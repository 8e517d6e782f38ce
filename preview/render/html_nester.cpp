// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preview/render/html_nester.h"

#include "preview/render/html_text.h"

#include <utility>

namespace stetmark {

using namespace Qt::StringLiterals;

namespace {

/// Raw elements deeper than this are left out, their content stays.
constexpr int deepestRaw = 100;

/// The parts of a table come in this order, each once but for tbody.
int tableStage(HtmlTag part)
{
    switch (part) {
    case HtmlTag::Caption:
        return 1;
    case HtmlTag::THead:
        return 2;
    case HtmlTag::TBody:
        return 3;
    default:
        return 4;
    }
}

/// Whether `element` stands in the flow of text, where a line break is a blank.
bool isInline(const HtmlElement &element)
{
    return element.is & (HtmlPhrasing | HtmlRubyText);
}

/// A figure's caption comes first (then content may follow) or last.
enum FigureStage { NoCaption, CaptionFirst, CaptionLast };

} // namespace

void HtmlNester::open(HtmlTag tag, const QString &attributes)
{
    const HtmlElement &element = htmlElement(tag);
    if (isOmitting()) {
        push(element, attributes, false, false);
        return;
    }
    if (tag == HtmlTag::A)
        leaveRawLinks();
    makeRoom(element.is);
    push(element, attributes, false, tag != HtmlTag::A || !isInLink());
}

void HtmlNester::close()
{
    while (!m_frames.empty() && m_frames.back().isRaw)
        pop();
    if (!m_frames.empty())
        pop();
}

void HtmlNester::addVoid(HtmlTag tag, const QString &attributes)
{
    if (isOmitting())
        return;
    const HtmlElement &element = htmlElement(tag);
    makeRoom(element.is);
    beforeContent(false);
    write(element, attributes);
}

void HtmlNester::addPhrasing(const QString &html)
{
    if (isOmitting())
        return;
    makeRoom(HtmlPhrasing);
    beforeContent(false);
    ++m_texts;
    m_html += html;
}

void HtmlNester::addText(QStringView text)
{
    if (isOmitting())
        return;
    // Blanks between blocks mean nothing; in text, and in code above all, they do.
    const bool isBetweenBlocks =
        m_frames.empty()
        || ((m_frames.back().element->holds & HtmlBlockLevel) && m_html.endsWith(u'\n'));
    if (isBetweenBlocks) {
        while (!text.isEmpty() && isHtmlSpace(text.front()))
            text = text.sliced(1);
    }
    if (isBlank(text)) {
        if (!m_frames.empty() && accepts(m_frames.back(), HtmlText) && !m_frames.back().lacks)
            m_html += text;
        return;
    }
    makeRoom(HtmlText);
    beforeContent(false);
    ++m_texts;
    appendPageText(m_html, text);
}

bool HtmlNester::openRaw(HtmlTag tag, const QString &attributes)
{
    if (!canOpenRaw(tag))
        return false;
    const HtmlElement &element = htmlElement(tag);
    std::optional<size_t> depth = holderDepth(element);
    if (!depth) {
        // As HTML's own parser does it, a row outside a body gets one.
        openRaw(HtmlTag::TBody, QString());
        depth = m_frames.size();
    }
    popTo(*depth);
    makeRoom(element.is);
    if (element.isVoid()) {
        beforeContent(false);
        write(element, attributes);
    } else {
        push(element, attributes, true, true);
    }
    return true;
}

bool HtmlNester::canOpenRaw(HtmlTag tag) const
{
    if (isOmitting() || m_openRaw >= deepestRaw || (tag == HtmlTag::A && isInLink()))
        return false;
    return holderDepth(htmlElement(tag)) || (tag == HtmlTag::Tr && canOpenRaw(HtmlTag::TBody));
}

bool HtmlNester::closeRaw(HtmlTag tag)
{
    for (size_t depth = m_frames.size(); depth > 0 && m_frames[depth - 1].isRaw; --depth) {
        if (m_frames[depth - 1].element->tag == tag) {
            popTo(depth - 1);
            return true;
        }
    }
    return false;
}

void HtmlNester::omit(const QString &name)
{
    m_omitted = name;
    m_omittedDepth = 1;
    m_omittedAt = m_frames.size();
    m_omittedBlocks = 0;
}

void HtmlNester::omittedTag(const QString &name, bool isEnd)
{
    if (name != m_omitted)
        return;
    if (!isEnd)
        ++m_omittedDepth;
    else if (--m_omittedDepth <= 0 && m_omittedBlocks == 0)
        m_omitted.clear();
}

QString HtmlNester::finish()
{
    popTo(0);
    startLine();
    m_omitted.clear();
    return std::exchange(m_html, QString());
}

bool HtmlNester::accepts(const Frame &frame, unsigned category)
{
    if (frame.element->tag == HtmlTag::Figure && frame.stage == CaptionLast)
        return false;
    return frame.element->holds & category;
}

bool HtmlNester::accepts(const Frame &frame, const HtmlElement &element)
{
    if (!accepts(frame, element.is))
        return false;
    switch (frame.element->tag) {
    case HtmlTag::Details:
        return element.is != HtmlSummary || frame.lacks;
    case HtmlTag::Figure:
        return element.is != HtmlFigureCaption || frame.stage == NoCaption;
    case HtmlTag::Dl:
        return element.tag == HtmlTag::Dt || frame.hasContent;
    case HtmlTag::Table:
        return !frame.isRaw || frame.stage < tableStage(element.tag)
               || (element.tag == HtmlTag::TBody && frame.stage == tableStage(HtmlTag::TBody));
    default:
        return true;
    }
}

/// Keeps account of what `parent` has and still lacks.
void HtmlNester::noteChild(Frame &parent, const HtmlElement &child)
{
    switch (parent.element->tag) {
    case HtmlTag::Table:
        parent.stage = tableStage(child.tag);
        break;
    case HtmlTag::Figure:
        if (child.is == HtmlFigureCaption)
            parent.stage = parent.hasContent ? CaptionLast : CaptionFirst;
        break;
    case HtmlTag::Tr:
        ++parent.cells;
        break;
    case HtmlTag::Dl:
        parent.lacks = child.tag == HtmlTag::Dt;
        break;
    case HtmlTag::Ruby:
        parent.lacks = parent.lacks && child.is != HtmlRubyText;
        break;
    default:
        break;
    }
    parent.hasContent = true;
}

/// How many frames stay when the raw elements are closed in which `element` may
/// not stand; nothing when it may not stand in what is around them either.
std::optional<size_t> HtmlNester::holderDepth(const HtmlElement &element) const
{
    size_t depth = m_frames.size();
    while (depth > 0 && !accepts(m_frames[depth - 1], element)) {
        if (!m_frames[depth - 1].isRaw)
            return std::nullopt;
        --depth;
    }
    if (depth == 0 && !(element.is & (HtmlBlockLevel | HtmlPhrasing)))
        return std::nullopt;
    return depth;
}

/// Closes the raw elements that cannot hold `category`. At the top level, text
/// gets a paragraph.
void HtmlNester::makeRoom(unsigned category)
{
    while (!m_frames.empty() && m_frames.back().isRaw && !accepts(m_frames.back(), category))
        pop();
    if (m_frames.empty() && (category & HtmlInlineContent))
        push(htmlElement(HtmlTag::P), QString(), true, true);
}

void HtmlNester::leaveRawLinks()
{
    while (isInLink() && m_frames.back().isRaw)
        pop();
}

void HtmlNester::beforeContent(bool isSummary)
{
    if (m_frames.empty())
        return;
    Frame &parent = m_frames.back();
    if (parent.element->tag == HtmlTag::Details && parent.lacks) {
        parent.lacks = false;
        if (!isSummary)
            m_html += "<summary>Details</summary>\n"_L1;
    }
    parent.hasContent = true;
}

void HtmlNester::write(const HtmlElement &element, const QString &attributes)
{
    const bool isPhrasing = isInline(element);
    if (!isPhrasing)
        startLine();
    m_html += u'<';
    m_html += element.name;
    m_html += attributes;
    m_html += u'>';
    if (element.breaksLines || (element.isVoid() && !isPhrasing))
        m_html += u'\n';
}

void HtmlNester::push(const HtmlElement &element, const QString &attributes, bool isRaw,
                      bool isWritten)
{
    if (isWritten) {
        if (!m_frames.empty()) {
            const bool hadContent = m_frames.back().hasContent;
            beforeContent(element.is == HtmlSummary);
            m_frames.back().hasContent = hadContent;
            noteChild(m_frames.back(), element);
        }
        write(element, attributes);
    } else if (isOmitting() && !(element.is & HtmlPhrasing)) {
        ++m_omittedBlocks;
    }
    Frame frame{&element, isRaw, isWritten};
    frame.lacks = element.tag == HtmlTag::Details || element.tag == HtmlTag::Ruby;
    frame.texts = m_texts;
    m_frames.push_back(frame);
    m_openRaw += isRaw;
    m_openLinks += isWritten && element.tag == HtmlTag::A;
    if (isRaw && element.tag == HtmlTag::Table)
        m_tables.emplace_back();
}

void HtmlNester::popTo(size_t depth)
{
    while (m_frames.size() > depth)
        pop();
}

void HtmlNester::pop()
{
    const Frame frame = m_frames.back();
    const HtmlElement &element = *frame.element;
    if (frame.isWritten) {
        complete(frame);
        if (element.breaksLines)
            startLine();
        m_html += "</"_L1;
        m_html += element.name;
        m_html += u'>';
        if (!isInline(element))
            m_html += u'\n';
    } else if (isOmitting() && !(element.is & HtmlPhrasing)) {
        --m_omittedBlocks;
    }
    m_frames.pop_back();
    m_openRaw -= frame.isRaw;
    m_openLinks -= frame.isWritten && element.tag == HtmlTag::A;
    if (isOmitting() && m_frames.size() < m_omittedAt)
        m_omitted.clear();
}

/// Adds what HTML demands of `frame` before its end tag.
void HtmlNester::complete(const Frame &frame)
{
    switch (frame.element->tag) {
    case HtmlTag::Details:
        if (frame.lacks)
            m_html += "<summary>Details</summary>\n"_L1;
        break;
    case HtmlTag::Dl:
        if (frame.lacks)
            m_html += "<dd></dd>\n"_L1;
        break;
    case HtmlTag::Ruby:
        if (frame.lacks)
            m_html += "<rt></rt>"_L1;
        break;
    case HtmlTag::H1:
    case HtmlTag::H2:
    case HtmlTag::H3:
    case HtmlTag::H4:
    case HtmlTag::H5:
    case HtmlTag::H6:
        // A heading without text is an error, but those below count on its level.
        if (frame.texts == m_texts)
            m_html += u'\u00A0';
        break;
    case HtmlTag::Tr:
        if (frame.isRaw) {
            startLine();
            m_tables.back().endRow(m_html.size(), frame.cells);
        }
        break;
    case HtmlTag::Table:
        if (frame.isRaw) {
            m_html = m_tables.back().padded(m_html);
            m_tables.pop_back();
        }
        break;
    default:
        break;
    }
}

void HtmlNester::startLine()
{
    if (!m_html.isEmpty() && !m_html.endsWith(u'\n'))
        m_html += u'\n';
}

} // namespace stetmark
