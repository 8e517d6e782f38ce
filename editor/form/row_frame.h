// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/form/form_plan.h"

#include <QColor>
#include <QMargins>

class QPainter;
class QPalette;
class QRect;

namespace stetmark {

/// The room that a row leaves for its levels, and for the gap to the row above.
QMargins rowMargins(const FormRowPlan &plan);

/// A line that parts things without calling for attention, light or dark.
QColor quietLine(const QPalette &palette);

/// Draws the part of the levels that is the row's: the rule at the left of a group,
/// the frame of a card. Rows stand without a gap between them.
void paintLevels(QPainter &painter, const QRect &row, const FormRowPlan &plan,
                 const QPalette &palette);

} // namespace stetmark
