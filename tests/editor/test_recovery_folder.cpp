// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The journals on disk: who may see them, who owns them, and what becomes of broken ones.

#include "editor/document/recovery_folder.h"
#include "tests/editor/essay_fixture.h"

#include <QDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace stetmark;

namespace {

QByteArray whole(const QString &text)
{
    return wholeTextRecord({u"/essays/one.md"_s, {}, false, LineEnding::Lf, 0, {}}, text);
}

QByteArray edit(qsizetype position, const QString &text)
{
    return editsRecord({u"/essays/one.md"_s, {}, false, LineEnding::Lf, 0, {}},
                       {{position, 0, text}});
}

class Fixture
{
public:
    QString path() const { return m_home.filePath(u"state/stetmark/recovery"_s); }
    QStringList names(const QString &pattern = u"*"_s) const
    {
        return QDir(path()).entryList({pattern}, QDir::Files | QDir::System | QDir::Hidden);
    }
    /// Journals of a run that is over.
    void crash(const QString &text) const
    {
        RecoveryFolder run(path());
        QVERIFY(!run.begin(1, whole(text)));
    }

private:
    QTemporaryDir m_home;
};

} // namespace

class TestRecoveryFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsJournalsToTheirOwner();
    void givesBackWhatARunLeft();
    void replacesAJournal();
    void leavesLiveJournalsAlone();
    void offersWhatWasNotDecidedAgain();
    void handsAJournalOver();
    void setsBrokenJournalsAside_data();
    void setsBrokenJournalsAside();
    void setsADamagedJournalAsideWhenItIsDecided();
    void tellsWhenNothingCanBeKept();
    void beginsAgainWhenTheFolderIsGone();
    void cleansUpAfterARunThatLeftNothing();
    void followsTheBaseDirectories();
};

void TestRecoveryFolder::keepsJournalsToTheirOwner()
{
    Fixture fixture;
    ::umask(0);
    RecoveryFolder folder(fixture.path());
    QVERIFY(!folder.begin(1, whole(u"One"_s)));
    struct stat status = {};
    QCOMPARE(::stat(QFile::encodeName(fixture.path()).constData(), &status), 0);
    QCOMPARE(status.st_mode & 0777, mode_t(0700));
    QCOMPARE(fixture.names().size(), 2); // the journal and the lock
    for (const QString &name : fixture.names()) {
        const QByteArray path = QFile::encodeName(fixture.path() + u'/' + name);
        QCOMPARE(::stat(path.constData(), &status), 0);
        QCOMPARE(status.st_mode & 0777, mode_t(0600));
    }
    ::umask(022);
}

void TestRecoveryFolder::givesBackWhatARunLeft()
{
    Fixture fixture;
    {
        RecoveryFolder run(fixture.path());
        QVERIFY(!run.begin(1, whole(u"One"_s)));
        QVERIFY(!run.append(1, edit(3, u" two"_s)));
        QVERIFY(!run.begin(2, whole(u"Other"_s)));
        QVERIFY(!run.begin(3, whole(u"Saved"_s)));
        run.remove(3);
    }
    RecoveryFolder next(fixture.path());
    const auto left = next.claimLeft();
    QVERIFY(left.setAside.isEmpty());
    QStringList texts;
    for (const auto &journal : left.readable)
        texts.append(journal.essay.file.content.text);
    texts.sort();
    QCOMPARE(texts, QStringList({u"One two"_s, u"Other"_s}));
    for (const auto &journal : left.readable)
        next.discard(journal);
    next.release();
    QCOMPARE(fixture.names(), QStringList());
}

void TestRecoveryFolder::replacesAJournal()
{
    Fixture fixture;
    {
        RecoveryFolder run(fixture.path());
        QVERIFY(!run.begin(1, whole(u"One"_s)));
        QVERIFY(!run.append(1, edit(3, u" two"_s)));
        QVERIFY(!run.begin(1, whole(u"Three"_s)));
        QVERIFY(!run.append(1, edit(5, u" four"_s)));
        QCOMPARE(fixture.names(u"*.journal*"_s).size(), 1);
        // What a crash while replacing it leaves behind.
        const QString name = fixture.names(u"*.journal"_s).first();
        QVERIFY(write(fixture.path() + u'/' + name + u".new"_s, "STETJ"));
    }
    RecoveryFolder next(fixture.path());
    const auto left = next.claimLeft();
    QCOMPARE(left.readable.size(), 1);
    QCOMPARE(left.readable.first().essay.file.content.text, u"Three four"_s);
    QVERIFY(left.setAside.isEmpty());
    QCOMPARE(fixture.names(u"*.new"_s), QStringList());
}

void TestRecoveryFolder::leavesLiveJournalsAlone()
{
    Fixture fixture;
    RecoveryFolder run(fixture.path());
    QVERIFY(!run.begin(1, whole(u"One"_s)));
    RecoveryFolder other(fixture.path());
    QVERIFY(other.claimLeft().readable.isEmpty());
    QVERIFY(!run.append(1, edit(3, u" two"_s)));
    QCOMPARE(run.claimLeft().readable.size(), 0); // nor its own
    QCOMPARE(fixture.names(u"*.journal"_s).size(), 1);
}

void TestRecoveryFolder::offersWhatWasNotDecidedAgain()
{
    Fixture fixture;
    fixture.crash(u"One"_s);
    RecoveryFolder first(fixture.path());
    QCOMPARE(first.claimLeft().readable.size(), 1);
    // Not to two at a time.
    RecoveryFolder second(fixture.path());
    QCOMPARE(second.claimLeft().readable.size(), 0);
    first.release();
    QCOMPARE(second.claimLeft().readable.size(), 1);
}

void TestRecoveryFolder::handsAJournalOver()
{
    Fixture fixture;
    fixture.crash(u"One"_s);
    RecoveryFolder run(fixture.path());
    const auto left = run.claimLeft();
    QCOMPARE(left.readable.size(), 1);
    run.takeOver(left.readable.first(), 7);
    run.release();
    QCOMPARE(fixture.names(u"*-7.journal"_s).size(), 1);
    RecoveryFolder other(fixture.path());
    QCOMPARE(other.claimLeft().readable.size(), 0);
    QVERIFY(!run.begin(7, whole(u"One, two"_s)));
    QCOMPARE(fixture.names(u"*.journal"_s).size(), 1);
    run.remove(7);
    QCOMPARE(fixture.names(u"*.journal"_s).size(), 0);
}

void TestRecoveryFolder::setsBrokenJournalsAside_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("not a journal") << QByteArray("Dear diary");
    QTest::newRow("another version") << QByteArray("STETJRN\x02") + whole(u"One"_s);
    QTest::newRow("nothing but a start") << journalStart();
    QTest::newRow("edits of nothing") << journalStart() + edit(0, u"One"_s);
    QTest::newRow("zeros") << QByteArray(100'000, '\0');
}

void TestRecoveryFolder::setsBrokenJournalsAside()
{
    QFETCH(QByteArray, bytes);
    Fixture fixture;
    QVERIFY(QDir().mkpath(fixture.path()));
    QVERIFY(write(fixture.path() + u"/run-1.journal"_s, bytes));
    RecoveryFolder folder(fixture.path());
    const auto left = folder.claimLeft();
    QCOMPARE(left.readable.size(), 0);
    QCOMPARE(left.setAside, QStringList(fixture.path() + u"/run-1.journal.broken"_s));
    QCOMPARE(read(left.setAside.first()), bytes);
    folder.release();
    QCOMPARE(folder.claimLeft().setAside, QStringList()); // told once
}

void TestRecoveryFolder::setsADamagedJournalAsideWhenItIsDecided()
{
    Fixture fixture;
    QVERIFY(QDir().mkpath(fixture.path()));
    QByteArray bytes = journalStart() + whole(u"One"_s) + edit(3, u" two"_s);
    bytes[bytes.size() - 1] = '\xff';
    bytes += edit(3, u" three"_s);
    QVERIFY(write(fixture.path() + u"/run-1.journal"_s, bytes));
    RecoveryFolder folder(fixture.path());
    const auto left = folder.claimLeft();
    QCOMPARE(left.readable.size(), 1);
    QCOMPARE(left.readable.first().essay.file.content.text, u"One"_s);
    folder.takeOver(left.readable.first(), 1);
    QCOMPARE(read(fixture.path() + u"/run-1.journal.broken"_s), bytes);
}

void TestRecoveryFolder::tellsWhenNothingCanBeKept()
{
    Fixture fixture;
    const QString parent = QFileInfo(fixture.path()).path();
    QVERIFY(QDir().mkpath(QFileInfo(parent).path()));
    QVERIFY(write(parent, "a file in the folder's place"));
    RecoveryFolder folder(fixture.path());
    const auto error = folder.begin(1, whole(u"One"_s));
    QVERIFY(error);
    QCOMPARE(error->kind, Error::Kind::NotWritable);
    QVERIFY(folder.append(1, edit(0, u"x"_s)));
    QVERIFY(QFile::remove(parent));
    QVERIFY(!folder.begin(1, whole(u"One"_s)));
}

void TestRecoveryFolder::beginsAgainWhenTheFolderIsGone()
{
    Fixture fixture;
    RecoveryFolder folder(fixture.path());
    QVERIFY(!folder.begin(1, whole(u"One"_s)));
    QVERIFY(QDir(fixture.path()).removeRecursively());
    QVERIFY(folder.append(1, edit(3, u" two"_s)));
    QVERIFY(!folder.begin(1, whole(u"One two"_s)));
    QCOMPARE(fixture.names().size(), 2);
}

void TestRecoveryFolder::cleansUpAfterARunThatLeftNothing()
{
    Fixture fixture;
    QVERIFY(QDir().mkpath(fixture.path()));
    // Killed before its first journal was complete.
    QVERIFY(write(fixture.path() + u"/a-run.lock"_s, {}));
    QVERIFY(write(fixture.path() + u"/a-run-1.journal.new"_s, "STETJ"));
    RecoveryFolder live(fixture.path());
    QVERIFY(!live.begin(1, whole(u"One"_s)));
    RecoveryFolder folder(fixture.path());
    QVERIFY(folder.claimLeft().readable.isEmpty());
    folder.release();
    QCOMPARE(fixture.names().size(), 2); // the live one's
}

void TestRecoveryFolder::followsTheBaseDirectories()
{
    const QByteArray before = qgetenv("XDG_STATE_HOME");
    qputenv("XDG_STATE_HOME", "/somewhere/state/");
    QCOMPARE(RecoveryFolder::defaultPath(), u"/somewhere/state/stetmark/recovery"_s);
    qputenv("XDG_STATE_HOME", "not/absolute");
    QCOMPARE(RecoveryFolder::defaultPath(),
             QDir::homePath() + u"/.local/state/stetmark/recovery"_s);
    qputenv("XDG_STATE_HOME", before);
}

QTEST_GUILESS_MAIN(TestRecoveryFolder)
#include "test_recovery_folder.moc"
