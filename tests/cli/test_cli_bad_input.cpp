// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/command_run.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace stetmark::tests;

namespace {

/// How each command ends for one input.
struct Codes {
    int exported;
    int html;
    int get;
    int set;
    int check;
};

constexpr Codes notOpened{2, 2, 2, 2, 2};
constexpr Codes noFields{0, 0, 1, 1, 0};
constexpr Codes problems{1, 1, 1, 1, 1};

} // namespace

Q_DECLARE_METATYPE(Codes)

/// Files that no writer wants to have: each gives a clear message and the right
/// exit code; nothing hangs, crashes or is lost.
class TestCliBadInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void content_data();
    void content();
    void noFile_data();
    void noFile();
    void unreadable();
    void tooLarge();
    void pipe();

private:
    void runAll(const Codes &codes);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_essay;
};

void TestCliBadInput::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_essay = m_folder->filePath(QStringLiteral("essay.md"));
}

void TestCliBadInput::runAll(const Codes &codes)
{
    const QString page = m_folder->filePath(QStringLiteral("page.html"));
    writeBytes(page, "the old page");
    QElapsedTimer clock;
    clock.start();
    const auto verify = [](const CommandRun &run, int code) {
        QVERIFY2(run.exitCode == code,
                 "exit code " + QByteArray::number(run.exitCode) + ": " + run.errors.left(500));
        QCOMPARE(run.errors.isEmpty(), code == 0);
        // Messages name the essay, and a person can read them.
        QVERIFY2(code == 0 || run.errors.contains("essay.md"), run.errors.left(500));
        QVERIFY(run.errors.size() < 20'000);
    };
    verify(runCli({"export", m_essay, "-o", page}), codes.exported);
    QCOMPARE(readBytes(page) == "the old page", codes.exported == 2);
    verify(runCli({"html", m_essay}), codes.html);
    verify(runCli({"get", m_essay, "title"}), codes.get);
    verify(runCli({"get", "--json", m_essay, "title"}), codes.get);
    verify(runCli({"set", m_essay, "title", "new"}), codes.set);
    verify(runCli({"check", m_essay}), codes.check);
    // Debug builds under sanitizers on a busy machine are slow; a hang is slower.
    QVERIFY2(clock.elapsed() < 60'000, QByteArray::number(clock.elapsed()));
}

void TestCliBadInput::content_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<Codes>("codes");
    const auto row = [](const char *name, const QByteArray &content, const Codes &codes) {
        QTest::newRow(name) << content << codes;
    };
    const QByteArray many(10'000, '[');
    row("nothing", "", noFields);
    row("plain text", "Just text.\n\nMore of it.\n", noFields);
    row("one long line", QByteArray("word ").repeated(200'000), noFields);
    row("binary", "\x89PNG\r\n\x1A\n\0\0\0\rIHDR\xFF\xFE\0\1"_ba, notOpened);
    row("NUL in text", QByteArray("a\0b\n", 4), noFields);
    row("unclosed front matter", "---\ntitle: x\n\ntext\n", problems);
    row("invalid YAML", "---\ntitle: \"x\n---\n\ntext\n", problems);
    row("tab in YAML", "---\nstatus:\n\tvalue: x\n---\n", problems);
    row("not a map", "---\n- a\n- b\n---\n", problems);
    row("only a text", "---\ntitle\n---\n", problems);
    row("brackets in YAML", "---\ntitle: " + many + "\n---\n", problems);
    row("braces in YAML", "---\ntitle: " + QByteArray(10'000, '{') + "\n---\n", problems);
    row("nested lists in YAML", "---\ntitle: " + many + "x" + QByteArray(10'000, ']') + "\n---\n",
        problems);
    row("dashes in YAML", "---\n" + QByteArray("- ").repeated(10'000) + "\n---\n", problems);
    row("Latin-1", "caf\xE9\n", problems);
    row("bare CR", "one\rtwo\r", problems);
    row("UTF-16",
        QByteArray("\xFF\xFE"
                   "a\0\n\0",
                   6),
        problems);
}

void TestCliBadInput::content()
{
    QFETCH(QByteArray, content);
    QFETCH(Codes, codes);
    writeBytes(m_essay, content);
    runAll(codes);
    QCOMPARE(readBytes(m_essay), content);
}

void TestCliBadInput::noFile_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"missing", "folder", "broken link", "device"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void TestCliBadInput::noFile()
{
    QFETCH(QString, kind);
    if (kind == QStringLiteral("folder"))
        QVERIFY(QDir().mkdir(m_essay));
    else if (kind == QStringLiteral("broken link"))
        QVERIFY(QFile::link(QStringLiteral("/nonexistent/file"), m_essay));
    else if (kind == QStringLiteral("device"))
        QVERIFY(QFile::link(QStringLiteral("/dev/zero"), m_essay));
    runAll(notOpened);
    QCOMPARE(QFileInfo::exists(m_essay),
             kind == QStringLiteral("folder") || kind == QStringLiteral("device"));
    const CommandRun plain = runCli({"html", "--plain", m_essay});
    QCOMPARE(plain.exitCode, 2);
    QVERIFY(!plain.errors.isEmpty());
}

void TestCliBadInput::unreadable()
{
    if (::geteuid() == 0)
        QSKIP("root may read everything");
    writeBytes(m_essay, "text");
    QVERIFY(QFile::setPermissions(m_essay, {}));
    runAll(notOpened);
}

void TestCliBadInput::tooLarge()
{
    QFile file(m_essay);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize(50'000'001));
    runAll(notOpened);
    QCOMPARE(runCli({"html", "--plain", m_essay}).exitCode, 2);
    const CommandRun run = runCli({"html"}, {QByteArray(50'000'001, 'a'), {}, {}});
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.errors.contains("50 MB"), run.errors);
}

void TestCliBadInput::pipe()
{
    QCOMPARE(::mkfifo(QFile::encodeName(m_essay).constData(), 0600), 0);
    runAll(notOpened);
    QCOMPARE(runCli({"html", "--plain", m_essay}).exitCode, 2);
}

QTEST_GUILESS_MAIN(TestCliBadInput)
#include "test_cli_bad_input.moc"
