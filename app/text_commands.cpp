// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text_commands.h"

#include "app/open_essays.h"
#include "app/setting_commands.h"
#include "editor/text/text_command.h"
#include "editor/text/text_editor.h"

#include <QAction>

#include <utility>

namespace stetmark {

namespace {

constexpr std::pair<CommandId, TextCommand> pairs[]{
    {CommandId::Bold, TextCommand::Bold},
    {CommandId::Italic, TextCommand::Italic},
    {CommandId::Strikethrough, TextCommand::Strikethrough},
    {CommandId::Code, TextCommand::Code},
    {CommandId::Paragraph, TextCommand::Paragraph},
    {CommandId::Heading1, TextCommand::Heading1},
    {CommandId::Heading2, TextCommand::Heading2},
    {CommandId::Heading3, TextCommand::Heading3},
    {CommandId::Heading4, TextCommand::Heading4},
    {CommandId::Heading5, TextCommand::Heading5},
    {CommandId::Heading6, TextCommand::Heading6},
    {CommandId::Quote, TextCommand::Quote},
    {CommandId::BulletedList, TextCommand::BulletedList},
    {CommandId::NumberedList, TextCommand::NumberedList},
    {CommandId::TaskList, TextCommand::TaskList},
    {CommandId::TickTask, TextCommand::TickTask},
    {CommandId::CodeBlock, TextCommand::CodeBlock},
    {CommandId::UpperCase, TextCommand::UpperCase},
    {CommandId::LowerCase, TextCommand::LowerCase},
    {CommandId::TitleCase, TextCommand::TitleCase},
    {CommandId::SentenceCase, TextCommand::SentenceCase},
    {CommandId::MoveLinesUp, TextCommand::MoveLinesUp},
    {CommandId::MoveLinesDown, TextCommand::MoveLinesDown},
    {CommandId::MoveSectionUp, TextCommand::MoveSectionUp},
    {CommandId::MoveSectionDown, TextCommand::MoveSectionDown},
    {CommandId::DuplicateLines, TextCommand::DuplicateLines},
    {CommandId::DeleteLines, TextCommand::DeleteLines},
    {CommandId::JoinLines, TextCommand::JoinLines},
    {CommandId::SortLines, TextCommand::SortLines},
    {CommandId::InsertLink, TextCommand::Link},
    {CommandId::InsertImage, TextCommand::Image},
    {CommandId::InsertFootnote, TextCommand::Footnote},
    {CommandId::JumpToFootnote, TextCommand::JumpToFootnote},
    {CommandId::InsertTable, TextCommand::Table},
    {CommandId::InsertTableRow, TextCommand::TableRow},
    {CommandId::InsertTableColumn, TextCommand::TableColumn},
    {CommandId::AlignColumnLeft, TextCommand::AlignLeft},
    {CommandId::AlignColumnCenter, TextCommand::AlignCenter},
    {CommandId::AlignColumnRight, TextCommand::AlignRight},
    {CommandId::TidyTable, TextCommand::TidyTable},
    {CommandId::InsertNoBreakSpace, TextCommand::NoBreakSpace},
};

} // namespace

TextCommands::TextCommands(Commands &commands, OpenEssays &essays, Settings &settings,
                           QObject *parent)
    : QObject(parent), m_commands(commands), m_essays(essays), m_settings(settings)
{
    connectCommands();
    connect(&essays, &OpenEssays::editorAdded, this, [this](TextEditor *editor) {
        editor->addActions(m_actions);
        editor->setSmartPunctuation(m_settings.get(setting::smartPunctuation));
    });
    settings.follow(setting::smartPunctuation, this, [this](bool isSmart) {
        for (int i = 0; i < m_essays.count(); ++i)
            m_essays.editor(i)->setSmartPunctuation(isSmart);
    });
}

void TextCommands::connectCommands()
{
    for (const auto &[id, command] : pairs) {
        m_commands.setHandler(id, [this, command = command] {
            if (TextEditor *editor = m_essays.currentEditor())
                editor->perform(command);
        });
        QAction *action = m_commands.action(id);
        action->setShortcutContext(Qt::WidgetShortcut);
        m_actions.append(action);
    }
    bind(m_commands, CommandId::SmartPunctuation, m_settings, setting::smartPunctuation);
}

} // namespace stetmark
