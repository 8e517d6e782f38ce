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

#include <optional>

class QLabel;
class QVBoxLayout;

namespace stetmark {

class CardDrag;
class FormRow;

/// A part of a form that is to have the keyboard focus.
struct FocusGoal {
    enum class Part {
        Value,
        Handle, ///< of a record
        Adder,  ///< of a list of records
    };

    FieldPath path;
    Part part = Part::Value;
};

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

    const QList<FormRow *> &rows() const { return m_rows; }
    /// The row that stands for the value at `path`, or null.
    FormRow *rowAt(const FieldPath &path) const;
    /// Gives the focus to what stands for `goal`; of a list without records that is
    /// the button that adds one.
    void focus(const FocusGoal &goal);
    /// The field that has the keyboard focus, or null.
    FieldEditor *focusedEditor() const;
    FieldEditor *firstEditor() const;
    /// The last widget that the Tab key visits, or null.
    QWidget *lastTabWidget() const;
    /// Gives each field a letter that nothing around the form has.
    void setMnemonics();

Q_SIGNALS:
    void edited(stetmark::FormRow *row, const stetmark::FieldChange &change);
    void gestureEnded();
    void fieldLeft();
    void undoRequested();
    void redoRequested();
    /// The value at `path` is asked for, or the place of a problem in it.
    void placeRequested(const stetmark::FieldPath &path,
                        const std::optional<stetmark::Span> &problem);
    void menuRequested(stetmark::FormRow *row, QPoint globalPosition);
    void recordRequested(stetmark::FormRow *row);
    /// The record at `path` should have the position `to` in its list.
    void recordMoveRequested(const stetmark::FieldPath &path, qsizetype to);
    void tabWidgetsChanged();

private:
    FormRow *makeRow(const FormRowPlan &plan);
    void connectEditor(FormRow *row);
    void moveRecordOf(const FieldPath &path, int steps);
    void arrange();
    void setTabOrders();

    QVBoxLayout *m_layout;
    QLabel *m_left; ///< says how many fields are not shown
    CardDrag *m_drag;
    QList<FormRow *> m_rows;
    QList<FormRowPlan> m_plans;
    QHash<QString, QStringList> m_completions;
};

/// The record that the value at `path` is, or stands in; empty when there is none.
FieldPath recordAround(const FieldPath &path);

} // namespace stetmark
