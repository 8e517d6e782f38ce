// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/field_schema.h"
#include "editor/essay/issue.h"
#include "editor/essay/result.h"
#include "preview/render/page_options.h"

#include <QObject>
#include <QThreadPool>

namespace stetmark {

/// Writes finished pages, in the background.
class PageExport : public QObject
{
    Q_OBJECT

public:
    explicit PageExport(QObject *parent = nullptr);
    /// Waits for a page that is being written, so that none is left half done.
    ~PageExport() override;

    /// Where a page of the essay at `essayPath` goes by default.
    static QString suggestedPath(const QString &essayPath, const QString &folder);

    /// Analyses `text` anew, by `schema`, and writes its page to `target`; then
    /// finished() or failed().
    void start(const QString &text, const FieldSchemaPtr &schema, const PageOptions &options,
               const QString &target);
    bool isRunning() const { return m_running > 0; }

Q_SIGNALS:
    void runningChanged(bool isRunning);
    /// `issues` are those of the page: images that are missing, and the like.
    void finished(const QString &target, const QList<stetmark::Issue> &issues);
    void failed(const QString &target, const stetmark::Error &error);

private:
    void finish(const QString &target, const Result<QList<Issue>> &result);

    QThreadPool m_pool; ///< one at a time
    int m_running = 0;
};

} // namespace stetmark
