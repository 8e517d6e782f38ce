// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/command_run.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace stetmark::tests;

/// `get --json`.
class TestCliJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void wholeTree();
    void parts();
    void types_data();
    void types();
    void texts_data();
    void texts();
    void aliases();
    void endlessAliases_data();
    void endlessAliases();
    void emptyEssays();
    void unreadable_data();
    void unreadable();

private:
    CommandRun json(const QByteArray &text, const Arguments &path = {}) const
    {
        writeBytes(m_folder->filePath(QStringLiteral("essay.md")), text);
        return runCli(Arguments{"get", "--json", "essay.md"} + path, {{}, m_folder->path(), {}});
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCliJson::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestCliJson::wholeTree()
{
    const CommandRun result = json("---\n"
                                   "title: On Moss # a comment\n"
                                   "status: {value: Draft, percentage: 5}\n"
                                   "bibliography:\n"
                                   "  - link: https://example.com\n"
                                   "    title: \"Ferns\"\n"
                                   "  - just a text\n"
                                   "authors: []\n"
                                   "extra: {}\n"
                                   "a.b: |\n"
                                   "  two\n"
                                   "  lines\n"
                                   "---\n");
    QCOMPARE(result.output, QByteArray("{\n"
                                       "  \"title\": \"On Moss\",\n"
                                       "  \"status\": {\n"
                                       "    \"value\": \"Draft\",\n"
                                       "    \"percentage\": 5\n"
                                       "  },\n"
                                       "  \"bibliography\": [\n"
                                       "    {\n"
                                       "      \"link\": \"https://example.com\",\n"
                                       "      \"title\": \"Ferns\"\n"
                                       "    },\n"
                                       "    \"just a text\"\n"
                                       "  ],\n"
                                       "  \"authors\": [],\n"
                                       "  \"extra\": {},\n"
                                       "  \"a.b\": \"two\\nlines\\n\"\n"
                                       "}\n"));
    QCOMPARE(result.errors, QByteArray());
    QCOMPARE(result.exitCode, 0);
}

void TestCliJson::parts()
{
    const QByteArray text = "---\nstatus: {value: Draft, percentage: 5}\ntags: [a, b]\n---\n";
    QCOMPARE(json(text, {"status.percentage"}).output, QByteArray("5\n"));
    QCOMPARE(json(text, {"tags[1]"}).output, QByteArray("\"b\"\n"));
    QCOMPARE(json(text, {"tags"}).output, QByteArray("[\n  \"a\",\n  \"b\"\n]\n"));
    const CommandRun missing = json(text, {"tags[2]"});
    QCOMPARE(missing.exitCode, 1);
    QCOMPARE(missing.output, QByteArray());
    QVERIFY2(missing.errors.contains("tags[2]"), missing.errors);
}

void TestCliJson::types_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *yaml, const char *expected) {
        QTest::newRow(yaml) << QByteArray(yaml) << QByteArray(expected);
    };
    row("5", "5");
    row("+5", "5");
    row("-0", "-0");
    row("2.50", "2.50");
    row(".5", "0.5");
    row("-7.", "-7.0");
    row("00.5", "0.5");
    row("1.e+5", "1.0e+5");
    row("6.02E+23", "6.02E+23");
    row("123456789012345678901234567890", "123456789012345678901234567890");
    row("0x1F", "31");
    row("0xFFFFFFFFFFFFFFFFFF", "\"0xFFFFFFFFFFFFFFFFFF\"");
    row(".inf", "\".inf\"");
    row("-.INF", "\"-.INF\"");
    row(".nan", "\".nan\"");
    row("True", "true");
    row("FALSE", "false");
    row("~", "null");
    row("Null", "null");
    row("", "null");
    // Where readers of YAML 1.1 and 1.2 do not agree.
    row("no", "\"no\"");
    row("007", "\"007\"");
    row("1_000", "\"1_000\"");
    row("2024-02-25", "\"2024-02-25\"");
    // With quotes or a tag.
    row("\"5\"", "\"5\"");
    row("'true'", "\"true\"");
    row("!!str 5", "\"5\"");
}

void TestCliJson::types()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QByteArray, expected);
    const CommandRun result = json("---\nvalue: " + yaml + "\n---\n", {"value"});
    QCOMPARE(result.output, expected + '\n');
    QVERIFY(!QJsonDocument::fromJson('[' + result.output + ']').isNull());
}

void TestCliJson::texts_data()
{
    QTest::addColumn<QByteArray>("yaml"); // in double quotes
    QTest::addColumn<QString>("text");
    const auto row = [](const char *yaml, const char *text) {
        QTest::newRow(yaml) << QByteArray(yaml) << QString::fromUtf8(text);
    };
    row("", "");
    row("\\\"\\\\/", "\"\\/");
    row("\\t\\n\\r\\b\\e\\x7F", "\t\n\r\b\x1B\x7F");
    row("Moos, мох, 苔, 🌿", "Moos, мох, 苔, 🌿");
    row("\\u2028\\u00A0\\uFEFF", "\u2028\u00A0\uFEFF");
}

void TestCliJson::texts()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QString, text);
    for (const QByteArray &field : {"value: \"" + yaml + '"', '"' + yaml + "\": value"}) {
        const QByteArray output = json("---\n" + field + "\n---\n").output;
        const QJsonObject object = QJsonDocument::fromJson(output).object();
        QCOMPARE(object.size(), 1);
        QCOMPARE(field.startsWith("value") ? object.begin()->toString() : object.begin().key(),
                 text);
    }
}

void TestCliJson::aliases()
{
    const CommandRun result = json("---\na: &x {n: 1}\nb: *x\nc: &x [2]\nd: {<<: *x}\n---\n");
    QCOMPARE(result.output, QByteArray("{\n  \"a\": {\n    \"n\": 1\n  },\n"
                                       "  \"b\": {\n    \"n\": 1\n  },\n"
                                       "  \"c\": [\n    2\n  ],\n"
                                       "  \"d\": {\n    \"<<\": [\n      2\n    ]\n  }\n}\n"));
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(json("---\na: &x 5\nb: *x\n---\n", {"b"}).output, QByteArray("5\n"));
}

void TestCliJson::endlessAliases_data()
{
    QTest::addColumn<QByteArray>("text");
    QByteArray bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
    QByteArray chain = "a0: &a0 x\n";
    for (int i = 1; i < 5000; ++i) {
        const QByteArray name = 'a' + QByteArray::number(i);
        const QByteArray last = "*a" + QByteArray::number(i - 1);
        if (i < 30)
            bomb += name + ": &" + name + " [" + (last + " , ").repeated(9) + last + " ]\n";
        chain += name + ": &" + name + " [ " + last + " ]\n";
    }
    QTest::newRow("more and more") << bomb;
    QTest::newRow("deeper and deeper") << chain;
    QTest::newRow("itself") << QByteArray("a: &a [x, *a ]\n");
}

void TestCliJson::endlessAliases()
{
    QFETCH(QByteArray, text);
    const CommandRun result = json("---\n" + text + "---\n");
    QCOMPARE(result.exitCode, 1);
    QCOMPARE(result.output, QByteArray());
    QVERIFY2(result.errors.startsWith("stetmark-cli: essay.md: Its aliases"), result.errors);
}

void TestCliJson::emptyEssays()
{
    for (const char *text : {"", "Moss grows.\n", "---\n---\n", "---\n# only this\n---\n"}) {
        const CommandRun result = json(text);
        QCOMPARE(result.output, QByteArray("{}\n"));
        QCOMPARE(result.exitCode, 0);
    }
}

void TestCliJson::unreadable_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("output");
    const auto row = [](const char *name, const char *text, const char *output) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(output);
    };
    row("unclosed", "---\na: 1\n", "");
    row("invalid YAML", "---\na: [1\n---\n", "");
    row("TOML", "+++\na = 1\n+++\n", "");
    row("JSON", "{\n\"a\": 1\n}\n", "");
    row("duplicate keys", "---\na: 1\na: 2\n---\n", "{\n  \"a\": 1,\n  \"a\": 2\n}\n");
}

void TestCliJson::unreadable()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, output);
    const CommandRun result = json(text);
    QCOMPARE(result.exitCode, 1);
    QCOMPARE(result.output, output);
    QVERIFY2(result.errors.contains("essay.md"), result.errors);
    QCOMPARE(result.errors.count('\n'), 1);
}

QTEST_GUILESS_MAIN(TestCliJson)
#include "test_cli_json.moc"
