// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/document/prose_layout.h"

#include <QTextBlock>
#include <QTextLayout>
#include <QtMath>

namespace stetmark {

namespace {

/// Room above and below a line, as part of the line's own height.
constexpr qreal roomPerLine = 0.15;

/// Moves freshly laid out lines apart. The first line of those that were moved
/// before no longer stands at 0.
void spread(QTextLayout &layout, qreal room)
{
    if (layout.lineAt(0).y() > 0)
        return;
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
    const QRectF natural = QPlainTextDocumentLayout::blockBoundingRect(block);
    if (!block.isValid() || !block.isVisible() || block.layout()->lineCount() == 0)
        return natural;
    QTextLayout &layout = *block.layout();
    const qreal room = qCeil(layout.lineAt(0).height() * roomPerLine);
    spread(layout, room);
    return QPlainTextDocumentLayout::blockBoundingRect(block).adjusted(0, 0, 0, room);
}

} // namespace stetmark
