// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/panels/outline_view.h"

#include "editor/panels/outline_model.h"

#include <QContextMenuEvent>
#include <QDrag>
#include <QDropEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

/// Of a heading on its way; of no use to other programs.
const auto headingType = u"application/x-stetmark-heading"_s;

constexpr int dropLineWidth = 3;
constexpr int dropLineMargin = 4;

} // namespace

OutlineView::OutlineView(OutlineModel *model, QWidget *parent) : QListView(parent), m_model(model)
{
    setModel(model);
    setItemDelegate(new OutlineDelegate(this));
    setUniformItemSizes(true);
    setTextElideMode(Qt::ElideRight);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setDropIndicatorShown(false); // it paints its own
    // What was dragged is another row then, or none.
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        ++m_rowsVersion;
        showDrop(-1, -1);
    });
}

void OutlineView::setMovable(bool movable)
{
    m_isMovable = movable;
    setDragDropMode(movable ? QAbstractItemView::InternalMove : QAbstractItemView::NoDragDrop);
    setAccessibleDescription(
        movable ? tr("Alt with Up or Down moves a section, with Left or Right changes its level.")
                : QString());
}

void OutlineView::request(int key)
{
    const int row = currentIndex().row();
    if (!m_isMovable || row < 0)
        return;
    if (key == Qt::Key_Up || key == Qt::Key_Down)
        Q_EMIT stepRequested(row, key == Qt::Key_Up ? -1 : 1);
    else
        Q_EMIT levelRequested(row, key == Qt::Key_Left ? -1 : 1);
}

void OutlineView::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    const bool isArrow =
        key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_Left || key == Qt::Key_Right;
    if (isArrow && (event->modifiers() & ~Qt::KeypadModifier) == Qt::AltModifier)
        return request(key);
    QListView::keyPressEvent(event);
}

void OutlineView::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex index =
        event->reason() == QContextMenuEvent::Keyboard ? currentIndex() : indexAt(event->pos());
    if (!m_isMovable || !index.isValid() || m_model->sectionOf(index.row()) < 0)
        return;
    setCurrentIndex(index);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString &text, Qt::Key key) {
        QAction *action = menu->addAction(text, this, [this, key] { request(key); });
        action->setShortcut(QKeyCombination(Qt::AltModifier, key));
        action->setShortcutContext(Qt::WidgetShortcut);
        action->setShortcutVisibleInContextMenu(true);
    };
    add(tr("Move Section &Up"), Qt::Key_Up);
    add(tr("Move Section &Down"), Qt::Key_Down);
    menu->addSeparator();
    add(tr("Level &Higher"), Qt::Key_Left);
    add(tr("Level &Lower"), Qt::Key_Right);
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    menu->popup(viewport()->mapToGlobal(isByKey ? visualRect(index).center() : event->pos()));
}

void OutlineView::startDrag(Qt::DropActions actions)
{
    const QModelIndex index = currentIndex();
    if (!index.isValid() || !(m_model->flags(index) & Qt::ItemIsDragEnabled))
        return;
    auto *drag = new QDrag(this);
    drag->setMimeData(headingData(index.row()));
    drag->setPixmap(viewport()->grab(visualRect(index)));
    const QPointer<OutlineView> self(this);
    drag->exec(actions & Qt::MoveAction ? Qt::MoveAction : actions);
    if (self)
        showDrop(-1, -1);
}

QMimeData *OutlineView::headingData(int row) const
{
    auto *heading = new QMimeData;
    heading->setData(headingType, ownMark(row));
    return heading;
}

QByteArray OutlineView::ownMark(int row) const
{
    const QByteArray list = QByteArray::number(quintptr(this), 16);
    return list + ' ' + QByteArray::number(m_rowsVersion) + ' ' + QByteArray::number(row);
}

int OutlineView::draggedRow(const QMimeData *dragged) const
{
    const QByteArray mark = dragged->data(headingType);
    const int row = mark.mid(mark.lastIndexOf(' ') + 1).toInt();
    const bool isOwn = m_isMovable && mark == ownMark(row) && m_model->sectionOf(row) >= 0;
    return isOwn ? row : -1;
}

int OutlineView::dropRow(int dragged, QPoint place) const
{
    if (dragged < 0)
        return -1;
    const QModelIndex at = indexAt(place);
    int row = m_model->rowCount();
    if (at.isValid())
        row = at.row() + (place.y() > visualRect(at).center().y() ? 1 : 0);
    row = m_model->sectionRow(row);
    const bool stays = dragged <= row && row <= m_model->rowBehind(dragged);
    return stays ? -1 : row;
}

void OutlineView::showDrop(int dragged, int row)
{
    m_dragged = dragged;
    if (std::exchange(m_dropRow, row) != row)
        viewport()->update();
}

void OutlineView::dragEnterEvent(QDragEnterEvent *event)
{
    // Scrolling at the edges is the base class's.
    QListView::dragEnterEvent(event);
    event->setAccepted(draggedRow(event->mimeData()) >= 0);
}

void OutlineView::dragMoveEvent(QDragMoveEvent *event)
{
    QListView::dragMoveEvent(event);
    const int dragged = draggedRow(event->mimeData());
    showDrop(dragged, dropRow(dragged, event->position().toPoint()));
    event->setDropAction(Qt::MoveAction);
    event->setAccepted(m_dropRow >= 0);
}

void OutlineView::dragLeaveEvent(QDragLeaveEvent *event)
{
    QListView::dragLeaveEvent(event);
    showDrop(-1, -1);
}

void OutlineView::dropEvent(QDropEvent *event)
{
    const int dragged = draggedRow(event->mimeData());
    const int row = dropRow(dragged, event->position().toPoint());
    showDrop(-1, -1);
    setState(NoState);
    event->setDropAction(Qt::MoveAction);
    event->setAccepted(row >= 0);
    if (row >= 0)
        Q_EMIT moveRequested(dragged, row);
}

void OutlineView::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (m_dropRow < 0)
        return;
    const bool isBehind = m_dropRow >= m_model->rowCount();
    const QRect row = visualRect(m_model->index(isBehind ? m_dropRow - 1 : m_dropRow));
    const int y = isBehind ? row.bottom() : row.top();
    const QModelIndex dragged = m_model->index(m_dragged);
    const int indent = dragged.data(OutlineModel::indentRole).toInt();
    const int x = dropLineMargin + indent * OutlineDelegate::indentWidth;
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor colour = palette().color(QPalette::Highlight);
    painter.fillRect(QRect(QPoint(x, y - dropLineWidth / 2),
                           QSize(viewport()->width() - x - dropLineMargin, dropLineWidth)),
                     colour);
    painter.setPen(QPen(colour, 2));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawEllipse(QPoint(x, y), dropLineMargin, dropLineMargin);
}

} // namespace stetmark
