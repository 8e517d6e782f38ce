// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/commands.h"

#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QString>

#include <optional>

namespace stetmark {

class Settings;

/// What a person chose for commands; an empty one for no shortcut at all.
using ChosenShortcuts = QHash<CommandId, QKeySequence>;

/// The shortcuts of all commands: what was chosen, else those of the table, without those
/// that were chosen for another command. No key belongs to two of them, nor do keys of
/// which one begins the other.
QHash<CommandId, QList<QKeySequence>> shortcutsWith(const ChosenShortcuts &chosen);

/// Why `keys` can be no shortcut, for a person; empty when they can.
QString shortcutRefusal(const QKeySequence &keys);

/// Whether both cannot be shortcuts at the same time.
bool areInConflict(const QKeySequence &one, const QKeySequence &other);

/// Gives the commands the shortcuts that a person chose, and keeps these in the settings:
/// by the names of the commands ("bold"), and no more than what is not usual.
class Shortcuts : public QObject
{
    Q_OBJECT

public:
    /// Both outlive this. What the settings say takes effect at once.
    Shortcuts(Commands &commands, Settings &settings, QObject *parent = nullptr);

    QList<QKeySequence> of(CommandId id) const;
    bool isUsual(CommandId id) const { return !m_chosen.contains(id); }
    bool areAllUsual() const { return m_chosen.isEmpty(); }

    /// The command, other than `id`, whose shortcut is in conflict with `keys`.
    std::optional<CommandId> ownerOf(const QKeySequence &keys, CommandId id) const;
    /// What `loser` is left with once `keys` are those of `id`.
    QList<QKeySequence> leftTo(CommandId loser, CommandId id, const QKeySequence &keys) const;

    /// Makes `keys` the one shortcut of `id` and takes it from any other command; which then
    /// has its usual one, if that is free. Empty keys for none.
    void choose(CommandId id, const QKeySequence &keys);
    /// The usual ones again, also where another command had got them.
    void reset(CommandId id);
    void resetAll();

Q_SIGNALS:
    void changed();

private:
    ChosenShortcuts afterChoosing(CommandId id, const QKeySequence &keys) const;
    void keep(const ChosenShortcuts &chosen);
    void follow();

    Commands &m_commands;
    Settings &m_settings;
    ChosenShortcuts m_chosen;
};

} // namespace stetmark
