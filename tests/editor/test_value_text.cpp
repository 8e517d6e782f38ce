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
    void keepsTheWordsOfASwitch_data();
    void keepsTheWordsOfASwitch();
    void knowsWhatWidgetsKeep();
    void findsDifferences_data();
    void findsDifferences();
};

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
