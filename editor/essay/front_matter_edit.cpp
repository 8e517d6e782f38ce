// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/front_matter_edit.h"

namespace stetmark {

Result<QList<TextEdit>> setScalar(const QString &, const FieldPath &, const QString &, ValueKind)
{
    return Error{Error::Kind::Refused, QStringLiteral("Fields cannot be set yet.")};
}

Result<QList<TextEdit>> addItem(const QString &, const FieldPath &, const QString &)
{
    return Error{Error::Kind::Refused, QStringLiteral("Items cannot be added yet.")};
}

Result<QList<TextEdit>> removeItem(const QString &, const FieldPath &, qsizetype)
{
    return Error{Error::Kind::Refused, QStringLiteral("Items cannot be removed yet.")};
}

} // namespace stetmark
