// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/issue.h"
#include "editor/form/form_plan.h"

#include <QWidget>

#include <optional>

class QLabel;

namespace stetmark {

class FieldEditor;
class FormNotice;

/// One row of the form: a label, the editor of the value, and what is wrong with
/// it. A heading is a row without an editor.
class FormRow : public QWidget
{
    Q_OBJECT

public:
    FormRow(const FormRowPlan &plan, QWidget *parent);

    const FormRowPlan &plan() const { return m_plan; }
    FieldEditor *editor() const { return m_editor; } ///< null for a heading
    /// The widgets that the Tab key visits, in order.
    QList<QWidget *> tabWidgets() const;
    void setLabel(const QString &withMnemonic);
    /// What was found about the value when the essay was read; null for nothing.
    void setIssue(const Issue *issue);

Q_SIGNALS:
    void tabWidgetsChanged();
    /// The place of the row's value in the text is asked for; a problem in it has
    /// its own span.
    void placeRequested(const std::optional<stetmark::Span> &problem);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void updateNotice();

    FormRowPlan m_plan;
    QLabel *m_label = nullptr;
    FieldEditor *m_editor = nullptr;
    FormNotice *m_notice = nullptr;
    std::optional<Issue> m_issue;
};

} // namespace stetmark
