// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringView>

namespace stetmark {

/// Space, tab, line feed, form feed, carriage return: HTML's white space.
bool isHtmlSpace(QChar character);

struct HtmlAttribute {
    QString name;  ///< in lower case
    QString value; ///< character references decoded
};

/// A piece of raw HTML. Comments, declarations and processing instructions are none.
struct HtmlToken {
    enum class Kind { Text, StartTag, EndTag, End };

    Kind kind = Kind::End;
    qsizetype start = 0; ///< in the HTML that is read
    QString text;        ///< of Text, character references decoded; else the name, lower case
    QList<HtmlAttribute> attributes; ///< of StartTag, the first of each name

    const HtmlAttribute *find(QStringView name) const;
};

/// Reads raw HTML as browsers do where it is well formed, and drops what is cut
/// short (https://html.spec.whatwg.org/multipage/parsing.html#tokenization).
/// Takes linear time; a hostile text gives odd tokens, never a failure.
class HtmlTokens
{
public:
    explicit HtmlTokens(QStringView html) : m_html(html) {}

    HtmlToken next();
    /// Goes on at the end tag of `name`, or at the end where there is none.
    void skipRawText(const QString &name);

private:
    HtmlToken readText();
    HtmlToken readTag();
    bool skipMarkup();
    void skipBlanks();
    HtmlAttribute readAttribute();
    QStringView readValue();

    QStringView m_html;
    qsizetype m_at = 0;
};

} // namespace stetmark
