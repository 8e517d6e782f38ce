// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/analysis.h"
#include "preview/render/page_options.h"
#include "preview/view/page_update.h"

#include <QUrl>
#include <QWidget>

#include <optional>

class QVBoxLayout;

namespace stetmark {

class PreviewRenderer;
class PreviewView;

/// Registers the preview's URL scheme and spares the start what only the browser
/// engine would need. Call once, before the QApplication is made.
void preparePreview();

/// The live page: shows an Analysis as it will be exported, patched block by
/// block, in a page that runs no script of the document's and fetches nothing.
/// The browser engine starts when the pane is first visible and painted. Where the
/// engine cannot start, a notice stands in its place.
class PreviewPane : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewPane(QWidget *parent = nullptr);
    ~PreviewPane() override;

    using QWidget::show;
    /// Shows `analysis` of the essay that the caller calls `essay` (any number but
    /// 0, no matter where it is saved) as soon as it can; the newest wins. While the
    /// pane is hidden it is only remembered. The same essay keeps the scroll
    /// position; one that was shown before comes back where it was left.
    void show(const AnalysisPtr &analysis, const PageOptions &options, quint64 essay);
    /// Shows an empty page.
    void clear();

    QSize sizeHint() const override;

Q_SIGNALS:
    /// A http, https or mailto link was clicked.
    void linkActivated(const QUrl &url);
    /// The page shows the Analysis of this revision.
    void shown(quint64 revision);

protected:
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void startEngine();
    void replaceContent(QWidget *widget);
    void showNotice(const QString &text, bool canTryAgain);
    void tryAgain();
    void dropPage();
    void advance();
    void send(const PageUpdate &update);
    void followPalette();

    PreviewRenderer *m_renderer;
    QVBoxLayout *m_layout;
    QWidget *m_content = nullptr;  ///< the view or a notice; null before the first paint
    PreviewView *m_view = nullptr; ///< null when there is a notice
    bool m_pageReady = false;      ///< the page can be patched
    bool m_engineAsked = false;    ///< to start, or found that it cannot

    AnalysisPtr m_analysis; ///< the newest; null when there is no essay
    PageOptions m_options;
    quint64 m_essay = 0;              ///< whose m_analysis is; 0 for none
    bool m_renderWanted = false;      ///< m_analysis has not gone to the renderer yet
    quint64 m_generation = 0;         ///< see RenderRequest; another page, another generation
    std::optional<PageUpdate> m_next; ///< rendered, waiting for the page
    bool m_updating = false;          ///< the page is at work on the update before
};

} // namespace stetmark
