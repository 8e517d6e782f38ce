// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How long it takes to parse, update, analyse and count essays of 10 KB, 100 KB and
// 1 MB, beside a plain parse by cmark-gfm. Run by hand, on a release build:
// `bench_analysis`, or `bench_analysis ESSAY` to repeat a text of one's own.

#include "editor/essay/analysis.h"
#include "editor/essay/markdown.h"
#include "editor/essay/part_statistics.h"

#include <QFile>

#include <cmark-gfm.h>

#include <cstdio>
#include <ctime>
#include <functional>
#include <limits>

using namespace stetmark;
using namespace Qt::StringLiterals;

namespace {

constexpr int repetitions = 15;

/// The shortest of several runs, in milliseconds of the processor's time (those of
/// the clock tell more of what else the machine does).
double shortest(const std::function<void()> &work)
{
    double best = std::numeric_limits<double>::max();
    for (int i = 0; i < repetitions; ++i) {
        const std::clock_t start = std::clock();
        work();
        best = std::min(best, double(std::clock() - start));
    }
    return best * 1000 / CLOCKS_PER_SEC;
}

QString sample(const QString &path)
{
    QFile file(path);
    if (!path.isEmpty() && file.open(QIODevice::ReadOnly))
        return QString::fromUtf8(file.readAll()) + u"\n\n"_s;
    return u"## A heading with *emphasis*\n\n"
           "A paragraph of some length, with a [link](https://example.org/a \"title\"), "
           "`code`, “quotes” and a note.[^note] It goes on for a while, as essays do,\n"
           "and over several lines — with **strong** words and a [reference].\n\n"
           "- an item\n- another one, with ~~struck~~ text\n\n"
           "> A quotation of two lines,\n> of which this is the second.\n\n"_s;
}

QString essay(const QString &piece, qsizetype size)
{
    QString text = u"---\ntitle: A benchmark\n---\n"_s;
    while (text.size() < size)
        text += piece;
    return text + u"[reference]: https://example.org/\n\n[^note]: A note.\n"_s;
}

void plainParse(const QByteArray &markdown)
{
    cmark_node_free(
        cmark_parse_document(markdown.constData(), size_t(markdown.size()), CMARK_OPT_FOOTNOTES));
}

void measure(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    const AnalysisPtr before = analyse(text, 1);
    const TextEdit edit{text.indexOf(u"e s", text.size() / 2), 0, u"x"_s};
    const QString after = applied(text, {edit});
    const auto update = [&] {
        updateMarkdown(before->markdown, text, before->bodyStart, after, before->bodyStart, edit);
    };
    std::printf("%8lld %10.3f %10.3f %10.3f %10.3f %10.3f %10.3f %10.3f\n", qlonglong(utf8.size()),
                shortest([&] { plainParse(utf8); }),
                shortest([&] { parseMarkdown(text, before->bodyStart); }), shortest(update),
                shortest([&] { analyse(text, 2); }),
                shortest([&] { reanalyse(before, {edit}, 2); }),
                shortest([&] { countSections(*before); }), shortest([&] {
                    countStretch(*before, {100, text.size() - 100});
                }));
}

} // namespace

int main(int argc, char *argv[])
{
    const QString piece = sample(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString());
    std::printf("%8s %10s %10s %10s %10s %10s %10s %10s   (milliseconds of CPU)\n", "bytes",
                "cmark", "parse", "update", "analyse", "reanalyse", "sections", "selection");
    for (const qsizetype size : {10'000, 100'000, 1'000'000})
        measure(essay(piece, size));
    return 0;
}
