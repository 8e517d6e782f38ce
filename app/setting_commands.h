// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/commands.h"
#include "app/settings.h"

#include <QAction>

namespace stetmark {

/// Makes `id`, a Switch, turn `setting` on and off and show which it is.
inline void bind(Commands &commands, CommandId id, Settings &settings, const SwitchSetting &setting)
{
    commands.setHandler(id, [&settings, setting](bool on) { settings.set(setting, on); });
    QAction *action = commands.action(id);
    settings.follow(setting, action, [action](bool on) { action->setChecked(on); });
}

/// Makes `id`, a Choice, choose `value` for `setting` and show whether it is chosen.
template <typename E>
void bind(Commands &commands, CommandId id, Settings &settings, const ChoiceSetting<E> &setting,
          E value)
{
    commands.setHandler(id, [&settings, setting, value](bool) { settings.set(setting, value); });
    QAction *action = commands.action(id);
    settings.follow(setting, action, [action, value](E chosen) {
        if (chosen == value)
            action->setChecked(true);
    });
}

} // namespace stetmark
