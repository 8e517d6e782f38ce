// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/form/tag_chip.h"

#include "editor/form/button_keys.h"
#include "editor/form/field_editor.h"
#include "editor/form/form_line_edit.h"
#include "editor/form/row_frame.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace stetmark {

namespace {

/// A tag wider than this is shown with an ellipsis.
constexpr int widestTag = 220;

} // namespace

TagChip::TagChip(const QString &text, const QString &listName, QWidget *parent)
    : QFrame(parent), m_name(new QToolButton(this)), m_remove(new QToolButton(this)),
      m_line(new FormLineEdit(this))
{
    m_name->setAutoRaise(true);
    m_name->setFocusPolicy(Qt::StrongFocus);
    m_remove->setAutoRaise(true);
    m_remove->setFocusPolicy(Qt::StrongFocus);
    m_remove->setText(QStringLiteral("×"));
    m_line->setAccessibleName(tr("%1: change this one").arg(listName));
    m_line->hide();

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(5, 1, 2, 1);
    layout->setSpacing(0);
    layout->addWidget(m_name);
    layout->addWidget(m_line);
    layout->addWidget(m_remove);
    keepArrowKeys(m_name);
    keepArrowKeys(m_remove);
    for (QWidget *widget : focusWidgets())
        widget->installEventFilter(this);
    connect(m_name, &QToolButton::clicked, this, &TagChip::startEditing);
    connect(m_remove, &QToolButton::clicked, this, &TagChip::removeRequested);
    setText(text);
}

void TagChip::setText(const QString &text)
{
    m_text = text;
    m_name->setAccessibleName(tr("Change tag %1").arg(text));
    // Escaped: a tool tip takes what looks like HTML for such.
    m_name->setToolTip(
        tr("<p>%1<br>Click to change it, drag or press Alt+Left or Alt+Right to move it</p>")
            .arg(text.toHtmlEscaped()));
    m_remove->setAccessibleName(tr("Remove tag %1").arg(text));
    m_remove->setToolTip(
        QStringLiteral("<p>%1</p>").arg(m_remove->accessibleName().toHtmlEscaped()));
    elide();
}

QList<QWidget *> TagChip::focusWidgets() const
{
    return {m_name, m_remove, m_line};
}

void TagChip::takeFocus()
{
    m_name->setFocus(Qt::OtherFocusReason);
}

void TagChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPalette colours = palette();
    painter.setBrush(colours.color(QPalette::Button));
    const QPen focusPen(colours.color(QPalette::Highlight), 2);
    painter.setPen(m_name->hasFocus() ? focusPen : QPen(quietLine(colours), 1));
    const QRectF outline = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.drawRoundedRect(outline, outline.height() / 2, outline.height() / 2);
    if (m_remove->hasFocus()) {
        const QRectF button = QRectF(m_remove->geometry()).adjusted(1, 1, -1, -1);
        painter.setPen(focusPen);
        painter.drawEllipse(button.center(), button.height() / 2, button.height() / 2);
    }
}

bool TagChip::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress)
        return takeKey(watched, *static_cast<QKeyEvent *>(event));
    const bool isMouse = event->type() == QEvent::MouseButtonPress
                         || event->type() == QEvent::MouseMove
                         || event->type() == QEvent::MouseButtonRelease;
    if (watched == m_name && isMouse)
        return takeMouse(*static_cast<QMouseEvent *>(event));
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    if (watched == m_line && event->type() == QEvent::FocusOut
        && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason)
        stopEditing(true);
    return false;
}

void TagChip::startEditing()
{
    m_line->setText(m_text);
    m_line->setMinimumWidth(
        std::max(m_name->width(), fontMetrics().horizontalAdvance(m_text) + 24));
    m_name->hide();
    m_line->show();
    m_line->selectAll();
    m_line->setFocus(Qt::OtherFocusReason);
}

void TagChip::stopEditing(bool isKept)
{
    if (m_line->isHidden())
        return;
    const QString text = m_line->text().trimmed();
    const bool hadFocus = m_line->hasFocus();
    m_line->hide();
    m_name->show();
    if (hadFocus)
        takeFocus();
    if (!isKept || text == m_text)
        return;
    if (text.isEmpty())
        Q_EMIT removeRequested();
    else
        Q_EMIT renamed(text);
}

void TagChip::elide()
{
    m_name->setText(fontMetrics()
                        .elidedText(m_text, Qt::ElideMiddle, widestTag)
                        .replace(u'&', QStringLiteral("&&")));
}

bool TagChip::takeMouse(const QMouseEvent &event)
{
    const QPoint position = event.globalPosition().toPoint();
    switch (event.type()) {
    case QEvent::MouseButtonPress:
        m_pressed = position;
        return false;
    case QEvent::MouseMove:
        if (!(event.buttons() & Qt::LeftButton) || !m_name->isDown())
            return false;
        m_isDragging =
            m_isDragging
            || (position - m_pressed).manhattanLength() >= QApplication::startDragDistance();
        if (m_isDragging)
            Q_EMIT dragged(position);
        return m_isDragging;
    default:
        break;
    }
    if (!std::exchange(m_isDragging, false))
        return false;
    m_name->setDown(false);
    Q_EMIT dropped();
    return true;
}

bool TagChip::takeKey(const QObject *watched, const QKeyEvent &event)
{
    const int key = event.key();
    if (watched == m_line) {
        if (key != Qt::Key_Return && key != Qt::Key_Enter && key != Qt::Key_Escape)
            return false;
        stopEditing(key != Qt::Key_Escape);
        return true;
    }
    if (m_isDragging && key == Qt::Key_Escape) {
        m_isDragging = false;
        m_name->setDown(false);
        Q_EMIT dragGivenUp();
        return true;
    }
    if (const int steps = stepsOfMove(event, Qt::Horizontal); steps != 0) {
        Q_EMIT moveRequested(steps);
        return true;
    }
    switch (key) {
    case Qt::Key_Left:
        Q_EMIT focusMoveRequested(-1);
        return true;
    case Qt::Key_Right:
        Q_EMIT focusMoveRequested(1);
        return true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        Q_EMIT removeRequested();
        return true;
    case Qt::Key_F2:
        startEditing();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        static_cast<QToolButton *>(watched == m_name ? m_name : m_remove)->click();
        return true;
    default:
        return false;
    }
}

} // namespace stetmark
