// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/command_line.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stetmark;

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void files_data();
    void files();
    void answers_data();
    void answers();
    void earlyLeavesTheRestForLater();
};

void TestCommandLine::initTestCase()
{
    QCoreApplication::setApplicationName(u"stetmark"_s);
    QCoreApplication::setApplicationVersion(u"1.2.3"_s);
}

void TestCommandLine::files_data()
{
    QTest::addColumn<QString>("argument");
    QTest::addColumn<QString>("path");
    const QDir here = QDir::current();
    QTest::newRow("relative") << u"a b.md"_s << here.filePath(u"a b.md"_s);
    QTest::newRow("up") << u"x/../a.md"_s << here.filePath(u"a.md"_s);
    QTest::newRow("absolute") << u"/tmp/ü.md"_s << u"/tmp/ü.md"_s;
    QTest::newRow("url") << u"file:///tmp/a%20b.md"_s << u"/tmp/a b.md"_s;
    QTest::newRow("not a url") << u"file:a.md"_s << here.filePath(u"file:a.md"_s);
    QTest::newRow("percent") << u"100%25.md"_s << here.filePath(u"100%25.md"_s);
}

void TestCommandLine::files()
{
    QFETCH(QString, argument);
    QFETCH(QString, path);
    const CommandLine line = readCommandLine({u"stetmark"_s, argument});
    QVERIFY(!line.answer);
    QCOMPARE(line.files, QStringList(path));
}

void TestCommandLine::answers_data()
{
    QTest::addColumn<QString>("argument");
    QTest::addColumn<QString>("part");
    QTest::addColumn<bool>("isError");
    QTest::newRow("version") << u"--version"_s << u"stetmark 1.2.3\n"_s << false;
    QTest::newRow("help") << u"--help"_s << u"[FILE…]"_s << false;
    QTest::newRow("short") << u"-v"_s << u"stetmark 1.2.3\n"_s << false;
    QTest::newRow("of Qt") << u"--help-all"_s << u"help-all"_s << true;
    QTest::newRow("wrong") << u"--colour"_s << u"colour"_s << true;
}

void TestCommandLine::answers()
{
    QFETCH(QString, argument);
    QFETCH(QString, part);
    QFETCH(bool, isError);
    const CommandLine line = readCommandLine({u"stetmark"_s, argument});
    QVERIFY(line.answer);
    QVERIFY2(line.answer->text.contains(part), qPrintable(line.answer->text));
    QCOMPARE(line.answer->isError, isError);
}

void TestCommandLine::earlyLeavesTheRestForLater()
{
    QVERIFY(!readCommandLine({u"stetmark"_s, u"-platform"_s, u"xcb"_s}, true).answer);
    QVERIFY(readCommandLine({u"stetmark"_s, u"--version"_s}, true).answer);
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "test_command_line.moc"
