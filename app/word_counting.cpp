// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/word_counting.h"

#include "app/open_essays.h"
#include "app/outline_split.h"
#include "app/setting_commands.h"
#include "app/status_bar.h"
#include "app/word_bar.h"
#include "app/writing_tally.h"
#include "editor/document/essay_document.h"
#include "editor/essay/essay_metadata.h"
#include "editor/text/text_editor.h"

#include <QGuiApplication>

#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace stetmark {

namespace {

constexpr std::chrono::milliseconds noticeTime = 10s;

} // namespace

WordCounting::WordCounting(Commands &commands, OpenEssays &essays, Settings &settings,
                           StatusBar &status, OutlineSplit &side, QObject *parent)
    : QObject(parent), m_essays(essays), m_settings(settings), m_status(status),
      m_panel(new StatisticsPanel(m_counts)), m_tally(new WritingTally(settings, essays, this))
{
    side.addBelow(m_panel);
    bind(commands, CommandId::ShowStatistics, settings, setting::showsStatistics);
    settings.follow(setting::showsStatistics, this,
                    [this](bool isShown) { m_panel->setVisible(isShown); });
    settings.follow(setting::dayGoal, this, [this](int) { showWriting(); });
    connect(&essays, &OpenEssays::currentEssayChanged, this, &WordCounting::showCurrent);
    connect(&m_counts, &PartCounts::counted, this,
            [this] { m_status.words()->setSelected(m_counts.figures().selected); });
    connect(m_tally, &WritingTally::changed, this, &WordCounting::showWriting);
    connect(m_tally, &WritingTally::wrote, this, &WordCounting::tellReached);
    // A machine that slept over midnight wakes up with its windows.
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, m_tally,
            &WritingTally::lookAtClock);
    connect(m_panel, &StatisticsPanel::placeRequested, this,
            [this](Span span) { m_essays.currentEditor()->showPlace(span); });
    connect(m_panel, &StatisticsPanel::dayGoalChosen, this,
            [this](int words) { m_settings.set(setting::dayGoal, words); });
}

WordCounting::~WordCounting()
{
    // It shows what is counted here.
    delete m_panel;
}

void WordCounting::showCurrent()
{
    TextEditor *editor = m_essays.currentEditor();
    if (editor == m_counts.editor())
        return;
    m_following = std::make_unique<QObject>();
    m_counts.setEditor(editor);
    m_shown.reset();
    if (!editor)
        return;
    connect(editor->essay(), &EssayDocument::analysed, m_following.get(),
            [this](const AnalysisPtr &analysis) { showAnalysis(analysis); });
    showAnalysis(editor->essay()->analysis());
}

void WordCounting::showAnalysis(const AnalysisPtr &analysis)
{
    const AnalysisPtr before = std::exchange(m_shown, analysis);
    const bool hasSameFields = before && before->frontMatter == analysis->frontMatter
                               && before->schema == analysis->schema;
    m_status.words()->setEssay(analysis->isWhole ? std::optional(analysis->statistics)
                                                 : std::nullopt);
    if (hasSameFields)
        return;
    m_essayGoal = readWordGoal(*analysis->frontMatter, analysis->fieldSchema()).value_or(0);
    showWriting();
}

void WordCounting::showWriting()
{
    const WritingFigures figures{m_tally->today(), m_tally->session(),
                                 m_settings.get(setting::dayGoal), m_essayGoal};
    m_status.words()->setWriting(figures);
    m_panel->setWriting(figures);
}

/// In the status bar, for a while: nobody who writes wants to be stopped for it. Few words,
/// since there is little room; the figures stand beside them.
void WordCounting::tellReached(EssayDocument *essay, qsizetype before, qsizetype words)
{
    const auto tell = [this](const QString &text) {
        m_status.showMessage(text, int(noticeTime.count()));
    };
    const AnalysisPtr analysis = essay->analysis();
    const int goal = readWordGoal(*analysis->frontMatter, analysis->fieldSchema()).value_or(0);
    if (goal > 0 && before < goal && words >= goal
        && std::exchange(m_toldGoals[essay->number()], goal) != goal)
        tell(tr("The essay’s goal is reached."));

    const int dayGoal = m_settings.get(setting::dayGoal);
    const qsizetype today = m_tally->today();
    const std::pair reached(m_tally->day(), dayGoal);
    if (dayGoal > 0 && today >= dayGoal && today - (words - before) < dayGoal
        && std::exchange(m_toldDay, reached) != reached)
        tell(tr("Today’s goal is reached."));
}

} // namespace stetmark
