// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/command_items.h"

#include "app/commands.h"

#include <QAction>
#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("CommandItems", text);
}

PaletteItem itemOf(const Command &command, const Commands &commands,
                   const std::function<void(CommandId)> &run)
{
    const QAction &action = *commands.action(command.id);
    QStringList menus = commands.menuPath(command.menu);
    PaletteItem item;
    item.text = withoutMnemonic(action.text());
    // "Dark" alone says little.
    if (menus.size() > 1)
        item.text = u"%1: %2"_s.arg(menus.takeLast(), item.text);
    item.detail = menus.join(u" ▸ ");
    if (action.isCheckable() && action.isChecked())
        item.state = translated(QT_TRANSLATE_NOOP("CommandItems", "on"));
    if (!action.isEnabled())
        item.state = translated(QT_TRANSLATE_NOOP("CommandItems", "not available now"));
    item.keys = action.shortcut().toString(QKeySequence::NativeText);
    item.isEnabled = action.isEnabled();
    item.run = [run, id = command.id] { run(id); };
    return item;
}

} // namespace

QList<PaletteItem> commandItems(const Commands &commands, const QList<CommandId> &recent,
                                const std::function<void(CommandId)> &run)
{
    QList<const Command *> ordered;
    for (const Command &command : commandTable())
        ordered.append(&command);
    const auto rank = [&](const Command *command) {
        const qsizetype place = recent.indexOf(command->id);
        return place < 0 ? recent.size() : place;
    };
    std::ranges::stable_sort(ordered, {}, rank);
    QList<PaletteItem> items;
    for (const Command *command : std::as_const(ordered))
        items.append(itemOf(*command, commands, run));
    return items;
}

} // namespace stetmark
