// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QIcon>
#include <QMenu>
#include <QMenuBar>
#include <QMetaEnum>

#include <array>

namespace stetmark {

namespace {

using Kind = Command::Kind;
using Key = QKeySequence;

// clang-format off
constexpr std::array table{
    Command{CommandId::NewEssay, MenuId::File, QT_TRANSLATE_NOOP("Commands", "&New"), Key::New, "Ctrl+N", "document-new"},
    Command{CommandId::BeginEssay, MenuId::File, QT_TRANSLATE_NOOP("Commands", "New Essa&y…"), Key::UnknownKey, "Ctrl+Shift+N", "document-new"},
    Command{CommandId::OpenEssay, MenuId::File, QT_TRANSLATE_NOOP("Commands", "&Open…"), Key::Open, "Ctrl+O", "document-open"},
    Command{CommandId::ClearRecentFiles, MenuId::RecentFiles, QT_TRANSLATE_NOOP("Commands", "&Clear This List"), Key::UnknownKey, "", "edit-clear-history", Condition::RecentFiles, Kind::Plain, true},
    Command{CommandId::SaveEssay, MenuId::File, QT_TRANSLATE_NOOP("Commands", "&Save"), Key::Save, "Ctrl+S", "document-save", Condition::CanSave, Kind::Plain, true},
    Command{CommandId::SaveEssayAs, MenuId::File, QT_TRANSLATE_NOOP("Commands", "Save &As…"), Key::SaveAs, "Ctrl+Shift+S", "document-save-as", Condition::CanSaveAs},
    Command{CommandId::RevertEssay, MenuId::File, QT_TRANSLATE_NOOP("Commands", "Re&vert to Saved…"), Key::UnknownKey, "", "document-revert", Condition::CanRevert},
    Command{CommandId::SetLastChanged, MenuId::File, QT_TRANSLATE_NOOP("Commands", "Set “Last Changed” &When Saving"), Key::UnknownKey, "", "", Condition::None, Kind::Switch},
    Command{CommandId::AutosaveOff, MenuId::Autosave, QT_TRANSLATE_NOOP("Commands", "&Never"), Key::UnknownKey, "", "", Condition::None, Kind::Choice},
    Command{CommandId::AutosaveOnLeaving, MenuId::Autosave, QT_TRANSLATE_NOOP("Commands", "When the Window Is &Left"), Key::UnknownKey, "", "", Condition::None, Kind::Choice},
    Command{CommandId::AutosaveAfterPause, MenuId::Autosave, QT_TRANSLATE_NOOP("Commands", "After a &Pause in Writing"), Key::UnknownKey, "", "", Condition::None, Kind::Choice},
    Command{CommandId::ReopenEssays, MenuId::File, QT_TRANSLATE_NOOP("Commands", "Reopen Essays at S&tart"), Key::UnknownKey, "", "", Condition::None, Kind::Switch},
    Command{CommandId::ExportPage, MenuId::File, QT_TRANSLATE_NOOP("Commands", "&Export HTML…"), Key::UnknownKey, "Ctrl+E", "document-export", Condition::CanExport, Kind::Plain, true},
    Command{CommandId::CloseEssay, MenuId::File, QT_TRANSLATE_NOOP("Commands", "&Close"), Key::Close, "Ctrl+W", "window-close", Condition::None, Kind::Plain, true},
    Command{CommandId::Quit, MenuId::File, QT_TRANSLATE_NOOP("Commands", "&Quit"), Key::Quit, "Ctrl+Q", "application-exit"},

    Command{CommandId::Undo, MenuId::Edit, QT_TRANSLATE_NOOP("Commands", "&Undo"), Key::Undo, "Ctrl+Z", "edit-undo", Condition::CanUndo},
    Command{CommandId::Redo, MenuId::Edit, QT_TRANSLATE_NOOP("Commands", "&Redo"), Key::Redo, "Ctrl+Shift+Z", "edit-redo", Condition::CanRedo},
    Command{CommandId::Cut, MenuId::Edit, QT_TRANSLATE_NOOP("Commands", "Cu&t"), Key::Cut, "Ctrl+X", "edit-cut", Condition::None, Kind::Plain, true},
    Command{CommandId::Copy, MenuId::Edit, QT_TRANSLATE_NOOP("Commands", "&Copy"), Key::Copy, "Ctrl+C", "edit-copy"},
    Command{CommandId::Paste, MenuId::Edit, QT_TRANSLATE_NOOP("Commands", "&Paste"), Key::Paste, "Ctrl+V", "edit-paste"},
    Command{CommandId::PastePlain, MenuId::Edit, QT_TRANSLATE_NOOP("Commands", "Paste as Plain Te&xt"), Key::UnknownKey, "Ctrl+Shift+V", ""},
    Command{CommandId::SelectAll, MenuId::Edit, QT_TRANSLATE_NOOP("Commands", "Select &All"), Key::SelectAll, "Ctrl+A", "edit-select-all"},
    Command{CommandId::Find, MenuId::Edit, QT_TRANSLATE_NOOP("Commands", "&Find…"), Key::Find, "Ctrl+F", "edit-find", Condition::None, Kind::Plain, true},
    Command{CommandId::Replace, MenuId::Edit, QT_TRANSLATE_NOOP("Commands", "Rep&lace…"), Key::Replace, "Ctrl+H", "edit-find-replace"},
    Command{CommandId::FindNext, MenuId::Edit, QT_TRANSLATE_NOOP("Commands", "Find &Next"), Key::FindNext, "F3", "go-down"},
    Command{CommandId::FindPrevious, MenuId::Edit, QT_TRANSLATE_NOOP("Commands", "Find Pre&vious"), Key::FindPrevious, "Shift+F3", "go-up"},
    Command{CommandId::CheckSpelling, MenuId::Edit, QT_TRANSLATE_NOOP("Commands", "Check &Spelling"), Key::UnknownKey, "", "tools-check-spelling", Condition::None, Kind::Switch, true},
    Command{CommandId::NextMisspelling, MenuId::Edit, QT_TRANSLATE_NOOP("Commands", "Next &Misspelt Word"), Key::UnknownKey, "Alt+F7", "go-down"},
    Command{CommandId::Preferences, MenuId::Edit, QT_TRANSLATE_NOOP("Commands", "Pr&eferences…"), Key::Preferences, "Ctrl+,", "preferences-system", Condition::None, Kind::Plain, true},

    Command{CommandId::Bold, MenuId::Format, QT_TRANSLATE_NOOP("Commands", "&Bold"), Key::Bold, "Ctrl+B", "format-text-bold"},
    Command{CommandId::Italic, MenuId::Format, QT_TRANSLATE_NOOP("Commands", "&Italic"), Key::Italic, "Ctrl+I", "format-text-italic"},
    Command{CommandId::Strikethrough, MenuId::Format, QT_TRANSLATE_NOOP("Commands", "Stri&kethrough"), Key::UnknownKey, "Ctrl+Shift+X", "format-text-strikethrough"},
    Command{CommandId::Code, MenuId::Format, QT_TRANSLATE_NOOP("Commands", "&Code"), Key::UnknownKey, "Ctrl+`", ""},
    Command{CommandId::Paragraph, MenuId::Heading, QT_TRANSLATE_NOOP("Commands", "&None"), Key::UnknownKey, "Ctrl+Alt+0", ""},
    Command{CommandId::Heading1, MenuId::Heading, QT_TRANSLATE_NOOP("Commands", "Level &1"), Key::UnknownKey, "Ctrl+Alt+1", ""},
    Command{CommandId::Heading2, MenuId::Heading, QT_TRANSLATE_NOOP("Commands", "Level &2"), Key::UnknownKey, "Ctrl+Alt+2", ""},
    Command{CommandId::Heading3, MenuId::Heading, QT_TRANSLATE_NOOP("Commands", "Level &3"), Key::UnknownKey, "Ctrl+Alt+3", ""},
    Command{CommandId::Heading4, MenuId::Heading, QT_TRANSLATE_NOOP("Commands", "Level &4"), Key::UnknownKey, "Ctrl+Alt+4", ""},
    Command{CommandId::Heading5, MenuId::Heading, QT_TRANSLATE_NOOP("Commands", "Level &5"), Key::UnknownKey, "Ctrl+Alt+5", ""},
    Command{CommandId::Heading6, MenuId::Heading, QT_TRANSLATE_NOOP("Commands", "Level &6"), Key::UnknownKey, "Ctrl+Alt+6", ""},
    Command{CommandId::Quote, MenuId::Format, QT_TRANSLATE_NOOP("Commands", "&Quote"), Key::UnknownKey, "Ctrl+Shift+Q", "", Condition::None, Kind::Plain, true},
    Command{CommandId::NumberedList, MenuId::Format, QT_TRANSLATE_NOOP("Commands", "&Numbered List"), Key::UnknownKey, "Ctrl+Shift+7", ""},
    Command{CommandId::BulletedList, MenuId::Format, QT_TRANSLATE_NOOP("Commands", "Bu&lleted List"), Key::UnknownKey, "Ctrl+Shift+8", ""},
    Command{CommandId::TaskList, MenuId::Format, QT_TRANSLATE_NOOP("Commands", "&Task List"), Key::UnknownKey, "Ctrl+Shift+9", ""},
    Command{CommandId::TickTask, MenuId::Format, QT_TRANSLATE_NOOP("Commands", "Tick or &Untick Task"), Key::UnknownKey, "Ctrl+Return", ""},
    Command{CommandId::CodeBlock, MenuId::Format, QT_TRANSLATE_NOOP("Commands", "Code Bl&ock"), Key::UnknownKey, "Ctrl+Shift+`", ""},
    Command{CommandId::UpperCase, MenuId::LetterCase, QT_TRANSLATE_NOOP("Commands", "&UPPER CASE"), Key::UnknownKey, "", ""},
    Command{CommandId::LowerCase, MenuId::LetterCase, QT_TRANSLATE_NOOP("Commands", "&lower case"), Key::UnknownKey, "", ""},
    Command{CommandId::TitleCase, MenuId::LetterCase, QT_TRANSLATE_NOOP("Commands", "&Title Case"), Key::UnknownKey, "", ""},
    Command{CommandId::SentenceCase, MenuId::LetterCase, QT_TRANSLATE_NOOP("Commands", "&Sentence case"), Key::UnknownKey, "", ""},
    Command{CommandId::MoveLinesUp, MenuId::Lines, QT_TRANSLATE_NOOP("Commands", "Move &Up"), Key::UnknownKey, "Alt+Up", "go-up"},
    Command{CommandId::MoveLinesDown, MenuId::Lines, QT_TRANSLATE_NOOP("Commands", "Move &Down"), Key::UnknownKey, "Alt+Down", "go-down"},
    Command{CommandId::MoveSectionUp, MenuId::Lines, QT_TRANSLATE_NOOP("Commands", "Move Section U&p"), Key::UnknownKey, "Alt+Shift+Up", ""},
    Command{CommandId::MoveSectionDown, MenuId::Lines, QT_TRANSLATE_NOOP("Commands", "Move Section D&own"), Key::UnknownKey, "Alt+Shift+Down", ""},
    Command{CommandId::DuplicateLines, MenuId::Lines, QT_TRANSLATE_NOOP("Commands", "Dupli&cate"), Key::UnknownKey, "Ctrl+D", "", Condition::None, Kind::Plain, true},
    Command{CommandId::JoinLines, MenuId::Lines, QT_TRANSLATE_NOOP("Commands", "&Join"), Key::UnknownKey, "Ctrl+J", ""},
    Command{CommandId::SortLines, MenuId::Lines, QT_TRANSLATE_NOOP("Commands", "&Sort"), Key::UnknownKey, "", ""},
    Command{CommandId::DeleteLines, MenuId::Lines, QT_TRANSLATE_NOOP("Commands", "D&elete"), Key::UnknownKey, "Ctrl+Shift+K", "edit-delete"},
    Command{CommandId::SmartPunctuation, MenuId::Format, QT_TRANSLATE_NOOP("Commands", "Smart &Punctuation"), Key::UnknownKey, "", "", Condition::None, Kind::Switch, true},

    Command{CommandId::InsertLink, MenuId::Insert, QT_TRANSLATE_NOOP("Commands", "&Link"), Key::UnknownKey, "Ctrl+K", "insert-link"},
    Command{CommandId::InsertImage, MenuId::Insert, QT_TRANSLATE_NOOP("Commands", "&Image"), Key::UnknownKey, "Ctrl+Shift+I", "insert-image"},
    Command{CommandId::InsertFootnote, MenuId::Insert, QT_TRANSLATE_NOOP("Commands", "&Footnote"), Key::UnknownKey, "Ctrl+Alt+F", "", Condition::None, Kind::Plain, true},
    Command{CommandId::JumpToFootnote, MenuId::Insert, QT_TRANSLATE_NOOP("Commands", "&Go to Footnote or Back"), Key::UnknownKey, "Ctrl+Alt+J", ""},
    Command{CommandId::InsertTable, MenuId::Table, QT_TRANSLATE_NOOP("Commands", "&New Table"), Key::UnknownKey, "Ctrl+T", ""},
    Command{CommandId::InsertTableRow, MenuId::Table, QT_TRANSLATE_NOOP("Commands", "&Row Below"), Key::UnknownKey, "", ""},
    Command{CommandId::InsertTableColumn, MenuId::Table, QT_TRANSLATE_NOOP("Commands", "&Column to the Right"), Key::UnknownKey, "", ""},
    Command{CommandId::AlignColumnLeft, MenuId::Table, QT_TRANSLATE_NOOP("Commands", "Align Column &Left"), Key::UnknownKey, "", "format-justify-left", Condition::None, Kind::Plain, true},
    Command{CommandId::AlignColumnCenter, MenuId::Table, QT_TRANSLATE_NOOP("Commands", "C&enter Column"), Key::UnknownKey, "", "format-justify-center"},
    Command{CommandId::AlignColumnRight, MenuId::Table, QT_TRANSLATE_NOOP("Commands", "Align Column Ri&ght"), Key::UnknownKey, "", "format-justify-right"},
    Command{CommandId::TidyTable, MenuId::Table, QT_TRANSLATE_NOOP("Commands", "&Tidy Up"), Key::UnknownKey, "", "", Condition::None, Kind::Plain, true},
    Command{CommandId::InsertNoBreakSpace, MenuId::Insert, QT_TRANSLATE_NOOP("Commands", "No-Break &Space"), Key::UnknownKey, "Ctrl+Shift+Space", "", Condition::None, Kind::Plain, true},

    Command{CommandId::ShowForm, MenuId::View, QT_TRANSLATE_NOOP("Commands", "Front &Matter Form"), Key::UnknownKey, "F8", "", Condition::None, Kind::Switch},
    Command{CommandId::ShowPreview, MenuId::View, QT_TRANSLATE_NOOP("Commands", "&Preview"), Key::UnknownKey, "F9", "", Condition::None, Kind::Switch},
    Command{CommandId::ShowIssues, MenuId::View, QT_TRANSLATE_NOOP("Commands", "&Issues"), Key::UnknownKey, "F7", "", Condition::None, Kind::Switch},
    Command{CommandId::ShowOutline, MenuId::View, QT_TRANSLATE_NOOP("Commands", "O&utline"), Key::UnknownKey, "F5", "", Condition::None, Kind::Switch},
    Command{CommandId::ShowStatistics, MenuId::View, QT_TRANSLATE_NOOP("Commands", "&Word Statistics"), Key::UnknownKey, "Shift+F5", "", Condition::None, Kind::Switch},
    Command{CommandId::ToggleFold, MenuId::Folding, QT_TRANSLATE_NOOP("Commands", "Fold &or Unfold Section"), Key::UnknownKey, "F4", ""},
    Command{CommandId::FoldSection, MenuId::Folding, QT_TRANSLATE_NOOP("Commands", "&Fold Section"), Key::UnknownKey, "Ctrl+Shift+[", ""},
    Command{CommandId::UnfoldSection, MenuId::Folding, QT_TRANSLATE_NOOP("Commands", "&Unfold Section"), Key::UnknownKey, "Ctrl+Shift+]", ""},
    Command{CommandId::FoldAll, MenuId::Folding, QT_TRANSLATE_NOOP("Commands", "Fold &All"), Key::UnknownKey, "Shift+F4", "", Condition::None, Kind::Plain, true},
    Command{CommandId::UnfoldAll, MenuId::Folding, QT_TRANSLATE_NOOP("Commands", "U&nfold All"), Key::UnknownKey, "Ctrl+Shift+F4", ""},
    Command{CommandId::FoldToLevel1, MenuId::Folding, QT_TRANSLATE_NOOP("Commands", "Fold to Level &1"), Key::UnknownKey, "", "", Condition::None, Kind::Plain, true},
    Command{CommandId::FoldToLevel2, MenuId::Folding, QT_TRANSLATE_NOOP("Commands", "Fold to Level &2"), Key::UnknownKey, "", ""},
    Command{CommandId::FoldToLevel3, MenuId::Folding, QT_TRANSLATE_NOOP("Commands", "Fold to Level &3"), Key::UnknownKey, "", ""},
    Command{CommandId::FoldFrontMatter, MenuId::Folding, QT_TRANSLATE_NOOP("Commands", "Fold or Unfold Front &Matter"), Key::UnknownKey, "", "", Condition::None, Kind::Plain, true},
    Command{CommandId::NextPane, MenuId::View, QT_TRANSLATE_NOOP("Commands", "&Go to Next Pane"), Key::UnknownKey, "F6", "", Condition::None, Kind::Plain, true},
    Command{CommandId::PreviousPane, MenuId::View, QT_TRANSLATE_NOOP("Commands", "G&o to Previous Pane"), Key::UnknownKey, "Shift+F6", ""},
    Command{CommandId::NextEssay, MenuId::View, QT_TRANSLATE_NOOP("Commands", "&Next Essay"), Key::UnknownKey, "Ctrl+Tab", "go-next", Condition::SeveralEssays, Kind::Plain, true},
    Command{CommandId::PreviousEssay, MenuId::View, QT_TRANSLATE_NOOP("Commands", "P&revious Essay"), Key::UnknownKey, "Ctrl+Shift+Tab", "go-previous", Condition::SeveralEssays},
    Command{CommandId::FullScreen, MenuId::View, QT_TRANSLATE_NOOP("Commands", "&Full Screen"), Key::FullScreen, "F11", "view-fullscreen", Condition::None, Kind::Switch, true},
    Command{CommandId::DistractionFree, MenuId::View, QT_TRANSLATE_NOOP("Commands", "Nothing but the Te&xt"), Key::UnknownKey, "Shift+F11", "", Condition::None, Kind::Switch},
    Command{CommandId::TypewriterScrolling, MenuId::View, QT_TRANSLATE_NOOP("Commands", "&Typewriter Scrolling"), Key::UnknownKey, "", "", Condition::None, Kind::Switch, true},
    Command{CommandId::FocusNothing, MenuId::Focus, QT_TRANSLATE_NOOP("Commands", "The &Whole Text"), Key::UnknownKey, "", "", Condition::None, Kind::Choice},
    Command{CommandId::FocusParagraph, MenuId::Focus, QT_TRANSLATE_NOOP("Commands", "The &Paragraph"), Key::UnknownKey, "", "", Condition::None, Kind::Choice},
    Command{CommandId::FocusSentence, MenuId::Focus, QT_TRANSLATE_NOOP("Commands", "The &Sentence"), Key::UnknownKey, "", "", Condition::None, Kind::Choice},
    Command{CommandId::ZoomIn, MenuId::View, QT_TRANSLATE_NOOP("Commands", "&Larger Text"), Key::ZoomIn, "Ctrl++", "zoom-in", Condition::None, Kind::Plain, true},
    Command{CommandId::ZoomOut, MenuId::View, QT_TRANSLATE_NOOP("Commands", "&Smaller Text"), Key::ZoomOut, "Ctrl+-", "zoom-out"},
    Command{CommandId::NormalSize, MenuId::View, QT_TRANSLATE_NOOP("Commands", "Normal Si&ze"), Key::UnknownKey, "Ctrl+0", "zoom-original"},
    Command{CommandId::SystemAppearance, MenuId::Appearance, QT_TRANSLATE_NOOP("Commands", "As the &System"), Key::UnknownKey, "", "", Condition::None, Kind::Choice},
    Command{CommandId::LightAppearance, MenuId::Appearance, QT_TRANSLATE_NOOP("Commands", "&Light"), Key::UnknownKey, "", "", Condition::None, Kind::Choice},
    Command{CommandId::DarkAppearance, MenuId::Appearance, QT_TRANSLATE_NOOP("Commands", "&Dark"), Key::UnknownKey, "", "", Condition::None, Kind::Choice},

    Command{CommandId::GoToLine, MenuId::Go, QT_TRANSLATE_NOOP("Commands", "Go to &Line…"), Key::UnknownKey, "Ctrl+L", "go-jump"},
    Command{CommandId::GoToHeading, MenuId::Go, QT_TRANSLATE_NOOP("Commands", "Go to &Heading…"), Key::UnknownKey, "Ctrl+Shift+O"},
    Command{CommandId::GoToFootnote, MenuId::Go, QT_TRANSLATE_NOOP("Commands", "Go to &Footnote…")},

    Command{CommandId::CommandPalette, MenuId::Help, QT_TRANSLATE_NOOP("Commands", "&Commands…"), Key::UnknownKey, "Ctrl+Shift+P"},
    Command{CommandId::About, MenuId::Help, QT_TRANSLATE_NOOP("Commands", "&About Stetmark"), Key::UnknownKey, "", "help-about"},
};

struct MenuRow {
    MenuId id;
    const char *text;
    /// Null for a menu of the bar; otherwise it stands behind this command.
    const CommandId *behind;
};

constexpr CommandId openEssay = CommandId::OpenEssay;
constexpr CommandId setLastChanged = CommandId::SetLastChanged;
constexpr CommandId showOutline = CommandId::ShowOutline;
constexpr CommandId typewriter = CommandId::TypewriterScrolling;
constexpr CommandId normalSize = CommandId::NormalSize;
constexpr CommandId code = CommandId::Code;
constexpr CommandId codeBlock = CommandId::CodeBlock;
constexpr CommandId jumpToFootnote = CommandId::JumpToFootnote;
constexpr std::array menuTable{
    MenuRow{MenuId::File, QT_TRANSLATE_NOOP("Commands", "&File"), nullptr},
    MenuRow{MenuId::RecentFiles, QT_TRANSLATE_NOOP("Commands", "Open &Recent"), &openEssay},
    MenuRow{MenuId::Autosave, QT_TRANSLATE_NOOP("Commands", "Save by &Itself"), &setLastChanged},
    MenuRow{MenuId::Edit, QT_TRANSLATE_NOOP("Commands", "&Edit"), nullptr},
    MenuRow{MenuId::Format, QT_TRANSLATE_NOOP("Commands", "F&ormat"), nullptr},
    MenuRow{MenuId::Heading, QT_TRANSLATE_NOOP("Commands", "&Heading"), &code},
    MenuRow{MenuId::LetterCase, QT_TRANSLATE_NOOP("Commands", "Ch&ange Case"), &codeBlock},
    MenuRow{MenuId::Lines, QT_TRANSLATE_NOOP("Commands", "Lin&es"), &codeBlock},
    MenuRow{MenuId::Insert, QT_TRANSLATE_NOOP("Commands", "&Insert"), nullptr},
    MenuRow{MenuId::Table, QT_TRANSLATE_NOOP("Commands", "&Table"), &jumpToFootnote},
    MenuRow{MenuId::View, QT_TRANSLATE_NOOP("Commands", "&View"), nullptr},
    MenuRow{MenuId::Folding, QT_TRANSLATE_NOOP("Commands", "Fol&ding"), &showOutline},
    MenuRow{MenuId::Focus, QT_TRANSLATE_NOOP("Commands", "Fo&cus On"), &typewriter},
    MenuRow{MenuId::Appearance, QT_TRANSLATE_NOOP("Commands", "&Appearance"), &normalSize},
    MenuRow{MenuId::Go, QT_TRANSLATE_NOOP("Commands", "&Go"), nullptr},
    MenuRow{MenuId::Help, QT_TRANSLATE_NOOP("Commands", "&Help"), nullptr},
};
// clang-format on

QString translated(const char *text)
{
    return QCoreApplication::translate("Commands", text);
}

} // namespace

QString withoutMnemonic(const QString &text)
{
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        // A doubled one stands for itself.
        if (text[i] == u'&' && ++i == text.size())
            break;
        plain += text[i];
    }
    return plain;
}

QString nameOf(CommandId id)
{
    QString name;
    const auto ids = QMetaEnum::fromType<CommandId>();
    for (const char *letter = ids.valueToKey(int(id)); *letter; ++letter) {
        const QChar character = QLatin1Char(*letter);
        if (!name.isEmpty() && !character.isLower())
            name += u'-';
        name += character.toLower();
    }
    return name;
}

QList<QKeySequence> usualShortcuts(const Command &command)
{
    QList<QKeySequence> keys = QKeySequence::keyBindings(command.standardKey);
    if (keys.isEmpty() && *command.keys)
        keys.append(QKeySequence(QString::fromLatin1(command.keys), QKeySequence::PortableText));
    return keys;
}

std::span<const Command> commandTable()
{
    return table;
}

Commands::Commands(QObject *parent) : QObject(parent)
{
    for (const Command &command : table)
        addAction(command);
}

void Commands::addAction(const Command &command)
{
    auto *action = new QAction(translated(command.text), this);
    action->setShortcuts(usualShortcuts(command));
    if (*command.icon)
        action->setIcon(QIcon::fromTheme(QString::fromLatin1(command.icon)));
    action->setCheckable(command.kind != Kind::Plain);
    if (command.kind == Kind::Choice) {
        QActionGroup *&choices = m_choices[command.menu];
        if (!choices)
            choices = new QActionGroup(this);
        choices->addAction(action);
    }
    m_actions.insert(command.id, action);
}

QAction *Commands::action(CommandId id) const
{
    return m_actions.value(id);
}

void Commands::setHandler(CommandId id, std::function<void()> handler)
{
    connect(action(id), &QAction::triggered, this, [handler = std::move(handler)] { handler(); });
    m_handled.insert(id, true);
}

void Commands::setHandler(CommandId id, std::function<void(bool)> handler)
{
    connect(action(id), &QAction::triggered, this, std::move(handler));
    m_handled.insert(id, true);
}

void Commands::fill(QMenuBar *bar)
{
    for (const MenuRow &row : menuTable) {
        if (!row.behind)
            addMenu(row.id, bar->addMenu(translated(row.text)));
    }
}

void Commands::addMenu(MenuId id, QMenu *menu)
{
    m_menus.insert(id, menu);
    for (const Command &command : table) {
        if (command.menu != id)
            continue;
        if (command.startsGroup)
            menu->addSeparator();
        menu->addAction(action(command.id));
        for (const MenuRow &row : menuTable) {
            if (row.behind && *row.behind == command.id)
                addMenu(row.id, menu->addMenu(translated(row.text)));
        }
    }
}

QStringList Commands::menuPath(MenuId id) const
{
    for (const MenuRow &row : menuTable) {
        if (row.id != id)
            continue;
        QStringList path;
        for (const Command &command : table) {
            if (row.behind && *row.behind == command.id)
                path = menuPath(command.menu);
        }
        return path << withoutMnemonic(translated(row.text));
    }
    return {};
}

void Commands::setConditions(Conditions conditions)
{
    for (const Command &command : table) {
        const bool enabled = command.needs == Condition::None || conditions.testFlag(command.needs);
        action(command.id)->setEnabled(enabled);
    }
}

} // namespace stetmark
