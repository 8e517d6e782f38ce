// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/text/search_runner.h"

#include <QPromise>
#include <QThreadPool>

#include <memory>

namespace stetmark {

namespace {

/// More than anybody steps through; the rest is only replaced.
constexpr qsizetype mostMatches = 200'000;
constexpr int mostThreads = 3;

/// Never destroyed, since that would wait for its threads.
QThreadPool &searchThreads()
{
    static QThreadPool *threads = [] {
        auto *made = new QThreadPool;
        made->setMaxThreadCount(mostThreads);
        return made;
    }();
    return *threads;
}

template <typename Outcome, typename Work>
void start(QFutureWatcher<Outcome> &watcher, Work work)
{
    watcher.cancel();
    auto promise = std::make_shared<QPromise<Outcome>>();
    watcher.setFuture(promise->future());
    promise->start();
    searchThreads().start([promise, work] {
        promise->addResult(work([&] { return promise->isCanceled(); }));
        promise->finish();
    });
}

template <typename Outcome>
bool hasOutcome(const QFutureWatcher<Outcome> &watcher)
{
    return !watcher.isCanceled() && watcher.future().resultCount() > 0;
}

} // namespace

SearchRunner::SearchRunner(QObject *parent) : QObject(parent)
{
    connect(&m_search, &QFutureWatcherBase::finished, this, [this] {
        if (!hasOutcome(m_search))
            return;
        m_isSearching = false;
        Q_EMIT found(m_search.result());
    });
    connect(&m_replacement, &QFutureWatcherBase::finished, this, [this] {
        if (hasOutcome(m_replacement))
            Q_EMIT replaced(m_replacement.result());
    });
}

SearchRunner::~SearchRunner()
{
    cancel();
}

void SearchRunner::search(const SearchQuery &query)
{
    m_isSearching = true;
    start(m_search, [query](const IsCancelled &isCancelled) {
        return findMatches(query, mostMatches, isCancelled);
    });
}

void SearchRunner::replace(const SearchQuery &query, const ReplacementText &replacement)
{
    start(m_replacement, [query, replacement](const IsCancelled &isCancelled) {
        return replaceMatches(query, replacement, isCancelled);
    });
}

void SearchRunner::cancel()
{
    m_isSearching = false;
    m_search.cancel();
    m_replacement.cancel();
}

} // namespace stetmark
