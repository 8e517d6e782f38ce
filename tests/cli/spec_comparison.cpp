// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/spec_comparison.h"

#include "app/cli/plain_html.h"
#include "tests/cli/command_run.h"

namespace stetmark::tests {

SpecComparison compareWithReference(const QList<SpecExample> &examples)
{
    SpecComparison comparison;
    for (const SpecExample &example : examples) {
        const CommandRun reference = runReference(example.markdown);
        if (reference.exitCode != 0)
            qFatal("cmark-gfm does not run: %s", reference.errors.constData());
        comparison.passedByReference += reference.output == example.html ? 1 : 0;
        const QByteArray html = plainHtml(example.markdown);
        if (html == reference.output)
            continue;
        comparison.different << example.number;
        qWarning("example %d\n%s\nis\n%s\nnot\n%s", example.number, example.markdown.constData(),
                 html.constData(), reference.output.constData());
    }
    return comparison;
}

QList<int> differentByCommand(const QList<SpecExample> &examples, int step)
{
    QList<int> different;
    for (qsizetype i = 0; i < examples.size(); i += step) {
        const QByteArray &markdown = examples[i].markdown;
        const CommandRun run =
            runCli({QStringLiteral("html"), QStringLiteral("--plain")}, {markdown, {}, {}});
        if (run.exitCode != 0 || run.output != runReference(markdown).output)
            different << examples[i].number;
    }
    return different;
}

} // namespace stetmark::tests
