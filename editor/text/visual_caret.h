// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QKeyEvent;
class QTextCursor;

namespace stetmark {

/// Takes `caret` where the left or right arrow `key` points, with or without Shift, in a
/// line that holds text from right to left; from its end on to the line before or behind.
/// Returns false, and does nothing, in other lines and for other keys: Qt does those. (Its
/// own visual movement, in 6.4, does not leave a line.)
bool moveVisually(QTextCursor &caret, const QKeyEvent &key);

} // namespace stetmark
