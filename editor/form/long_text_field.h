// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/form/field_editor.h"

class QPlainTextEdit;

namespace stetmark {

/// A text of several lines, as high as the text up to a limit.
class LongTextField : public FieldEditor
{
    Q_OBJECT

public:
    LongTextField(const FormItem &item, QWidget *parent);

    QString value() const override;

protected:
    void showValue(const FrontMatterNode &node) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void takeText();
    void fitHeight();

    QPlainTextEdit *m_edit = nullptr;
    bool m_isShowing = false; ///< the text changes because the essay's did
};

} // namespace stetmark
