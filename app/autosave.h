// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/settings.h"

#include <QObject>
#include <QTimer>

namespace stetmark {

class EssayDocument;
class EssaySaver;
class OpenEssays;

/// Saves essays by itself, if that was chosen: when the window is left, or after a pause in
/// writing. Only what has a file, and never over what another program wrote; it asks nothing.
class Autosave : public QObject
{
    Q_OBJECT

public:
    /// All outlive this.
    Autosave(Settings &settings, OpenEssays &essays, EssaySaver &saver, QObject *parent = nullptr);

    void windowLeft();

private:
    void setMode(AutosaveMode mode);
    void watch(EssayDocument *essay);
    void saveAll();

    OpenEssays &m_essays;
    EssaySaver &m_saver;
    AutosaveMode m_mode = AutosaveMode::Off;
    QTimer m_pause;
};

} // namespace stetmark
