// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/text/text_search.h"

#include <algorithm>
#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace stetmark {

namespace {

/// How much is looked at before a search can be cancelled, in code units.
constexpr qsizetype slice = 2 * 1024;
/// How much more when a match reaches the end of what is looked at.
constexpr qsizetype growth = 4;
/// Nobody waits longer for the matches of one pattern.
constexpr auto longest = 10s;
/// A text takes so many edits quickly; more of them are joined.
constexpr qsizetype manyEdits = 1000;

/// `text` with nothing in it that PCRE2 must not see, every position as it was.
QString withoutLoneSurrogates(const QString &text)
{
    if (text.isValidUtf16())
        return text;
    QString valid = text;
    for (qsizetype i = 0; i < valid.size(); ++i) {
        if (!valid[i].isSurrogate())
            continue;
        const bool isPair =
            valid[i].isHighSurrogate() && i + 1 < valid.size() && valid[i + 1].isLowSurrogate();
        if (isPair)
            ++i;
        else
            valid[i] = QChar::ReplacementCharacter;
    }
    return valid;
}

/// \K in a look-around can put the start behind the end.
Span spanOf(const QRegularExpressionMatch &match)
{
    const qsizetype start = match.capturedStart(0);
    return {start, std::max(start, match.capturedEnd(0))};
}

void append(Matches &matches, const QRegularExpressionMatch &match, int groups)
{
    const Span span = spanOf(match);
    matches.spans.append(span);
    for (int group = 1; group <= groups; ++group) {
        const Span captured{match.capturedStart(group), match.capturedEnd(group)};
        matches.groups.append(captured.start < 0 ? Span{-1, -1} : captured.shifted(-span.start));
    }
}

/// One edit for each line of `text` in which there are some of `edits`. The line breaks
/// between stay untouched, and with them what kind each one is.
QList<TextEdit> joinedInLines(const QString &text, const QList<TextEdit> &edits)
{
    QList<TextEdit> joined;
    for (const TextEdit &edit : edits) {
        if (!joined.isEmpty()) {
            TextEdit &last = joined.last();
            const QStringView between =
                QStringView(text).sliced(last.end(), edit.position - last.end());
            if (!between.contains(u'\n')) {
                last.inserted += between;
                last.inserted += edit.inserted;
                last.removed = edit.end() - last.position;
                continue;
            }
        }
        joined.append(edit);
    }
    return joined;
}

} // namespace

MatchFinder::MatchFinder(const TextPattern &pattern, const QString &text, Span range,
                         IsCancelled isCancelled)
    : m_pattern(pattern), m_text(withoutLoneSurrogates(text)), m_range(range),
      m_isCancelled(std::move(isCancelled)), m_deadline(longest), m_from(range.start)
{
}

std::optional<QRegularExpressionMatch> MatchFinder::next()
{
    while (std::optional<QRegularExpressionMatch> match = nextFrom()) {
        const Span span = spanOf(*match);
        if (span.end > m_range.end)
            return {};
        const bool isLeftOver = span.isEmpty() && span.start == m_lastEnd;
        const bool goesOn = !span.isEmpty() && span.end > m_from;
        m_from = goesOn ? span.end : behind(std::max(m_from, span.end));
        if (isLeftOver || span.start < std::max(m_lastEnd, m_range.start))
            continue;
        m_lastEnd = span.isEmpty() ? m_lastEnd : span.end;
        return match;
    }
    return {};
}

std::optional<QRegularExpressionMatch> MatchFinder::nextFrom()
{
    while (m_from <= m_range.end && !isStopped()) {
        const qsizetype end = sliceEnd(slice);
        QRegularExpressionMatch match = tried(m_pattern.anywhere(), end);
        // At the end of a slice there may be more than can be seen; not every PCRE2 asks.
        bool isFound = match.hasMatch() && (end == m_text.size() || match.capturedStart() < end);
        if (match.hasPartialMatch()) {
            m_from = std::max(m_from, match.capturedStart());
            match = matchHere();
            isFound = match.hasMatch();
            if (!isFound && match.isValid()) {
                m_from = behind(m_from);
                continue;
            }
        }
        if (!match.isValid())
            m_end = SearchEnd::TooComplex;
        if (isFound)
            return match;
        if (end == m_text.size())
            return {};
        m_from = end;
    }
    return {};
}

/// The match that begins at m_from, with as much text as it takes.
QRegularExpressionMatch MatchFinder::matchHere() const
{
    for (qsizetype length = slice * growth;; length *= growth) {
        const QRegularExpressionMatch match = tried(m_pattern.here(), sliceEnd(length));
        if (!match.hasPartialMatch())
            return match;
    }
}

QRegularExpressionMatch MatchFinder::tried(const QRegularExpression &expression,
                                           qsizetype end) const
{
    const auto type = end == m_text.size() ? QRegularExpression::NormalMatch
                                           : QRegularExpression::PartialPreferFirstMatch;
    return expression.match(QStringView(m_text).first(end), m_from, type,
                            QRegularExpression::DontCheckSubjectStringMatchOption);
}

/// Of the slice that begins at m_from, not within a character. A slice does not end with a
/// line: ^ would have to know whether the text does.
qsizetype MatchFinder::sliceEnd(qsizetype length) const
{
    if (length >= m_text.size() - m_from)
        return m_text.size();
    qsizetype end = m_from + length;
    while (end < m_text.size() && (m_text[end].isLowSurrogate() || m_text[end - 1] == u'\n'))
        ++end;
    return end;
}

/// The position one character on.
qsizetype MatchFinder::behind(qsizetype position) const
{
    const bool isPair = position + 1 < m_text.size() && m_text[position].isHighSurrogate();
    return position + (isPair ? 2 : 1);
}

bool MatchFinder::isStopped()
{
    if (m_end == SearchEnd::AllFound && m_isCancelled && m_isCancelled())
        m_end = SearchEnd::Cancelled;
    if (m_end == SearchEnd::AllFound && m_deadline.hasExpired())
        m_end = SearchEnd::TooComplex;
    return m_end != SearchEnd::AllFound;
}

SearchResult findMatches(const SearchQuery &query, qsizetype most, const IsCancelled &isCancelled)
{
    const TextPattern pattern(query.pattern, query.options);
    if (pattern.error())
        return {{}, SearchEnd::AllFound, pattern.error()};
    SearchResult result;
    result.matches.groupNames = pattern.groupNames();
    MatchFinder finder(pattern, query.text, query.range, isCancelled);
    while (const std::optional<QRegularExpressionMatch> match = finder.next()) {
        if (result.matches.spans.size() == most) {
            result.end = SearchEnd::ManyFound;
            return result;
        }
        append(result.matches, *match, pattern.groupCount());
    }
    result.end = finder.end();
    return result;
}

ReplaceResult replaceMatches(const SearchQuery &query, const ReplacementText &replacement,
                             const IsCancelled &isCancelled)
{
    const TextPattern pattern(query.pattern, query.options);
    if (pattern.error())
        return {{}, 0, SearchEnd::AllFound, pattern.error()};
    const Replacement made(replacement, pattern.groupNames(), query.options.isRegularExpression);
    ReplaceResult result;
    MatchFinder finder(pattern, query.text, query.range, isCancelled);
    while (const std::optional<QRegularExpressionMatch> match = finder.next()) {
        ++result.matches;
        const Span span = spanOf(*match);
        // A lone surrogate is itself in the text, not what the pattern saw of it.
        const QString text = made.textFor([&](int group) {
            const qsizetype start = match->capturedStart(group);
            return start < 0 ? QString() : query.text.mid(start, match->capturedLength(group));
        });
        if (text != QStringView(query.text).sliced(span.start, span.length()))
            result.edits.append({span.start, span.length(), text});
    }
    result.end = finder.end();
    if (result.edits.size() > manyEdits)
        result.edits = joinedInLines(query.text, result.edits);
    return result;
}

} // namespace stetmark
