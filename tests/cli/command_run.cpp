// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/command_run.h"

#include <QFile>
#include <QProcess>

namespace stetmark::tests {

CommandRun runProgram(const QString &program, const Arguments &arguments,
                      const Surroundings &surroundings)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto &[name, value] : surroundings.variables)
        environment.insert(name, value);
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(surroundings.folder);
    process.start(program, arguments);
    process.write(surroundings.input);
    process.closeWriteChannel();
    // Longer than anything here takes under sanitizers on a busy machine.
    constexpr int limit = 60'000;
    if (!process.waitForFinished(limit)) {
        process.kill();
        process.waitForFinished();
        return {-1, {}, "did not end: " + process.errorString().toUtf8()};
    }
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(), process.readAllStandardError()};
}

CommandRun runCli(const Arguments &arguments, const Surroundings &surroundings)
{
    return runProgram(QStringLiteral(STETMARK_CLI), arguments, surroundings);
}

CommandRun runReference(const QByteArray &markdown)
{
    return runProgram(QStringLiteral("cmark-gfm"),
                      {"--unsafe", "-e", "footnotes", "-e", "table", "-e", "strikethrough", "-e",
                       "autolink", "-e", "tasklist"},
                      {markdown, {}, {}});
}

QByteArray readBytes(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s: %s", qUtf8Printable(path), qUtf8Printable(file.errorString()));
    return file.readAll();
}

void writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s: %s", qUtf8Printable(path), qUtf8Printable(file.errorString()));
}

} // namespace stetmark::tests
