// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/essay_edit.h"
#include "editor/essay/front_matter_edit.h"

#include <QCoreApplication>

namespace stetmark {

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(MoveCommand)
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
    const auto *from = std::get_if<qsizetype>(&path->steps().constLast());
    if (!from)
        return wrongUse(self, Messages::tr("It moves items of lists, as tags[2]."));
    bool isNumber = false;
    const qsizetype to = given[2].toLongLong(&isNumber);
    if (!isNumber || to < 0)
        return wrongUse(self, Messages::tr("“%1” is no position from 0.").arg(given[2]));
    return editEssay(given[0], *path, {[&](const QString &text) {
                         return moveItem(text, path->parent(), *from, to);
                     }});
}

} // namespace

Command moveCommand()
{
    return {QStringLiteral("move"), Messages::tr("ESSAY PATH TO"),
            Messages::tr("move an item of a list"),
            Messages::tr(
                "Moves the item at PATH, as tags[2], to where its position in the list is TO:\n"
                "0 is the first. Comments above and behind an item go with it; in a list in\n"
                "brackets they stay.\n\n")
                + pathHelp(),
            run};
}

} // namespace stetmark
