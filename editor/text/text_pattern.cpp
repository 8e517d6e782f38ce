// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/text/text_pattern.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

/// Read by PCRE2 before the pattern: what ends a line, and how many steps a match may take
/// from one place on. Many places are tried at once; from a single one a match may go far.
constexpr QStringView startAnywhere = u"(*LF)(*LIMIT_MATCH=1000000)";
constexpr QStringView startHere = u"(*LF)(*LIMIT_MATCH=6000000)";

/// Not between two characters of a word.
constexpr QStringView wordEdge = u"(?!(?<=[\\p{L}\\p{M}\\p{N}\\p{Pc}\\x{AD}\\x{200C}\\x{200D}])"
                                 u"(?=[\\p{L}\\p{M}\\p{N}\\p{Pc}\\x{AD}\\x{200C}\\x{200D}]))";

QRegularExpression compiled(QStringView start, const QString &pattern, SearchOptions options)
{
    QRegularExpression::PatternOptions how =
        QRegularExpression::MultilineOption | QRegularExpression::UseUnicodePropertiesOption;
    how.setFlag(QRegularExpression::CaseInsensitiveOption, !options.matchesCase);
    return QRegularExpression(start.toString() + pattern, how);
}

/// `pattern` between two of `edge`, whatever it leaves open at its end.
QRegularExpression enclosed(QStringView start, const QString &pattern, const QString &edge,
                            SearchOptions options)
{
    // \E ends a \Q, and means nothing without one. A comment ends with its line.
    const QString open = edge + u"(?:"_s + pattern + u"\\E"_s;
    const QRegularExpression plain = compiled(start, open + u')' + edge, options);
    if (plain.isValid())
        return plain;
    return compiled(start, open + u"\n)"_s + edge, options);
}

QString sentence(QString message)
{
    if (!message.isEmpty())
        message[0] = message[0].toUpper();
    return message;
}

} // namespace

TextPattern::TextPattern(const QString &pattern, SearchOptions options)
{
    const QString source = options.isRegularExpression ? pattern : escapedPattern(pattern);
    m_anywhere = compiled(startAnywhere, source, options);
    if (!m_anywhere.isValid()) {
        const qsizetype position = m_anywhere.patternErrorOffset() - startAnywhere.size();
        m_error = {sentence(m_anywhere.errorString()),
                   std::clamp<qsizetype>(position, 0, pattern.size())};
        return;
    }
    m_groupNames = m_anywhere.namedCaptureGroups();
    const QString edge = options.wholeWords ? wordEdge.toString() : QString();
    if (options.wholeWords)
        m_anywhere = enclosed(startAnywhere, source, edge, options);
    m_here = enclosed(startHere.toString() + u"\\G"_s, source, edge, options);
    if (!m_here.isValid())
        m_error = {sentence(m_here.errorString()), 0};
    m_anywhere.optimize();
    m_here.optimize();
}

QString escapedPattern(const QString &text)
{
    constexpr QStringView signs = u"\\^$.|?*+()[]{}";
    QString escaped;
    escaped.reserve(text.size());
    for (const QChar character : text) {
        if (character == u'\n') {
            escaped += u"\\n"_s;
            continue;
        }
        if (signs.contains(character))
            escaped += u'\\';
        escaped += character;
    }
    return escaped;
}

} // namespace stetmark
