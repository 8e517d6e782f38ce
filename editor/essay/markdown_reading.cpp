// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/markdown_reading.h"

#include <algorithm>

namespace stetmark {

namespace {

bool isPunctuation(char c)
{
    return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`')
           || (c >= '{' && c <= '~');
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

bool isSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetterOrDigit(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool has(QByteArrayView text, qsizetype at, char c)
{
    return at < text.size() && text[at] == c;
}

bool isEscape(QByteArrayView text, qsizetype at)
{
    return has(text, at, '\\') && at + 1 < text.size() && isPunctuation(text[at + 1]);
}

qsizetype skipSpaces(QByteArrayView text, qsizetype at)
{
    while (at < text.size() && isSpace(text[at]))
        ++at;
    return at;
}

/// How many bytes the first character of `utf8` has.
qsizetype characterLength(QByteArrayView utf8)
{
    const uchar first = utf8.isEmpty() ? 0 : uchar(utf8.front());
    const qsizetype length = first < 0xC0   ? 1
                             : first < 0xE0 ? 2
                             : first < 0xF0 ? 3
                             : first < 0xF5 ? 4
                                            : 1;
    return std::min(length, utf8.size());
}

/// What is between the `&` and the `;` of what looks like a character reference at
/// `at`; empty when it does not.
QByteArrayView referenceName(QByteArrayView text, qsizetype at)
{
    constexpr qsizetype longestName = 32;
    const QByteArrayView rest =
        text.sliced(at + 1).first(std::min(text.size() - at - 1, longestName + 1));
    qsizetype length = rest.startsWith('#') ? 1 : 0;
    while (length < rest.size() && isLetterOrDigit(rest[length]))
        ++length;
    return has(rest, length, ';') ? rest.first(length) : QByteArrayView();
}

/// Whether a reference stands for `&`. All others stand for something else, so the
/// literal itself tells whether they are references at all.
bool isAmpersand(QByteArrayView name)
{
    if (name == "amp" || name == "AMP")
        return true;
    if (!name.startsWith('#') || name.size() < 2)
        return false;
    const bool isHex = name[1] == 'x' || name[1] == 'X';
    const QByteArrayView digits = name.sliced(isHex ? 2 : 1);
    bool isNumber = false;
    const int value = digits.toInt(&isNumber, isHex ? 16 : 10);
    return isNumber && value == '&' && digits.size() <= (isHex ? 6 : 7);
}

/// How much of `literal` the reference `name` stands for, before the source goes on
/// with `behind`; 0 when it is none. Some stand for two characters, of which
/// the second combines with the first.
qsizetype referencedLength(QByteArrayView name, QByteArrayView literal, QByteArrayView behind)
{
    if (name.isEmpty() || (literal.startsWith('&') && !isAmpersand(name)))
        return 0;
    if (name == "fjlig")
        return 2;
    const qsizetype length = characterLength(literal);
    const QByteArrayView rest = literal.sliced(length);
    for (QByteArrayView second :
         {"\u0331", "\u0333", "\u0338", "\u200A", "\u20D2", "\u20E5", "\uFE00"}) {
        if (!name.startsWith('#') && rest.startsWith(second) && !behind.startsWith(second))
            return length + second.size();
    }
    return length;
}

/// Reads along a literal and its source.
struct Reading {
    QByteArrayView text;
    qsizetype at = 0;
    QByteArrayView literal; ///< what is left of it

    void step(qsizetype source, qsizetype read)
    {
        at += source;
        literal = literal.sliced(read);
    }

    /// cmark-gfm leaves a footnote reference without a definition as it was.
    bool skipFootnoteReference()
    {
        if (!literal.startsWith("[^") || !text.sliced(at).startsWith("[^"))
            return false;
        const qsizetype closer = text.indexOf(']', at);
        if (closer < 0 || !literal.startsWith(text.sliced(at, closer + 1 - at)))
            return false;
        step(closer + 1 - at, closer + 1 - at);
        return true;
    }

    bool skipCharacter()
    {
        if (at >= text.size())
            return false;
        if (isEscape(text, at)) {
            const bool isSame = text[at + 1] == literal.front();
            step(isSame ? 2 : 0, isSame ? 1 : 0);
            return isSame;
        }
        if (text[at] == '&') {
            const QByteArrayView name = referenceName(text, at);
            const qsizetype length = referencedLength(
                name, literal,
                text.sliced(at + 1).sliced(name.size()).sliced(name.isEmpty() ? 0 : 1));
            if (length > 0 && length <= literal.size()) {
                step(name.size() + 2, length);
                return true;
            }
        }
        const bool isSame = text[at] == literal.front();
        step(isSame ? 1 : 0, isSame ? 1 : 0);
        return isSame;
    }
};

/// The destination of a link at `at`.
ReadOffset readDestination(QByteArrayView text, qsizetype at)
{
    if (has(text, at, '<')) {
        for (++at; at < text.size() && text[at] != '\n' && text[at] != '<';
             at += text[at] == '\\' ? 2 : 1) {
            if (text[at] == '>')
                return at + 1;
        }
        return std::nullopt;
    }
    int open = 0;
    for (; at < text.size() && !isSpace(text[at]); at += isEscape(text, at) ? 2 : 1) {
        if (text[at] == '(')
            ++open;
        else if (text[at] == ')' && --open < 0)
            break;
    }
    return at;
}

/// Behind the title at `at`; `at` itself when none stands there.
qsizetype readTitle(QByteArrayView text, qsizetype at)
{
    const char opener = at < text.size() ? text[at] : ' ';
    if (opener != '"' && opener != '\'' && opener != '(')
        return at;
    const char closer = opener == '(' ? ')' : opener;
    for (qsizetype i = at + 1; i < text.size(); i += isEscape(text, i) ? 2 : 1) {
        if (text[i] == closer)
            return i + 1;
        if (text[i] == opener)
            return at;
    }
    return at;
}

/// `(destination "title")`
ReadOffset readResource(QByteArrayView text, qsizetype at)
{
    if (!has(text, at, '('))
        return std::nullopt;
    const ReadOffset destination = readDestination(text, skipSpaces(text, at + 1));
    if (!destination)
        return std::nullopt;
    qsizetype end = skipSpaces(text, *destination);
    if (end > *destination)
        end = skipSpaces(text, readTitle(text, end));
    return has(text, end, ')') ? ReadOffset(end + 1) : std::nullopt;
}

/// `[label]` or `[]`
ReadOffset readLabel(QByteArrayView text, qsizetype at)
{
    constexpr qsizetype longestLabel = 1000;
    if (!has(text, at, '['))
        return std::nullopt;
    for (qsizetype i = at + 1; i < text.size() && text[i] != '[' && i - at - 1 <= longestLabel;
         i += isEscape(text, i) ? 2 : 1) {
        if (text[i] == ']')
            return i + 1;
    }
    return std::nullopt;
}

} // namespace

ReadOffset readText(QByteArrayView text, qsizetype at, QByteArrayView literal)
{
    if (at > text.size())
        return std::nullopt;
    const bool isPlain = !literal.contains('\\') && !literal.contains('&');
    if (isPlain && text.sliced(at).startsWith(literal))
        return at + literal.size();
    Reading reading{text, at, literal};
    while (!reading.literal.isEmpty()) {
        if (!reading.skipFootnoteReference() && !reading.skipCharacter())
            return std::nullopt;
    }
    return reading.at;
}

ReadOffset readVerbatim(QByteArrayView text, qsizetype at, QByteArrayView literal)
{
    const bool isThere = at <= text.size() && text.sliced(at).startsWith(literal);
    return isThere ? ReadOffset(at + literal.size()) : std::nullopt;
}

ReadOffset readCode(QByteArrayView text, qsizetype at)
{
    const auto runAt = [text](qsizetype start) {
        qsizetype end = start;
        while (has(text, end, '`'))
            ++end;
        return end - start;
    };
    const qsizetype length = at < text.size() ? runAt(at) : 0;
    if (length == 0)
        return std::nullopt;
    for (qsizetype closer = text.indexOf('`', at + length); closer >= 0;) {
        const qsizetype run = runAt(closer);
        if (run == length)
            return closer + run;
        closer = text.indexOf('`', closer + run);
    }
    return std::nullopt;
}

ReadOffset readLinkEnd(QByteArrayView text, qsizetype at)
{
    if (!has(text, at, ']'))
        return std::nullopt;
    ++at;
    if (const ReadOffset resource = readResource(text, at))
        return resource;
    return readLabel(text, at).value_or(at);
}

ReadOffset readFootnoteReference(QByteArrayView text, qsizetype at)
{
    if (!readVerbatim(text, at, "[^"))
        return std::nullopt;
    const qsizetype closer = text.indexOf(']', at);
    return closer < 0 ? std::nullopt : ReadOffset(closer + 1);
}

ReadOffset readToLineEnd(QByteArrayView text, qsizetype at)
{
    if (has(text, at, '\\'))
        ++at;
    while (at < text.size() && text[at] != '\n' && isSpace(text[at]))
        ++at;
    return has(text, at, '\n') ? ReadOffset(at) : std::nullopt;
}

qsizetype skipBlanks(QByteArrayView text, qsizetype at)
{
    while (at < text.size() && isBlank(text[at]))
        ++at;
    return at;
}

} // namespace stetmark
