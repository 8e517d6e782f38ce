// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/file_drops.h"

#include "app/image_names.h"
#include "editor/text/text_editor.h"

#include <QDropEvent>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace stetmark {

namespace {

QStringList localFiles(const QMimeData *data)
{
    QStringList paths;
    const QList<QUrl> urls = data->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

} // namespace

void FileDrops::watch(QWidget *widget)
{
    widget->setAcceptDrops(true);
    widget->installEventFilter(this);
}

bool FileDrops::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (type != QEvent::DragEnter && type != QEvent::DragMove && type != QEvent::Drop)
        return QObject::eventFilter(watched, event);
    auto *drop = static_cast<QDropEvent *>(event);
    const QStringList files = localFiles(drop->mimeData());
    if (files.isEmpty())
        return QObject::eventFilter(watched, event);
    QStringList images;
    QStringList others;
    for (const QString &file : files)
        (isImageFile(file) ? images : others).append(file);
    if (type == QEvent::Drop && !others.isEmpty())
        Q_EMIT dropped(others);
    if (!images.isEmpty() && qobject_cast<TextEditor *>(watched->parent()))
        return QObject::eventFilter(watched, event);
    // The file stays where it is, whatever the other program offers.
    drop->setDropAction(Qt::CopyAction);
    drop->accept();
    if (type == QEvent::Drop && !images.isEmpty())
        Q_EMIT imagesDropped(images);
    return true;
}

} // namespace stetmark
