// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/analysis.h"
#include "tests/essay/random_markdown.h"
#include "tests/support/random_test.h"

#include <QTest>

using namespace stetmark;
using namespace Qt::StringLiterals;

namespace {

bool sameResult(const Analysis &a, const Analysis &b)
{
    return a.text == b.text && *a.frontMatter == *b.frontMatter && a.bodyStart == b.bodyStart
           && a.markdown == b.markdown && a.outline == b.outline && a.statistics == b.statistics
           && a.fieldProblems == b.fieldProblems && a.issues == b.issues;
}

} // namespace

class TestAnalysis : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splitsFrontMatterFromBody();
    void issuesAreOrdered();
    void problemsOfFieldsAreIssues();
    void deepNestingIsAnIssue();
    void reanalyseEqualsAnalyse_data();
    void reanalyseEqualsAnalyse();
    void reanalyseEqualsAnalyseAfterRandomEdits();
    void bodyEditsShareTheFrontMatter();
    void anotherSchemaFindsOtherProblems();
    void aVeryLongBodyIsLeftUnread();
};

void TestAnalysis::splitsFrontMatterFromBody()
{
    const QString text = u"---\ntitle: T\n---\n# Head\n\none two\n"_s;
    const AnalysisPtr analysis = analyse(text, 7);
    QCOMPARE(analysis->revision, quint64(7));
    QCOMPARE(analysis->text, text);
    QCOMPARE(analysis->bodyStart, text.indexOf(u'#'));
    QCOMPARE(analysis->markdown.blocks.size(), 2);
    QCOMPARE(analysis->markdown.blocks[0].line, 4);
    QCOMPARE(analysis->outline.size(), 1);
    QCOMPARE(analysis->statistics.words, 3);
    QVERIFY(analysis->issues.isEmpty());
}

void TestAnalysis::issuesAreOrdered()
{
    const AnalysisPtr analysis =
        analyse(u"---\na: [\n---\n\n"_s + u"- "_s.repeated(150) + u"x\n"_s, 1);
    QVERIFY(analysis->issues.size() >= 2);
    for (qsizetype i = 1; i < analysis->issues.size(); ++i)
        QVERIFY(analysis->issues[i - 1].span.start <= analysis->issues[i].span.start);
    QCOMPARE(analysis->issues.last().line, 5);
}

void TestAnalysis::problemsOfFieldsAreIssues()
{
    const QString text = u"---\ndraft: maybe\nlastmod: 2023-02-30\n---\nText.\n"_s;
    const AnalysisPtr analysis = analyse(text, 1);
    QCOMPARE(analysis->fieldProblems.size(), 2);
    QCOMPARE(analysis->fieldProblems[1].path.toString(), u"lastmod"_s);
    QCOMPARE(analysis->issues.size(), 2);
    QCOMPARE(analysis->issues[0].line, 2);
    QCOMPARE(analysis->issues[1].line, 3);
    // A key that stands twice is told once.
    const AnalysisPtr twice = analyse(u"---\ntitle: a\ntitle: b\n---\n"_s, 1);
    QCOMPARE(twice->fieldProblems.size(), 1);
    QCOMPARE(twice->issues, twice->frontMatter->issues);
    // What is mended is no issue any more.
    const TextEdit mend{text.indexOf(u"maybe"_s), 5, u"false"_s};
    QCOMPARE(reanalyse(analysis, {mend}, 2)->issues.size(), 1);
}

void TestAnalysis::deepNestingIsAnIssue()
{
    QVERIFY(analyse(u">"_s.repeated(50) + u" x"_s, 1)->issues.isEmpty());
    const AnalysisPtr analysis = analyse(u"a\n\n"_s + u">"_s.repeated(1000) + u" x"_s, 1);
    QCOMPARE(analysis->issues.size(), 1);
    QCOMPARE(analysis->issues[0].line, 3);
    QVERIFY(plainText(analysis->markdown.blocks.last().block->node).endsWith(u'x'));
}

void TestAnalysis::reanalyseEqualsAnalyse_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<TextEdit>>("edits");

    const QString essay = u"---\ntitle: T\n---\n# Head\n\none two\n"_s;
    const auto row = [&essay](const char *name, const QList<TextEdit> &edits) {
        QTest::newRow(name) << essay << edits;
    };
    row("no edit", {});
    row("body", {{30, 1, u"x"_s}});
    row("front matter", {{11, 1, u"Title"_s}});
    row("front matter opens no more", {{0, 1, QString()}});
    row("front matter closes no more", {{13, 1, QString()}});
    row("behind the front matter", {{17, 0, u"x\n\n"_s}});
    row("from front matter to body", {{8, 15, u"x"_s}});
    row("forwards", {{4, 0, u"a: b\n"_s}, {30, 2, u"xy"_s}});
    row("backwards", {{30, 2, u"xy"_s}, {4, 0, u"a: b\n"_s}});
    row("to and fro", {{30, 2, u"xy"_s}, {4, 0, u"a: b\n"_s}, {32, 4, QString()}});
    row("a problem appears", {{11, 1, u"\nlastmod: 2023-02-30"_s}});
    row("typed and deleted", {{20, 0, u"x"_s}, {20, 1, QString()}});
    QTest::newRow("front matter appears")
        << u"a\n---\nb\n"_s << QList<TextEdit>{{0, 0, u"---\n"_s}};
    QTest::newRow("front matter is closed")
        << u"---\na: b\n\nc\n"_s << QList<TextEdit>{{9, 0, u"---\n"_s}};
    QTest::newRow("fence in the last line")
        << u"---\na: b\n---"_s << QList<TextEdit>{{12, 0, u"x"_s}};
    QTest::newRow("empty") << QString() << QList<TextEdit>{{0, 0, u"---\na: b\n---\nc"_s}};
}

void TestAnalysis::reanalyseEqualsAnalyse()
{
    QFETCH(QString, text);
    QFETCH(QList<TextEdit>, edits);
    QString after = text;
    for (const TextEdit &edit : edits)
        after.replace(edit.position, edit.removed, edit.inserted);
    const AnalysisPtr analysis = reanalyse(analyse(text, 1), edits, 2);
    QCOMPARE(analysis->revision, quint64(2));
    QCOMPARE(analysis->text, after);
    QVERIFY(sameResult(*analysis, *analyse(after, 2)));
}

void TestAnalysis::reanalyseEqualsAnalyseAfterRandomEdits()
{
    RandomMarkdown random(testSeed());
    for (int done = 0, count = testCount(4'000); done < count;) {
        AnalysisPtr analysis = analyse(u"---\na: b\n---\n"_s + random.document(8), 1);
        for (int i = 0; i < 10 && done < count; ++i, ++done) {
            QList<TextEdit> edits;
            QString text = analysis->text;
            for (int n = 1 + random.below(3); n > 0; --n) {
                edits.append(random.edit(text));
                text.replace(edits.last().position, edits.last().removed, edits.last().inserted);
            }
            analysis = reanalyse(analysis, edits, 2);
            QVERIFY2(sameResult(*analysis, *analyse(text, 2)),
                     qPrintable(u"seed %1, edit %2"_s.arg(testSeed()).arg(done)));
        }
    }
}

void TestAnalysis::bodyEditsShareTheFrontMatter()
{
    const AnalysisPtr before = analyse(u"---\na: b\n---\nOne.\n\nTwo.\n\nThree.\n"_s, 1);
    const AnalysisPtr after = reanalyse(before, {{22, 0, u"x"_s}}, 2);
    QCOMPARE(after->frontMatter, before->frontMatter);
    QCOMPARE(after->markdown.blocks.last().block, before->markdown.blocks.last().block);
}

void TestAnalysis::anotherSchemaFindsOtherProblems()
{
    const QString text = u"---\ndraft: maybe\nmood: 2023-02-30\n---\n"_s + u">"_s.repeated(1000);
    auto read = readFieldSchema(u"fields: [{key: mood, type: date}, {key: draft, type: text}]");
    QVERIFY(read);
    const auto schema = std::make_shared<FieldSchema>(*std::move(read));
    const AnalysisPtr usual = analyse(text, 3);
    const AnalysisPtr other = withSchema(usual, schema);
    QCOMPARE(other->schema, schema);
    QCOMPARE(other->revision, quint64(3));
    QCOMPARE(other->frontMatter, usual->frontMatter);
    QVERIFY(sameResult(*other, *analyse(text, 3, schema)));
    QCOMPARE(other->fieldProblems.size(), 1);
    QCOMPARE(other->fieldProblems[0].path.toString(), u"mood"_s);
    QVERIFY(sameResult(*withSchema(other, nullptr), *usual));
    // Edits keep it.
    const AnalysisPtr edited = reanalyse(other, {{text.indexOf(u"mood"_s), 0, u"a: b\n"_s}}, 4);
    QVERIFY(sameResult(*edited, *analyse(edited->text, 4, schema)));
}

void TestAnalysis::aVeryLongBodyIsLeftUnread()
{
    const QString start = u"---\ntitle: Long\n---\n# Heading\n\n"_s;
    const QString text = start + u"words\n"_s.repeated(longestWhileWriting / 6 + 1);
    const AnalysisPtr unread = analyseWhileWriting(text, 1);
    QVERIFY(!unread->isWhole);
    QVERIFY(unread->markdown.blocks.isEmpty() && unread->outline.isEmpty());
    QCOMPARE(unread->bodyStart, text.indexOf(u'#'));
    QCOMPARE(unread->issues.size(), 1);
    QCOMPARE(unread->issues[0].severity, Issue::Severity::Note);
    QCOMPARE(unread->issues[0].line, 4);

    // It stays so from edit to edit, and is read when it is short enough.
    const AnalysisPtr typed = reanalyse(unread, {{start.size(), 0, u"x"_s}}, 2);
    QVERIFY(!typed->isWhole);
    QCOMPARE(typed->text.size(), text.size() + 1);
    const qsizetype rest = typed->text.size() - start.size();
    const AnalysisPtr shorter = reanalyse(typed, {{start.size(), rest, u"end\n"_s}}, 3);
    QVERIFY(shorter->isWhole);
    QVERIFY(sameResult(*shorter, *analyse(start + u"end\n"_s, 3)));
    const AnalysisPtr longer =
        reanalyse(shorter, {{start.size(), 0, text.sliced(start.size())}}, 4);
    QVERIFY(!longer->isWhole && longer->markdown.blocks.isEmpty());
}

QTEST_APPLESS_MAIN(TestAnalysis)

#include "test_analysis.moc"
