// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/form/form_line_edit.h"

#include "editor/form/field_editor.h"
#include "editor/form/text_difference.h"

#include <QContextMenuEvent>
#include <QFocusEvent>
#include <QMenu>

namespace stetmark {

FormLineEdit::FormLineEdit(QWidget *parent) : QLineEdit(parent)
{
    // A longer value would be cut, and then written so.
    setMaxLength(1 << 24);
    connect(this, &QLineEdit::textChanged, this, &FormLineEdit::showEmptyText);
}

void FormLineEdit::showText(const QString &text)
{
    if (text == this->text())
        return;
    const TextEdit change = difference(this->text(), text);
    const qsizetype caret = mapped(cursorPosition(), change, Bias::Before);
    setText(text);
    // A field that nobody is in shows its start.
    setCursorPosition(hasFocus() ? int(caret) : 0);
}

void FormLineEdit::setEmptyText(const QString &text)
{
    m_emptyText = text;
    showEmptyText();
}

void FormLineEdit::showEmptyText()
{
    setPlaceholderText(text().isEmpty() ? m_emptyText : QString());
}

void FormLineEdit::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (isFocusGone(event->reason()))
        setCursorPosition(0);
}

void FormLineEdit::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    // The menu begins with the line's own Undo and Redo.
    while (!menu->actions().isEmpty()) {
        QAction *first = menu->actions().constFirst();
        const bool isSeparator = first->isSeparator();
        delete first;
        if (isSeparator)
            break;
    }
    menu->popup(event->globalPos());
}

} // namespace stetmark
