// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/form/field_editor.h"

namespace stetmark {

class FormLineEdit;

/// A value of one line: text, a link or a number. A number that is not one yet
/// is held back and said to be so.
class TextField : public FieldEditor
{
    Q_OBJECT

public:
    TextField(const FormItem &item, QWidget *parent);

    QString value() const override;

protected:
    void showValue(const FrontMatterNode &node) override;

private:
    void takeText(const QString &text);
    void takeNumber(const QString &text);

    FormLineEdit *m_line;
};

} // namespace stetmark
