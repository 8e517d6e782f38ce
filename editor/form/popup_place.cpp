// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/form/popup_place.h"

#include <QScreen>
#include <QWidget>

#include <algorithm>

namespace stetmark {

QPoint popupPlace(QSize size, const QWidget &widget)
{
    const QRect screen = widget.screen()->availableGeometry();
    const QPoint corner = widget.mapToGlobal(QPoint(widget.width(), widget.height()));
    const int left = widget.window()->mapToGlobal(QPoint()).x();
    const bool fitsLeft = corner.x() - size.width() >= left;
    const int x = std::clamp(fitsLeft ? corner.x() - size.width() : corner.x() - widget.width(),
                             screen.left(), std::max(screen.left(), screen.right() - size.width()));
    const bool fitsBelow = corner.y() + size.height() <= screen.bottom();
    const int y = fitsBelow ? corner.y() : corner.y() - widget.height() - size.height();
    // The widget may be scrolled out of sight.
    const int lowest = std::max(screen.top(), screen.bottom() - size.height());
    return {x, std::clamp(y, screen.top(), lowest)};
}

} // namespace stetmark
