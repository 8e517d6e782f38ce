// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/byte_text.h"

#include <QStringConverter>

namespace stetmark {

namespace {

bool isEscape(QChar unit)
{
    return unit >= QChar(0xDC80) && unit <= QChar(0xDCFF);
}

/// The length of the well-formed UTF-8 sequence at the start of `bytes` (Unicode,
/// table 3-7), or 0.
int sequenceLength(QByteArrayView bytes)
{
    const auto at = [bytes](int i) { return i < bytes.size() ? uchar(bytes[i]) : 0; };
    const auto isTail = [at](int i, int low = 0x80, int high = 0xBF) {
        return at(i) >= low && at(i) <= high;
    };
    const int lead = at(0);
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead <= 0xDF)
        return isTail(1) ? 2 : 0;
    if (lead >= 0xE0 && lead <= 0xEF) {
        const bool second = isTail(1, lead == 0xE0 ? 0xA0 : 0x80, lead == 0xED ? 0x9F : 0xBF);
        return second && isTail(2) ? 3 : 0;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        const bool second = isTail(1, lead == 0xF0 ? 0x90 : 0x80, lead == 0xF4 ? 0x8F : 0xBF);
        return second && isTail(2) && isTail(3) ? 4 : 0;
    }
    return 0;
}

bool startsPair(QStringView text, qsizetype position)
{
    return text[position].isHighSurrogate() && position + 1 < text.size()
           && text[position + 1].isLowSurrogate();
}

} // namespace

QString fromBytes(QByteArrayView bytes)
{
    // The flags keep a byte order mark, as a character like any other.
    QStringDecoder decoder(QStringConverter::Utf8, QStringConverter::Flag::Stateless
                                                       | QStringConverter::Flag::ConvertInitialBom);
    QString text;
    qsizetype from = 0;
    for (qsizetype i = 0; i < bytes.size();) {
        const int length = sequenceLength(bytes.sliced(i));
        if (length == 0) {
            text += decoder(bytes.sliced(from, i - from));
            text += QChar(0xDC00 + uchar(bytes[i]));
            from = i + 1;
        }
        i += length == 0 ? 1 : length;
    }
    text += decoder(bytes.sliced(from));
    return text;
}

QByteArray toBytes(QStringView text)
{
    QByteArray bytes;
    qsizetype from = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (startsPair(text, i)) {
            ++i;
        } else if (isEscape(text[i])) {
            bytes += text.sliced(from, i - from).toUtf8();
            bytes += char(text[i].unicode() - 0xDC00);
            from = i + 1;
        }
    }
    return bytes += text.sliced(from).toUtf8();
}

int byteCount(QStringView text, qsizetype position)
{
    const char16_t unit = text[position].unicode();
    if (unit < 0x80)
        return 1;
    if (unit < 0x800)
        return 2;
    if (startsPair(text, position))
        return 4;
    if (position > 0 && startsPair(text, position - 1))
        return 0;
    return isEscape(text[position]) ? 1 : 3;
}

} // namespace stetmark
