// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/html_attributes.h"

#include <QRegularExpression>

#include <algorithm>

namespace stetmark {

using namespace Qt::StringLiterals;

QString htmlAttributeOf(const HtmlToken &token, QStringView name)
{
    const HtmlAttribute *found = token.find(name);
    return found ? found->value : QString();
}

QString followableAddress(const QString &address)
{
    QString plain;
    for (const QChar character : address) {
        if (character.unicode() > 0x20 && character.unicode() != 0x7F)
            plain += character;
        else if (character == u' ' && !plain.isEmpty())
            plain += "%20"_L1;
    }
    while (plain.endsWith("%20"_L1))
        plain.chop(3);
    for (const auto scheme : {"javascript:"_L1, "vbscript:"_L1, "data:"_L1, "blob:"_L1, "about:"_L1,
                              "cid:"_L1, "file:"_L1, "view-source:"_L1}) {
        if (plain.startsWith(scheme, Qt::CaseInsensitive))
            return {};
    }
    return plain;
}

bool isNoteAddress(const QString &address)
{
    for (const auto start : {"#_ftn"_L1, "#_edn"_L1, "#sdfootnote"_L1, "#sdendnote"_L1}) {
        if (address.startsWith(start))
            return true;
    }
    return false;
}

QString codeLanguage(const HtmlToken &token)
{
    static const QRegularExpression pattern(
        u"(?:^|\\s)(?:language-|lang-|highlight-source-|sourceCode\\s+)([\\w+#.-]+)"_s);
    static const QRegularExpression name(u"^[\\w+#.-]+$"_s);
    const QRegularExpressionMatch match = pattern.match(htmlAttributeOf(token, u"class"));
    if (match.hasMatch())
        return match.captured(1);
    if (token.text != "pre"_L1 && token.text != "code"_L1)
        return {};
    for (const auto &key : {u"data-lang"_s, u"data-language"_s, u"lang"_s}) {
        const QString value = htmlAttributeOf(token, key);
        if (name.match(value).hasMatch())
            return value;
    }
    return {};
}

CellAlignment htmlAlignment(const HtmlToken &token, const HtmlStyle &style)
{
    if (style.alignment)
        return *style.alignment;
    const QString name = htmlAttributeOf(token, u"align").toLower();
    return name == "left"_L1     ? CellAlignment::Left
           : name == "center"_L1 ? CellAlignment::Center
           : name == "right"_L1  ? CellAlignment::Right
                                 : CellAlignment::None;
}

bool isEmojiText(const QString &text)
{
    return !text.isEmpty() && text.size() <= 16
           && std::none_of(text.begin(), text.end(),
                           [](QChar c) { return c.unicode() < 0xA0 || c.isLetter(); });
}

bool isTrackingImage(const HtmlToken &token)
{
    const auto isTiny = [&](QStringView name) {
        const QString value = htmlAttributeOf(token, name);
        return value == "0"_L1 || value == "1"_L1;
    };
    return isTiny(u"width") && isTiny(u"height");
}

} // namespace stetmark
