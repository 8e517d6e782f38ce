// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/form/date_field.h"

#include "editor/form/calendar_popup.h"
#include "editor/form/form_line_edit.h"
#include "editor/form/value_text.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QToolButton>

namespace stetmark {

DateField::DateField(const FormItem &item, QWidget *parent)
    : FieldEditor(item, parent), m_line(new FormLineEdit(this)), m_button(new QToolButton(this))
{
    m_line->setAccessibleName(item.name);
    m_line->setPlaceholderText(tr("2024-02-25"));
    m_button->setArrowType(Qt::DownArrow);
    m_button->setFocusPolicy(Qt::TabFocus);
    m_button->setAccessibleName(tr("%1: choose in a calendar").arg(item.name));
    m_button->setToolTip(tr("Choose in a calendar"));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_line, 1);
    layout->addWidget(m_button);
    m_button->setFixedSize(m_line->sizeHint().height(), m_line->sizeHint().height());
    setFocusTarget(m_line);
    watch(m_line);
    watch(m_button);
    connect(m_line, &QLineEdit::textEdited, this, &DateField::takeText);
    connect(m_button, &QToolButton::clicked, this, &DateField::openCalendar);
}

QString DateField::value() const
{
    return m_line->text();
}

void DateField::showValue(const FrontMatterNode &node)
{
    m_line->showText(node.value);
    if (!node.value.isEmpty() && !readDate(node.value))
        setProblem(tr("This is not a date like 2024-02-25. It is kept as text."));
}

bool DateField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_line && event->type() == QEvent::KeyPress && step(event))
        return true;
    return FieldEditor::eventFilter(watched, event);
}

void DateField::takeText(const QString &text)
{
    if (readDate(text)) {
        write(text, ValueKind::Typed);
        return;
    }
    // A half-typed date would be written as text, in quotes, and stay text. Where
    // the essay has free text, any text will do.
    const bool wasText = !known().isEmpty() && !readDate(known());
    if (wasText && isEditableText(text))
        write(text, ValueKind::AsIs);
    else
        setProblem(tr("This is not a date like 2024-02-25. The essay keeps “%1”.").arg(known()));
}

void DateField::change(const QString &text)
{
    m_line->showText(text);
    takeText(text);
}

bool DateField::step(QEvent *event)
{
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isUp = key->key() == Qt::Key_Up;
    if (!isUp && key->key() != Qt::Key_Down)
        return false;
    const int caret = m_line->cursorPosition();
    const QString text = stepped(m_line->text(), caret, isUp ? 1 : -1);
    if (text != m_line->text()) {
        change(text);
        m_line->setCursorPosition(caret);
    }
    return true;
}

void DateField::openCalendar()
{
    const std::optional<DateText> shown = readDate(m_line->text());
    auto *popup = new CalendarPopup(shown ? shown->date : QDate::currentDate(),
                                    shown ? shown->time : std::nullopt, this);
    connect(popup, &CalendarPopup::dateChosen, this, [this](QDate date) {
        const QString text = m_line->text();
        change(readDate(text) ? withDate(text, date) : date.toString(Qt::ISODate));
    });
    connect(popup, &CalendarPopup::timeChosen, this,
            [this](QTime time) { change(withTime(m_line->text(), time)); });
    startGesture();
    popup->openBelow(m_button);
}

} // namespace stetmark
