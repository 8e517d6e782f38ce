// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/console.h"
#include "app/cli/essay_report.h"
#include "app/cli/plain_html.h"
#include "editor/essay/analysis.h"
#include "editor/essay/essay_file.h"
#include "preview/render/html_page.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace stetmark {

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(HtmlCommand)
};

/// Whether `block` shows something of the essay's body. The page's header does
/// where the body's first heading or line is its title.
bool isBody(const HtmlBlock &block, qsizetype bodyStart)
{
    return block.part == HtmlBlock::Part::Body || block.part == HtmlBlock::Part::Footnotes
           || (block.part == HtmlBlock::Part::Header && !block.source.isEmpty()
               && block.source.start >= bodyStart);
}

/// Prints the body of `content`, which was read from `path` (empty for standard
/// input, whose images are looked for in the working folder).
ExitCode printBody(const QString &path, const DecodedText &content)
{
    const PageOptions options{
        QFileInfo(path.isEmpty() ? QStringLiteral("-") : path).absoluteFilePath(), {}};
    const ProjectSchema project = reportedSchema(options.essayPath, content.text);
    const AnalysisPtr analysis = analyse(content.text, 0, project.schema);
    const EssayPage page =
        renderEssay(*analysis, analysis->fieldSchema(), options, ImageMode::Inlined);
    QString body;
    for (const HtmlBlock &block : page.blocks) {
        if (isBody(block, analysis->bodyStart))
            body += block.html;
    }
    if (writeOutput(body.toUtf8()) != ExitCode::Fine)
        return ExitCode::Failed;
    const QString name = path.isEmpty() ? QString(standardStream) : path;
    return worst(schemaCode(project), worst(reportReadOnly(name, content),
                                            reportIssues(name, analysis->issues + page.issues)));
}

ExitCode failed(const Error &error)
{
    report(error.message);
    return ExitCode::Failed;
}

ExitCode run(const Command &self, const QStringList &arguments)
{
    const QCommandLineOption plain(QStringLiteral("plain"));
    QCommandLineParser parser;
    parser.addOption(plain);
    if (const auto code = parseArguments(parser, self, arguments, {0, 1}))
        return *code;

    const QString path = parser.positionalArguments().value(0, QString(standardStream));
    if (path != standardStream && !parser.isSet(plain)) {
        const auto file = readEssayFile(path);
        return file ? printBody(path, file->content) : failed(file.error());
    }
    const auto input = path == standardStream ? readStandardInput() : readEssayBytes(path);
    if (!input)
        return failed(input.error());
    return parser.isSet(plain) ? writeOutput(plainHtml(*input)) : printBody({}, decodeText(*input));
}

} // namespace

Command htmlCommand()
{
    return {QStringLiteral("html"), Messages::tr("[--plain] [FILE|-]"),
            Messages::tr("print an essay's body as an HTML fragment"),
            Messages::tr(
                "Prints the body of the essay, footnotes included, as it stands on its page.\n"
                "Without FILE, or with -, the essay comes from standard input.\n\n"
                "      --plain  take the whole input as Markdown, front matter included, and\n"
                "               print what cmark-gfm --unsafe prints with the extensions\n"
                "               footnotes, table, strikethrough, autolink and tasklist: raw HTML\n"
                "               and all links are left as they are. Do not put the result of a\n"
                "               text that you do not trust into a page."),
            run};
}

} // namespace stetmark
