// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/form/tag_input.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>

namespace stetmark {

TagInput::TagInput(QWidget *parent) : FormLineEdit(parent)
{
    connect(this, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (text.contains(u',') || text.contains(u'\n'))
            enter();
    });
}

void TagInput::setCompleter(QCompleter *completer)
{
    QLineEdit::setCompleter(completer);
    // The completer puts its word into the line after it has said so.
    connect(completer, qOverload<const QString &>(&QCompleter::activated), this, &TagInput::enter,
            Qt::QueuedConnection);
}

QSize TagInput::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 12, FormLineEdit::sizeHint().height()};
}

QSize TagInput::minimumSizeHint() const
{
    return sizeHint();
}

void TagInput::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const QAbstractItemView *popup = completer() ? completer()->popup() : nullptr;
    const bool isCompleting = popup && popup->isVisible() && popup->currentIndex().isValid();
    if (isEnter && !isCompleting) {
        if (popup && popup->isVisible())
            completer()->popup()->hide();
        enter();
        event->accept();
    } else if (text().isEmpty() && event->key() == Qt::Key_Backspace) {
        Q_EMIT backRequested(true);
    } else if (text().isEmpty() && event->key() == Qt::Key_Left) {
        Q_EMIT backRequested(false);
    } else {
        FormLineEdit::keyPressEvent(event);
    }
}

void TagInput::enter()
{
    const QString typed = text().replace(u'\n', u',');
    clear();
    if (!typed.trimmed().isEmpty())
        Q_EMIT entered(typed);
}

} // namespace stetmark
