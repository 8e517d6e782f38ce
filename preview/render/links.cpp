// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preview/render/links.h"

#include "preview/render/html_text.h"

#include <QUrl>

#include <algorithm>
#include <string_view>

namespace stetmark {

using namespace Qt::StringLiterals;

namespace {

bool isHexDigit(char byte)
{
    return (byte >= '0' && byte <= '9') || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'f');
}

/// The part of an address behind its host: what may stand there (RFC 3986) stays,
/// all else is percent-encoded. A second '#' and a bare '%' are no longer special.
QString encodedTail(QStringView tail)
{
    using namespace std::string_view_literals;
    static constexpr auto allowed = "-._~!$&'()*+,;=:@/?"sv;
    const QByteArray bytes = tail.toUtf8();
    QString encoded;
    bool inFragment = false;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char byte = bytes[i];
        const bool isAlphanumeric =
            (byte >= '0' && byte <= '9') || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z');
        const bool isEscape = byte == '%' && i + 2 < bytes.size() && isHexDigit(bytes[i + 1])
                              && isHexDigit(bytes[i + 2]);
        const bool startsFragment = byte == '#' && !inFragment;
        inFragment = inFragment || startsFragment;
        if (isAlphanumeric || isEscape || startsFragment || allowed.find(byte) != allowed.npos)
            encoded += QLatin1Char(byte);
        else
            appendPercentEncoded(encoded, uchar(byte));
    }
    return encoded;
}

std::optional<QString> checkedWebAddress(QStringView address, qsizetype schemeLength)
{
    const QStringView rest = address.sliced(schemeLength);
    if (!rest.startsWith("//"_L1))
        return std::nullopt;
    const auto isEnd = [](QChar c) { return c == u'/' || c == u'?' || c == u'#'; };
    const auto end = std::find_if(rest.begin() + 2, rest.end(), isEnd);
    const QStringView authority = rest.sliced(2, end - rest.begin() - 2);
    const QString site = address.first(schemeLength + 2 + authority.size()).toString();
    const QUrl url(site + u'/', QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty())
        return std::nullopt;
    return url.toString(QUrl::FullyEncoded | QUrl::RemovePath)
           + encodedTail(rest.sliced(authority.size() + 2));
}

} // namespace

bool hasScheme(QStringView address)
{
    const qsizetype colon = address.indexOf(u':');
    if (colon < 1)
        return false;
    const auto isSchemeCharacter = [](QChar c) {
        return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'+' || c == u'-' || c == u'.');
    };
    return address.front().isLetter()
           && std::all_of(address.begin(), address.begin() + colon, isSchemeCharacter);
}

std::optional<QString> checkedHref(QStringView address)
{
    const QStringView trimmed = address.trimmed();
    std::optional<QString> href;
    if (trimmed.startsWith(u'#'))
        href = encodedTail(trimmed);
    else if (trimmed.startsWith("http:"_L1, Qt::CaseInsensitive))
        href = checkedWebAddress(trimmed, 5);
    else if (trimmed.startsWith("https:"_L1, Qt::CaseInsensitive))
        href = checkedWebAddress(trimmed, 6);
    else if (trimmed.startsWith("mailto:"_L1, Qt::CaseInsensitive))
        href = "mailto:"_L1 + encodedTail(trimmed.sliced(7));
    if (href)
        href->replace(u'&', "&amp;"_L1);
    return href;
}

} // namespace stetmark
