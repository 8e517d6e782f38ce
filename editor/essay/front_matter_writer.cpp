// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/front_matter_writer.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

using Style = FrontMatterNode::Style;

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t';
}

/// What every reader takes as it stands, in any style: not the characters that
/// YAML forbids, nor those that some readers take for a line break or a mark.
bool isOrdinary(QStringView value, qsizetype at)
{
    const QChar c = value[at];
    if (c.isHighSurrogate())
        return at + 1 < value.size() && value[at + 1].isLowSurrogate();
    if (c.isLowSurrogate())
        return at > 0 && value[at - 1].isHighSurrogate();
    return c.category() != QChar::Other_Control && c != QChar::LineSeparator
           && c != QChar::ParagraphSeparator && c != QChar::ByteOrderMark && c != QChar(0xfffe)
           && c != QChar(0xffff);
}

bool isAllOrdinary(QStringView value)
{
    for (qsizetype at = 0; at < value.size(); ++at) {
        if (!isOrdinary(value, at))
            return false;
    }
    return true;
}

QString escapedForDoubleQuotes(QStringView value)
{
    QString result;
    result.reserve(value.size());
    for (qsizetype at = 0; at < value.size(); ++at) {
        const QChar c = value[at];
        if (c == u'"' || c == u'\\')
            result += u'\\' + QString(c);
        else if (c == u'\n')
            result += "\\n"_L1;
        else if (c == u'\t')
            result += "\\t"_L1;
        else if (isOrdinary(value, at))
            result += c;
        else
            result += "\\u"_L1 + QString::number(c.unicode(), 16).rightJustified(4, u'0');
    }
    return result;
}

/// The newlines at the end of `value`.
qsizetype trailingNewlines(QStringView value)
{
    qsizetype count = 0;
    while (count < value.size() && value[value.size() - 1 - count] == u'\n')
        ++count;
    return count;
}

} // namespace

bool canBePlain(QStringView value, bool inFlow)
{
    if (value.isEmpty() || !isAllOrdinary(value) || value.front() == u' ' || value.back() == u' ')
        return false;
    const QChar first = value.front();
    const QChar second = value.size() > 1 ? value[1] : QChar();
    // A sign before a number is the one indicator that may start a plain scalar.
    const bool isSigned = first == u'-' && (second.isDigit() || second == u'.');
    if (!isSigned && u"-?:,[]{}#&*!|>'\"%@`"_s.contains(first))
        return false;
    if (value.back() == u':' || value.contains(u": ") || value.contains(u" #"))
        return false;
    // yaml-cpp ends a plain scalar inside brackets at a question mark.
    return !inFlow || std::none_of(value.begin(), value.end(), [](QChar c) {
        return c == u',' || c == u'[' || c == u']' || c == u'{' || c == u'}' || c == u'?';
    });
}

std::optional<QString> escaped(QStringView value, Style style)
{
    if (style == Style::DoubleQuoted)
        return escapedForDoubleQuotes(value);
    if (!isAllOrdinary(value))
        return std::nullopt;
    QString result = value.toString();
    if (style == Style::SingleQuoted)
        result.replace(u'\'', "''"_L1);
    return result;
}

std::optional<QString> quoted(QStringView value, Style style)
{
    const QChar quote = style == Style::SingleQuoted ? u'\'' : u'"';
    const std::optional<QString> content = escaped(value, style);
    if (!content)
        return std::nullopt;
    return quote + *content + quote;
}

std::optional<BlockScalarText> blockScalar(QStringView value, bool isFolded, qsizetype indent,
                                           int indicator)
{
    const qsizetype trailing = trailingNewlines(value);
    const QStringView body = value.chopped(trailing);
    if (body.isEmpty() || indent < 1)
        return std::nullopt;

    const QString margin(indent, u' ');
    QString content;
    bool isFirst = true;
    for (QStringView line : body.tokenize(u'\n')) {
        const bool wasFirst = std::exchange(isFirst, false);
        if (!wasFirst)
            content += u'\n';
        if (line.isEmpty())
            continue;
        // A line of blanks and, without an indicator, an indented first line are
        // written one way and read another.
        const bool isIndented = isBlank(line.front());
        const bool startsText = content.trimmed().isEmpty();
        if (!isAllOrdinary(line) || line.trimmed().isEmpty()
            || (isIndented && (isFolded || (startsText && indicator == 0))))
            return std::nullopt;
        // In a folded scalar one newline becomes a blank, so it takes one more.
        if (isFolded && !startsText)
            content += u'\n';
        content += margin;
        content += line;
    }
    content += QString(std::max<qsizetype>(0, trailing - 1), u'\n');

    QString header(isFolded ? u'>' : u'|');
    if (indicator > 0)
        header += QString::number(indicator);
    if (trailing != 1)
        header += trailing == 0 ? u'-' : u'+';
    return BlockScalarText{header, content};
}

QString headerFor(QStringView value, const BlockScalar &old, QStringView header)
{
    using Chomp = BlockScalar::Chomp;
    const qsizetype trailing = trailingNewlines(value);
    const bool keeps = trailing > 1 || (trailing == 1 && old.chomp == Chomp::Keep);
    const Chomp chomp = keeps ? Chomp::Keep : trailing == 1 ? Chomp::Clip : Chomp::Strip;
    if (chomp == old.chomp)
        return header.toString();
    QString result = header.toString().remove(u'+').remove(u'-');
    if (chomp != Chomp::Clip)
        result += chomp == Chomp::Keep ? u'+' : u'-';
    return result;
}

} // namespace stetmark
