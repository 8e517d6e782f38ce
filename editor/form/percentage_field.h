// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/form/field_editor.h"

class QDoubleSpinBox;
class QSlider;

namespace stetmark {

/// A percentage: a slider from 0 to 100 and the number beside it. One drag of
/// the slider is one gesture. A `%` behind the number stays.
class PercentageField : public FieldEditor
{
    Q_OBJECT

public:
    PercentageField(const FormItem &item, QWidget *parent);

    QString value() const override;

protected:
    void showValue(const FrontMatterNode &node) override;

private:
    void takeNumber(double number);

    QSlider *m_slider;
    QDoubleSpinBox *m_number;
    QString m_text; ///< as in the essay, or as it was asked to be
};

} // namespace stetmark
