// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/editor/essay_fixture.h"

#include <QSignalSpy>
#include <QTest>
#include <QTextDocument>

#include <utility>

using namespace stetmark;
using namespace Qt::StringLiterals;

class TestEssayDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsEveryEdit();
    void analysisFollowsTheText();
    void aLongTextComesInPieces_data();
    void aLongTextComesInPieces();
    void whatIsTypedWhileATextComesStays();
    void givesTheFrontMatter_data();
    void givesTheFrontMatter();
    void appliesEditsAsOneStep();
    void joinsAGesture();
    void endsAGesture_data();
    void endsAGesture();
    void aGestureThatLeadsBackLeavesNothing();
    void anEditThatChangesNothingLeavesNothing();
    void editsTheFrontMatter();
    void refusedFrontMatterEditsChangeNothing();
};

void TestEssayDocument::tellsEveryEdit()
{
    EssayFixture fixture;
    QVERIFY(fixture.open("one\ntwo\n"));
    QSignalSpy edited(fixture.essay.get(), &EssayDocument::edited);
    const quint64 revision = fixture.essay->revision();
    const auto last = [&edited] { return edited.last()[0].value<TextEdit>(); };
    type(*fixture.essay, 3, u"s"_s);
    QCOMPARE(last(), (TextEdit{3, 0, u"s"_s}));
    type(*fixture.essay, 9, u"end"_s);
    QCOMPARE(last(), (TextEdit{11, 0, u"d"_s}));
    remove(*fixture.essay, 8, 4);
    QCOMPARE(last(), (TextEdit{8, 4, {}}));
    remove(*fixture.essay, 0, 8);
    QCOMPARE(last(), (TextEdit{0, 8, {}}));
    fixture.essay->textDocument()->undo();
    QCOMPARE(last(), (TextEdit{0, 0, u"ones\ntwo"_s}));
    fixture.essay->apply({{0, 1, u"O"_s}, {5, 1, u"T"_s}});
    QCOMPARE(last(), (TextEdit{0, 6, u"Ones\nT"_s}));
    QCOMPARE(edited.count(), 8);
    QCOMPARE(fixture.essay->revision(), revision + 8);
}

void TestEssayDocument::analysisFollowsTheText()
{
    EssayFixture fixture;
    QCOMPARE(fixture.essay->analysis()->text, QString());
    QVERIFY(fixture.open(sampleEssay));
    QTRY_COMPARE(fixture.essay->analysis()->revision, fixture.essay->revision());
    QCOMPARE(fixture.essay->analysis()->text, fixture.essay->text());
    QSignalSpy analysed(fixture.essay.get(), &EssayDocument::analysed);
    const QString before = fixture.essay->text();
    type(*fixture.essay, 5, u"x"_s);
    QCOMPARE(fixture.essay->analysis()->text, before);
    QCOMPARE(fixture.essay->editsSinceAnalysis(), (QList<TextEdit>{{5, 0, u"x"_s}}));
    QVERIFY(analysed.wait());
    QCOMPARE(fixture.essay->analysis()->text, fixture.essay->text());
    QVERIFY(fixture.essay->editsSinceAnalysis().isEmpty());
}

void TestEssayDocument::aLongTextComesInPieces_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray lines = QByteArray("A line of words.\n").repeated(100'000);
    QTest::newRow("lines") << lines;
    QTest::newRow("mixed endings") << QByteArray("one\r\ntwo\r\n") + lines + "end\r\n";
    // No place to cut but between letters, of two units each.
    QTest::newRow("one line") << QByteArray("\xF0\x9F\x8C\xB3").repeated(400'001);
}

void TestEssayDocument::aLongTextComesInPieces()
{
    QFETCH(QByteArray, bytes);
    EssayFixture fixture;
    QSignalSpy progressed(fixture.essay.get(), &EssayDocument::loadingProgressed);
    QSignalSpy edited(fixture.essay.get(), &EssayDocument::edited);
    QVERIFY(fixture.open(bytes));
    if (bytes.contains('\n')) {
        QVERIFY(progressed.count() > 1);
        QVERIFY(progressed.last()[0].toInt() > progressed.first()[0].toInt());
    }
    QCOMPARE(edited.count(), 1);
    QCOMPARE(edited[0][0].value<TextEdit>().inserted, fixture.essay->text());
    QCOMPARE(fixture.essay->length(), fixture.essay->text().size());
    QVERIFY(!fixture.essay->isModified());
    QVERIFY(!fixture.essay->textDocument()->isUndoAvailable());
    QVERIFY(bytesOf(*fixture.essay) == bytes);
}

/// No window offers it; nothing may be lost all the same.
void TestEssayDocument::whatIsTypedWhileATextComesStays()
{
    EssayFixture fixture;
    const QString text = u"A line of words.\n"_s.repeated(100'000);
    connect(fixture.essay.get(), &EssayDocument::loadingProgressed, this,
            [&fixture, isFirst = true]() mutable {
                if (std::exchange(isFirst, false))
                    type(*fixture.essay, 0, u"x"_s);
            });
    QVERIFY(fixture.open(text.toUtf8()));
    QCOMPARE(fixture.essay->text(), u'x' + text);
    QVERIFY(fixture.essay->isModified());
    QTRY_COMPARE(fixture.essay->analysis()->revision, fixture.essay->revision());
    QCOMPARE(fixture.essay->analysis()->text, fixture.essay->text());
}

void TestEssayDocument::givesTheFrontMatter_data()
{
    QTest::addColumn<QString>("frontMatter");
    QTest::addColumn<QString>("body");
    QTest::newRow("short") << u"---\na: b\n---\n"_s << u"text\n"_s;
    QTest::newRow("alone") << u"---\na: b\n---"_s << QString();
    QTest::newRow("long") << u"---\na: "_s + QString(100'000, u'x') + u"\n---\n"_s << u"text\n"_s;
    // What came since the analysis: a first look at 1024 ends within the closing fence.
    QTest::newRow("cut fence") << u"---\na: "_s + QString(1024 - 7 - 3, u'x') + u"\n---\n"_s
                               << u"text\n"_s.repeated(2000);
    QTest::newRow("cut longer line")
        << u"---\na: |\n  "_s + QString(1024 - 11 - 4, u'x') + u"\n---x: 1\nb: c\n---\n"_s
        << u"text\n"_s.repeated(2000);
    QTest::newRow("none") << QString() << u"text\n"_s;
}

void TestEssayDocument::givesTheFrontMatter()
{
    QFETCH(QString, frontMatter);
    QFETCH(QString, body);
    EssayFixture fixture;
    QVERIFY(fixture.open((frontMatter + body).toUtf8()));
    const QString expected = frontMatter.isEmpty() ? body : frontMatter;
    QTRY_COMPARE(fixture.essay->analysis()->revision, fixture.essay->revision());
    QCOMPARE(fixture.essay->frontMatterText(), expected);

    EssayFixture other;
    QVERIFY(other.open(body.toUtf8()));
    QTRY_COMPARE(other.essay->analysis()->revision, other.essay->revision());
    other.essay->apply({{0, 0, frontMatter}});
    QCOMPARE(other.essay->frontMatterText(), expected);
}

void TestEssayDocument::appliesEditsAsOneStep()
{
    EssayFixture fixture;
    QVERIFY(fixture.open("one two three\n"));
    fixture.essay->apply({{0, 3, u"1"_s}, {4, 3, u"2"_s}, {8, 5, u"3"_s}});
    QCOMPARE(fixture.essay->text(), u"1 2 3\n"_s);
    fixture.essay->textDocument()->undo();
    QCOMPARE(fixture.essay->text(), u"one two three\n"_s);
    QVERIFY(!fixture.essay->textDocument()->isUndoAvailable());
    fixture.essay->textDocument()->redo();
    QCOMPARE(fixture.essay->text(), u"1 2 3\n"_s);
}

void TestEssayDocument::joinsAGesture()
{
    EssayFixture fixture;
    QVERIFY(fixture.open("percent: 40\n"));
    for (const QString &value : {u"41"_s, u"55"_s, u"70"_s})
        fixture.essay->apply({{9, 2, value}}, u"drag"_s);
    fixture.essay->apply({{9, 2, u"100"_s}}, u"drag"_s);
    QCOMPARE(fixture.essay->text(), u"percent: 100\n"_s);
    fixture.essay->textDocument()->undo();
    QCOMPARE(fixture.essay->text(), u"percent: 40\n"_s);
    QVERIFY(!fixture.essay->textDocument()->isUndoAvailable());
    QVERIFY(!fixture.essay->isModified());
    fixture.essay->textDocument()->redo();
    QCOMPARE(fixture.essay->text(), u"percent: 100\n"_s);
}

void TestEssayDocument::endsAGesture_data()
{
    QTest::addColumn<int>("between");
    QTest::newRow("endGesture()") << 0;
    QTest::newRow("another gesture") << 1;
    QTest::newRow("typing") << 2;
    QTest::newRow("an edit without a gesture") << 3;
    QTest::newRow("undo and redo") << 4;
    QTest::newRow("saving") << 5;
}

void TestEssayDocument::endsAGesture()
{
    QFETCH(int, between);
    EssayFixture fixture;
    QVERIFY(fixture.open("percent: 40\n"));
    fixture.essay->apply({{9, 2, u"50"_s}}, u"drag"_s);
    switch (between) {
    case 0:
        fixture.essay->endGesture();
        break;
    case 1:
        fixture.essay->apply({{0, 0, u"x"_s}}, u"other"_s);
        break;
    case 2:
        type(*fixture.essay, 0, u"x"_s);
        break;
    case 3:
        fixture.essay->apply({{0, 0, u"x"_s}});
        break;
    case 4:
        fixture.essay->textDocument()->undo();
        fixture.essay->textDocument()->redo();
        break;
    default:
        QVERIFY(fixture.save());
        break;
    }
    const QString before = fixture.essay->text();
    fixture.essay->apply({{before.indexOf(u'5'), 2, u"60"_s}}, u"drag"_s);
    fixture.essay->textDocument()->undo();
    QCOMPARE(fixture.essay->text(), before);
    QVERIFY(fixture.essay->textDocument()->isUndoAvailable());
}

void TestEssayDocument::aGestureThatLeadsBackLeavesNothing()
{
    EssayFixture fixture;
    QVERIFY(fixture.open("one: 40\r\ntwo: 50\n"));
    const QByteArray before = bytesOf(*fixture.essay);
    QSignalSpy modified(fixture.essay.get(), &EssayDocument::modifiedChanged);
    for (const QString &value : {u"41"_s, u"9"_s, u"40"_s})
        fixture.essay->apply({{5, fixture.essay->text().indexOf(u'\n') - 5, value}}, u"drag"_s);
    QCOMPARE(bytesOf(*fixture.essay), before);
    QVERIFY(!fixture.essay->textDocument()->isUndoAvailable());
    QVERIFY(!fixture.essay->textDocument()->isRedoAvailable());
    QVERIFY(!fixture.essay->isModified());
    QCOMPARE(modified.count(), 2);

    // The same drag goes on.
    fixture.essay->apply({{5, 2, u"60"_s}}, u"drag"_s);
    fixture.essay->apply({{5, 2, u"70"_s}, {13, 2, u"x"_s}}, u"drag"_s);
    QCOMPARE(fixture.essay->text(), u"one: 70\ntwo: x\n"_s);
    fixture.essay->textDocument()->undo();
    QCOMPARE(bytesOf(*fixture.essay), before);
    QVERIFY(!fixture.essay->textDocument()->isUndoAvailable());
}

void TestEssayDocument::anEditThatChangesNothingLeavesNothing()
{
    EssayFixture fixture;
    QVERIFY(fixture.open("text\n"));
    QSignalSpy edited(fixture.essay.get(), &EssayDocument::edited);
    fixture.essay->apply({});
    fixture.essay->apply({{1, 2, u"ex"_s}});
    fixture.essay->apply({{1, 2, u"ex"_s}}, u"drag"_s);
    QCOMPARE(edited.count(), 0);
    QVERIFY(!fixture.essay->textDocument()->isUndoAvailable());
}

void TestEssayDocument::editsTheFrontMatter()
{
    EssayFixture fixture;
    QVERIFY(fixture.open(QByteArray(sampleEssay).replace("\n", "\r\n")));
    const FieldPath percentage = *FieldPath::parse(u"status.percentage");
    const auto error = fixture.essay->editFrontMatter(
        [&](const QString &text) { return setScalar(text, percentage, u"70"_s); }, u"drag"_s);
    QVERIFY(!error);
    QVERIFY(fixture.save());
    QCOMPARE(read(fixture.path()),
             QByteArray(sampleEssay).replace("40", "70").replace("\n", "\r\n"));
}

void TestEssayDocument::refusedFrontMatterEditsChangeNothing()
{
    EssayFixture fixture;
    QVERIFY(fixture.open(sampleEssay));
    const auto error =
        fixture.essay->editFrontMatter([](const QString &text) -> Result<QList<TextEdit>> {
            return Error{Error::Kind::Refused, text.first(3)};
        });
    QVERIFY(error);
    QCOMPARE(error->message, u"---"_s);
    QVERIFY(!fixture.essay->isModified());
}

QTEST_MAIN(TestEssayDocument)
#include "test_essay_document.moc"
