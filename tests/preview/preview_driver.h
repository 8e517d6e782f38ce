// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "preview/view/preview_pane.h"

#include <QSignalSpy>
#include <QString>
#include <QTcpServer>
#include <QVariant>

#include <memory>

class QWebEnginePage;
class QWebEngineView;

namespace stetmark {

/// A preview pane in a window of its own, with an essay to type into.
class PreviewDriver
{
public:
    PreviewDriver();
    ~PreviewDriver();

    PreviewPane &pane() { return *m_pane; }
    /// The engine's view; null as long as there is none.
    QWebEngineView *view() const;

    /// What is shown from here on is the essay `number`, from 1.
    void turnTo(quint64 number) { m_essay = number; }
    /// Hands `text` to the pane as the next revision and does not wait.
    void hand(const QString &text, const QString &path = QString());
    /// The same, and waits until the page shows it; false when it never does.
    bool show(const QString &text, const QString &path = QString());
    /// Waits until the page shows the newest revision.
    bool waitUntilShown();

    /// What `expression` gives, beside the page's document (which shares its
    /// DOM with it, but no script).
    QVariant ask(const QString &expression) const;
    /// What the page holds, to be compared with another's.
    QString content() const;

private:
    std::unique_ptr<PreviewPane> m_pane;
    std::unique_ptr<QSignalSpy> m_shown;
    quint64 m_revision = 0;
    quint64 m_essay = 1;
};

/// What `expression` gives in the world `world` of `page`.
QVariant askPage(QWebEnginePage *page, const QString &expression, quint32 world);

/// A web server that counts who comes and sends every one away with nothing.
class CountingServer : public QTcpServer
{
public:
    CountingServer();
    /// As "http://127.0.0.1:1234".
    QString address() const;
    int count() const { return m_count; }
    /// True when somebody comes within a moment, or has come before.
    bool isAsked();

protected:
    void incomingConnection(qintptr handle) override;

private:
    int m_count = 0;
};

/// As QTEST_MAIN, with what has to happen before the application is made.
int runPreviewTest(int argc, char **argv, const std::function<std::unique_ptr<QObject>()> &make);

} // namespace stetmark
