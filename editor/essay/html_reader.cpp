// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/html_reader.h"

#include "editor/essay/html_attributes.h"

#include <algorithm>
#include <utility>

namespace stetmark {

using namespace Qt::StringLiterals;

namespace {

using Role = HtmlRole;

/// Elements open at the same time; the tags of those inside are not looked at.
constexpr size_t mostElements = 200;

bool isBlockRole(Role role)
{
    return role >= Role::Block && role <= Role::Cell;
}

} // namespace

RichBlocks HtmlReader::read()
{
    while (true) {
        const HtmlToken token = m_tokens.next();
        switch (token.kind) {
        case HtmlToken::Kind::Text:
            addText(token.text);
            break;
        case HtmlToken::Kind::StartTag:
            start(token);
            break;
        case HtmlToken::Kind::EndTag:
            end(token);
            break;
        case HtmlToken::Kind::End:
            popTo(0);
            return m_builder.take();
        }
    }
}

void HtmlReader::start(const HtmlToken &token)
{
    const Role role = htmlRole(token.text);
    if (role == Role::HiddenRaw)
        return m_tokens.skipRawText(token.text);
    if (role == Role::Void || addVoid(role, token))
        return;
    if (role == Role::Page)
        return popTo(0);
    if (m_open.size() >= mostElements) {
        ++m_beyond;
        if (isBlockRole(role) && !m_look.isInPre)
            m_builder.endLeaf();
        return;
    }
    const HtmlStyle style = readHtmlStyle(htmlAttributeOf(token, u"style"));
    if (isBlockRole(role) && !m_look.isInPre) {
        startBlock(role, token, style);
        return;
    }
    m_open.push_back({role, token.text, m_look, m_builder.depth()});
    if (m_look.isInPre) {
        m_isPreStart = false;
        // What stands before it tells the language, or offers to copy.
        if (role == Role::Code && !std::exchange(m_preHasCode, true))
            m_pre.clear();
        if (isBlockRole(role))
            breakPreLine();
        if (m_preLanguage.isEmpty())
            m_preLanguage = codeLanguage(token);
        return;
    }
    startInline(role, token);
    applyStyle(role, style);
}

void HtmlReader::startBlock(Role role, const HtmlToken &token, const HtmlStyle &style)
{
    // A paragraph holds no block; what a program leaves open ends here.
    endInside({Role::Paragraph, Role::Heading},
              {Role::Quote, Role::List, Role::Item, Role::Table, Role::Cell});
    if (role == Role::Item)
        endInside({Role::Item}, {Role::List, Role::Table, Role::Cell});
    else if (role == Role::Cell)
        endInside({Role::Cell}, {Role::Table});
    else if (role == Role::Row || role == Role::RowGroup)
        endInside({Role::Row}, {Role::Table});
    m_builder.endLeaf();
    m_open.push_back({role, token.text, m_look, m_builder.depth()});
    applyStyle(role, style);
    if (m_look.isHidden)
        return;
    switch (role) {
    case Role::Paragraph:
        if (style.wordListLevel > 0)
            m_builder.beginWordItem(style.wordListLevel);
        else
            m_builder.beginParagraph(!style.hasNoMargin
                                     && htmlAttributeOf(token, u"role") != "presentation"_L1);
        break;
    case Role::Heading:
        m_builder.beginHeading(token.text[1].digitValue());
        break;
    case Role::Quote: {
        RichBlock quote;
        quote.kind = RichBlock::Kind::Quote;
        m_builder.open(std::move(quote));
        break;
    }
    case Role::List:
        startList(token);
        break;
    case Role::Item:
        startItem(token);
        break;
    case Role::Pre:
        startPre(token);
        break;
    case Role::Table:
    case Role::Row:
    case Role::Cell:
        startTable(role, token, style);
        break;
    default:
        if (m_preLanguage.isEmpty())
            m_preLanguage = codeLanguage(token); // of a box around a code block
        break;
    }
}

void HtmlReader::startList(const HtmlToken &token)
{
    RichBlock list;
    list.kind = RichBlock::Kind::List;
    list.isOrdered = token.text == "ol"_L1;
    bool isNumber = false;
    const int first = htmlAttributeOf(token, u"start").toInt(&isNumber);
    list.level = isNumber && first >= 0 && first <= 999'999'999 ? first : 1;
    m_builder.openInItem(std::move(list));
}

void HtmlReader::startItem(const HtmlToken &token)
{
    RichBlock item;
    item.kind = RichBlock::Kind::Item;
    item.isTask = htmlAttributeOf(token, u"role") == "checkbox"_L1;
    item.isChecked = item.isTask && htmlAttributeOf(token, u"aria-checked") == "true"_L1;
    m_builder.open(std::move(item));
}

void HtmlReader::startTable(Role role, const HtmlToken &token, const HtmlStyle &style)
{
    RichBlock block;
    block.kind = role == Role::Table ? RichBlock::Kind::Table
                 : role == Role::Row ? RichBlock::Kind::Row
                                     : RichBlock::Kind::Cell;
    block.columns = std::clamp(htmlAttributeOf(token, u"colspan").toInt(), 1, 100);
    block.alignment = htmlAlignment(token, style);
    m_builder.open(std::move(block));
}

void HtmlReader::startPre(const HtmlToken &token)
{
    m_look.isInPre = true;
    m_isPreStart = true;
    m_preHasCode = false;
    m_pre.clear();
    const QString language = codeLanguage(token);
    if (!language.isEmpty())
        m_preLanguage = language;
}

void HtmlReader::startInline(Role role, const HtmlToken &token)
{
    switch (role) {
    case Role::Strong:
        m_look.formats |= RichFormat::Strong;
        break;
    case Role::Emphasis:
        m_look.formats |= RichFormat::Emphasis;
        break;
    case Role::Strikethrough:
        m_look.formats |= RichFormat::Strikethrough;
        break;
    case Role::Code:
        m_look.formats |= RichFormat::Code;
        break;
    case Role::Link:
        if (m_look.isInNote)
            break;
        m_look.link = {followableAddress(htmlAttributeOf(token, u"href")),
                       htmlAttributeOf(token, u"title").simplified()};
        if (isNoteAddress(m_look.link.address))
            m_look.link = {};
        break;
    case Role::Superscript:
        // Most are the numbers of notes, which lead nowhere here.
        m_look.link = {};
        m_look.isInNote = true;
        break;
    case Role::Quotation:
        addText(u"“"_s);
        break;
    case Role::Hidden:
        m_look.isHidden = true;
        break;
    default:
        break;
    }
}

/// What is bold in a heading or a table's head is not so because someone wanted it.
void HtmlReader::applyStyle(Role role, const HtmlStyle &style)
{
    const bool isBoldAnyway = role == Role::Heading || role == Role::Cell;
    if (style.isBold && !isBoldAnyway)
        m_look.formats.setFlag(RichFormat::Strong, *style.isBold);
    if (style.isItalic)
        m_look.formats.setFlag(RichFormat::Emphasis, *style.isItalic);
    if (style.isStruck && (*style.isStruck || role == Role::Strikethrough))
        m_look.formats.setFlag(RichFormat::Strikethrough, *style.isStruck);
    if (style.keepsLines)
        m_look.keepsLines = *style.keepsLines;
    m_look.isHidden = m_look.isHidden || style.isHidden;
    m_look.isMarker = m_look.isMarker || style.isWordListMarker;
}

/// True for an element without content.
bool HtmlReader::addVoid(Role role, const HtmlToken &token)
{
    switch (role) {
    case Role::Break:
        breakLine();
        return true;
    case Role::Image:
        addImage(token);
        return true;
    case Role::Rule: {
        RichBlock rule;
        rule.kind = RichBlock::Kind::Rule;
        if (!m_look.isHidden && !m_look.isInPre)
            m_builder.add(std::move(rule));
        return true;
    }
    case Role::Input:
        if (!m_look.isHidden && htmlAttributeOf(token, u"type").toLower() == "checkbox"_L1)
            m_builder.setTask(token.find(u"checked") != nullptr);
        return true;
    default:
        return false;
    }
}

void HtmlReader::addImage(const HtmlToken &token)
{
    const QString alternative = htmlAttributeOf(token, u"alt").simplified();
    const QString address = followableAddress(htmlAttributeOf(token, u"src"));
    if (m_look.isInPre || isEmojiText(alternative))
        return addText(alternative);
    if (m_look.isHidden || isTrackingImage(token))
        return;
    if (address.isEmpty())
        return addText(alternative);
    RichRun run;
    run.kind = RichRun::Kind::Image;
    run.text = alternative;
    run.image = {address, htmlAttributeOf(token, u"title").simplified()};
    run.formats = m_look.formats & ~RichFormats(RichFormat::Code);
    run.link = m_look.link;
    m_builder.add(run);
}

void HtmlReader::end(const HtmlToken &token)
{
    if (m_beyond > 0) {
        --m_beyond;
        return;
    }
    const Role role = htmlRole(token.text);
    if (role == Role::Void || role == Role::Page)
        return;
    if (role == Role::Quotation && isIn(role))
        addText(u"”"_s);
    // A stray end tag in a cell or an item does not reach out of it.
    const bool isOfTable = role == Role::Table || role == Role::RowGroup || role == Role::Row;
    for (size_t i = m_open.size(); i > 0; --i) {
        const Element &element = m_open[i - 1];
        if (element.name == token.text)
            return popTo(i - 1);
        const bool isWall = element.role == Role::Table
                            || (element.role == Role::Cell && !isOfTable)
                            || (element.role == Role::Item && role != Role::List);
        if (isWall && !(element.role == Role::Item && isOfTable))
            return;
    }
}

void HtmlReader::popTo(size_t height)
{
    while (m_open.size() > height) {
        const Element element = std::move(m_open.back());
        m_open.pop_back();
        const bool endsPre = m_look.isInPre && !element.outer.isInPre;
        if (m_look.isInPre && !endsPre && isBlockRole(element.role))
            breakPreLine();
        m_look = element.outer;
        if (endsPre)
            endPre();
        if (isBlockRole(element.role) && !m_look.isInPre)
            m_builder.closeTo(element.depth);
        if (element.role == Role::Block && !m_look.isInPre)
            m_preLanguage.clear();
    }
    if (height == 0)
        m_beyond = 0;
}

void HtmlReader::endInside(std::initializer_list<Role> roles, std::initializer_list<Role> walls)
{
    const auto isOneOf = [](Role role, std::initializer_list<Role> list) {
        return std::find(list.begin(), list.end(), role) != list.end();
    };
    for (size_t i = m_open.size(); i > 0; --i) {
        if (isOneOf(m_open[i - 1].role, roles))
            return popTo(i - 1);
        if (isOneOf(m_open[i - 1].role, walls))
            return;
    }
}

bool HtmlReader::isIn(Role role) const
{
    return std::any_of(m_open.begin(), m_open.end(),
                       [role](const Element &element) { return element.role == role; });
}

} // namespace stetmark
