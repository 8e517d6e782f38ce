// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/text_edit.h"

#include <QList>

namespace stetmark {

/// Appends `edit` to `edits`, each of which is in the coordinates of the text
/// that the one before it left. Joined with the last one where they touch, so
/// that a word typed is one edit and not one for each letter.
void appendEdit(QList<TextEdit> &edits, const TextEdit &edit);

} // namespace stetmark
