// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QAbstractButton;

namespace stetmark {

/// What the arrow key Down does on a button.
enum class DownKey {
    Nothing,
    Clicks, ///< for a button that opens something below it
};

/// Keeps the focus on `button` when an arrow key is pressed: by itself Qt gives it to
/// whatever comes next, a text line too. Filters that are installed later see the key
/// first.
void keepArrowKeys(QAbstractButton *button, DownKey down = DownKey::Nothing);

} // namespace stetmark
