// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/text/option_button.h"

#include <QPainter>

namespace stetmark {

OptionButton::OptionButton(const QString &sign, QWidget *parent) : QToolButton(parent)
{
    setText(sign);
    setCheckable(true);
}

void OptionButton::paintEvent(QPaintEvent *event)
{
    QToolButton::paintEvent(event);
    if (!isChecked())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::ButtonText), 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), 2, 2);
}

} // namespace stetmark
