// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/analysis.h"
#include "preview/render/page_options.h"
#include "preview/view/page_update.h"

#include <QObject>
#include <QThread>

namespace stetmark {

/// An essay that the preview is asked to show.
struct RenderRequest {
    AnalysisPtr analysis;
    PageOptions options;
    quint64 essay = 0; ///< see PreviewPane::show()
    /// Requests of one generation follow each other in one page, so the second is
    /// answered with what changed since the first. The first of a generation is
    /// answered with the whole page.
    quint64 generation = 0;
};

/// Renders in a thread of its own. Every answer builds on the one before it in
/// its generation: all of them have to reach the page, in their order.
class PreviewRenderer : public QObject
{
    Q_OBJECT

public:
    explicit PreviewRenderer(QObject *parent = nullptr);
    /// Waits for the rendering that is running, if one is.
    ~PreviewRenderer() override;

    /// One at a time: ask again when rendered() came.
    void render(const RenderRequest &request);
    bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void rendered(const stetmark::PageUpdate &update);

private:
    QThread m_thread;
    QObject *m_worker; ///< lives in m_thread
    bool m_busy = false;
};

} // namespace stetmark
