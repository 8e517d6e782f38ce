// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/field_path.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace stetmark;

class TestFieldPath : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void writes_data();
    void writes();
    void goesUpAndDown();
};

namespace {

using Steps = QList<FieldPath::Step>;

} // namespace

void TestFieldPath::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Steps>("steps");
    QTest::newRow("one key") << u"title"_s << Steps{u"title"_s};
    QTest::newRow("two keys") << u"status.percentage"_s << Steps{u"status"_s, u"percentage"_s};
    QTest::newRow("item") << u"bibliography[0].link"_s
                          << Steps{u"bibliography"_s, qsizetype(0), u"link"_s};
    QTest::newRow("items of items") << u"a[10][2]"_s << Steps{u"a"_s, qsizetype(10), qsizetype(2)};
    QTest::newRow("blanks belong to the key")
        << u"key with spaces"_s << Steps{u"key with spaces"_s};
    QTest::newRow("number is a key") << u"2024"_s << Steps{u"2024"_s};
    QTest::newRow("quoted") << u"\"a.b/c\".d"_s << Steps{u"a.b/c"_s, u"d"_s};
    QTest::newRow("escapes") << u"\"a\\\"b\\\\c\""_s << Steps{u"a\"b\\c"_s};
    QTest::newRow("empty key") << u"a.\"\""_s << Steps{u"a"_s, u""_s};
    QTest::newRow("backslash outside quotes") << u"a\\b"_s << Steps{u"a\\b"_s};
    QTest::newRow("not Latin") << u"日本.ключ"_s << Steps{u"日本"_s, u"ключ"_s};
}

void TestFieldPath::reads()
{
    QFETCH(QString, text);
    QFETCH(Steps, steps);
    const auto path = FieldPath::parse(text);
    QVERIFY(path);
    QCOMPARE(path->steps(), steps);
    QCOMPARE(path->toString(), text);
}

void TestFieldPath::refuses_data()
{
    QTest::addColumn<QString>("text");
    const char16_t *const texts[] = {u"",
                                     u".",
                                     u"a.",
                                     u".a",
                                     u"a..b",
                                     u"a[",
                                     u"a[]",
                                     u"a[x]",
                                     u"a[-1]",
                                     u"a[+1]",
                                     u"a[ 1]",
                                     u"a[1",
                                     u"a[1]b",
                                     u"a]",
                                     u"a\"b",
                                     u"\"a",
                                     u"\"a\"b",
                                     u"\"a\\",
                                     u"a[99999999999999999999]"};
    for (const char16_t *text : texts) {
        const QString each = QString::fromUtf16(text);
        QTest::newRow(qPrintable(u'<' + each + u'>')) << each;
    }
}

void TestFieldPath::refuses()
{
    QFETCH(QString, text);
    const auto path = FieldPath::parse(text);
    QVERIFY(!path);
    QVERIFY(path.error().message.contains(text));
}

void TestFieldPath::writes_data()
{
    QTest::addColumn<QString>("key");
    for (const QString &key : {u"a"_s, u"a.b"_s, u"a[0]"_s, u"\""_s, u"\\"_s, u"\\\""_s, u""_s,
                               u"a]"_s, u" "_s, u"\n"_s, u"x\\.y"_s})
        QTest::newRow(qPrintable(u'<' + key + u'>')) << key;
}

/// Every key comes back from its own text, whatever it holds.
void TestFieldPath::writes()
{
    QFETCH(QString, key);
    const FieldPath path({key, qsizetype(3), key});
    const auto read = FieldPath::parse(path.toString());
    QVERIFY(read);
    QCOMPARE(*read, path);
}

void TestFieldPath::goesUpAndDown()
{
    const FieldPath path = FieldPath().child(u"a"_s).child(1).child(u"b"_s);
    QCOMPARE(path.toString(), u"a[1].b"_s);
    QCOMPARE(path.parent().toString(), u"a[1]"_s);
    QCOMPARE(path.parent().parent().parent(), FieldPath());
    QVERIFY(FieldPath().parent().isEmpty());
}

QTEST_APPLESS_MAIN(TestFieldPath)
#include "test_field_path.moc"
