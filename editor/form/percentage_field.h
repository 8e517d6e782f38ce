// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/form/field_editor.h"

class QLabel;

namespace stetmark {

class FormLineEdit;
class ScaleSlider;

/// A percentage: a slider from 0 to 100, the number beside it and, where the field
/// has a scale, the word for it. One drag of the slider is one gesture. A `%` behind
/// the number stays. A value that is missing, or that is "N/A", shows as not set.
class PercentageField : public FieldEditor
{
    Q_OBJECT

public:
    PercentageField(const FormItem &item, QWidget *parent);

    QString value() const override;
    QString spokenState() const override;

protected:
    void showValue(const FrontMatterNode &node) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void takePosition(int position);
    void takeText(const QString &text);
    bool step(const QEvent *event);
    /// Writes `percent` in the form that the essay has.
    void take(double percent);
    void showState();

    ScaleSlider *m_slider;
    FormLineEdit *m_number;
    QLabel *m_word;
    QString m_text; ///< as in the essay, or as it was asked to be
    QString m_like; ///< the last text that was a percentage: its sign and digits stay
};

} // namespace stetmark
