// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/console.h"

#include <QCoreApplication>

namespace {

using namespace stetmark;

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QString overview(const QList<Command> &commands)
{
    QString text = Messages::tr("Usage: stetmark-cli COMMAND …\n\n"
                                "Works on essays: Markdown files with front matter.\n\n");
    for (const Command &command : commands)
        text += QStringLiteral("  %1  %2\n").arg(command.name, -6).arg(command.summary);
    return text
           + Messages::tr("\n"
                          "  -h, --help     this text; after a command, what that command does\n"
                          "  -v, --version  the program's version\n\n"
                          "Exit code: 0 all is well, 1 a problem was found in an essay,\n"
                          "2 wrong use, or a file could not be read or written.\n");
}

ExitCode run(const QStringList &arguments)
{
    const QList<Command> commands{exportCommand(), htmlCommand(),   getCommand(),  setCommand(),
                                  insertCommand(), removeCommand(), moveCommand(), renameCommand(),
                                  checkCommand(),  newCommand()};
    const QString first = arguments.value(1);
    if (first == QLatin1StringView("--help") || first == QLatin1StringView("-h"))
        return writeOutput(overview(commands).toUtf8());
    if (first == QLatin1StringView("--version") || first == QLatin1StringView("-v"))
        return writeOutput(versionText().toUtf8());
    for (const Command &command : commands) {
        if (command.name == first)
            return command.run(command, arguments.sliced(2));
    }
    report(first.isEmpty()
               ? Messages::tr("A command is missing. See: stetmark-cli --help")
               : Messages::tr("There is no command “%1”. See: stetmark-cli --help").arg(first));
    return ExitCode::Failed;
}

} // namespace

int main(int argc, char *argv[])
{
    // The same bytes whatever the machine's locale, and UTF-8 for arguments and
    // file names; Qt would complain on standard error about any other.
    qputenv("LC_ALL", "C.UTF-8");
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("stetmark-cli"));
    return int(run(QCoreApplication::arguments()));
}
