// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/editor/essay_fixture.h"

#include <QSignalSpy>
#include <QTest>
#include <QTextDocument>

using namespace stetmark;
using namespace Qt::StringLiterals;

class TestEssaySaving : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isCleanWhereTheFileIs();
    void typingDuringASaveStaysModified();
    void failedSavesStayModified();
    void refusesToSaveOverChanges();
    void aFileThatVanishedIsNotSaved();
    void savesAsAnotherFile();
    void revertsAndKeepsCarets();
    void loadingWhatIsNotThereChangesNothing();
    void worksInTheOrderAskedFor();
    void mayGoWhileItLoadsOrSaves();
};

void TestEssaySaving::isCleanWhereTheFileIs()
{
    EssayFixture fixture;
    QVERIFY(fixture.open(sampleEssay));
    QSignalSpy modified(fixture.essay.get(), &EssayDocument::modifiedChanged);
    type(*fixture.essay, 0, u"a"_s);
    QVERIFY(fixture.essay->isModified());
    fixture.essay->textDocument()->undo();
    QVERIFY(!fixture.essay->isModified());
    fixture.essay->textDocument()->redo();
    QVERIFY(fixture.save());
    QVERIFY(!fixture.essay->isModified());
    type(*fixture.essay, 1, u"b"_s);
    QVERIFY(fixture.essay->isModified());
    fixture.essay->textDocument()->undo(); // to what was saved, not farther
    QVERIFY(!fixture.essay->isModified());
    QCOMPARE(fixture.essay->text().left(2), u"a-"_s);
    fixture.essay->textDocument()->undo();
    QVERIFY(fixture.essay->isModified());
    QCOMPARE(modified.count(), 7);
}

void TestEssaySaving::typingDuringASaveStaysModified()
{
    EssayFixture fixture;
    QVERIFY(fixture.open(sampleEssay));
    type(*fixture.essay, 0, u"a"_s);
    QSignalSpy saved(fixture.essay.get(), &EssayDocument::saved);
    fixture.essay->save();
    QVERIFY(fixture.essay->isBusy());
    QVERIFY(fixture.essay->isModified()); // nothing is on the disk yet
    type(*fixture.essay, 1, u"b"_s);
    QVERIFY(saved.wait());
    QCOMPARE(read(fixture.path()), "a" + sampleEssay);
    QVERIFY(fixture.essay->isModified());
    fixture.essay->textDocument()->undo();
    QVERIFY(!fixture.essay->isModified());
    QCOMPARE(fixture.essay->text(), QString::fromUtf8("a" + sampleEssay));
}

void TestEssaySaving::failedSavesStayModified()
{
    EssayFixture fixture;
    QVERIFY(fixture.open(sampleEssay));
    type(*fixture.essay, 0, u"a"_s);
    QSignalSpy failed(fixture.essay.get(), &EssayDocument::failed);
    fixture.essay->saveAs(fixture.path(u"no/such/folder.md"_s));
    type(*fixture.essay, 1, u"b"_s);
    QVERIFY(failed.wait());
    QCOMPARE(failed[0][0].value<Error>().kind, Error::Kind::NotWritable);
    QCOMPARE(fixture.essay->path(), fixture.path());
    QVERIFY(fixture.essay->isModified());
    fixture.essay->textDocument()->undo(); // to what could not be saved
    QVERIFY(fixture.essay->isModified());
    QVERIFY(fixture.save());
    QVERIFY(!fixture.essay->isModified());

    // Half of a character, which no file can hold.
    type(*fixture.essay, 0, QString(QChar(0xD83D)));
    fixture.essay->save();
    QVERIFY(failed.wait());
    QVERIFY(fixture.essay->isModified());
    QCOMPARE(read(fixture.path()), "a" + sampleEssay);
}

void TestEssaySaving::refusesToSaveOverChanges()
{
    EssayFixture fixture;
    QVERIFY(fixture.open(sampleEssay));
    type(*fixture.essay, 0, u"a"_s);
    QVERIFY(write(fixture.path(), "theirs"));
    QSignalSpy failed(fixture.essay.get(), &EssayDocument::failed);
    fixture.essay->save();
    QVERIFY(failed.wait());
    QCOMPARE(failed[0][0].value<Error>().kind, Error::Kind::ChangedOnDisk);
    QCOMPARE(read(fixture.path()), "theirs");
    QVERIFY(fixture.essay->isModified());

    QSignalSpy saved(fixture.essay.get(), &EssayDocument::saved);
    fixture.essay->saveOverChanges();
    QVERIFY(saved.wait());
    QCOMPARE(read(fixture.path()), "a" + sampleEssay);
    QVERIFY(!fixture.essay->isModified());
    QVERIFY(fixture.save());
}

void TestEssaySaving::aFileThatVanishedIsNotSaved()
{
    EssayFixture fixture;
    QVERIFY(fixture.open(sampleEssay));
    QVERIFY(QFile::remove(fixture.path()));
    QSignalSpy failed(fixture.essay.get(), &EssayDocument::failed);
    fixture.essay->save();
    QVERIFY(failed.wait());
    QCOMPARE(failed[0][0].value<Error>().kind, Error::Kind::ChangedOnDisk);
    QVERIFY(fixture.essay->isModified()); // only this window has the text now
}

void TestEssaySaving::savesAsAnotherFile()
{
    EssayFixture fixture;
    QCOMPARE(fixture.essay->displayName(), u"Untitled"_s);
    type(*fixture.essay, 0, u"new\n"_s);
    QSignalSpy failed(fixture.essay.get(), &EssayDocument::failed);
    fixture.essay->save();
    QTRY_COMPARE(failed.count(), 1); // it has no file yet

    QSignalSpy saved(fixture.essay.get(), &EssayDocument::saved);
    QSignalSpy pathChanged(fixture.essay.get(), &EssayDocument::pathChanged);
    QVERIFY(write(fixture.path(u"other.md"_s), "replaced"));
    fixture.essay->saveAs(fixture.path(u"other.md"_s));
    QVERIFY(saved.wait());
    QCOMPARE(pathChanged.count(), 1);
    QCOMPARE(fixture.essay->path(), fixture.path(u"other.md"_s));
    QCOMPARE(fixture.essay->displayName(), u"other.md"_s);
    QVERIFY(!fixture.essay->isModified());
    QCOMPARE(read(fixture.path(u"other.md"_s)), "new\n");
    QVERIFY(fixture.save());
}

void TestEssaySaving::revertsAndKeepsCarets()
{
    EssayFixture fixture;
    QVERIFY(fixture.open("one\ntwo\nthree\n"));
    QTextCursor early(fixture.essay->textDocument());
    early.setPosition(1);
    QTextCursor late(fixture.essay->textDocument());
    late.setPosition(10);
    type(*fixture.essay, 5, u"xyz"_s);
    QVERIFY(write(fixture.path(), "one\r\ntwo\r\n\r\nthree\n"));

    QSignalSpy loaded(fixture.essay.get(), &EssayDocument::loaded);
    QSignalSpy pathChanged(fixture.essay.get(), &EssayDocument::pathChanged);
    fixture.essay->load(fixture.path());
    QVERIFY(loaded.wait());
    QCOMPARE(fixture.essay->text(), u"one\ntwo\n\nthree\n"_s);
    QCOMPARE(bytesOf(*fixture.essay), "one\r\ntwo\r\n\r\nthree\n");
    QCOMPARE(early.position(), 1);
    QCOMPARE(late.position(), 11);
    QVERIFY(!fixture.essay->isModified());
    QVERIFY(!fixture.essay->textDocument()->isUndoAvailable());
    QCOMPARE(pathChanged.count(), 0);
    QTRY_COMPARE(fixture.essay->analysis()->text, fixture.essay->text());
}

void TestEssaySaving::loadingWhatIsNotThereChangesNothing()
{
    EssayFixture fixture;
    QVERIFY(fixture.open(sampleEssay));
    type(*fixture.essay, 0, u"a"_s);
    QSignalSpy failed(fixture.essay.get(), &EssayDocument::failed);
    fixture.essay->load(fixture.path(u"nothing.md"_s));
    QVERIFY(failed.wait());
    QCOMPARE(failed[0][0].value<Error>().kind, Error::Kind::NotFound);
    QCOMPARE(fixture.essay->path(), fixture.path());
    QCOMPARE(fixture.essay->text(), QString::fromUtf8("a" + sampleEssay));
    QVERIFY(fixture.essay->isModified());
    QVERIFY(!fixture.essay->isBusy());
}

void TestEssaySaving::worksInTheOrderAskedFor()
{
    EssayFixture fixture;
    QVERIFY(fixture.open(sampleEssay));
    QVERIFY(write(fixture.path(u"other.md"_s), "other\n"));
    QSignalSpy busy(fixture.essay.get(), &EssayDocument::busyChanged);
    QSignalSpy saved(fixture.essay.get(), &EssayDocument::saved);
    QSignalSpy loaded(fixture.essay.get(), &EssayDocument::loaded);
    type(*fixture.essay, 0, u"a"_s);
    fixture.essay->save();
    fixture.essay->save();
    fixture.essay->load(fixture.path(u"other.md"_s));
    fixture.essay->save();
    QTRY_VERIFY(!fixture.essay->isBusy());
    QCOMPARE(saved.count(), 3);
    QCOMPARE(loaded.count(), 1);
    QCOMPARE(busy.count(), 2);
    QCOMPARE(read(fixture.path()), "a" + sampleEssay);
    QCOMPARE(read(fixture.path(u"other.md"_s)), "other\n");
}

void TestEssaySaving::mayGoWhileItLoadsOrSaves()
{
    EssayFixture fixture;
    QVERIFY(fixture.open(sampleEssay));
    type(*fixture.essay, 0, u"a"_s);
    fixture.essay->save();
    fixture.essay.reset(); // waits for the save: no half a file
    QCOMPARE(read(fixture.path()), "a" + sampleEssay);
    fixture.essay = std::make_unique<EssayDocument>();
    fixture.essay->load(fixture.path());
    fixture.essay.reset();
    QCoreApplication::processEvents();
}

QTEST_MAIN(TestEssaySaving)
#include "test_essay_saving.moc"
