// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/editor/essay_fixture.h"
#include "tests/support/random_test.h"

#include <QSignalSpy>
#include <QTest>
#include <QTextDocument>

using namespace stetmark;
using namespace Qt::StringLiterals;

namespace {

/// How each line ends, as marked in the document.
QList<bool> marksOf(const EssayDocument &essay)
{
    const QList<qsizetype> lines =
        documentLineEndings(*essay.textDocument(), LineEnding::Lf).exceptions;
    QList<bool> marks(essay.textDocument()->blockCount() - 1, false);
    for (const qsizetype line : lines)
        marks[line] = true;
    return marks;
}

} // namespace

class TestEssayRoundTrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void savesTheSameBytes_data();
    void savesTheSameBytes();
    void undoOfEverythingGivesTheFile_data();
    void undoOfEverythingGivesTheFile();
    void randomEditsKeepOtherLines();
    void readsOnlyWhatItCannotKeep();
    void markingLineEndingsIsNoEdit();
};

void TestEssayRoundTrip::savesTheSameBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("LF") << sampleEssay;
    QTest::newRow("CRLF") << QByteArray(sampleEssay).replace("\n", "\r\n");
    QTest::newRow("mixed") << QByteArray("a\r\nb\nc\r\n\r\n\nd\n\n\r\n");
    QTest::newRow("mostly CRLF") << QByteArray("a\r\nb\r\n\nc\r\nd");
    QTest::newRow("byte order mark") << "\xEF\xBB\xBF" + sampleEssay;
    QTest::newRow("only newlines") << QByteArray("\n\r\n\n");
    QTest::newRow("no last newline") << QByteArray("a\nb");
    QTest::newRow("NUL") << QByteArray("a\0\0b\n\0", 6);
    QTest::newRow("no-break space") << QByteArray("a\xC2\xA0"
                                                  "b\xE2\x80\xAF"
                                                  "c\n");
    QTest::newRow("line separator") << QByteArray("a\xE2\x80\xA8"
                                                  "b\n");
    QTest::newRow("soft hyphen, zero width, bidi")
        << QByteArray("\xC2\xAD\xE2\x80\x8B\xE2\x80\x8F\xEF\xBB\xBF\n");
    QTest::newRow("object replacement") << QByteArray("\xEF\xBF\xBC\xEF\xBF\xBD\n");
    QTest::newRow("controls") << QByteArray("a\x01\x02\x1F\f\v\tb\n");
    QTest::newRow("emoji, combining") << QByteArray("\xF0\x9F\x96\x8B e\xCC\x81\n");
}

void TestEssayRoundTrip::savesTheSameBytes()
{
    QFETCH(QByteArray, bytes);
    EssayFixture fixture;
    QVERIFY(fixture.open(bytes));
    QVERIFY2(!fixture.essay->isReadOnly(), qUtf8Printable(fixture.essay->readOnlyReason()));
    QVERIFY(!fixture.essay->isModified());
    QVERIFY(!fixture.essay->textDocument()->isUndoAvailable());
    QCOMPARE(fixture.essay->text(), decodeText(bytes).text);
    QVERIFY(fixture.save());
    QCOMPARE(read(fixture.path()), bytes);
    QSignalSpy saved(fixture.essay.get(), &EssayDocument::saved);
    fixture.essay->saveAs(fixture.path(u"copy.md"_s));
    QVERIFY(saved.wait());
    QCOMPARE(read(fixture.path(u"copy.md"_s)), bytes);
}

void TestEssayRoundTrip::undoOfEverythingGivesTheFile_data()
{
    savesTheSameBytes_data();
}

void TestEssayRoundTrip::undoOfEverythingGivesTheFile()
{
    QFETCH(QByteArray, bytes);
    EssayFixture fixture;
    QVERIFY(fixture.open(bytes));
    const QString before = fixture.essay->text();
    type(*fixture.essay, before.size() / 2, u"new\ntext"_s);
    fixture.essay->apply({{0, 0, u"first\n"_s}, {before.size() / 2, 1, u"\n\n"_s}}, u"drag"_s);
    fixture.essay->apply({{0, 6, u"second\n\n"_s}}, u"drag"_s);
    remove(*fixture.essay, 0, fixture.essay->text().size());
    type(*fixture.essay, 0, u"all\nnew"_s);
    QVERIFY(fixture.save());
    QCOMPARE(decodeText(read(fixture.path())).text, u"all\nnew"_s);

    while (fixture.essay->textDocument()->isUndoAvailable())
        fixture.essay->textDocument()->undo();
    QCOMPARE(fixture.essay->text(), before);
    QVERIFY(fixture.essay->isModified());
    QVERIFY(fixture.save());
    QCOMPARE(read(fixture.path()), bytes);
}

void TestEssayRoundTrip::randomEditsKeepOtherLines()
{
    EssayFixture fixture;
    QRandomGenerator random(testSeed());
    const QByteArray seed = "seed " + QByteArray::number(testSeed());
    const char *label = seed.constData();
    const auto randomText = [&random] {
        QString text;
        for (int left = random.bounded(4); left > 0; --left)
            text.append(random.bounded(3) == 0 ? u'\n' : QChar(u'a' + random.bounded(26)));
        return text;
    };
    for (int left = testCount(500); left > 0; --left) {
        QByteArray bytes(random.bounded(2) ? "\xEF\xBB\xBF" : "");
        for (int line = random.bounded(12); line > 0; --line)
            bytes += QByteArray(random.bounded(4), 'x') + (random.bounded(2) ? "\r\n" : "\n");
        fixture.essay = std::make_unique<EssayDocument>();
        QVERIFY(fixture.open(bytes));

        QString mirror = fixture.essay->text();
        QList<bool> marks = marksOf(*fixture.essay);
        connect(fixture.essay.get(), &EssayDocument::edited, this, [&](const TextEdit &edit) {
            const qsizetype front = QStringView(mirror).first(edit.position).count(u'\n');
            const qsizetype back = QStringView(mirror).sliced(edit.end()).count(u'\n');
            const QList<bool> after = marksOf(*fixture.essay);
            QVERIFY2(marks.first(front) == after.first(front), label);
            QVERIFY2(marks.last(back) == after.last(back), label);
            mirror = applied(mirror, {edit});
            marks = after;
        });
        for (int step = 0; step < 30; ++step) {
            const qsizetype at = random.bounded(int(mirror.size()) + 1);
            const qsizetype length = std::min<qsizetype>(random.bounded(8), mirror.size() - at);
            switch (random.bounded(6)) {
            case 0:
                type(*fixture.essay, at, randomText());
                break;
            case 1:
                remove(*fixture.essay, at, length);
                break;
            case 2:
                fixture.essay->textDocument()->undo();
                break;
            case 3:
                fixture.essay->textDocument()->redo();
                break;
            case 4:
                fixture.essay->apply({{at, length, randomText()}});
                break;
            default:
                fixture.essay->apply({{at, length, randomText()}}, u"drag"_s);
                break;
            }
            QVERIFY2(mirror == fixture.essay->text(), label);
        }
        const QByteArray edited = bytesOf(*fixture.essay);
        int steps = 0;
        for (; fixture.essay->textDocument()->isUndoAvailable(); ++steps)
            fixture.essay->textDocument()->undo();
        QVERIFY2(bytesOf(*fixture.essay) == bytes, label);
        QVERIFY2(!fixture.essay->isModified(), label);
        for (; steps > 0; --steps)
            fixture.essay->textDocument()->redo();
        QVERIFY2(bytesOf(*fixture.essay) == edited, label);
    }
}

void TestEssayRoundTrip::readsOnlyWhatItCannotKeep()
{
    EssayFixture fixture;
    for (const QByteArray &bytes : {QByteArray("caf\xE9\n"), QByteArray("a\rb\n"),
                                    QByteArray("a\xE2\x80\xA9"
                                               "b\xEF\xB7\x90")}) {
        QVERIFY(fixture.open(bytes));
        QVERIFY(fixture.essay->isReadOnly());
        QVERIFY(!fixture.essay->readOnlyReason().isEmpty());
        const QString before = fixture.essay->text();
        fixture.essay->apply({{0, 1, u"x"_s}});
        QCOMPARE(fixture.essay->text(), before);
        QVERIFY(fixture.essay->editFrontMatter([](const QString &) -> Result<QList<TextEdit>> {
            return QList<TextEdit>{{0, 1, u"x"_s}};
        }));

        QSignalSpy failed(fixture.essay.get(), &EssayDocument::failed);
        fixture.essay->save();
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(failed[0][0].value<Error>().kind, Error::Kind::Refused);
        QCOMPARE(read(fixture.path()), bytes);
        QTRY_COMPARE(fixture.essay->analysis()->text, before);
    }
    // It can be written again once it is another file.
    QVERIFY(fixture.open("fine\n"));
    QVERIFY(!fixture.essay->isReadOnly());
}

void TestEssayRoundTrip::markingLineEndingsIsNoEdit()
{
    EssayFixture fixture;
    QSignalSpy edited(fixture.essay.get(), &EssayDocument::edited);
    QVERIFY(fixture.open("one\r\ntwo\nthree\n"));
    QCOMPARE(edited.count(), 1);
    QVERIFY(fixture.essay->hasMixedLineEndings());
    QVERIFY(fixture.open("one\ntwo\r\nthree\n")); // the same text, other endings
    QCOMPARE(edited.count(), 1);
    QCOMPARE(bytesOf(*fixture.essay), "one\ntwo\r\nthree\n");
    QVERIFY(!fixture.essay->textDocument()->isUndoAvailable());
    QVERIFY(!fixture.essay->isModified());
    QVERIFY(fixture.open("one\ntwo\nthree\n"));
    QVERIFY(!fixture.essay->hasMixedLineEndings());
}

QTEST_MAIN(TestEssayRoundTrip)
#include "test_essay_round_trip.moc"
