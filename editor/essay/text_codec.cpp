// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/text_codec.h"

#include <QCoreApplication>
#include <QStringConverter>

#include <algorithm>
#include <array>

namespace stetmark {

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(TextCodec)
};

constexpr QByteArrayView utf8Mark("\xEF\xBB\xBF");

/// The encoding that a byte order mark other than UTF-8's announces. UTF-32 comes
/// first: its little-endian mark begins with that of UTF-16.
std::optional<QStringConverter::Encoding> wideEncoding(QByteArrayView bytes)
{
    using enum QStringConverter::Encoding;
    if (bytes.startsWith(QByteArrayView("\xFF\xFE\0\0", 4)))
        return Utf32LE;
    if (bytes.startsWith(QByteArrayView("\0\0\xFE\xFF", 4)))
        return Utf32BE;
    if (bytes.startsWith(QByteArrayView("\xFF\xFE")))
        return Utf16LE;
    if (bytes.startsWith(QByteArrayView("\xFE\xFF")))
        return Utf16BE;
    return std::nullopt;
}

qsizetype lineAt(QStringView text, qsizetype position)
{
    return text.first(position).count(u'\n') + 1;
}

/// Turns CRLF, and bare CR too, into '\n'. `crlfLines` gets the lines that ended
/// with CRLF, `lines` the number of line endings. Returns the first line, from 0,
/// that ends with a bare CR, or -1.
qsizetype takeCarriageReturns(QString &text, QList<qsizetype> &crlfLines, qsizetype &lines)
{
    qsizetype bareLine = -1;
    QChar *const begin = text.data();
    QChar *const end = begin + text.size();
    QChar *to = begin;
    lines = 0;
    for (const QChar *from = begin; from < end; ++from) {
        QChar character = *from;
        if (character == u'\r') {
            character = u'\n';
            if (from + 1 < end && from[1] == u'\n') {
                ++from;
                crlfLines.append(lines);
            } else if (bareLine < 0) {
                bareLine = lines;
            }
        }
        if (character == u'\n')
            ++lines;
        *to++ = character;
    }
    text.truncate(to - begin);
    return bareLine;
}

/// The lines out of `lines` that are not in `chosen` (ordered).
QList<qsizetype> complement(const QList<qsizetype> &chosen, qsizetype lines)
{
    QList<qsizetype> others;
    others.reserve(lines - chosen.size());
    auto next = chosen.begin();
    for (qsizetype line = 0; line < lines; ++line) {
        if (next != chosen.end() && *next == line)
            ++next;
        else
            others.append(line);
    }
    return others;
}

/// The ending that most lines have; where both have as many, the first line's.
LineEndings lineEndings(const QList<qsizetype> &crlfLines, qsizetype lines)
{
    const qsizetype lfLines = lines - crlfLines.size();
    const bool firstIsCrLf = !crlfLines.isEmpty() && crlfLines.first() == 0;
    if (crlfLines.size() > lfLines || (crlfLines.size() == lfLines && firstIsCrLf))
        return {LineEnding::CrLf, complement(crlfLines, lines)};
    return {LineEnding::Lf, crlfLines};
}

/// Why a QTextDocument could not hold `text` as it is, or empty.
QString separatorReason(QStringView text)
{
    constexpr std::array separators{QChar(0x2029), QChar(0xFDD0), QChar(0xFDD1)};
    for (const QChar separator : separators) {
        const qsizetype position = text.indexOf(separator);
        if (position >= 0) {
            return Messages::tr("Line %1 holds the character U+%2, which an editor would turn into "
                                "a line break. It is open for reading only, so that nothing in "
                                "the file changes.")
                .arg(lineAt(text, position))
                .arg(QString::number(separator.unicode(), 16).toUpper());
        }
    }
    return {};
}

DecodedText decodeWide(QByteArrayView bytes, QStringConverter::Encoding encoding)
{
    DecodedText result;
    QStringDecoder decoder(encoding);
    result.text = decoder(bytes);
    result.hasByteOrderMark = true;
    QList<qsizetype> crlfLines;
    qsizetype lines = 0;
    takeCarriageReturns(result.text, crlfLines, lines);
    result.lineEndings = lineEndings(crlfLines, lines);
    result.readOnlyReason =
        Messages::tr("This file is in %1, and Stetmark writes UTF-8. It is open for reading only, "
                     "so that nothing in the file changes.")
            .arg(QString::fromLatin1(QStringConverter::nameForEncoding(encoding)).left(6));
    return result;
}

/// Puts a CR before the LF of each line whose turn it is.
QByteArray withCarriageReturns(const QByteArray &bytes, const LineEndings &endings)
{
    QByteArray result;
    result.reserve(
        bytes.size()
        + (endings.prevailing == LineEnding::CrLf ? bytes.count('\n') : endings.exceptions.size()));
    auto exception = endings.exceptions.begin();
    qsizetype from = 0;
    for (qsizetype line = 0;; ++line) {
        const qsizetype newline = bytes.indexOf('\n', from);
        if (newline < 0)
            break;
        result.append(QByteArrayView(bytes).sliced(from, newline - from));
        const bool isException = exception != endings.exceptions.end() && *exception == line;
        if (isException)
            ++exception;
        if ((endings.prevailing == LineEnding::CrLf) != isException)
            result.append('\r');
        result.append('\n');
        from = newline + 1;
    }
    result.append(QByteArrayView(bytes).sliced(from));
    return result;
}

/// Where the first surrogate without its other half stands.
qsizetype unpairedSurrogate(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!text[i].isSurrogate())
            continue;
        if (!text[i].isHighSurrogate() || i + 1 == text.size() || !text[i + 1].isLowSurrogate())
            return i;
        ++i;
    }
    return -1;
}

} // namespace

DecodedText decodeText(QByteArrayView bytes)
{
    if (const auto encoding = wideEncoding(bytes))
        return decodeWide(bytes, *encoding);

    DecodedText result;
    result.hasByteOrderMark = bytes.startsWith(utf8Mark);
    const QByteArrayView content = result.hasByteOrderMark ? bytes.sliced(utf8Mark.size()) : bytes;
    // A second mark is text: the flag keeps the decoder from dropping it.
    QStringDecoder decoder(QStringConverter::Utf8, QStringConverter::Flag::Stateless
                                                       | QStringConverter::Flag::ConvertInitialBom);
    result.text = decoder(content);
    const bool isUtf8 = !decoder.hasError();

    qsizetype bareLine = -1;
    if (result.text.contains(u'\r')) {
        QList<qsizetype> crlfLines;
        qsizetype lines = 0;
        bareLine = takeCarriageReturns(result.text, crlfLines, lines);
        result.lineEndings = lineEndings(crlfLines, lines);
    }

    if (!isUtf8) {
        result.readOnlyReason =
            Messages::tr("Line %1 holds bytes that are not UTF-8 (an older encoding, perhaps "
                         "Latin-1), shown as \uFFFD. It is open for reading only, so that "
                         "nothing in the file changes.")
                .arg(lineAt(result.text, std::max<qsizetype>(0, result.text.indexOf(u'\uFFFD'))));
    } else if (bareLine >= 0) {
        result.readOnlyReason =
            Messages::tr("Line %1 ends with a carriage return alone, as files of old Macs do. It "
                         "is open for reading only, so that nothing in the file changes.")
                .arg(bareLine + 1);
    } else {
        result.readOnlyReason = separatorReason(result.text);
    }
    if (!result.readOnlyReason.isEmpty())
        return result;

    // The last word is the bytes themselves: no list of special cases is complete.
    const auto encoded = encodeText(result.text, result.hasByteOrderMark, result.lineEndings);
    if (!encoded || *encoded != bytes) {
        result.readOnlyReason = Messages::tr("The text could not be written back byte for byte. It "
                                             "is open for reading only, so that nothing in the "
                                             "file changes.");
    }
    return result;
}

Result<QByteArray> encodeText(const QString &text, bool byteOrderMark, const LineEndings &endings)
{
    QStringEncoder encoder(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
    QByteArray bytes = encoder(text);
    if (encoder.hasError()) {
        const qsizetype line = lineAt(text, std::max<qsizetype>(0, unpairedSurrogate(text)));
        return Error{Error::Kind::Refused,
                     Messages::tr("Line %1 holds half of a character (an unpaired surrogate), "
                                  "which no file can hold. Delete it and save again.")
                         .arg(line)};
    }
    if (endings.prevailing == LineEnding::CrLf || endings.isMixed())
        bytes = withCarriageReturns(bytes, endings);
    if (byteOrderMark)
        bytes.prepend(utf8Mark);
    return bytes;
}

LineEndings mapped(const LineEndings &endings, const QString &text, const QList<TextEdit> &edits)
{
    const QList<qsizetype> &lines = endings.exceptions;
    LineEndings result{endings.prevailing, {}};
    if (lines.isEmpty())
        return result;

    qsizetype next = 0; // in `lines`
    qsizetype line = 0; // of `from`, in `text`
    qsizetype from = 0;
    qsizetype shift = 0; // from a line's number in `text` to its new one
    for (const TextEdit &edit : edits) {
        line += QStringView(text).sliced(from, edit.position - from).count(u'\n');
        for (; next < lines.size() && lines[next] < line; ++next)
            result.exceptions.append(lines[next] + shift);

        const bool inException = next < lines.size() && lines[next] == line;
        const qsizetype inserted = edit.inserted.count(u'\n');
        for (qsizetype i = 0; inException && i < inserted; ++i)
            result.exceptions.append(line + shift + i);

        const qsizetype removed =
            QStringView(text).sliced(edit.position, edit.removed).count(u'\n');
        line += removed;
        while (next < lines.size() && lines[next] < line)
            ++next;
        shift += inserted - removed;
        from = edit.end();
    }
    for (; next < lines.size(); ++next)
        result.exceptions.append(lines[next] + shift);
    return result;
}

} // namespace stetmark
