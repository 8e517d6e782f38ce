// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/command_run.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace stetmark::tests;

namespace {

/// One of the sample essay's 24 values: the bytes around it that occur once, before
/// and after it is set.
struct FieldChange {
    const char *path;
    const char *value;
    const char *before;
    const char *after;
};

const QList<FieldChange> changes{
    {"title", "A New Title", "\ntitle: \"Let It Stand: On the Mark That Undoes a Correction\"",
     "\ntitle: \"A New Title\""},
    {"meta_title", "Meta", "meta_title: \"\"", "meta_title: \"Meta\""},
    {"description", "Short",
     "description: \"A short essay about stet, the proofreader's mark that keeps a text as it "
     "was\"",
     "description: \"Short\""},
    {"excerpt", "Shorter",
     "excerpt: \"Every correction can itself be wrong. Proofreaders have a mark for that: a row of "
     "dots and the word stet. This essay looks at what the mark says about editing, about trust "
     "between writers and their readers, and about the tools in which we write today.\"",
     "excerpt: \"Shorter\""},
    {"publishdate", "2031-01-02T03:04:05Z", "publishdate: 2025-03-09T08:00:00Z",
     "publishdate: 2031-01-02T03:04:05Z"},
    {"lastmod", "2031-01-02", "lastmod: 2025-05-18T08:00:00Z", "lastmod: 2031-01-02"},
    {"tags[0]", "Reading", "[Editing, ", "[Reading, "},
    {"tags[1]", "Print", ", Typography, ", ", Print, "},
    {"tags[2]", "Tools", ", Writing Tools, ", ", Tools, "},
    {"tags[3]", "Proofs", ", Proofreading]", ", Proofs]"},
    {"categories[0]", "Notes", "categories: [Essays]", "categories: [Notes]"},
    {"status.value", "Finished", "value: In Progress", "value: Finished"},
    {"status.percentage", "71", "percentage: 60", "percentage: 71"},
    {"certainty.value", "Certain", "value: Likely", "value: Certain"},
    {"certainty.percentage", "100", "percentage: 70", "percentage: 100"},
    {"importance.value", "7", "value: 6", "value: 7"},
    {"importance.percentage", "8.5", "percentage: 65", "percentage: 8.5"},
    {"is_post_complete", "true", "is_post_complete: false", "is_post_complete: true"},
    {"homepage_featured", "true", "homepage_featured: false", "homepage_featured: true"},
    {"bibliography[0].title", "Let It Stand", "title: \"Stet\"", "title: \"Let It Stand\""},
    {"bibliography[0].link", "https://example.com/a", "link: https://en.wikipedia.org/wiki/Stet",
     "link: https://example.com/a"},
    {"bibliography[1].title", "Marks", "title: \"List of proofreader's marks\"",
     "title: \"Marks\""},
    {"bibliography[1].link", "https://example.com/b",
     "link: https://en.wikipedia.org/wiki/List_of_proofreader%27s_marks",
     "link: https://example.com/b"},
    {"draft", "true", "\ndraft: false", "\ndraft: true"},
};

QByteArray sample()
{
    return readBytes(QStringLiteral(STETMARK_SOURCE_DIR "/resources/samples/essay.md"));
}

/// `text` as files have it: other line endings, a byte order mark, no last newline.
QByteArray inForm(QByteArray text, const QByteArray &form)
{
    if (form.contains("no newline"))
        text.chop(1);
    if (form.contains("CRLF"))
        text.replace('\n', "\r\n");
    if (form.contains("mixed")) {
        QByteArray mixed;
        int line = 0;
        for (const char byte : std::as_const(text)) {
            if (byte == '\n' && ++line % 3 == 0)
                mixed += '\r';
            mixed += byte;
        }
        text = mixed;
    }
    return form.contains("BOM") ? "\xEF\xBB\xBF" + text : text;
}

} // namespace

/// `get` and `set`, byte by byte.
class TestCliFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void percentageChangesTwoBytes();
    void everyValue_data();
    void everyValue();
    void anyText_data();
    void anyText();
    void typesStay_data();
    void typesStay();
    void sameValueWritesNothing();
    void fileKeepsItsNature();
    void refusals_data();
    void refusals();

private:
    CommandRun set(const char *field, const QString &value) const
    {
        return runCli({"set", m_essay, field, value});
    }
    QByteArray get(const char *field) const { return runCli({"get", m_essay, field}).output; }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_essay;
};

void TestCliFields::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_essay = m_folder->filePath(QStringLiteral("essay.md"));
}

void TestCliFields::percentageChangesTwoBytes()
{
    const QByteArray before = sample();
    writeBytes(m_essay, before);
    const CommandRun run = set("status.percentage", QStringLiteral("75"));
    QCOMPARE(run.errors, QByteArray());
    QCOMPARE(run.exitCode, 0);
    const QByteArray after = readBytes(m_essay);
    QCOMPARE(after.size(), before.size());
    int different = 0;
    for (qsizetype i = 0; i < before.size(); ++i)
        different += before[i] != after[i] ? 1 : 0;
    QCOMPARE(different, 2);
}

void TestCliFields::everyValue_data()
{
    QTest::addColumn<int>("change");
    QTest::addColumn<QByteArray>("form");
    QCOMPARE(changes.size(), 24);
    for (const char *form : {"LF", "CRLF", "BOM", "BOM and CRLF", "mixed", "no newline"}) {
        for (int i = 0; i < changes.size(); ++i)
            QTest::addRow("%s, %s", changes[i].path, form) << i << QByteArray(form);
    }
}

void TestCliFields::everyValue()
{
    QFETCH(int, change);
    QFETCH(QByteArray, form);
    const FieldChange &field = changes[change];
    QByteArray expected = sample();
    QCOMPARE(expected.count(field.before), 1);
    const QByteArray original = inForm(expected, form);
    expected = inForm(expected.replace(field.before, field.after), form);

    writeBytes(m_essay, original);
    const QByteArray oldValue = get(field.path);
    const CommandRun run = set(field.path, QString::fromUtf8(field.value));
    QCOMPARE(run.errors, QByteArray());
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(readBytes(m_essay), expected);
    QCOMPARE(get(field.path), QByteArray(field.value) + '\n');

    QCOMPARE(set(field.path, QString::fromUtf8(oldValue.chopped(1))).exitCode, 0);
    QCOMPARE(readBytes(m_essay), original);
}

void TestCliFields::anyText_data()
{
    QTest::addColumn<QString>("value");
    for (const char *value : {"",        " ",      "  leading", "trailing  ", "it's: \"q\" # z",
                              "[x, y]",  "{a: b}", "- a",       "a:",         "#h",
                              "@a",      "%p",     "*s",        "&a",         "!t",
                              "|",       ">",      "why?",      "a\tb",       "line\nline",
                              "two\n\n", "\u0085", "\u00A0",    "\u2028",     "\uFEFF",
                              "😀",       "日本語", "no",        "null",       "~",
                              "085",     "1_000",  "12:30:45",  "2024-02-25", "0x1F",
                              ".inf",    "=",      "---",       "...",        "\\",
                              "\"",      "'",      "\x01\x1B",  "{{ date }}"})
        QTest::newRow(QByteArray(value).toPercentEncoding(" ")) << QString::fromUtf8(value);
}

/// Any text is text again when read, wherever it is put, and all else stands.
void TestCliFields::anyText()
{
    QFETCH(QString, value);
    const QByteArray original = sample();
    const QByteArray body = original.sliced(original.indexOf("\n---\n", 4));
    for (const char *field : {"title", "status.value", "tags[1]", "bibliography[0].title"}) {
        writeBytes(m_essay, original);
        const QByteArray others = runCli({"get", m_essay}).output;
        const CommandRun run = set(field, value);
        if (run.exitCode != 0) {
            // A character that no YAML can hold is refused, and nothing happens.
            QCOMPARE(run.exitCode, 1);
            QVERIFY2(value.contains(u'\x01'), run.errors);
            QCOMPARE(readBytes(m_essay), original);
            continue;
        }
        QCOMPARE(get(field), value.toUtf8() + '\n');
        QVERIFY(readBytes(m_essay).endsWith(body));
        const QList<QByteArray> linesBefore = others.split('\n');
        const QList<QByteArray> linesAfter = runCli({"get", m_essay}).output.split('\n');
        QCOMPARE(linesAfter.size(), linesBefore.size());
        for (qsizetype i = 0; i < linesBefore.size(); ++i) {
            if (!linesBefore[i].startsWith(field + QByteArray(": ")))
                QCOMPARE(linesAfter[i], linesBefore[i]);
        }
    }
}

void TestCliFields::typesStay_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("line"); // as it is written
    const auto row = [](const char *field, const char *value, const char *line) {
        QTest::addRow("%s: %s", field, value)
            << QByteArray(field) << QString::fromUtf8(value) << QByteArray(line);
    };
    row("draft", "true", "\ndraft: true\n");
    row("draft", "yes", "\ndraft: \"yes\"\n");
    row("draft", "5", "\ndraft: \"5\"\n");
    row("status.percentage", "70.5", "\n  percentage: 70.5\n");
    row("status.percentage", "070", "\n  percentage: \"070\"\n");
    row("status.percentage", "true", "\n  percentage: \"true\"\n");
    row("status.percentage", "half", "\n  percentage: half\n");
    row("status.value", "55", "\n  value: \"55\"\n");
    row("status.value", "Done", "\n  value: Done\n");
    row("lastmod", "2024-01-01", "\nlastmod: 2024-01-01\n");
    row("lastmod", "soon", "\nlastmod: soon\n");
    row("title", "5", "\ntitle: \"5\"\n");
}

void TestCliFields::typesStay()
{
    QFETCH(QByteArray, field);
    QFETCH(QString, value);
    QFETCH(QByteArray, line);
    writeBytes(m_essay, sample());
    QCOMPARE(set(field, value).exitCode, 0);
    const QByteArray text = readBytes(m_essay);
    QVERIFY2(text.contains(line), text.left(900));
}

void TestCliFields::sameValueWritesNothing()
{
    writeBytes(m_essay, sample());
    QVERIFY(QFile::setPermissions(m_essay, QFile::ReadOwner));
    const auto time = QDateTime::fromSecsSinceEpoch(1'000'000'000);
    QFile file(m_essay);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.setFileTime(time, QFile::FileModificationTime));
    QCOMPARE(set("status.percentage", QStringLiteral("60")).exitCode, 0);
    QCOMPARE(QFileInfo(m_essay).lastModified(), time);
}

void TestCliFields::fileKeepsItsNature()
{
    const QString file = m_folder->filePath(QStringLiteral("real.md"));
    writeBytes(file, sample());
    const QFile::Permissions permissions = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup;
    QVERIFY(QFile::setPermissions(file, permissions));
    QVERIFY(QFile::link(file, m_essay));
    QCOMPARE(set("draft", QStringLiteral("true")).exitCode, 0);
    QVERIFY(QFileInfo(m_essay).isSymLink());
    QVERIFY(readBytes(file).contains("\ndraft: true\n"));
    QCOMPARE(QFileInfo(file).permissions() & ~(QFile::ReadUser | QFile::WriteUser), permissions);
}

void TestCliFields::refusals_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("field");
    const auto row = [](const char *name, const QByteArray &text, const char *field) {
        QTest::newRow(name) << text << QByteArray(field);
    };
    row("no front matter", "text\n", "title");
    row("no such field", "---\na: 1\n---\n", "b");
    row("no such item", "---\na: [1]\n---\n", "a[1]");
    row("a list", "---\na: [1]\n---\n", "a");
    row("a group", "---\na: {b: 1}\n---\n", "a");
    row("key of a text", "---\na: 1\n---\n", "a.b");
    row("unclosed", "---\na: 1\n", "a");
    row("invalid YAML", "---\na: [1\n---\n", "a");
    row("duplicate keys", "---\na: 1\na: 2\n---\n", "a");
    row("alias", "---\na: &x 1\nb: *x\n---\n", "b");
    row("template", "---\na: {{ date }}\n---\n", "a");
    row("TOML", "+++\na = 1\n+++\n", "a");
    row("JSON", "{\n\"a\": 1\n}\n", "a");
    row("Latin-1", "---\na: 1\n---\ncaf\xE9\n", "a");
    row("bare CR", "---\ra: 1\r---\r", "a");
}

void TestCliFields::refusals()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, field);
    writeBytes(m_essay, text);
    const CommandRun run = set(field, QStringLiteral("new"));
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.errors.contains("essay.md"), run.errors);
    QCOMPARE(run.output, QByteArray());
    QCOMPARE(readBytes(m_essay), text);
}

QTEST_GUILESS_MAIN(TestCliFields)
#include "test_cli_fields.moc"
