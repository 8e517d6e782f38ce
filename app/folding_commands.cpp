// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/folding_commands.h"

#include "app/commands.h"
#include "app/open_essays.h"
#include "editor/text/folding.h"
#include "editor/text/text_editor.h"

#include <QAction>

namespace stetmark {

FoldingCommands::FoldingCommands(Commands &commands, OpenEssays &essays, QObject *parent)
    : QObject(parent), m_commands(commands), m_essays(essays)
{
    connectCommand(CommandId::ToggleFold, [](Folding &folding) { folding.toggle(); });
    connectCommand(CommandId::FoldSection, &Folding::fold);
    connectCommand(CommandId::UnfoldSection, &Folding::unfold);
    connectCommand(CommandId::FoldAll, &Folding::foldAll);
    connectCommand(CommandId::UnfoldAll, &Folding::unfoldAll);
    connectCommand(CommandId::FoldToLevel1, [](Folding &folding) { folding.foldToLevel(1); });
    connectCommand(CommandId::FoldToLevel2, [](Folding &folding) { folding.foldToLevel(2); });
    connectCommand(CommandId::FoldToLevel3, [](Folding &folding) { folding.foldToLevel(3); });
    connectCommand(CommandId::FoldFrontMatter, &Folding::toggleFrontMatter);
    connect(&essays, &OpenEssays::editorAdded, this,
            [this](TextEditor *editor) { editor->addActions(m_actions); });
}

void FoldingCommands::connectCommand(CommandId id, const std::function<void(Folding &)> &run)
{
    m_commands.setHandler(id, [this, run] {
        if (TextEditor *editor = m_essays.currentEditor()) {
            run(editor->folding());
            editor->ensureCursorVisible();
        }
    });
    QAction *action = m_commands.action(id);
    action->setShortcutContext(Qt::WidgetShortcut);
    m_actions.append(action);
}

} // namespace stetmark
