// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QKeySequence>
#include <QList>

class QWidget;

namespace stetmark {

/// Runs the slot `edit` ("cut", "copy", "paste", "selectAll") of `widget`. One
/// that has no such slot, as a web page, gets the keys of `key` instead.
void editWidget(QWidget *widget, const char *edit, QKeySequence::StandardKey key);

/// Moves the keyboard focus from the one of `panes` that has it to the next
/// visible one, or with `step` -1 to the one before; around at the ends.
/// A pane gets it where it was there last.
void moveFocus(const QList<QWidget *> &panes, int step);

} // namespace stetmark
