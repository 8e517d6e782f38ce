// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Journals: what is written is read again, as far as it got, and nothing else is believed.

#include "editor/document/recovery_format.h"
#include "tests/support/random_test.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace stetmark;

namespace {

JournalFacts facts(qsizetype place = 0)
{
    return {u"/essays/one.md"_s, "digest", true,
            LineEnding::CrLf,    place,    QDateTime(QDate(2026, 11, 21), QTime(10, 0))};
}

QString textOf(const QByteArray &journal)
{
    const auto essay = readJournal(journal);
    return essay ? essay->file.content.text : u"(no journal)"_s;
}

} // namespace

class TestRecoveryFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsAllThatSavingNeeds();
    void keepsEachLineEnding();
    void keepsHalfCharacters();
    void appliesEdits();
    void startsAgainWithAWholeText();
    void readsWhatATornJournalHas();
    void tellsDamageFromATornEnd();
    void refusesEditsThatDoNotFit_data();
    void refusesEditsThatDoNotFit();
    void survivesAnything();
};

void TestRecoveryFormat::keepsAllThatSavingNeeds()
{
    const auto essay = readJournal(journalStart() + wholeTextRecord(facts(3), u"Text\n"_s));
    QVERIFY(essay);
    QCOMPARE(essay->file.path, facts().path);
    QCOMPARE(essay->file.digest, facts().digest);
    QCOMPARE(essay->file.content.text, u"Text\n"_s);
    QVERIFY(essay->file.content.hasByteOrderMark);
    QCOMPARE(essay->file.content.lineEndings, (LineEndings{LineEnding::CrLf, {}}));
    QCOMPARE(essay->place, 3);
    QCOMPARE(essay->changed, facts().changed);
    QVERIFY(!essay->isDamaged);
    QVERIFY(essay->file.content.readOnlyReason.isEmpty());
}

void TestRecoveryFormat::keepsEachLineEnding()
{
    const auto essay = readJournal(journalStart() + wholeTextRecord(facts(), u"a\nb\rc\nd\r"_s)
                                   + editsRecord(facts(), {{2, 0, u"x\r"_s}}));
    QVERIFY(essay);
    QCOMPARE(essay->file.content.text, u"a\nx\nb\nc\nd\n"_s);
    QCOMPARE(essay->file.content.lineEndings, (LineEndings{LineEnding::CrLf, {1, 2, 4}}));
}

void TestRecoveryFormat::keepsHalfCharacters()
{
    const QString text = u"a"_s + QChar(0xD83D) + QChar(0) + QChar(0x2028) + QChar(0xA0);
    QCOMPARE(textOf(journalStart() + wholeTextRecord(facts(), text)), text);
}

void TestRecoveryFormat::appliesEdits()
{
    const QByteArray journal = journalStart() + wholeTextRecord(facts(), u"One two"_s)
                               + editsRecord(facts(), {{3, 0, u","_s}, {4, 1, u" or "_s}})
                               + editsRecord(facts(), {}) + editsRecord(facts(9), {{0, 3, {}}});
    QCOMPARE(textOf(journal), u", or two"_s);
    QCOMPARE(readJournal(journal)->place, 8); // no further than the text
}

void TestRecoveryFormat::startsAgainWithAWholeText()
{
    QCOMPARE(textOf(journalStart() + wholeTextRecord(facts(), u"One"_s)
                    + wholeTextRecord(facts(), u"Two"_s) + editsRecord(facts(), {{3, 0, u"!"_s}})),
             u"Two!"_s);
}

void TestRecoveryFormat::readsWhatATornJournalHas()
{
    const QByteArray whole = journalStart() + wholeTextRecord(facts(), u"One"_s);
    const QByteArray first = whole + editsRecord(facts(), {{3, 0, u" two"_s}});
    const QByteArray all = first + editsRecord(facts(), {{7, 0, u" three"_s}});
    for (qsizetype size = 0; size <= all.size(); ++size) {
        const auto essay = readJournal(QByteArrayView(all).first(size));
        if (size < whole.size()) {
            QVERIFY(!essay);
            continue;
        }
        const QString expected = size == all.size()     ? u"One two three"_s
                                 : size >= first.size() ? u"One two"_s
                                                        : u"One"_s;
        QCOMPARE(essay->file.content.text, expected);
        QVERIFY(!essay->isDamaged);
    }
}

void TestRecoveryFormat::tellsDamageFromATornEnd()
{
    const QByteArray whole = journalStart() + wholeTextRecord(facts(), u"One"_s);
    QByteArray journal = whole + editsRecord(facts(), {{3, 0, u" two"_s}});
    journal[journal.size() - 1] = 'x';
    journal += editsRecord(facts(), {{7, 0, u" three"_s}});
    const auto essay = readJournal(journal);
    QVERIFY(essay);
    QCOMPARE(essay->file.content.text, u"One"_s);
    QVERIFY(essay->isDamaged);
}

void TestRecoveryFormat::refusesEditsThatDoNotFit_data()
{
    QTest::addColumn<qint64>("position");
    QTest::addColumn<qint64>("removed");
    QTest::newRow("behind the end") << qint64(4) << qint64(0);
    QTest::newRow("over the end") << qint64(1) << qint64(3);
    QTest::newRow("before the start") << qint64(-1) << qint64(0);
    QTest::newRow("less than nothing") << qint64(1) << qint64(-1);
    QTest::newRow("beyond all numbers") << qint64(1) << std::numeric_limits<qint64>::max();
}

void TestRecoveryFormat::refusesEditsThatDoNotFit()
{
    QFETCH(qint64, position);
    QFETCH(qint64, removed);
    const auto essay =
        readJournal(journalStart() + wholeTextRecord(facts(), u"One"_s)
                    + editsRecord(facts(), {{qsizetype(position), qsizetype(removed), u"x"_s}}));
    QVERIFY(essay);
    QCOMPARE(essay->file.content.text, u"One"_s);
    QVERIFY(essay->isDamaged);
}

void TestRecoveryFormat::survivesAnything()
{
    const QByteArray good = journalStart() + wholeTextRecord(facts(), u"One\ntwo"_s)
                            + editsRecord(facts(), {{3, 0, u" and a half"_s}})
                            + savingRecord(u"/essays/one.md"_s, "digest");
    QRandomGenerator random(testSeed());
    const int count = testCount(100'000);
    for (int i = 0; i < count; ++i) {
        QByteArray journal = good;
        for (int changes = random.bounded(4); changes >= 0; --changes) {
            if (journal.isEmpty())
                break;
            const qsizetype at = random.bounded(journal.size());
            switch (random.bounded(4)) {
            case 0:
                journal[at] = char(random.bounded(256));
                break;
            case 1:
                journal.remove(at, 1 + random.bounded(8));
                break;
            case 2:
                journal.insert(at, good.sliced(random.bounded(good.size())));
                break;
            default:
                journal.truncate(at + 1);
            }
        }
        // What a checksum vouches for is one of the texts that were written.
        const QString text = textOf(journal);
        const bool isKnown = text == "One\ntwo"_L1 || text == "(no journal)"_L1
                             || text.startsWith("One and a half"_L1);
        QVERIFY2(isKnown, qPrintable(u"seed %1, run %2: %3"_s.arg(testSeed()).arg(i).arg(text)));
    }
}

QTEST_APPLESS_MAIN(TestRecoveryFormat)
#include "test_recovery_format.moc"
