// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/analysis.h"
#include "editor/essay/text_edit.h"

#include <QList>
#include <QObject>
#include <QThreadPool>

#include <functional>

namespace stetmark {

/// Keeps the Analysis of a text up with its edits, on a thread of its own: one
/// analysis runs, and all edits made meanwhile wait together for the next. The
/// worker's text is that of the last Analysis, so only edits are sent to it, and
/// the GUI thread never copies the whole. Its thread ends when idle for a while.
///
/// Begins with the Analysis of an empty text, revision 0, by essaySchema().
class AnalysisQueue : public QObject
{
    Q_OBJECT

public:
    /// Does the work, off the GUI thread; as reanalyse().
    using Analyse = std::function<AnalysisPtr(const AnalysisPtr &previous,
                                              const QList<TextEdit> &edits, quint64 revision)>;

    explicit AnalysisQueue(QObject *parent = nullptr);
    explicit AnalysisQueue(Analyse analyse, QObject *parent = nullptr);
    /// Waits for the analysis that runs, if any; its result is dropped.
    ~AnalysisQueue() override;

    /// The newest finished Analysis; never null.
    const AnalysisPtr &newest() const { return m_newest; }
    /// Edits since newest(), each in the coordinates that the one before it left.
    QList<TextEdit> editsSinceNewest() const { return m_running + m_waiting; }

    /// The text changed by `edit` and is now of `revision`, which only grows.
    void add(const TextEdit &edit, quint64 revision);
    /// What is analysed from now on is by `schema`; the text as it is comes again.
    void setSchema(FieldSchemaPtr schema);

Q_SIGNALS:
    /// Revisions only grow; one comes again when the schema changed.
    void analysed(const stetmark::AnalysisPtr &analysis);

private:
    void start();
    void finish(const AnalysisPtr &analysis);

    Analyse m_analyse;
    AnalysisPtr m_newest;
    FieldSchemaPtr m_schema;
    bool m_isRunning = false;
    QList<TextEdit> m_running; ///< edits of the analysis that runs
    QList<TextEdit> m_waiting;
    quint64 m_revision = 0; ///< of the text after m_waiting
    QThreadPool m_pool;
};

} // namespace stetmark
