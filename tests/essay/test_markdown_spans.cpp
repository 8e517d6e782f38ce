// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/front_matter.h"
#include "editor/essay/markdown.h"
#include "tests/cli/spec_examples.h"
#include "tests/essay/random_markdown.h"
#include "tests/essay/span_tree.h"
#include "tests/support/random_test.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

#include <algorithm>

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

const QString npmFolder = QStringLiteral(STETMARK_SOURCE_DIR "/tests/npm");

QByteArray outputOf(const QString &program, const QStringList &arguments,
                    const QByteArray &input = {})
{
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(240000) || process.exitCode() != 0)
        qFatal("%s does not run: %s", qPrintable(program),
               process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

QJsonArray readByOther(const QStringList &texts)
{
    const QJsonDocument input(QJsonArray::fromStringList(texts));
    return QJsonDocument::fromJson(outputOf(u"node"_s, {npmFolder + u"/markdown_spans.mjs"_s},
                                            input.toJson(QJsonDocument::Compact)))
        .array();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    return file.readAll();
}

/// What comparing texts has shown.
struct Comparison {
    int blocks = 0; ///< top-level blocks of the same structure
    int nodes = 0;  ///< in them
    int skipped = 0;
    int different = 0;
};

/// The other parser's block that begins on the same line as `block` and has the same
/// structure; null if there is none, or if its end is on another side of the next block.
const SpanTree *counterpart(const SpanTree &block, qsizetype next,
                            const std::vector<SpanTree> &theirs, QStringView text)
{
    const auto line = [text](const SpanTree &tree) {
        return text.first(normalised(tree.kind, tree.span, text).start).count(u'\n');
    };
    for (size_t i = 0; i < theirs.size(); ++i) {
        if (line(theirs[i]) != line(block) || structure(theirs[i]) != structure(block))
            continue;
        const bool isOne = i + 1 == theirs.size() || block.span.end <= theirs[i + 1].span.start;
        return isOne && theirs[i].span.end <= next ? &theirs[i] : nullptr;
    }
    return nullptr;
}

void compareText(const QString &text, const QJsonArray &read, Comparison &comparison)
{
    const std::vector<SpanTree> ours = spanTrees(parseMarkdown(text, 0));
    const std::vector<SpanTree> theirs = spanTrees(read);
    for (size_t i = 0; i < ours.size(); ++i) {
        const qsizetype next = i + 1 < ours.size() ? ours[i + 1].span.start : text.size();
        const SpanTree *same = counterpart(ours[i], next, theirs, text);
        if (!same) {
            ++comparison.skipped;
            if (qEnvironmentVariableIsSet("SHOW_SKIPPED"))
                qWarning("SKIPPED %s\nIN\n%s", qPrintable(structure(ours[i])), qPrintable(text));
            continue;
        }
        ++comparison.blocks;
        comparison.nodes += nodeCount(ours[i]);
        const QStringList found = differences(ours[i], *same, text);
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

QStringList textsOf(const QByteArray &specification)
{
    QStringList texts;
    for (const SpecExample &example : specExamples(specification))
        texts.append(QString::fromUtf8(example.markdown));
    return texts;
}

} // namespace

void TestMarkdownSpans::initTestCase()
{
    QVERIFY2(QFile::exists(npmFolder + u"/node_modules/mdast-util-from-markdown"_s),
             "run: npm ci --ignore-scripts, in tests/npm");
}

void TestMarkdownSpans::commonMarkExamples()
{
    const QStringList texts =
        textsOf(contentOf(npmFolder + u"/node_modules/commonmark-spec/spec.txt"_s));
    QCOMPARE(texts.size(), 652);
    const Comparison comparison = compared(texts);
    QCOMPARE(comparison.different, 0);
    QVERIFY(comparison.skipped < 25);
}

void TestMarkdownSpans::gfmExamples()
{
    const QStringList texts =
        textsOf(outputOf(u"gzip"_s, {u"-dc"_s, u"/usr/share/doc/cmark-gfm/spec.txt.gz"_s}));
    QCOMPARE(texts.size(), 673);
    const Comparison comparison = compared(texts);
    QCOMPARE(comparison.different, 0);
    QVERIFY(comparison.skipped < 20);
}

void TestMarkdownSpans::essays()
{
    QStringList texts;
    for (const QString &folder : {u"/tests/cases"_s, u"/resources/samples"_s}) {
        QDirIterator files(QStringLiteral(STETMARK_SOURCE_DIR) + folder, {u"*.md"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString text = QString::fromUtf8(contentOf(files.next()));
            texts.append(text.sliced(readFrontMatter(text).span.end));
        }
    }
    texts.sort();
    const Comparison comparison = compared(texts);
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
