// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/preferences/shortcut_edit.h"

#include <QKeyEvent>

namespace stetmark {

void ShortcutEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier) {
        Q_EMIT left();
        return;
    }
    QKeySequenceEdit::keyPressEvent(event);
    const QKeySequence keys = keySequence();
    if (keys.isEmpty())
        return;
    // By itself it waits for more keys.
    setKeySequence(QKeySequence(keys[0]));
    Q_EMIT pressed(keySequence());
}

void ShortcutEdit::keyReleaseEvent(QKeyEvent *event)
{
    event->accept();
}

} // namespace stetmark
