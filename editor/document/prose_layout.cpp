// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/document/prose_layout.h"

#include <QRegularExpression>
#include <QTextDocument>
#include <QTextLayout>
#include <QTextOption>
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

/// The signs that hold letters: without them a ticked task would go from the left.
qsizetype signsOf(const QString &line)
{
    static const QRegularExpression signs(
        QStringLiteral(R"(^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)?(?:\[[xX]\](?=\s)|\[\^[^\]]*\]:))"));
    return line.contains(u'[') ? signs.match(line).capturedLength() : 0;
}

void layOutAgain(QTextLayout &layout)
{
    const qreal width = layout.lineAt(0).width();
    const qreal x = layout.lineAt(0).x();
    qreal y = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLeadingIncluded(true);
        line.setLineWidth(width);
        line.setPosition({x, y});
        y += line.height();
    }
    layout.endLayout();
}

/// A fresh layout is set from the left, whichever way its text goes.
void align(QTextLayout &layout, const QString &text)
{
    if (!ProseLayout::isRightToLeft(text))
        return;
    QTextOption option = layout.textOption();
    option.setAlignment(Qt::AlignRight);
    option.setTextDirection(Qt::RightToLeft);
    layout.setTextOption(option);
    if (!text.isRightToLeft())
        layOutAgain(layout);
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
        align(layout, block.text());
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

bool ProseLayout::isRightToLeft(const QString &line)
{
    return QStringView(line).sliced(signsOf(line)).isRightToLeft();
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
