// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Whatever was typed and not saved is there again after a crash.

#include "editor/document/recovery.h"
#include "tests/editor/essay_fixture.h"
#include "tests/support/random_test.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stetmark;

namespace {

using Disk = LeftEssay::Disk;

/// The journals of a run that goes on; a crash is the look of another at a copy of them.
class RecoveryFixture : public EssayFixture
{
public:
    RecoveryFixture() : recovery(std::make_unique<Recovery>(folder()))
    {
        recovery->watch(essay.get());
    }

    QString folder() const { return m_home.filePath(u"recovery"_s); }
    QStringList journals() const { return QDir(folder()).entryList({u"*.journal"_s}, QDir::Files); }
    /// What the next start would find if the program ended now.
    QList<LeftEssay> leftByCrash()
    {
        const QString copy = m_home.filePath(u"copy%1"_s.arg(++m_copies));
        if (!QDir().mkpath(copy))
            return {};
        for (const QString &name : journals())
            QFile::copy(folder() + u'/' + name, copy + u'/' + name);
        Recovery next(copy);
        QSignalSpy found(&next, &Recovery::found);
        next.look();
        return found.wait() ? found.first().first().value<QList<LeftEssay>>() : QList<LeftEssay>();
    }
    /// The bytes that saving what a crash left would write.
    QByteArray bytesLeft()
    {
        const auto left = leftByCrash();
        if (left.isEmpty())
            return "(nothing)";
        EssayDocument restored;
        restored.restore(left.first().file());
        return bytesOf(restored);
    }

private:
    QTemporaryDir m_home;
    int m_copies = 0;

public:
    std::unique_ptr<Recovery> recovery;
};

} // namespace

class TestRecovery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsUntitledText();
    void keepsChangesOfAFile();
    void keepsBytesRight_data();
    void keepsBytesRight();
    void followsUndoAndTypingAtRandom();
    void writesLongEssaysInParts();
    void forgetsWhatIsSaved();
    void forgetsWhatIsUndone();
    void forgetsWhatIsClosed();
    void keepsWhatIsTypedAfterSaving();
    void isNeverOlderThanTheFile();
    void knowsTheFileOfASaveThatWasCutOff();
    void tellsWhatBecameOfTheFile();
    void takesOverAJournal();
    void tellsOnceThatNothingCanBeKept();
};

void TestRecovery::keepsUntitledText()
{
    RecoveryFixture fixture;
    type(*fixture.essay, 0, u"First words"_s);
    QTRY_COMPARE(fixture.journals().size(), 1);
    const auto left = fixture.leftByCrash();
    QCOMPARE(left.size(), 1);
    QVERIFY(left.first().file().path.isEmpty());
    QCOMPARE(left.first().file().content.text, u"First words"_s);
    QCOMPARE(left.first().journal.essay.place, 11);
    QCOMPARE(left.first().words, 2);
    QCOMPARE(left.first().disk, Disk::NoFile);
    QVERIFY(left.first().difference.isEmpty());
}

void TestRecovery::keepsChangesOfAFile()
{
    RecoveryFixture fixture;
    QVERIFY(fixture.open("One\nTwo\n"));
    type(*fixture.essay, 3, u"!"_s);
    QTRY_COMPARE(fixture.bytesLeft(), "One!\nTwo\n");
    type(*fixture.essay, 8, u"?"_s);
    QTRY_COMPARE(fixture.bytesLeft(), "One!\nTwo?\n");
    QCOMPARE(read(fixture.path()), "One\nTwo\n");
    const auto left = fixture.leftByCrash();
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.first().file().path, fixture.path());
    QCOMPARE(left.first().file().digest, fixture.essay->digest());
    QCOMPARE(left.first().disk, Disk::AsRead);
    using Kind = DiffLine::Kind;
    QCOMPARE(left.first().difference, QList<DiffLine>({{Kind::Removed, u"One"_s},
                                                       {Kind::Removed, u"Two"_s},
                                                       {Kind::Added, u"One!"_s},
                                                       {Kind::Added, u"Two?"_s},
                                                       {Kind::Same, QString()}}));
}

void TestRecovery::keepsBytesRight_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("CRLF") << QByteArray("One\r\nTwo\r\n") << QByteArray("One\r\nx\r\nTwo\r\n");
    QTest::newRow("byte order mark")
        << QByteArray("\xEF\xBB\xBFOne\nTwo\n") << QByteArray("\xEF\xBB\xBFOne\nx\nTwo\n");
    QTest::newRow("mixed") << QByteArray("One\nTwo\r\nThree\nFour\r\nFive\n")
                           << QByteArray("One\nx\nTwo\r\nThree\nFour\r\nFive\n");
}

void TestRecovery::keepsBytesRight()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    RecoveryFixture fixture;
    QVERIFY(fixture.open(before));
    type(*fixture.essay, 4, u"x\n"_s);
    QTRY_COMPARE(fixture.bytesLeft(), after);
    QCOMPARE(fixture.leftByCrash().first().disk, Disk::AsRead);
}

void TestRecovery::followsUndoAndTypingAtRandom()
{
    RecoveryFixture fixture;
    QVERIFY(fixture.open(QByteArray("One\nTwo\r\nThree\r\n\nFour\n").repeated(5)));
    QRandomGenerator random(testSeed());
    const int count = testCount(100);
    for (int i = 0; i < count; ++i) {
        for (int changes = random.bounded(12); changes >= 0; --changes) {
            const qsizetype at = random.bounded(fixture.essay->length());
            switch (random.bounded(5)) {
            case 0:
                fixture.essay->textDocument()->undo();
                break;
            case 1:
                fixture.essay->textDocument()->redo();
                break;
            case 2:
                remove(*fixture.essay, at,
                       random.bounded(std::min<qsizetype>(9, fixture.essay->length() - at)));
                break;
            default:
                type(*fixture.essay, at, random.bounded(3) ? u"word"_s : u"a\nb"_s);
            }
        }
        if (!fixture.essay->isModified())
            type(*fixture.essay, 0, u"x"_s);
        QTRY_VERIFY2(fixture.bytesLeft() == bytesOf(*fixture.essay),
                     qPrintable(u"seed %1, run %2"_s.arg(testSeed()).arg(i)));
    }
}

void TestRecovery::writesLongEssaysInParts()
{
    RecoveryFixture fixture;
    QVERIFY(fixture.open(QByteArray("Some words of a long essay.\n").repeated(40'000)));
    type(*fixture.essay, 5, u"more "_s);
    QTRY_COMPARE(fixture.journals().size(), 1);
    const QFileInfo journal(fixture.folder() + u'/' + fixture.journals().first());
    const qint64 size = journal.size();
    QVERIFY(size > 2 * 1'000'000);
    type(*fixture.essay, 5, u"and more "_s);
    QTRY_VERIFY(QFileInfo(journal.filePath()).size() > size);
    QVERIFY(QFileInfo(journal.filePath()).size() < size + 1000);
    QTRY_COMPARE(fixture.bytesLeft().left(30), "Some and more more words of a ");
}

void TestRecovery::forgetsWhatIsSaved()
{
    RecoveryFixture fixture;
    QVERIFY(fixture.open("One\n"));
    type(*fixture.essay, 0, u"x"_s);
    QTRY_COMPARE(fixture.journals().size(), 1);
    QVERIFY(fixture.save());
    // Not yet removed, it is no crash either.
    QCOMPARE(fixture.leftByCrash().size(), 0);
    QTRY_COMPARE(fixture.journals().size(), 0);
}

void TestRecovery::forgetsWhatIsUndone()
{
    RecoveryFixture fixture;
    QVERIFY(fixture.open("One\n"));
    type(*fixture.essay, 0, u"x"_s);
    QTRY_COMPARE(fixture.journals().size(), 1);
    fixture.essay->textDocument()->undo();
    QTRY_COMPARE(fixture.journals().size(), 0);
    fixture.essay->textDocument()->redo();
    QTRY_COMPARE(fixture.bytesLeft(), "xOne\n");
}

void TestRecovery::forgetsWhatIsClosed()
{
    RecoveryFixture fixture;
    type(*fixture.essay, 0, u"Never mind"_s);
    QTRY_COMPARE(fixture.journals().size(), 1);
    fixture.essay.reset();
    QTRY_COMPARE(fixture.journals().size(), 0);
    // So it is when the program ends.
    EssayDocument other;
    fixture.recovery->watch(&other);
    type(other, 0, u"Nor this"_s);
    QTRY_COMPARE(fixture.journals().size(), 1);
    fixture.recovery.reset();
    QCOMPARE(QDir(fixture.folder()).entryList(QDir::Files), QStringList());
}

void TestRecovery::keepsWhatIsTypedAfterSaving()
{
    RecoveryFixture fixture;
    QVERIFY(fixture.open("One\n"));
    type(*fixture.essay, 0, u"x"_s);
    fixture.essay->save();
    type(*fixture.essay, 0, u"y"_s);
    QTRY_VERIFY(!fixture.essay->isBusy());
    QVERIFY(fixture.essay->isModified());
    QTRY_COMPARE(fixture.bytesLeft(), "yxOne\n");
    QCOMPARE(fixture.leftByCrash().first().file().digest, fixture.essay->digest());
    QCOMPARE(fixture.leftByCrash().first().disk, Disk::AsRead);
}

void TestRecovery::isNeverOlderThanTheFile()
{
    RecoveryFixture fixture;
    QVERIFY(fixture.open("One\n"));
    type(*fixture.essay, 0, u"x"_s);
    QTRY_COMPARE(fixture.journals().size(), 1);
    type(*fixture.essay, 0, u"y"_s);
    // Whenever the file has the new text, the journal has it too.
    fixture.essay->save();
    while (read(fixture.path()) == "One\n")
        QThread::yieldCurrentThread();
    QCOMPARE(fixture.leftByCrash().size(), 0);
}

void TestRecovery::knowsTheFileOfASaveThatWasCutOff()
{
    RecoveryFixture fixture;
    type(*fixture.essay, 0, u"First"_s);
    QTRY_COMPARE(fixture.journals().size(), 1);
    const QString path = fixture.path(u"first.md"_s);
    fixture.essay->saveAs(path);
    type(*fixture.essay, 5, u" words"_s);
    while (!QFile::exists(path))
        QThread::yieldCurrentThread();
    // The GUI thread has not heard of it yet.
    const auto left = fixture.leftByCrash();
    QVERIFY(left.size() <= 1);
    QTRY_COMPARE(fixture.bytesLeft(), "First words");
    QCOMPARE(fixture.leftByCrash().first().file().path, path);
    QCOMPARE(fixture.leftByCrash().first().disk, Disk::AsRead);
}

void TestRecovery::tellsWhatBecameOfTheFile()
{
    RecoveryFixture fixture;
    QVERIFY(fixture.open("One\n"));
    type(*fixture.essay, 0, u"x"_s);
    QTRY_COMPARE(fixture.leftByCrash().size(), 1);
    QVERIFY(write(fixture.path(), "Theirs\n"));
    QCOMPARE(fixture.leftByCrash().first().disk, Disk::Changed);
    QVERIFY(write(fixture.path(), "xOne\n")); // just what was to be saved
    QCOMPARE(fixture.leftByCrash().size(), 0);
    QVERIFY(QFile::remove(fixture.path()));
    QCOMPARE(fixture.leftByCrash().first().disk, Disk::Missing);
}

void TestRecovery::takesOverAJournal()
{
    RecoveryFixture fixture;
    QVERIFY(fixture.open("One\r\nTwo\n"));
    {
        RecoveryFolder run(fixture.folder());
        QVERIFY(!run.begin(1, wholeTextRecord({fixture.path(), fixture.essay->digest(), false,
                                               LineEnding::CrLf, 1, QDateTime::currentDateTime()},
                                              u"xOne\nTwo\r"_s)));
    }
    QSignalSpy found(fixture.recovery.get(), &Recovery::found);
    fixture.recovery->look();
    QVERIFY(found.wait());
    const auto left = found.first().first().value<QList<LeftEssay>>();
    QCOMPARE(left.size(), 1);
    fixture.essay->restore(left.first().file());
    fixture.recovery->takeOver(fixture.essay.get(), left.first());
    fixture.recovery->keepTheRest();
    QVERIFY(fixture.essay->isModified());
    QVERIFY(!fixture.essay->textDocument()->isUndoAvailable());
    QTRY_COMPARE(fixture.bytesLeft(), "xOne\r\nTwo\n");
    QTRY_COMPARE(fixture.journals().size(), 1);
    QVERIFY(fixture.journals().first().endsWith(u"-%1.journal"_s.arg(fixture.essay->number())));
    QVERIFY(fixture.save());
    QCOMPARE(read(fixture.path()), "xOne\r\nTwo\n");
    QTRY_COMPARE(fixture.journals().size(), 0);
}

void TestRecovery::tellsOnceThatNothingCanBeKept()
{
    RecoveryFixture fixture;
    QVERIFY(write(fixture.folder(), "a file in the folder's place"));
    QSignalSpy failed(fixture.recovery.get(), &Recovery::failed);
    QSignalSpy worked(fixture.recovery.get(), &Recovery::worked);
    type(*fixture.essay, 0, u"First"_s);
    QVERIFY(failed.wait());
    EssayDocument other;
    fixture.recovery->watch(&other);
    type(other, 0, u"Second"_s);
    type(*fixture.essay, 5, u" words"_s);
    QVERIFY(QFile::remove(fixture.folder()));
    QVERIFY(worked.wait(10'000));
    QTRY_COMPARE(fixture.leftByCrash().size(), 2);
    QCOMPARE(failed.size(), 1);
}

QTEST_MAIN(TestRecovery)
#include "test_recovery.moc"
