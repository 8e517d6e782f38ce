// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/command_line.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

QString absolutePath(const QString &argument)
{
    const QUrl url(argument);
    const bool isUrl = argument.startsWith("file:///"_L1) && url.isLocalFile();
    return QDir::cleanPath(QDir::current().absoluteFilePath(isUrl ? url.toLocalFile() : argument));
}

} // namespace

CommandLine readCommandLine(const QStringList &arguments, bool isEarly)
{
    const auto tr = [](const char *text) {
        return QCoreApplication::translate("CommandLine", text);
    };
    QCommandLineParser parser;
    parser.setApplicationDescription(
        tr("Stetmark, an editor for essays in Markdown: the text, its front matter as a form, and "
           "a live preview."));
    // Not the parser's own, which bring a --help-all for Qt's options.
    const QCommandLineOption help({u"h"_s, u"help"_s}, tr("Say how to use the program."));
    const QCommandLineOption version({u"v"_s, u"version"_s}, tr("Print the version."));
    parser.addOptions({help, version});
    parser.addPositionalArgument(tr("FILE"), tr("Essays to open."), u"[%1…]"_s.arg(tr("FILE")));

    const bool isRight = parser.parse(arguments);
    CommandLine line;
    if (parser.isSet(help)) {
        line.answer = {parser.helpText(), false};
    } else if (parser.isSet(version)) {
        line.answer = {u"%1 %2\n"_s.arg(QCoreApplication::applicationName(),
                                        QCoreApplication::applicationVersion()),
                       false};
    } else if (!isRight && !isEarly) {
        line.answer = {parser.errorText() + u'\n', true};
    }
    const QStringList files = parser.positionalArguments();
    for (const QString &file : files)
        line.files.append(absolutePath(file));
    return line;
}

} // namespace stetmark
