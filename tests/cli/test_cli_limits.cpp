// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/command_run.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

using namespace stetmark::tests;

namespace {

double processorSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    return double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
           + double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

/// The most memory that any program had that was run so far.
double mostMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    return double(usage.ru_maxrss) / 1024;
}

QByteArray block(const QByteArray &content)
{
    return "---\n" + content + "\n---\nBody\n";
}

/// Ten times what the one before it has, thirty times over.
QByteArray billionLaughs()
{
    QByteArray bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 30; ++i) {
        const QByteArray alias = "*a" + QByteArray::number(i - 1) + ", ";
        bomb += 'a' + QByteArray::number(i) + ": &a" + QByteArray::number(i) + " ["
                + alias.repeated(10) + "]\n";
    }
    return bomb;
}

} // namespace

/// Front matter that means harm ends in a message, within a second of the processor's
/// time and in 200 MB. A machine with other work to do gets three seconds; sanitizers
/// need more of both, so that there only the message counts.
class TestCliLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void check_data();
    void check();
};

void TestCliLimits::check_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("message");
    const auto row = [](const char *name, const QByteArray &content, const char *message) {
        QTest::newRow(name) << content << QByteArray(message);
    };
    constexpr qsizetype large = 5'000'000;
    constexpr qsizetype largestRead = 255 * 1024;
    row("10,000 brackets", "a: " + QByteArray(10'000, '['), "too deep");
    row("10,000 pairs of brackets", "a: " + QByteArray(10'000, '[') + QByteArray(10'000, ']'),
        "too deep");
    row("as many brackets as are read", "a: " + QByteArray(largestRead, '['), "too deep");
    row("10,000 braces", "a: " + QByteArray("{a: ").repeated(10'000), "too deep");
    row("10,000 dashes", QByteArray("- ").repeated(10'000), "too deep");
    row("5 MB of one value", "a: " + QByteArray(large, 'x'), "larger than 256 KiB");
    row("5 MB of brackets", "a: " + QByteArray(large, '['), "larger than 256 KiB");
    row("5 MB of fields", QByteArray("key: value\n").repeated(large / 11), "larger than 256 KiB");
    row("billion laughs", billionLaughs(), "repeated");
    row("one field again and again", QByteArray("a: b\n").repeated(largestRead / 5),
        "a second time");
}

void TestCliLimits::check()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, message);
    const QTemporaryDir folder;
    const QString essay = folder.filePath(QStringLiteral("essay.md"));
    writeBytes(essay, block(content));

    const double before = processorSeconds();
    const CommandRun run = runCli({"check", essay});
    const double seconds = processorSeconds() - before;
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.errors.contains("essay.md:") && run.errors.contains(message),
             run.errors.left(500));
    QVERIFY(run.errors.size() < 20'000);
#ifndef STETMARK_SANITIZED
    QVERIFY2(seconds < 3, QByteArray::number(seconds));
    QVERIFY2(mostMegabytes() < 200, QByteArray::number(mostMegabytes()));
#else
    Q_UNUSED(seconds)
#endif
}

QTEST_GUILESS_MAIN(TestCliLimits)
#include "test_cli_limits.moc"
