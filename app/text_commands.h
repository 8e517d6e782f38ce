// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QObject>

class QAction;

namespace stetmark {

class Commands;
class OpenEssays;
class Settings;

/// The commands that change the text: those of the menus Format and Insert. They are for the
/// current essay; their shortcuts are the text's own, so that the form and other parts keep
/// theirs.
class TextCommands : public QObject
{
    Q_OBJECT

public:
    /// None of them is owned; all outlive this object.
    TextCommands(Commands &commands, OpenEssays &essays, Settings &settings,
                 QObject *parent = nullptr);

private:
    void connectCommands();

    Commands &m_commands;
    OpenEssays &m_essays;
    Settings &m_settings;
    QList<QAction *> m_actions;
};

} // namespace stetmark
