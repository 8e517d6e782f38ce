// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The program is killed while someone writes and saves, again and again: each file has its
// old or its new content, and all but the last second of typing is offered at the next start.

#include "editor/essay/essay_file.h"
#include "tests/support/random_test.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stetmark;

namespace {

constexpr qint64 mostLost = 1000; ///< milliseconds

/// What is known of one essay up to the kill.
struct Written {
    struct Text {
        QByteArray digest;
        qint64 time = 0;
    };
    QList<Text> typed;       ///< every text that it had, the first one included
    QList<QByteArray> saved; ///< what may be in the file: the last for sure, and those being saved
};

class Crash
{
public:
    explicit Crash(quint32 seed) : m_random(seed), m_seed(seed)
    {
        QDir(m_folder.path()).mkdir(u"essays"_s);
        QByteArray bytes = "\xEF\xBB\xBF---\ntitle: One\n---\r\nText.\nMore.\r\n\n";
        // Some are long.
        bytes += QByteArray("A line of an essay that is rather long.\n")
                     .repeated(m_random.bounded(10) == 0 ? 50'000 : 50);
        QFile file(path(u"file.md"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write a test file");
        const QByteArray digest = essayDigest(bytes).toHex();
        m_essays[u"file"_s] = {{{digest, 0}}, {digest}};
        m_essays[u"untitled"_s] = {{{essayDigest({}).toHex(), 0}}, {}};
    }

    QString path(const QString &name) const { return m_folder.filePath(u"essays/"_s + name); }

    /// Writes for a while, then kills.
    bool write()
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QStringLiteral(CRASH_WRITER),
                      {u"write"_s, m_folder.path(), QString::number(m_seed)});
        while (!m_isReady && process.waitForReadyRead(30'000))
            take(process);
        QElapsedTimer timer;
        timer.start();
        const qint64 end = m_random.bounded(2500);
        while (timer.elapsed() < end && process.waitForReadyRead(int(end - timer.elapsed())))
            take(process);
        timer.start();
        m_killed = timer.msecsSinceReference();
        const bool isRunning = m_isReady && process.state() == QProcess::Running;
        process.kill();
        process.waitForFinished();
        take(process);
        return isRunning;
    }

    /// Starts again and takes down what is restored.
    bool readAgain()
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QStringLiteral(CRASH_WRITER), {u"read"_s, m_folder.path()});
        if (!process.waitForFinished(60'000) || process.exitCode() != 0)
            return false;
        const QList<QByteArray> lines = process.readAllStandardOutput().split('\n');
        for (const QByteArray &line : lines) {
            const QList<QByteArray> parts = line.split(' ');
            if (parts.first() == "restored") {
                const bool isFile = parts.value(1).endsWith("/file.md");
                m_restored[isFile ? u"file"_s : u"untitled"_s].append(parts.value(2));
            }
        }
        return lines.contains("done");
    }

    /// What is wrong with the essay `name` after all that; empty when nothing is.
    QString problem(const QString &name) const
    {
        const Written &essay = m_essays[name];
        QFile file(path(name + u".md"_s));
        QByteArray inFile;
        if (file.open(QIODevice::ReadOnly)) {
            inFile = essayDigest(file.readAll()).toHex();
            if (!essay.saved.contains(inFile))
                return u"the file is neither the old nor the new one"_s;
        } else if (name == "file"_L1) {
            return u"the file is gone"_s;
        }
        const QList<QByteArray> restored = m_restored[name];
        if (restored.size() > 1)
            return u"offered twice"_s;
        const QByteArray digest = !restored.isEmpty() ? restored.first()
                                  : !inFile.isEmpty() ? inFile
                                                      : essay.typed.first().digest;
        return lost(essay, digest);
    }

    QStringList leftFiles(const QString &folder) const
    {
        return QDir(m_folder.filePath(folder)).entryList(QDir::Files | QDir::Hidden | QDir::System);
    }

private:
    void take(QProcess &process)
    {
        m_output += process.readAllStandardOutput();
        for (qsizetype end = m_output.indexOf('\n'); end >= 0; end = m_output.indexOf('\n')) {
            const QList<QByteArray> parts = m_output.first(end).split(' ');
            m_output.remove(0, end + 1);
            Written &essay = m_essays[QString::fromLatin1(parts.value(1))];
            if (parts.first() == "ready")
                m_isReady = true;
            else if (parts.first() == "typed")
                essay.typed.append({parts.value(2), parts.value(3).toLongLong()});
            else if (parts.first() == "saving")
                essay.saved.append(parts.value(2));
            else if (parts.first() == "saved" && essay.saved.size() > 1)
                essay.saved.remove(0, essay.saved.size() - 1);
        }
    }

    QString lost(const Written &essay, const QByteArray &digest) const
    {
        for (qsizetype i = essay.typed.size() - 1; i >= 0; --i) {
            if (essay.typed[i].digest == digest)
                return {};
            // The text before this one was there long enough to be kept.
            if (essay.typed[i].time < m_killed - mostLost)
                break;
        }
        const bool isKnown = std::ranges::any_of(
            essay.typed, [&](const Written::Text &text) { return text.digest == digest; });
        return isKnown ? u"more than the last second is lost"_s : u"a text that never was"_s;
    }

    QTemporaryDir m_folder;
    QRandomGenerator m_random;
    quint32 m_seed;
    QByteArray m_output;
    bool m_isReady = false;
    qint64 m_killed = 0;
    QHash<QString, Written> m_essays;
    QHash<QString, QList<QByteArray>> m_restored;
};

} // namespace

class TestKills : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void losesAtMostTheLastSecond_data();
    void losesAtMostTheLastSecond();
};

void TestKills::losesAtMostTheLastSecond_data()
{
    QTest::addColumn<quint32>("seed");
    const int count = testCount(200);
    for (int i = 0; i < count; ++i) {
        const quint32 seed = testSeed() + quint32(i);
        QTest::addRow("seed %u", seed) << seed;
    }
}

void TestKills::losesAtMostTheLastSecond()
{
    QFETCH(quint32, seed);
    Crash crash(seed);
    QVERIFY(crash.write());
    QVERIFY(crash.readAgain());
    for (const QString &name : {u"file"_s, u"untitled"_s}) {
        const QString problem = crash.problem(name);
        QVERIFY2(problem.isEmpty(), qPrintable(name + u": "_s + problem));
    }
    // The second run ended by itself, and took everything with it.
    QCOMPARE(crash.leftFiles(u"recovery"_s), QStringList());
}

QTEST_GUILESS_MAIN(TestKills)
#include "test_kills.moc"
