// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preview/view/preview_pane.h"

#include "preview/view/engine_support.h"
#include "preview/view/preview_notice.h"
#include "preview/view/preview_renderer.h"
#include "preview/view/preview_scheme.h"
#include "preview/view/preview_view.h"

#include <QEvent>
#include <QLoggingCategory>
#include <QPointer>
#include <QTimer>
#include <QVBoxLayout>

namespace stetmark {

void preparePreview()
{
    registerPreviewScheme();
    avoidSoftwareOpenGL();
    // The engine tells the terminal thirty lines about itself each time it starts.
    QLoggingCategory::setFilterRules(QStringLiteral("qt.webenginecontext.info=false"));
}

PreviewPane::PreviewPane(QWidget *parent)
    : QWidget(parent), m_renderer(new PreviewRenderer(this)), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    connect(m_renderer, &PreviewRenderer::rendered, this, [this](const PageUpdate &update) {
        if (update.generation == m_generation)
            m_next = update;
        advance();
    });
}

PreviewPane::~PreviewPane()
{
    // The engine answers what is still open as its page goes: while this is whole.
    dropPage();
    delete m_content;
}

void PreviewPane::show(const AnalysisPtr &analysis, const PageOptions &options, quint64 essay)
{
    // What is on its way for another essay must not come after this one.
    if (m_essay != essay) {
        ++m_generation;
        m_next.reset();
    }
    m_analysis = analysis;
    m_options = options;
    m_essay = essay;
    m_renderWanted = true;
    advance();
}

void PreviewPane::clear()
{
    m_analysis.reset();
    m_options = {};
    m_essay = 0;
    m_renderWanted = false;
    ++m_generation;
    m_next = PageUpdate{0, m_generation, updateScript(nullptr, EssayPage(), 0), {}};
    advance();
}

QSize PreviewPane::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 70, fontMetrics().height() * 40};
}

/// Takes every step that can be taken. There is at most one update at work in the
/// page, one waiting behind it, and one Analysis behind that: a burst of changes
/// skips straight to the newest.
void PreviewPane::advance()
{
    if (m_next && m_pageReady && !m_updating) {
        const PageUpdate update = *std::exchange(m_next, std::nullopt);
        send(update);
    }
    const bool engineIsOut = m_engineAsked && !m_view; // a notice stands here
    if (m_renderWanted && isVisible() && !engineIsOut && !m_next && !m_renderer->isBusy()) {
        m_renderWanted = false;
        m_renderer->render({m_analysis, m_options, m_essay, m_generation});
    }
}

void PreviewPane::send(const PageUpdate &update)
{
    m_updating = true;
    m_view->update(update.script, update.images,
                   [this, view = QPointer(m_view), revision = update.revision](bool done) {
                       if (!view || view != m_view)
                           return; // the answer of a page that is gone
                       m_updating = false;
                       if (!done) {
                           showNotice(tr("The preview could not be brought up to date. Your text "
                                         "is not affected."),
                                      true);
                           return;
                       }
                       if (m_analysis)
                           Q_EMIT shown(revision);
                       advance();
                   });
}

void PreviewPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    advance();
}

void PreviewPane::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    // Starting the engine takes a tenth of a second; the window comes first.
    if (!m_engineAsked) {
        m_engineAsked = true;
        QTimer::singleShot(0, this, &PreviewPane::startEngine);
    }
}

void PreviewPane::startEngine()
{
    const EngineObstacle obstacle = engineObstacle(engineSurroundings());
    if (obstacle != EngineObstacle::None) {
        showNotice(engineNotice(obstacle), false);
        return;
    }
    choosePainting();
    m_view = new PreviewView(this);
    connect(m_view, &PreviewView::linkActivated, this, &PreviewPane::linkActivated);
    connect(m_view, &PreviewView::ready, this, [this] {
        m_pageReady = true;
        advance();
    });
    connect(m_view, &PreviewView::failed, this, [this] {
        showNotice(tr("The preview has stopped working. Your text is not affected."), true);
    });
    replaceContent(m_view);
    followPalette();
    m_view->start();
}

void PreviewPane::replaceContent(QWidget *widget)
{
    if (m_content)
        m_content->deleteLater(); // this may be called by one of its signals
    m_content = widget;
    m_layout->addWidget(widget);
    setFocusProxy(widget);
    widget->show();
}

void PreviewPane::showNotice(const QString &text, bool canTryAgain)
{
    dropPage();
    auto *notice = new PreviewNotice(text, canTryAgain);
    connect(notice, &PreviewNotice::tryAgainRequested, this, &PreviewPane::tryAgain);
    replaceContent(notice);
}

/// Forgets the page in the engine and all that was on its way to it.
void PreviewPane::dropPage()
{
    if (m_view) {
        m_view->disconnect(this);
        m_view->hide();
    }
    m_view = nullptr;
    m_pageReady = false;
    m_updating = false;
    m_next.reset();
    ++m_generation;
}

void PreviewPane::tryAgain()
{
    m_renderWanted = m_analysis != nullptr;
    startEngine();
    advance();
}

void PreviewPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        followPalette();
}

void PreviewPane::followPalette()
{
    if (!m_view)
        return;
    m_view->setDark(palette().color(QPalette::Base).lightness()
                    < palette().color(QPalette::Text).lightness());
}

} // namespace stetmark
