// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/command_run.h"

#include <QDate>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace stetmark::tests;

class TestCliNew : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void beginsAnEssay();
    void takesTheTitleFromTheName_data();
    void takesTheTitleFromTheName();
    void usesTheFoldersTemplates();
    void saysWhatItLeft();
    void neverOverwrites_data();
    void neverOverwrites();
    void refusals_data();
    void refusals();
    void listsTemplates();

private:
    QString at(const char *name) const { return m_folder->filePath(QString::fromUtf8(name)); }
    CommandRun run(const QStringList &arguments) const
    {
        return runCli(QStringList{QStringLiteral("new")} + arguments, {{}, m_folder->path(), {}});
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCliNew::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("archetypes")));
}

void TestCliNew::beginsAnEssay()
{
    const CommandRun result = run(Arguments{"essay.md", "--title", "Stet: a \"mark\""});
    QCOMPARE(result.errors, QByteArray());
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.output, QByteArray());
    const QByteArray today = QDate::currentDate().toString(Qt::ISODate).toUtf8();
    const QByteArray text = readBytes(at("essay.md"));
    QVERIFY2(text.contains("\ndate: " + today + "\nlastmod: " + today + "\n"), text);
    QCOMPARE(runCli({"get", at("essay.md"), "title"}).output, "Stet: a \"mark\"\n");
    QCOMPARE(runCli({"check", at("essay.md")}).exitCode, 0);
}

void TestCliNew::takesTheTitleFromTheName_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("heading");
    QTest::newRow("name") << QStringLiteral("my-first_essay.md")
                          << QByteArray("# My first essay\n\n");
    QTest::newRow("no suffix") << QStringLiteral("notes") << QByteArray("# Notes\n\n");
    QTest::newRow("index") << QStringLiteral("on-stet/index.md") << QByteArray("# On stet\n\n");
}

void TestCliNew::takesTheTitleFromTheName()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, heading);
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("on-stet")));
    QCOMPARE(run({file, QStringLiteral("--template"), QStringLiteral("plain")}).exitCode, 0);
    QCOMPARE(readBytes(m_folder->filePath(file)), heading);
}

void TestCliNew::usesTheFoldersTemplates()
{
    writeBytes(at("archetypes/default.md"), "default {{ title }} {{ slug }}\r\n");
    writeBytes(at("archetypes/note.md"), "note {{ .Name }}\n");
    writeBytes(at("own.txt"), "own {{ title }}\n");
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("a/b")));
    QCOMPARE(run(Arguments{"a/b/Été 1.md"}).exitCode, 0);
    QCOMPARE(readBytes(at("a/b/Été 1.md")), "default Été 1 ete-1\n");
    QCOMPARE(run(Arguments{"a/n.md", "--template", "note"}).exitCode, 0);
    QCOMPARE(readBytes(at("a/n.md")), "note n\n");
    QCOMPARE(run(Arguments{"o.md", "--template", "own.txt", "--title="}).exitCode, 0);
    QCOMPARE(readBytes(at("o.md")), "own \n");
}

void TestCliNew::saysWhatItLeft()
{
    writeBytes(at("archetypes/default.md"), "{{ .Site.Title }} {{ title }}\n");
    const CommandRun result = run(Arguments{"a.md"});
    QCOMPARE(result.exitCode, 0);
    QVERIFY2(result.errors.contains("a.md: ") && result.errors.contains("{{ .Site.Title }}"),
             result.errors);
    QCOMPARE(readBytes(at("a.md")), "{{ .Site.Title }} A\n");
}

void TestCliNew::neverOverwrites_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"file", "empty file", "folder", "link", "link to nowhere"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void TestCliNew::neverOverwrites()
{
    QFETCH(QString, kind);
    writeBytes(at("other.md"), "other\n");
    if (kind == QStringLiteral("folder"))
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("a.md")));
    else if (kind == QStringLiteral("link"))
        QVERIFY(QFile::link(at("other.md"), at("a.md")));
    else if (kind == QStringLiteral("link to nowhere"))
        QVERIFY(QFile::link(at("missing.md"), at("a.md")));
    else
        writeBytes(at("a.md"), kind == QStringLiteral("file") ? "text\n" : "");
    const CommandRun result = run(Arguments{"a.md"});
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.errors.contains("a.md"), result.errors);
    QVERIFY(!QFileInfo::exists(at("missing.md")));
    QCOMPARE(readBytes(at("other.md")), "other\n");
    if (kind == QStringLiteral("file"))
        QCOMPARE(readBytes(at("a.md")), "text\n");
}

void TestCliNew::refusals_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("reason");
    const auto row = [](const char *name, const Arguments &arguments, const char *reason) {
        QTest::newRow(name) << QStringList(arguments) << QByteArray(reason);
    };
    row("nothing", {}, "FILE");
    row("two files", {"a.md", "b.md"}, "too much");
    row("no such template", {"a.md", "--template", "poem"}, "poem");
    row("no template", {"a.md", "--template", ""}, "--template");
    row("a folder as template", {"a.md", "--template", "archetypes"}, "archetypes");
    row("no such folder", {"x/a.md"}, "folder");
    row("unknown option", {"a.md", "--tags", "x"}, "tags");
}

void TestCliNew::refusals()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, reason);
    const CommandRun result = run(arguments);
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.errors.contains(reason), result.errors);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList());
}

void TestCliNew::listsTemplates()
{
    writeBytes(at("archetypes/posts.md"), "p\n");
    const QByteArray posts = "posts\t" + at("archetypes/posts.md").toUtf8() + '\n';
    const QByteArray builtIn = "essay\tbuilt-in\nnote\tbuilt-in\nplain\tbuilt-in\n";
    QCOMPARE(run(Arguments{"--list"}).output, posts + builtIn);
    QCOMPARE(runCli({"new", "--list", at("x.md")}).output, posts + builtIn);
    QVERIFY(!QFileInfo::exists(at("x.md")));
}

QTEST_GUILESS_MAIN(TestCliNew)
#include "test_cli_new.moc"
