// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/form/button_keys.h"

#include <QAbstractButton>
#include <QKeyEvent>

namespace stetmark {

namespace {

class ArrowKeys : public QObject
{
public:
    ArrowKeys(QAbstractButton *button, DownKey down)
        : QObject(button), m_button(button), m_down(down)
    {
        button->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() != QEvent::KeyPress)
            return false;
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key != Qt::Key_Up && key != Qt::Key_Down && key != Qt::Key_Left && key != Qt::Key_Right)
            return false;
        if (key == Qt::Key_Down && m_down == DownKey::Clicks)
            m_button->click();
        return true;
    }

private:
    QAbstractButton *m_button;
    DownKey m_down;
};

} // namespace

void keepArrowKeys(QAbstractButton *button, DownKey down)
{
    new ArrowKeys(button, down);
}

} // namespace stetmark
