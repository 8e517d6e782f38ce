// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/commands.h"
#include "app/preferences/preference_section.h"

#include <QKeySequence>

#include <optional>

class QLabel;
class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace stetmark {

class ShortcutEdit;
class Shortcuts;

/// The page of shortcuts: all commands with theirs, found by name or by keys, and what
/// changes the shortcut of the one that is chosen.
class ShortcutsSection : public PreferenceSection
{
    Q_OBJECT

public:
    /// Both outlive this.
    ShortcutsSection(Commands &commands, Shortcuts &shortcuts, QWidget *parent = nullptr);

    int narrow(const QString &typed) override;

private:
    QWidget *makeFilter();
    QLayout *makeChange();
    QLayout *makeAnswer();
    void connectParts();
    void fillList();
    void refresh();
    int showFitting();
    void showCurrent();

    std::optional<CommandId> current() const;
    QString nameOfItem(CommandId id) const;
    void take(const QKeySequence &keys);
    void apply(const QKeySequence &keys);
    void say(const QString &text, bool isProblem = false);

    Commands &m_commands;
    Shortcuts &m_shortcuts;
    QString m_typed; ///< in the window's search field
    QLineEdit *m_name;
    ShortcutEdit *m_keys;
    QWidget *m_filter; ///< holds both
    QTreeWidget *m_list;
    QLabel *m_title;
    ShortcutEdit *m_edit;
    QPushButton *m_clear;
    QPushButton *m_usual;
    QLabel *m_icon;
    QLabel *m_answer;
    QPushButton *m_take;
};

} // namespace stetmark
