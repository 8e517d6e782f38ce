// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/form/form_row.h"

#include "editor/form/field_editor.h"
#include "editor/form/field_factory.h"
#include "editor/form/form_notice.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace stetmark {

namespace {

constexpr int indent = 12; ///< of a field in a group, for each step
constexpr int gapBelowLabel = 3;

int gapAbove(const FormRowPlan &plan)
{
    switch (plan.style) {
    case FormRowPlan::Style::Continued:
        return 4;
    case FormRowPlan::Style::Field:
    case FormRowPlan::Style::Record:
        return plan.isApart ? 18 : plan.item.field.type == FieldType::Switch ? 8 : 10;
    case FormRowPlan::Style::Heading:
        return plan.isApart ? 18 : 14;
    case FormRowPlan::Style::Chapter:
        break;
    }
    return 22;
}

bool isHeading(FormRowPlan::Style style)
{
    return style != FormRowPlan::Style::Field && style != FormRowPlan::Style::Continued;
}

} // namespace

FormRow::FormRow(const FormRowPlan &plan, QWidget *parent)
    : QWidget(parent), m_plan(plan), m_notice(new FormNotice(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(indent * plan.depth, gapAbove(plan), 0, 0);
    layout->setSpacing(gapBelowLabel);

    m_editor = makeFieldEditor(plan.item, this);
    const bool hasLabel = plan.style != FormRowPlan::Style::Continued
                          && !(m_editor && m_editor->setOwnLabel(plan.item.field.label));
    if (hasLabel) {
        m_label = new QLabel(this);
        m_label->setTextFormat(Qt::PlainText);
        m_label->setToolTip(plan.item.field.help);
        m_label->setWordWrap(true);
        m_label->setBuddy(m_editor ? m_editor->focusTarget() : nullptr);
        if (isHeading(plan.style)) {
            QFont font = m_label->font();
            font.setBold(true);
            m_label->setFont(font);
        }
        layout->addWidget(m_label);
    }
    if (m_editor) {
        m_editor->setEnabled(plan.item.textOnly.isEmpty());
        m_editor->setToolTip(plan.item.textOnly.isEmpty() ? plan.item.field.help
                                                          : plan.item.textOnly);
        layout->addWidget(m_editor);
        connect(m_editor, &FieldEditor::tabWidgetsChanged, this, &FormRow::tabWidgetsChanged);
        connect(m_editor, &FieldEditor::problemChanged, this, &FormRow::updateNotice);
    }
    layout->addWidget(m_notice);
    connect(m_notice, &FormNotice::activated, this, [this] {
        Q_EMIT placeRequested(m_issue ? std::optional(m_issue->span) : std::nullopt);
    });
    setLabel(QString(plan.item.field.label).replace(u'&', QStringLiteral("&&")));
    updateNotice();
}

QList<QWidget *> FormRow::tabWidgets() const
{
    QList<QWidget *> widgets = m_editor ? m_editor->tabWidgets() : QList<QWidget *>();
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

void FormRow::setIssue(const Issue *issue)
{
    m_issue = issue ? std::optional(*issue) : std::nullopt;
    updateNotice();
}

void FormRow::paintEvent(QPaintEvent *)
{
    // A rule at the left ties the fields of a group together; a record starts anew.
    const int top = m_plan.style == FormRowPlan::Style::Record ? gapAbove(m_plan) : 0;
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::Mid));
    for (int depth = 1; depth <= m_plan.depth; ++depth) {
        const int x = indent * (depth - 1) + 2;
        painter.drawLine(x, depth == m_plan.depth ? top : 0, x, height());
    }
}

void FormRow::updateNotice()
{
    using Sign = FormNotice::Sign;
    const Qt::FocusPolicy policy = m_notice->link()->focusPolicy();
    const QString problem = m_editor ? m_editor->problem() : QString();
    if (!problem.isEmpty()) {
        m_notice->setText(Sign::Warning, QString(), problem);
    } else if (m_issue) {
        const bool isError = m_issue->severity == Issue::Severity::Error;
        m_notice->setText(isError ? Sign::Error : Sign::Warning, tr("Line %1:").arg(m_issue->line),
                          m_issue->message);
    } else if (!m_plan.item.textOnly.isEmpty()) {
        m_notice->setText(Sign::Note, tr("Show in the text."), m_plan.item.textOnly);
    } else {
        m_notice->setText(Sign::Note, QString(), QString());
    }
    if (m_notice->link()->focusPolicy() != policy)
        Q_EMIT tabWidgetsChanged();
}

} // namespace stetmark
