// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/analysis.h"

#include <QDate>
#include <QDateTime>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <algorithm>
#include <functional>
#include <optional>

namespace stetmark {

class EssayDocument;
class OpenEssays;
class Settings;

/// How many words were written today and since the program was started, over all essays:
/// words that came into essays less those that went, however (by typing, pasting, undo or
/// in the form). So what is moved, within an essay or to another, counts nothing.
///
/// What is read from files is not written: essays that are opened or restored, or that
/// another program changed. What was written and then given up (reverted to the file, or
/// closed without saving) is taken back. The day's count goes from midnight to midnight of
/// the clock, and is kept in the settings.
class WritingTally : public QObject
{
    Q_OBJECT

public:
    using Clock = std::function<QDateTime()>;

    /// `settings` and `essays` outlive this object.
    WritingTally(Settings &settings, OpenEssays &essays, QObject *parent = nullptr,
                 Clock clock = &QDateTime::currentDateTime);
    /// Takes back what was not saved, and keeps the rest.
    ~WritingTally() override;

    QDate day() const { return m_day; }
    qsizetype today() const { return std::max<qsizetype>(0, m_today); }
    qsizetype session() const { return std::max<qsizetype>(0, m_session); }
    /// Begins a new day if there is one. A machine that slept over midnight may be late.
    void lookAtClock();

Q_SIGNALS:
    void changed();
    /// Someone wrote in `essay`, which had `before` words.
    void wrote(stetmark::EssayDocument *essay, qsizetype before, qsizetype words);

private:
    struct Known {
        /// As last counted; none before the text as it was read has been analysed.
        std::optional<qsizetype> words;
        quint64 from = 0;      ///< revision of the text as it was read
        qsizetype unsaved = 0; ///< counted, but in no file yet
        bool isModified = false;
    };

    void watch(EssayDocument *essay);
    void startAgain(EssayDocument *essay);
    void take(EssayDocument *essay, const AnalysisPtr &analysis);
    void giveUp(const QObject *essay);
    void add(qsizetype words);
    void keep();

    Settings &m_settings;
    Clock m_clock;
    QHash<const QObject *, Known> m_known;
    QDate m_day;
    qsizetype m_today = 0; ///< may be less than 0: more was taken out than written
    qsizetype m_session = 0;
    QTimer m_midnight;
    QTimer m_soon; ///< until the count is kept
};

} // namespace stetmark
