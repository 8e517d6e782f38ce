// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/form/field_editor.h"

class QToolButton;

namespace stetmark {

class FormLineEdit;

/// A date with or without a time of day, shown and kept as it is written. Arrow
/// keys up and down move the part at the caret; a button opens a calendar.
class DateField : public FieldEditor
{
    Q_OBJECT

public:
    DateField(const FormItem &item, QWidget *parent);

    QString value() const override;

protected:
    void showValue(const FrontMatterNode &node) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void takeText(const QString &text);
    void change(const QString &text);
    bool step(QEvent *event);
    void openCalendar();

    FormLineEdit *m_line;
    QToolButton *m_button;
};

} // namespace stetmark
