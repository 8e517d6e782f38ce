// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPoint>
#include <QSize>

class QWidget;

namespace stetmark {

/// Where a popup of `size` that belongs to `widget` goes, in global coordinates:
/// below it, or above where there is more room, and on the screen. It ends where `widget`
/// ends, or begins where that begins when the window has no room left of it.
QPoint popupPlace(QSize size, const QWidget &widget);

} // namespace stetmark
