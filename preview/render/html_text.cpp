// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preview/render/html_text.h"

#include "editor/essay/byte_text.h"

#include <algorithm>
#include <string_view>

namespace stetmark {

namespace {

/// The reference for `character`, or an empty view when it stands for itself.
QLatin1StringView reference(char16_t character)
{
    switch (character) {
    case u'&':
        return QLatin1StringView("&amp;");
    case u'<':
        return QLatin1StringView("&lt;");
    case u'>':
        return QLatin1StringView("&gt;");
    case u'"':
        return QLatin1StringView("&quot;");
    default:
        return {};
    }
}

bool isForbidden(char16_t unit)
{
    return (unit < 0x20 && unit != u'\t' && unit != u'\n') || (unit >= 0x7F && unit <= 0x9F)
           || (unit >= 0xFDD0 && unit <= 0xFDEF) || unit >= 0xFFFE;
}

/// How many code units at `at` form one character that HTML allows; 0 for none.
qsizetype allowedUnits(QStringView text, qsizetype at)
{
    const QChar unit = text[at];
    if (!unit.isSurrogate())
        return isForbidden(unit.unicode()) ? 0 : 1;
    if (!unit.isHighSurrogate() || at + 1 == text.size() || !text[at + 1].isLowSurrogate())
        return 0;
    const char32_t point = QChar::surrogateToUcs4(unit, text[at + 1]);
    return (point & 0xFFFE) == 0xFFFE ? 0 : 2;
}

bool staysInHref(uchar byte)
{
    using namespace std::string_view_literals;
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z')
           || (byte >= '0' && byte <= '9')
           || "-_.+!*(),%#@?=;:/$~"sv.find(char(byte)) != std::string_view::npos;
}

} // namespace

void appendEscaped(QString &html, QStringView text)
{
    qsizetype written = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QLatin1StringView escape = reference(text[i].unicode());
        if (escape.isEmpty())
            continue;
        html += text.sliced(written, i - written);
        html += escape;
        written = i + 1;
    }
    html += text.sliced(written);
}

void appendPageText(QString &html, QStringView text)
{
    qsizetype written = 0;
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype units = allowedUnits(text, i);
        if (units == 0) {
            appendEscaped(html, text.sliced(written, i - written));
            html += QChar::ReplacementCharacter;
            written = i + 1;
        }
        i += std::max<qsizetype>(units, 1);
    }
    appendEscaped(html, text.sliced(written));
}

QString pageText(QStringView text)
{
    QString html;
    appendPageText(html, text);
    return html;
}

QString htmlAttribute(QStringView name, QStringView value)
{
    QString attribute = u' ' + name.toString() + QLatin1StringView("=\"");
    appendPageText(attribute, value);
    return attribute + u'"';
}

void appendHref(QString &html, QStringView url)
{
    const QByteArray bytes = toBytes(url);
    for (const char byte : bytes) {
        const uchar value = uchar(byte);
        if (staysInHref(value))
            html += QLatin1Char(byte);
        else if (byte == '&')
            html += QLatin1StringView("&amp;");
        else if (byte == '\'')
            html += QLatin1StringView("&#x27;");
        else
            appendPercentEncoded(html, value);
    }
}

QLatin1StringView alignmentName(CellAlignment alignment)
{
    switch (alignment) {
    case CellAlignment::Left:
        return QLatin1StringView("left");
    case CellAlignment::Center:
        return QLatin1StringView("center");
    case CellAlignment::Right:
        return QLatin1StringView("right");
    case CellAlignment::None:
        break;
    }
    return {};
}

void appendPercentEncoded(QString &url, uchar byte)
{
    static constexpr char16_t digits[] = u"0123456789ABCDEF";
    url += u'%';
    url += digits[byte >> 4];
    url += digits[byte & 15];
}

bool isBlank(QStringView text)
{
    return std::all_of(text.begin(), text.end(), isHtmlSpace);
}

} // namespace stetmark
