// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProxyStyle>

class QStyleOptionSlider;

namespace stetmark {

/// Fusion with outlines that can be seen: those of check boxes, sliders, popups, of lists
/// like that of templates and of what one types in have at least three times the contrast
/// of nothing (WCAG 2.2, 1.4.11), in the dark too.
class WindowStyle : public QProxyStyle
{
    Q_OBJECT

public:
    WindowStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                            QPainter *painter, const QWidget *widget = nullptr) const override;

private:
    void drawSlider(const QStyleOptionSlider &option, QPainter *painter,
                    const QWidget *widget) const;
};

} // namespace stetmark
