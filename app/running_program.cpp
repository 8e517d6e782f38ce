// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/running_program.h"

#include <QDataStream>
#include <QDeadlineTimer>
#include <QDir>
#include <QEventLoop>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLocalSocket>
#include <QTimer>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace stetmark {

namespace {

constexpr auto patience = 3s;
constexpr auto pause = 50ms;
constexpr qint64 longestMessage = 1'000'000; ///< bytes
constexpr char taken = 'y';

int left(const QDeadlineTimer &deadline)
{
    return int(std::max<qint64>(1, deadline.remainingTime()));
}

/// Sends `files` to the program at `address`; false when nobody says that they came.
bool send(const QString &address, const QStringList &files)
{
    const QDeadlineTimer deadline(patience);
    while (!deadline.hasExpired()) {
        QLocalSocket socket;
        socket.connectToServer(address);
        if (!socket.waitForConnected(left(deadline))) {
            // It has the lock, so it is about to listen.
            QEventLoop loop;
            QTimer::singleShot(pause, &loop, &QEventLoop::quit);
            loop.exec();
            continue;
        }
        QDataStream stream(&socket);
        stream.setVersion(QDataStream::Qt_6_0);
        stream << files;
        while (socket.bytesToWrite() > 0 && socket.waitForBytesWritten(left(deadline)))
            continue;
        char answer = 0;
        return socket.waitForReadyRead(left(deadline)) && socket.getChar(&answer)
               && answer == taken;
    }
    return false;
}

} // namespace

RunningProgram::RunningProgram(const QString &address, QObject *parent)
    : QObject(parent), m_address(address)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &RunningProgram::take);
}

RunningProgram::~RunningProgram() = default;

std::optional<QString> RunningProgram::defaultAddress()
{
    const QString folder = qEnvironmentVariable("XDG_RUNTIME_DIR");
    const QString platform = QGuiApplication::platformName();
    const bool isWayland = platform.startsWith("wayland"_L1);
    if (!QDir::isAbsolutePath(folder) || !QFileInfo(folder).isDir()
        || (!isWayland && platform != "xcb"_L1))
        return std::nullopt;
    QString display = qEnvironmentVariable(isWayland ? "WAYLAND_DISPLAY" : "DISPLAY");
    std::ranges::replace_if(
        display, [](QChar c) { return !c.isLetterOrNumber(); }, u'_');
    return QDir::cleanPath(folder) + u"/stetmark-%1-%2"_s.arg(platform, display);
}

bool RunningProgram::handOver(const QStringList &files)
{
    m_lock = ProcessLock::take(m_address + u".lock"_s);
    if (!m_lock)
        return send(m_address, files);
    listen();
    return false;
}

void RunningProgram::listen()
{
    // What an earlier one left when it crashed; it has no lock any more.
    QLocalServer::removeServer(m_address);
    m_server.listen(m_address);
}

void RunningProgram::take()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (socket->bytesAvailable() > longestMessage) {
                socket->abort();
                return;
            }
            QDataStream stream(socket);
            stream.setVersion(QDataStream::Qt_6_0);
            stream.startTransaction();
            QStringList files;
            stream >> files;
            if (!stream.commitTransaction())
                return; // more is to come
            socket->putChar(taken);
            socket->flush();
            Q_EMIT handedOver(files);
        });
    }
}

} // namespace stetmark
