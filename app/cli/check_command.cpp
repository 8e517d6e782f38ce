// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/console.h"
#include "app/cli/essay_report.h"
#include "editor/essay/analysis.h"
#include "preview/render/html_page.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <limits>

namespace stetmark {

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(CheckCommand)
};

ExitCode checkEssay(const QString &path)
{
    const auto file = readEssayFile(path);
    if (!file) {
        report(file.error().message);
        return ExitCode::Failed;
    }
    const AnalysisPtr analysis = analyse(file->content.text, 0);
    const PageOptions options{QFileInfo(path).absoluteFilePath(), {}};
    const EssayPage page = renderEssay(*analysis, essaySchema(), options, ImageMode::ByScheme);
    return worst(reportReadOnly(path, file->content),
                 reportIssues(path, analysis->issues + page.issues));
}

ExitCode run(const Command &self, const QStringList &arguments)
{
    QCommandLineParser parser;
    if (const auto code =
            parseArguments(parser, self, arguments, {1, std::numeric_limits<qsizetype>::max()}))
        return *code;
    ExitCode code = ExitCode::Fine;
    for (const QString &essay : parser.positionalArguments())
        code = worst(code, checkEssay(essay));
    return code;
}

} // namespace

Command checkCommand()
{
    return {QStringLiteral("check"), Messages::tr("ESSAY…"),
            Messages::tr("list everything that is wrong with essays"),
            Messages::tr("Lists every problem of the essays on standard error, one a line, as\n"
                         "file:line:column: message: what is wrong with the values of fields, and\n"
                         "all that a page made of them would report, as a missing image or HTML\n"
                         "that is left out. A line marked “note:” is no problem, only worth\n"
                         "knowing. Nothing is written."),
            run};
}

} // namespace stetmark
