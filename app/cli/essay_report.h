// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"
#include "editor/essay/essay_file.h"
#include "editor/essay/issue.h"
#include "editor/essay/project_schema.h"

#include <QList>
#include <QString>

namespace stetmark {

/// Says why `essay` is for reading only, if it is.
ExitCode reportReadOnly(const QString &essay, const DecodedText &content);

/// Says every issue, by position. Problems when one is more than a note.
ExitCode reportIssues(const QString &essay, QList<Issue> issues);

/// The schema of the project that `essay`, with this `text`, belongs to. Says what is
/// wrong with it.
ProjectSchema reportedSchema(const QString &essay, const QString &text);

/// Problems when `project` has a file that cannot be used.
ExitCode schemaCode(const ProjectSchema &project);

} // namespace stetmark
