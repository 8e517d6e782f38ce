// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QFrame>
#include <QTime>

#include <optional>

namespace stetmark {

/// A calendar, and a clock where there is a time, that close with Escape, with
/// Enter or with a click elsewhere. Deletes itself when closed.
class CalendarPopup : public QFrame
{
    Q_OBJECT

public:
    CalendarPopup(QDate date, std::optional<QTime> time, QWidget *parent);

    void openBelow(const QWidget *widget);

Q_SIGNALS:
    void dateChosen(QDate date);
    void timeChosen(QTime time);
};

} // namespace stetmark
