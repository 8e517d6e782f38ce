// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window_style.h"

#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleOption>
#include <QTreeView>

namespace stetmark {

namespace {

/// Halfway between the window and what is written on it.
QColor outlineOf(const QPalette &palette)
{
    const QColor window = palette.color(QPalette::Window);
    const QColor text = palette.color(QPalette::WindowText);
    return QColor((window.red() + text.red()) / 2, (window.green() + text.green()) / 2,
                  (window.blue() + text.blue()) / 2);
}

void drawOutline(QPainter *painter, const QStyleOption &option, qreal radius)
{
    const bool isFocused = option.state & QStyle::State_HasFocus;
    if (isFocused || !(option.state & QStyle::State_Enabled))
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(outlineOf(option.palette), 1));
    painter->setBrush(Qt::NoBrush);
    const QRectF outline = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->drawRoundedRect(outline, radius, radius);
    painter->restore();
}

} // namespace

WindowStyle::WindowStyle() : QProxyStyle(QStringLiteral("fusion")) {}

void WindowStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                                QPainter *painter, const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (element == PE_IndicatorCheckBox)
        drawOutline(painter, *option, 0);
    else if (element == PE_FrameLineEdit)
        drawOutline(painter, *option, 2);
    else if (element == PE_Frame
             && (qobject_cast<const QPlainTextEdit *>(widget)
                 || qobject_cast<const QTreeView *>(widget)))
        drawOutline(painter, *option, 0);
}

void WindowStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                     QPainter *painter, const QWidget *widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (control == CC_ComboBox && box && box->editable)
        drawOutline(painter, *option, 2);
}

} // namespace stetmark
