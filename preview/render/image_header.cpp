// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preview/render/image_header.h"

#include <QXmlStreamReader>

#include <algorithm>

namespace stetmark {

using namespace Qt::StringLiterals;

namespace {

/// The SVG root element is looked for in so many bytes.
constexpr qsizetype longestSvgPrologue = 16 * 1024;

int bigEndian16(const QByteArray &bytes, qsizetype at)
{
    return at + 2 <= bytes.size() ? uchar(bytes[at]) << 8 | uchar(bytes[at + 1]) : 0;
}

int bigEndian32(const QByteArray &bytes, qsizetype at)
{
    const qint64 value = qint64(bigEndian16(bytes, at)) << 16 | bigEndian16(bytes, at + 2);
    return value <= 1'000'000 ? int(value) : 0;
}

int littleEndian16(const QByteArray &bytes, qsizetype at)
{
    return at + 2 <= bytes.size() ? uchar(bytes[at]) | uchar(bytes[at + 1]) << 8 : 0;
}

/// Goes from marker to marker to the start of the frame, which tells the size.
QSize jpegSize(const QByteArray &bytes)
{
    for (qsizetype at = 2; at + 9 <= bytes.size();) {
        if (uchar(bytes[at]) != 0xFF)
            return {};
        const int marker = uchar(bytes[at + 1]);
        const bool isFrame =
            marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (isFrame)
            return {bigEndian16(bytes, at + 7), bigEndian16(bytes, at + 5)};
        const bool isFill = marker == 0xFF;
        at += isFill ? 1 : 2 + std::max(2, bigEndian16(bytes, at + 2));
    }
    return {};
}

QSize webpSize(const QByteArray &bytes)
{
    const QByteArray chunk = bytes.mid(12, 4);
    if (chunk == "VP8 " && bytes.mid(23, 3) == "\x9D\x01\x2A")
        return {littleEndian16(bytes, 26) & 0x3FFF, littleEndian16(bytes, 28) & 0x3FFF};
    if (chunk == "VP8L" && bytes.size() >= 25) {
        const quint32 bits =
            quint32(littleEndian16(bytes, 21)) | quint32(littleEndian16(bytes, 23)) << 16;
        return {int(bits & 0x3FFF) + 1, int(bits >> 14 & 0x3FFF) + 1};
    }
    if (chunk == "VP8X" && bytes.size() >= 30) {
        const auto threeBytes = [&](qsizetype at) {
            return littleEndian16(bytes, at) | uchar(bytes[at + 2]) << 16;
        };
        return {threeBytes(24) + 1, threeBytes(27) + 1};
    }
    return {};
}

bool isAvif(const QByteArray &bytes)
{
    if (bytes.mid(4, 4) != "ftyp")
        return false;
    const QByteArray brands = bytes.mid(8, std::clamp(bigEndian32(bytes, 0) - 8, 0, 256));
    return brands.contains("avif") || brands.contains("avis");
}

/// Whether the first element is <svg>.
bool isSvg(const QByteArray &bytes)
{
    const QByteArray start = bytes.first(std::min(bytes.size(), longestSvgPrologue));
    if (start.contains('\0'))
        return false;
    QXmlStreamReader reader(start);
    while (!reader.atEnd() && !reader.hasError()) {
        if (reader.readNext() == QXmlStreamReader::StartElement)
            return reader.name() == "svg"_L1;
    }
    return false;
}

/// Within the drawing, or a picture that is in the file itself.
bool isInnerReference(QStringView address)
{
    const QStringView trimmed = address.trimmed();
    static constexpr QLatin1StringView pictures[] = {
        "data:image/png;base64,"_L1, "data:image/jpeg;base64,"_L1, "data:image/gif;base64,"_L1,
        "data:image/webp;base64,"_L1};
    return trimmed.startsWith(u'#')
           || std::any_of(std::begin(pictures), std::end(pictures),
                          [&](QLatin1StringView picture) { return trimmed.startsWith(picture); });
}

/// Style text may name parts of the drawing as url(#…), and nothing else.
bool isHarmlessStyle(const QString &text)
{
    if (text.contains(u'\\') || text.contains("@import"_L1, Qt::CaseInsensitive)
        || text.contains("image("_L1, Qt::CaseInsensitive)
        || text.contains("image-set("_L1, Qt::CaseInsensitive))
        return false;
    for (qsizetype at = text.indexOf("url("_L1, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf("url("_L1, at + 4, Qt::CaseInsensitive)) {
        QStringView address = QStringView(text).sliced(at + 4).trimmed();
        if (address.startsWith(u'"') || address.startsWith(u'\''))
            address = address.sliced(1);
        if (!address.startsWith(u'#'))
            return false;
    }
    return true;
}

bool isHarmlessElement(const QXmlStreamReader &reader)
{
    static constexpr QLatin1StringView refused[] = {
        "script"_L1,  "foreignobject"_L1, "iframe"_L1,  "object"_L1,   "embed"_L1,
        "audio"_L1,   "video"_L1,         "handler"_L1, "listener"_L1, "set"_L1,
        "animate"_L1, "link"_L1,          "meta"_L1};
    const QString name = reader.name().toString().toLower();
    if (std::find(std::begin(refused), std::end(refused), name) != std::end(refused))
        return false;
    for (const QXmlStreamAttribute &attribute : reader.attributes()) {
        const QString attributeName = attribute.name().toString().toLower();
        const bool isReference = attributeName == "href"_L1 || attributeName == "src"_L1;
        if (attributeName.startsWith("on"_L1) || attributeName == "base"_L1
            || (isReference && !isInnerReference(attribute.value()))
            || !isHarmlessStyle(attribute.value().toString()))
            return false;
    }
    return true;
}

} // namespace

ImageHeader readImageHeader(const QByteArray &bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1A\n"))
        return {"image/png"_L1, {bigEndian32(bytes, 16), bigEndian32(bytes, 20)}};
    if (bytes.startsWith("\xFF\xD8\xFF"))
        return {"image/jpeg"_L1, jpegSize(bytes)};
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        return {"image/gif"_L1, {littleEndian16(bytes, 6), littleEndian16(bytes, 8)}};
    if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP")
        return {"image/webp"_L1, webpSize(bytes)};
    if (isAvif(bytes))
        return {"image/avif"_L1, {}};
    if (isSvg(bytes))
        return {"image/svg+xml"_L1, {}};
    return {};
}

bool isHarmlessSvg(const QByteArray &svg)
{
    QXmlStreamReader reader(svg);
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::StartElement:
            if (!isHarmlessElement(reader))
                return false;
            break;
        case QXmlStreamReader::Characters:
            // Text of <style>; in other elements these words are rare enough.
            if (!isHarmlessStyle(reader.text().toString()))
                return false;
            break;
        case QXmlStreamReader::DTD:
            if (!reader.entityDeclarations().isEmpty())
                return false;
            break;
        case QXmlStreamReader::ProcessingInstruction:
        case QXmlStreamReader::EntityReference:
        case QXmlStreamReader::Invalid:
            return false;
        default:
            break;
        }
    }
    return !reader.hasError();
}

} // namespace stetmark
