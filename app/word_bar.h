// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/statistics.h"
#include "editor/panels/statistics_panel.h"

#include <QList>
#include <QWidget>

#include <optional>

class QAction;
class QLabel;
class QToolButton;

namespace stetmark {

class GoalBar;

/// The words in the status bar: of the essay or of what is selected in it, with the essay's
/// goal and the day's where there are any. The words are a button that shows the panel with
/// all figures. In a narrow window the rest gives way to them: what is written elsewhere in
/// the status bar, and the window, keep their size.
class WordBar : public QWidget
{
    Q_OBJECT

public:
    /// `panelAction` shows and hides the panel; not owned.
    explicit WordBar(QAction *panelAction, QWidget *parent = nullptr);

    /// Nothing where the essay is too long to be counted.
    void setEssay(const std::optional<Statistics> &figures);
    /// None when nothing is selected.
    void setSelected(const std::optional<Statistics> &figures);
    void setWriting(const WritingFigures &figures);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// What is shown or hidden together.
    struct Part {
        QList<QWidget *> widgets;
        bool isWanted = true;
    };

    /// Beside the words, what matters most first.
    QList<Part> parts() const;
    void showWhatFits();
    void showWords();
    void showToolTip();

    std::optional<Statistics> m_essay = Statistics();
    std::optional<Statistics> m_selected;
    WritingFigures m_writing;
    QAction *m_panelAction;
    QToolButton *m_words;
    GoalBar *m_essayBar;
    QLabel *m_today;
    GoalBar *m_todayBar;
    QLabel *m_readingTime;
};

} // namespace stetmark
