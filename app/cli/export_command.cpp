// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/console.h"
#include "app/cli/essay_report.h"
#include "app/cli/export_targets.h"
#include "editor/essay/analysis.h"
#include "preview/render/exporter.h"
#include "preview/render/language_tag.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <limits>

namespace stetmark {

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(ExportCommand)
};

/// Exports `essay` to the file `target`, or to standard output when it is empty.
ExitCode exportEssay(const QString &essay, const QString &language, const QString &target)
{
    const auto file = readEssayFile(essay);
    if (!file) {
        report(file.error().message);
        return ExitCode::Failed;
    }
    const ProjectSchema project = reportedSchema(essay, file->content.text);
    const AnalysisPtr analysis = analyse(file->content.text, 0, project.schema);
    const PageOptions options{QFileInfo(essay).absoluteFilePath(), language};
    QList<Issue> issues = analysis->issues;
    if (target.isEmpty()) {
        const ExportedPage page = exportPage(*analysis, analysis->fieldSchema(), options);
        if (writeOutput(page.html) != ExitCode::Fine)
            return ExitCode::Failed;
        issues += page.issues;
    } else {
        const auto pageIssues = exportFile(*analysis, analysis->fieldSchema(), options, target);
        if (!pageIssues) {
            report(pageIssues.error().message);
            return ExitCode::Failed;
        }
        issues += *pageIssues;
    }
    return worst(schemaCode(project),
                 worst(reportReadOnly(essay, file->content), reportIssues(essay, issues)));
}

/// Where each of `essays` goes, an empty name for standard output; or why that
/// cannot be.
Result<QStringList> plannedTargets(const QStringList &essays, const QString &output)
{
    if (output != standardStream)
        return exportTargets(essays, output);
    if (essays.size() == 1)
        return QStringList{QString()};
    return Error{Error::Kind::Refused,
                 Messages::tr("Only one page can go to standard output. Nothing was written.")};
}

ExitCode run(const Command &self, const QStringList &arguments)
{
    const QCommandLineOption output(QStringList{QStringLiteral("o"), QStringLiteral("output")}, {},
                                    QStringLiteral("WHERE"));
    const QCommandLineOption language(QStringLiteral("lang"), {}, QStringLiteral("TAG"));
    QCommandLineParser parser;
    parser.addOptions({output, language});
    if (const auto code =
            parseArguments(parser, self, arguments, {1, std::numeric_limits<qsizetype>::max()}))
        return *code;
    if (parser.isSet(output) && parser.value(output).isEmpty())
        return wrongUse(self, Messages::tr("After -o, a file, a folder or - is missing."));
    if (parser.isSet(language) && !isLanguageTag(parser.value(language))) {
        return wrongUse(self, Messages::tr("“%1” is no language tag; one is like en or pt-BR.")
                                  .arg(parser.value(language)));
    }

    const QStringList essays = parser.positionalArguments();
    const auto targets = plannedTargets(essays, parser.value(output));
    if (!targets) {
        report(targets.error().message);
        return ExitCode::Failed;
    }
    ExitCode code = ExitCode::Fine;
    for (qsizetype i = 0; i < essays.size(); ++i)
        code = worst(code, exportEssay(essays[i], parser.value(language), targets->at(i)));
    return code;
}

} // namespace

Command exportCommand()
{
    return {QStringLiteral("export"), Messages::tr("ESSAY… [-o FILE|FOLDER|-] [--lang TAG]"),
            Messages::tr("write essays as finished HTML pages"),
            Messages::tr(
                "Writes each essay as one HTML page with everything inside. Without -o the page\n"
                "of essay.md is essay.html beside it; a page that is there is replaced. Problems\n"
                "are listed on standard error, and the page is written all the same.\n\n"
                "  -o, --output WHERE  a file, a folder that exists, or - for standard output\n"
                "      --lang TAG      language (as en or pt-BR) of pages whose essay names none"),
            run};
}

} // namespace stetmark
