// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appearance.h"

#include <QMainWindow>

class QUrl;

namespace stetmark {

class Autosave;
class Commands;
class EssayDocument;
class FileActions;
class FileDrops;
class FileWatch;
class Finding;
class FrontMatterForm;
class IssuesPanel;
class MessageArea;
class OpenEssays;
class OutlineSplit;
class Panes;
class Pasting;
class PreferencesWindow;
class PreviewPane;
class ProjectSchemas;
class Prompts;
class RecoveryOffer;
class Session;
class Shortcuts;
class StatusBar;
class TagCompletions;
class WordCounting;
class WritingView;

/// The window: where the rooms meet. It makes the parts, wires them to one
/// another and to the commands, and does nothing else itself.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// `settings` and `prompts` outlive the window. `recoveryFolder` is where unsaved text is
    /// kept for the case of a crash.
    MainWindow(Settings &settings, Prompts &prompts, const QString &recoveryFolder);
    ~MainWindow() override;

    /// Opens essays as soon as it can. What cannot be opened is said in the window.
    void open(const QStringList &paths);
    /// Opens the essays that were open at the end of the last time, if that is wanted.
    void reopen();
    /// The same as open(), and brings the window to the front.
    void openInFront(const QStringList &paths);
    /// Offers what the last crash left, if anything. Once, when the window is up.
    void recover();

    Commands *commands() const { return m_commands; }
    OpenEssays *essays() const { return m_essays; }
    MessageArea *messages() const { return m_messages; }
    Panes *panes() const { return m_panes; }

protected:
    /// Closes at once, or after what has to be asked and saved.
    void closeEvent(QCloseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeTextColumn();
    void connectParts();
    void connectFileCommands();
    void connectEditCommands();
    void connectViewCommands();
    void watch(EssayDocument *essay);

    void showCurrentEssay();
    void readFolderOf(EssayDocument *essay);
    void showTitle();
    void showInPreview();
    void showActivity();
    void updateCommands();

    void showPreferences();
    bool openHiddenMenu(const QKeyEvent &event);
    void movePane(int step);
    void setOnlyText(bool onlyText);
    void followSettings();
    void restoreLayout();
    void saveLayout();

    Settings &m_settings;
    Prompts &m_prompts;
    AppearanceSwitch m_appearance;
    Commands *m_commands;
    OpenEssays *m_essays;
    Finding *m_finding;
    OutlineSplit *m_outline;
    MessageArea *m_messages;
    RecoveryOffer *m_recovery;
    FileWatch *m_watch;
    ProjectSchemas *m_schemas;
    FileActions *m_files;
    Autosave *m_autosave;
    Session *m_session;
    IssuesPanel *m_issues;
    FrontMatterForm *m_form;
    QWidget *m_previewPlace;
    PreviewPane *m_preview = nullptr; ///< made when first visible, after the window is up
    Panes *m_panes;
    StatusBar *m_status;
    WordCounting *m_words;
    TagCompletions *m_completions;
    WritingView *m_writing;
    FileDrops *m_drops;
    Pasting *m_pasting;
    Shortcuts *m_shortcuts;
    PreferencesWindow *m_preferences = nullptr; ///< made when first asked for
    bool m_isUp = false;
    bool m_mayClose = false;
};

} // namespace stetmark
