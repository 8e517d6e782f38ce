// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/markdown.h"
#include "tests/essay/other_parser.h"
#include "tests/essay/random_markdown.h"
#include "tests/support/random_test.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace stetmark;
using namespace stetmark::tests;

/// Every node of our tree stands where another parser, the npm package
/// `mdast-util-from-markdown`, has it too, wherever both see the same structure.
class TestMarkdownSpans : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void commonMarkExamples();
    void gfmExamples();
    void essays();
    void randomText();
    void randomInlines();
};

namespace {

/// What comparing texts has shown.
struct Comparison {
    int blocks = 0; ///< top-level blocks of the same structure
    int nodes = 0;  ///< in them
    int skipped = 0;
    int different = 0;
};

void compareText(const QString &text, const QJsonArray &read, Comparison &comparison)
{
    const std::vector<SpanTree> ours = spanTrees(parseMarkdown(text, 0));
    const std::vector<SpanTree> theirs = spanTrees(read);
    for (size_t i = 0; i < ours.size(); ++i) {
        const qsizetype next = i + 1 < ours.size() ? ours[i + 1].span.start : text.size();
        const int same = counterpart(ours[i], next, theirs, text);
        if (same < 0) {
            ++comparison.skipped;
            if (qEnvironmentVariableIsSet("SHOW_SKIPPED"))
                qWarning("SKIPPED %s\nIN\n%s", qPrintable(structure(ours[i])), qPrintable(text));
            continue;
        }
        ++comparison.blocks;
        comparison.nodes += nodeCount(ours[i]);
        const QStringList found = differences(ours[i], theirs[size_t(same)], text);
        comparison.different += int(found.size());
        if (!found.isEmpty())
            qWarning("%s\nIN\n%s\n", qPrintable(found.join(u'\n')), qPrintable(text));
    }
}

Comparison compared(const QStringList &texts)
{
    const QJsonArray trees = readByOther(texts);
    Comparison comparison;
    for (qsizetype i = 0; i < texts.size(); ++i)
        compareText(texts[i], trees[i].toArray(), comparison);
    qInfo("%d nodes in %d blocks compared, %d blocks left out", comparison.nodes, comparison.blocks,
          comparison.skipped);
    return comparison;
}

} // namespace

void TestMarkdownSpans::initTestCase()
{
    QVERIFY2(hasOtherParser(), "run: npm ci --ignore-scripts, in tests/npm");
}

void TestMarkdownSpans::commonMarkExamples()
{
    const QStringList texts = tests::commonMarkExamples();
    QCOMPARE(texts.size(), 652);
    const Comparison comparison = compared(texts);
    QCOMPARE(comparison.different, 0);
    QVERIFY(comparison.skipped < 25);
}

void TestMarkdownSpans::gfmExamples()
{
    const QStringList texts = tests::gfmExamples();
    QCOMPARE(texts.size(), 673);
    const Comparison comparison = compared(texts);
    QCOMPARE(comparison.different, 0);
    QVERIFY(comparison.skipped < 20);
}

void TestMarkdownSpans::essays()
{
    const Comparison comparison = compared(essayBodies());
    QCOMPARE(comparison.different, 0);
    QVERIFY(comparison.skipped < 5);
}

void TestMarkdownSpans::randomText()
{
    RandomMarkdown random(testSeed());
    QStringList texts;
    for (int i = testCount(3000); i > 0; --i)
        texts.append(random.document(1 + random.below(4)));
    const Comparison comparison = compared(texts);
    QCOMPARE(comparison.different, 0);
    QVERIFY2(comparison.blocks > 3 * comparison.skipped, qPrintable(QString::number(testSeed())));
}

void TestMarkdownSpans::randomInlines()
{
    RandomMarkdown random(testSeed());
    QStringList texts;
    for (int i = testCount(10'000); i > 0; --i)
        texts.append(random.soup());
    const Comparison comparison = compared(texts);
    QCOMPARE(comparison.different, 0);
    QVERIFY2(comparison.blocks > 3 * comparison.skipped, qPrintable(QString::number(testSeed())));
}

QTEST_GUILESS_MAIN(TestMarkdownSpans)
#include "test_markdown_spans.moc"
