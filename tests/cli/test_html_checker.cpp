// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/command_run.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace stetmark::tests;

/// Exported pages pass the Nu HTML checker (npm package vnu-jar) with no error and
/// no warning.
class TestHtmlChecker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsMistakes();
    void pages();
    void titleOfPlainText();

private:
    QJsonArray checked(const QStringList &files);

    QTemporaryDir m_folder;
};

void TestHtmlChecker::initTestCase()
{
    QVERIFY2(QFile::exists(QStringLiteral(STETMARK_SOURCE_DIR
                                          "/tests/npm/node_modules/vnu-jar/build/dist/vnu.jar")),
             "run: npm ci --ignore-scripts, in tests/npm");
}

QJsonArray TestHtmlChecker::checked(const QStringList &files)
{
    Arguments arguments{
        "-jar",     STETMARK_SOURCE_DIR "/tests/npm/node_modules/vnu-jar/build/dist/vnu.jar",
        "--stdout", "--format",
        "json",     "--exit-zero-always"};
    arguments += files;
    const CommandRun run = runProgram(QStringLiteral("java"), arguments);
    const QJsonDocument report = QJsonDocument::fromJson(run.output);
    if (run.exitCode != 0 || !report[QStringLiteral("messages")].isArray())
        qFatal("The checker does not run: %s", run.errors.constData());
    return report[QStringLiteral("messages")].toArray();
}

void TestHtmlChecker::findsMistakes()
{
    const QString page = m_folder.filePath(QStringLiteral("wrong.html"));
    writeBytes(page, "<!DOCTYPE html><html lang=en><title>x</title><p><div></p><img src=x>");
    QVERIFY(!checked({page}).isEmpty());
}

/// All pages in one run: Java takes longer to start than to check.
void TestHtmlChecker::pages()
{
    QStringList pages;
    for (const char *essay : {"resources/samples/essay.md", "resources/samples/plain.txt",
                              "tests/cases/essays/rich.md", "tests/cases/essays/hostile.md"}) {
        const QFileInfo source(QStringLiteral(STETMARK_SOURCE_DIR "/") + QString::fromUtf8(essay));
        pages << m_folder.filePath(source.completeBaseName() + QStringLiteral(".html"));
        const CommandRun run = runCli({"export", source.filePath(), "-o", pages.last()});
        QVERIFY2(run.exitCode == 0 || run.exitCode == 1, run.errors);
    }
    const QJsonArray messages = checked(pages);
    for (const QJsonValue &message : messages) {
        qWarning("%s:%d: %s: %s: %s", qUtf8Printable(message[u"url"].toString()),
                 message[u"lastLine"].toInt(), qUtf8Printable(message[u"type"].toString()),
                 qUtf8Printable(message[u"message"].toString()),
                 qUtf8Printable(message[u"extract"].toString()));
    }
    QCOMPARE(messages.size(), 0);
}

void TestHtmlChecker::titleOfPlainText()
{
    const QString sample = QStringLiteral(STETMARK_SOURCE_DIR "/resources/samples/plain.txt");
    const QByteArray firstLine = readBytes(sample).split('\n').first();
    const CommandRun run = runCli({"export", sample, "-o", "-"});
    QCOMPARE(run.errors, QByteArray());
    QVERIFY2(run.output.contains("<title>" + firstLine + "</title>"), run.output.left(500));
}

QTEST_GUILESS_MAIN(TestHtmlChecker)
#include "test_html_checker.moc"
