// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/form/date_field.h"

#include "editor/essay/date_text.h"
#include "editor/form/button_keys.h"
#include "editor/form/calendar_popup.h"
#include "editor/form/form_line_edit.h"
#include "editor/form/value_text.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace stetmark {

DateField::DateField(const FormItem &item, QWidget *parent)
    : FieldEditor(item, parent), m_line(new FormLineEdit(this)), m_button(new QToolButton(this))
{
    m_line->setAccessibleName(item.name);
    m_line->setEmptyText(tr("not set"));
    keepArrowKeys(m_button, DownKey::Clicks);
    m_button->setArrowType(Qt::DownArrow);
    m_button->setFocusPolicy(Qt::TabFocus);
    m_button->setAccessibleName(tr("%1: choose in a calendar").arg(item.name));
    m_button->setToolTip(tr("Choose in a calendar (F4)"));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_line, 1);
    layout->addWidget(m_button);
    m_button->setFixedSize(m_line->sizeHint().height(), m_line->sizeHint().height());
    if (field().role == FieldRole::Modified) {
        m_now = new QPushButton(tr("Now"), this);
        m_now->setAccessibleName(tr("%1: set to now").arg(item.name));
        m_now->setToolTip(tr("Set to now"));
        m_now->setMaximumWidth(m_now->fontMetrics().horizontalAdvance(m_now->text()) + 20);
        layout->addWidget(m_now);
        keepArrowKeys(m_now);
        watch(m_now);
        connect(m_now, &QPushButton::clicked, this, &DateField::setToNow);
    }
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

void DateField::addActions(QMenu *menu)
{
    connect(menu->addAction(tr("Set to &now")), &QAction::triggered, this, &DateField::setToNow);
    connect(menu->addAction(tr("Choose in a c&alendar…")), &QAction::triggered, this,
            &DateField::openCalendar);
}

void DateField::showValue(const FrontMatterNode &node)
{
    m_line->showText(comparableText(node));
}

bool DateField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_line && event->type() == QEvent::KeyPress && step(event))
        return true;
    return FieldEditor::eventFilter(watched, event);
}

void DateField::takeText(const QString &text)
{
    const bool isDate = readWrittenDate(text).has_value();
    if (isDate || text.isEmpty()) {
        const bool isPlain = text.isEmpty() || scalarType(text) == ScalarType::Date;
        write(text, isPlain ? ValueKind::Typed : ValueKind::AsIs);
        return;
    }
    // A half-typed date would be written as text, in quotes, and stay text. Where
    // the essay has free text, any text will do.
    const bool wasText = !known().isEmpty() && !readWrittenDate(known());
    if (wasText && isEditableText(text))
        write(text, ValueKind::AsIs);
    else if (known().isEmpty())
        setProblem(tr("This is not a date like 2024-02-25."));
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
    const bool isDown = key->key() == Qt::Key_Down;
    const bool hasAlt = key->modifiers() & Qt::AltModifier;
    // In a record Alt and an arrow move that, as everywhere in it.
    const bool isAltDown = isDown && key->modifiers() == Qt::AltModifier && !isInRecord();
    if (isAltDown || (key->key() == Qt::Key_F4 && key->modifiers() == Qt::NoModifier)) {
        openCalendar();
        return true;
    }
    if ((!isUp && !isDown) || hasAlt)
        return false;
    const int caret = m_line->cursorPosition();
    const QString text = dateStepped(m_line->text(), caret, isUp ? 1 : -1);
    if (text != m_line->text()) {
        change(text);
        m_line->setCursorPosition(caret);
    }
    return true;
}

void DateField::openCalendar()
{
    const std::optional<WrittenDate> shown = readWrittenDate(m_line->text());
    auto *popup = new CalendarPopup(shown ? shown->date : QDate::currentDate(),
                                    shown ? shown->time : std::nullopt, this);
    connect(popup, &CalendarPopup::dateChosen, this,
            [this](QDate date) { change(dateWrittenAs(date, m_line->text())); });
    connect(popup, &CalendarPopup::timeChosen, this,
            [this](QTime time) { change(timeWrittenAs(time, m_line->text())); });
    startGesture();
    popup->openBelow(m_button);
}

void DateField::setToNow()
{
    startGesture();
    change(momentWrittenAs(QDateTime::currentDateTime(), m_line->text()));
    startGesture();
    Q_EMIT gestureEnded();
}

} // namespace stetmark
