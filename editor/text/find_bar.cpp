// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/text/find_bar.h"

#include "editor/text/find_field.h"

#include <QAccessible>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

/// Of the field, in characters, below which what belongs to it goes to the next line.
constexpr int leastField = 32;

bool isReturn(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

} // namespace

FindBar::FindBar(QWidget *parent)
    : QWidget(parent), m_find(new FindField(tr("Find"))),
      m_replace(new FindField(tr("Replace with"))), m_count(new QLabel),
      m_messageLine(new QWidget(this)), m_messageIcon(new QLabel), m_message(new QLabel),
      m_findTools(makeFindTools()), m_replaceTools(makeReplaceTools()),
      m_grid(new QGridLayout(this))
{
    setAccessibleName(tr("Find and replace"));
    m_grid->setContentsMargins(6, 4, 6, 4);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(0, 1);
    const int icon = style()->pixelMetric(QStyle::PM_SmallIconSize);
    m_messageIcon->setPixmap(style()->standardIcon(QStyle::SP_MessageBoxWarning).pixmap(icon));
    m_messageIcon->setAccessibleName(tr("Problem"));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    QHBoxLayout *line = makeLine(m_messageLine);
    line->addWidget(m_messageIcon, 0, Qt::AlignTop);
    line->addWidget(m_message, 1);
    setMessage({}, false);
    setReplaceVisible(false);
    arrange();

    for (FindField *field : {m_find, m_replace}) {
        field->installEventFilter(this);
        connect(field, &QComboBox::editTextChanged, this, [this] { m_hasReplaced = false; });
    }
    connect(m_find, &QComboBox::editTextChanged, this, &FindBar::queryChanged);
    setTabOrder(m_find, m_replace);
    setTabOrder(m_replace, m_case);
    hide();
}

QString FindBar::pattern() const
{
    return m_find->currentText();
}

void FindBar::setPattern(const QString &pattern)
{
    m_find->setEditText(pattern);
}

SearchOptions FindBar::options() const
{
    return {m_expression->isChecked(), m_case->isChecked(), m_words->isChecked()};
}

ReplacementText FindBar::replacement() const
{
    return {m_replace->currentText(), m_preserve->isChecked()};
}

bool FindBar::isInSelection() const
{
    return m_selection->isChecked();
}

void FindBar::setInSelection(bool on)
{
    const QSignalBlocker blocker(m_selection);
    m_selection->setChecked(on);
}

bool FindBar::canReplace() const
{
    return m_hasReplace && m_isWritable;
}

void FindBar::activate()
{
    show();
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->lineEdit()->selectAll();
}

void FindBar::setReplaceVisible(bool visible)
{
    m_hasReplace = visible;
    m_replace->setVisible(visible);
    m_replaceTools->setVisible(visible);
}

void FindBar::setWritable(bool isWritable)
{
    m_isWritable = isWritable;
    m_replaceOne->setEnabled(isWritable);
    m_replaceAll->setEnabled(isWritable);
}

void FindBar::setCount(const QString &count)
{
    if (m_count->text() == count)
        return;
    m_count->setText(count);
    m_count->setAccessibleName(count);
    QAccessibleEvent changed(m_count, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&changed);
}

void FindBar::setNote(const QString &note)
{
    setMessage(note, false);
}

void FindBar::setProblem(const QString &problem)
{
    // A note that something was done stands until the next one.
    if (!problem.isEmpty() || m_isProblem)
        setMessage(problem, true);
}

void FindBar::setMessage(const QString &text, bool isProblem)
{
    m_isProblem = isProblem && !text.isEmpty();
    m_messageIcon->setVisible(m_isProblem);
    m_messageLine->setVisible(!text.isEmpty());
    if (m_message->text() == text)
        return;
    m_message->setText(text);
    if (text.isEmpty())
        return;
    QAccessibleEvent alert(m_message, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void FindBar::remember()
{
    m_find->remember();
    if (m_hasReplace)
        m_replace->remember();
}

bool FindBar::event(QEvent *event)
{
    // Here these letters are the bar's, not those of a menu or of the form.
    if (event->type() == QEvent::ShortcutOverride && isOwnKey(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

bool FindBar::isUndoOfText(const QKeyEvent &event) const
{
    return m_hasReplaced
           && (event.matches(QKeySequence::Undo) || event.matches(QKeySequence::Redo));
}

bool FindBar::isOwnKey(const QKeyEvent &event) const
{
    if (event.key() == Qt::Key_Escape || isReturn(event))
        return true;
    return event.modifiers() == Qt::AltModifier
           && std::ranges::any_of(m_options, [&](const auto &option) {
                  return option.first == event.key() && option.second->isVisible();
              });
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey =
        event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (event->type() == QEvent::ShortcutOverride
        && isUndoOfText(*static_cast<QKeyEvent *>(event))) {
        event->ignore();
        return true;
    }
    // A line would take a letter with Alt for text.
    if (!isKey || !isOwnKey(*static_cast<QKeyEvent *>(event)))
        return QWidget::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::KeyPress)
        keyPressEvent(static_cast<QKeyEvent *>(event));
    return true;
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (event->key() == Qt::Key_Escape)
        return Q_EMIT closeRequested();
    if (isReturn(*event))
        return pressReturn(modifiers);
    for (const auto &[key, option] : std::as_const(m_options)) {
        if (modifiers == Qt::AltModifier && key == event->key() && option->isVisible())
            return option->toggle();
    }
    QWidget::keyPressEvent(event);
}

void FindBar::pressReturn(Qt::KeyboardModifiers modifiers)
{
    auto *button = qobject_cast<QAbstractButton *>(focusWidget());
    if (modifiers == (Qt::ControlModifier | Qt::AltModifier) && m_hasReplace)
        Q_EMIT replaceAllRequested();
    else if (modifiers == Qt::ShiftModifier)
        Q_EMIT previousRequested();
    else if (modifiers == Qt::NoModifier && button && button->hasFocus())
        button->click();
    else if (modifiers == Qt::NoModifier && m_replace->hasFocus())
        Q_EMIT replaceRequested();
    else if (modifiers == Qt::NoModifier)
        Q_EMIT nextRequested();
}

void FindBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int tools = std::max(m_findTools->sizeHint().width(), m_replaceTools->sizeHint().width());
    const int field = leastField * fontMetrics().averageCharWidth();
    const bool isNarrow = width() < tools + field;
    if (isNarrow != m_isNarrow) {
        m_isNarrow = isNarrow;
        arrange();
    }
}

void FindBar::arrange()
{
    const int besides = m_isNarrow ? 0 : 1;
    int row = 0;
    for (QWidget *part : {m_findTools, m_replaceTools, m_messageLine})
        m_grid->removeWidget(part);
    const auto place = [&](QWidget *field, QWidget *tools) {
        m_grid->removeWidget(field);
        m_grid->addWidget(field, row, 0);
        row += 1 - besides;
        m_grid->addWidget(tools, row++, besides);
    };
    place(m_find, m_findTools);
    place(m_replace, m_replaceTools);
    m_grid->addWidget(m_messageLine, row, 0, 1, 2);
}

} // namespace stetmark
