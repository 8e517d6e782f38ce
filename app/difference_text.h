// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/line_diff.h"

class QPlainTextEdit;

namespace stetmark {

/// Shows a difference in `view`, for reading: each line has a sign before it, “+” for what
/// is new and “−” for what is gone, and those stand out by the palette's colours, too. What
/// differs in a line that was changed is underlined. Only the first few thousand lines of a
/// long one.
void showLines(QPlainTextEdit &view, const QList<DiffLine> &lines);

/// Shows plain text, as much as anyone reads.
void showText(QPlainTextEdit &view, const QString &text);

} // namespace stetmark
