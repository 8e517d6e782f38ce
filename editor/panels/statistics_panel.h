// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/span.h"
#include "editor/essay/statistics.h"

#include <QWidget>

#include <memory>

class QLabel;
class QModelIndex;
class QSpinBox;
class QTreeView;
class QTreeWidget;

namespace stetmark {

class GoalBar;
class PartCounts;
class SectionModel;

/// What was written, over all essays, and what is to be; words.
struct WritingFigures {
    qsizetype today = 0;
    qsizetype session = 0;
    int dayGoal = 0;   ///< 0 for none
    int essayGoal = 0; ///< of the essay that is shown; 0 for none

    friend bool operator==(const WritingFigures &, const WritingFigures &) = default;
};

/// The figures of an essay: of the whole, and of what is selected or else of the section
/// that the caret is in; the goals and how far they are reached; and the words of each
/// section, which lead to their places as the outline does. Follows typing and the caret
/// while it can be seen.
class StatisticsPanel : public QWidget
{
    Q_OBJECT

public:
    /// `counts` says what is shown; it outlives the panel.
    explicit StatisticsPanel(PartCounts &counts, QWidget *parent = nullptr);
    ~StatisticsPanel() override;

    void setWriting(const WritingFigures &figures);

Q_SIGNALS:
    /// In the text as it is now.
    void placeRequested(stetmark::Span span);
    /// The person wants to write so many words a day; 0 for no goal.
    void dayGoalChosen(int words);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeFigures();
    QWidget *makeGoals();
    QWidget *makeSections();
    void followEditor();
    void fill();
    /// Leaves the column empty without figures.
    void fillColumn(int column, const Statistics *figures);
    void fillPart();
    void nameRows();
    void showGoals();
    void requestPlace(const QModelIndex &index);

    PartCounts &m_counts;
    std::unique_ptr<QObject> m_following; ///< owns the connections to the editor
    WritingFigures m_writing;
    qsizetype m_words = 0; ///< of the essay
    QTreeWidget *m_figures;
    QLabel *m_essay;
    GoalBar *m_essayBar;
    QLabel *m_today;
    GoalBar *m_todayBar;
    QLabel *m_session;
    QSpinBox *m_dayGoal;
    SectionModel *m_model;
    QTreeView *m_sections;
};

} // namespace stetmark
