// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/field_schema.h"
#include "editor/essay/text_edit.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace stetmark {

/// The edits that set the date of the last change (role Modified) in the front matter of
/// `text` to `now`, written as the date that is there; an empty one is written as the
/// essay's date of creation is. None where the essay has no such field, where it holds
/// something else than a date, and where it cannot be edited.
QList<TextEdit> lastChangedEdits(const QString &text, const FieldSchema &schema,
                                 const QDateTime &now);

} // namespace stetmark
