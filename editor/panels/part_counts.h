// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/part_statistics.h"

#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <memory>
#include <optional>

namespace stetmark {

class TextEditor;

/// What was counted of the parts of an essay, from `analysis`.
struct PartFigures {
    AnalysisPtr analysis; ///< null when nothing was counted
    std::optional<Statistics> selected;
    QList<SectionStatistics> sections; ///< empty unless they are wanted
};

/// Counts what is selected in a text editor and, where they are wanted, the sections of its
/// essay, in a thread of its own; while one count goes on, the newest wish waits. Costs
/// nothing while nothing is selected and nobody wants the sections.
class PartCounts : public QObject
{
    Q_OBJECT

public:
    explicit PartCounts(QObject *parent = nullptr);
    /// Waits for the count that goes on, if any.
    ~PartCounts() override;

    /// Follows `editor`, which is not owned; null follows none.
    void setEditor(TextEditor *editor);
    TextEditor *editor() const;
    void setWantsSections(bool wants);

    const PartFigures &figures() const { return m_figures; }
    /// The section in figures() that the caret is in; -1 when there is none.
    qsizetype currentSection() const;

Q_SIGNALS:
    void editorChanged();
    void counted();

private:
    void count();
    void take(const PartFigures &figures, quint64 wish);
    /// `span` of the text as it is, in the text of `analysis`.
    Span inAnalysis(Span span) const;

    QPointer<TextEditor> m_editor;
    std::unique_ptr<QObject> m_following; ///< owns the connections to what is followed
    bool m_wantsSections = false;
    bool m_isCounting = false;
    bool m_isWaiting = false;
    quint64 m_followed = 0; ///< grows with each other editor
    PartFigures m_figures;
    QThreadPool m_pool;
};

} // namespace stetmark
