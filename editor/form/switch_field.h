// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/form/field_editor.h"

class QCheckBox;

namespace stetmark {

/// True or false, written in the words that the essay uses. A value that is
/// missing shows as neither.
class SwitchField : public FieldEditor
{
    Q_OBJECT

public:
    SwitchField(const FormItem &item, QWidget *parent);

    QString value() const override;
    bool setOwnLabel(const QString &text) override;

protected:
    void showValue(const FrontMatterNode &node) override;

private:
    void takeClick(bool checked);
    void showLabel();

    QCheckBox *m_box;
    QString m_label; ///< with its mnemonic
    QString m_word;  ///< as the essay has it
};

} // namespace stetmark
