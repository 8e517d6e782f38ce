// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/issue.h"
#include "editor/form/form_plan.h"

#include <QWidget>

#include <optional>

class QAbstractButton;
class QLabel;
class QVBoxLayout;

namespace stetmark {

class DragHandle;
class FieldEditor;
class FormNotice;

/// One row of the form: a label, the editor of the value, a button for the menu of
/// what can be done with the field, and what is wrong with it. A heading is a row
/// without an editor; the heading of a record has a handle to move it.
class FormRow : public QWidget
{
    Q_OBJECT

public:
    FormRow(const FormRowPlan &plan, QWidget *parent);

    const FormRowPlan &plan() const { return m_plan; }
    /// Takes a plan that isLike() the row's own.
    void setPlan(const FormRowPlan &plan) { m_plan = plan; }
    FieldEditor *editor() const { return m_editor; } ///< null for a heading
    DragHandle *handle() const { return m_handle; }  ///< null but for a record
    /// The button for the menu, or the one that adds a record; null for a chapter.
    QAbstractButton *button() const { return m_button; }
    /// The widgets that the Tab key visits, in order.
    QList<QWidget *> tabWidgets() const;
    void setLabel(const QString &withMnemonic);
    /// What stands behind the number of a record.
    void setTitle(const QString &title);
    /// What was found about the value when the essay was read; null for nothing.
    void setIssue(const Issue *issue);
    /// What the person asked for could not be done.
    void refuse(const QString &message);
    void forgetRefusal();

Q_SIGNALS:
    void tabWidgetsChanged();
    /// The place of the row's value in the text is asked for; a problem in it has
    /// its own span.
    void placeRequested(const std::optional<stetmark::Span> &problem);
    void menuRequested(QPoint globalPosition);
    void recordRequested(); ///< of an Adder
    /// The record that the row stands in should go one place up (-1) or down.
    void moveRequested(int steps);

protected:
    void paintEvent(QPaintEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeAdder(QVBoxLayout *layout);
    void makeHeadLine(QVBoxLayout *layout);
    void makeLabel();
    void makeMenuButton();
    void updateNotice();
    void updateDescription();

    FormRowPlan m_plan;
    QLabel *m_label = nullptr;
    FieldEditor *m_editor = nullptr;
    DragHandle *m_handle = nullptr;
    QAbstractButton *m_button = nullptr;
    FormNotice *m_notice = nullptr;
    std::optional<Issue> m_issue;
    QString m_refusal;
    QString m_title;
};

} // namespace stetmark
