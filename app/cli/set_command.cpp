// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/essay_edit.h"
#include "editor/essay/front_matter_edit.h"

#include <QCoreApplication>

namespace stetmark {

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(SetCommand)
};

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
    return editEssay(given[0], *field,
                     {[&](const QString &text) { return setScalar(text, *field, given[2]); }});
}

} // namespace

Command setCommand()
{
    return {QStringLiteral("set"), Messages::tr("ESSAY PATH VALUE"),
            Messages::tr("change one field of an essay's front matter"),
            Messages::tr(
                "Changes the value at PATH to VALUE, and no other byte of the file. The field\n"
                "must be there. A number, boolean or date stays one where VALUE reads as one;\n"
                "anything else is text, in quotes where YAML needs them.\n\n")
                + pathHelp(),
            run};
}

} // namespace stetmark
