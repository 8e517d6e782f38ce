// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QObject>

#include <functional>

class QAction;

namespace stetmark {

class Commands;
enum class CommandId;
class Folding;
class OpenEssays;

/// The commands that fold and unfold parts of the current essay. Their shortcuts are the
/// text's own: F4 opens lists in the form.
class FoldingCommands : public QObject
{
    Q_OBJECT

public:
    /// Both outlive this object.
    FoldingCommands(Commands &commands, OpenEssays &essays, QObject *parent = nullptr);

private:
    void connectCommand(CommandId id, const std::function<void(Folding &)> &run);

    Commands &m_commands;
    OpenEssays &m_essays;
    QList<QAction *> m_actions;
};

} // namespace stetmark
