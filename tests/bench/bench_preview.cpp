// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Run by hand: how long the preview takes from its window to its first page, and
// from a keystroke's Analysis to the patched page.
//   bench_preview [KILOBYTES…]

#include "preview/view/preview_pane.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTextStream>

#include <algorithm>
#include <vector>

using namespace stetmark;
using namespace Qt::StringLiterals;

namespace {

QStringList essayBlocks(int kilobytes)
{
    QStringList blocks{u"# An essay"_s};
    qsizetype size = 0;
    for (int i = 0; size < kilobytes * 1000; ++i) {
        blocks.append(i % 12 == 0
                          ? u"## Section %1"_s.arg(i)
                          : u"Paragraph %1 has *some* **words**, a [link](https://example.org/)"
                            " and `code`. "_s.arg(i)
                                + u"It goes on for a few lines more. "_s.repeated(12));
        size += blocks.last().size() + 2;
    }
    return blocks;
}

/// Shows `analysis` and gives the milliseconds until the page does.
double show(PreviewPane &pane, const AnalysisPtr &analysis)
{
    QEventLoop loop;
    const auto connection = QObject::connect(&pane, &PreviewPane::shown, &loop, [&](quint64 shown) {
        if (shown == analysis->revision)
            loop.quit();
    });
    QElapsedTimer timer;
    timer.start();
    pane.show(analysis, PageOptions{}, 1);
    pane.show();
    loop.exec();
    QObject::disconnect(connection);
    return timer.nsecsElapsed() / 1e6;
}

} // namespace

int main(int argc, char **argv)
{
    preparePreview();
    QElapsedTimer timer;
    timer.start();
    QApplication application(argc, argv);
    QTextStream out(stdout);
    out << "application: " << timer.nsecsElapsed() / 1e6 << " ms\n";

    QList<int> sizes;
    for (const QString &argument : application.arguments().sliced(1))
        sizes.append(argument.toInt());
    if (sizes.isEmpty())
        sizes = {10, 100, 1000};
    for (const int kilobytes : std::as_const(sizes)) {
        PreviewPane pane;
        pane.resize(700, 900);
        AnalysisPtr analysis = analyse(essayBlocks(kilobytes).join(u"\n\n"_s), 1);
        out << kilobytes << " KB: first page " << show(pane, analysis);
        std::vector<double> times;
        const qsizetype caret = analysis->text.indexOf(u"goes on"_s, analysis->text.size() / 2);
        for (int key = 0; key < 60; ++key) {
            analysis = reanalyse(analysis, {{caret, 0, u"x"_s}}, analysis->revision + 1);
            times.push_back(show(pane, analysis));
        }
        std::sort(times.begin(), times.end());
        out << " ms; a key's patch " << times[times.size() / 2] << " ms (median), "
            << times[times.size() * 95 / 100] << " ms (95 %)\n";
        out.flush();
    }
    return 0;
}
