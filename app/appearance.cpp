// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appearance.h"

#include "app/window_style.h"

#include <QApplication>
#include <QMetaEnum>
#include <QSettings>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

void readGroup(QSettings &file, const QString &name, QPalette &palette,
               const QList<QPalette::ColorGroup> &groups)
{
    file.beginGroup(name);
    const auto roles = QMetaEnum::fromType<QPalette::ColorRole>();
    const QStringList keys = file.childKeys();
    for (const QString &key : keys) {
        bool isRole = false;
        const int role = roles.keyToValue(key.toLatin1().constData(), &isRole);
        const QColor color = QColor(file.value(key).toString());
        if (!isRole || !color.isValid())
            continue;
        for (const QPalette::ColorGroup group : groups)
            palette.setColor(group, QPalette::ColorRole(role), color);
    }
    file.endGroup();
}

/// The name of the style in use; that of ours is fusion's.
QString styleName()
{
    const auto *own = qobject_cast<const WindowStyle *>(QApplication::style());
    return own ? own->baseStyle()->name() : QApplication::style()->name();
}

} // namespace

QPalette readPalette(const QString &file, const QPalette &base)
{
    QSettings store(file, QSettings::IniFormat);
    QPalette palette = base;
    readGroup(store, u"all"_s, palette, {QPalette::Active, QPalette::Inactive, QPalette::Disabled});
    readGroup(store, u"disabled"_s, palette, {QPalette::Disabled});
    return palette;
}

AppearanceSwitch::AppearanceSwitch() : m_systemStyle(styleName()) {}

void AppearanceSwitch::apply(Appearance appearance) const
{
    if (appearance == Appearance::System) {
        if (m_systemStyle == u"fusion"_s)
            QApplication::setStyle(new WindowStyle);
        else
            QApplication::setStyle(m_systemStyle);
        QApplication::setPalette(QPalette());
        return;
    }
    QApplication::setStyle(new WindowStyle);
    const bool isDark = appearance == Appearance::Dark;
    const QString file =
        isDark ? u":/stetmark/themes/window-dark.ini"_s : u":/stetmark/themes/window-light.ini"_s;
    QApplication::setPalette(readPalette(file, QApplication::style()->standardPalette()));
}

} // namespace stetmark
