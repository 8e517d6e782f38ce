// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/essay/other_parser_test.h"

#include "editor/essay/markdown.h"
#include "tests/essay/other_parser.h"
#include "tests/essay/random_markdown.h"
#include "tests/support/random_test.h"

#include <QTest>

namespace stetmark::tests {

void OtherParserTest::comparePairs(const QString &text, const QJsonArray &read,
                                   Comparison &comparison)
{
    const std::vector<SpanTree> ours = spanTrees(parseMarkdown(text, 0));
    const std::vector<SpanTree> theirs = spanTrees(read);
    std::vector<BlockPair> pairs;
    for (size_t i = 0; i < ours.size(); ++i) {
        const qsizetype next = i + 1 < ours.size() ? ours[i + 1].span.start : text.size();
        const int same = counterpart(ours[i], next, theirs, text);
        if (same >= 0) {
            pairs.push_back({ours[i], theirs[size_t(same)]});
            continue;
        }
        ++comparison.skipped;
        if (qEnvironmentVariableIsSet("SHOW_SKIPPED"))
            qWarning("SKIPPED %s\nIN\n%s", qPrintable(structure(ours[i])), qPrintable(text));
    }
    comparison.blocks += int(pairs.size());
    compare(text, pairs, read, comparison);
}

Comparison OtherParserTest::compared(const QStringList &texts)
{
    const QJsonArray trees = readByOther(texts);
    Comparison comparison;
    for (qsizetype i = 0; i < texts.size(); ++i)
        comparePairs(texts[i], trees[i].toArray(), comparison);
    qInfo("%d details in %d blocks compared, %d blocks left out", comparison.details,
          comparison.blocks, comparison.skipped);
    return comparison;
}

void OtherParserTest::initTestCase()
{
    QVERIFY2(hasOtherParser(), "run: npm ci --ignore-scripts, in tests/npm");
}

void OtherParserTest::commonMarkExamples()
{
    const QStringList texts = tests::commonMarkExamples();
    QCOMPARE(texts.size(), 652);
    const Comparison comparison = compared(texts);
    QCOMPARE(comparison.different, 0);
    QVERIFY(comparison.skipped < 25);
}

void OtherParserTest::gfmExamples()
{
    const QStringList texts = tests::gfmExamples();
    QCOMPARE(texts.size(), 673);
    const Comparison comparison = compared(texts);
    QCOMPARE(comparison.different, 0);
    QVERIFY(comparison.skipped < 20);
}

void OtherParserTest::essays()
{
    const Comparison comparison = compared(essayBodies());
    QCOMPARE(comparison.different, 0);
    QVERIFY(comparison.skipped < 5);
}

void OtherParserTest::compareRandom(const QStringList &texts)
{
    const Comparison comparison = compared(texts);
    const QByteArray seed = QByteArray::number(testSeed());
    QVERIFY2(comparison.different == 0, seed);
    QVERIFY2(comparison.blocks > 3 * comparison.skipped, seed);
}

void OtherParserTest::randomText()
{
    RandomMarkdown random(testSeed());
    QStringList texts;
    for (int i = testCount(3000); i > 0; --i)
        texts.append(random.document(1 + random.below(4)));
    compareRandom(texts);
}

void OtherParserTest::randomInlines()
{
    RandomMarkdown random(testSeed());
    QStringList texts;
    for (int i = testCount(10'000); i > 0; --i)
        texts.append(random.soup());
    compareRandom(texts);
}

} // namespace stetmark::tests
