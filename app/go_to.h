// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/palette.h"
#include "editor/essay/analysis.h"
#include "editor/essay/span.h"

#include <QList>
#include <QObject>

class QWidget;

namespace stetmark {

class Commands;
enum class CommandId;
class OpenEssays;

/// Goes to a place of the essay that is shown, or to any command: by a Palette.
class GoTo : public QObject
{
    Q_OBJECT

public:
    /// All outlive this; palettes open on top of `window`.
    GoTo(Commands &commands, OpenEssays &essays, QWidget &window);

private:
    void goToLine();
    void goToHeading();
    void goToFootnote();
    void goToCommand();

    void open(const QString &name, const QString &hint, const Palette::Source &source, int row = 0);
    /// As above, with a list that is narrowed while one types; `nothing` when it is empty.
    void openList(const QString &name, const QString &hint, const QList<PaletteItem> &items,
                  const QString &nothing, int row = 0);
    /// `span` of the text of `analysis`, which is or was the newest.
    void show(const AnalysisPtr &analysis, Span span);
    void run(CommandId id);

    Commands &m_commands;
    OpenEssays &m_essays;
    QWidget &m_window;
    QList<CommandId> m_recent; ///< commands run from here, the last one first
};

} // namespace stetmark
