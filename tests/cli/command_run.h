// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <initializer_list>
#include <utility>

namespace stetmark::tests {

/// Arguments of a program, from literals and strings alike.
struct Arguments : QStringList {
    struct Word {
        Word(const char *word) : text(QString::fromUtf8(word)) {}
        Word(const QString &word) : text(word) {}
        QString text;
    };

    Arguments(const QStringList &list) : QStringList(list) {}
    Arguments(std::initializer_list<Word> words)
    {
        for (const Word &word : words)
            append(word.text);
    }
};

/// How a program ended and what it said.
struct CommandRun {
    int exitCode = -1; ///< -1 when it crashed, hung or could not be started
    QByteArray output;
    QByteArray errors;
};

/// Where and with what a program is run.
struct Surroundings {
    QByteArray input;
    QString folder;                               ///< the working folder; empty for the test's own
    QList<std::pair<QString, QString>> variables; ///< set on top of the test's own
};

CommandRun runProgram(const QString &program, const Arguments &arguments,
                      const Surroundings &surroundings = {});

/// Runs the built stetmark-cli.
CommandRun runCli(const Arguments &arguments, const Surroundings &surroundings = {});

/// What `cmark-gfm` prints for `markdown`, with the extensions of `html --plain`.
CommandRun runReference(const QByteArray &markdown);

/// Reads and writes files of a test. Both fail the program if they cannot.
QByteArray readBytes(const QString &path);
void writeBytes(const QString &path, const QByteArray &bytes);

} // namespace stetmark::tests
