// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/analysis.h"
#include "editor/essay/markdown_tree.h"
#include "editor/essay/text_edit.h"

#include <QList>

#include <optional>

namespace stetmark {

/// What the text at a place is.
struct TypingPlace {
    enum class Kind { Prose, Table, Code, InlineCode, Html, FrontMatter };

    Kind kind = Kind::Prose;
    int quotes = 0; ///< in how many block quotes
    bool isInTable = false;

    /// Where the signs of Markdown mean nothing.
    bool isLiteral() const { return kind != Kind::Prose && kind != Kind::Table; }
};

/// Places in the text as it is, by the newest Analysis and the edits since: what is
/// typed belongs to what it is typed into, until the next Analysis says more.
class TypingPlaces
{
public:
    TypingPlaces(AnalysisPtr analysis, QList<TextEdit> since);

    TypingPlace at(qsizetype position) const;
    /// The innermost node of `kind` that holds `span`, where it is now; none when there
    /// is no such or its place is not known.
    std::optional<Span> around(Span span, MarkdownKind kind) const;
    /// The top-level block at `position`; none between blocks.
    std::optional<Span> block(qsizetype position, MarkdownKind kind) const;

    /// Of the essay: a BCP 47 tag as written, or empty.
    QString language() const;
    const Analysis &analysis() const { return *m_analysis; }
    /// A place of the Analysis in the text as it is.
    Span now(Span span) const;

private:
    const PlacedBlock *blockAt(qsizetype position) const;
    qsizetype then(qsizetype position) const;

    AnalysisPtr m_analysis;
    QList<TextEdit> m_since;
};

} // namespace stetmark
