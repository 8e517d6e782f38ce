// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/outline_split.h"

#include "app/open_essays.h"
#include "app/setting_commands.h"
#include "editor/panels/outline_panel.h"
#include "editor/text/text_editor.h"

#include <QEvent>

namespace stetmark {

OutlineSplit::OutlineSplit(OpenEssays *essays, Commands &commands, Settings &settings,
                           QWidget *parent)
    : QSplitter(Qt::Horizontal, parent), m_settings(settings), m_side(new QSplitter(Qt::Vertical)),
      m_panel(new OutlinePanel)
{
    m_side->addWidget(m_panel);
    m_side->setChildrenCollapsible(false);
    m_panel->installEventFilter(this);
    addWidget(m_side);
    addWidget(essays);
    setChildrenCollapsible(false);
    // A wider window is for the text.
    setStretchFactor(0, 0);
    setStretchFactor(1, 1);
    const int width = settings.outlineWidth();
    setSizes({width, width * 3});
    connect(this, &QSplitter::splitterMoved, this,
            [this] { m_settings.setOutlineWidth(sizes().first()); });

    connect(essays, &OpenEssays::currentEssayChanged, m_panel,
            [this, essays] { m_panel->setEditor(essays->currentEditor()); });
    connect(m_panel, &OutlinePanel::placeRequested, essays,
            [essays](Span span) { essays->currentEditor()->showPlace(span); });
    bind(commands, CommandId::ShowOutline, settings, setting::showsOutline);
    settings.follow(setting::showsOutline, this,
                    [this](bool isShown) { setPanelVisible(isShown); });
}

QWidget *OutlineSplit::panel() const
{
    return m_panel;
}

void OutlineSplit::addBelow(QWidget *panel)
{
    panel->installEventFilter(this);
    m_side->addWidget(panel);
}

void OutlineSplit::setPanelVisible(bool visible)
{
    m_panel->setVisible(visible);
}

bool OutlineSplit::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent)
        showSide();
    return QSplitter::eventFilter(watched, event);
}

void OutlineSplit::showSide()
{
    bool isAny = false;
    for (int i = 0; i < m_side->count(); ++i)
        isAny = isAny || !m_side->widget(i)->isHidden();
    m_side->setVisible(isAny);
}

} // namespace stetmark
