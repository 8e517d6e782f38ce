// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/text/text_look.h"

#include <QObject>

namespace stetmark {

class Commands;
class OpenEssays;
class Settings;

/// How the text of all open essays is shown while one writes: size, focus, typewriter
/// scrolling. Does the commands for it, and follows the settings.
class WritingView : public QObject
{
    Q_OBJECT

public:
    /// All of them outlive this object.
    WritingView(Commands &commands, OpenEssays &essays, Settings &settings,
                QObject *parent = nullptr);

    /// The parts of it as they stand in the settings.
    static TextLook chosenLook(const Settings &settings);

private:
    void zoomTo(int percent);
    void showAsChosen();

    OpenEssays &m_essays;
    Settings &m_settings;
    TextLook m_look;
};

} // namespace stetmark
