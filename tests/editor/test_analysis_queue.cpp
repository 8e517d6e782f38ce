// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/document/analysis_queue.h"
#include "editor/document/edit_list.h"
#include "tests/support/random_test.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

#include <atomic>

using namespace stetmark;
using namespace Qt::StringLiterals;

namespace {

QString textAfter(QString text, const QList<TextEdit> &edits)
{
    for (const TextEdit &edit : edits)
        text = applied(text, {edit});
    return text;
}

QString randomText(QRandomGenerator &random, int most)
{
    QString text;
    for (int left = random.bounded(most); left > 0; --left)
        text.append(random.bounded(8) == 0 ? u'\n' : QChar(u'a' + random.bounded(26)));
    return text;
}

TextEdit randomEdit(QRandomGenerator &random, const QString &text)
{
    const qsizetype position = random.bounded(int(text.size()) + 1);
    const qsizetype removed = std::min<qsizetype>(random.bounded(6), text.size() - position);
    return {position, removed, randomText(random, 6)};
}

/// With one field `key`, which is either calm or stormy.
FieldSchemaPtr schemaOf(const QString &key)
{
    Field field;
    field.key = key;
    field.type = FieldType::Choice;
    field.choices = {u"calm"_s, u"stormy"_s};
    return std::make_shared<FieldSchema>(FieldSchema{{field}});
}

/// An analysis that the test lets go on, one at a time.
struct Gate {
    QSemaphore begun;
    QSemaphore mayEnd;
    std::atomic<int> runs = 0;

    AnalysisQueue::Analyse analyse()
    {
        return [this](const AnalysisPtr &previous, const QList<TextEdit> &edits,
                      quint64 revision) -> AnalysisPtr {
            ++runs;
            begun.release();
            mayEnd.acquire();
            auto analysis = std::make_shared<Analysis>(*previous);
            analysis->text = textAfter(previous->text, edits);
            analysis->revision = revision;
            return analysis;
        };
    }
};

} // namespace

class TestAnalysisQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void joinsEditsThatTouch_data();
    void joinsEditsThatTouch();
    void joinsRandomEdits();
    void beginsWithAnEmptyAnalysis();
    void analysesOffThisThread();
    void runsOneAndKeepsTheRestTogether();
    void tellsEditsSinceTheNewest();
    void analysesAgainByAnotherSchema();
    void keepsTheSchemaOfATextThatIsReplaced();
    void saysNothingOfTheSameSchema();
    void takesTheNewestSchema();
    void waitsWhenItGoes();
    void followsRandomEdits();
};

void TestAnalysisQueue::joinsEditsThatTouch_data()
{
    QTest::addColumn<QList<TextEdit>>("edits");
    QTest::addColumn<QList<TextEdit>>("joined");
    const auto row = [](const char *name, const QList<TextEdit> &edits,
                        const QList<TextEdit> &joined) { QTest::newRow(name) << edits << joined; };
    row("typing", {{3, 0, u"a"_s}, {4, 0, u"b"_s}}, {{3, 0, u"ab"_s}});
    row("typing and backspace", {{3, 0, u"ab"_s}, {4, 1, {}}}, {{3, 0, u"a"_s}});
    row("backspace twice", {{3, 1, {}}, {2, 1, {}}}, {{2, 2, {}}});
    row("delete twice", {{3, 1, {}}, {3, 1, {}}}, {{3, 2, {}}});
    row("over both edges", {{3, 1, u"abc"_s}, {2, 5, u"x"_s}}, {{2, 3, u"x"_s}});
    row("apart", {{3, 0, u"a"_s}, {5, 0, u"b"_s}}, {{3, 0, u"a"_s}, {5, 0, u"b"_s}});
    row("before", {{3, 0, u"a"_s}, {0, 1, {}}}, {{3, 0, u"a"_s}, {0, 1, {}}});
}

void TestAnalysisQueue::joinsEditsThatTouch()
{
    QFETCH(QList<TextEdit>, edits);
    QFETCH(QList<TextEdit>, joined);
    QList<TextEdit> result;
    for (const TextEdit &edit : edits)
        appendEdit(result, edit);
    QCOMPARE(result, joined);
}

void TestAnalysisQueue::joinsRandomEdits()
{
    QRandomGenerator random(testSeed());
    for (int left = testCount(50000); left > 0; --left) {
        const QString before = randomText(random, 30);
        QString text = before;
        QList<TextEdit> edits;
        for (int i = 0; i < 6; ++i) {
            const TextEdit edit = randomEdit(random, text);
            text = applied(text, {edit});
            appendEdit(edits, edit);
        }
        QVERIFY2(textAfter(before, edits) == text,
                 qPrintable(u"seed %1, text %2"_s.arg(testSeed()).arg(before)));
    }
}

void TestAnalysisQueue::beginsWithAnEmptyAnalysis()
{
    const AnalysisQueue queue;
    QVERIFY(queue.newest());
    QVERIFY(queue.newest()->frontMatter);
    QCOMPARE(queue.newest()->revision, 0u);
    QVERIFY(queue.editsSinceNewest().isEmpty());
}

void TestAnalysisQueue::analysesOffThisThread()
{
    AnalysisQueue queue;
    QSignalSpy analysed(&queue, &AnalysisQueue::analysed);
    queue.add({0, 0, u"---\ntitle: A\n---\n# Heading\n"_s}, 1);
    QCOMPARE(analysed.count(), 0); // not at once: that would be this thread's work
    QVERIFY(analysed.wait());
    QCOMPARE(queue.newest()->revision, 1u);
    QCOMPARE(queue.newest()->text, u"---\ntitle: A\n---\n# Heading\n"_s);
    QCOMPARE(queue.newest()->markdown.blocks.size(), 1);
    QVERIFY(queue.editsSinceNewest().isEmpty());
}

void TestAnalysisQueue::runsOneAndKeepsTheRestTogether()
{
    Gate gate;
    AnalysisQueue queue(gate.analyse());
    QSignalSpy analysed(&queue, &AnalysisQueue::analysed);
    queue.add({0, 0, u"a"_s}, 1);
    gate.begun.acquire();
    for (int i = 1; i <= 100; ++i)
        queue.add({i, 0, u"b"_s}, quint64(i) + 1);
    QCOMPARE(queue.editsSinceNewest().size(), 2); // one that runs, one that waits

    gate.mayEnd.release(2);
    QTRY_COMPARE(analysed.count(), 2);
    QCOMPARE(gate.runs, 2);
    QCOMPARE(analysed[0][0].value<AnalysisPtr>()->revision, 1u);
    QCOMPARE(analysed[1][0].value<AnalysisPtr>()->revision, 101u);
    QCOMPARE(queue.newest()->text, u"a"_s + QString(100, u'b'));
}

void TestAnalysisQueue::tellsEditsSinceTheNewest()
{
    Gate gate;
    AnalysisQueue queue(gate.analyse());
    QSignalSpy analysed(&queue, &AnalysisQueue::analysed);
    queue.add({0, 0, u"abc"_s}, 1);
    gate.begun.acquire();
    queue.add({1, 1, u"xyz"_s}, 2);
    QCOMPARE(queue.editsSinceNewest(), (QList<TextEdit>{{0, 0, u"abc"_s}, {1, 1, u"xyz"_s}}));
    gate.mayEnd.release();
    QVERIFY(analysed.wait());
    QCOMPARE(queue.editsSinceNewest(), (QList<TextEdit>{{1, 1, u"xyz"_s}}));
    gate.mayEnd.release();
    QVERIFY(analysed.wait());
    QVERIFY(queue.editsSinceNewest().isEmpty());
}

void TestAnalysisQueue::analysesAgainByAnotherSchema()
{
    AnalysisQueue queue;
    QSignalSpy analysed(&queue, &AnalysisQueue::analysed);
    queue.add({0, 0, u"---\nmood: wild\n---\nText.\n"_s}, 1);
    QVERIFY(analysed.wait());
    const AnalysisPtr before = queue.newest();
    QVERIFY(before->issues.isEmpty());

    const FieldSchemaPtr schema = schemaOf(u"mood"_s);
    queue.setSchema(schema);
    QVERIFY(analysed.wait());
    const AnalysisPtr after = queue.newest();
    QCOMPARE(after->schema, schema);
    QCOMPARE(after->revision, 1u);
    QCOMPARE(after->text, before->text);
    QCOMPARE(after->frontMatter, before->frontMatter);
    QCOMPARE(after->fieldProblems.size(), 1);
    QCOMPARE(after->issues.size(), 1);

    queue.setSchema(nullptr);
    QVERIFY(analysed.wait());
    QVERIFY(queue.newest()->issues.isEmpty());
}

void TestAnalysisQueue::keepsTheSchemaOfATextThatIsReplaced()
{
    AnalysisQueue queue;
    QSignalSpy analysed(&queue, &AnalysisQueue::analysed);
    const FieldSchemaPtr schema = schemaOf(u"mood"_s);
    queue.setSchema(schema);
    QTRY_COMPARE(queue.newest()->schema, schema);
    const QString text = u"---\nmood: wild\n---\n"_s;
    queue.add({0, 0, text}, 1);
    QTRY_COMPARE(queue.newest()->revision, 1u);
    QCOMPARE(queue.newest()->issues.size(), 1);
    queue.add({0, text.size(), text + u"Text.\n"_s}, 2);
    QTRY_COMPARE(queue.newest()->revision, 2u);
    queue.add({text.size(), 0, u"More. "_s}, 3);
    QTRY_COMPARE(queue.newest()->revision, 3u);
    QCOMPARE(queue.newest()->schema, schema);
    QCOMPARE(queue.newest()->issues.size(), 1);
}

void TestAnalysisQueue::saysNothingOfTheSameSchema()
{
    Gate gate;
    AnalysisQueue queue(gate.analyse());
    QSignalSpy analysed(&queue, &AnalysisQueue::analysed);
    gate.mayEnd.release(4);
    const FieldSchemaPtr schema = schemaOf(u"mood"_s);
    queue.setSchema(nullptr);
    queue.setSchema(schema);
    QVERIFY(analysed.wait());
    queue.setSchema(schema);
    queue.add({0, 0, u"a"_s}, 1);
    QTRY_COMPARE(queue.newest()->revision, 1u);
    QCOMPARE(gate.runs, 2);
    QCOMPARE(analysed.count(), 2);
}

void TestAnalysisQueue::takesTheNewestSchema()
{
    Gate gate;
    AnalysisQueue queue(gate.analyse());
    QSignalSpy analysed(&queue, &AnalysisQueue::analysed);
    queue.add({0, 0, u"abc"_s}, 1);
    gate.begun.acquire();
    queue.setSchema(schemaOf(u"mood"_s));
    const FieldSchemaPtr newest = schemaOf(u"weather"_s);
    queue.setSchema(newest);
    queue.add({3, 0, u"d"_s}, 2);
    QCOMPARE(queue.editsSinceNewest(), (QList<TextEdit>{{0, 0, u"abc"_s}, {3, 0, u"d"_s}}));

    // The one that runs, and one more for the edit and the schema together.
    gate.mayEnd.release(2);
    QTRY_COMPARE(analysed.count(), 2);
    QCOMPARE(gate.runs, 2);
    QVERIFY(!analysed[0][0].value<AnalysisPtr>()->schema);
    QCOMPARE(queue.newest()->schema, newest);
    QCOMPARE(queue.newest()->text, u"abcd"_s);
    QVERIFY(queue.editsSinceNewest().isEmpty());
}

void TestAnalysisQueue::waitsWhenItGoes()
{
    Gate gate;
    {
        AnalysisQueue queue(gate.analyse());
        queue.add({0, 0, u"a"_s}, 1);
        gate.begun.acquire();
        queue.add({0, 0, u"b"_s}, 2);
        gate.mayEnd.release();
    }
    QCoreApplication::sendPostedEvents();
    QCOMPARE(gate.runs, 1);
}

void TestAnalysisQueue::followsRandomEdits()
{
    QRandomGenerator random(testSeed());
    AnalysisQueue queue;
    QString text;
    quint64 revision = 0;
    quint64 newest = 0;
    connect(&queue, &AnalysisQueue::analysed, this, [&](const AnalysisPtr &analysis) {
        QVERIFY(analysis->revision > newest);
        newest = analysis->revision;
        QCOMPARE(textAfter(analysis->text, queue.editsSinceNewest()), text);
    });
    for (int left = testCount(20000); left > 0; --left) {
        const TextEdit edit = randomEdit(random, text);
        text = applied(text, {edit});
        queue.add(edit, ++revision);
        if (random.bounded(4) == 0)
            QCoreApplication::processEvents();
    }
    QTRY_COMPARE(newest, revision);
    QCOMPARE(queue.newest()->text, text);
}

QTEST_GUILESS_MAIN(TestAnalysisQueue)
#include "test_analysis_queue.moc"
