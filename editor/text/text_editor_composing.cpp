// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What input methods write: text that is composed stands in the layout of its line, and
// in the essay from when it is committed.

#include "editor/text/text_editor.h"

#include "editor/document/essay_document.h"
#include "editor/text/highlighter.h"
#include "editor/text/typing_rules.h"

#include <QGuiApplication>
#include <QInputMethod>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextLayout>

#include <algorithm>
#include <utility>

namespace stetmark {

namespace {

/// Of the composed text, from its start. One that came without any is underlined.
QList<QTextLayout::FormatRange> compositionFormats(const QInputMethodEvent &event)
{
    QList<QTextLayout::FormatRange> formats;
    for (const QInputMethodEvent::Attribute &attribute : event.attributes()) {
        if (attribute.type == QInputMethodEvent::TextFormat && attribute.length > 0) {
            formats.append({attribute.start, attribute.length,
                            attribute.value.value<QTextFormat>().toCharFormat()});
        }
    }
    if (formats.isEmpty()) {
        QTextCharFormat underlined;
        underlined.setFontUnderline(true);
        formats.append({0, int(event.preeditString().size()), underlined});
    }
    return formats;
}

QKeyEvent keyThatTypes(const QString &text)
{
    return {QEvent::KeyPress, Qt::Key_unknown, Qt::NoModifier, text};
}

/// A sign that the rules of typing know, put together from dead keys or chosen.
bool isTypedSign(const QInputMethodEvent &event)
{
    return event.replacementLength() == 0 && event.preeditString().isEmpty()
           && hasTypingRule(keyThatTypes(event.commitString()));
}

/// Marks go by places of the text, and are painted by those of the layout.
void moveBehindComposition(QTextCursor &mark, const QTextBlock &line)
{
    const int caret = line.position() + line.layout()->preeditAreaPosition();
    const int length = int(line.layout()->preeditAreaText().size());
    const int end = line.position() + line.length() - 1;
    int from = mark.selectionStart();
    int to = mark.selectionEnd();
    if (from >= caret && from <= end)
        from = std::min(from + length, end + 1); // never over the composed text itself
    if (to > caret && to <= end)
        to = std::min(to + length, end);
    mark.setPosition(std::min(from, mark.document()->characterCount() - 1));
    mark.setPosition(std::max(to, mark.position()), QTextCursor::KeepAnchor);
}

} // namespace

void TextEditor::inputMethodEvent(QInputMethodEvent *event)
{
    if (isReadOnly())
        return QPlainTextEdit::inputMethodEvent(event);
    const QScopedValueRollback composing(m_isComposing, true);
    m_highlighter->setComposition(compositionFormats(*event));
    if (event->commitString().isEmpty() && event->replacementLength() == 0)
        compose(event);
    else
        commit(event);
    showComposition();
    keepComposedCaretInView();
}

void TextEditor::compose(QInputMethodEvent *event)
{
    if (!event->preeditString().isEmpty() && textCursor().hasSelection()) {
        Replaced replaced{0, document()->availableUndoSteps(), selection()};
        const Span span = replaced.selection.span();
        apply({{{span.start, span.length(), {}}}, Selection::caret(span.start)});
        replaced.revision = m_essay->revision();
        m_replaced = replaced;
    }
    m_essay->runUnedited([&] { QPlainTextEdit::inputMethodEvent(event); });
}

void TextEditor::commit(QInputMethodEvent *event)
{
    const bool joins = m_replaced && m_replaced->revision == m_essay->revision();
    if (!joins && isTypedSign(*event)) {
        QInputMethodEvent end;
        compose(&end);
        QKeyEvent key = keyThatTypes(event->commitString());
        return takeKey(&key);
    }
    const int depth = joins ? m_replaced->depth : document()->availableUndoSteps();
    const Selection before = joins ? m_replaced->selection : selection();
    m_replaced.reset();
    const QScopedValueRollback remembering(m_isRemembering, true);
    QTextCursor step(document());
    // What was selected went when composing began: one step with what comes for it.
    if (joins)
        step.joinPreviousEditBlock();
    QPlainTextEdit::inputMethodEvent(event);
    if (joins)
        step.endEditBlock();
    m_selections.note(depth, before, document()->availableUndoSteps(), selection());
    m_beginsStep = true;
}

/// Qt gives a line with composed text other formats than its own.
void TextEditor::showComposition()
{
    const QTextBlock line = textCursor().block();
    const QTextBlock before = std::exchange(
        m_composedLine, line.layout()->preeditAreaText().isEmpty() ? QTextBlock() : line);
    if (before.isValid() && before != line)
        m_highlighter->refresh(before);
    m_highlighter->refresh(line);
    if (before.isValid() || m_composedLine.isValid())
        showMarks();
}

/// Before the caret goes elsewhere. An input method that does not commit gives up: left to
/// Qt, this would be an edit of the line.
void TextEditor::endComposition()
{
    if (!m_composedLine.isValid() || m_isComposing)
        return;
    QGuiApplication::inputMethod()->commit();
    if (m_composedLine.isValid()) {
        QInputMethodEvent end;
        inputMethodEvent(&end);
    }
}

void TextEditor::showMarks()
{
    QList<QTextEdit::ExtraSelection> marks = m_marks[0] + m_marks[1] + m_marks[2];
    if (m_composedLine.isValid()) {
        for (QTextEdit::ExtraSelection &mark : marks)
            moveBehindComposition(mark.cursor, m_composedLine);
    }
    setExtraSelections(marks);
}

/// Qt sees to the place in the text only, which is where composing began.
void TextEditor::keepComposedCaretInView()
{
    if (m_look.isTypewriter)
        centerCursor();
    const QRect caret = cursorRect();
    const int below = caret.bottom() - viewport()->height();
    if (below > 0)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + 1 + below / caret.height());
    updateMicroFocus();
}

QVariant TextEditor::inputMethodQuery(Qt::InputMethodQuery query) const
{
    return inputMethodQuery(query, QVariant());
}

QVariant TextEditor::inputMethodQuery(Qt::InputMethodQuery query, const QVariant &argument) const
{
    // Qt answers with places in the column, and is asked for those in this widget.
    const QPointF column = viewport()->pos();
    const QVariant place = argument.userType() == QMetaType::QPointF
                               ? QVariant(argument.toPointF() - column)
                               : argument;
    const QVariant answer = QPlainTextEdit::inputMethodQuery(query, place);
    if (query == Qt::ImCursorRectangle || query == Qt::ImAnchorRectangle)
        return answer.toRectF().translated(column);
    return answer;
}

} // namespace stetmark
