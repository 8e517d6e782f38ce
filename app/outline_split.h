// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSplitter>

namespace stetmark {

class Commands;
class OpenEssays;
class OutlinePanel;
class Settings;

/// The open essays, with the outline of the current one beside them when it is wanted:
/// does its command, and keeps in the settings whether it is shown, and how wide.
class OutlineSplit : public QSplitter
{
    Q_OBJECT

public:
    /// Takes `essays`; the others outlive this.
    OutlineSplit(OpenEssays *essays, Commands &commands, Settings &settings,
                 QWidget *parent = nullptr);

    QWidget *panel() const;
    /// Puts `panel` beneath the outline and takes it.
    void addBelow(QWidget *panel);
    /// For the time being; the settings stay.
    void setPanelVisible(bool visible);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showSide();

    Settings &m_settings;
    QSplitter *m_side; ///< there while any of its panels is
    OutlinePanel *m_panel;
};

} // namespace stetmark
