// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/field_path.h"
#include "editor/essay/front_matter.h"
#include "editor/essay/front_matter_new_value.h"
#include "editor/essay/result.h"
#include "editor/essay/text_edit.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace stetmark {

/// Edits of front matter. Each is a pure function from a text to the fewest
/// splices that make the change; positions are those of `text`. Before it is
/// returned, the edited text is read again and compared: the tree must differ at
/// that path only, every byte between values outside the edit must be as it was,
/// and no comment may be lost. Otherwise the edit is refused with the reason.
///
/// `text` is the whole essay, or a prefix of it that holds the front matter.

/// Sets the scalar at `path`, at any depth. No edit at all when the value is
/// already that one.
Result<QList<TextEdit>> setScalar(const QString &text, const FieldPath &path, const QString &value,
                                  ValueKind kind = ValueKind::AsIs);

/// Inserts `key` into the map at `map` (the empty path is the root). `order` are the
/// names of keys in the order of a schema: the new key goes behind the nearest one
/// before it there that is present, else before the nearest one after it, else to the
/// end. An omitted or null value becomes a map. An essay without front matter gets a
/// whole block.
Result<QList<TextEdit>> insertKey(const QString &text, const FieldPath &map, const QString &key,
                                  const NewValue &value, const QStringList &order = {});

/// Which comments a removal takes: none, so that it is refused if there are any
/// inside the value, and one behind it gets a line of its own; or all of these and the
/// comment lines right above. In braces all stay.
enum class CommentsAbove { Stay, Take };

/// Removes the key at the end of `path` with its value. The last one leaves `{}`, and
/// at the root nothing but the fences.
Result<QList<TextEdit>> removeKey(const QString &text, const FieldPath &path,
                                  CommentsAbove comments = CommentsAbove::Stay);

/// Gives the key at the end of `path` another name, in quotes if it had them or needs
/// them. Its place, value and comments stay.
Result<QList<TextEdit>> renameKey(const QString &text, const FieldPath &path,
                                  const QString &newKey);

/// Adds an item at the end of the list at `path` (flow or block), in the style of
/// its neighbours; a record has its keys in the order of theirs. An omitted or null
/// value becomes a list: `[value]`, and of records one in lines.
Result<QList<TextEdit>> addItem(const QString &text, const FieldPath &path, const NewValue &value);
Result<QList<TextEdit>> addItem(const QString &text, const FieldPath &path, const QString &value);

/// Removes item `index` (from 0) of the list at `path`. The last one leaves `[]`.
Result<QList<TextEdit>> removeItem(const QString &text, const FieldPath &path, qsizetype index);

/// Moves item `from` of the list at `path` to where its index is `to`. Comments above
/// and behind an item go with it; in brackets only the items' texts change places.
Result<QList<TextEdit>> moveItem(const QString &text, const FieldPath &path, qsizetype from,
                                 qsizetype to);

} // namespace stetmark
