// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preview/view/preview_view.h"

#include "preview/view/page_update.h"
#include "preview/view/preview_page.h"
#include "preview/view/preview_scheme.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QWebEngineContextMenuRequest>
#include <QWebEngineProfile>

namespace stetmark {

PreviewView::PreviewView(QWidget *parent)
    : QWebEngineView(parent), m_profile(std::make_unique<QWebEngineProfile>()),
      m_scheme(new PreviewScheme(m_profile.get()))
{
    lockDown(m_profile.get());
    m_profile->installUrlSchemeHandler(previewUrl().scheme().toLatin1(), m_scheme);
    m_profile->setUrlRequestInterceptor(new RequestGuard(m_profile.get()));
    m_page = std::make_unique<PreviewPage>(m_profile.get());
    setPage(m_page.get());
    // What is dragged here is for the window.
    setAcceptDrops(false);
    setAccessibleName(tr("Preview"));
    setAccessibleDescription(tr("The essay as it will be exported"));
    setFocusPolicy(Qt::StrongFocus);

    connect(m_page.get(), &PreviewPage::linkActivated, this, &PreviewView::linkActivated);
    connect(m_page.get(), &QWebEnginePage::loadFinished, this, &PreviewView::finishLoading);
    connect(m_page.get(), &QWebEnginePage::renderProcessTerminated, this, &PreviewView::failed);
}

PreviewView::~PreviewView() = default;

void PreviewView::start()
{
    m_page->load(previewUrl());
}

void PreviewView::finishLoading(bool ok)
{
    if (m_ready)
        return; // a link that led elsewhere, and was not followed
    if (!ok) {
        Q_EMIT failed();
        return;
    }
    m_page->run(pageScript());
    m_page->run(colorSchemeScript(m_dark), [this](const QVariant &result) {
        m_ready = result.toBool();
        if (m_ready)
            Q_EMIT ready();
        else
            Q_EMIT failed();
    });
}

void PreviewView::update(const QString &script, const QHash<QString, QString> &images,
                         const std::function<void(bool)> &done)
{
    m_scheme->setImages(images);
    m_page->run(script, [done](const QVariant &result) { done(result.toBool()); });
}

void PreviewView::setDark(bool dark)
{
    m_dark = dark;
    m_page->setBackgroundColor(palette().color(QPalette::Base));
    if (m_ready)
        m_page->run(colorSchemeScript(dark));
}

void PreviewView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *copy =
        menu->addAction(tr("&Copy"), this, [this] { triggerPageAction(QWebEnginePage::Copy); });
    copy->setEnabled(hasSelection());
    menu->addAction(tr("Select &All"), this,
                    [this] { triggerPageAction(QWebEnginePage::SelectAll); });
    const QWebEngineContextMenuRequest *request = lastContextMenuRequest();
    if (request && request->linkUrl().isValid()) {
        menu->addAction(tr("Copy &Link Address"), this,
                        [this] { triggerPageAction(QWebEnginePage::CopyLinkToClipboard); });
    }
    menu->popup(event->globalPos());
}

} // namespace stetmark
