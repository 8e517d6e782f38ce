// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preview/render/theme.h"

#include <QFile>
#include <QRegularExpression>

/// A static library's resources are linked in only where they are asked for.
/// The macro has to be used outside any namespace.
static void loadResources()
{
    Q_INIT_RESOURCE(themes);
}

namespace stetmark {

namespace {

/// Comments are for those who write themes, not for every page.
QString withoutComments(QString styles)
{
    static const QRegularExpression comment(QStringLiteral("/\\*.*?\\*/\\s*"),
                                            QRegularExpression::DotMatchesEverythingOption);
    return styles.remove(comment);
}

QString readStyles()
{
    loadResources();
    QFile file(QStringLiteral(":/stetmark/themes/book.css"));
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    return isOpen ? withoutComments(QString::fromUtf8(file.readAll())) : QString();
}

} // namespace

QString themeStyles()
{
    static const QString styles = readStyles();
    return styles;
}

} // namespace stetmark
