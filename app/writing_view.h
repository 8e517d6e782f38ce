// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/text/text_look.h"

#include <QObject>

namespace stetmark {

class Commands;
enum class CommandId;
class EssayDocument;
class OpenEssays;
class Settings;

/// How the text of all open essays is shown while one writes: size, focus, typewriter
/// scrolling. Does the commands for it, and keeps what was chosen in the settings.
class WritingView : public QObject
{
    Q_OBJECT

public:
    /// All of them outlive this object.
    WritingView(Commands &commands, OpenEssays &essays, Settings &settings,
                QObject *parent = nullptr);

    const TextLook &look() const { return m_look; }
    void setLook(const TextLook &look);

private:
    void zoomTo(int percent);
    void showAsChosen();

    Commands &m_commands;
    OpenEssays &m_essays;
    Settings &m_settings;
    TextLook m_look;
};

} // namespace stetmark
