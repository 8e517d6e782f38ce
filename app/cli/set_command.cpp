// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/console.h"
#include "app/cli/essay_report.h"
#include "editor/essay/essay_file.h"
#include "editor/essay/front_matter_edit.h"

#include <QCoreApplication>

namespace stetmark {

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(SetCommand)
};

ExitCode refused(const QString &essay, const FieldPath &field, const Error &error)
{
    report(QStringLiteral("%1: %2: %3").arg(essay, field.toString(), error.message));
    return ExitCode::Problems;
}

ExitCode setField(const QString &essay, const FieldPath &field, const QString &value)
{
    const auto file = readEssayFile(essay);
    if (!file) {
        report(file.error().message);
        return ExitCode::Failed;
    }
    if (const ExitCode code = reportReadOnly(essay, file->content); code != ExitCode::Fine)
        return code;
    const DecodedText &content = file->content;
    const auto edits = setScalar(content.text, field, value);
    if (!edits) {
        reportIssues(essay, readFrontMatter(content.text).issues);
        return refused(essay, field, edits.error());
    }
    if (edits->isEmpty())
        return ExitCode::Fine;
    const auto bytes = encodeText(applied(content.text, *edits), content.hasByteOrderMark,
                                  mapped(content.lineEndings, content.text, *edits));
    if (!bytes)
        return refused(essay, field, bytes.error());
    const auto saved = writeEssayFile(essay, *bytes, file->digest);
    if (saved)
        return ExitCode::Fine;
    report(saved.error().message);
    return ExitCode::Failed;
}

ExitCode run(const Command &self, const QStringList &arguments)
{
    QCommandLineParser parser;
    // A value may begin with a dash: -5.
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsPositionalArguments);
    if (const auto code = parseArguments(parser, self, arguments, {3, 3}))
        return *code;
    const QStringList given = parser.positionalArguments();
    const auto field = FieldPath::parse(given[1]);
    if (!field)
        return wrongUse(self, field.error().message);
    return setField(given[0], *field, given[2]);
}

} // namespace

Command setCommand()
{
    return {QStringLiteral("set"), Messages::tr("ESSAY PATH VALUE"),
            Messages::tr("change one field of an essay's front matter"),
            Messages::tr(
                "Changes the value at PATH to VALUE, and no other byte of the file. The field\n"
                "must be there. A number, boolean or date stays one where VALUE reads as one;\n"
                "anything else is text, in quotes where YAML needs them.\n\n"
                "PATH is as status.percentage or bibliography[0].link. A key with a dot, a\n"
                "bracket or a quote in it stands in double quotes: '\"a.b\".c'."),
            run};
}

} // namespace stetmark
