// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/form/calendar_popup.h"

#include "editor/form/popup_place.h"

#include <QCalendarWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QTimeEdit>
#include <QVBoxLayout>

namespace stetmark {

CalendarPopup::CalendarPopup(QDate date, std::optional<QTime> time, QWidget *parent)
    : QFrame(parent, Qt::Popup)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);

    auto *calendar = new QCalendarWidget(this);
    calendar->setAccessibleName(tr("Calendar"));
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setSelectedDate(date);
    connect(calendar, &QCalendarWidget::clicked, this, &CalendarPopup::dateChosen);
    connect(calendar, &QCalendarWidget::activated, this, [this](QDate chosen) {
        Q_EMIT dateChosen(chosen);
        close();
    });
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(calendar);

    if (time) {
        auto *clock = new QTimeEdit(*time, this);
        clock->setDisplayFormat(QStringLiteral("HH:mm:ss"));
        clock->setAccessibleName(tr("Time of day"));
        connect(clock, &QTimeEdit::timeChanged, this, &CalendarPopup::timeChosen);
        auto *label = new QLabel(tr("&Time"), this);
        label->setBuddy(clock);
        auto *row = new QHBoxLayout;
        row->addWidget(label);
        row->addWidget(clock, 1);
        layout->addLayout(row);
    }
    calendar->setFocus();
}

void CalendarPopup::openBelow(const QWidget *widget)
{
    adjustSize();
    move(popupPlace(size(), *widget));
    show();
}

} // namespace stetmark
