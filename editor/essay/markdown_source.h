// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/span.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringView>

#include <vector>

namespace stetmark {

/// A range of a text as cmark-gfm reads it: UTF-8, behind lines of our own that
/// are no part of the text. Maps cmark's lines (from 1) and columns (bytes, from
/// 1) back to UTF-16 positions of the text.
///
/// Lines end with LF, CRLF or CR, as for cmark. NUL and unpaired surrogates stand as
/// U+FFFD, other characters as byte_text has them, markup beyond measure as
/// markdown_guard hides it.
class MarkdownSource
{
public:
    /// `prefix` is whole lines of Markdown.
    MarkdownSource(QStringView text, Span range, const QByteArray &prefix);

    const QByteArray &bytes() const { return m_bytes; }
    int firstLine() const { return m_firstLine; } ///< cmark's number of the range's first line

    /// The bytes of a line, without its ending. The prefix's lines may be asked for too.
    QByteArrayView line(int line) const;
    /// The first byte on `line` that hides markup; -1 when there is none.
    qsizetype hiddenMarkup(int line) const;
    /// The UTF-16 position where a line starts, and where it ends before its ending.
    qsizetype lineStart(int line) const { return at(line).text.start; }
    qsizetype lineEnd(int line) const { return at(line).text.end; }
    /// The UTF-16 position `bytes` behind the start of a line, at most its end.
    /// A line is walked once, whatever the order of the questions.
    qsizetype position(int line, qsizetype bytes) const;

    /// What stands at `span` of the whole text; NUL and unpaired surrogates as U+FFFD.
    QStringView text(Span span) const;
    /// `utf8`, a piece of this source as cmark gives it, as text.
    QString decoded(QByteArrayView utf8) const;

private:
    struct Line {
        qsizetype byteStart = 0;
        qsizetype byteEnd = 0;
        Span text; ///< of the whole text
    };

    const Line &at(int line) const;
    void findLines(qsizetype prefixSize);

    QString m_text; ///< the range, with nothing that UTF-8 cannot hold
    qsizetype m_textStart = 0;
    QByteArray m_bytes;
    int m_firstLine = 1;
    std::vector<Line> m_lines;
    bool m_isUtf8 = true; ///< no byte stands as a lone surrogate

    bool m_isGuarded = false; ///< some byte hides markup

    struct Step {
        qsizetype bytes = 0;
        qsizetype text = 0;
    };
    /// Where position() came by on the line that it walked last, every so often.
    mutable std::vector<Step> m_steps;
    mutable int m_walkedLine = 0;
};

} // namespace stetmark
