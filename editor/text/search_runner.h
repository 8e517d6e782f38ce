// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/text/text_search.h"

#include <QFutureWatcher>
#include <QObject>

namespace stetmark {

/// Searches in the background. Of searches, and of replacements, the last one asked for
/// counts; what goes on for one before is given up. Nobody waits for it, even when this
/// object goes: a regular expression cannot be stopped in the middle of one match.
class SearchRunner : public QObject
{
    Q_OBJECT

public:
    explicit SearchRunner(QObject *parent = nullptr);
    ~SearchRunner() override;

    void search(const SearchQuery &query);
    void replace(const SearchQuery &query, const ReplacementText &replacement);
    void cancel();
    bool isSearching() const { return m_isSearching; }

Q_SIGNALS:
    void found(const stetmark::SearchResult &result);
    void replaced(const stetmark::ReplaceResult &result);

private:
    QFutureWatcher<SearchResult> m_search;
    QFutureWatcher<ReplaceResult> m_replacement;
    bool m_isSearching = false;
};

} // namespace stetmark
