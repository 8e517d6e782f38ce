// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/command_run.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace stetmark::tests;

/// Where pages go, and that they are the same pages everywhere.
class TestCliExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void besideTheEssay();
    void intoFile();
    void intoFolder();
    void toStandardOutput();
    void language();
    void replacesPage();
    void refusals_data();
    void refusals();
    void othersAreStillWritten();
    void problemsAreListed();
    void sameBytesEverywhere_data();
    void sameBytesEverywhere();

private:
    QString path(const char *name) const { return m_folder->filePath(QString::fromLatin1(name)); }
    CommandRun run(const Arguments &arguments) const
    {
        return runCli(arguments, {{}, m_folder->path(), {}});
    }
    /// Every file below the folder, with its content.
    QMap<QString, QByteArray> files() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCliExport::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("site")));
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("other")));
    writeBytes(path("one.md"), "---\ntitle: One\n---\n\nText.\n");
    writeBytes(path("two.md"), "---\ntitle: Two\nlang: fr\n---\n\nTexte.\n");
    writeBytes(path("other/one.md"), "---\ntitle: Another\n---\n\nText.\n");
    writeBytes(path("essay.html"), "<p>An essay in HTML's clothes\n");
}

QMap<QString, QByteArray> TestCliExport::files() const
{
    QMap<QString, QByteArray> found;
    const QDir root(m_folder->path());
    for (const char *folder : {".", "site", "other"}) {
        const QDir dir(root.filePath(QString::fromLatin1(folder)));
        const QStringList names = dir.entryList(QDir::Files | QDir::Hidden);
        for (const QString &name : names)
            found.insert(root.relativeFilePath(dir.filePath(name)), readBytes(dir.filePath(name)));
    }
    return found;
}

void TestCliExport::besideTheEssay()
{
    QMap<QString, QByteArray> expected = files();
    const CommandRun result = run({"export", "one.md", "two.md"});
    QCOMPARE(result.errors, QByteArray());
    QCOMPARE(result.output, QByteArray());
    QCOMPARE(result.exitCode, 0);
    const QByteArray page = readBytes(path("one.html"));
    QVERIFY(page.startsWith("<!DOCTYPE html>") || page.startsWith("<!doctype html>"));
    QVERIFY(page.contains("<title>One</title>"));
    expected.insert(QStringLiteral("one.html"), page);
    expected.insert(QStringLiteral("two.html"), readBytes(path("two.html")));
    QCOMPARE(files(), expected);
}

void TestCliExport::intoFile()
{
    QCOMPARE(run({"export", "one.md", "-o", "site/index.htm"}).exitCode, 0);
    QVERIFY(readBytes(path("site/index.htm")).contains("<title>One</title>"));
    QCOMPARE(run({"export", "--output=page", "two.md"}).exitCode, 0);
    QVERIFY(readBytes(path("page")).contains("<title>Two</title>"));
    QVERIFY(!QFile::exists(path("one.html")));
}

void TestCliExport::intoFolder()
{
    QCOMPARE(run({"export", "one.md", "two.md", "-o", "site"}).exitCode, 0);
    QVERIFY(readBytes(path("site/one.html")).contains("<title>One</title>"));
    QVERIFY(readBytes(path("site/two.html")).contains("<title>Two</title>"));
    QCOMPARE(run({"export", "other/one.md", "-o", "site/"}).exitCode, 0);
    QVERIFY(readBytes(path("site/one.html")).contains("<title>Another</title>"));
}

void TestCliExport::toStandardOutput()
{
    const CommandRun result = run({"export", "one.md", "-o", "-"});
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(run({"export", "one.md"}).exitCode, 0);
    QCOMPARE(result.output, readBytes(path("one.html")));
    QVERIFY(!QFile::exists(path("-")));
}

void TestCliExport::language()
{
    QVERIFY(run({"export", "one.md", "-o", "-"}).output.contains("<html lang=\"en\""));
    QVERIFY(run({"export", "one.md", "-o", "-", "--lang", "pt-BR"})
                .output.contains("<html lang=\"pt-BR\""));
    QVERIFY(run({"export", "two.md", "-o", "-", "--lang", "pt-BR"})
                .output.contains("<html lang=\"fr\""));
}

void TestCliExport::replacesPage()
{
    writeBytes(path("real.html"), QByteArray(1'000'000, 'x'));
    QVERIFY(QFile::link(path("real.html"), path("one.html")));
    QCOMPARE(run({"export", "one.md"}).exitCode, 0);
    QVERIFY(readBytes(path("one.html")).size() < 200'000);
    QVERIFY(readBytes(path("one.html")).endsWith("</html>\n"));
}

void TestCliExport::refusals_data()
{
    QTest::addColumn<QString>("arguments");
    const auto row = [](const char *arguments) {
        QTest::newRow(arguments) << QString::fromLatin1(arguments);
    };
    row("one.md other/one.md -o site");
    row("one.md one.md");
    row("one.md ./other/../one.md -o site");
    row("one.md two.md -o page.html");
    row("one.md two.md -o missing");
    row("one.md -o missing/");
    row("one.md -o missing/page.html");
    row("one.md -o one.md/page.html");
    row("one.md -o one.md");
    row("one.md -o other/../one.md");
    row("essay.html");
    row("one.md two.md essay.html");
    row("one.md -o /dev/null");
    row("one.md two.md -o -");
}

void TestCliExport::refusals()
{
    QFETCH(QString, arguments);
    const QMap<QString, QByteArray> before = files();
    const CommandRun result =
        run(QStringList{QStringLiteral("export")} + arguments.split(u' ', Qt::SkipEmptyParts));
    QCOMPARE(result.exitCode, 2);
    QCOMPARE(result.output, QByteArray());
    QVERIFY2(result.errors.startsWith("stetmark-cli: "), result.errors);
    QCOMPARE(result.errors.count('\n'), 1);
    QCOMPARE(files(), before);
    QVERIFY(!QFileInfo(QStringLiteral("/dev/null")).isFile());
}

void TestCliExport::othersAreStillWritten()
{
    const CommandRun result = run({"export", "missing.md", "one.md", "-o", "site"});
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.errors.contains("missing.md"), result.errors);
    QVERIFY(QFile::exists(path("site/one.html")));
    QVERIFY(!QFile::exists(path("site/missing.html")));
}

void TestCliExport::problemsAreListed()
{
    writeBytes(path("bad.md"), "---\ntitle: x\n---\n\n![The missing image](none.png)\n");
    const CommandRun result = run({"export", "bad.md", "-o", "-"});
    QCOMPARE(result.exitCode, 1);
    QVERIFY2(result.errors.startsWith("bad.md:5:1: "), result.errors);
    QVERIFY(result.output.contains("The missing image"));
}

void TestCliExport::sameBytesEverywhere_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *variable, const char *value) {
        QTest::addRow("%s=%s", variable, value)
            << QString::fromLatin1(variable) << QString::fromLatin1(value);
    };
    row("LC_ALL", "C");
    row("LC_ALL", "tr_TR.UTF-8");
    row("LANG", "de_DE.ISO-8859-1");
    row("LANGUAGE", "ja");
    row("TZ", "Pacific/Kiritimati");
    row("TZ", "America/Los_Angeles");
    row("HOME", "/nonexistent");
    row("XDG_CONFIG_HOME", "/nonexistent");
    row("QT_HASH_SEED", "0");
    row("QT_HASH_SEED", "12345");
}

void TestCliExport::sameBytesEverywhere()
{
    QFETCH(QString, variable);
    QFETCH(QString, value);
    const QDir essays(QStringLiteral(STETMARK_CASES_DIR "/essays"));
    const QString essay = essays.filePath(QStringLiteral("rich.md"));
    const CommandRun usual = runCli({"export", essay, "-o", "-"});
    QVERIFY2(usual.exitCode == 0 || usual.exitCode == 1, usual.errors);
    QVERIFY(usual.output.contains("data:image/png;base64,"));
    QVERIFY(usual.output.contains("data:image/svg+xml"));
    const CommandRun elsewhere =
        runCli({"export", "essays/rich.md", "-o", "-"},
               {{}, QStringLiteral(STETMARK_CASES_DIR), {{variable, value}}});
    QCOMPARE(elsewhere.exitCode, usual.exitCode);
    QVERIFY(elsewhere.output == usual.output);

    const QString target = path("rich.html");
    QCOMPARE(runCli({"export", essay, "-o", target}, {{}, {}, {{variable, value}}}).exitCode,
             usual.exitCode);
    QVERIFY(readBytes(target) == usual.output);
}

QTEST_GUILESS_MAIN(TestCliExport)
#include "test_cli_export.moc"
