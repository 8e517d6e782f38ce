// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preview_driver.h"

#include <QApplication>
#include <QEventLoop>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>
#include <QWebEnginePage>
#include <QWebEngineScript>
#include <QWebEngineView>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

constexpr int patience = 20'000; // ms; an engine may start on a busy machine

} // namespace

PreviewDriver::PreviewDriver()
    : m_pane(std::make_unique<PreviewPane>()),
      m_shown(std::make_unique<QSignalSpy>(m_pane.get(), &PreviewPane::shown))
{
    m_pane->resize(700, 600);
    m_pane->show();
}

PreviewDriver::~PreviewDriver() = default;

QWebEngineView *PreviewDriver::view() const
{
    return m_pane->findChild<QWebEngineView *>();
}

void PreviewDriver::hand(const QString &text, const QString &path)
{
    m_pane->show(analyse(text, ++m_revision), PageOptions{path, {}}, m_essay);
}

bool PreviewDriver::show(const QString &text, const QString &path)
{
    hand(text, path);
    return waitUntilShown();
}

bool PreviewDriver::waitUntilShown()
{
    const auto isShown = [this] {
        return !m_shown->isEmpty() && m_shown->last().at(0).toULongLong() == m_revision;
    };
    // A real event loop: the engine takes many turns, and QTRY_ sleeps at each.
    while (!isShown()) {
        if (!m_shown->wait(patience))
            return false;
    }
    return true;
}

QVariant PreviewDriver::ask(const QString &expression) const
{
    return askPage(view()->page(), expression, QWebEngineScript::ApplicationWorld);
}

QString PreviewDriver::content() const
{
    return ask(u"[document.documentElement.lang, document.title,"
               "document.querySelector('article').innerHTML].join('\\n')"_s)
        .toString();
}

QVariant askPage(QWebEnginePage *page, const QString &expression, quint32 world)
{
    // Kept alive by the callback, which may come after we gave up.
    struct Answer {
        QVariant value;
        QEventLoop loop;
    };
    const auto answer = std::make_shared<Answer>();
    page->runJavaScript(expression, world, [answer](const QVariant &value) {
        answer->value = value;
        answer->loop.quit();
    });
    QTimer::singleShot(patience, &answer->loop, &QEventLoop::quit);
    answer->loop.exec();
    return answer->value;
}

CountingServer::CountingServer()
{
    listen(QHostAddress::LocalHost);
}

QString CountingServer::address() const
{
    return u"http://127.0.0.1:%1"_s.arg(serverPort());
}

bool CountingServer::isAsked()
{
    QSignalSpy spy(this, &QTcpServer::newConnection);
    return m_count > 0 || spy.wait(700) || m_count > 0;
}

void CountingServer::incomingConnection(qintptr handle)
{
    ++m_count;
    auto *socket = new QTcpSocket(this);
    socket->setSocketDescriptor(handle);
    socket->abort();
    addPendingConnection(socket);
}

int runPreviewTest(int argc, char **argv, const std::function<std::unique_ptr<QObject>()> &make)
{
    preparePreview();
    QApplication application(argc, argv);
    const std::unique_ptr<QObject> test = make();
    return QTest::qExec(test.get(), argc, argv);
}

} // namespace stetmark
