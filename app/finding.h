// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QWidget;

namespace stetmark {

class Commands;
class FindBar;
class FindController;
class OpenEssays;

/// Find and replace in the essay that is shown: its commands, and the bar for them.
class Finding : public QObject
{
    Q_OBJECT

public:
    /// Both outlive this.
    Finding(Commands &commands, OpenEssays &essays, QObject *parent = nullptr);
    ~Finding() override;

    /// Belongs beneath the text; the layout it is put into takes it.
    QWidget *bar() const;

private:
    FindBar *m_bar;
    FindController *m_controller;
};

} // namespace stetmark
