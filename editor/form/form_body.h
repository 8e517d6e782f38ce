// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/analysis.h"
#include "editor/form/field_editor.h"
#include "editor/form/form_plan.h"

#include <QHash>
#include <QList>
#include <QStringList>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace stetmark {

class FormRow;

/// The rows of a form. Keeps the rows that a new plan still has, with their
/// focus, caret and half-typed text.
class FormBody : public QWidget
{
    Q_OBJECT

public:
    explicit FormBody(QWidget *parent = nullptr);

    bool isEmpty() const { return m_rows.isEmpty(); }
    void setPlan(const FormPlan &plan);
    /// Shows the values and the issues of `analysis`, which the plan is of. A
    /// field that wrote a later revision waits for the analysis of that.
    void showValues(const Analysis &analysis);
    void setCompletions(const QHash<QString, QStringList> &wordsByKey);

    /// The field that has the keyboard focus, or null.
    FieldEditor *focusedEditor() const;
    FieldEditor *firstEditor() const;

Q_SIGNALS:
    void edited(stetmark::FieldEditor *editor, const stetmark::FieldChange &change);
    void gestureEnded();
    void fieldLeft();
    void undoRequested();
    void redoRequested();
    /// The value at `path` is asked for, or the place of a problem in it.
    void placeRequested(const stetmark::FieldPath &path,
                        const std::optional<stetmark::Span> &problem);

private:
    FormRow *makeRow(const FormRowPlan &plan);
    void arrange();
    void setTabOrders();
    void setMnemonics();

    QVBoxLayout *m_layout;
    QLabel *m_left; ///< says how many fields are not shown
    QList<FormRow *> m_rows;
    QList<FormRowPlan> m_plans;
    QHash<QString, QStringList> m_completions;
};

} // namespace stetmark
