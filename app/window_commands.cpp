// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the commands of the window do.

#include "app/commands.h"
#include "app/file_actions.h"
#include "app/finding.h"
#include "app/focus.h"
#include "app/main_window.h"
#include "app/message_area.h"
#include "app/open_essays.h"
#include "app/outline_split.h"
#include "app/panes.h"
#include "app/preferences/preferences_window.h"
#include "app/prompts.h"
#include "app/setting_commands.h"
#include "app/word_counting.h"
#include "editor/document/essay_document.h"
#include "editor/form/front_matter_form.h"
#include "editor/panels/issues_panel.h"
#include "editor/text/text_editor.h"
#include "preview/view/preview_pane.h"

#include <QAction>
#include <QMenuBar>
#include <QStatusBar>
#include <QTabBar>
#include <QTextDocument>

namespace stetmark {

void MainWindow::connectFileCommands()
{
    m_commands->setHandler(CommandId::NewEssay, [this] { m_essays->addUntitled(); });
    m_commands->setHandler(CommandId::BeginEssay, [this] { m_files->beginByDialog(); });
    m_commands->setHandler(CommandId::OpenEssay, [this] { m_files->openByDialog(); });
    m_commands->setHandler(CommandId::ClearRecentFiles,
                           [this] { m_files->recentFiles()->clear(); });
    m_commands->setHandler(CommandId::SaveEssay, [this] { m_files->save(); });
    m_commands->setHandler(CommandId::SaveEssayAs, [this] { m_files->saveAs(); });
    m_commands->setHandler(CommandId::RevertEssay, [this] { m_files->revert(); });
    bind(*m_commands, CommandId::SetLastChanged, m_settings, setting::setsLastChanged);
    bind(*m_commands, CommandId::ReopenEssays, m_settings, setting::reopensEssays);
    const auto offer = [this](CommandId id, AutosaveMode mode) {
        bind(*m_commands, id, m_settings, setting::autosave, mode);
    };
    offer(CommandId::AutosaveOff, AutosaveMode::Off);
    offer(CommandId::AutosaveOnLeaving, AutosaveMode::OnLeaving);
    offer(CommandId::AutosaveAfterPause, AutosaveMode::AfterPause);
    m_commands->setHandler(CommandId::ExportPage, [this] { m_files->exportPage(); });
    m_commands->setHandler(CommandId::CloseEssay, [this] { m_files->close(m_essays->current()); });
    m_commands->setHandler(CommandId::Quit, [this] { close(); });
    m_commands->setHandler(CommandId::About, [this] { m_prompts.about(); });
}

void MainWindow::connectEditCommands()
{
    // Typing and form edits are one history, wherever the focus is.
    m_commands->setHandler(CommandId::Undo, [this] { m_essays->currentEditor()->undo(); });
    m_commands->setHandler(CommandId::Redo, [this] { m_essays->currentEditor()->redo(); });
    const auto edit = [this](CommandId id, const char *slot) {
        m_commands->setHandler(id, [this, slot] { editWidget(focusWidget(), slot); });
    };
    edit(CommandId::Cut, "cut");
    edit(CommandId::Copy, "copy");
    edit(CommandId::Paste, "paste");
    // Fields of the form know no other text than plain.
    m_commands->setHandler(CommandId::PastePlain, [this] {
        const bool isInText = m_essays->currentEditor()->hasFocus();
        editWidget(focusWidget(), isInText ? "pastePlain" : "paste");
    });
    edit(CommandId::SelectAll, "selectAll");
    m_commands->setHandler(CommandId::Preferences, [this] { showPreferences(); });
}

void MainWindow::connectViewCommands()
{
    bind(*m_commands, CommandId::ShowForm, m_settings, setting::showsForm);
    bind(*m_commands, CommandId::ShowPreview, m_settings, setting::showsPreview);
    m_commands->setHandler(CommandId::ShowIssues, [this](bool on) { m_issues->setVisible(on); });
    m_commands->setHandler(CommandId::NextPane, [this] { movePane(1); });
    m_commands->setHandler(CommandId::PreviousPane, [this] { movePane(-1); });
    m_commands->setHandler(CommandId::NextEssay, [this] { m_essays->activateNext(1); });
    m_commands->setHandler(CommandId::PreviousEssay, [this] { m_essays->activateNext(-1); });
    m_commands->setHandler(CommandId::FullScreen, [this](bool on) {
        setWindowState(windowState().setFlag(Qt::WindowFullScreen, on));
    });
    m_commands->setHandler(CommandId::DistractionFree, [this](bool on) { setOnlyText(on); });
    const auto offer = [this](CommandId id, Appearance appearance) {
        bind(*m_commands, id, m_settings, setting::appearance, appearance);
    };
    offer(CommandId::SystemAppearance, Appearance::System);
    offer(CommandId::LightAppearance, Appearance::Light);
    offer(CommandId::DarkAppearance, Appearance::Dark);
}

void MainWindow::updateCommands()
{
    const EssayDocument *essay = m_essays->current();
    if (!essay)
        return;
    const bool isUntitled = essay->path().isEmpty();
    const bool isWritable = !essay->isReadOnly() && !essay->isBusy();
    Conditions conditions = Condition::CanExport;
    conditions.setFlag(Condition::CanSave, isWritable && (essay->isModified() || isUntitled));
    conditions.setFlag(Condition::CanSaveAs, isWritable);
    conditions.setFlag(Condition::CanRevert, !isUntitled && !essay->isBusy());
    conditions.setFlag(Condition::CanUndo, essay->textDocument()->isUndoAvailable());
    conditions.setFlag(Condition::CanRedo, essay->textDocument()->isRedoAvailable());
    conditions.setFlag(Condition::SeveralEssays, m_essays->count() > 1);
    conditions.setFlag(Condition::RecentFiles, !m_files->recentFiles()->paths().isEmpty());
    m_commands->setConditions(conditions);
}

void MainWindow::showPreferences()
{
    if (!m_preferences)
        m_preferences = new PreferencesWindow(m_settings, *m_commands, *m_shortcuts, this);
    m_preferences->setWindowState(m_preferences->windowState() & ~Qt::WindowMinimized);
    m_preferences->show();
    m_preferences->raise();
    m_preferences->activateWindow();
}

void MainWindow::movePane(int step)
{
    moveFocus({m_form, m_outline->panel(), m_words->panel(), m_messages, m_essays->currentEditor(),
               m_finding->bar(), m_issues, m_previewPlace},
              step);
}

/// The menu stays where it is not shown: its shortcuts work on.
void MainWindow::setOnlyText(bool onlyText)
{
    const auto isShown = [&](CommandId id) {
        return !onlyText && m_commands->action(id)->isChecked();
    };
    m_panes->setPaneVisible(Panes::Side::Form, isShown(CommandId::ShowForm));
    m_panes->setPaneVisible(Panes::Side::Preview, isShown(CommandId::ShowPreview));
    m_issues->setVisible(isShown(CommandId::ShowIssues));
    m_outline->setPanelVisible(isShown(CommandId::ShowOutline));
    m_words->panel()->setVisible(isShown(CommandId::ShowStatistics));
    menuBar()->setVisible(!onlyText);
    statusBar()->setVisible(!onlyText);
    m_essays->tabBar()->setVisible(!onlyText && m_essays->count() > 1);
    m_commands->action(CommandId::FullScreen)->setEnabled(!onlyText);
    setWindowState(windowState().setFlag(Qt::WindowFullScreen, onlyText));
    m_essays->currentEditor()->setFocus();
    showInPreview();
}

} // namespace stetmark
