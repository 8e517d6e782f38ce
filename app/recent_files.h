// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QStringList>

class QAction;
class QMenu;

namespace stetmark {

class Settings;

/// The essays that were opened or saved last, and their menu.
class RecentFiles : public QObject
{
    Q_OBJECT

public:
    /// Reads and keeps the list in `settings`, which outlives this.
    explicit RecentFiles(Settings &settings, QObject *parent = nullptr);

    const QStringList &paths() const { return m_paths; } ///< the newest first
    void add(const QString &path);
    void remove(const QString &path);
    void clear();

    /// Keeps the list in `menu`, above what is there now.
    void setMenu(QMenu *menu);

Q_SIGNALS:
    void changed();
    void chosen(const QString &path);

private:
    void set(const QStringList &paths);
    void fillMenu();

    Settings &m_settings;
    QStringList m_paths;
    QMenu *m_menu = nullptr;
    QAction *m_end = nullptr; ///< the menu's own first action
    QList<QAction *> m_actions;
};

} // namespace stetmark
