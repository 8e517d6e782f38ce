// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What is on screen, and the mouse there.

#include "editor/document/prose_layout.h"
#include "editor/text/fold_marks.h"
#include "editor/text/folding.h"
#include "editor/text/highlighter.h"
#include "editor/text/match_marks.h"
#include "editor/text/text_editor.h"

#include <QCoreApplication>
#include <QDropEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace stetmark {

namespace {

bool isMouseEvent(const QEvent &event)
{
    return event.type() == QEvent::MouseButtonPress || event.type() == QEvent::MouseButtonRelease
           || event.type() == QEvent::MouseButtonDblClick || event.type() == QEvent::MouseMove;
}

template <typename Move>
QMouseEvent movedTo(const QMouseEvent &mouse, const Move &move)
{
    return {mouse.type(),    move(mouse.position()), mouse.globalPosition(), mouse.button(),
            mouse.buttons(), mouse.modifiers(),      mouse.pointingDevice()};
}

} // namespace

void TextEditor::paintEvent(QPaintEvent *event)
{
    prepareLines();
    m_matchMarks->prepare();
    QPlainTextEdit::paintEvent(event);
    QPainter painter(viewport());
    m_matchMarks->paint(painter);
    m_foldMarks->paint(painter);
}

QPointF TextEditor::placeOf(const QTextBlock &block) const
{
    return blockBoundingGeometry(block).translated(contentOffset()).topLeft();
}

QList<Span> TextEditor::seen() const
{
    const QRect rect = viewport()->rect();
    const qsizetype first = cursorForPosition(rect.topLeft()).position();
    const qsizetype last = cursorForPosition(rect.bottomRight()).position();
    const qsizetype end = std::max(first, last) + 1;
    if (!m_folding->isAny())
        return {{first, end}};
    QList<Span> parts;
    QTextBlock block = document()->findBlock(int(first));
    for (; block.isValid() && block.position() < end; block = ProseLayout::nextShown(block)) {
        const Span line{block.position(), block.position() + block.length()};
        if (!parts.isEmpty() && parts.last().end == line.start)
            parts.last().end = line.end;
        else
            parts.append(line);
    }
    if (parts.isEmpty())
        return {{first, end}};
    parts.first().start = first;
    parts.last().end = std::min(parts.last().end, end);
    return parts;
}

/// Those that can be seen.
void TextEditor::prepareLines()
{
    const QTextBlock first = firstVisibleBlock();
    QTextBlock last = first;
    qreal bottom = blockBoundingGeometry(first).translated(contentOffset()).bottom();
    while (bottom < viewport()->height()) {
        const QTextBlock next = ProseLayout::nextShown(last);
        if (!next.isValid())
            break;
        last = next;
        bottom += blockBoundingRect(last).height();
    }
    m_highlighter->prepare(first, last);
}

bool TextEditor::event(QEvent *event)
{
    const bool isForParts = isMouseEvent(*event) || event->type() == QEvent::Wheel;
    if (event->type() == QEvent::Leave)
        m_foldMarks->leave();
    // What the parts do not take comes from them to here, and must not go to them again.
    if (!isForParts || m_isPassingOn)
        return QPlainTextEdit::event(event);
    const QScopedValueRollback passingOn(m_isPassingOn, true);
    if (event->type() == QEvent::Wheel)
        return QCoreApplication::sendEvent(verticalScrollBar(), event);
    // Beside the column the mouse works as it does in it.
    QMouseEvent inColumn = movedTo(*static_cast<QMouseEvent *>(event), [this](QPointF position) {
        return viewport()->mapFrom(this, position);
    });
    return QCoreApplication::sendEvent(viewport(), &inColumn);
}

bool TextEditor::viewportEvent(QEvent *event)
{
    const auto snap = [this](QPointF position) { return snappedToLine(position); };
    if (event->type() == QEvent::Leave)
        m_foldMarks->leave();
    if (isMouseEvent(*event)) {
        if (m_foldMarks->takesMouse(*static_cast<QMouseEvent *>(event)))
            return true;
        QMouseEvent onLine = movedTo(*static_cast<QMouseEvent *>(event), snap);
        const bool handled = QPlainTextEdit::viewportEvent(&onLine);
        event->setAccepted(onLine.isAccepted());
        return handled;
    }
    if (event->type() == QEvent::DragMove) {
        // The caret of the drag stands where a drop would put the text.
        auto *move = static_cast<QDragMoveEvent *>(event);
        QDragMoveEvent onLine(snap(move->position()).toPoint(), move->possibleActions(),
                              move->mimeData(), move->buttons(), move->modifiers());
        onLine.setDropAction(move->dropAction());
        const bool handled = QPlainTextEdit::viewportEvent(&onLine);
        move->setDropAction(onLine.dropAction());
        move->setAccepted(onLine.isAccepted());
        return handled;
    }
    if (event->type() == QEvent::Drop) {
        auto *drop = static_cast<QDropEvent *>(event);
        QDropEvent onLine(snap(drop->position()), drop->possibleActions(), drop->mimeData(),
                          drop->buttons(), drop->modifiers());
        onLine.setDropAction(drop->dropAction());
        const bool handled = QPlainTextEdit::viewportEvent(&onLine);
        drop->setDropAction(onLine.dropAction());
        drop->setAccepted(onLine.isAccepted());
        return handled;
    }
    return QPlainTextEdit::viewportEvent(event);
}

QPointF TextEditor::snappedToLine(QPointF position) const
{
    QTextBlock block = firstVisibleBlock();
    QRectF bounds = blockBoundingGeometry(block).translated(contentOffset());
    while (position.y() >= bounds.bottom()) {
        const QTextBlock next = ProseLayout::nextShown(block);
        // Below the text; what may be hidden there is not meant.
        if (!next.isValid())
            return block.next().isValid() ? QPointF(position.x(), bounds.bottom() - 1) : position;
        block = next;
        bounds = blockBoundingGeometry(block).translated(contentOffset());
    }
    const qreal y = ProseLayout::snappedToLine(block, position.y() - bounds.top());
    return {position.x(), bounds.top() + y};
}

} // namespace stetmark
