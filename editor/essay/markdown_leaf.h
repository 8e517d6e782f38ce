// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/markdown_lines.h"
#include "editor/essay/markdown_source.h"

#include <QByteArrayView>

#include <vector>

namespace stetmark {

/// The text of a paragraph, heading or table cell as cmark-gfm read inlines from
/// it (without quote markers, indentation, escaped pipes), and where each byte of
/// it stands in the source.
class LeafContent
{
public:
    static LeafContent ofParagraph(cmark_node *paragraph, LineRange lines,
                                   const MarkdownSource &source);
    static LeafContent ofHeading(cmark_node *heading, LineRange lines,
                                 const MarkdownSource &source);
    /// `from` is the byte of `line` behind the row's previous cell, and becomes
    /// the byte behind this one.
    static LeafContent ofCell(cmark_node *cell, int line, qsizetype &from,
                              const MarkdownSource &source);

    /// False when the content was not found in the source; ask nothing else then.
    bool isPlaced() const { return !m_lines.empty(); }
    QByteArrayView text() const { return m_text; }
    int line(qsizetype offset) const;           ///< as cmark numbers it
    qsizetype position(qsizetype offset) const; ///< UTF-16, of the whole text

private:
    struct Line {
        qsizetype offset = 0; ///< of its first byte in the content
        int line = 0;
        qsizetype column = 0; ///< of that byte in the line, from 0
    };

    const Line &lineAt(qsizetype offset) const;

    const MarkdownSource *m_source = nullptr;
    QByteArrayView m_text;
    std::vector<Line> m_lines;
    std::vector<qsizetype> m_escapedPipes; ///< their offsets, a backslash stood before each
};

} // namespace stetmark
