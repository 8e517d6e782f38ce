// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/form/field_editor.h"

class QComboBox;

namespace stetmark {

/// One of a few words, or any other text.
class ChoiceField : public FieldEditor
{
    Q_OBJECT

public:
    ChoiceField(const FormItem &item, QWidget *parent);

    QString value() const override;

protected:
    void showValue(const FrontMatterNode &node) override;

private:
    void takeText(const QString &text);

    QComboBox *m_box;
};

} // namespace stetmark
