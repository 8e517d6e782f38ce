// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/main_window.h"

#include "app/autosave.h"
#include "app/commands.h"
#include "app/file_actions.h"
#include "app/file_drops.h"
#include "app/file_watch.h"
#include "app/finding.h"
#include "app/folding_commands.h"
#include "app/go_to.h"
#include "app/message_area.h"
#include "app/open_essays.h"
#include "app/outline_split.h"
#include "app/panes.h"
#include "app/pasting.h"
#include "app/preferences/shortcuts.h"
#include "app/project_schemas.h"
#include "app/recovery_offer.h"
#include "app/session.h"
#include "app/spell_checking.h"
#include "app/status_bar.h"
#include "app/tag_completions.h"
#include "app/text_commands.h"
#include "app/word_counting.h"
#include "app/writing_view.h"
#include "editor/document/essay_document.h"
#include "editor/form/front_matter_form.h"
#include "editor/panels/issues_panel.h"
#include "editor/text/text_editor.h"
#include "preview/view/preview_pane.h"

#include <QAction>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QFileInfo>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMenuBar>
#include <QScreen>
#include <QTimer>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

/// Only what a browser or a mail program is for.
void openLink(const QUrl &url)
{
    const QString scheme = url.scheme().toLower();
    if (scheme == "http"_L1 || scheme == "https"_L1 || scheme == "mailto"_L1)
        QDesktopServices::openUrl(url);
}

QRect startingGeometry(const QRect &available)
{
    QRect geometry(QPoint(), QSize(qMin(available.width() * 9 / 10, 1680),
                                   qMin(available.height() * 9 / 10, 1050)));
    geometry.moveCenter(available.center());
    return geometry;
}

} // namespace

MainWindow::MainWindow(Settings &settings, Prompts &prompts, const QString &recoveryFolder)
    : m_settings(settings), m_prompts(prompts), m_commands(new Commands(this)),
      m_essays(new OpenEssays), m_finding(new Finding(*m_commands, *m_essays, this)),
      m_outline(new OutlineSplit(m_essays, *m_commands, settings)), m_messages(new MessageArea),
      m_recovery(new RecoveryOffer(recoveryFolder, prompts, *m_essays, *m_messages, this)),
      m_watch(new FileWatch(prompts, *m_essays, *m_messages, this)),
      m_schemas(new ProjectSchemas(*m_essays, *m_messages, this)),
      m_files(new FileActions(settings, prompts, *m_essays, *m_messages, this)),
      m_autosave(new Autosave(settings, *m_essays, *m_files->saver(), this)),
      m_session(new Session(settings, *m_essays, this)), m_issues(new IssuesPanel),
      m_form(new FrontMatterForm), m_previewPlace(new QWidget),
      m_panes(new Panes(m_form, makeTextColumn(), m_previewPlace)),
      m_status(new StatusBar(m_commands->action(CommandId::ShowIssues),
                             m_commands->action(CommandId::ShowStatistics))),
      m_words(new WordCounting(*m_commands, *m_essays, settings, *m_status, *m_outline, this)),
      m_completions(new TagCompletions(this)),
      m_writing(new WritingView(*m_commands, *m_essays, settings, this)),
      m_drops(new FileDrops(this)), m_pasting(new Pasting(
                                        settings, prompts, *m_essays, *m_messages,
                                        [this](EssayDocument *essay) {
                                            m_essays->activate(essay);
                                            return m_files->saveAs();
                                        },
                                        this)),
      m_shortcuts(new Shortcuts(*m_commands, settings, this))
{
    setCentralWidget(m_panes);
    setStatusBar(m_status);
    m_form->setAccessibleName(tr("Front matter"));
    m_previewPlace->setAccessibleName(tr("Preview"));
    auto *previewLayout = new QVBoxLayout(m_previewPlace);
    previewLayout->setContentsMargins(0, 0, 0, 0);

    m_commands->fill(menuBar());
    // Shortcuts of a menu bar that is hidden would not work.
    for (const Command &command : commandTable())
        addAction(m_commands->action(command.id));
    m_files->recentFiles()->setMenu(m_commands->menu(MenuId::RecentFiles));
    connectParts();
    connectFileCommands();
    connectEditCommands();
    connectViewCommands();
    new TextCommands(*m_commands, *m_essays, m_settings, this);
    new FoldingCommands(*m_commands, *m_essays, this);
    new SpellChecking(*m_commands, *m_essays, m_settings, *m_messages,
                      SpellChecking::defaultOwnWordsFile(), this);
    new GoTo(*m_commands, *m_essays, *this);
    restoreLayout();
    followSettings();
    m_essays->addUntitled();
}

MainWindow::~MainWindow()
{
    // What is not saved by now was given up: there is nothing to offer at the next start.
    delete m_recovery;
    // The parts say what changes while they go; there is no window to show it in.
    delete m_words;
    m_essays->disconnect(this);
    m_form->setDocument(nullptr);
    m_issues->setDocument(nullptr);
    m_status->setEditor(nullptr);
}

void MainWindow::open(const QStringList &paths)
{
    m_files->open(paths);
}

void MainWindow::reopen()
{
    if (m_settings.get(setting::reopensEssays))
        m_session->reopen();
}

void MainWindow::openInFront(const QStringList &paths)
{
    open(paths);
    setWindowState((windowState() & ~Qt::WindowMinimized) | Qt::WindowActive);
    raise();
    activateWindow();
}

void MainWindow::recover()
{
    m_recovery->look();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_mayClose || !m_files->hasUnsavedChanges()) {
        saveLayout();
        m_session->remember();
        event->accept();
        return;
    }
    event->ignore();
    m_files->settleAll([this](bool mayClose) {
        m_mayClose = mayClose;
        // Queued: a window that is being closed cannot be closed again.
        if (mayClose)
            QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
    });
}

void MainWindow::paintEvent(QPaintEvent *event)
{
    QMainWindow::paintEvent(event);
    if (m_isUp)
        return;
    // The text can be read and typed into before the browser engine starts.
    m_isUp = true;
    QTimer::singleShot(0, this, &MainWindow::showInPreview);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange)
        m_commands->action(CommandId::FullScreen)->setChecked(isFullScreen());
    // The essay's file, or the project's, may have been edited in another program.
    if (event->type() == QEvent::ActivationChange && isActiveWindow()) {
        m_watch->look();
        m_schemas->look();
    } else if (event->type() == QEvent::ActivationChange) {
        m_autosave->windowLeft();
    }
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    QAction *onlyText = m_commands->action(CommandId::DistractionFree);
    if (event->key() == Qt::Key_Escape && onlyText->isChecked())
        onlyText->trigger();
    else if (!openHiddenMenu(*event))
        QMainWindow::keyPressEvent(event);
}

/// A menu bar that is hidden has no keys of its own.
bool MainWindow::openHiddenMenu(const QKeyEvent &event)
{
    const QList<QAction *> menus = menuBar()->actions();
    for (QAction *action : menus) {
        if (menuBar()->isVisible()
            || QKeySequence(event.keyCombination()) != QKeySequence::mnemonic(action->text()))
            continue;
        QMenu *menu = action->menu();
        menu->popup(mapToGlobal(QPoint(0, 0)));
        menu->setActiveAction(menu->actions().constFirst());
        return true;
    }
    return false;
}

QWidget *MainWindow::makeTextColumn()
{
    auto *column = new QWidget;
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_messages);
    layout->addWidget(m_outline, 1);
    layout->addWidget(m_finding->bar());
    layout->addWidget(m_issues);
    m_issues->hide();
    return column;
}

void MainWindow::connectParts()
{
    connect(m_essays, &OpenEssays::added, this, &MainWindow::watch);
    connect(m_essays, &OpenEssays::currentEssayChanged, this, &MainWindow::showCurrentEssay);
    connect(m_schemas, &ProjectSchemas::changed, this, [this](EssayDocument *essay) {
        if (essay == m_essays->current())
            readFolderOf(essay);
    });
    connect(m_files, &FileActions::activityChanged, this, [this] {
        showActivity();
        updateCommands();
    });
    connect(m_pasting, &Pasting::savingChanged, this, &MainWindow::showActivity);
    connect(m_essays, &OpenEssays::openingProgressed, m_status, &StatusBar::setProgress);
    // Queued: the buttons of a message that went are gone by then.
    connect(m_messages, &MessageArea::changed, m_form, &FrontMatterForm::chooseMnemonics,
            Qt::QueuedConnection);
    connect(m_files->recentFiles(), &RecentFiles::changed, this, &MainWindow::updateCommands);
    connect(m_completions, &TagCompletions::changed, m_form, &FrontMatterForm::setCompletions);
    connect(m_completions, &TagCompletions::keysChanged, m_form, &FrontMatterForm::setFolderFields);
    const auto showPlace = [this](Span span) { m_essays->currentEditor()->showPlace(span); };
    connect(m_form, &FrontMatterForm::placeRequested, this, showPlace);
    connect(m_issues, &IssuesPanel::placeRequested, this, showPlace);
    connect(m_drops, &FileDrops::dropped, this, &MainWindow::open);
    connect(m_drops, &FileDrops::imagesDropped, m_pasting, &Pasting::takeFiles);
    m_drops->watch(this);
}

void MainWindow::watch(EssayDocument *essay)
{
    m_completions->watch(essay);
    const auto refresh = [this, essay] {
        if (essay != m_essays->current())
            return;
        showTitle();
        updateCommands();
    };
    connect(essay, &EssayDocument::modifiedChanged, this, refresh);
    connect(essay, &EssayDocument::pathChanged, this, refresh);
    connect(essay, &EssayDocument::loaded, this, refresh);
    const auto readFolder = [this, essay] {
        if (essay == m_essays->current())
            readFolderOf(essay);
    };
    connect(essay, &EssayDocument::pathChanged, this, readFolder);
    connect(essay, &EssayDocument::saved, this, readFolder);
    connect(essay->textDocument(), &QTextDocument::undoAvailable, this, refresh);
    connect(essay->textDocument(), &QTextDocument::redoAvailable, this, refresh);
    const auto refreshPage = [this, essay] {
        if (essay == m_essays->current())
            showInPreview();
    };
    connect(essay, &EssayDocument::analysed, this, refreshPage);
    connect(essay, &EssayDocument::pathChanged, this, refreshPage);
}

void MainWindow::showCurrentEssay()
{
    TextEditor *editor = m_essays->currentEditor();
    if (!editor)
        return;
    m_drops->watch(editor->viewport());
    m_messages->setCurrent(editor->essay());
    m_form->setDocument(editor->essay());
    m_issues->setDocument(editor->essay());
    readFolderOf(editor->essay());
    m_status->setEditor(editor);
    showActivity();
    showTitle();
    showInPreview();
    updateCommands();
}

void MainWindow::readFolderOf(EssayDocument *essay)
{
    const QString path = essay->path();
    m_completions->setFolder(path.isEmpty() ? QString() : QFileInfo(path).absolutePath(),
                             m_schemas->schemaOf(essay));
}

void MainWindow::showActivity()
{
    m_status->setActivity(m_pasting->isSaving() ? tr("Saving the image…") : m_files->activity());
}

void MainWindow::showTitle()
{
    const EssayDocument *essay = m_essays->current();
    QString name = essay->displayName();
    // Qt takes a single one for the place of the modified mark.
    name.replace("[*]"_L1, "[*][*]"_L1);
    setWindowTitle(name + "[*]"_L1);
    setWindowModified(essay->isModified());
}

void MainWindow::showInPreview()
{
    if (!m_isUp || !m_panes->isPaneVisible(Panes::Side::Preview))
        return;
    if (!m_preview) {
        m_preview = new PreviewPane(m_previewPlace);
        m_previewPlace->layout()->addWidget(m_preview);
        connect(m_preview, &PreviewPane::linkActivated, this, &openLink);
    }
    const EssayDocument *essay = m_essays->current();
    m_preview->show(essay->analysis(), {essay->path(), {}}, essay->number());
}

void MainWindow::followSettings()
{
    m_settings.follow(setting::showsForm, this, [this](bool isShown) {
        m_panes->setPaneVisible(Panes::Side::Form, isShown);
    });
    m_settings.follow(setting::showsPreview, this, [this](bool isShown) {
        m_panes->setPaneVisible(Panes::Side::Preview, isShown);
        showInPreview();
    });
    m_settings.follow(setting::appearance, this,
                      [this](Appearance appearance) { m_appearance.apply(appearance); });
}

void MainWindow::restoreLayout()
{
    const QRect wanted = m_settings.windowGeometry();
    // A screen that was there last time may be gone.
    const QScreen *screen = QGuiApplication::screenAt(wanted.center());
    if (!wanted.isNull() && screen)
        setGeometry(wanted);
    else
        setGeometry(startingGeometry(QGuiApplication::primaryScreen()->availableGeometry()));
    if (m_settings.isWindowMaximized())
        setWindowState(windowState() | Qt::WindowMaximized);
    m_panes->setWidths(m_settings.paneWidths());
}

void MainWindow::saveLayout()
{
    const bool isNormal = !isMaximized() && !isFullScreen();
    m_settings.setWindowGeometry(isNormal ? geometry() : normalGeometry());
    m_settings.setWindowMaximized(isMaximized());
    m_settings.setPaneWidths(m_panes->widths());
}

} // namespace stetmark
