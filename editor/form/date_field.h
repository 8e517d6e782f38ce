// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/form/field_editor.h"

class QPushButton;
class QToolButton;

namespace stetmark {

class FormLineEdit;

/// A date with or without a time of day, shown and kept as it is written. Arrow
/// keys up and down move the part at the caret; a button, or Alt and Down, opens a
/// calendar. The date of the last change has a button that sets it to now.
class DateField : public FieldEditor
{
    Q_OBJECT

public:
    DateField(const FormItem &item, QWidget *parent);

    QString value() const override;
    void addActions(QMenu *menu) override;

protected:
    void showValue(const FrontMatterNode &node) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void takeText(const QString &text);
    void change(const QString &text);
    bool step(QEvent *event);
    void openCalendar();
    void setToNow();

    FormLineEdit *m_line;
    QToolButton *m_button;
    QPushButton *m_now = nullptr;
};

} // namespace stetmark
