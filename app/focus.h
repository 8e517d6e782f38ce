// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>

class QWidget;

namespace stetmark {

/// Runs the slot `edit` ("cut", "copy", "paste", "selectAll") of `widget` or of the
/// line in it; else of the nearest widget around it that has one, since in a web
/// page the focus is in a part of it.
void editWidget(QWidget *widget, const char *edit);

/// Moves the keyboard focus from the one of `panes` that has it to the next
/// visible one, or with `step` -1 to the one before; around at the ends.
/// A pane gets it where it was there last.
void moveFocus(const QList<QWidget *> &panes, int step);

} // namespace stetmark
