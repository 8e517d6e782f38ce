// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QApplication>
#include <QElapsedTimer>

#include <ctime>
#include <utility>
#include <vector>

namespace stetmark {

/// What this thread has worked so far, in milliseconds of the processor.
inline double worked()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

/// In milliseconds. By the clock the machine's other work counts too.
struct Hold {
    double clock = 0;
    double work = 0; ///< of the thread
};

/// Notes how long each event of the GUI thread takes, those that it causes at once
/// included: so long nothing else could happen.
class TimedApplication : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_isInEvent)
            return QApplication::notify(receiver, event);
        m_isInEvent = true;
        QElapsedTimer timer;
        timer.start();
        const double before = worked();
        const bool isTaken = QApplication::notify(receiver, event);
        m_holds.push_back({double(timer.nsecsElapsed()) / 1e6, worked() - before});
        m_isInEvent = false;
        return isTaken;
    }

    /// Since the last call.
    std::vector<Hold> takeHolds() { return std::exchange(m_holds, {}); }

private:
    bool m_isInEvent = false;
    std::vector<Hold> m_holds;
};

} // namespace stetmark
