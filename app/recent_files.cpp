// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/recent_files.h"

#include "app/settings.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

constexpr qsizetype mostFiles = 10;

/// "&1  name  (folder)", so that two essays of one name can be told apart.
QString menuText(qsizetype number, const QString &path)
{
    const QFileInfo file(path);
    QString folder = QDir::toNativeSeparators(file.path());
    if (folder.startsWith(QDir::homePath()))
        folder = u'~' + folder.mid(QDir::homePath().size());
    QString text = u"%1  (%2)"_s.arg(file.fileName(), folder);
    text.replace(u'&', u"&&"_s);
    return number < 10 ? u"&%1  %2"_s.arg(number).arg(text) : u"1&0  %1"_s.arg(text);
}

} // namespace

RecentFiles::RecentFiles(Settings &settings, QObject *parent)
    : QObject(parent), m_settings(settings), m_paths(settings.recentFiles().mid(0, mostFiles))
{
}

void RecentFiles::add(const QString &path)
{
    QStringList paths = m_paths;
    paths.removeAll(path);
    paths.prepend(path);
    set(paths.mid(0, mostFiles));
}

void RecentFiles::remove(const QString &path)
{
    QStringList paths = m_paths;
    if (paths.removeAll(path) > 0)
        set(paths);
}

void RecentFiles::clear()
{
    set({});
}

void RecentFiles::setMenu(QMenu *menu)
{
    m_menu = menu;
    m_end = menu->actions().value(0);
    fillMenu();
}

void RecentFiles::set(const QStringList &paths)
{
    m_paths = paths;
    m_settings.setRecentFiles(paths);
    fillMenu();
    Q_EMIT changed();
}

void RecentFiles::fillMenu()
{
    if (!m_menu)
        return;
    // Later, since one of them may be what was just chosen.
    for (QAction *action : std::as_const(m_actions)) {
        m_menu->removeAction(action);
        action->deleteLater();
    }
    m_actions.clear();
    for (const QString &path : std::as_const(m_paths)) {
        auto *action = new QAction(menuText(m_actions.size() + 1, path), this);
        connect(action, &QAction::triggered, this, [this, path] { Q_EMIT chosen(path); });
        m_menu->insertAction(m_end, action);
        m_actions.append(action);
    }
}

} // namespace stetmark
