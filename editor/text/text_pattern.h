// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include <optional>

namespace stetmark {

/// How a pattern is meant.
struct SearchOptions {
    bool isRegularExpression = false;
    bool matchesCase = false;
    bool wholeWords = false;

    friend bool operator==(const SearchOptions &, const SearchOptions &) = default;
};

/// What is wrong with a regular expression, for a person to read.
struct PatternError {
    QString message;
    qsizetype position = 0; ///< in the pattern, in UTF-16 code units

    friend bool operator==(const PatternError &, const PatternError &) = default;
};

/// What is searched for, made ready. Regular expressions are Perl's (PCRE2), where ^ and $
/// mean lines, which end with \n alone, and letters, digits and words are Unicode's.
///
/// A whole word does not begin or end between two characters of a word: letters, marks,
/// digits, connectors such as _, and what is not seen inside a word (soft hyphens, joiners).
///
/// A match that needs too many steps is given up: see MatchFinder. To make a pattern may
/// take a while when it is a hostile one; do it off the GUI thread.
class TextPattern
{
public:
    TextPattern(const QString &pattern, SearchOptions options);

    const std::optional<PatternError> &error() const { return m_error; }
    /// Of the groups, by number; the first is the whole match. Empty for those without.
    const QStringList &groupNames() const { return m_groupNames; }
    int groupCount() const { return int(m_groupNames.size()) - 1; }

    /// Finds the pattern at or behind an offset.
    const QRegularExpression &anywhere() const { return m_anywhere; }
    /// Finds it at the offset only.
    const QRegularExpression &here() const { return m_here; }

private:
    std::optional<PatternError> m_error;
    QStringList m_groupNames{QString()};
    QRegularExpression m_anywhere;
    QRegularExpression m_here;
};

/// A regular expression that finds just `text`.
QString escapedPattern(const QString &text);

} // namespace stetmark
