// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/panels/goal_bar.h"

#include "editor/panels/word_texts.h"

#include <QLocale>
#include <QPainter>

namespace stetmark {

namespace {

constexpr int barHeight = 8;

} // namespace

GoalBar::GoalBar(const QString &name, QWidget *parent) : QProgressBar(parent), m_name(name)
{
    setAccessibleName(name);
    setRange(0, 100);
    setTextVisible(false);
    setFixedHeight(barHeight);
    hide();
}

void GoalBar::setGoal(qsizetype words, qsizetype goal)
{
    setVisible(goal > 0);
    if (goal <= 0)
        return;
    setValue(goalPercent(words, goal));
    m_text = wordsText(words, goal);
    //: Tool tip: whose goal, how many words of it, and the same in percent.
    setToolTip(tr("%1: %2 (%3%)").arg(m_name, m_text, QLocale().toString(value())));
    setAccessibleDescription(m_text);
}

QString GoalBar::text() const
{
    return m_text;
}

void GoalBar::paintEvent(QPaintEvent *)
{
    constexpr qreal radius = 3;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF outline = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.setBrush(palette().base());
    painter.drawRoundedRect(outline, radius, radius);
    QRectF done = outline;
    done.setWidth(outline.width() * value() / maximum());
    if (layoutDirection() == Qt::RightToLeft)
        done.moveRight(outline.right());
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().highlight());
    painter.drawRoundedRect(done, radius, radius);
}

} // namespace stetmark
