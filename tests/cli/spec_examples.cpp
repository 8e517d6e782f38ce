// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/spec_examples.h"

#include "app/cli/plain_html.h"
#include "tests/cli/command_run.h"

namespace stetmark::tests {

namespace {

const QByteArray fence(32, '`');

} // namespace

QList<SpecExample> specExamples(const QByteArray &specification)
{
    QByteArray text = specification;
    text.replace("\u2192", "\t");
    QList<SpecExample> examples;
    const QByteArray opening = '\n' + fence + " example";
    const QByteArray closing = '\n' + fence + '\n';
    qsizetype at = 0;
    while ((at = text.indexOf(opening, at)) >= 0) {
        const qsizetype start = text.indexOf('\n', at + 1);
        const qsizetype end = text.indexOf(closing, start);
        // A dot alone on a line parts Markdown and HTML; either may be empty.
        const qsizetype dot = text.indexOf("\n.\n", start);
        examples.append({int(examples.size()) + 1, text.sliced(start + 1, dot - start),
                         text.sliced(dot + 3, std::max<qsizetype>(0, end + 1 - (dot + 3)))});
        at = end;
    }
    return examples;
}

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
