// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/span.h"

#include <QStringView>

#include <vector>

namespace stetmark {

/// A run of the front matter's content that has one role. The tokens of a block
/// cover every character of its content, in order.
struct FrontMatterToken {
    enum class Role {
        Value,     ///< a key or a value, quotes and block header included
        Property,  ///< an anchor or a tag
        Separator, ///< `:` `-` `?` `,` a bracket, a document marker
        Comment,   ///< from its `#` to the end of its line
        Blank,     ///< blanks and newlines
    };

    Role role = Role::Blank;
    Span span;

    friend bool operator==(const FrontMatterToken &, const FrontMatterToken &) = default;
};

/// A blank or newline of YAML, which knows no others.
inline bool isYamlSpace(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n';
}

/// What ends a plain scalar inside brackets or braces.
inline bool isFlowIndicator(QChar c)
{
    return c == u',' || c == u'[' || c == u']' || c == u'{' || c == u'}';
}

/// What YAML 1.1 ends a line with and YAML 1.2 does not, so that readers differ
/// (1.2.2, 5.4).
bool hasOldLineBreak(QStringView text);

/// Whether every reader ends the name of an anchor where we do. Some take `:` and
/// other signs for a part of it, some for the end.
bool isAnchorName(QStringView name);

/// A place in a front matter that only moves forward, giving every character that
/// it passes a role. It knows the column at all times, so nobody searches back.
class FrontMatterCursor
{
public:
    using Role = FrontMatterToken::Role;

    /// A place to come back to; what was passed since loses its role again.
    struct Mark {
        qsizetype position = 0;
        qsizetype lineStart = 0;
        size_t tokens = 0;
    };

    /// Starts at `start` of `text` and ends with `text`.
    FrontMatterCursor(QStringView text, qsizetype start)
        : m_text(text), m_position(start), m_lineStart(start)
    {
    }

    QStringView text() const { return m_text; }
    qsizetype position() const { return m_position; }
    qsizetype lineStart() const { return m_lineStart; }
    qsizetype column() const { return m_position - m_lineStart; }
    bool atEnd() const { return m_position >= m_text.size(); }
    /// The character `ahead` of here; behind the end are newlines.
    QChar peek(qsizetype ahead = 0) const;
    /// Whether `c` stands here with a blank or a newline behind it.
    bool isAtIndicator(QChar c) const;
    /// Whether the line starts with `marker` (`---`, `...`), alone or with a blank
    /// behind it, and the cursor stands at its start.
    bool isAtDocumentMarker(QStringView marker) const;

    /// Passes `length` characters of one line.
    void take(Role role, qsizetype length);
    /// Passes all up to `end`, newlines included.
    void takeLines(Role role, qsizetype end);
    /// Passes blanks, newlines and comments.
    void skipTrivia();

    Mark mark() const { return {m_position, m_lineStart, m_tokens.size()}; }
    void backTo(const Mark &mark);

    std::vector<FrontMatterToken> takeTokens() { return std::move(m_tokens); }

private:
    QStringView m_text;
    qsizetype m_position;
    qsizetype m_lineStart;
    std::vector<FrontMatterToken> m_tokens;
};

} // namespace stetmark
