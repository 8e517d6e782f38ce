// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/html_tokens.h"

#include "editor/essay/html_references.h"

#include <algorithm>

namespace stetmark {

using namespace Qt::StringLiterals;

namespace {

/// More attributes than these are dropped, so that finding doubles stays cheap.
constexpr qsizetype mostAttributes = 50;

bool isAsciiLetter(QChar character)
{
    const char16_t lower = character.unicode() | 0x20;
    return lower >= u'a' && lower <= u'z';
}

bool endsTagName(QChar character)
{
    return isHtmlSpace(character) || character == u'/' || character == u'>';
}

} // namespace

bool isHtmlSpace(QChar character)
{
    const char16_t unit = character.unicode();
    return unit == u' ' || unit == u'\n' || unit == u'\t' || unit == u'\r' || unit == u'\f';
}

const HtmlAttribute *HtmlToken::find(QStringView name) const
{
    const auto found = std::find_if(attributes.begin(), attributes.end(),
                                    [&](const HtmlAttribute &a) { return a.name == name; });
    return found == attributes.end() ? nullptr : &*found;
}

HtmlToken HtmlTokens::next()
{
    while (m_at < m_html.size()) {
        if (m_html[m_at] != u'<')
            return readText();
        const QStringView rest = m_html.sliced(m_at + 1);
        const bool isEnd = rest.startsWith(u'/');
        if (rest.size() > isEnd && isAsciiLetter(rest[isEnd])) {
            const HtmlToken token = readTag();
            if (token.kind != HtmlToken::Kind::End)
                return token;
        } else if (!skipMarkup()) {
            return readText();
        }
    }
    return {HtmlToken::Kind::End, m_at, {}, {}};
}

void HtmlTokens::skipRawText(const QString &name)
{
    const QString end = "</"_L1 + name;
    qsizetype at = m_at;
    do {
        at = m_html.indexOf(end, at, Qt::CaseInsensitive);
        if (at < 0) {
            m_at = m_html.size();
            return;
        }
        m_at = at;
        at += end.size();
    } while (at < m_html.size() && !endsTagName(m_html[at]));
}

/// Text goes on to the next '<' that is not its first character.
HtmlToken HtmlTokens::readText()
{
    const qsizetype start = m_at;
    const qsizetype end = m_html.indexOf(u'<', start + 1);
    m_at = end < 0 ? m_html.size() : end;
    return {HtmlToken::Kind::Text, start, decodeReferences(m_html.sliced(start, m_at - start)), {}};
}

/// The tag at m_at. One that is cut short gives nothing, and the rest is gone.
HtmlToken HtmlTokens::readTag()
{
    HtmlToken token{HtmlToken::Kind::StartTag, m_at, {}, {}};
    ++m_at;
    if (m_html[m_at] == u'/') {
        token.kind = HtmlToken::Kind::EndTag;
        ++m_at;
    }
    const qsizetype nameStart = m_at;
    while (m_at < m_html.size() && !endsTagName(m_html[m_at]))
        ++m_at;
    token.text = m_html.sliced(nameStart, m_at - nameStart).toString().toLower();
    while (true) {
        skipBlanks();
        if (m_at == m_html.size())
            return {HtmlToken::Kind::End, m_at, {}, {}};
        if (m_html[m_at] == u'>')
            break;
        const HtmlAttribute attribute = readAttribute();
        if (token.attributes.size() < mostAttributes && !token.find(attribute.name))
            token.attributes.append(attribute);
    }
    ++m_at;
    return token;
}

/// Goes behind a comment, declaration or instruction; false where '<' is text.
bool HtmlTokens::skipMarkup()
{
    const QStringView rest = m_html.sliced(m_at);
    QLatin1StringView end = ">"_L1;
    if (rest.startsWith("<!--"_L1))
        end = "-->"_L1;
    else if (rest.startsWith("<![CDATA["_L1))
        end = "]]>"_L1;
    else if (!rest.startsWith("<!"_L1) && !rest.startsWith("<?"_L1) && !rest.startsWith("</"_L1))
        return false;
    const qsizetype at = m_html.indexOf(end, m_at + 2);
    m_at = at < 0 ? m_html.size() : at + end.size();
    return true;
}

void HtmlTokens::skipBlanks()
{
    while (m_at < m_html.size() && (isHtmlSpace(m_html[m_at]) || m_html[m_at] == u'/'))
        ++m_at;
}

HtmlAttribute HtmlTokens::readAttribute()
{
    const qsizetype start = m_at++; // a '=' here is part of the name
    while (m_at < m_html.size() && m_html[m_at] != u'=' && !endsTagName(m_html[m_at]))
        ++m_at;
    HtmlAttribute attribute{m_html.sliced(start, m_at - start).toString().toLower(), {}};
    qsizetype behind = m_at;
    while (behind < m_html.size() && isHtmlSpace(m_html[behind]))
        ++behind;
    if (behind == m_html.size() || m_html[behind] != u'=')
        return attribute;
    m_at = behind + 1;
    while (m_at < m_html.size() && isHtmlSpace(m_html[m_at]))
        ++m_at;
    attribute.value = decodeReferences(readValue());
    return attribute;
}

QStringView HtmlTokens::readValue()
{
    if (m_at == m_html.size())
        return {};
    const QChar quote = m_html[m_at];
    if (quote == u'"' || quote == u'\'') {
        const qsizetype start = m_at + 1;
        const qsizetype end = m_html.indexOf(quote, start);
        m_at = end < 0 ? m_html.size() : end + 1;
        return m_html.sliced(start, (end < 0 ? m_html.size() : end) - start);
    }
    const qsizetype start = m_at;
    while (m_at < m_html.size() && !isHtmlSpace(m_html[m_at]) && m_html[m_at] != u'>')
        ++m_at;
    return m_html.sliced(start, m_at - start);
}

} // namespace stetmark
