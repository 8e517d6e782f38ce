// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCommandLineParser>
#include <QString>
#include <QStringList>

#include <optional>
#include <span>

namespace stetmark {

/// What the shell is told. Of several essays, the worst counts.
enum class ExitCode {
    Fine = 0,
    Problems = 1, ///< something is wrong in an essay, or it has no such field
    Failed = 2,   ///< wrong use, or a file could not be read or written
};

inline ExitCode worst(ExitCode a, ExitCode b)
{
    return a < b ? b : a;
}

/// One command of stetmark-cli.
struct Command {
    QString name;
    QString synopsis; ///< its arguments, as `ESSAY PATH`
    QString summary;  ///< one line, for the list of commands
    QString details;  ///< for its own --help: what it does, and its options
    /// Runs it with the arguments behind its name.
    ExitCode (*run)(const Command &self, const QStringList &arguments);
};

Command checkCommand();
Command exportCommand();
Command getCommand();
Command htmlCommand();
Command insertCommand();
Command moveCommand();
Command newCommand();
Command removeCommand();
Command renameCommand();
Command setCommand();

/// The text that `--help` prints for `command`.
QString helpText(const Command &command);

/// How a PATH is written, for the details of the commands that take one.
QString pathHelp();

/// How many arguments that are no options a command takes.
struct ArgumentCount {
    qsizetype least = 1;
    qsizetype most = 1;
};

/// Reads `arguments` with `parser`, to which the command has added its options.
/// Gives an exit code when there is nothing left to do: help was asked for and
/// printed, or the arguments are wrong and that was said.
std::optional<ExitCode> parseArguments(QCommandLineParser &parser, const Command &command,
                                       const QStringList &arguments, ArgumentCount count);

/// Says on standard error what is wrong with the use of `command`.
ExitCode wrongUse(const Command &command, const QString &message);

} // namespace stetmark
