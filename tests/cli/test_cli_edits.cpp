// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/command_run.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace stetmark::tests;

namespace {

constexpr auto essayText = "---\n"
                           "# The fields.\n"
                           "title: 'On Moss'\n"
                           "date: 2024-05-01 # begun\n"
                           "tags: [moss, stone]\n"
                           "status:\n"
                           "  value: Draft\n"
                           "\n"
                           "# Where it comes from.\n"
                           "bibliography:\n"
                           "  - title: Ferns\n"
                           "    link: https://example.com/ferns\n"
                           "  # better\n"
                           "  - title: Mosses # 2nd edition\n"
                           "    link: https://example.com/mosses\n"
                           "draft: true\n"
                           "---\n"
                           "\n"
                           "Moss grows.\n";

/// The lines `before` of the essay, each once in it, and what stands there afterwards.
struct Change {
    Arguments arguments; ///< without the essay, for which `essay.md` stands
    const char *before;
    const char *after;
};

const QList<Change> changes{
    // Fields take their place in the schema's order.
    {{"insert", "essay.md", "subtitle", "Small and green"},
     "title: 'On Moss'\n",
     "title: 'On Moss'\nsubtitle: 'Small and green'\n"},
    {{"insert", "essay.md", "lastmod", "2024-06-01"},
     "date: 2024-05-01 # begun\n",
     "date: 2024-05-01 # begun\nlastmod: 2024-06-01\n"},
    {{"insert", "essay.md", "status.percentage", "40"},
     "  value: Draft\n",
     "  value: Draft\n  percentage: 40\n"},
    {{"insert", "essay.md", "certainty.percentage", "-5"},
     "  value: Draft\n\n",
     "  value: Draft\ncertainty:\n  percentage: -5\n\n"},
    {{"insert", "essay.md", "mood", "no"}, "draft: true\n", "draft: true\nmood: 'no'\n"},
    {{"insert", "essay.md", "mood", ""}, "draft: true\n", "draft: true\nmood:\n"},
    // What the schema has as text is text.
    {{"insert", "essay.md", "subtitle", "1984"},
     "title: 'On Moss'\n",
     "title: 'On Moss'\nsubtitle: '1984'\n"},
    {{"insert", "essay.md", "bibliography[0].note", "--record"},
     "/ferns\n",
     "/ferns\n    note: '--record'\n"},
    // Items, and lists that are not there yet.
    {{"insert", "essay.md", "tags", "fern"}, "[moss, stone]", "[moss, stone, fern]"},
    {{"insert", "essay.md", "tags[]", "fern", "a, b"},
     "[moss, stone]",
     "[moss, stone, fern, 'a, b']"},
    {{"insert", "essay.md", "tags[0]", "fern", "tree"},
     "[moss, stone]",
     "[fern, tree, moss, stone]"},
    {{"insert", "essay.md", "tags[2]", "fern"}, "[moss, stone]", "[moss, stone, fern]"},
    {{"insert", "essay.md", "categories", "Plants"},
     "tags: [moss, stone]\n",
     "tags: [moss, stone]\ncategories: ['Plants']\n"},
    {{"insert", "essay.md", "places[]", "wall", "roof"},
     "draft: true\n",
     "draft: true\nplaces: ['wall', 'roof']\n"},
    // Records and groups.
    {{"insert", "--record", "essay.md", "bibliography", "link=https://example.com/?a=b",
      "title=Lichen"},
     "/mosses\n",
     "/mosses\n  - title: Lichen\n    link: https://example.com/?a=b\n"},
    {{"insert", "--record", "essay.md", "bibliography[0]", "title=1984"},
     "bibliography:\n",
     "bibliography:\n  - title: '1984'\n"},
    {{"insert", "--record", "essay.md", "certainty", "value=Likely", "percentage=70"},
     "  value: Draft\n\n",
     "  value: Draft\ncertainty:\n  value: 'Likely'\n  percentage: 70\n\n"},
    // Removing.
    {{"remove", "essay.md", "draft"}, "draft: true\n", ""},
    {{"remove", "essay.md", "tags[0]"}, "[moss, stone]", "[stone]"},
    {{"remove", "essay.md", "bibliography[0]"},
     "  - title: Ferns\n    link: https://example.com/ferns\n",
     ""},
    {{"remove", "essay.md", "bibliography[0].link"}, "    link: https://example.com/ferns\n", ""},
    {{"remove", "essay.md", "status.value"}, "status:\n  value: Draft\n", "status: {}\n"},
    {{"remove", "essay.md", "date"}, "date: 2024-05-01 # begun\n", "# begun\n"},
    {{"remove", "--comments", "essay.md", "date"}, "date: 2024-05-01 # begun\n", ""},
    {{"remove", "--comments", "essay.md", "title"}, "# The fields.\ntitle: 'On Moss'\n", ""},
    // Moving.
    {{"move", "essay.md", "tags[1]", "0"}, "[moss, stone]", "[stone, moss]"},
    {{"move", "essay.md", "bibliography[1]", "0"},
     "  - title: Ferns\n    link: https://example.com/ferns\n"
     "  # better\n  - title: Mosses # 2nd edition\n    link: https://example.com/mosses\n",
     "  # better\n  - title: Mosses # 2nd edition\n    link: https://example.com/mosses\n"
     "  - title: Ferns\n    link: https://example.com/ferns\n"},
    // Renaming.
    {{"rename", "essay.md", "date", "created"}, "\ndate: ", "\ncreated: "},
    {{"rename", "essay.md", "bibliography[1].link", "true"},
     "    link: https://example.com/mosses\n",
     "    'true': https://example.com/mosses\n"},
};

/// `text` as files have it.
QByteArray inForm(QByteArray text, bool isCrLf)
{
    return isCrLf ? "\xEF\xBB\xBF" + text.replace('\n', "\r\n") : text;
}

} // namespace

/// `insert`, `remove`, `move` and `rename`, byte by byte.
class TestCliEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void change_data();
    void change();
    void frontMatterIsMade();
    void emptyValuesAreFilled();
    void projectsFieldsCount();
    void nothingIsWrittenForNothing();
    void allOrNothing();
    void refusals_data();
    void refusals();
    void hopelessFiles_data();
    void hopelessFiles();

private:
    CommandRun run(const Arguments &arguments) const
    {
        return runCli(arguments, {{}, m_folder->path(), {}});
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_essay;
};

void TestCliEdits::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_essay = m_folder->filePath(QStringLiteral("essay.md"));
    writeBytes(m_essay, essayText);
}

void TestCliEdits::change_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<bool>("isCrLf");
    for (int i = 0; i < changes.size(); ++i) {
        const QByteArray name = changes[i].arguments.join(u' ').toUtf8();
        QTest::newRow(name) << i << false;
        QTest::newRow(name + ", BOM and CRLF") << i << true;
    }
}

void TestCliEdits::change()
{
    QFETCH(int, number);
    QFETCH(bool, isCrLf);
    const Change &change = changes[number];
    QByteArray expected = essayText;
    QCOMPARE(expected.count(change.before), 1);
    expected.replace(change.before, change.after);
    writeBytes(m_essay, inForm(essayText, isCrLf));
    const CommandRun result = run(change.arguments);
    QCOMPARE(result.errors, QByteArray());
    QCOMPARE(result.output, QByteArray());
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(readBytes(m_essay), inForm(expected, isCrLf));
}

void TestCliEdits::frontMatterIsMade()
{
    writeBytes(m_essay, "Moss grows.\n");
    QCOMPARE(run({"insert", "essay.md", "title", "On Moss"}).exitCode, 0);
    QCOMPARE(readBytes(m_essay), QByteArray("---\ntitle: On Moss\n---\n\nMoss grows.\n"));
    QCOMPARE(run({"insert", "essay.md", "status.percentage", "5"}).exitCode, 0);
    QCOMPARE(readBytes(m_essay),
             QByteArray("---\ntitle: On Moss\nstatus:\n  percentage: 5\n---\n\nMoss grows.\n"));
}

void TestCliEdits::emptyValuesAreFilled()
{
    writeBytes(m_essay, "---\ntags:\nstatus: # how far\nplaces: ~\n---\n");
    QCOMPARE(run({"insert", "essay.md", "tags", "moss", "stone"}).exitCode, 0);
    QCOMPARE(run({"insert", "essay.md", "status.value", "Draft"}).exitCode, 0);
    QCOMPARE(run({"insert", "essay.md", "places[]", "wall"}).exitCode, 0);
    QCOMPARE(readBytes(m_essay), QByteArray("---\ntags: [moss, stone]\nstatus: # how far\n"
                                            "  value: Draft\nplaces: [wall]\n---\n"));
}

void TestCliEdits::projectsFieldsCount()
{
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral(".stetmark")));
    writeBytes(m_folder->filePath(QStringLiteral(".stetmark/fields.yaml")),
               "fields:\n  - {key: weather, type: tags}\n  - {key: plot, type: text}\n"
               "  - {key: title, type: text}\n");
    writeBytes(m_essay, "---\ntitle: Moss\n---\n");
    QCOMPARE(run({"insert", "essay.md", "plot", "7"}).errors, QByteArray());
    QCOMPARE(run({"insert", "essay.md", "weather", "rain"}).exitCode, 0);
    QCOMPARE(readBytes(m_essay),
             QByteArray("---\nweather:\n  - rain\nplot: \"7\"\ntitle: Moss\n---\n"));
}

void TestCliEdits::nothingIsWrittenForNothing()
{
    QFile file(m_essay);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const auto time = QDateTime::fromSecsSinceEpoch(1'000'000'000);
    QVERIFY(file.setFileTime(time, QFile::FileModificationTime));
    QCOMPARE(run({"move", "essay.md", "tags[1]", "1"}).exitCode, 0);
    QCOMPARE(run({"rename", "essay.md", "title", "title"}).exitCode, 0);
    QCOMPARE(QFileInfo(m_essay).lastModified(), time);
}

/// The items could be added, but not be where they are wanted.
void TestCliEdits::allOrNothing()
{
    const CommandRun result = run({"insert", "essay.md", "tags[3]", "fern", "tree"});
    QCOMPARE(result.exitCode, 1);
    QVERIFY2(result.errors.startsWith("stetmark-cli: essay.md: tags: "), result.errors);
    QCOMPARE(readBytes(m_essay), QByteArray(essayText));
}

void TestCliEdits::refusals_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char *words, const char *says) {
        QTest::newRow(words) << QString::fromUtf8(words).split(u' ') << QByteArray(says);
    };
    row("insert essay.md title Moss", "already");
    row("insert essay.md title[] Moss", "not a list");
    row("insert essay.md [0] Moss", "not a list");
    row("insert essay.md title.short Moss", "not a group");
    row("insert essay.md subtitle two values", "subtitle[]");
    row("insert essay.md bibliography[7].note x", "bibliography[7]");
    row("insert --record essay.md status value=x", "already");
    row("remove essay.md subtitle", "no field");
    row("remove essay.md tags[2]", "no item");
    row("remove essay.md bibliography", "comment");
    row("move essay.md tags[0] 2", "no item");
    row("move essay.md title[0] 1", "not a list");
    row("rename essay.md date title", "already");
    row("rename essay.md subtitle x", "no field");
}

void TestCliEdits::refusals()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, says);
    const CommandRun result = run(arguments);
    QCOMPARE(result.exitCode, 1);
    QCOMPARE(result.output, QByteArray());
    QVERIFY2(result.errors.startsWith("stetmark-cli: essay.md: "), result.errors);
    QVERIFY2(result.errors.contains(says), result.errors);
    QCOMPARE(readBytes(m_essay), QByteArray(essayText));
}

void TestCliEdits::hopelessFiles_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("says"); // first
    const auto row = [](const char *name, const QByteArray &text, const char *says) {
        QTest::newRow(name) << text << QByteArray(says);
    };
    row("unclosed", "---\na: [1, 2]\n", "essay.md:1:1: ");
    row("invalid YAML", "---\na: [1, 2\n---\n", "essay.md:");
    row("duplicate keys", "---\na: [1, 2]\na: 2\n---\n", "essay.md:3:1: ");
    row("TOML", "+++\na = [1, 2]\n+++\n", "stetmark-cli: essay.md: ");
    row("JSON", "{\n\"a\": [1, 2]\n}\n", "stetmark-cli: essay.md: ");
    row("Latin-1", "---\na: [1, 2]\n---\ncaf\xE9\n", "essay.md:1:1: ");
    row("bare CR", "---\ra: [1, 2]\r---\r", "essay.md:1:1: ");
}

void TestCliEdits::hopelessFiles()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, says);
    writeBytes(m_essay, text);
    const QList<Arguments> commands{{"insert", "essay.md", "b", "x"},
                                    {"insert", "essay.md", "a[]", "x"},
                                    {"remove", "essay.md", "a"},
                                    {"move", "essay.md", "a[0]", "1"},
                                    {"rename", "essay.md", "a", "b"}};
    for (const Arguments &arguments : commands) {
        const CommandRun result = run(arguments);
        QCOMPARE(result.exitCode, 1);
        QVERIFY2(result.errors.startsWith(says), result.errors);
        QCOMPARE(readBytes(m_essay), text);
    }
}

QTEST_GUILESS_MAIN(TestCliEdits)
#include "test_cli_edits.moc"
