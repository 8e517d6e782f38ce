// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/span.h"
#include "editor/essay/text_edit.h"
#include "editor/text/matches.h"
#include "editor/text/replacement.h"
#include "editor/text/text_pattern.h"

#include <QDeadlineTimer>
#include <QList>
#include <QRegularExpressionMatch>
#include <QString>

#include <functional>
#include <optional>

namespace stetmark {

// Searching a text, with no screen. For any thread: a pattern may be meant to take long.

/// Asked now and then while searching: whether nobody wants the answer any longer.
using IsCancelled = std::function<bool()>;

/// How a search came to its end.
enum class SearchEnd {
    AllFound,
    ManyFound, ///< there may be more than were asked for
    Cancelled,
    TooComplex, ///< given up: a match took too many steps, or all of them too long
};

/// Goes through the matches of a pattern in a text, from the first to the last. They do
/// not overlap. A match of no length is one, unless it lies right behind another match,
/// so that `.*` finds a line once.
///
/// The text is looked at in slices, between which a search can be cancelled. A slice
/// changes no result: a match that reaches its end is tried again with more text.
class MatchFinder
{
public:
    /// `pattern` has no error and outlives this. Only matches inside `range` are found; what
    /// stands around it can be seen by the pattern all the same.
    MatchFinder(const TextPattern &pattern, const QString &text, Span range,
                IsCancelled isCancelled = {});

    /// Nothing when there is no more; end() says why.
    std::optional<QRegularExpressionMatch> next();
    SearchEnd end() const { return m_end; }

private:
    std::optional<QRegularExpressionMatch> nextFrom();
    QRegularExpressionMatch matchHere() const;
    QRegularExpressionMatch tried(const QRegularExpression &expression, qsizetype end) const;
    qsizetype sliceEnd(qsizetype length) const;
    qsizetype behind(qsizetype position) const;
    bool isStopped();

    const TextPattern &m_pattern;
    QString m_text; ///< valid UTF-16
    Span m_range;
    IsCancelled m_isCancelled;
    QDeadlineTimer m_deadline;
    qsizetype m_from;         ///< where the next match may begin
    qsizetype m_lastEnd = -1; ///< of the last match, when it had a length
    SearchEnd m_end = SearchEnd::AllFound;
};

struct SearchResult {
    Matches matches;
    SearchEnd end = SearchEnd::AllFound;
    std::optional<PatternError> error;
};

/// What is searched, where and how.
struct SearchQuery {
    QString pattern; ///< not empty
    SearchOptions options;
    QString text;
    Span range;
};

/// At most `most` matches.
SearchResult findMatches(const SearchQuery &query, qsizetype most, const IsCancelled &isCancelled);

struct ReplaceResult {
    QList<TextEdit> edits; ///< what stays the same is not among them
    qsizetype matches = 0;
    SearchEnd end = SearchEnd::AllFound;
    std::optional<PatternError> error;
};

/// Edits that put `replacement` in the place of every match. Many in one line become one.
ReplaceResult replaceMatches(const SearchQuery &query, const ReplacementText &replacement,
                             const IsCancelled &isCancelled);

} // namespace stetmark
