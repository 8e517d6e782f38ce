// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/form/drag_handle.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <utility>

namespace stetmark {

namespace {

constexpr QSize gripSize{18, 22};

}

DragHandle::DragHandle(const QString &name, QWidget *parent) : QToolButton(parent)
{
    setAccessibleName(tr("Move %1").arg(name));
    setToolTip(tr("Drag to move, or press Alt+Up or Alt+Down"));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::OpenHandCursor);
}

QSize DragHandle::sizeHint() const
{
    return gripSize;
}

void DragHandle::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 3, 3);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::WindowText));
    const QPointF centre = QRectF(rect()).center();
    for (const int row : {-1, 0, 1}) {
        for (const int column : {-1, 1})
            painter.drawEllipse(centre + QPointF(column * 2.5, row * 5), 1.5, 1.5);
    }
}

void DragHandle::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    setFocus(Qt::MouseFocusReason);
    m_pressed = event->globalPosition().toPoint();
    m_isPressed = true;
    setCursor(Qt::ClosedHandCursor);
}

void DragHandle::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_isPressed)
        return;
    const QPoint position = event->globalPosition().toPoint();
    const int distance = (position - m_pressed).manhattanLength();
    m_isDragging = m_isDragging || distance >= QApplication::startDragDistance();
    if (m_isDragging)
        Q_EMIT dragged(position);
}

void DragHandle::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_isPressed = false;
    setCursor(Qt::OpenHandCursor);
    if (std::exchange(m_isDragging, false))
        Q_EMIT dropped();
}

void DragHandle::keyPressEvent(QKeyEvent *event)
{
    if (m_isDragging && event->key() == Qt::Key_Escape) {
        m_isPressed = false;
        m_isDragging = false;
        setCursor(Qt::OpenHandCursor);
        Q_EMIT dragGivenUp();
        return;
    }
    event->ignore();
}

} // namespace stetmark
