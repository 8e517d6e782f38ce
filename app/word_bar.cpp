// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/word_bar.h"

#include "editor/panels/goal_bar.h"
#include "editor/panels/word_texts.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

namespace stetmark {

namespace {

constexpr int barWidth = 56;
constexpr int gap = 6;

/// With the gaps before them.
int widthOf(const QList<QWidget *> &widgets)
{
    int width = 0;
    for (const QWidget *widget : widgets)
        width += gap + std::min(widget->sizeHint().width(), widget->maximumWidth());
    return width;
}

} // namespace

WordBar::WordBar(QAction *panelAction, QWidget *parent)
    : QWidget(parent), m_panelAction(panelAction), m_words(new QToolButton),
      m_essayBar(new GoalBar(tr("The essay’s goal"))), m_today(new QLabel),
      m_todayBar(new GoalBar(tr("Today’s goal"))), m_readingTime(new QLabel)
{
    m_words->setAutoRaise(true);
    m_words->setCheckable(true);
    m_words->setFocusPolicy(Qt::TabFocus);
    m_words->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_words->setChecked(panelAction->isChecked());
    connect(m_words, &QToolButton::clicked, panelAction, &QAction::trigger);
    connect(panelAction, &QAction::toggled, m_words, &QToolButton::setChecked);
    m_today->setContentsMargins(gap, 0, 0, 0);
    m_readingTime->setContentsMargins(gap, 0, gap, 0);
    m_readingTime->setAccessibleName(tr("Reading time"));
    m_readingTime->setToolTip(tr("Reading time"));
    for (GoalBar *bar : {m_essayBar, m_todayBar})
        bar->setFixedWidth(barWidth);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_words, m_essayBar, m_today, m_todayBar, m_readingTime})
        layout->addWidget(widget);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    showWords();
}

QSize WordBar::sizeHint() const
{
    QSize size = minimumSizeHint();
    const QList<Part> all = parts();
    for (const Part &part : all)
        size.rwidth() += part.isWanted ? widthOf(part.widgets) : 0;
    return size;
}

QSize WordBar::minimumSizeHint() const
{
    return m_words->sizeHint();
}

void WordBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showWhatFits();
}

QList<WordBar::Part> WordBar::parts() const
{
    return {{{m_essayBar}, m_writing.essayGoal > 0},
            {{m_today, m_todayBar}, m_writing.dayGoal > 0},
            {{m_readingTime}, true}};
}

void WordBar::showWhatFits()
{
    int room = width() - minimumSizeHint().width();
    const QList<Part> all = parts();
    for (const Part &part : all) {
        const int needed = widthOf(part.widgets);
        const bool isShown = part.isWanted && needed <= room;
        for (QWidget *widget : part.widgets)
            widget->setVisible(isShown);
        room -= isShown ? needed : 0;
    }
}

void WordBar::setEssay(const std::optional<Statistics> &figures)
{
    m_essay = figures;
    showWords();
}

void WordBar::setSelected(const std::optional<Statistics> &figures)
{
    m_selected = figures;
    showWords();
}

void WordBar::setWriting(const WritingFigures &figures)
{
    m_writing = figures;
    //: In the status bar: "Today: 320 of 500 words".
    m_today->setText(tr("Today: %1").arg(wordsText(figures.today, figures.dayGoal)));
    m_today->setToolTip(tr("Words added today less words taken out, in all essays."));
    m_todayBar->setGoal(figures.today, figures.dayGoal);
    showWords();
}

void WordBar::showWords()
{
    const std::optional<Statistics> &shown = m_selected ? m_selected : m_essay;
    QString text = tr("Words not counted");
    if (m_selected)
        text = tr("%1 selected").arg(wordsText(m_selected->words));
    else if (m_essay)
        text = wordsText(m_essay->words, m_writing.essayGoal);
    m_words->setText(text);
    m_words->setAccessibleName(text);
    m_essayBar->setGoal(m_essay ? m_essay->words : 0, m_essay ? m_writing.essayGoal : 0);
    m_readingTime->setText(shown ? readingText(shown->readingMinutes()) : QString());
    updateGeometry();
    showWhatFits();
    showToolTip();
}

void WordBar::showToolTip()
{
    const QString keys = m_panelAction->shortcut().toString(QKeySequence::NativeText);
    QString tip = tr("Show or hide the word statistics (%1)").arg(keys);
    if (m_selected && m_essay)
        tip += u'\n' + tr("The essay: %1").arg(wordsText(m_essay->words, m_writing.essayGoal));
    else if (m_writing.essayGoal > 0)
        tip += u'\n' + tr("The goal of this essay: %1").arg(wordsText(m_writing.essayGoal));
    m_words->setToolTip(tip);
}

} // namespace stetmark
