// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/document/prose_layout.h"

#include <QTextDocument>
#include <QTextLayout>
#include <QtGlobal>

#include <algorithm>

namespace stetmark {

namespace {

/// Room above and below a line, as part of the line's own height.
constexpr qreal roomPerLine = 0.15;

qreal roomOf(const QTextLayout &layout)
{
    return qRound(layout.lineAt(0).height() * roomPerLine);
}

void spread(QTextLayout &layout, qreal room)
{
    qreal y = room;
    for (int i = 0; i < layout.lineCount(); ++i) {
        QTextLine line = layout.lineAt(i);
        line.setPosition({line.x(), y});
        y += line.height() + 2 * room;
    }
}

} // namespace

QRectF ProseLayout::blockBoundingRect(const QTextBlock &block) const
{
    if (!block.isValid() || !block.isVisible())
        return {};
    QRectF bounds = QPlainTextDocumentLayout::blockBoundingRect(block);
    if (block.layout()->lineCount() == 0)
        return bounds;
    QTextLayout &layout = *block.layout();
    const qreal room = roomOf(layout);
    // The first line of a fresh layout stands at 0.
    if (layout.lineAt(0).y() < room) {
        spread(layout, room);
        bounds = QPlainTextDocumentLayout::blockBoundingRect(block);
    }
    return bounds.adjusted(0, 0, 0, room);
}

QTextBlock ProseLayout::nextShown(const QTextBlock &block)
{
    const QTextBlock next = block.next();
    // A hidden block has no lines, so that its first one is that of the next that has any.
    return next.isVisible() ? next : next.document()->findBlockByLineNumber(next.firstLineNumber());
}

void ProseLayout::takeHidden()
{
    Q_EMIT documentSizeChanged(documentSize());
    requestUpdate();
}

void ProseLayout::documentChanged(int position, int removed, int added)
{
    if (!ignoresChanges)
        QPlainTextDocumentLayout::documentChanged(position, removed, added);
}

qreal ProseLayout::snappedToLine(const QTextBlock &block, qreal y)
{
    const QTextLayout &layout = *block.layout();
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        if (y < line.y() + line.height() + roomOf(layout))
            return std::clamp(y, line.y(), line.y() + line.height() - 1);
    }
    return y;
}

} // namespace stetmark
