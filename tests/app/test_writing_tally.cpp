// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/open_essays.h"
#include "app/settings.h"
#include "app/writing_tally.h"
#include "editor/document/essay_document.h"
#include "tests/editor/essay_fixture.h"

#include <memory>

using namespace Qt::StringLiterals;
using namespace stetmark;

class TestWritingTally : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void countsWhatComesAndGoes();
    void isNeverLessThanNothing();
    void countsAllEssays();
    void openingIsNoWriting();
    void anotherProgramsWordsAreNone();
    void restoringIsNoWriting();
    void theFormIsNoWriting();
    void revertingTakesBack();
    void closingUnsavedTakesBack();
    void closingSavedKeeps();
    void beginsAnewAtMidnight();
    void whatIsGivenUpTomorrowStays();
    void goesOnAfterARestart();
    void isOfTheDayThatItWasKeptOn();
    void keepsNothingOfWhatWasGivenUpAtTheEnd();
    void tellsWhoWrote();
    void aVeryLongTextIsNotCounted();

private:
    void start()
    {
        m_tally = std::make_unique<WritingTally>(*m_settings, *m_essays, nullptr,
                                                 [this] { return m_now; });
    }
    EssayDocument *essay() const { return m_essays->current(); }
    static bool isAnalysed(const EssayDocument *essay)
    {
        return QTest::qWaitFor([=] { return essay->analysis()->revision == essay->revision(); });
    }
    bool write(const QString &text) const
    {
        type(*essay(), essay()->length(), text);
        return isAnalysed(essay());
    }
    bool open(const QString &name, const QByteArray &bytes) const
    {
        const QString path = m_folder->filePath(name);
        if (!stetmark::write(path, bytes))
            return false;
        m_essays->open({path});
        return QTest::qWaitFor([&] { return essay()->path() == path; }) && isAnalysed(essay());
    }
    bool save() const
    {
        QSignalSpy saved(essay(), &EssayDocument::saved);
        essay()->saveAs(m_folder->filePath(u"saved %1.md"_s.arg(essay()->number())));
        return saved.wait();
    }
    bool close() const
    {
        QSignalSpy gone(essay(), &QObject::destroyed);
        m_essays->remove(essay());
        return gone.wait();
    }
    int today() const { return int(m_tally->today()); }
    int session() const { return int(m_tally->session()); }

    QDateTime m_now;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<OpenEssays> m_essays;
    std::unique_ptr<WritingTally> m_tally;
};

void TestWritingTally::init()
{
    m_now = QDateTime(QDate(2026, 11, 21), QTime(22, 0));
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<Settings>(m_folder->filePath(u"settings.ini"_s));
    m_essays = std::make_unique<OpenEssays>();
    m_essays->addUntitled();
    start();
}

void TestWritingTally::cleanup()
{
    m_tally.reset();
    m_essays.reset();
    m_settings.reset();
}

void TestWritingTally::countsWhatComesAndGoes()
{
    QVERIFY(write(u"one two three"_s));
    QCOMPARE(today(), 3);
    remove(*essay(), 0, 4);
    QVERIFY(isAnalysed(essay()));
    QCOMPARE(today(), 2);
    essay()->textDocument()->undo();
    QVERIFY(isAnalysed(essay()));
    QCOMPARE(today(), 3);
    QCOMPARE(session(), 3);
}

void TestWritingTally::isNeverLessThanNothing()
{
    QVERIFY(open(u"a.md"_s, "one two three four"));
    remove(*essay(), 0, 8);
    QVERIFY(isAnalysed(essay()));
    QCOMPARE(today(), 0);
    // What is put back somewhere else was moved, not written.
    QVERIFY(write(u" one two"_s));
    QCOMPARE(today(), 0);
    QVERIFY(write(u" five"_s));
    QCOMPARE(today(), 1);
}

void TestWritingTally::countsAllEssays()
{
    QVERIFY(write(u"one two"_s));
    m_essays->addUntitled();
    QVERIFY(write(u"three"_s));
    QCOMPARE(today(), 3);
    QCOMPARE(session(), 3);
}

void TestWritingTally::openingIsNoWriting()
{
    QVERIFY(open(u"a.md"_s, "one two three"));
    QVERIFY(open(u"b.md"_s, "four five"));
    QCOMPARE(today(), 0);
    QVERIFY(write(u" six"_s));
    QCOMPARE(today(), 1);
}

void TestWritingTally::anotherProgramsWordsAreNone()
{
    QVERIFY(open(u"a.md"_s, "one"));
    QVERIFY(write(u" two"_s));
    QVERIFY(save());
    QVERIFY(stetmark::write(essay()->path(), "one two three four five"));
    QSignalSpy loaded(essay(), &EssayDocument::loaded);
    essay()->reload();
    QVERIFY(loaded.wait());
    QVERIFY(isAnalysed(essay()));
    QCOMPARE(today(), 1);
    QVERIFY(write(u" six"_s));
    QCOMPARE(today(), 2);
    // The same text again brings no Analysis.
    QVERIFY(save());
    essay()->reload();
    QVERIFY(loaded.wait());
    QVERIFY(write(u" seven"_s));
    QCOMPARE(today(), 3);
}

void TestWritingTally::restoringIsNoWriting()
{
    EssayFile left;
    left.content.text = u"one two three"_s;
    m_essays->restore(left, 0);
    QVERIFY(isAnalysed(essay()));
    QVERIFY(essay()->isModified());
    QCOMPARE(today(), 0);
    QVERIFY(write(u" four"_s));
    QCOMPARE(today(), 1);
}

void TestWritingTally::theFormIsNoWriting()
{
    QVERIFY(open(u"a.md"_s, "---\ntitle: T\n---\none\n"));
    type(*essay(), 12, u" and more"_s);
    QVERIFY(isAnalysed(essay()));
    QCOMPARE(today(), 0);
}

void TestWritingTally::revertingTakesBack()
{
    QVERIFY(open(u"a.md"_s, "one"));
    QVERIFY(write(u" two three"_s));
    QCOMPARE(today(), 2);
    QSignalSpy loaded(essay(), &EssayDocument::loaded);
    essay()->load(essay()->path());
    QVERIFY(loaded.wait());
    QVERIFY(isAnalysed(essay()));
    QCOMPARE(today(), 0);
    QCOMPARE(session(), 0);
}

void TestWritingTally::closingUnsavedTakesBack()
{
    m_essays->addUntitled();
    QVERIFY(write(u"one"_s));
    QVERIFY(save());
    QVERIFY(write(u" two three"_s));
    QCOMPARE(today(), 3);
    QVERIFY(close());
    QCOMPARE(today(), 1);
}

void TestWritingTally::closingSavedKeeps()
{
    m_essays->addUntitled();
    QVERIFY(write(u"one two"_s));
    QVERIFY(save());
    QVERIFY(close());
    QCOMPARE(today(), 2);
    QCOMPARE(session(), 2);
}

void TestWritingTally::beginsAnewAtMidnight()
{
    QVERIFY(write(u"one two"_s));
    m_now = m_now.addSecs(7199);
    QVERIFY(write(u" three"_s));
    QCOMPARE(today(), 3);
    m_now = m_now.addSecs(1);
    QVERIFY(write(u" four"_s));
    QCOMPARE(today(), 1);
    QCOMPARE(m_tally->day(), QDate(2026, 11, 22));
    QCOMPARE(session(), 4);

    QSignalSpy changed(m_tally.get(), &WritingTally::changed);
    m_now = m_now.addDays(1);
    m_tally->lookAtClock();
    QCOMPARE(today(), 0);
    QCOMPARE(changed.count(), 1);
    m_tally->lookAtClock();
    QCOMPARE(changed.count(), 1);
}

void TestWritingTally::whatIsGivenUpTomorrowStays()
{
    m_essays->addUntitled();
    QVERIFY(write(u"one two"_s));
    m_now = m_now.addDays(1);
    QVERIFY(write(u" three"_s));
    QCOMPARE(today(), 1);
    QVERIFY(close());
    QCOMPARE(today(), 0);
    m_essays->addUntitled();
    QVERIFY(write(u"four"_s));
    QCOMPARE(today(), 1);
}

void TestWritingTally::goesOnAfterARestart()
{
    QVERIFY(write(u"one two"_s));
    QVERIFY(save());
    m_tally.reset();
    start();
    QCOMPARE(today(), 2);
    QCOMPARE(session(), 0);
    QVERIFY(write(u" three"_s));
    QCOMPARE(today(), 3);
    QCOMPARE(session(), 1);
}

void TestWritingTally::isOfTheDayThatItWasKeptOn()
{
    QVERIFY(write(u"one two"_s));
    QVERIFY(save());
    m_tally.reset();
    QCOMPARE(m_settings->dayCount(), (DayCount{QDate(2026, 11, 21), 2}));
    m_now = m_now.addDays(1);
    start();
    QCOMPARE(today(), 0);
}

void TestWritingTally::keepsNothingOfWhatWasGivenUpAtTheEnd()
{
    QVERIFY(write(u"one two"_s));
    QVERIFY(save());
    QVERIFY(write(u" three"_s));
    QCOMPARE(today(), 3);
    m_tally.reset();
    QCOMPARE(int(m_settings->dayCount().words), 2);
}

void TestWritingTally::tellsWhoWrote()
{
    QVERIFY(open(u"a.md"_s, "one two"));
    QSignalSpy wrote(m_tally.get(), &WritingTally::wrote);
    type(*essay(), 7, u" "_s);
    QVERIFY(isAnalysed(essay()));
    QCOMPARE(wrote.count(), 0);
    type(*essay(), 8, u"3"_s);
    QVERIFY(isAnalysed(essay()));
    QCOMPARE(wrote.count(), 1);
    QCOMPARE(wrote[0][0].value<EssayDocument *>(), essay());
    QCOMPARE(wrote[0][1].value<qsizetype>(), qsizetype(2));
    QCOMPARE(wrote[0][2].value<qsizetype>(), qsizetype(3));
}

/// Nor are its words lost or won as it becomes one and is one no more.
void TestWritingTally::aVeryLongTextIsNotCounted()
{
    QVERIFY(write(u"one two"_s));
    const QString line = u"\n"_s + u"word "_s.repeated(20);
    essay()->apply({{7, 0, line.repeated(longestWhileWriting / line.size() + 1)}});
    QVERIFY(isAnalysed(essay()));
    QVERIFY(!essay()->analysis()->isWhole);
    QCOMPARE(today(), 2);
    essay()->apply({{7, essay()->length() - 7, {}}});
    QVERIFY(isAnalysed(essay()));
    QVERIFY(write(u" three"_s));
    QCOMPARE(today(), 3);
}

QTEST_MAIN(TestWritingTally)

#include "test_writing_tally.moc"
