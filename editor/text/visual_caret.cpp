// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/text/visual_caret.h"

#include "editor/document/prose_layout.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextLayout>

#include <algorithm>

namespace stetmark {

namespace {

bool hasRightToLeft(const QString &text)
{
    return std::ranges::any_of(text, [](QChar character) {
        const QChar::Direction direction = character.direction();
        return direction == QChar::DirR || direction == QChar::DirAL;
    });
}

/// The end of the selection that is farther to the side.
int edgeOf(const QTextCursor &caret, bool isRight, bool isRightToLeft)
{
    const QTextBlock block = caret.block();
    const QTextLayout &layout = *block.layout();
    const auto lineOf = [&](int position) {
        return layout.lineForTextPosition(position - block.position());
    };
    const QTextLine line = lineOf(caret.position());
    const bool isInLine = block.contains(caret.anchor()) && line.isValid()
                          && lineOf(caret.anchor()).lineNumber() == line.lineNumber();
    if (!isInLine)
        return isRight == isRightToLeft ? caret.selectionStart() : caret.selectionEnd();
    const qreal here = line.cursorToX(caret.position() - block.position());
    const qreal there = line.cursorToX(caret.anchor() - block.position());
    return (here > there) == isRight ? caret.position() : caret.anchor();
}

int besideCaret(const QTextCursor &caret, bool isRight, bool isRightToLeft)
{
    const QTextBlock block = caret.block();
    const QTextLayout &layout = *block.layout();
    const int column = caret.positionInBlock();
    const auto beside = [&](int at) {
        return isRight ? layout.rightCursorPosition(at) : layout.leftCursorPosition(at);
    };
    int next = beside(column);
    // Qt stops between a letter and its marks.
    while (!layout.isValidCursorPosition(next) && beside(next) != next)
        next = beside(next);
    if (next != column)
        return block.position() + next;
    QTextBlock other = block;
    do {
        other = isRight == isRightToLeft ? other.previous() : other.next();
    } while (other.isValid() && !other.isVisible());
    if (!other.isValid())
        return caret.position();
    return isRight == isRightToLeft ? other.position() + other.length() - 1 : other.position();
}

} // namespace

bool moveVisually(QTextCursor &caret, const QKeyEvent &key)
{
    const bool selects =
        key.matches(QKeySequence::SelectNextChar) || key.matches(QKeySequence::SelectPreviousChar);
    const bool isRight =
        key.matches(QKeySequence::MoveToNextChar) || key.matches(QKeySequence::SelectNextChar);
    if (!isRight && !selects && !key.matches(QKeySequence::MoveToPreviousChar))
        return false;
    const QTextBlock block = caret.block();
    const QString text = block.text();
    if (!hasRightToLeft(text))
        return false;
    caret.document()->documentLayout()->blockBoundingRect(block); // lays it out
    const bool isRightToLeft = ProseLayout::isRightToLeft(text);
    if (caret.hasSelection() && !selects)
        caret.setPosition(edgeOf(caret, isRight, isRightToLeft));
    else
        caret.setPosition(besideCaret(caret, isRight, isRightToLeft),
                          selects ? QTextCursor::KeepAnchor : QTextCursor::MoveAnchor);
    return true;
}

} // namespace stetmark
