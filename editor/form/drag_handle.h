// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QToolButton>

namespace stetmark {

/// The grip by which something of a list is moved: dragged with the mouse, or with
/// Alt and an arrow key. Escape gives a drag up.
class DragHandle : public QToolButton
{
    Q_OBJECT

public:
    /// `name` is that of what is moved.
    DragHandle(const QString &name, QWidget *parent);

    QSize sizeHint() const override;

Q_SIGNALS:
    void dragged(QPoint globalPosition);
    void dropped();
    void dragGivenUp();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QPoint m_pressed;
    bool m_isPressed = false;
    bool m_isDragging = false;
};

} // namespace stetmark
