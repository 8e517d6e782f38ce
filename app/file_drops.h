// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QStringList>

class QWidget;

namespace stetmark {

/// Takes files that are dragged onto some widgets, before the widgets themselves
/// would take their addresses as text. Images that are dropped into a text are left to it.
class FileDrops : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Makes `widget` accept files too.
    void watch(QWidget *widget);
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void dropped(const QStringList &paths);
    void imagesDropped(const QStringList &paths); ///< beside the text
};

} // namespace stetmark
