// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/markdown_escape.h"

#include <QRegularExpression>

#include <algorithm>

namespace stetmark {

using namespace Qt::StringLiterals;

namespace {

bool isWordCharacter(QChar character)
{
    return character.isLetterOrNumber() || character.isSurrogate();
}

bool isSpace(QChar character)
{
    return character == u'\n' || character.isSpace();
}

/// Where a sign at the start of a line begins a block, or -1. In "1." it is the dot.
qsizetype blockSign(const QString &text, QChar after)
{
    static const QRegularExpression pattern(u"^(?:(#{1,6}|[-+*]|\\d{1,9}[.)])(?=\\s|$)|(>)|(=+\\s*$"
                                            u"|-+\\s*$)|([-*_])(?:\\s*\\4){2,}\\s*$|"
                                            "(~{3,}))"_s);
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return -1;
    // "1." before a word in bold is no item.
    const bool endsHere = match.capturedEnd() == text.size();
    if (endsHere && !isSpace(after) && !match.captured(1).isEmpty())
        return -1;
    const QString item = match.captured(1);
    return item.size() > 1 && item[0].isDigit() ? item.size() - 1 : 0;
}

/// How far a bracket is looked for; what is closed farther off gets its backslash unseen.
constexpr qsizetype farthest = 200;

/// Whether the bracket at `at` could begin a link, an image, a note or a definition.
bool mayBeginLink(const QString &text, qsizetype at, QChar after)
{
    const auto character = [&](qsizetype i) { return i < text.size() ? text[i] : after; };
    if (character(at + 1) == u'^')
        return true;
    static const QRegularExpression box(u"^\\[[ xX]\\]\\s"_s);
    if (at == 0 && box.match(text.first(std::min<qsizetype>(4, text.size()))).hasMatch())
        return true;
    for (qsizetype end = text.indexOf(u']', at); end >= 0; end = text.indexOf(u']', end + 1)) {
        if (end - at > farthest)
            return true;
        const QChar next = character(end + 1);
        if (next == u'(' || next == u'[' || next == u':')
            return true;
    }
    return false;
}

bool beginsReference(const QString &text, qsizetype at)
{
    static const QRegularExpression pattern(
        u"^&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});"_s);
    constexpr qsizetype longest = 34;
    // A match looks at all of its text first.
    return pattern.match(text.sliced(at, std::min(longest, text.size() - at))).hasMatch();
}

bool needsBackslash(const QString &text, qsizetype at, const EscapePlace &place)
{
    const QChar before = at > 0 ? text[at - 1] : place.before;
    const QChar after = at + 1 < text.size() ? text[at + 1] : place.after;
    const bool isApart = isSpace(before) && isSpace(after);
    switch (text[at].unicode()) {
    case u'\\':
        return isMarkdownPunctuation(after) || after == u'\n';
    case u'`':
        return place.hasBackticks;
    case u'*':
        return !isApart && place.hasStars;
    case u'_':
        return !isApart && !(isWordCharacter(before) && isWordCharacter(after))
               && place.hasUnderscores;
    case u'~':
        return !isApart && place.hasTildes;
    case u'[':
        return place.isInLink || mayBeginLink(text, at, place.after);
    case u']':
        return place.isInLink;
    case u'!':
        return at + 1 == text.size() && place.after == u'[';
    case u'<':
        return after.isLetter() || u"/!?"_s.contains(after);
    case u'&':
        return beginsReference(text, at);
    case u'|':
        return place.isInCell;
    default:
        return false;
    }
}

} // namespace

bool isMarkdownPunctuation(QChar character)
{
    const char16_t unit = character.unicode();
    return (unit >= 0x21 && unit <= 0x2F) || (unit >= 0x3A && unit <= 0x40)
           || (unit >= 0x5B && unit <= 0x60) || (unit >= 0x7B && unit <= 0x7E);
}

QString escapedMarkdown(const QString &text, const EscapePlace &place)
{
    const qsizetype sign = place.before == u'\n' ? blockSign(text, place.after) : -1;
    QString result;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (at == sign || needsBackslash(text, at, place))
            result += u'\\';
        result += text[at];
    }
    return result;
}

QString fullyEscapedMarkdown(const QString &text)
{
    QString result;
    for (const QChar character : text) {
        if (isMarkdownPunctuation(character))
            result += u'\\';
        result += character;
    }
    return result;
}

} // namespace stetmark
