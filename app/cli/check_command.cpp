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

namespace stetmark {

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(CheckCommand)
};

using SchemaPtr = std::shared_ptr<const FieldSchema>;

/// Says what is wrong with the file at `path` when there is no schema in it.
SchemaPtr readSchema(const QString &path)
{
    const auto file = readEssayFile(path);
    if (!file) {
        report(file.error().message);
        return nullptr;
    }
    auto schema = readFieldSchema(file->content.text);
    if (!schema) {
        report(QStringLiteral("%1: %2").arg(path, schema.error().message));
        return nullptr;
    }
    return std::make_shared<FieldSchema>(*std::move(schema));
}

/// `schema` is null for the program's own.
ExitCode checkEssay(const QString &path, const SchemaPtr &schema)
{
    const auto file = readEssayFile(path);
    if (!file) {
        report(file.error().message);
        return ExitCode::Failed;
    }
    const AnalysisPtr analysis = analyse(file->content.text, 0, schema);
    const PageOptions options{QFileInfo(path).absoluteFilePath(), {}};
    const EssayPage page =
        renderEssay(*analysis, schema ? *schema : essaySchema(), options, ImageMode::ByScheme);
    return worst(reportReadOnly(path, file->content),
                 reportIssues(path, analysis->issues + page.issues));
}

ExitCode run(const Command &self, const QStringList &arguments)
{
    const QCommandLineOption schemaFile(QStringLiteral("schema"), {}, QStringLiteral("FILE"));
    QCommandLineParser parser;
    parser.addOption(schemaFile);
    if (const auto code =
            parseArguments(parser, self, arguments, {1, std::numeric_limits<qsizetype>::max()}))
        return *code;
    SchemaPtr schema;
    if (parser.isSet(schemaFile)) {
        schema = readSchema(parser.value(schemaFile));
        if (!schema)
            return ExitCode::Failed;
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
                         "                     ones; the manual page tells what stands in it"),
            run};
}

} // namespace stetmark
