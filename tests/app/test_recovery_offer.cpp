// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What is offered after a crash, and what comes of each answer.

#include "app/open_essays.h"
#include "editor/document/recovery.h"
#include "editor/text/text_editor.h"
#include "tests/app/window_fixture.h"

#include <QDir>
#include <QTest>
#include <QTextDocument>

using namespace Qt::StringLiterals;
using namespace stetmark;

namespace {

using Action = RecoveryChoice::Action;

class OfferFixture : public WindowFixture
{
public:
    /// What a crash leaves of the essay `name`; of an untitled one if it has no name.
    void leave(const QString &name, const QByteArray &inFile, const QString &text, int place = 0)
    {
        RecoveryFolder run(path(u"recovery"_s));
        JournalFacts facts;
        if (!name.isEmpty()) {
            facts.path = write(name, inFile);
            facts.digest = essayDigest(inFile);
        }
        facts.place = place;
        facts.changed = QDateTime::currentDateTime();
        if (run.begin(1, wholeTextRecord(facts, text)))
            qFatal("cannot write a journal");
    }
    QStringList journals() const { return QDir(path(u"recovery"_s)).entryList({u"*.journal*"_s}); }
};

} // namespace

class TestRecoveryOffer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void restoresAnEssay();
    void restoresAnUntitledEssay();
    void restoresIntoTheOpenTab();
    void leavesWhatIsTypedMeanwhile();
    void savesUnderAnotherName();
    void discards();
    void asksAgainAtTheNextStart();
    void asksBeforeOverwritingAChangedFile();
    void offersNothingThatWasGivenUp();
    void tellsOfBrokenJournals();
};

void TestRecoveryOffer::restoresAnEssay()
{
    OfferFixture fixture;
    fixture.leave(u"one.md"_s, "One\n", u"One and more\n"_s, 12);
    fixture.prompts.recoverAnswers = {{{Action::Restore, {}}}};
    fixture.window->recover();
    QTRY_COMPARE(fixture.current()->path(), fixture.path(u"one.md"_s));
    QCOMPARE(fixture.prompts.asked, QStringList(u"recover "_s + fixture.path(u"one.md"_s)));
    QCOMPARE(fixture.window->essays()->count(), 1);
    QCOMPARE(fixture.current()->text(), u"One and more\n"_s);
    QVERIFY(fixture.current()->isModified());
    QCOMPARE(fixture.editor()->textCursor().position(), 12);
    QCOMPARE(fixture.read(u"one.md"_s), "One\n");
    QVERIFY(fixture.trigger(CommandId::SaveEssay));
    QTRY_VERIFY(!fixture.current()->isModified());
    QCOMPARE(fixture.read(u"one.md"_s), "One and more\n");
    QTRY_COMPARE(fixture.journals(), QStringList());
}

void TestRecoveryOffer::restoresAnUntitledEssay()
{
    OfferFixture fixture;
    fixture.leave({}, {}, u"First words"_s);
    fixture.prompts.recoverAnswers = {{{Action::Restore, {}}}};
    fixture.window->recover();
    QTRY_COMPARE(fixture.current()->text(), u"First words"_s);
    QVERIFY(fixture.current()->path().isEmpty());
    QVERIFY(fixture.current()->isModified());
    QCOMPARE(fixture.window->essays()->count(), 1);
}

void TestRecoveryOffer::restoresIntoTheOpenTab()
{
    OfferFixture fixture;
    fixture.leave(u"one.md"_s, "One\n", u"One and more\n"_s);
    fixture.prompts.recoverAnswers = {{{Action::Restore, {}}}};
    fixture.window->open({fixture.path(u"one.md"_s)});
    fixture.window->recover();
    QTRY_COMPARE(fixture.current()->text(), u"One and more\n"_s);
    QCOMPARE(fixture.window->essays()->count(), 1);
    QVERIFY(fixture.current()->isModified());
}

void TestRecoveryOffer::leavesWhatIsTypedMeanwhile()
{
    OfferFixture fixture;
    fixture.leave(u"one.md"_s, "One\n", u"One and more\n"_s);
    fixture.prompts.recoverAnswers = {{{Action::Restore, {}}}};
    const EssayDocument *open = fixture.open(u"one.md"_s, "One\n");
    fixture.type(u"mine"_s);
    fixture.window->recover();
    QTRY_COMPARE(fixture.current()->text(), u"One and more\n"_s);
    QCOMPARE(open->text(), u"One\nmine"_s);
    QCOMPARE(fixture.window->essays()->count(), 2);
    QVERIFY(fixture.current()->path().isEmpty());
}

void TestRecoveryOffer::savesUnderAnotherName()
{
    OfferFixture fixture;
    fixture.leave(u"one.md"_s, "One\n", u"One and more\n"_s);
    const QString other = fixture.path(u"other.md"_s);
    fixture.prompts.recoverAnswers = {{{Action::SaveAs, other}}};
    fixture.window->recover();
    QTRY_COMPARE(fixture.current()->path(), other);
    QVERIFY(!fixture.current()->isModified());
    QCOMPARE(fixture.read(u"one.md"_s), "One\n");
    QCOMPARE(fixture.read(u"other.md"_s), "One and more\n");
    QTRY_COMPARE(fixture.journals(), QStringList());
}

void TestRecoveryOffer::discards()
{
    OfferFixture fixture;
    fixture.leave(u"one.md"_s, "One\n", u"One and more\n"_s);
    fixture.prompts.recoverAnswers = {{{Action::Discard, {}}}};
    fixture.window->recover();
    QTRY_COMPARE(fixture.journals(), QStringList());
    QVERIFY(fixture.current()->path().isEmpty());
    QCOMPARE(fixture.read(u"one.md"_s), "One\n");
}

void TestRecoveryOffer::asksAgainAtTheNextStart()
{
    OfferFixture fixture;
    fixture.leave(u"one.md"_s, "One\n", u"One and more\n"_s);
    fixture.window->recover();
    QTRY_COMPARE(fixture.prompts.asked.size(), 1);
    fixture.restart();
    fixture.prompts.recoverAnswers = {{{Action::Restore, {}}}};
    fixture.window->recover();
    QTRY_COMPARE(fixture.current()->text(), u"One and more\n"_s);
    QCOMPARE(fixture.prompts.asked.size(), 2);
}

void TestRecoveryOffer::asksBeforeOverwritingAChangedFile()
{
    OfferFixture fixture;
    fixture.leave(u"one.md"_s, "One\n", u"One and more\n"_s);
    fixture.write(u"one.md"_s, "Theirs\n");
    fixture.prompts.recoverAnswers = {{{Action::Restore, {}}}};
    fixture.window->recover();
    QTRY_COMPARE(fixture.current()->text(), u"One and more\n"_s);
    QVERIFY(fixture.trigger(CommandId::SaveEssay));
    QTRY_VERIFY(fixture.prompts.asked.contains(u"changed one.md"_s));
    QCOMPARE(fixture.read(u"one.md"_s), "Theirs\n");
}

void TestRecoveryOffer::offersNothingThatWasGivenUp()
{
    OfferFixture fixture;
    fixture.open(u"one.md"_s, "One\n");
    fixture.type(u"mine"_s);
    QTRY_COMPARE(fixture.journals().size(), 1);
    fixture.prompts.unsavedAnswers = {Prompts::Unsaved::Discard};
    QVERIFY(fixture.trigger(CommandId::CloseEssay));
    QTRY_COMPARE(fixture.journals(), QStringList());
    // So it is with what is given up when quitting.
    fixture.type(u"nor this"_s);
    QTRY_COMPARE(fixture.journals().size(), 1);
    fixture.prompts.unsavedAnswers = {Prompts::Unsaved::Discard};
    QVERIFY(fixture.trigger(CommandId::Quit));
    QTRY_VERIFY(!fixture.window->isVisible());
    fixture.window.reset();
    QCOMPARE(fixture.journals(), QStringList());
}

void TestRecoveryOffer::tellsOfBrokenJournals()
{
    OfferFixture fixture;
    QVERIFY(QDir().mkpath(fixture.path(u"recovery"_s)));
    fixture.write(u"recovery/run-1.journal"_s, "not a journal");
    fixture.window->recover();
    QTRY_VERIFY(fixture.hasMessage(u"run-1.journal.broken"_s));
    QCOMPARE(fixture.read(u"recovery/run-1.journal.broken"_s), "not a journal");
    QVERIFY(fixture.prompts.asked.isEmpty());
}

QTEST_MAIN(TestRecoveryOffer)
#include "test_recovery_offer.moc"
