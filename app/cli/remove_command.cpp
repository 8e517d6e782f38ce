// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/essay_edit.h"
#include "editor/essay/front_matter_edit.h"

#include <QCoreApplication>

namespace stetmark {

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(RemoveCommand)
};

ExitCode run(const Command &self, const QStringList &arguments)
{
    const QCommandLineOption comments(QStringLiteral("comments"));
    QCommandLineParser parser;
    parser.addOption(comments);
    if (const auto code = parseArguments(parser, self, arguments, {2, 2}))
        return *code;
    const QStringList given = parser.positionalArguments();
    const auto path = FieldPath::parse(given[1]);
    if (!path)
        return wrongUse(self, path.error().message);
    const bool takesComments = parser.isSet(comments);
    if (const auto *index = std::get_if<qsizetype>(&path->steps().constLast())) {
        if (takesComments)
            return wrongUse(self, Messages::tr("--comments is for fields, not for items."));
        return editEssay(given[0], *path, {[&](const QString &text) {
                             return removeItem(text, path->parent(), *index);
                         }});
    }
    return editEssay(given[0], *path, {[&](const QString &text) {
                         return removeKey(text, *path,
                                          takesComments ? CommentsAbove::Take
                                                        : CommentsAbove::Stay);
                     }});
}

} // namespace

Command removeCommand()
{
    return {QStringLiteral("remove"), Messages::tr("[--comments] ESSAY PATH"),
            Messages::tr("remove a field or an item of a list"),
            Messages::tr(
                "Removes the field at PATH with its value, or the item of a list, and no other\n"
                "byte of the file. Comments stay; where one stands inside what is to go, nothing\n"
                "is removed.\n\n"
                "      --comments  remove a field's comments too: inside it, behind it and in\n"
                "                  the lines right above it\n\n")
                + pathHelp(),
            run};
}

} // namespace stetmark
