// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/form/scale_slider.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStyle>
#include <QStyleOptionSlider>

namespace stetmark {

namespace {

/// Says the value with its unit. Without a value there is no number to be read:
/// none, not 0.
class AccessibleScaleSlider : public QAccessibleWidget, public QAccessibleValueInterface
{
public:
    explicit AccessibleScaleSlider(ScaleSlider *slider)
        : QAccessibleWidget(slider, QAccessible::Slider), m_slider(slider)
    {
    }

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? m_slider->spokenValue() : QAccessibleWidget::text(kind);
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ValueInterface)
            return m_slider->isSet() ? static_cast<QAccessibleValueInterface *>(this) : nullptr;
        return QAccessibleWidget::interface_cast(type);
    }

    QVariant currentValue() const override { return m_slider->value(); }
    void setCurrentValue(const QVariant &value) override { m_slider->setValue(value.toInt()); }
    QVariant maximumValue() const override { return m_slider->maximum(); }
    QVariant minimumValue() const override { return m_slider->minimum(); }
    QVariant minimumStepSize() const override { return m_slider->singleStep(); }

private:
    ScaleSlider *m_slider;
};

QAccessibleInterface *makeAccessible(const QString &, QObject *object)
{
    auto *slider = qobject_cast<ScaleSlider *>(object);
    return slider ? new AccessibleScaleSlider(slider) : nullptr;
}

} // namespace

ScaleSlider::ScaleSlider(QWidget *parent) : QSlider(Qt::Horizontal, parent)
{
    // Not by passing over it with the wheel.
    setFocusPolicy(Qt::StrongFocus);
    connect(this, &QSlider::valueChanged, this, [this](int position) {
        if (m_isShowing)
            return;
        m_isSet = true;
        update();
        Q_EMIT chosen(position);
    });
}

void ScaleSlider::showRange(int minimum, int maximum, int marks)
{
    const QScopedValueRollback showing(m_isShowing, true);
    setRange(minimum, maximum);
    setTickInterval(marks);
}

void ScaleSlider::showPosition(std::optional<int> position)
{
    const QScopedValueRollback showing(m_isShowing, true);
    m_isSet = position.has_value();
    setValue(position.value_or(minimum()));
    update();
}

void ScaleSlider::setSpokenValue(const QString &text)
{
    if (text == m_spokenValue)
        return;
    m_spokenValue = text;
    QAccessibleEvent event(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
}

void ScaleSlider::paintEvent(QPaintEvent *event)
{
    if (m_isSet) {
        QSlider::paintEvent(event);
        return;
    }
    QStyleOptionSlider option;
    initStyleOption(&option);
    option.subControls = QStyle::SC_SliderGroove | QStyle::SC_SliderTickmarks;
    option.sliderPosition = option.minimum;
    // The part of the groove before a handle, which is not there.
    option.palette.setColor(QPalette::Highlight, palette().color(QPalette::Window));
    QPainter painter(this);
    style()->drawComplexControl(QStyle::CC_Slider, &option, &painter, this);
    if (!hasFocus())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2, Qt::DotLine));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 3, 3);
}

void ScaleSlider::keyPressEvent(QKeyEvent *event)
{
    if (m_isSet) {
        QSlider::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        startAt((minimum() + maximum()) / 2);
        break;
    case Qt::Key_Home:
        startAt(minimum());
        break;
    case Qt::Key_End:
        startAt(maximum());
        break;
    default:
        QSlider::keyPressEvent(event);
    }
}

void ScaleSlider::mousePressEvent(QMouseEvent *event)
{
    if (m_isSet || event->button() != Qt::LeftButton) {
        QSlider::mousePressEvent(event);
        return;
    }
    const int position = positionAt(event->position().toPoint().x());
    {
        const QScopedValueRollback showing(m_isShowing, true);
        setValue(position);
    }
    m_isSet = true;
    // The handle is under the mouse now, and can be dragged on.
    QSlider::mousePressEvent(event);
    Q_EMIT chosen(position);
}

void ScaleSlider::wheelEvent(QWheelEvent *event)
{
    if (m_isSet)
        QSlider::wheelEvent(event);
    else
        event->ignore();
}

void ScaleSlider::startAt(int position)
{
    showPosition(position);
    Q_EMIT chosen(position);
}

int ScaleSlider::positionAt(int x) const
{
    QStyleOptionSlider option;
    initStyleOption(&option);
    const QRect groove =
        style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderGroove, this);
    const int handle = style()->pixelMetric(QStyle::PM_SliderLength, &option, this);
    return QStyle::sliderValueFromPosition(minimum(), maximum(), x - groove.x() - handle / 2,
                                           groove.width() - handle, option.upsideDown);
}

void installScaleSliderAccessibility()
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(&makeAccessible);
        return true;
    }();
    Q_UNUSED(isInstalled)
}

} // namespace stetmark
