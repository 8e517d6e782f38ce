// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/date_text.h"
#include "tests/support/random_test.h"

#include <QRandomGenerator>
#include <QTest>
#include <QTimeZone>

using namespace stetmark;
using namespace Qt::StringLiterals;

class TestDateText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsDates_data();
    void readsDates();
    void knowsWhatIsNoDate_data();
    void knowsWhatIsNoDate();
    void writesTheSameWay_data();
    void writesTheSameWay();
    void writesDatesForOtherTexts();
    void writesWhatItReads();
    void stepsThePartAtTheCaret_data();
    void stepsThePartAtTheCaret();
};

void TestDateText::initTestCase()
{
    // Local times in the rows below are in this zone.
    qputenv("TZ", "UTC-02:00");
}

void TestDateText::readsDates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<WrittenDate>("written");

    const QDate day(2024, 2, 25);
    const auto row = [](const QString &text, QDate date, std::optional<QTime> time = {},
                        std::optional<int> offset = {}) {
        QTest::newRow(qPrintable(text)) << text << WrittenDate{date, time, offset};
    };
    row(u"2024-02-25"_s, day);
    row(u"2024-2-5"_s, {2024, 2, 5});
    row(u"2024/02/25"_s, day);
    row(u"2024.02.25"_s, day);
    row(u"25 Feb 2024"_s, day);
    row(u"25 february 2024"_s, day);
    row(u"25-FEB-2024"_s, day);
    row(u"5 Sept 2024"_s, {2024, 9, 5});
    row(u"5 Sep. 2024"_s, {2024, 9, 5});
    row(u"Feb 25, 2024"_s, day);
    row(u"March 1st, 2024"_s, {2024, 3, 1});
    row(u"22nd March 2024"_s, {2024, 3, 22});
    row(u"March 1 2024"_s, {2024, 3, 1});
    row(u"May 1, 2024"_s, {2024, 5, 1});
    row(u"Jun 1, 2024"_s, {2024, 6, 1});
    row(u"July 1, 2024"_s, {2024, 7, 1});
    row(u"2024-02-25 05:06"_s, day, QTime(5, 6));
    row(u"2024-02-25 5:06:07"_s, day, QTime(5, 6, 7));
    row(u"2024-02-25T05:06:07Z"_s, day, QTime(5, 6, 7), 0);
    row(u"2024-02-25t05:06:07z"_s, day, QTime(5, 6, 7), 0);
    row(u"2024-02-25 05:06:07 UTC"_s, day, QTime(5, 6, 7), 0);
    row(u"2024-02-25T05:06:07.123456-05"_s, day, QTime(5, 6, 7, 123), -5 * 3600);
    row(u"2024-02-25T05:06:07.5+0130"_s, day, QTime(5, 6, 7, 500), 90 * 60);
    row(u"2024-02-25 05:06:07 +01:30"_s, day, QTime(5, 6, 7), 90 * 60);
    row(u"2024-02-25 05:06:07 +1"_s, day, QTime(5, 6, 7), 3600);
    row(u"25 Feb 2024 05:06"_s, day, QTime(5, 6));
    row(u"2024/02/25 05:06:07 -0800"_s, day, QTime(5, 6, 7), -8 * 3600);
    row(u"2024-02-29"_s, {2024, 2, 29});
    row(u"0001-01-01"_s, {1, 1, 1});
    row(u"9999-12-31"_s, {9999, 12, 31});
}

void TestDateText::readsDates()
{
    QFETCH(const QString, text);
    QFETCH(const WrittenDate, written);
    const std::optional<WrittenDate> read = readWrittenDate(text);
    QVERIFY(read);
    QCOMPARE(read->date, written.date);
    QVERIFY(read->time == written.time);
    QVERIFY(read->offsetFromUtc == written.offsetFromUtc);
    QVERIFY(!isImpossibleDate(text));
}

void TestDateText::knowsWhatIsNoDate_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isImpossible");

    for (const QString &text :
         {u"2023-02-29"_s, u"2023-02-30"_s, u"2024-13-01"_s, u"2024-00-10"_s, u"2024-01-00"_s,
          u"2024/02/30"_s, u"31 Apr 2024"_s, u"Feb 30, 2024"_s, u"2024-02-25T24:00:00Z"_s,
          u"2024-02-25 05:60"_s, u"2024-02-25T05:06:61"_s, u"2024-02-25T05:06:07+24:00"_s,
          u"2024-02-25T05:06:07+01:60"_s, u"0000-01-01"_s})
        QTest::newRow(qPrintable(text)) << text << true;
    for (const QString &text :
         {u""_s, u"soon"_s, u"2024"_s, u"2024-02"_s, u"2024-02-2x"_s, u"2024-02-25 and on"_s,
          u"2024-02-25\n"_s, u" 2024-02-25"_s, u"2024-02/25"_s, u"02/25/2024"_s, u"25 Foo 2024"_s,
          u"25 Febr 2024"_s, u"25 th Feb 2024"_s, u"20240225"_s, u"Feb 2024"_s, u"{{ .Date }}"_s,
          u"24-02-25"_s, u"２０２４-02-25"_s})
        QTest::newRow(qPrintable(text)) << text << false;
}

void TestDateText::knowsWhatIsNoDate()
{
    QFETCH(const QString, text);
    QFETCH(const bool, isImpossible);
    QVERIFY(!readWrittenDate(text));
    QCOMPARE(isImpossibleDate(text), isImpossible);
}

void TestDateText::writesTheSameWay_data()
{
    QTest::addColumn<QString>("like");
    QTest::addColumn<QString>("otherDay");  // 1999-12-03
    QTest::addColumn<QString>("otherTime"); // 23:05:09
    QTest::addColumn<QString>("moment");    // 2021-06-05T22:30:09.875Z

    const auto row = [](const QString &like, const QString &day, const QString &time,
                        const QString &moment) {
        QTest::newRow(qPrintable(like)) << like << day << time << moment;
    };
    row(u"2024-02-25"_s, u"1999-12-03"_s, u"2024-02-25"_s, u"2021-06-06"_s);
    row(u"2024-2-25"_s, u"1999-12-3"_s, u"2024-2-25"_s, u"2021-6-6"_s);
    row(u"2024/02/25"_s, u"1999/12/03"_s, u"2024/02/25"_s, u"2021/06/06"_s);
    row(u"22 Jan 2016"_s, u"3 Dec 1999"_s, u"22 Jan 2016"_s, u"6 Jun 2021"_s);
    row(u"02 jan 2016"_s, u"03 dec 1999"_s, u"02 jan 2016"_s, u"06 jun 2021"_s);
    row(u"22 JANUARY 2016"_s, u"3 DECEMBER 1999"_s, u"22 JANUARY 2016"_s, u"6 JUNE 2021"_s);
    row(u"2 Sept 2016"_s, u"3 Dec 1999"_s, u"2 Sept 2016"_s, u"6 Jun 2021"_s);
    row(u"2 June 2016"_s, u"3 December 1999"_s, u"2 June 2016"_s, u"6 June 2021"_s);
    row(u"January 22, 2016"_s, u"December 3, 1999"_s, u"January 22, 2016"_s, u"June 6, 2021"_s);
    row(u"January 22nd, 2016"_s, u"December 3rd, 1999"_s, u"January 22nd, 2016"_s,
        u"June 6th, 2021"_s);
    row(u"2024-02-25T05:00:00Z"_s, u"1999-12-03T05:00:00Z"_s, u"2024-02-25T23:05:09Z"_s,
        u"2021-06-05T22:30:09Z"_s);
    row(u"2024-02-25 05:00 UTC"_s, u"1999-12-03 05:00 UTC"_s, u"2024-02-25 23:05 UTC"_s,
        u"2021-06-05 22:30 UTC"_s);
    row(u"2024-2-5 5:00 +1"_s, u"1999-12-3 5:00 +1"_s, u"2024-2-5 23:05 +1"_s,
        u"2021-6-5 23:30 +1"_s);
    row(u"2024-02-25T05:00:00-08:00"_s, u"1999-12-03T05:00:00-08:00"_s,
        u"2024-02-25T23:05:09-08:00"_s, u"2021-06-05T14:30:09-08:00"_s);
    row(u"2024-02-25t05:00:00.25Z"_s, u"1999-12-03t05:00:00.25Z"_s, u"2024-02-25t23:05:09.25Z"_s,
        u"2021-06-05t22:30:09.87Z"_s);
    row(u"2024-02-25 05:00:00.123456"_s, u"1999-12-03 05:00:00.123456"_s,
        u"2024-02-25 23:05:09.123456"_s, u"2021-06-06 00:30:09.875000"_s);
    // A date that does not exist still shows how it is meant.
    row(u"2023-02-30"_s, u"1999-12-03"_s, u"2023-02-30"_s, u"2021-06-06"_s);
}

void TestDateText::writesTheSameWay()
{
    QFETCH(const QString, like);
    QFETCH(const QString, otherDay);
    QFETCH(const QString, otherTime);
    QFETCH(const QString, moment);
    QCOMPARE(dateWrittenAs(QDate(1999, 12, 3), like), otherDay);
    QCOMPARE(timeWrittenAs(QTime(23, 5, 9), like), otherTime);
    const QDateTime instant(QDate(2021, 6, 5), QTime(22, 30, 9, 875), Qt::UTC);
    QCOMPARE(momentWrittenAs(instant, like), moment);
    if (const std::optional<WrittenDate> read = readWrittenDate(like))
        QCOMPARE(dateWrittenAs(read->date, like), like);
}

void TestDateText::writesDatesForOtherTexts()
{
    const QDateTime instant(QDate(2021, 6, 5), QTime(22, 30, 9), Qt::UTC);
    for (const QString &like : {u""_s, u"soon"_s, u"2024"_s}) {
        QCOMPARE(dateWrittenAs(QDate(1999, 12, 3), like), u"1999-12-03"_s);
        QCOMPARE(momentWrittenAs(instant, like), u"2021-06-06"_s);
        QCOMPARE(timeWrittenAs(QTime(23, 5, 9), like), like);
    }
    // What cannot be written changes nothing.
    QCOMPARE(dateWrittenAs(QDate(), u"2024-02-25"_s), u"2024-02-25"_s);
    QCOMPARE(dateWrittenAs(QDate(10000, 1, 1), u"2024-02-25"_s), u"2024-02-25"_s);
    QCOMPARE(timeWrittenAs(QTime(), u"2024-02-25 05:00"_s), u"2024-02-25 05:00"_s);
    QCOMPARE(momentWrittenAs(QDateTime(), u"2024-02-25"_s), u"2024-02-25"_s);
}

void TestDateText::writesWhatItReads()
{
    QRandomGenerator random(testSeed());
    const QStringList likes{u"2024-02-25"_s,           u"2024-2-5"_s,
                            u"2024/02/25 05:00"_s,     u"22 Jan 2016"_s,
                            u"May 2, 2016"_s,          u"2024-02-25T05:00:00.123Z"_s,
                            u"2024-02-25T05:00:00Z"_s, u"2024-02-25 5:00:00 -03:30"_s};
    for (int i = testCount(4'000); i > 0; --i) {
        const QString like = likes[random.bounded(likes.size())];
        const QDateTime moment =
            QDateTime::fromMSecsSinceEpoch(qint64(random.bounded(4e12)), Qt::UTC);
        const QString text = momentWrittenAs(moment, like);
        const std::optional<WrittenDate> read = readWrittenDate(text);
        QVERIFY2(read, qPrintable(text));
        const QDateTime there = read->offsetFromUtc ? moment.toOffsetFromUtc(*read->offsetFromUtc)
                                                    : moment.toLocalTime();
        QCOMPARE(read->date, there.date());
        if (read->time)
            QCOMPARE(read->time->hour() * 60 + read->time->minute(),
                     there.time().hour() * 60 + there.time().minute());
        QCOMPARE(momentWrittenAs(moment, text), text);
        QCOMPARE(dateWrittenAs(read->date, text), text);
    }
}

void TestDateText::stepsThePartAtTheCaret_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<int>("caret");
    QTest::addColumn<int>("steps");
    QTest::addColumn<QString>("after");

    const QString full = u"2024-02-29T23:59:59Z"_s;
    QTest::newRow("year") << full << 2 << 1 << u"2025-02-28T23:59:59Z"_s;
    QTest::newRow("month") << full << 6 << -1 << u"2024-01-29T23:59:59Z"_s;
    QTest::newRow("day") << full << 9 << 1 << u"2024-03-01T23:59:59Z"_s;
    QTest::newRow("hour") << full << 12 << 1 << u"2024-02-29T00:59:59Z"_s;
    QTest::newRow("minute") << full << 15 << -1 << u"2024-02-29T23:58:59Z"_s;
    QTest::newRow("second") << full << 18 << -9 << u"2024-02-29T23:59:50Z"_s;
    QTest::newRow("behind") << full << 20 << 1 << full;
    QTest::newRow("month by its name") << u"31 Jan 2016"_s << 4 << 1 << u"29 Feb 2016"_s;
    QTest::newRow("day before it") << u"31 Jan 2016"_s << 1 << 1 << u"1 Feb 2016"_s;
    QTest::newRow("year behind it") << u"31 Jan 2016"_s << 8 << 1 << u"31 Jan 2017"_s;
    QTest::newRow("ordinal") << u"20th May 2016"_s << 1 << 1 << u"21st May 2016"_s;
    QTest::newRow("eleventh") << u"10th May 2016"_s << 1 << 1 << u"11th May 2016"_s;
    QTest::newRow("last year") << u"9999-01-01"_s << 1 << 1 << u"9999-01-01"_s;
    QTest::newRow("no date") << u"soon"_s << 1 << 1 << u"soon"_s;
    QTest::newRow("no such date") << u"2023-02-30"_s << 1 << 1 << u"2023-02-30"_s;
}

void TestDateText::stepsThePartAtTheCaret()
{
    QFETCH(const QString, before);
    QFETCH(const int, caret);
    QFETCH(const int, steps);
    QFETCH(const QString, after);
    QCOMPARE(dateStepped(before, caret, steps), after);
}

QTEST_GUILESS_MAIN(TestDateText)
#include "test_date_text.moc"
