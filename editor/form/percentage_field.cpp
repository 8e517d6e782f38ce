// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/form/percentage_field.h"

#include "editor/form/form_line_edit.h"
#include "editor/form/value_text.h"

#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSlider>

namespace stetmark {

namespace {

/// Shows a number in the fewest digits and, as every field, has no undo of its own.
class NumberBox : public QDoubleSpinBox
{
public:
    explicit NumberBox(QWidget *parent) : QDoubleSpinBox(parent)
    {
        setLineEdit(new FormLineEdit(this));
    }

    QString textFromValue(double value) const override
    {
        return numberText(value).replace(u'.', locale().decimalPoint());
    }
};

} // namespace

PercentageField::PercentageField(const FormItem &item, QWidget *parent)
    : FieldEditor(item, parent), m_slider(new QSlider(Qt::Horizontal, this)),
      m_number(new NumberBox(this))
{
    const auto minimum = int(field().minimum);
    const auto maximum = int(field().maximum);
    m_slider->setRange(minimum, maximum);
    m_slider->setSingleStep(1);
    m_slider->setPageStep(10);
    m_slider->setTickInterval(25);
    m_slider->setTickPosition(QSlider::TicksBelow);
    m_slider->setAccessibleName(item.name);
    m_number->setRange(field().minimum, field().maximum);
    m_number->setDecimals(2);
    m_number->setSuffix(tr("%"));
    m_number->setAccessibleName(tr("%1, as a number").arg(item.name));
    // Not by passing over it with the wheel.
    m_slider->setFocusPolicy(Qt::StrongFocus);
    m_number->setFocusPolicy(Qt::StrongFocus);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_slider, 1);
    layout->addWidget(m_number);
    setFocusTarget(m_slider);
    watch(m_slider);
    watch(m_number);
    connect(m_slider, &QSlider::sliderPressed, this, &PercentageField::startGesture);
    connect(m_slider, &QSlider::sliderReleased, this, [this] {
        startGesture();
        Q_EMIT gestureEnded();
    });
    connect(m_slider, &QSlider::valueChanged, this, &PercentageField::takeNumber);
    connect(m_number, &QDoubleSpinBox::valueChanged, this, &PercentageField::takeNumber);
}

QString PercentageField::value() const
{
    return m_text;
}

void PercentageField::showValue(const FrontMatterNode &node)
{
    const std::optional<PercentText> percent = readPercent(node.value);
    if (!percent)
        return;
    m_text = node.value;
    const QSignalBlocker sliderBlocker(m_slider);
    const QSignalBlocker numberBlocker(m_number);
    m_slider->setValue(qRound(percent->value));
    if (m_number->value() != percent->value)
        m_number->setValue(percent->value);
}

void PercentageField::takeNumber(double number)
{
    {
        const QSignalBlocker sliderBlocker(m_slider);
        const QSignalBlocker numberBlocker(m_number);
        m_slider->setValue(qRound(number));
        if (m_number->value() != number)
            m_number->setValue(number);
    }
    const std::optional<PercentText> before = readPercent(m_text);
    const QString suffix = before ? before->suffix : QString();
    m_text = numberText(number) + suffix;
    // A number stays one; with a sign behind it, it is a text.
    write(m_text, suffix.isEmpty() ? ValueKind::Typed : ValueKind::AsIs);
}

} // namespace stetmark
