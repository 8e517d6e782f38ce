// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What opening, editing and closing a very long essay costs in the whole program, with
// form, outline, preview, spelling and highlighting on: the longest times that the GUI
// thread did not come back to its events, and the memory of the process before, while it
// is open, and five seconds after. Run by hand, on a release build:
//   bench_opening [MEGABYTES]

#include "app/freed_memory.h"
#include "editor/document/essay_document.h"
#include "editor/text/text_editor.h"
#include "preview/view/preview_pane.h"
#include "tests/app/window_fixture.h"
#include "tests/bench/timed_application.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <cstdio>

using namespace stetmark;
using namespace Qt::StringLiterals;

namespace {

void runFor(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

/// In an event loop that waits as the program's does.
template <typename Condition>
bool comes(const Condition &condition)
{
    for (int i = 0; i < 12'000 && !condition(); ++i)
        runFor(10);
    return condition();
}

/// Of this process, in megabytes: the part of its memory that is its own.
double memory()
{
    QFile file(u"/proc/self/smaps_rollup"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    double kilobytes = 0;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("Private_"))
            kilobytes += line.simplified().split(' ').value(1).toDouble();
    }
    return kilobytes / 1024;
}

QByteArray essayOf(qsizetype size)
{
    QByteArray text = "---\ntitle: A long essay\ntags:\n  - long\n---\n\n";
    const QByteArray words = "Some words with *emphasis*, **strong** ones and a [link](/to). ";
    for (int section = 1; text.size() < size; ++section) {
        text += "## Section " + QByteArray::number(section) + "\n\n" + words.repeated(13) + "\n\n> "
                + words + "\n\n- one `item`\n- and another\n\n" + words.repeated(9) + "\n\n";
    }
    return text;
}

class Report
{
public:
    explicit Report(TimedApplication &application) : m_application(application)
    {
        m_application.takeHolds();
        m_timer.start();
    }
    /// Tells of the time since the last step, and starts the next.
    void step(const char *name)
    {
        const std::vector<Hold> holds = m_application.takeHolds();
        std::printf("%-18s %6lld ms   %7.1f MB   longest holds by the clock", name,
                    static_cast<long long>(m_timer.restart()), memory());
        printLongest(holds, &Hold::clock);
        std::printf("   of work");
        printLongest(holds, &Hold::work);
        std::printf(" ms\n");
        std::fflush(stdout);
    }

private:
    static void printLongest(const std::vector<Hold> &holds, double Hold::*time)
    {
        std::vector<double> times;
        for (const Hold &hold : holds)
            times.push_back(hold.*time);
        std::sort(times.rbegin(), times.rend());
        times.resize(3);
        for (const double each : times)
            std::printf(" %6.1f", each);
    }

    TimedApplication &m_application;
    QElapsedTimer m_timer;
};

} // namespace

int main(int argc, char *argv[])
{
    giveLargeBlocksBack();
    preparePreview();
    TimedApplication application(argc, argv);
    const int megabytes = QApplication::arguments().value(1, u"30"_s).toInt();

    WindowFixture fixture;
    const QString path = fixture.write(u"long.md"_s, essayOf(qsizetype(megabytes) * 1024 * 1024));
    fixture.window->resize(1600, 950);
    fixture.trigger(CommandId::ShowPreview);
    for (const CommandId shown : {CommandId::ShowOutline, CommandId::CheckSpelling}) {
        if (!fixture.window->commands()->action(shown)->isChecked())
            fixture.trigger(shown);
    }
    // What is there once for all essays, such as dictionaries, is there before.
    fixture.open(u"short.md"_s, "A short one.\n");
    QTest::keyClicks(fixture.editor(), u"Some words "_s);
    runFor(3000);
    fixture.prompts.unsavedAnswers = {Prompts::Unsaved::Discard};
    fixture.trigger(CommandId::CloseEssay);
    runFor(3000);

    Report report(application);
    report.step("before");
    fixture.window->open({path});
    const auto isShown = [&] { return fixture.current() && fixture.current()->path() == path; };
    if (!comes(isShown))
        return 1;
    report.step("text is there");
    const auto isAnalysed = [&] {
        return fixture.current()->analysis()->revision == fixture.current()->revision();
    };
    if (!comes(isAnalysed))
        return 1;
    report.step("analysed");
    runFor(10'000);
    report.step("ten seconds later");
    for (int i = 0; i < 50; ++i) {
        QTest::keyClick(fixture.editor(), Qt::Key_A);
        runFor(100);
    }
    report.step("50 keys typed");
    if (!comes(isAnalysed))
        return 1;
    report.step("analysed");
    fixture.prompts.unsavedAnswers = {Prompts::Unsaved::Discard};
    fixture.trigger(CommandId::CloseEssay);
    runFor(5000);
    report.step("5 s after closing");
    return 0;
}
