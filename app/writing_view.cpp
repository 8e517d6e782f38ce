// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/writing_view.h"

#include "app/open_essays.h"
#include "app/setting_commands.h"
#include "editor/text/text_editor.h"

namespace stetmark {

namespace {

constexpr int zoomStep = 10; ///< percent of the usual size

} // namespace

WritingView::WritingView(Commands &commands, OpenEssays &essays, Settings &settings,
                         QObject *parent)
    : QObject(parent), m_essays(essays), m_settings(settings), m_look(chosenLook(settings))
{
    commands.setHandler(CommandId::ZoomIn, [this] { zoomTo(m_look.zoom + zoomStep); });
    commands.setHandler(CommandId::ZoomOut, [this] { zoomTo(m_look.zoom - zoomStep); });
    commands.setHandler(CommandId::NormalSize, [this] { zoomTo(Settings::usual(setting::zoom)); });
    bind(commands, CommandId::TypewriterScrolling, settings, setting::isTypewriter);
    bind(commands, CommandId::FocusNothing, settings, setting::focus, Focus::WholeText);
    bind(commands, CommandId::FocusParagraph, settings, setting::focus, Focus::Paragraph);
    bind(commands, CommandId::FocusSentence, settings, setting::focus, Focus::Sentence);
    connect(&essays, &OpenEssays::editorAdded, this,
            [this](TextEditor *editor) { editor->setLook(m_look); });
    connect(&settings, &Settings::changed, this, &WritingView::showAsChosen);
}

TextLook WritingView::chosenLook(const Settings &settings)
{
    TextLook look;
    look.fontFamily = settings.get(setting::font);
    look.pointSize = settings.get(setting::fontSize);
    look.measure = settings.get(setting::measure);
    look.zoom = settings.get(setting::zoom);
    look.focus = settings.get(setting::focus);
    look.isTypewriter = settings.get(setting::isTypewriter);
    return look;
}

void WritingView::zoomTo(int percent)
{
    m_settings.set(setting::zoom, percent);
}

void WritingView::showAsChosen()
{
    const TextLook look = chosenLook(m_settings);
    if (look == m_look)
        return;
    m_look = look;
    for (int i = 0; i < m_essays.count(); ++i)
        m_essays.editor(i)->setLook(m_look);
}

} // namespace stetmark
