// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/span.h"

#include <QList>

#include <optional>

class QPainter;

namespace stetmark {

class TextEditor;

/// Marks what was found in a text: underlined, on a ground of its own. The match that is
/// selected has a frame; one of no length is a bar between two characters. As extra
/// selections, which are made for the lines on screen alone.
class MatchMarks
{
public:
    /// `editor` is not owned and outlives this; it calls prepare() and paint().
    explicit MatchMarks(TextEditor *editor) : m_editor(editor) {}

    /// Marks `spans`, in the order of the text, and the part of it that was searched.
    void show(const QList<Span> &spans, std::optional<Span> searched);
    void clear() { show({}, {}); }
    /// In the colours that the editor has now.
    void refresh() { m_isPrepared = false; }

    /// Before the editor paints itself.
    void prepare();
    /// On top of the editor's text.
    void paint(QPainter &painter) const;

private:
    QList<Span> spansIn(Span range) const;
    bool isPrepared(const QList<Span> &seen) const;
    void frame(QPainter &painter, Span span) const;

    TextEditor *m_editor;
    QList<Span> m_spans;
    std::optional<Span> m_searched;
    QList<Span> m_prepared; ///< parts of the text whose marks are made
    bool m_isPrepared = true;
};

} // namespace stetmark
