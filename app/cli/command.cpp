// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"

#include "app/cli/console.h"

#include <QCoreApplication>

namespace stetmark {

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

} // namespace

QString helpText(const Command &command)
{
    return Messages::tr("Usage: stetmark-cli %1 %2\n\n%3\n")
        .arg(command.name, command.synopsis, command.details);
}

QString pathHelp()
{
    return Messages::tr(
        "PATH is as status.percentage or bibliography[0].link. A key with a dot, a\n"
        "bracket or a quote in it stands in double quotes: '\"a.b\".c'.");
}

std::optional<ExitCode> parseArguments(QCommandLineParser &parser, const Command &command,
                                       const QStringList &arguments, ArgumentCount count)
{
    const QCommandLineOption help(QStringList{QStringLiteral("h"), QStringLiteral("help")});
    const QCommandLineOption version(QStringList{QStringLiteral("v"), QStringLiteral("version")});
    parser.addOptions({help, version});
    // The parser takes the first argument for the program's name.
    if (!parser.parse(QStringList{command.name} + arguments))
        return wrongUse(command, parser.errorText());
    if (parser.isSet(help))
        return writeOutput(helpText(command).toUtf8());
    if (parser.isSet(version))
        return writeOutput(versionText().toUtf8());

    const qsizetype given = parser.positionalArguments().size();
    if (given < count.least)
        return wrongUse(command,
                        Messages::tr("Something is missing: it takes %1.").arg(command.synopsis));
    if (given > count.most)
        return wrongUse(command,
                        Messages::tr("That is too much: it takes %1.").arg(command.synopsis));
    return std::nullopt;
}

ExitCode wrongUse(const Command &command, const QString &message)
{
    report(Messages::tr("%1: %2 See: stetmark-cli %1 --help").arg(command.name, message));
    return ExitCode::Failed;
}

} // namespace stetmark
