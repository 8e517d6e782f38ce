// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/writing_view.h"

#include "app/commands.h"
#include "app/open_essays.h"
#include "app/settings.h"
#include "editor/text/text_editor.h"

#include <QAction>

namespace stetmark {

namespace {

constexpr int zoomStep = 10; ///< percent of the usual size

struct FocusCommand {
    CommandId id;
    Focus focus;
};
constexpr FocusCommand focusCommands[] = {
    {CommandId::FocusNothing, Focus::WholeText},
    {CommandId::FocusParagraph, Focus::Paragraph},
    {CommandId::FocusSentence, Focus::Sentence},
};

} // namespace

WritingView::WritingView(Commands &commands, OpenEssays &essays, Settings &settings,
                         QObject *parent)
    : QObject(parent), m_commands(commands), m_essays(essays), m_settings(settings),
      m_look(settings.textLook())
{
    commands.setHandler(CommandId::ZoomIn, [this] { zoomTo(m_look.zoom + zoomStep); });
    commands.setHandler(CommandId::ZoomOut, [this] { zoomTo(m_look.zoom - zoomStep); });
    commands.setHandler(CommandId::NormalSize, [this] { zoomTo(TextLook().zoom); });
    commands.setHandler(CommandId::TypewriterScrolling, [this](bool on) {
        TextLook look = m_look;
        look.isTypewriter = on;
        setLook(look);
    });
    for (const FocusCommand &command : focusCommands) {
        commands.setHandler(command.id, [this, focus = command.focus](bool) {
            TextLook look = m_look;
            look.focus = focus;
            setLook(look);
        });
    }
    connect(&essays, &OpenEssays::editorAdded, this,
            [this](TextEditor *editor) { editor->setLook(m_look); });
    showAsChosen();
}

void WritingView::setLook(const TextLook &look)
{
    if (look == m_look)
        return;
    m_look = look;
    m_settings.setTextLook(look);
    showAsChosen();
}

void WritingView::zoomTo(int percent)
{
    TextLook look = m_look;
    look.zoom = TextLook::limitedZoom(percent);
    setLook(look);
}

void WritingView::showAsChosen()
{
    for (int i = 0; i < m_essays.count(); ++i)
        m_essays.editor(i)->setLook(m_look);
    m_commands.action(CommandId::TypewriterScrolling)->setChecked(m_look.isTypewriter);
    for (const FocusCommand &command : focusCommands) {
        if (command.focus == m_look.focus)
            m_commands.action(command.id)->setChecked(true);
    }
}

} // namespace stetmark
