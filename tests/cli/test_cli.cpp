// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/command_run.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace stetmark::tests;

namespace {

constexpr auto essayText = "---\ntitle: A title\nstatus: {value: Draft, percentage: 5}\n"
                           "tags: [one, two]\nlong: |\n  two\n  lines\n---\n\n"
                           "# Heading\n\nText with a note.[^1]\n\n[^1]: The note.\n";

constexpr const char *allCommands[] = {"export", "html", "get",    "set",  "insert",
                                       "remove", "move", "rename", "check"};

} // namespace

/// What every command prints and how it ends.
class TestCli : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void help_data();
    void help();
    void manualNamesEverything();
    void version();
    void wrongUse_data();
    void wrongUse();
    void get_data();
    void get();
    void htmlBody();
    void htmlFromStandardInput();
    void checkFindsNothing();
    void checkFindsProblems();
    void checkUsesASchema();
    void usesTheProjectsSchema();
    void unusableSchemaIsSaid();
    void worstOfSeveralCounts();
    void optionsEnd();
    void fullOutput();
    void terminalIsSafe();

private:
    CommandRun run(const Arguments &arguments, const QByteArray &input = {}) const;
    QString path(const char *name) const { return m_folder->filePath(QString::fromLatin1(name)); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCli::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    writeBytes(path("essay.md"), essayText);
}

CommandRun TestCli::run(const Arguments &arguments, const QByteArray &input) const
{
    return runCli(arguments, {input, m_folder->path(), {}});
}

void TestCli::help_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char *words, const char *says) {
        QTest::newRow(words) << QString::fromLatin1(words).split(u' ') << QByteArray(says);
    };
    row("--help", "check");
    row("-h", "Exit code");
    row("export --help", "--lang");
    row("html -h", "--plain");
    row("get --help", "--json");
    row("set --help", "bibliography[0].link");
    row("insert --help", "KEY=VALUE");
    row("remove --help", "--comments");
    row("move --help", "ESSAY PATH TO");
    row("rename -h", "ESSAY PATH KEY");
    row("check --help", "line:column");
}

void TestCli::help()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, says);
    const CommandRun result = run(arguments);
    QCOMPARE(result.exitCode, 0);
    QVERIFY(result.output.startsWith("Usage: stetmark-cli "));
    QVERIFY2(result.output.contains(says), result.output);
    QCOMPARE(result.errors, QByteArray());
    const QList<QByteArray> lines = result.output.split('\n');
    for (const QByteArray &line : lines)
        QVERIFY2(QString::fromUtf8(line).size() <= 80, line);
}

void TestCli::manualNamesEverything()
{
    QByteArray manual =
        readBytes(QStringLiteral(STETMARK_SOURCE_DIR "/packaging/linux/stetmark-cli.1"));
    manual.replace("\\-", "-");
    static const QRegularExpression option(QStringLiteral("(?<![\\w-])--?[a-z]+\\b"));
    for (const char *command : allCommands) {
        QVERIFY2(manual.contains(QByteArray("\n.B ") + command + '\n'), command);
        const QString help = QString::fromUtf8(run({command, "--help"}).output);
        for (const QRegularExpressionMatch &match : option.globalMatch(help)) {
            const QByteArray name = match.captured().toUtf8();
            QVERIFY2(manual.contains(name), name);
        }
    }
}

void TestCli::version()
{
    const QByteArray top = run({"--version"}).output;
    QVERIFY2(top.startsWith("stetmark-cli 0."), top);
    for (const char *command : allCommands) {
        const CommandRun result = run({command, "--version"});
        QCOMPARE(result.output, top);
        QCOMPARE(result.exitCode, 0);
    }
}

void TestCli::wrongUse_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const char *words) {
        QTest::newRow(words) << QString::fromLatin1(words).split(u' ', Qt::SkipEmptyParts);
    };
    row("");
    row("unknown");
    row("--unknown");
    row("export");
    row("export essay.md --unknown");
    row("export essay.md -o");
    row("export essay.md --lang not_a_tag");
    row("export essay.md essay.md -o -");
    row("export essay.md -o missing/");
    row("html essay.md essay.md");
    row("html --unknown essay.md");
    row("get");
    row("get essay.md a b");
    row("get essay.md a..b");
    row("get essay.md a[");
    row("set essay.md");
    row("set essay.md title");
    row("set essay.md title a b");
    row("set essay.md [x title");
    row("insert essay.md subtitle");
    row("insert essay.md [] x");
    row("insert essay.md subtitle[ x");
    row("insert --unknown essay.md subtitle x");
    row("insert --record essay.md bibliography title");
    row("insert --record essay.md bibliography =x");
    row("insert --record essay.md bibliography title=a title=b");
    row("remove essay.md");
    row("remove essay.md title tags");
    row("remove --comments essay.md tags[0]");
    row("move essay.md tags[0]");
    row("move essay.md title 0");
    row("move essay.md tags[0] first");
    row("move essay.md tags[0] 0x1");
    row("rename essay.md title");
    row("rename essay.md tags[0] x");
    row("check");
    row("check --unknown essay.md");
    row("check essay.md --schema");
}

void TestCli::wrongUse()
{
    QFETCH(QStringList, arguments);
    const CommandRun result = run(arguments);
    QCOMPARE(result.exitCode, 2);
    QCOMPARE(result.output, QByteArray());
    QVERIFY2(result.errors.startsWith("stetmark-cli: "), result.errors);
    QCOMPARE(result.errors.count('\n'), 1);
    QCOMPARE(readBytes(path("essay.md")), QByteArray(essayText));
}

void TestCli::get_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QByteArray>("value");
    const auto row = [](const char *field, const char *value) {
        QTest::newRow(field) << QString::fromLatin1(field) << QByteArray(value);
    };
    row("title", "A title\n");
    row("status.percentage", "5\n");
    row("tags[1]", "two\n");
    row("long", "two\nlines\n\n");
    row("tags", "tags[0]: one\ntags[1]: two\n");
    row("status", "status.value: Draft\nstatus.percentage: 5\n");
}

void TestCli::get()
{
    QFETCH(QString, field);
    QFETCH(QByteArray, value);
    const CommandRun result = run({"get", "essay.md", field});
    QCOMPARE(result.output, value);
    QCOMPARE(result.errors, QByteArray());
    QCOMPARE(result.exitCode, 0);
    const QByteArray all = run({"get", "essay.md"}).output;
    QVERIFY(all.startsWith("title: A title\nstatus.value: Draft\n"));
    QVERIFY(all.endsWith("long: two\\nlines\\n\n"));

    const CommandRun missing = run({"get", "essay.md", field + QStringLiteral(".missing")});
    QCOMPARE(missing.exitCode, 1);
    QCOMPARE(missing.output, QByteArray());
    QVERIFY2(missing.errors.contains(".missing"), missing.errors);
}

void TestCli::htmlBody()
{
    const CommandRun result = run({"html", "essay.md"});
    QCOMPARE(result.exitCode, 0);
    QVERIFY2(result.output.contains("Heading</h"), result.output);
    QVERIFY(result.output.contains("The note."));
    QVERIFY(!result.output.contains("<html"));
    QVERIFY(!result.output.contains("A title"));
    QVERIFY(!result.output.contains("percentage"));

    writeBytes(path("page.md"),
               "---\ndate: 2024-01-01\n---\n# Only heading\n\nText <script>x</script>\n");
    const QByteArray body = run({"html", "page.md"}).output;
    QVERIFY2(body.contains("Only heading</h1>"), body);
    QVERIFY(!body.contains("<script"));
}

void TestCli::htmlFromStandardInput()
{
    const QByteArray fromFile = run({"html", "essay.md"}).output;
    QCOMPARE(run({"html", "-"}, essayText).output, fromFile);
    QCOMPARE(run({"html"}, essayText).output, fromFile);
    QCOMPARE(run({"html", "--plain"}, "*a*\n").output, QByteArray("<p><em>a</em></p>\n"));
    QCOMPARE(run({"html", "--plain", "essay.md"}).output, runReference(essayText).output);
}

void TestCli::checkFindsNothing()
{
    const CommandRun result = run({"check", "essay.md"});
    QCOMPARE(result.errors, QByteArray());
    QCOMPARE(result.exitCode, 0);
}

void TestCli::checkFindsProblems()
{
    writeBytes(path("bad.md"), "---\ntitle: a\ntitle: b\n---\n\n![x](missing.png)\n");
    const CommandRun result = run({"check", "bad.md"});
    QCOMPARE(result.exitCode, 1);
    QVERIFY2(result.errors.contains("bad.md:3:1: "), result.errors);
    QVERIFY2(result.errors.contains("bad.md:6:1: "), result.errors);

    writeBytes(path("fields.md"),
               "---\ntitle: A\nlastmod: 2023-02-30\nstatus: resting\n---\n\nx\n");
    const CommandRun fields = run({"check", "fields.md"});
    QCOMPARE(fields.exitCode, 1);
    QVERIFY2(fields.errors.startsWith("fields.md:3:10: "), fields.errors);
    QVERIFY2(fields.errors.contains("\nfields.md:4:9: note: "), fields.errors);

    // What is only worth knowing is no problem.
    writeBytes(path("notes.md"), "---\ntitle: A\nstatus: resting\n---\n\nx\n");
    const CommandRun notes = run({"check", "notes.md"});
    QCOMPARE(notes.exitCode, 0);
    QVERIFY2(notes.errors.startsWith("notes.md:3:9: note: "), notes.errors);
}

void TestCli::checkUsesASchema()
{
    writeBytes(path("fields.yaml"), "fields:\n  - {key: mood, type: choice, choices: [calm]}\n"
                                    "  - {key: place, type: text, required: true}\n");
    writeBytes(path("moody.md"), "---\ntitle: A\nmood: wild\nlastmod: soon\n---\n\nx\n");
    const CommandRun result = run({"check", "--schema", "fields.yaml", "moody.md"});
    QCOMPARE(result.exitCode, 1);
    QVERIFY2(result.errors.startsWith("moody.md:1:1: "), result.errors);
    QVERIFY2(result.errors.contains("place"), result.errors);
    QVERIFY2(result.errors.contains("\nmoody.md:3:7: note: "), result.errors);
    // The usual fields count no longer.
    QVERIFY2(!result.errors.contains("moody.md:4"), result.errors);

    QCOMPARE(run({"check", "--schema", "missing.yaml", "moody.md"}).exitCode, 2);
    writeBytes(path("bad.yaml"), "fields:\n  - {key: mood, type: wheel}\n");
    const CommandRun bad = run({"check", "--schema", "bad.yaml", "moody.md"});
    QCOMPARE(bad.exitCode, 2);
    QVERIFY2(bad.errors.contains("bad.yaml") && bad.errors.contains("Line 2"), bad.errors);
}

void TestCli::usesTheProjectsSchema()
{
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("site/.stetmark")));
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("site/posts")));
    writeBytes(path("site/.stetmark/fields.yaml"),
               "fields:\n  - {key: headline, type: text, role: title, required: true}\n");
    writeBytes(path("site/posts/bare.md"), "---\nlastmod: soon\n---\n\nx\n");
    const CommandRun bare = run({"check", "site/posts/bare.md"});
    QCOMPARE(bare.exitCode, 1);
    QVERIFY2(bare.errors.contains("headline"), bare.errors);
    // What the project does not tell of is as usual.
    QVERIFY2(bare.errors.contains("bare.md:2"), bare.errors);

    writeBytes(path("site/posts/full.md"), "---\nheadline: Of doors\n---\n\nx\n");
    QCOMPARE(run({"check", "site/posts/full.md"}).exitCode, 0);
    const CommandRun page = run({"export", "-o", "-", "site/posts/full.md"});
    QVERIFY2(page.output.contains("<title>Of doors</title>"), page.output.left(2000));
}

void TestCli::unusableSchemaIsSaid()
{
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("odd/.obsidian")));
    writeBytes(path("odd/.obsidian/types.json"), "{\n  \"types\": {\"a\" \"text\"}\n}\n");
    writeBytes(path("odd/essay.md"), "---\ntitle: A\n---\n\nx\n");
    const CommandRun result = run({"check", "odd/essay.md"});
    QCOMPARE(result.exitCode, 1);
    QVERIFY2(result.errors.contains("types.json") && result.errors.contains("Line 2"),
             result.errors);
    // A schema that is given takes its place.
    writeBytes(path("types.json"), R"({"types": {"title": "text"}})");
    const CommandRun given = run({"check", "--schema", "types.json", "odd/essay.md"});
    QVERIFY2(given.exitCode == 0 && given.errors.isEmpty(), given.errors);
}

void TestCli::worstOfSeveralCounts()
{
    writeBytes(path("bad.md"), "---\na: 1\na: 2\n---\n");
    QCOMPARE(run({"check", "essay.md", "bad.md"}).exitCode, 1);
    const CommandRun result = run({"check", "missing.md", "bad.md", "essay.md"});
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.errors.contains("bad.md:3:1: "), result.errors);
    QVERIFY2(result.errors.contains("missing.md"), result.errors);
}

void TestCli::optionsEnd()
{
    writeBytes(path("-x.md"), essayText);
    QCOMPARE(run({"get", "--", "-x.md", "title"}).output, QByteArray("A title\n"));
    QCOMPARE(run({"set", "essay.md", "status.percentage", "-5"}).exitCode, 0);
    QCOMPARE(run({"get", "essay.md", "status.percentage"}).output, QByteArray("-5\n"));
    QCOMPARE(run({"set", "essay.md", "title", "--help"}).exitCode, 0);
    QCOMPARE(run({"get", "essay.md", "title"}).output, QByteArray("--help\n"));
}

void TestCli::fullOutput()
{
    const QString command = QStringLiteral("exec \"$1\" html --plain essay.md > /dev/full");
    const CommandRun result =
        runProgram(QStringLiteral("sh"), {"-c", command, "sh", QStringLiteral(STETMARK_CLI)},
                   {{}, m_folder->path(), {}});
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.errors.startsWith("stetmark-cli: "), result.errors);
}

void TestCli::terminalIsSafe()
{
    writeBytes(path("bad.md"), "![x](\x1B]0;title\x07.png)\n");
    const CommandRun result = run({"check", "bad.md"});
    QVERIFY(!result.errors.isEmpty());
    QVERIFY2(!result.errors.contains('\x1B') && !result.errors.contains('\x07'), result.errors);
    QVERIFY(!run({"get", "no\x1B[31mfile.md"}).errors.contains('\x1B'));
}

QTEST_GUILESS_MAIN(TestCli)
#include "test_cli.moc"
