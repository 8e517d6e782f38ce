// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProgressBar>

namespace stetmark {

/// A low bar for how far a goal of words is reached. It says the same in its tool tip and
/// to screen readers; whoever shows it says it in words beside it. Hidden without a goal.
class GoalBar : public QProgressBar
{
    Q_OBJECT

public:
    /// `name` says whose goal it is.
    explicit GoalBar(const QString &name, QWidget *parent = nullptr);

    /// `goal` 0 is none.
    void setGoal(qsizetype words, qsizetype goal);

    QString text() const override; ///< what a screen reader reads

protected:
    /// With an outline that can be seen in the dark, too, as those of the window's fields.
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    QString m_text;
};

} // namespace stetmark
