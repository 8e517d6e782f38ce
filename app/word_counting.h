// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/panels/part_counts.h"
#include "editor/panels/statistics_panel.h"

#include <QDate>
#include <QHash>
#include <QObject>

#include <memory>
#include <utility>

namespace stetmark {

class Commands;
class EssayDocument;
class OpenEssays;
class OutlineSplit;
class Settings;
class StatusBar;
class WritingTally;

/// The words of the window: shows those of the current essay and the goals in the status
/// bar and in the statistics panel, does the panel's command, and tells once when a goal is
/// reached by writing.
class WordCounting : public QObject
{
    Q_OBJECT

public:
    /// All of them outlive this object. The panel stands in `side`, beneath the outline.
    WordCounting(Commands &commands, OpenEssays &essays, Settings &settings, StatusBar &status,
                 OutlineSplit &side, QObject *parent = nullptr);
    ~WordCounting() override;

    StatisticsPanel *panel() const { return m_panel; }

    WritingTally &tally() { return *m_tally; }

private:
    void showCurrent();
    void showAnalysis(const AnalysisPtr &analysis);
    void showWriting();
    void tellReached(EssayDocument *essay, qsizetype before, qsizetype words);

    OpenEssays &m_essays;
    Settings &m_settings;
    StatusBar &m_status;
    PartCounts m_counts;
    StatisticsPanel *m_panel;
    WritingTally *m_tally;
    std::unique_ptr<QObject> m_following; ///< owns the connections to the current essay
    AnalysisPtr m_shown;
    int m_essayGoal = 0;
    QHash<quint64, int> m_toldGoals; ///< that were told as reached, by essay
    std::pair<QDate, int> m_toldDay; ///< with its goal
};

} // namespace stetmark
