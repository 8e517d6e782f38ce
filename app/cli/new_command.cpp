// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/console.h"
#include "editor/essay/new_essay.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace stetmark {

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(NewCommand)
};

ExitCode failed(const Error &error)
{
    report(error.message);
    return ExitCode::Failed;
}

/// The template that `wanted` names: one of the folder's or the program's, else a file.
Result<EssayTemplate> chosenTemplate(const QString &wanted, const QList<EssayTemplate> &templates)
{
    if (wanted.isEmpty())
        return defaultTemplate(templates);
    const auto named = std::ranges::find(templates, wanted, &EssayTemplate::name);
    if (named != templates.end())
        return *named;
    if (QFileInfo::exists(wanted))
        return readTemplate(wanted);
    return Error{Error::Kind::NotFound,
                 Messages::tr("There is no template “%1”. The templates are listed by: "
                              "stetmark-cli new --list")
                     .arg(wanted)};
}

ExitCode create(const QString &path, const std::optional<QString> &title, const QString &wanted)
{
    const auto chosen = chosenTemplate(wanted, findTemplates(QFileInfo(path).absolutePath()));
    if (!chosen)
        return failed(chosen.error());
    const Result<QStringList> left = createEssay({path, title, *chosen});
    if (!left)
        return failed(left.error());
    if (!left->isEmpty())
        report(QStringLiteral("%1: %2").arg(path, leftPlaceholdersMessage(*left)));
    return ExitCode::Fine;
}

ExitCode listTemplates(const QString &folder)
{
    QString lines;
    for (const EssayTemplate &found : findTemplates(folder)) {
        lines += QStringLiteral("%1\t%2\n")
                     .arg(found.name, found.isBuiltIn() ? Messages::tr("built-in") : found.path);
    }
    return writeOutput(lines.toUtf8());
}

ExitCode run(const Command &self, const QStringList &arguments)
{
    const QCommandLineOption list(QStringLiteral("list"));
    const QCommandLineOption title(QStringLiteral("title"), {}, QStringLiteral("T"));
    const QCommandLineOption wanted(QStringLiteral("template"), {}, QStringLiteral("NAME"));
    QCommandLineParser parser;
    parser.addOptions({list, title, wanted});
    if (const auto code = parseArguments(parser, self, arguments, {0, 1}))
        return *code;
    const QString path = parser.positionalArguments().value(0);
    if (parser.isSet(list))
        return listTemplates(path.isEmpty() ? QDir::currentPath() : QFileInfo(path).absolutePath());
    if (path.isEmpty())
        return wrongUse(self, Messages::tr("Something is missing: it takes a FILE."));
    if (parser.isSet(wanted) && parser.value(wanted).isEmpty())
        return wrongUse(self, Messages::tr("--template takes a name or a file."));
    const auto givenTitle = parser.isSet(title) ? std::optional(parser.value(title)) : std::nullopt;
    return create(path, givenTitle, parser.value(wanted));
}

} // namespace

Command newCommand()
{
    return {QStringLiteral("new"), Messages::tr("FILE [--title T] [--template NAME|FILE]"),
            Messages::tr("begin an essay from a template"),
            Messages::tr(
                "Writes a new essay to FILE, which must not be there yet, with title, date and\n"
                "slug filled in. The slug comes from the name of FILE.\n\n"
                "      --title T        its title; without, it is made from the name of FILE\n"
                "      --template NAME  the template to begin from, by its name or its file;\n"
                "                       without, the folder's default.md, else the built-in\n"
                "                       essay\n"
                "      --list           print the templates for FILE, or for the working folder,\n"
                "                       and write nothing\n\n"
                "Templates are *.md in .stetmark/templates and archetypes, looked for in the\n"
                "folder of FILE and those above it, and the built-in essay, note and plain."),
            run};
}

} // namespace stetmark
