// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/form/text_difference.h"
#include "editor/form/value_text.h"

#include <QTest>

using namespace stetmark;
using namespace Qt::StringLiterals;

class TestValueText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsPercentages_data();
    void readsPercentages();
    void writesNumbersShort();
    void keepsTheWordsOfASwitch_data();
    void keepsTheWordsOfASwitch();
    void readsDates_data();
    void readsDates();
    void changesDatesAsWritten_data();
    void changesDatesAsWritten();
    void stepsThePartAtTheCaret_data();
    void stepsThePartAtTheCaret();
    void knowsWhatWidgetsKeep();
    void findsDifferences_data();
    void findsDifferences();
};

void TestValueText::readsPercentages_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("value"); // -1 for none
    QTest::addColumn<QString>("suffix");

    QTest::newRow("plain") << u"55"_s << 55.0 << u""_s;
    QTest::newRow("sign") << u"70%"_s << 70.0 << u"%"_s;
    QTest::newRow("blank and sign") << u"70 %"_s << 70.0 << u" %"_s;
    QTest::newRow("fraction") << u"66.6"_s << 66.6 << u""_s;
    QTest::newRow("zero") << u"0"_s << 0.0 << u""_s;
    QTest::newRow("too much") << u"100.1"_s << -1.0 << u""_s;
    QTest::newRow("negative") << u"-1"_s << -1.0 << u""_s;
    QTest::newRow("word") << u"half"_s << -1.0 << u""_s;
    QTest::newRow("nothing") << u""_s << -1.0 << u""_s;
    QTest::newRow("only a sign") << u"%"_s << -1.0 << u""_s;
    QTest::newRow("two signs") << u"5%%"_s << -1.0 << u""_s;
    QTest::newRow("not a number") << u"nan"_s << -1.0 << u""_s;
    QTest::newRow("endless") << u"inf"_s << -1.0 << u""_s;
}

void TestValueText::readsPercentages()
{
    QFETCH(const QString, text);
    QFETCH(const double, value);
    QFETCH(const QString, suffix);
    const std::optional<PercentText> percent = readPercent(text);
    QCOMPARE(percent ? percent->value : -1, value);
    if (percent)
        QCOMPARE(percent->suffix, suffix);
}

void TestValueText::writesNumbersShort()
{
    QCOMPARE(numberText(70), u"70"_s);
    QCOMPARE(numberText(100), u"100"_s);
    QCOMPARE(numberText(0), u"0"_s);
    QCOMPARE(numberText(66.5), u"66.5"_s);
    QCOMPARE(numberText(66.666), u"66.67"_s);
}

void TestValueText::keepsTheWordsOfASwitch_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("on");
    QTest::addColumn<QString>("off");
    QTest::newRow("true") << u"true"_s << u"true"_s << u"false"_s;
    QTest::newRow("No") << u"No"_s << u"Yes"_s << u"No"_s;
    QTest::newRow("ON") << u"ON"_s << u"ON"_s << u"OFF"_s;
    QTest::newRow("nothing") << u""_s << u"true"_s << u"false"_s;
    QTest::newRow("other") << u"maybe"_s << u"true"_s << u"false"_s;
}

void TestValueText::keepsTheWordsOfASwitch()
{
    QFETCH(const QString, before);
    QFETCH(const QString, on);
    QFETCH(const QString, off);
    QCOMPARE(switchText(true, before), on);
    QCOMPARE(switchText(false, before), off);
    QCOMPARE(readSwitch(on), std::optional(true));
    QCOMPARE(readSwitch(off), std::optional(false));
}

void TestValueText::readsDates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("date"); // invalid for none
    QTest::addColumn<QTime>("time");

    const QDate day(2024, 2, 25);
    QTest::newRow("date") << u"2024-02-25"_s << day << QTime();
    QTest::newRow("zulu") << u"2024-02-25T05:00:00Z"_s << day << QTime(5, 0);
    QTest::newRow("offset") << u"2024-02-25 05:06:07 +01:30"_s << day << QTime(5, 6, 7);
    QTest::newRow("microseconds") << u"2024-02-25T05:06:07.123456-05"_s << day << QTime(5, 6, 7);
    QTest::newRow("no seconds") << u"2024-02-25 05:06"_s << day << QTime(5, 6);
    QTest::newRow("short") << u"2024-2-5"_s << QDate(2024, 2, 5) << QTime();
    QTest::newRow("words") << u"22 Jan 2016"_s << QDate() << QTime();
    QTest::newRow("no such day") << u"2024-02-30"_s << QDate() << QTime();
    QTest::newRow("no such hour") << u"2024-02-25T25:00:00Z"_s << QDate() << QTime();
    QTest::newRow("half") << u"2024-02-2x"_s << QDate() << QTime();
    QTest::newRow("more") << u"2024-02-25 and on"_s << QDate() << QTime();
    QTest::newRow("line") << u"2024-02-25\n"_s << QDate() << QTime();
    QTest::newRow("nothing") << u""_s << QDate() << QTime();
}

void TestValueText::readsDates()
{
    QFETCH(const QString, text);
    QFETCH(const QDate, date);
    QFETCH(const QTime, time);
    const std::optional<DateText> read = readDate(text);
    QCOMPARE(read ? read->date : QDate(), date);
    QCOMPARE(read && read->time ? *read->time : QTime(), time);
}

void TestValueText::changesDatesAsWritten_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("otherDay");  // 1999-12-31
    QTest::addColumn<QString>("otherTime"); // 23:05:09

    QTest::newRow("date") << u"2024-02-25"_s << u"1999-12-31"_s << u"2024-02-25"_s;
    QTest::newRow("zulu") << u"2024-02-25T05:00:00Z"_s << u"1999-12-31T05:00:00Z"_s
                          << u"2024-02-25T23:05:09Z"_s;
    QTest::newRow("short") << u"2024-2-5 5:00 +1"_s << u"1999-12-31 5:00 +1"_s
                           << u"2024-2-5 23:05 +1"_s;
    QTest::newRow("micro") << u"2024-02-25t05:00:00.25Z"_s << u"1999-12-31t05:00:00.25Z"_s
                           << u"2024-02-25t23:05:09.25Z"_s;
}

void TestValueText::changesDatesAsWritten()
{
    QFETCH(const QString, before);
    QFETCH(const QString, otherDay);
    QFETCH(const QString, otherTime);
    QCOMPARE(withDate(before, QDate(1999, 12, 31)), otherDay);
    QCOMPARE(withTime(before, QTime(23, 5, 9)), otherTime);
}

void TestValueText::stepsThePartAtTheCaret_data()
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
    QTest::newRow("last year") << u"9999-01-01"_s << 1 << 1 << u"9999-01-01"_s;
    QTest::newRow("no date") << u"soon"_s << 1 << 1 << u"soon"_s;
}

void TestValueText::stepsThePartAtTheCaret()
{
    QFETCH(const QString, before);
    QFETCH(const int, caret);
    QFETCH(const int, steps);
    QFETCH(const QString, after);
    QCOMPARE(stepped(before, caret, steps), after);
}

void TestValueText::knowsWhatWidgetsKeep()
{
    QVERIFY(isEditableText(u"a\u00a0b\tc\nd\u2028e\U0001F600"));
    QVERIFY(!isEditableText(u"a\rb"));
    QVERIFY(!isEditableText(u"a\u2029b"));
    QVERIFY(!isEditableText(u"a\ufdd0b"));
    QVERIFY(!isEditableText(QString(QChar(u'\0'))));
}

void TestValueText::findsDifferences_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<TextEdit>("edit");

    QTest::newRow("none") << u"abc"_s << u"abc"_s << TextEdit{3, 0, u""_s};
    QTest::newRow("middle") << u"abc"_s << u"axc"_s << TextEdit{1, 1, u"x"_s};
    QTest::newRow("repeated") << u"aa"_s << u"aaa"_s << TextEdit{2, 0, u"a"_s};
    QTest::newRow("all") << u"ab"_s << u""_s << TextEdit{0, 2, u""_s};
    // Both share their first half (the high surrogate).
    QTest::newRow("pair") << u"\U0001F600"_s << u"\U0001F601"_s << TextEdit{0, 2, u"\U0001F601"_s};
    // Both share their second half.
    QTest::newRow("pair's end") << u"\U0001F600"_s << u"\U0001FA00"_s
                                << TextEdit{0, 2, u"\U0001FA00"_s};
}

void TestValueText::findsDifferences()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    QFETCH(const TextEdit, edit);
    QVERIFY(difference(before, after) == edit);
    QCOMPARE(applied(before, {edit}), after);
}

QTEST_GUILESS_MAIN(TestValueText)
#include "test_value_text.moc"
