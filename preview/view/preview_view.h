// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QString>
#include <QUrl>
#include <QWebEngineView>

#include <functional>
#include <memory>

class QWebEngineProfile;

namespace stetmark {

class PreviewPage;
class PreviewScheme;

/// The browser engine's view with the one page it may show. Making it starts the
/// engine: see engine_support.h for what has to be looked at before.
class PreviewView : public QWebEngineView
{
    Q_OBJECT

public:
    explicit PreviewView(QWidget *parent = nullptr);
    ~PreviewView() override;

    /// Loads the empty page and its script; then ready() or failed().
    void start();
    /// Runs `script`, made by page_update.h, on a page with these images. `done`
    /// hears whether it worked.
    void update(const QString &script, const QHash<QString, QString> &images,
                const std::function<void(bool)> &done);
    void setDark(bool dark);

public Q_SLOTS:
    // For the window's Edit menu.
    void copy() { triggerPageAction(QWebEnginePage::Copy); }
    void selectAll() { triggerPageAction(QWebEnginePage::SelectAll); }

Q_SIGNALS:
    void ready();
    /// The page is lost: it could not be loaded, or its process ended.
    void failed();
    void linkActivated(const QUrl &url);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void finishLoading(bool ok);

    std::unique_ptr<QWebEngineProfile> m_profile; ///< off the record; outlives the page
    PreviewScheme *m_scheme;
    std::unique_ptr<PreviewPage> m_page;
    bool m_dark = false;
    bool m_ready = false;
};

} // namespace stetmark
