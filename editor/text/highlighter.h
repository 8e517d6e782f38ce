// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/analysis.h"
#include "editor/essay/text_edit.h"
#include "editor/text/text_formats.h"

#include <QList>
#include <QObject>
#include <QTextBlock>
#include <QTextLayout>

class QTimer;

namespace stetmark {

class EssayDocument;

/// Shows in the text of an essay what its newest Analysis says of it. Parses nothing.
///
/// A line that is typed in keeps its look, moved with the text, until the Analysis of
/// it comes; then only the lines that look other than before are laid out again. Lines
/// that were never seen are done while nothing else is to be done, or when asked for.
/// No format gets into the document itself, its undo history or its signals.
class Highlighter : public QObject
{
    Q_OBJECT

public:
    /// `document` is not owned and outlives this object.
    explicit Highlighter(EssayDocument *document, QObject *parent = nullptr);

    void setLook(const QFont &font, const QPalette &palette);
    /// How text that is being composed looks, from its start, over the look of its place.
    void setComposition(const QList<QTextLayout::FormatRange> &formats);
    /// Gives `line`, on which something else set formats, its own again.
    void refresh(const QTextBlock &line) { formatLine(line); }
    /// Sees to it that the lines from `first` to `last` look as they should; hidden ones can
    /// wait.
    void prepare(QTextBlock first, const QTextBlock &last);

Q_SIGNALS:
    /// Lines that may be on screen wait to be prepared.
    void waiting();

private:
    void takeEdit(const TextEdit &edit);
    void takeAnalysis(const AnalysisPtr &analysis);
    void formatLines(Span range);
    /// Leaves the lines from number `first` to `last` for later.
    void postpone(int first, int last);
    void goOn();

    void formatLine(QTextBlock line);
    QList<QTextLayout::FormatRange> formatsOf(const QTextBlock &line);
    bool isDone(const QTextBlock &line) const { return line.userState() == m_generation; }

    EssayDocument *m_document;
    AnalysisPtr m_shown; ///< what the lines are to look like; the document's newest
    Span m_typed;        ///< of the text as it is, what may have changed since m_shown
    TextFormats m_formats;
    QList<QTextLayout::FormatRange> m_composition;
    int m_generation = 1; ///< the user state of lines that are done
    int m_nextLine = 0;   ///< number of the first line that may not be done
    QTimer *m_idle;
};

} // namespace stetmark
