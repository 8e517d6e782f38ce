// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/writing_tally.h"

#include "app/open_essays.h"
#include "app/settings.h"
#include "editor/document/essay_document.h"

#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace stetmark {

namespace {

constexpr auto keepingDelay = 5s;

} // namespace

WritingTally::WritingTally(Settings &settings, OpenEssays &essays, QObject *parent, Clock clock)
    : QObject(parent), m_settings(settings), m_clock(std::move(clock))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(keepingDelay);
    connect(&m_soon, &QTimer::timeout, this, &WritingTally::keep);
    m_midnight.setSingleShot(true);
    m_midnight.setTimerType(Qt::PreciseTimer);
    connect(&m_midnight, &QTimer::timeout, this, &WritingTally::lookAtClock);
    const DayCount last = settings.dayCount();
    m_day = last.day;
    m_today = last.words;
    lookAtClock();
    connect(&essays, &OpenEssays::added, this, &WritingTally::watch);
    const QList<EssayDocument *> open = essays.essays();
    for (EssayDocument *essay : open)
        watch(essay);
}

WritingTally::~WritingTally()
{
    for (const Known &known : std::as_const(m_known)) {
        if (known.isModified)
            m_today -= known.unsaved;
    }
    keep();
}

void WritingTally::lookAtClock()
{
    const QDateTime now = m_clock();
    m_midnight.start(std::chrono::milliseconds(now.msecsTo(now.date().addDays(1).startOfDay()))
                     + 1s);
    if (now.date() == m_day)
        return;
    m_day = now.date();
    m_today = 0;
    // What was written yesterday is not taken back from today.
    for (Known &known : m_known)
        known.unsaved = 0;
    m_soon.start();
    Q_EMIT changed();
}

void WritingTally::watch(EssayDocument *essay)
{
    connect(essay, &EssayDocument::analysed, this,
            [this, essay](const AnalysisPtr &analysis) { take(essay, analysis); });
    connect(essay, &EssayDocument::loaded, this, [this, essay] { startAgain(essay); });
    connect(essay, &EssayDocument::modifiedChanged, this,
            [this, essay](bool modified) { m_known[essay].isModified = modified; });
    connect(essay, &EssayDocument::saved, this, [this, essay] { m_known[essay].unsaved = 0; });
    connect(essay, &QObject::destroyed, this, &WritingTally::giveUp);
    m_known.insert(essay, {});
    startAgain(essay);
}

/// The text was read from somewhere: what was written before and is not in it, is gone.
void WritingTally::startAgain(EssayDocument *essay)
{
    Known &known = m_known[essay];
    const qsizetype lost = std::exchange(known.unsaved, 0);
    const AnalysisPtr analysis = essay->analysis();
    known.isModified = essay->isModified();
    known.from = essay->revision();
    known.words.reset();
    if (analysis->revision >= known.from && analysis->isWhole)
        known.words = analysis->statistics.words;
    add(-lost);
}

void WritingTally::take(EssayDocument *essay, const AnalysisPtr &analysis)
{
    lookAtClock();
    Known &known = m_known[essay];
    if (analysis->revision < known.from)
        return;
    if (!analysis->isWhole) {
        known.words.reset(); // they are not counted in a very long text
        return;
    }
    const qsizetype words = analysis->statistics.words;
    const qsizetype before = known.words.value_or(words);
    known.words = words;
    known.unsaved = known.isModified ? known.unsaved + words - before : 0;
    add(words - before);
    if (words != before)
        Q_EMIT wrote(essay, before, words);
}

void WritingTally::giveUp(const QObject *essay)
{
    const Known known = m_known.take(essay);
    if (known.isModified)
        add(-known.unsaved);
}

void WritingTally::add(qsizetype words)
{
    if (words == 0)
        return;
    m_today += words;
    m_session += words;
    if (!m_soon.isActive())
        m_soon.start();
    Q_EMIT changed();
}

void WritingTally::keep()
{
    m_soon.stop();
    if (const DayCount count{m_day, int(m_today)}; count != m_settings.dayCount())
        m_settings.setDayCount(count);
}

} // namespace stetmark
