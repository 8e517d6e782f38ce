// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QUrl>
#include <QWebEnginePage>

namespace stetmark {

/// Turns off in `profile` what a preview has no use for: storage, downloads,
/// spelling.
void lockDown(QWebEngineProfile *profile);

/// A page that can do nothing but show text and images: no script of the
/// document's, no other page, no window, no file dialog, no permission.
/// Our own scripts run beside it, in a world of their own.
class PreviewPage : public QWebEnginePage
{
    Q_OBJECT

public:
    /// `profile` is not owned and outlives the page.
    explicit PreviewPage(QWebEngineProfile *profile, QObject *parent = nullptr);

    /// Runs one of our scripts; `done` gets what it gives, or nothing if it failed.
    void run(const QString &script, const std::function<void(const QVariant &)> &done = {});

Q_SIGNALS:
    /// A http, https or mailto link was clicked.
    void linkActivated(const QUrl &url);

protected:
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame) override;
    QStringList chooseFiles(FileSelectionMode mode, const QStringList &oldFiles,
                            const QStringList &acceptedMimeTypes) override;
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString &message,
                                  int lineNumber, const QString &source) override;

private:
    void activate(const QUrl &url);
};

} // namespace stetmark
