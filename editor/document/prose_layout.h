// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPlainTextDocumentLayout>
#include <QTextBlock>

namespace stetmark {

/// The layout of a QPlainTextEdit with more room between the lines, as prose is
/// set. QPlainTextDocumentLayout itself knows no line height; every user of it
/// asks blockBoundingRect() for a block before it uses the block's lines, so the
/// lines are moved there. Hidden blocks are never laid out: there may be thousands of them
/// between two that can be seen.
/// A line whose own text goes from right to left is set from the right.
class ProseLayout : public QPlainTextDocumentLayout
{
    Q_OBJECT

public:
    explicit ProseLayout(QTextDocument *document) : QPlainTextDocumentLayout(document) {}

    QRectF blockBoundingRect(const QTextBlock &block) const override;

    /// The block behind `block` that is not hidden; not valid behind the last one.
    static QTextBlock nextShown(const QTextBlock &block);
    /// Blocks were hidden or shown, and their line counts set.
    void takeHidden();

    /// While this is set, the document is formatted where nothing is laid out yet, so
    /// there is nothing to lay out again.
    bool ignoresChanges = false;

    /// The height in `block`, laid out already, to point at instead of `y`: a
    /// click into the room around a line is meant for that line, and a
    /// QPlainTextEdit would take it for the line's start or end.
    static qreal snappedToLine(const QTextBlock &block, qreal y);

    /// Whether `line` goes from right to left: as its first letter that has a direction
    /// does (Unicode's UAX #9, P2), signs of Markdown before it aside.
    static bool isRightToLeft(const QString &line);

protected:
    void documentChanged(int position, int removed, int added) override;
};

} // namespace stetmark
