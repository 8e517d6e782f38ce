// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/finding.h"

#include "app/commands.h"
#include "app/open_essays.h"
#include "editor/text/find_bar.h"
#include "editor/text/find_controller.h"

namespace stetmark {

Finding::Finding(Commands &commands, OpenEssays &essays, QObject *parent)
    : QObject(parent), m_bar(new FindBar), m_controller(new FindController(m_bar, m_bar))
{
    connect(&essays, &OpenEssays::currentEssayChanged, m_controller,
            [this, &essays] { m_controller->setEditor(essays.currentEditor()); });
    commands.setHandler(CommandId::Find, [this] { m_controller->open(false); });
    commands.setHandler(CommandId::Replace, [this] { m_controller->open(true); });
    commands.setHandler(CommandId::FindNext, [this] { m_controller->find(1); });
    commands.setHandler(CommandId::FindPrevious, [this] { m_controller->find(-1); });
}

Finding::~Finding() = default;

QWidget *Finding::bar() const
{
    return m_bar;
}

} // namespace stetmark
