// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/palette.h"

#include <QList>

#include <functional>

namespace stetmark {

class Commands;
enum class CommandId;

/// All commands of the table, with menu and shortcut: those in `recent` first, in its
/// order, the others as in the menus. `run` gets the one that is chosen.
QList<PaletteItem> commandItems(const Commands &commands, const QList<CommandId> &recent,
                                const std::function<void(CommandId)> &run);

} // namespace stetmark
