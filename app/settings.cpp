// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/settings.h"

#include <QLocale>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace stetmark {

QStringList systemLanguages()
{
    const QLocale system = QLocale::system();
    return {system.language() == QLocale::C ? u"en_US"_s : system.name()};
}

Settings::Settings(const QString &file, QObject *parent)
    : QObject(parent), m_store(file, QSettings::IniFormat)
{
}

QString Settings::defaultFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
           + u"/stetmark/stetmark.ini"_s;
}

void Settings::reset(const char *key)
{
    const QString name = QString::fromLatin1(key);
    if (!m_store.contains(name))
        return;
    m_store.remove(name);
    Q_EMIT changed(name);
}

QString Settings::shortcutsKey()
{
    return u"shortcuts"_s;
}

QMap<QString, QString> Settings::chosenShortcuts() const
{
    QMap<QString, QString> shortcuts;
    m_store.beginGroup(shortcutsKey());
    const QStringList names = m_store.childKeys();
    // Where a person wrote a comma without quotes, the store gives a list.
    for (const QString &name : names)
        shortcuts.insert(name, m_store.value(name).toStringList().join(u','));
    m_store.endGroup();
    return shortcuts;
}

void Settings::setChosenShortcuts(const QMap<QString, QString> &shortcuts)
{
    if (shortcuts == chosenShortcuts())
        return;
    m_store.remove(shortcutsKey());
    m_store.beginGroup(shortcutsKey());
    for (const auto &[name, keys] : shortcuts.asKeyValueRange())
        m_store.setValue(name, keys);
    m_store.endGroup();
    Q_EMIT changed(shortcutsKey());
}

QVariant Settings::stored(const char *key) const
{
    return m_store.value(QString::fromLatin1(key));
}

void Settings::store(const char *key, const QVariant &value)
{
    const QString name = QString::fromLatin1(key);
    m_store.setValue(name, value);
    Q_EMIT changed(name);
}

} // namespace stetmark
