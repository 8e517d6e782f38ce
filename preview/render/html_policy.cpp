// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preview/render/html_policy.h"

#include "preview/render/html_text.h"
#include "preview/render/language_tag.h"
#include "preview/render/links.h"
#include "preview/render/page_dates.h"

#include <QCoreApplication>

#include <algorithm>

namespace stetmark {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Page", text);
}

bool isHeading(HtmlTag tag)
{
    return tag >= HtmlTag::H1 && tag <= HtmlTag::H6;
}

bool isWholeNumber(QStringView value, int lowest)
{
    bool ok = false;
    const int number = value.toInt(&ok);
    return ok && number >= lowest && number <= 1'000'000 && value == QString::number(number);
}

bool isOneOf(const QString &value, std::initializer_list<QLatin1StringView> choices)
{
    return std::find(choices.begin(), choices.end(), value) != choices.end();
}

/// Ids that cannot be ours: those of footnotes hold a colon.
bool isPlainId(QStringView id)
{
    const auto isPlain = [](QChar c) {
        return c.isLetterOrNumber() || c == u'-' || c == u'_' || c == u'.';
    };
    return !id.isEmpty() && id.size() <= 200 && std::all_of(id.begin(), id.end(), isPlain);
}

/// Attributes that are worth a word when they go; others only shape.
bool isReported(QStringView name)
{
    return name.startsWith("on"_L1) || name == "style"_L1 || name == "srcdoc"_L1
           || name == "srcset"_L1 || name == "formaction"_L1 || name == "background"_L1
           || name == "ping"_L1;
}

} // namespace

void RawHtmlPolicy::add(QStringView html)
{
    HtmlTokens tokens(html);
    for (HtmlToken token = tokens.next(); token.kind != HtmlToken::Kind::End;
         token = tokens.next()) {
        if (token.kind == HtmlToken::Kind::Text) {
            m_nester.addText(token.text);
        } else if (m_nester.isOmitting()) {
            m_nester.omittedTag(token.text, token.kind == HtmlToken::Kind::EndTag);
        } else if (token.kind == HtmlToken::Kind::EndTag) {
            endTag(token);
        } else {
            startTag(token);
        }
        if (m_nester.isOmitting()
            && unknownElement(m_nester.omitted()) == UnknownElement::DropRawText)
            tokens.skipRawText(m_nester.omitted());
    }
}

void RawHtmlPolicy::startTag(const HtmlToken &token)
{
    const HtmlElement *element = findHtmlElement(token.text);
    if (!element) {
        startUnknown(token);
        return;
    }
    if (element->tag == HtmlTag::Img) {
        const auto value = [&](QStringView name) {
            const HtmlAttribute *attribute = token.find(name);
            return attribute ? attribute->value : QString();
        };
        allowedAttributes(*element, token);
        if (!m_nester.isOmitting())
            m_host.addImage(value(u"src"), value(u"alt"), value(u"title"));
        return;
    }
    const QString attributes = allowedAttributes(*element, token);
    const bool lacksDate = element->tag == HtmlTag::Time && !attributes.contains(" datetime="_L1);
    const bool lacksDirection = element->tag == HtmlTag::Bdo && !attributes.contains(" dir="_L1);
    if (lacksDate || lacksDirection || (element->tag == HtmlTag::A && attributes.isEmpty()))
        return;
    HtmlTag tag = element->tag;
    if (isHeading(tag) && m_nester.canOpenRaw(tag)) {
        const int level = int(tag) - int(HtmlTag::H1) + 1;
        tag = HtmlTag(int(HtmlTag::H1) + m_host.rawHeadingLevel(level) - 1);
    }
    if (!m_nester.openRaw(tag, attributes))
        reportTag(token, false);
}

void RawHtmlPolicy::endTag(const HtmlToken &token)
{
    const HtmlElement *element = findHtmlElement(token.text);
    if (!element || element->isVoid())
        return;
    if (!isHeading(element->tag)) {
        m_nester.closeRaw(element->tag);
        return;
    }
    // As in HTML's own parser, the end of any heading ends the one that is open.
    for (int tag = int(HtmlTag::H1); tag <= int(HtmlTag::H6); ++tag) {
        if (m_nester.closeRaw(HtmlTag(tag)))
            return;
    }
}

void RawHtmlPolicy::startUnknown(const HtmlToken &token)
{
    const bool isContentDropped = unknownElement(token.text) != UnknownElement::DropTags;
    if (token.text != "rp"_L1) // the brackets for readers that cannot show ruby
        reportTag(token, isContentDropped);
    if (isContentDropped)
        m_nester.omit(token.text);
}

QString RawHtmlPolicy::allowedAttributes(const HtmlElement &element, const HtmlToken &token)
{
    QString attributes;
    for (const HtmlAttribute &attribute : token.attributes) {
        const QString allowed = allowedAttribute(element.tag, token, attribute);
        attributes += allowed;
        if (allowed.isEmpty() && isReported(attribute.name))
            m_host.report(token.start, tr("The attribute “%1” of <%2> was left out: a page runs "
                                          "no script, loads nothing and has the theme's look.")
                                           .arg(attribute.name.left(40), token.text));
    }
    return attributes;
}

/// `attribute` as it is written, or nothing.
QString RawHtmlPolicy::allowedAttribute(HtmlTag tag, const HtmlToken &token,
                                        const HtmlAttribute &attribute)
{
    const QString &name = attribute.name;
    const QString &value = attribute.value;
    const auto keepIf = [&](bool isValid) {
        return isValid ? htmlAttribute(name, value) : QString();
    };
    if (name == "title"_L1)
        return htmlAttribute(name, value);
    if (name == "lang"_L1)
        return keepIf(isLanguageTag(value));
    if (name == "dir"_L1)
        return keepIf(isOneOf(value.toLower(), {"ltr"_L1, "rtl"_L1})
                      || (value.toLower() == "auto"_L1 && tag != HtmlTag::Bdo));
    if (name == "id"_L1)
        return keepIf(isPlainId(value) && !isHeading(tag) && m_host.claimId(value));
    if (name == "href"_L1 && tag == HtmlTag::A)
        return allowedHref(token, value);
    if (name == "open"_L1 && tag == HtmlTag::Details)
        return u" open"_s;
    if (name == "reversed"_L1 && tag == HtmlTag::Ol)
        return u" reversed"_s;
    if (name == "start"_L1 && tag == HtmlTag::Ol)
        return keepIf(isWholeNumber(value, -1'000'000));
    if (name == "type"_L1 && tag == HtmlTag::Ol)
        return keepIf(isOneOf(value, {"1"_L1, "a"_L1, "A"_L1, "i"_L1, "I"_L1}));
    if (name == "scope"_L1 && tag == HtmlTag::Th)
        return keepIf(isOneOf(value.toLower(), {"row"_L1, "col"_L1}));
    if (name == "datetime"_L1
        && (tag == HtmlTag::Time || tag == HtmlTag::Ins || tag == HtmlTag::Del)) {
        // An edit's time needs a zone.
        const std::optional<PageDate> date = readPageDate(value);
        const bool isUsable = date && (tag == HtmlTag::Time || date->isMoment());
        return isUsable ? htmlAttribute(name, date->machine) : QString();
    }
    return {};
}

QString RawHtmlPolicy::allowedHref(const HtmlToken &token, const QString &address)
{
    if (const std::optional<QString> href = checkedHref(address))
        return " href=\""_L1 + *href + u'"';
    m_host.report(token.start, tr("The link to “%1” is shown as plain text: pages link only to "
                                  "http, https and mailto addresses and to places in themselves.")
                                   .arg(address.left(100)));
    return {};
}

void RawHtmlPolicy::reportTag(const HtmlToken &token, bool isContentDropped)
{
    const QString message =
        isContentDropped
            ? tr("The HTML element <%1> was left out with its content: it has no place on a page "
                 "that runs and loads nothing.")
            : tr("The HTML tag <%1> was left out here; the text in it was kept.");
    m_host.report(token.start, message.arg(token.text.left(40)));
}

} // namespace stetmark
