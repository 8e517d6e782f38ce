// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/document/process_lock.h"

#include <QLocalServer>
#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace stetmark {

/// One Stetmark for each person and display: a second start hands its files to the first.
/// They speak through a socket in the person's own runtime folder, which no other user can
/// open and no network reaches.
class RunningProgram : public QObject
{
    Q_OBJECT

public:
    /// `address` is the path of the socket; its folder exists.
    explicit RunningProgram(const QString &address, QObject *parent = nullptr);
    ~RunningProgram() override;
    /// Where the program of this person on this display listens; none where there is no
    /// runtime folder or no display to share. Needs a QGuiApplication.
    static std::optional<QString> defaultAddress();

    /// Whether a running program took `files`; if not, this one is it from now on. May wait
    /// a few seconds for one that does not answer, and then goes on alone.
    bool handOver(const QStringList &files);

Q_SIGNALS:
    /// Another start handed over `files`; without any, the person wants to see the window.
    void handedOver(const QStringList &files);

private:
    void listen();
    void take();

    const QString m_address;
    std::unique_ptr<ProcessLock> m_lock;
    QLocalServer m_server;
};

} // namespace stetmark
