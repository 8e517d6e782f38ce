// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/json_tree.h"

#include <QTest>

using namespace stetmark;
using namespace Qt::StringLiterals;

class TestJsonTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryKindInOrder();
    void knowsPlaces();
    void takesCommentsAndLastCommas();
    void decodesText();
    void refusesWhatIsNoJson_data();
    void refusesWhatIsNoJson();
    void isBounded();
};

void TestJsonTree::readsEveryKindInOrder()
{
    const auto root =
        readJson(u"{\"z\": [1, -2.5e3], \"a\": {\"t\": true, \"n\": null}, \"s\": \"1\"}");
    QVERIFY2(root.ok(), qPrintable(root ? QString() : root.error().message));
    QCOMPARE(root->entries.size(), 3U);
    QCOMPARE(root->entries[0].key.value, u"z"_s);
    QCOMPARE(root->entries[0].value.items[1].value, u"-2.5e3"_s);
    QCOMPARE(root->at(*FieldPath::parse(u"z[0]"_s))->type(), ScalarType::Number);
    QCOMPARE(root->at(*FieldPath::parse(u"a.t"_s))->type(), ScalarType::Boolean);
    QCOMPARE(root->at(*FieldPath::parse(u"a.n"_s))->type(), ScalarType::Null);
    QCOMPARE(root->find(u"s")->type(), ScalarType::Text);
}

void TestJsonTree::knowsPlaces()
{
    const QString text = u"{\n  \"key\": [7]\n}"_s;
    const auto root = readJson(text);
    QVERIFY(root.ok());
    const FrontMatterEntry &entry = root->entries[0];
    QCOMPARE(text.mid(entry.key.span.start, entry.key.span.length()), u"\"key\""_s);
    QCOMPARE(text.mid(entry.value.span.start, entry.value.span.length()), u"[7]"_s);
}

void TestJsonTree::takesCommentsAndLastCommas()
{
    const auto root =
        readJson(u"// settings\n{ /* one */ \"a\": [1, 2,], // more\n \"b\": \"//\",\n}\n//");
    QVERIFY2(root.ok(), qPrintable(root ? QString() : root.error().message));
    QCOMPARE(root->find(u"a")->items.size(), 2U);
    QCOMPARE(root->find(u"b")->value, u"//"_s);
}

void TestJsonTree::decodesText()
{
    const auto root = readJson(u"\"\\\"\\\\\\/\\n\\t\\u00e9\\ud83d\\ude00\"");
    QVERIFY(root.ok());
    QCOMPARE(root->value, u"\"\\/\n\té😀"_s);
}

void TestJsonTree::refusesWhatIsNoJson_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("line");
    const auto row = [](const char *text, int line) {
        QTest::newRow(text) << QString::fromLatin1(text) << line;
    };
    row("", 1);
    row("{", 1);
    row("{\n\"a\" 1}", 2);
    row("{\"a\": 1\n\"b\": 2}", 2);
    row("{a: 1}", 1);
    row("[1 2]", 1);
    row("[01x]", 1);
    row("[nan]", 1);
    row("[-inf]", 1);
    row("\"open", 1);
    row("\"two\nlines\"", 1);
    row("\"\\q\"", 1);
    row("\"\\u12", 1);
    row("\"\\", 1);
    row("{} {}", 1);
    row("/* open", 1);
    row("/", 1);
    row("{,}", 1);
    row("fields:\n  - key: a", 1);
}

void TestJsonTree::refusesWhatIsNoJson()
{
    QFETCH(QString, text);
    QFETCH(int, line);
    const auto root = readJson(text);
    QVERIFY(!root.ok());
    QVERIFY2(root.error().message.startsWith(u"Line %1: "_s.arg(line)),
             qPrintable(root.error().message));
}

void TestJsonTree::isBounded()
{
    QVERIFY(readJson(QString(60, u'[') + QString(60, u']')).ok());
    QVERIFY(!readJson(QString(500'000, u'[')).ok());
    QVERIFY(!readJson(u"{\"a\":"_s.repeated(100'000)).ok());
    QVERIFY(!readJson(u"["_s + u"0,"_s.repeated(400'000) + u"]"_s).ok());
}

QTEST_APPLESS_MAIN(TestJsonTree)
#include "test_json_tree.moc"
