// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFlags>
#include <QHash>
#include <QKeySequence>
#include <QObject>

#include <functional>
#include <span>

class QAction;
class QActionGroup;
class QMenu;
class QMenuBar;

namespace stetmark {

Q_NAMESPACE

/// Each is known by its name to the settings, which keep shortcuts by it.
enum class CommandId {
    NewEssay,
    BeginEssay,
    OpenEssay,
    ClearRecentFiles,
    SaveEssay,
    SaveEssayAs,
    RevertEssay,
    SetLastChanged,
    ReopenEssays,
    AutosaveOff,
    AutosaveOnLeaving,
    AutosaveAfterPause,
    ExportPage,
    CloseEssay,
    Quit,
    Undo,
    Redo,
    Cut,
    Copy,
    Paste,
    PastePlain,
    SelectAll,
    Bold,
    Italic,
    Strikethrough,
    Code,
    Paragraph,
    Heading1,
    Heading2,
    Heading3,
    Heading4,
    Heading5,
    Heading6,
    Quote,
    BulletedList,
    NumberedList,
    TaskList,
    TickTask,
    CodeBlock,
    UpperCase,
    LowerCase,
    TitleCase,
    SentenceCase,
    MoveLinesUp,
    MoveLinesDown,
    MoveSectionUp,
    MoveSectionDown,
    DuplicateLines,
    DeleteLines,
    JoinLines,
    SortLines,
    SmartPunctuation,
    InsertLink,
    InsertImage,
    InsertFootnote,
    JumpToFootnote,
    InsertTable,
    InsertTableRow,
    InsertTableColumn,
    AlignColumnLeft,
    AlignColumnCenter,
    AlignColumnRight,
    TidyTable,
    InsertNoBreakSpace,
    ShowForm,
    ShowPreview,
    ShowIssues,
    ShowOutline,
    ShowStatistics,
    ToggleFold,
    FoldSection,
    UnfoldSection,
    FoldAll,
    UnfoldAll,
    FoldToLevel1,
    FoldToLevel2,
    FoldToLevel3,
    FoldFrontMatter,
    NextPane,
    PreviousPane,
    NextEssay,
    PreviousEssay,
    Find,
    Replace,
    FindNext,
    FindPrevious,
    CheckSpelling,
    NextMisspelling,
    Preferences,
    GoToLine,
    GoToHeading,
    GoToFootnote,
    CommandPalette,
    FullScreen,
    DistractionFree,
    TypewriterScrolling,
    ZoomIn,
    ZoomOut,
    NormalSize,
    FocusNothing,
    FocusParagraph,
    FocusSentence,
    SystemAppearance,
    LightAppearance,
    DarkAppearance,
    About,
};
Q_ENUM_NS(CommandId)

enum class MenuId {
    File,
    RecentFiles,
    Autosave,
    Edit,
    Format,
    Heading,
    LetterCase,
    Lines,
    Insert,
    Table,
    View,
    Folding,
    Focus,
    Appearance,
    Go,
    Help
};

/// What has to be so for a command to be of use.
enum class Condition {
    None = 0,
    CanSave = 1,
    CanSaveAs = 2,
    CanRevert = 4,
    CanExport = 8,
    CanUndo = 16,
    CanRedo = 32,
    SeveralEssays = 64,
    RecentFiles = 128,
};
Q_DECLARE_FLAGS(Conditions, Condition)
Q_DECLARE_OPERATORS_FOR_FLAGS(Conditions)

/// One row of the table that every command of the program comes from.
struct Command {
    enum class Kind {
        Plain,
        Switch, ///< on or off
        Choice, ///< one of its menu's choices is on
    };

    CommandId id;
    MenuId menu;
    const char *text; ///< with its mnemonic; translated in the context "Commands"
    QKeySequence::StandardKey standardKey = QKeySequence::UnknownKey;
    /// In portable form: used where the platform has no binding for `standardKey`.
    const char *keys = "";
    const char *icon = ""; ///< a name of the freedesktop.org icon naming specification
    Condition needs = Condition::None;
    Command::Kind kind = Kind::Plain;
    bool startsGroup = false; ///< a line stands above it in the menu
};

/// `text` without the mark of its mnemonic.
QString withoutMnemonic(const QString &text);

/// As the settings know a command: "insert-footnote".
QString nameOf(CommandId id);

/// The shortcuts that a command has while nobody chose another.
QList<QKeySequence> usualShortcuts(const Command &command);

/// The table, in the order of the menus.
std::span<const Command> commandTable();

/// The commands as actions and menus. What a command does is handed in.
class Commands : public QObject
{
    Q_OBJECT

public:
    explicit Commands(QObject *parent = nullptr);

    QAction *action(CommandId id) const;
    /// `handler` runs when the command is triggered, by hand or by shortcut.
    void setHandler(CommandId id, std::function<void()> handler);
    /// As above, for a Switch or a Choice.
    void setHandler(CommandId id, std::function<void(bool on)> handler);
    bool hasHandler(CommandId id) const { return m_handled.contains(id); }

    /// Fills `bar` with all menus.
    void fill(QMenuBar *bar);
    /// A menu made by fill(), or null before.
    QMenu *menu(MenuId id) const { return m_menus.value(id); }

    /// The name of the menu, and before it that of the menu it is in: "View", "Appearance".
    QStringList menuPath(MenuId id) const;

    /// Enables the commands whose needs are among `conditions`.
    void setConditions(Conditions conditions);

private:
    void addAction(const Command &command);
    void addMenu(MenuId id, QMenu *menu);

    QHash<CommandId, QAction *> m_actions;
    QHash<MenuId, QMenu *> m_menus;
    QHash<CommandId, bool> m_handled;
    QHash<MenuId, QActionGroup *> m_choices; ///< of the menus that have any
};

} // namespace stetmark
