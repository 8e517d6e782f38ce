// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window_style.h"

#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleOption>
#include <QTreeView>

namespace stetmark {

namespace {

/// A little nearer to what is written on the window than to the window.
QColor outlineOf(const QPalette &palette)
{
    const QColor window = palette.color(QPalette::Window);
    const QColor text = palette.color(QPalette::WindowText);
    const auto mixed = [](int a, int b) { return a + (b - a) * 11 / 20; };
    return QColor(mixed(window.red(), text.red()), mixed(window.green(), text.green()),
                  mixed(window.blue(), text.blue()));
}

void drawOutline(QPainter *painter, const QPalette &palette, const QRect &rect, qreal radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(outlineOf(palette), 1));
    painter->setBrush(Qt::NoBrush);
    const QRectF outline = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->drawRoundedRect(outline, radius, radius);
    painter->restore();
}

/// Where fusion does not show the focus.
void drawOutline(QPainter *painter, const QStyleOption &option, qreal radius)
{
    if (!(option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_Enabled))
        drawOutline(painter, option.palette, option.rect, radius);
}

} // namespace

WindowStyle::WindowStyle() : QProxyStyle(QStringLiteral("fusion")) {}

void WindowStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                                QPainter *painter, const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool isPopup = widget && widget->windowType() == Qt::Popup;
    if (element == PE_IndicatorCheckBox)
        drawOutline(painter, *option, 0);
    else if (element == PE_FrameLineEdit)
        drawOutline(painter, *option, 2);
    else if (element == PE_PanelMenu) // a menu does not say that it is enabled
        drawOutline(painter, option->palette, option->rect, 0);
    else if (element == PE_Frame
             && (isPopup || qobject_cast<const QPlainTextEdit *>(widget)
                 || qobject_cast<const QTreeView *>(widget)))
        drawOutline(painter, *option, 0);
}

void WindowStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                     QPainter *painter, const QWidget *widget) const
{
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control == CC_Slider && slider && (option->state & State_Enabled)) {
        drawSlider(*slider, painter, widget);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    const auto *number = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    if ((control == CC_ComboBox && box && box->editable)
        || (control == CC_SpinBox && number && number->frame))
        drawOutline(painter, *option, 2);
}

void WindowStyle::drawSlider(const QStyleOptionSlider &option, QPainter *painter,
                             const QWidget *widget) const
{
    QStyleOptionSlider part = option;
    part.subControls.setFlag(SC_SliderHandle, false);
    QProxyStyle::drawComplexControl(CC_Slider, &part, painter, widget);
    // Fusion leaves a pixel around what it paints of the groove.
    const QRect groove = subControlRect(CC_Slider, &option, SC_SliderGroove, widget);
    drawOutline(painter, option.palette, groove.adjusted(1, 1, -1, -1), 1);
    if (!option.subControls.testFlag(SC_SliderHandle))
        return;
    part.subControls = SC_SliderHandle;
    QProxyStyle::drawComplexControl(CC_Slider, &part, painter, widget);
    const QRect handle = subControlRect(CC_Slider, &option, SC_SliderHandle, widget);
    if (!(option.state & State_HasFocus))
        drawOutline(painter, option.palette, handle.adjusted(1, 1, -1, -1), 2);
}

} // namespace stetmark
