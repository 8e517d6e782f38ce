// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/essay_edit.h"
#include "editor/essay/front_matter_edit.h"

#include <QCoreApplication>

namespace stetmark {

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(RenameCommand)
};

ExitCode run(const Command &self, const QStringList &arguments)
{
    QCommandLineParser parser;
    if (const auto code = parseArguments(parser, self, arguments, {3, 3}))
        return *code;
    const QStringList given = parser.positionalArguments();
    const auto path = FieldPath::parse(given[1]);
    if (!path)
        return wrongUse(self, path.error().message);
    if (!std::holds_alternative<QString>(path->steps().constLast()))
        return wrongUse(self, Messages::tr("Items of lists have no names."));
    return editEssay(given[0], *path,
                     {[&](const QString &text) { return renameKey(text, *path, given[2]); }});
}

} // namespace

Command renameCommand()
{
    return {QStringLiteral("rename"), Messages::tr("ESSAY PATH KEY"),
            Messages::tr("give a field another name"),
            Messages::tr(
                "Gives the field at PATH the name KEY, a single key as it stands in the essay.\n"
                "Its place, its value and its comments stay.\n\n")
                + pathHelp(),
            run};
}

} // namespace stetmark
