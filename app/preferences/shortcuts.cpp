// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/preferences/shortcuts.h"

#include "app/settings.h"

#include <QAction>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

const auto noKeys = u"none"_s;

QString toText(const QKeySequence &keys)
{
    return keys.isEmpty() ? noKeys : keys.toString(QKeySequence::PortableText);
}

/// Nothing where a person wrote no keys.
std::optional<QKeySequence> fromText(const QString &text)
{
    if (text.trimmed().toLower() == noKeys)
        return QKeySequence();
    const QKeySequence keys(text, QKeySequence::PortableText);
    for (int i = 0; i < keys.count(); ++i) {
        if (keys[uint(i)].key() == Qt::Key_unknown || keys[uint(i)].key() == Qt::Key(0))
            return std::nullopt;
    }
    if (keys.isEmpty() || !shortcutRefusal(keys).isEmpty())
        return std::nullopt;
    return keys;
}

ChosenShortcuts readChoices(const Settings &settings)
{
    const QMap<QString, QString> texts = settings.chosenShortcuts();
    ChosenShortcuts chosen;
    for (const Command &command : commandTable()) {
        const auto text = texts.find(nameOf(command.id));
        if (text == texts.end())
            continue;
        if (const std::optional<QKeySequence> keys = fromText(*text))
            chosen.insert(command.id, *keys);
    }
    return chosen;
}

bool isFree(const QKeySequence &keys, const QList<QKeySequence> &taken)
{
    return std::ranges::none_of(
        taken, [&](const QKeySequence &other) { return areInConflict(keys, other); });
}

} // namespace

bool areInConflict(const QKeySequence &one, const QKeySequence &other)
{
    return !one.isEmpty() && !other.isEmpty()
           && (one.matches(other) != QKeySequence::NoMatch
               || other.matches(one) != QKeySequence::NoMatch);
}

QHash<CommandId, QList<QKeySequence>> shortcutsWith(const ChosenShortcuts &chosen)
{
    QHash<CommandId, QList<QKeySequence>> shortcuts;
    QList<QKeySequence> taken;
    for (const Command &command : commandTable()) {
        const QKeySequence keys = chosen.value(command.id);
        if (keys.isEmpty() || !isFree(keys, taken))
            continue;
        shortcuts[command.id] = {keys};
        taken.append(keys);
    }
    for (const Command &command : commandTable()) {
        if (chosen.contains(command.id))
            continue;
        const QList<QKeySequence> usual = usualShortcuts(command);
        for (const QKeySequence &keys : usual) {
            if (isFree(keys, taken))
                shortcuts[command.id].append(keys);
        }
    }
    return shortcuts;
}

Shortcuts::Shortcuts(Commands &commands, Settings &settings, QObject *parent)
    : QObject(parent), m_commands(commands), m_settings(settings)
{
    connect(&settings, &Settings::changed, this, [this](const QString &key) {
        if (key == Settings::shortcutsKey())
            follow();
    });
    follow();
}

QList<QKeySequence> Shortcuts::of(CommandId id) const
{
    return m_commands.action(id)->shortcuts();
}

std::optional<CommandId> Shortcuts::ownerOf(const QKeySequence &keys, CommandId id) const
{
    for (const Command &command : commandTable()) {
        if (command.id != id && !isFree(keys, of(command.id)))
            return command.id;
    }
    return std::nullopt;
}

QList<QKeySequence> Shortcuts::leftTo(CommandId loser, CommandId id, const QKeySequence &keys) const
{
    return shortcutsWith(afterChoosing(id, keys)).value(loser);
}

void Shortcuts::choose(CommandId id, const QKeySequence &keys)
{
    keep(afterChoosing(id, keys));
}

void Shortcuts::reset(CommandId id)
{
    ChosenShortcuts chosen = m_chosen;
    chosen.remove(id);
    for (const Command &command : commandTable()) {
        if (command.id != id)
            continue;
        const QList<QKeySequence> usual = usualShortcuts(command);
        chosen.removeIf(
            [&](ChosenShortcuts::iterator choice) { return !isFree(choice.value(), usual); });
    }
    keep(chosen);
}

void Shortcuts::resetAll()
{
    keep({});
}

ChosenShortcuts Shortcuts::afterChoosing(CommandId id, const QKeySequence &keys) const
{
    ChosenShortcuts chosen = m_chosen;
    chosen.removeIf(
        [&](ChosenShortcuts::iterator choice) { return areInConflict(choice.value(), keys); });
    chosen.insert(id, keys);
    // What is usual is not kept, so that it follows the program's next version.
    ChosenShortcuts without = chosen;
    without.remove(id);
    if (shortcutsWith(without).value(id) == shortcutsWith(chosen).value(id)
        && (!keys.isEmpty() || shortcutsWith({}).value(id).isEmpty()))
        return without;
    return chosen;
}

void Shortcuts::keep(const ChosenShortcuts &chosen)
{
    QMap<QString, QString> texts;
    for (const auto &[id, keys] : chosen.asKeyValueRange())
        texts.insert(nameOf(id), toText(keys));
    m_settings.setChosenShortcuts(texts);
}

void Shortcuts::follow()
{
    m_chosen = readChoices(m_settings);
    const QHash<CommandId, QList<QKeySequence>> shortcuts = shortcutsWith(m_chosen);
    for (const Command &command : commandTable())
        m_commands.action(command.id)->setShortcuts(shortcuts.value(command.id));
    Q_EMIT changed();
}

} // namespace stetmark
