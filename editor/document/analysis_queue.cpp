// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/document/analysis_queue.h"

#include "editor/document/edit_list.h"

#include <utility>

namespace stetmark {

namespace {

/// The Analysis of an empty text, made by hand: nothing is parsed on this thread.
AnalysisPtr emptyAnalysis()
{
    auto analysis = std::make_shared<Analysis>();
    analysis->frontMatter = std::make_shared<const FrontMatter>();
    return analysis;
}

/// A text that was just loaded arrives as one edit that replaces everything.
AnalysisPtr analyseAfter(const AnalysisPtr &previous, const QList<TextEdit> &edits,
                         quint64 revision)
{
    if (edits.size() == 1 && edits.first().removed == previous->text.size())
        return analyseWhileWriting(edits.first().inserted, revision, previous->schema);
    return reanalyse(previous, edits, revision);
}

} // namespace

AnalysisQueue::AnalysisQueue(QObject *parent) : AnalysisQueue(analyseAfter, parent) {}

AnalysisQueue::AnalysisQueue(Analyse analyse, QObject *parent)
    : QObject(parent), m_analyse(std::move(analyse)), m_newest(emptyAnalysis())
{
    m_pool.setMaxThreadCount(1);
}

AnalysisQueue::~AnalysisQueue()
{
    m_pool.waitForDone();
}

void AnalysisQueue::add(const TextEdit &edit, quint64 revision)
{
    Q_ASSERT(revision > m_revision);
    appendEdit(m_waiting, edit);
    m_revision = revision;
    if (!m_isRunning)
        start();
}

void AnalysisQueue::setSchema(FieldSchemaPtr schema)
{
    if (schema == m_schema)
        return;
    m_schema = std::move(schema);
    if (!m_isRunning)
        start();
}

void AnalysisQueue::start()
{
    m_isRunning = true;
    m_running = std::exchange(m_waiting, {});
    m_pool.start([this, newest = m_newest, schema = m_schema, edits = m_running,
                  revision = m_revision] {
        const AnalysisPtr previous = newest->schema == schema ? newest : withSchema(newest, schema);
        AnalysisPtr analysis = m_analyse(previous, edits, revision);
        // Dropped by Qt when this object is gone by then.
        QMetaObject::invokeMethod(
            this, [this, analysis] { finish(analysis); }, Qt::QueuedConnection);
    });
}

void AnalysisQueue::finish(const AnalysisPtr &analysis)
{
    m_newest = analysis;
    m_isRunning = false;
    m_running.clear();
    // Before anyone is told: a receiver may take its time.
    if (!m_waiting.isEmpty() || m_newest->schema != m_schema)
        start();
    Q_EMIT analysed(analysis);
}

} // namespace stetmark
