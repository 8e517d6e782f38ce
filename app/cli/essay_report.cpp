// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/essay_report.h"

#include "app/cli/console.h"

#include <algorithm>
#include <utility>

namespace stetmark {

ExitCode reportReadOnly(const QString &essay, const DecodedText &content)
{
    if (content.readOnlyReason.isEmpty())
        return ExitCode::Fine;
    Issue issue;
    issue.message = content.readOnlyReason;
    reportIssue(essay, issue);
    return ExitCode::Problems;
}

ExitCode reportIssues(const QString &essay, QList<Issue> issues)
{
    std::stable_sort(issues.begin(), issues.end(),
                     [](const Issue &a, const Issue &b) { return a.span.start < b.span.start; });
    ExitCode code = ExitCode::Fine;
    for (const Issue &issue : std::as_const(issues)) {
        reportIssue(essay, issue);
        if (issue.severity != Issue::Severity::Note)
            code = ExitCode::Problems;
    }
    return code;
}

ProjectSchema reportedSchema(const QString &essay, const QString &text)
{
    ProjectSchema project = findProjectSchema(essay, schemaReference(readFrontMatter(text)));
    for (const QString &notice : std::as_const(project.notices))
        report(notice);
    return project;
}

ExitCode schemaCode(const ProjectSchema &project)
{
    const bool isUnusable = !project.file.isEmpty() && !project.schema;
    return isUnusable ? ExitCode::Problems : ExitCode::Fine;
}

} // namespace stetmark
