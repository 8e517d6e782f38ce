// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"
#include "editor/essay/issue.h"
#include "editor/essay/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace stetmark {

/// The argument that stands for standard input or standard output.
inline constexpr QLatin1StringView standardStream("-");

/// All of standard input, up to `largestEssay`.
Result<QByteArray> readStandardInput();

/// Writes to standard output. When that fails, says so and gives Failed.
ExitCode writeOutput(QByteArrayView bytes);

/// `stetmark-cli: message` on standard error.
void report(const QString &message);

/// `file:line:column: message` on standard error; a Note has "note: " before its message.
void reportIssue(const QString &file, const Issue &issue);

/// The program's name and version, as `--version` prints it.
QString versionText();

} // namespace stetmark
