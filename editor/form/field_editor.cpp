// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/form/field_editor.h"

#include <QApplication>
#include <QComboBox>
#include <QFocusEvent>
#include <QKeyEvent>

#include <algorithm>
#include <utility>

namespace stetmark {

FieldEditor::FieldEditor(const FormItem &item, QWidget *parent)
    : QWidget(parent), m_path(item.path), m_field(item.field)
{
}

void FieldEditor::setValue(const FrontMatterNode &node)
{
    m_node = node;
    const QString text = comparableText(node);
    if (m_isKnown && text == m_known && !m_isStale)
        return;
    m_isKnown = true;
    m_isStale = false;
    m_known = text;
    setProblem(QString());
    showValue(node);
    Q_EMIT stateChanged();
}

void FieldEditor::revert()
{
    if (!m_isKnown || (value() == m_known && m_problem.isEmpty()))
        return;
    // After a write the tree of the new text is still to come.
    if (comparableText(m_node) != m_known) {
        m_isStale = true;
        return;
    }
    setProblem(QString());
    showValue(m_node);
}

void FieldEditor::changeWritten(quint64 revision)
{
    m_known = value();
    m_writtenRevision = revision;
    setProblem(QString());
    Q_EMIT stateChanged();
}

void FieldEditor::refuse(const QString &message)
{
    setProblem(message);
}

QString FieldEditor::spokenState() const
{
    return m_node.kind == FrontMatterNode::Kind::Scalar && value().isEmpty() ? tr("not set")
                                                                             : QString();
}

void FieldEditor::describe(const QString &text)
{
    m_focusTarget->setAccessibleDescription(text);
}

void FieldEditor::startGesture()
{
    ++m_gesture;
}

bool FieldEditor::setOwnLabel(const QString &)
{
    return false;
}

QList<QWidget *> FieldEditor::tabWidgets() const
{
    QList<QWidget *> widgets = findChildren<QWidget *>();
    widgets.removeIf([this](const QWidget *widget) {
        const bool takesTab = (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy();
        // The list of a combo box is a window of its own.
        return !takesTab || widget->window() != window();
    });
    return widgets;
}

void FieldEditor::setCompletions(const QStringList &) {}

void FieldEditor::addActions(QMenu *) {}

void FieldEditor::watch(QWidget *widget)
{
    widget->installEventFilter(this);
}

void FieldEditor::write(const QString &value, ValueKind kind)
{
    if (m_isKnown && value == m_known) {
        setProblem(QString());
        return;
    }
    FieldChange change;
    change.path = m_path;
    change.value = value;
    change.kind = kind;
    change.gesture = QStringLiteral("%1#%2").arg(m_path.toString()).arg(m_gesture);
    write(std::move(change));
}

void FieldEditor::write(FieldChange change)
{
    Q_EMIT edited(change);
}

void FieldEditor::setProblem(const QString &message)
{
    if (m_problem == message)
        return;
    m_problem = message;
    Q_EMIT problemChanged();
}

bool FieldEditor::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::FocusIn:
        startGesture();
        break;
    case QEvent::FocusOut: {
        const bool isElsewhere = isFocusGone(static_cast<QFocusEvent *>(event)->reason());
        const QWidget *next = QApplication::focusWidget();
        if (isElsewhere && !(next && isAncestorOf(next)))
            focusLeft();
        break;
    }
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress:
        if (filterKey(watched, event))
            return true;
        break;
    case QEvent::Wheel:
        if (const auto *widget = qobject_cast<QWidget *>(watched);
            widget
            && !(widget->hasFocus()
                 || (widget->parentWidget() && widget->parentWidget()->hasFocus()))) {
            event->ignore();
            return true;
        }
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

bool FieldEditor::filterKey(const QObject *watched, QEvent *event)
{
    auto *key = static_cast<QKeyEvent *>(event);
    // Where nothing is to be moved, the list of a combo box opens with Alt and an arrow.
    const bool isOfBox = qobject_cast<const QComboBox *>(watched) && !isInRecord();
    const int steps = isOfBox ? 0 : stepsOfMove(*key, Qt::Vertical);
    if (steps != 0) {
        event->accept();
        if (event->type() == QEvent::KeyPress)
            Q_EMIT moveRequested(steps);
        return true;
    }
    const bool isUndo = key->matches(QKeySequence::Undo);
    if (!isUndo && !key->matches(QKeySequence::Redo))
        return false;
    if (event->type() == QEvent::ShortcutOverride) {
        // Not the widget's own: the window's command gets the key, if it has one.
        event->ignore();
        return true;
    }
    if (isUndo)
        Q_EMIT undoRequested();
    else
        Q_EMIT redoRequested();
    return true;
}

bool FieldEditor::isInRecord() const
{
    const QList<FieldPath::Step> &steps = m_path.steps();
    return std::any_of(steps.begin(), steps.end(), [](const FieldPath::Step &step) {
        return std::holds_alternative<qsizetype>(step);
    });
}

void FieldEditor::focusLeft()
{
    finish();
    revert();
    Q_EMIT gestureEnded();
    Q_EMIT left();
}

bool isFocusGone(Qt::FocusReason reason)
{
    return reason != Qt::PopupFocusReason && reason != Qt::MenuBarFocusReason
           && reason != Qt::ActiveWindowFocusReason;
}

int stepsOfMove(const QKeyEvent &event, Qt::Orientation orientation)
{
    if (event.modifiers() != Qt::AltModifier)
        return 0;
    const bool isVertical = orientation == Qt::Vertical;
    if (event.key() == (isVertical ? Qt::Key_Up : Qt::Key_Left))
        return -1;
    return event.key() == (isVertical ? Qt::Key_Down : Qt::Key_Right) ? 1 : 0;
}

QString comparableText(const FrontMatterNode &node)
{
    if (node.kind != FrontMatterNode::Kind::List)
        return node.type() == ScalarType::Null ? QString() : node.value;
    QStringList texts;
    texts.reserve(qsizetype(node.items.size()));
    for (const FrontMatterNode &item : node.items)
        texts.append(item.value);
    return texts.join(itemSeparator);
}

} // namespace stetmark
