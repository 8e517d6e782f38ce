// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/console.h"
#include "app/cli/essay_report.h"
#include "editor/essay/analysis.h"
#include "preview/render/html_page.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <limits>
#include <memory>
#include <utility>

namespace stetmark {

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(CheckCommand)
};

/// Checks against `given`, or where it is null, the schema of the essay's project.
ExitCode checkEssay(const QString &path, const FieldSchemaPtr &given)
{
    const auto file = readEssayFile(path);
    if (!file) {
        report(file.error().message);
        return ExitCode::Failed;
    }
    ProjectSchema project;
    if (given)
        project.schema = given;
    else
        project = reportedSchema(path, file->content.text);
    const AnalysisPtr analysis = analyse(file->content.text, 0, project.schema);
    const PageOptions options{QFileInfo(path).absoluteFilePath(), {}};
    const EssayPage page =
        renderEssay(*analysis, analysis->fieldSchema(), options, ImageMode::ByScheme);
    return worst(schemaCode(project), worst(reportReadOnly(path, file->content),
                                            reportIssues(path, analysis->issues + page.issues)));
}

ExitCode run(const Command &self, const QStringList &arguments)
{
    const QCommandLineOption schemaFile(QStringLiteral("schema"), {}, QStringLiteral("FILE"));
    QCommandLineParser parser;
    parser.addOption(schemaFile);
    if (const auto code =
            parseArguments(parser, self, arguments, {1, std::numeric_limits<qsizetype>::max()}))
        return *code;
    FieldSchemaPtr schema;
    if (parser.isSet(schemaFile)) {
        auto read = readSchemaFile(parser.value(schemaFile));
        if (!read) {
            report(read.error().message);
            return ExitCode::Failed;
        }
        for (const QString &note : std::as_const(read->notes))
            report(note);
        schema = std::make_shared<FieldSchema>(std::move(read->schema));
    }
    ExitCode code = ExitCode::Fine;
    for (const QString &essay : parser.positionalArguments())
        code = worst(code, checkEssay(essay, schema));
    return code;
}

} // namespace

Command checkCommand()
{
    return {QStringLiteral("check"), Messages::tr("ESSAY… [--schema FILE]"),
            Messages::tr("list everything that is wrong with essays"),
            Messages::tr("Lists every problem of the essays on standard error, one a line, as\n"
                         "file:line:column: message: what is wrong with the values of fields, and\n"
                         "all that a page made of them would report, as a missing image or HTML\n"
                         "that is left out. A line marked “note:” is no problem, only worth\n"
                         "knowing. Nothing is written.\n\n"
                         "      --schema FILE  the fields that essays have, in place of the usual\n"
                         "                     ones and the project's: YAML, a JSON Schema,\n"
                         "                     frontmatter.json or types.json; the manual page\n"
                         "                     tells more"),
            run};
}

} // namespace stetmark
