// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/form/form_row.h"

#include "editor/form/button_keys.h"
#include "editor/form/drag_handle.h"
#include "editor/form/field_editor.h"
#include "editor/form/field_factory.h"
#include "editor/form/form_notice.h"
#include "editor/form/row_frame.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace stetmark {

namespace {

constexpr int gapBelowLabel = 3;

bool isHeading(FormRowPlan::Style style)
{
    return style != FormRowPlan::Style::Field && style != FormRowPlan::Style::Continued;
}

QString withoutMnemonics(QString text)
{
    return text.replace(u'&', QStringLiteral("&&"));
}

/// `text` as a tool tip, which takes what looks like HTML for such: a project writes the
/// help for its fields.
QString toolTipOf(const QString &text)
{
    return text.isEmpty() ? QString() : QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped());
}

} // namespace

FormRow::FormRow(const FormRowPlan &plan, QWidget *parent)
    : QWidget(parent), m_plan(plan), m_notice(new FormNotice(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(rowMargins(plan));
    layout->setSpacing(gapBelowLabel);
    if (plan.style == FormRowPlan::Style::Adder)
        makeAdder(layout);
    else
        makeHeadLine(layout);
    layout->addWidget(m_notice);
    connect(m_notice, &FormNotice::activated, this, [this] {
        Q_EMIT placeRequested(m_issue ? std::optional(m_issue->span) : std::nullopt);
    });
    setLabel(withoutMnemonics(plan.item.field.label));
    updateNotice();
}

void FormRow::makeAdder(QVBoxLayout *layout)
{
    m_button = new QPushButton(
        tr("Add to %1").arg(withoutMnemonics(m_plan.item.field.label.toLower())), this);
    m_button->setAccessibleName(tr("Add to %1").arg(m_plan.item.name));
    keepArrowKeys(m_button);
    layout->addWidget(m_button, 0, Qt::AlignLeft);
    connect(m_button, &QAbstractButton::clicked, this, &FormRow::recordRequested);
}

void FormRow::makeHeadLine(QVBoxLayout *layout)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(4);
    layout->addLayout(line);
    if (!isHeading(m_plan.style))
        m_editor = makeFieldEditor(m_plan.item, this);
    const bool hasLabel = m_plan.style != FormRowPlan::Style::Continued
                          && !(m_editor && m_editor->setOwnLabel(m_plan.item.field.label));
    if (m_plan.style == FormRowPlan::Style::Record) {
        m_handle = new DragHandle(m_plan.item.name, this);
        keepArrowKeys(m_handle);
        m_handle->installEventFilter(this);
        line->addWidget(m_handle);
    }
    if (hasLabel) {
        makeLabel();
        line->addWidget(m_label, 1);
    }
    if (m_editor) {
        m_editor->setEnabled(m_plan.item.textOnly.isEmpty());
        m_editor->setToolTip(toolTipOf(m_plan.item.textOnly.isEmpty() ? m_plan.item.field.help
                                                                      : m_plan.item.textOnly));
        if (hasLabel)
            layout->addWidget(m_editor);
        else
            line->addWidget(m_editor, 1);
        connect(m_editor, &FieldEditor::tabWidgetsChanged, this, &FormRow::tabWidgetsChanged);
        connect(m_editor, &FieldEditor::problemChanged, this, &FormRow::updateNotice);
        connect(m_editor, &FieldEditor::stateChanged, this, &FormRow::updateDescription);
        connect(m_editor, &FieldEditor::moveRequested, this, &FormRow::moveRequested);
    }
    if (m_plan.style != FormRowPlan::Style::Chapter) {
        makeMenuButton();
        // Beside the middle of the line that one types in.
        if (m_plan.style == FormRowPlan::Style::Continued)
            m_button->setFixedHeight(fontMetrics().height() + 8);
        line->addWidget(m_button, 0, Qt::AlignTop);
    }
}

void FormRow::makeLabel()
{
    m_label = new QLabel(this);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setToolTip(toolTipOf(m_plan.item.field.help));
    m_label->setWordWrap(true);
    m_label->setBuddy(m_editor ? m_editor->focusTarget() : nullptr);
    if (!isHeading(m_plan.style))
        return;
    QFont font = m_label->font();
    font.setBold(true);
    m_label->setFont(font);
}

void FormRow::makeMenuButton()
{
    auto *button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setText(QStringLiteral("⋯"));
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleName(tr("More for %1").arg(m_plan.item.name));
    button->setToolTip(tr("Remove and more"));
    const int height = fontMetrics().height() + 2;
    button->setFixedSize(height, height);
    keepArrowKeys(button, DownKey::Clicks);
    button->installEventFilter(this);
    connect(button, &QToolButton::clicked, this, [this, button] {
        Q_EMIT menuRequested(button->mapToGlobal(QPoint(0, button->height())));
    });
    m_button = button;
}

QList<QWidget *> FormRow::tabWidgets() const
{
    QList<QWidget *> widgets;
    if (m_handle)
        widgets.append(m_handle);
    if (m_editor)
        widgets.append(m_editor->tabWidgets());
    if (m_button)
        widgets.append(m_button);
    if (m_notice->link()->focusPolicy() != Qt::NoFocus)
        widgets.append(m_notice->link());
    return widgets;
}

void FormRow::setLabel(const QString &withMnemonic)
{
    if (m_label)
        m_label->setText(withMnemonic);
    else if (m_editor)
        m_editor->setOwnLabel(withMnemonic);
}

void FormRow::setTitle(const QString &title)
{
    if (title == m_title)
        return;
    m_title = title;
    const QString number = m_plan.item.field.label;
    setLabel(title.isEmpty() ? number : tr("%1. %2").arg(number, withoutMnemonics(title)));
}

void FormRow::setIssue(const Issue *issue)
{
    const std::optional<Issue> found = issue ? std::optional(*issue) : std::nullopt;
    if (found == m_issue)
        return;
    m_issue = found;
    updateNotice();
}

void FormRow::refuse(const QString &message)
{
    m_refusal = message;
    updateNotice();
}

void FormRow::forgetRefusal()
{
    if (!m_refusal.isEmpty())
        refuse(QString());
}

void FormRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintLevels(painter, rect(), m_plan, palette());
}

void FormRow::contextMenuEvent(QContextMenuEvent *event)
{
    if (m_plan.style == FormRowPlan::Style::Chapter || m_plan.style == FormRowPlan::Style::Adder)
        event->ignore();
    else
        Q_EMIT menuRequested(event->globalPos());
}

bool FormRow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int steps = stepsOfMove(*static_cast<QKeyEvent *>(event), Qt::Vertical);
        if (steps != 0) {
            Q_EMIT moveRequested(steps);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FormRow::updateNotice()
{
    using Sign = FormNotice::Sign;
    const Qt::FocusPolicy policy = m_notice->link()->focusPolicy();
    const QString problem = !m_refusal.isEmpty() ? m_refusal
                            : m_editor           ? m_editor->problem()
                                                 : QString();
    if (!problem.isEmpty()) {
        m_notice->setText(Sign::Warning, QString(), problem);
    } else if (m_issue) {
        const Sign sign = m_issue->severity == Issue::Severity::Error     ? Sign::Error
                          : m_issue->severity == Issue::Severity::Warning ? Sign::Warning
                                                                          : Sign::Note;
        m_notice->setText(sign, tr("Line %1:").arg(m_issue->line), m_issue->message);
    } else if (!m_plan.item.textOnly.isEmpty()) {
        m_notice->setText(Sign::Note, tr("Show in the text."), m_plan.item.textOnly);
    } else {
        m_notice->setText(Sign::Note, QString(), QString());
    }
    updateDescription();
    if (m_notice->link()->focusPolicy() != policy)
        Q_EMIT tabWidgetsChanged();
}

void FormRow::updateDescription()
{
    QStringList parts;
    if (m_editor)
        parts.append(m_editor->spokenState());
    parts.append(m_notice->text());
    parts.append(m_plan.item.field.help);
    parts.removeAll(QString());
    const QString text = parts.join(QStringLiteral(". "));
    if (m_editor)
        m_editor->describe(text);
    else if (m_handle)
        m_handle->setAccessibleDescription(text);
}

} // namespace stetmark
