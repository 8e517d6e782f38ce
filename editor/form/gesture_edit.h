// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/result.h"
#include "editor/essay/text_edit.h"

#include <QList>
#include <QString>

#include <optional>

namespace stetmark {

struct FieldChange;

/// A value as it stood in the text before a gesture changed it for the first time.
struct GestureStart {
    QString gesture;
    QString written; ///< with its quotes
};

/// The edit of `text` that makes `change`. Each change of a gesture is made of
/// the value that the gesture began with, not of the change before: what is
/// typed on the way to the new value leaves no quotes behind, and a number that
/// is empty for a moment is still a number. `start` is kept by the caller.
Result<QList<TextEdit>> editOf(const FieldChange &change, const QString &text,
                               std::optional<GestureStart> &start);

} // namespace stetmark
