// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/settings.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace stetmark {

class EssayDocument;
class OpenEssays;

/// Remembers which essays are open, in which order, at which place and what is folded in them,
/// and opens them again the next time. What has no file is not among them; recovery looks after
/// that.
class Session : public QObject
{
    Q_OBJECT

public:
    /// Both outlive this.
    Session(Settings &settings, OpenEssays &essays, QObject *parent = nullptr);

    /// Opens the essays of the last time.
    void reopen();
    /// Takes down what is open now. Done by itself soon after a tab comes or goes, so that a
    /// crash does not forget them.
    void remember();

private:
    void watch(EssayDocument *essay);
    void rememberSoon();
    void showPlace(const QString &path);
    void finish();

    Settings &m_settings;
    OpenEssays &m_essays;
    QHash<QString, OpenFile> m_waiting; ///< to be opened again, by path
    QString m_current;                  ///< what is to be in front then
    QTimer m_timer;
};

} // namespace stetmark
