// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/focus.h"

#include <QApplication>
#include <QLineEdit>
#include <QMetaObject>
#include <QWidget>

namespace stetmark {

namespace {

bool canTakeFocus(const QWidget *widget, const QWidget *pane)
{
    return widget->isVisibleTo(pane) && widget->isEnabled()
           && (widget->focusPolicy() & Qt::TabFocus);
}

/// Where the focus goes in `pane`; the pane itself when nothing in it takes it.
QWidget *focusPlace(QWidget *pane)
{
    QWidget *last = pane->focusWidget();
    if (last && last != pane && canTakeFocus(last, pane))
        return last;
    // A scroll area takes the focus itself, but is no place to do anything.
    const auto children = pane->findChildren<QWidget *>();
    for (QWidget *child : children) {
        if (canTakeFocus(child, pane))
            return child;
    }
    return pane;
}

} // namespace

void editWidget(QWidget *widget, const char *edit)
{
    if (!widget)
        return;
    // A spin box and a combo box have the focus in place of their line.
    auto *line = widget->findChild<QLineEdit *>(QString(), Qt::FindDirectChildrenOnly);
    QWidget *target = line ? line : widget;
    const QByteArray signature = QByteArray(edit) + "()";
    while (target && target->metaObject()->indexOfSlot(signature.constData()) < 0)
        target = target->parentWidget();
    if (target)
        QMetaObject::invokeMethod(target, edit);
}

void moveFocus(const QList<QWidget *> &panes, int step)
{
    QList<QWidget *> visible;
    for (QWidget *pane : panes) {
        if (pane->isVisible())
            visible.append(pane);
    }
    if (visible.isEmpty())
        return;
    qsizetype now = -1;
    for (qsizetype i = 0; i < visible.size(); ++i) {
        QWidget *focused = QApplication::focusWidget();
        if (focused && (visible[i] == focused || visible[i]->isAncestorOf(focused)))
            now = i;
    }
    const qsizetype next = now < 0 ? 0 : (now + step + visible.size()) % visible.size();
    focusPlace(visible[next])->setFocus(Qt::ShortcutFocusReason);
}

} // namespace stetmark
