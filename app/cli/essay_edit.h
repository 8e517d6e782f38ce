// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"
#include "editor/essay/field_path.h"
#include "editor/essay/result.h"
#include "editor/essay/text_edit.h"

#include <QList>
#include <QString>

#include <functional>

namespace stetmark {

/// The edits that change `text`, the whole essay, or why it cannot be changed so.
using EssayEdit = std::function<Result<QList<TextEdit>>(const QString &text)>;

/// Reads the file `essay`, makes `edits`, each in the text that the one before it left,
/// and writes the file: after all of them or not at all, only if one changed anything,
/// and not over what another program wrote meanwhile. Says what went wrong, of `field`.
ExitCode editEssay(const QString &essay, const FieldPath &field, const QList<EssayEdit> &edits);

} // namespace stetmark
