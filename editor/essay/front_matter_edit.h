// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/field_path.h"
#include "editor/essay/front_matter.h"
#include "editor/essay/result.h"
#include "editor/essay/text_edit.h"

#include <QList>
#include <QString>

namespace stetmark {

/// Edits of front matter. Each is a pure function from a text to the fewest
/// splices that make the change; positions are those of `text`. Before it is
/// returned, the edited text is read again and compared: the tree must differ at
/// that path only, every byte between values outside the edit must be as it was,
/// and no comment may be lost. Otherwise the edit is refused with the reason.
///
/// `text` is the whole essay, or a prefix of it that holds the front matter.

/// How a new value is meant.
enum class ValueKind {
    /// A number, boolean or date stays one where the new text reads as one of
    /// the same type; anything else is text, and is quoted if any YAML reader
    /// could take it for something else. A quoted value stays quoted. An omitted
    /// or null value takes the type that the new text reads as.
    AsIs,
    /// Text for every reader, whatever it looks like.
    Text,
    /// A number, boolean, date or null from a field that offers only these:
    /// written as it is, in quotes only where the old value had quotes.
    Typed,
};

/// Sets the scalar at `path`, at any depth. No edit at all when the value is
/// already that one.
Result<QList<TextEdit>> setScalar(const QString &text, const FieldPath &path, const QString &value,
                                  ValueKind kind = ValueKind::AsIs);

/// Adds a scalar item at the end of the list at `path` (flow or block), in the
/// style of its neighbours. An omitted or null value becomes `[value]`.
Result<QList<TextEdit>> addItem(const QString &text, const FieldPath &path, const QString &value);

/// Removes item `index` (from 0) of the list at `path`. The last one leaves `[]`.
Result<QList<TextEdit>> removeItem(const QString &text, const FieldPath &path, qsizetype index);

} // namespace stetmark
