// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How keys become changes of the text, and what undo gives back.

#include "editor/text/text_editor.h"

#include "editor/document/essay_document.h"
#include "editor/text/folding.h"
#include "editor/text/text_command.h"
#include "editor/text/typing_rules.h"
#include "editor/text/visual_caret.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QScopedValueRollback>

#include <memory>

using namespace Qt::StringLiterals;

namespace stetmark {

Selection TextEditor::selection() const
{
    const QTextCursor cursor = textCursor();
    return {cursor.anchor(), cursor.position()};
}

void TextEditor::setSelection(Selection selection)
{
    endComposition();
    QTextCursor cursor = textCursor();
    cursor.setPosition(int(selection.anchor));
    cursor.setPosition(int(selection.position), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    ensureCursorVisible();
}

TypingContext TextEditor::typingContext() const
{
    return {*document(), selection(), {m_essay->analysis(), m_essay->editsSinceAnalysis()}};
}

void TextEditor::remember(const std::function<void()> &change)
{
    if (m_isRemembering)
        return change();
    const int depth = document()->availableUndoSteps();
    const quint64 revision = m_essay->revision();
    const Selection before = selection();
    {
        const QScopedValueRollback remembering(m_isRemembering, true);
        change();
    }
    if (m_essay->revision() != revision)
        m_selections.note(depth, before, document()->availableUndoSteps(), selection());
}

void TextEditor::apply(const TextChange &change)
{
    remember([&] {
        const auto edit = [&] { m_essay->apply(change.edits); };
        if (change.moved)
            m_folding->keep(change.moved->from, change.moved->to, edit);
        else
            edit();
        setSelection(change.selection);
    });
    m_beginsStep = m_beginsStep || !change.edits.isEmpty();
}

void TextEditor::type(const QString &text)
{
    const Span typed = selection().span();
    apply({{{typed.start, typed.length(), text}}, Selection::caret(typed.start + text.size())});
}

void TextEditor::perform(TextCommand command)
{
    perform([command](const TypingContext &context) { return changeOfCommand(context, command); });
}

void TextEditor::perform(const std::function<MaybeChange(const TypingContext &)> &rule)
{
    if (isReadOnly())
        return;
    if (const MaybeChange change = rule(typingContext()))
        apply(*change);
}

void TextEditor::undo()
{
    endComposition();
    const int depth = document()->availableUndoSteps();
    const QScopedValueRollback remembering(m_isRemembering, true);
    m_folding->goOver([this] { QPlainTextEdit::undo(); }, true);
    if (const auto before = m_selections.undone(depth, document()->availableUndoSteps()))
        setSelection(*before);
}

void TextEditor::redo()
{
    endComposition();
    const int depth = document()->availableUndoSteps();
    const QScopedValueRollback remembering(m_isRemembering, true);
    m_folding->goOver([this] { QPlainTextEdit::redo(); }, true);
    if (const auto after = m_selections.redone(depth, document()->availableUndoSteps()))
        setSelection(*after);
}

void TextEditor::cut()
{
    remember([this] { QPlainTextEdit::cut(); });
}

void TextEditor::takeKey(QKeyEvent *event)
{
    if (QTextCursor caret = textCursor(); moveVisually(caret, *event)) {
        setTextCursor(caret);
        event->accept();
        return;
    }
    if (isReadOnly())
        return passKeyOn(event);
    event->accept();
    if (m_folding->takesDeletion(*event))
        return;
    if (event->matches(QKeySequence::Undo))
        return undo();
    if (event->matches(QKeySequence::Redo))
        return redo();
    const QString text = typedText(*event);
    if (hasTypingRule(*event)) {
        const TypingContext context = typingContext();
        const MaybeChange smart = m_isSmart ? smartChangeOfKey(context, *event) : std::nullopt;
        if (smart) {
            type(text);
            return apply(*smart);
        }
        if (const MaybeChange change = changeOfKey(context, *event, m_isSmart))
            return apply(*change);
    }
    // Qt would make one step of what a rule did and of what is typed behind it.
    if (m_beginsStep && !text.isEmpty()) {
        type(text);
        m_beginsStep = false;
        return;
    }
    if (event->matches(QKeySequence::InsertParagraphSeparator))
        return remember([this] { breakLine(); });
    remember([&] { passKeyOn(event); });
}

void TextEditor::passKeyOn(QKeyEvent *event)
{
    const bool isToTheEnd = event->matches(QKeySequence::MoveToEndOfDocument)
                            || event->matches(QKeySequence::SelectEndOfDocument);
    m_folding->goOver([&] { QPlainTextEdit::keyPressEvent(event); }, isToTheEnd);
}

/// As Qt does it, but always in one step: at the start of a line it makes two, one of which
/// does nothing.
void TextEditor::breakLine()
{
    QTextCursor cursor = textCursor();
    cursor.beginEditBlock();
    cursor.insertBlock();
    cursor.endEditBlock();
    setTextCursor(cursor);
    ensureCursorVisible();
}

void TextEditor::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const QPoint place = isByKey ? cursorRect().bottomLeft() : event->pos();
    const QTextCursor cursor = isByKey ? textCursor() : cursorForPosition(place);
    QMenu *menu = createStandardContextMenu(place);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    // Its own undo and redo would not give the selection back.
    const auto replace = [&](const QString &name, void (TextEditor::*slot)()) {
        if (auto *action = menu->findChild<QAction *>(name)) {
            action->disconnect();
            connect(action, &QAction::triggered, this, slot);
        }
    };
    replace(u"edit-undo"_s, &TextEditor::undo);
    replace(u"edit-redo"_s, &TextEditor::redo);
    replace(u"edit-cut"_s, &TextEditor::cut);
    Q_EMIT menuRequested(menu, cursor.position());
    menu->popup(viewport()->mapToGlobal(place));
}

} // namespace stetmark
