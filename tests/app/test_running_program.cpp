// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A second start hands its files to the running program.

#include "app/running_program.h"

#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <sys/stat.h>

#include <future>

using namespace Qt::StringLiterals;
using namespace stetmark;

namespace {

class Fixture
{
public:
    QString address() const { return m_folder.filePath(u"stetmark-x11-_0"_s); }
    /// A start in a process of its own, as far as the first one can tell.
    std::future<bool> start(const QStringList &files)
    {
        return std::async(std::launch::async, [address = address(), files] {
            RunningProgram second(address);
            return second.handOver(files);
        });
    }

private:
    QTemporaryDir m_folder;
};

bool isReady(const std::future<bool> &answer)
{
    return answer.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
}

} // namespace

class TestRunningProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesTheFilesOfASecondStart();
    void isForItsPersonAlone();
    void startsAfterACrash();
    void goesOnAloneWithoutAnAnswer();
    void refusesNonsense();
};

void TestRunningProgram::takesTheFilesOfASecondStart()
{
    Fixture fixture;
    RunningProgram first(fixture.address());
    QVERIFY(!first.handOver({u"/essays/one.md"_s}));
    QSignalSpy handedOver(&first, &RunningProgram::handedOver);
    for (const QStringList &files :
         {QStringList{u"/essays/two.md"_s, u"/essays/drei “ü”.md"_s}, QStringList()}) {
        handedOver.clear();
        std::future<bool> second = fixture.start(files);
        QVERIFY(handedOver.wait());
        QCOMPARE(handedOver.first().first().toStringList(), files);
        QVERIFY(second.get());
    }
}

void TestRunningProgram::isForItsPersonAlone()
{
    Fixture fixture;
    RunningProgram first(fixture.address());
    QVERIFY(!first.handOver({}));
    struct stat status = {};
    QCOMPARE(::stat(QFile::encodeName(fixture.address()).constData(), &status), 0);
    QCOMPARE(status.st_mode & 0077, mode_t(0));
}

void TestRunningProgram::startsAfterACrash()
{
    Fixture fixture;
    {
        QFile left(fixture.address());
        QVERIFY(left.open(QIODevice::WriteOnly));
        QFile lock(fixture.address() + u".lock"_s);
        QVERIFY(lock.open(QIODevice::WriteOnly));
    }
    RunningProgram first(fixture.address());
    QVERIFY(!first.handOver({}));
    QSignalSpy handedOver(&first, &RunningProgram::handedOver);
    std::future<bool> second = fixture.start({u"/essays/one.md"_s});
    QVERIFY(handedOver.wait());
    QVERIFY(second.get());
}

void TestRunningProgram::goesOnAloneWithoutAnAnswer()
{
    Fixture fixture;
    const auto lock = ProcessLock::take(fixture.address() + u".lock"_s);
    QVERIFY(lock); // and nobody listens
    std::future<bool> second = fixture.start({u"/essays/one.md"_s});
    QTRY_VERIFY_WITH_TIMEOUT(isReady(second), 20'000);
    QVERIFY(!second.get());
}

void TestRunningProgram::refusesNonsense()
{
    Fixture fixture;
    RunningProgram first(fixture.address());
    QVERIFY(!first.handOver({}));
    QSignalSpy handedOver(&first, &RunningProgram::handedOver);
    QLocalSocket socket;
    socket.connectToServer(fixture.address());
    QVERIFY(socket.waitForConnected());
    socket.write(QByteArray(2'000'000, '\x01'));
    QTRY_COMPARE(socket.state(), QLocalSocket::UnconnectedState);
    QCOMPARE(handedOver.size(), 0);
}

QTEST_GUILESS_MAIN(TestRunningProgram)
#include "test_running_program.moc"
