// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Saving and closing: what is asked, what is said, and which bytes are in the files.

#include "app/open_essays.h"
#include "editor/document/essay_document.h"
#include "tests/app/window_fixture.h"

#include <QAction>
#include <QDate>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stetmark;

using Unsaved = Prompts::Unsaved;
using Changed = Prompts::Changed;

class TestSaveEssays : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void savesAnUntitledEssay();
    void refusesToSaveOverAnotherTab();
    void asksWhenTheFileChanged_data();
    void asksWhenTheFileChanged();
    void setsTheDateOfTheLastChangeWhenAsked();
    void revertsWhenAgreed();
    void asksBeforeClosingATab_data();
    void asksBeforeClosingATab();
    void asksForEachEssayBeforeQuitting();
    void keepsTheWindowWhenSavingFails();
};

void TestSaveEssays::savesAnUntitledEssay()
{
    WindowFixture fixture;
    fixture.type(u"New words"_s);
    QVERIFY(fixture.trigger(CommandId::SaveEssay));
    QVERIFY(fixture.prompts.asked.last().startsWith("save as "_L1));
    QVERIFY(fixture.current()->isModified());
    const QString path = fixture.path(u"new.md"_s);
    fixture.prompts.saveAnswers = {path};
    QVERIFY(fixture.trigger(CommandId::SaveEssay));
    QTRY_VERIFY(!fixture.current()->isModified());
    QCOMPARE(fixture.read(u"new.md"_s), "New words");
    QCOMPARE(fixture.window->windowTitle(), u"new.md[*]"_s);
    QCOMPARE(fixture.settings->recentFiles(), QStringList(path));
    QCOMPARE(fixture.window->essays()->tabToolTip(0), path);
}

void TestSaveEssays::refusesToSaveOverAnotherTab()
{
    WindowFixture fixture;
    fixture.open(u"one.md"_s, "One\n");
    fixture.open(u"two.md"_s, "Two\n");
    fixture.prompts.saveAnswers = {fixture.path(u"one.md"_s)};
    QVERIFY(fixture.trigger(CommandId::SaveEssayAs));
    QVERIFY(fixture.hasMessage(u"one.md"_s));
    QCOMPARE(fixture.read(u"one.md"_s), "One\n");
    QCOMPARE(fixture.current()->path(), fixture.path(u"two.md"_s));
}

void TestSaveEssays::asksWhenTheFileChanged_data()
{
    QTest::addColumn<int>("answer");
    QTest::addColumn<QByteArray>("inFile");
    QTest::addColumn<bool>("modified");
    QTest::newRow("cancel") << int(Changed::Cancel) << QByteArray("Theirs\n") << true;
    QTest::newRow("save over") << int(Changed::SaveOver) << QByteArray("One\nmine") << false;
    QTest::newRow("save as") << int(Changed::SaveAs) << QByteArray("Theirs\n") << false;
}

void TestSaveEssays::asksWhenTheFileChanged()
{
    QFETCH(int, answer);
    QFETCH(QByteArray, inFile);
    QFETCH(bool, modified);
    WindowFixture fixture;
    const EssayDocument *essay = fixture.open(u"one.md"_s, "One\n");
    fixture.type(u"mine"_s);
    fixture.write(u"one.md"_s, "Theirs\n");
    fixture.prompts.changedAnswers = {Changed(answer)};
    fixture.prompts.saveAnswers = {fixture.path(u"mine.md"_s)};
    QVERIFY(fixture.trigger(CommandId::SaveEssay));
    QTRY_VERIFY(fixture.prompts.asked.contains(u"changed one.md"_s));
    QTRY_VERIFY(!essay->isBusy());
    QCOMPARE(essay->isModified(), modified);
    QCOMPARE(essay->text(), u"One\nmine"_s);
    QCOMPARE(fixture.read(u"one.md"_s), inFile);
    if (Changed(answer) == Changed::SaveAs)
        QCOMPARE(fixture.read(u"mine.md"_s), "One\nmine");
}

void TestSaveEssays::setsTheDateOfTheLastChangeWhenAsked()
{
    WindowFixture fixture;
    const QByteArray before = "---\ntitle: T\nlastmod: 2020-01-02 # mine\n---\nText";
    const EssayDocument *essay = fixture.open(u"one.md"_s, before);
    // Only when asked to.
    fixture.type(u"1"_s);
    QVERIFY(fixture.trigger(CommandId::SaveEssay));
    QTRY_VERIFY(!essay->isModified());
    QCOMPARE(fixture.read(u"one.md"_s), before + "1");

    QVERIFY(fixture.trigger(CommandId::SetLastChanged));
    QVERIFY(fixture.settings->get(setting::setsLastChanged));
    fixture.type(u"2"_s);
    const auto savedOn = [&before](QDate day) {
        return QByteArray(before).replace("2020-01-02", day.toString(Qt::ISODate).toLatin1())
               + "12";
    };
    const QDate today = QDate::currentDate();
    QVERIFY(fixture.trigger(CommandId::SaveEssay));
    QTRY_VERIFY(!essay->isModified());
    // Midnight may come between.
    const QByteArray saved = fixture.read(u"one.md"_s);
    QVERIFY2(saved == savedOn(today) || saved == savedOn(QDate::currentDate()), saved);

    // An edit like any other: undone before what was typed.
    QVERIFY(fixture.trigger(CommandId::Undo));
    QCOMPARE(essay->text(), QString::fromLatin1(before) + u"12"_s);
    QVERIFY(fixture.trigger(CommandId::Undo));
    QVERIFY(!essay->text().endsWith(u"2"_s));
    // And remembered.
    fixture.restart();
    QVERIFY(fixture.window->commands()->action(CommandId::SetLastChanged)->isChecked());
}

void TestSaveEssays::revertsWhenAgreed()
{
    WindowFixture fixture;
    const EssayDocument *essay = fixture.open(u"one.md"_s, "One\n");
    fixture.type(u"mine"_s);
    fixture.prompts.revertAnswers = {false, true};
    QVERIFY(fixture.trigger(CommandId::RevertEssay));
    QVERIFY(!essay->isBusy());
    QCOMPARE(essay->text(), u"One\nmine"_s);
    fixture.write(u"one.md"_s, "Theirs\n");
    QVERIFY(fixture.trigger(CommandId::RevertEssay));
    QTRY_COMPARE(essay->text(), u"Theirs\n"_s);
    QVERIFY(!essay->isModified());
}

void TestSaveEssays::asksBeforeClosingATab_data()
{
    QTest::addColumn<int>("answer");
    QTest::addColumn<QByteArray>("inFile");
    QTest::addColumn<bool>("closed");
    QTest::newRow("save") << int(Unsaved::Save) << QByteArray("One\nmine") << true;
    QTest::newRow("discard") << int(Unsaved::Discard) << QByteArray("One\n") << true;
    QTest::newRow("cancel") << int(Unsaved::Cancel) << QByteArray("One\n") << false;
}

void TestSaveEssays::asksBeforeClosingATab()
{
    QFETCH(int, answer);
    QFETCH(QByteArray, inFile);
    QFETCH(bool, closed);
    WindowFixture fixture;
    const EssayDocument *essay = fixture.open(u"one.md"_s, "One\n");
    fixture.type(u"mine"_s);
    fixture.prompts.unsavedAnswers = {Unsaved(answer)};
    QVERIFY(fixture.trigger(CommandId::CloseEssay));
    QCOMPARE(fixture.prompts.asked, QStringList(u"unsaved one.md"_s));
    if (closed)
        QTRY_VERIFY(fixture.current() != essay);
    else
        QCOMPARE(fixture.current(), essay);
    QCOMPARE(fixture.read(u"one.md"_s), inFile);
}

void TestSaveEssays::asksForEachEssayBeforeQuitting()
{
    WindowFixture fixture;
    fixture.open(u"one.md"_s, "One\n");
    fixture.type(u"mine"_s);
    fixture.open(u"two.md"_s, "Two\n");
    fixture.type(u"mine"_s);
    fixture.open(u"three.md"_s, "Three\n");
    fixture.prompts.unsavedAnswers = {Unsaved::Discard, Unsaved::Cancel};
    QVERIFY(fixture.trigger(CommandId::Quit));
    QCOMPARE(fixture.prompts.asked, QStringList({u"unsaved one.md"_s, u"unsaved two.md"_s}));
    QVERIFY(fixture.window->isVisible());
    QCOMPARE(fixture.window->essays()->count(), 3);

    fixture.prompts.unsavedAnswers = {Unsaved::Save, Unsaved::Save};
    QVERIFY(fixture.trigger(CommandId::Quit));
    QTRY_VERIFY(!fixture.window->isVisible());
    QCOMPARE(fixture.read(u"one.md"_s), "One\nmine");
    QCOMPARE(fixture.read(u"two.md"_s), "Two\nmine");
    QCOMPARE(fixture.read(u"three.md"_s), "Three\n");
}

void TestSaveEssays::keepsTheWindowWhenSavingFails()
{
    WindowFixture fixture;
    const EssayDocument *essay = fixture.open(u"one.md"_s, "One\n");
    fixture.type(u"mine"_s);
    fixture.prompts.unsavedAnswers = {Unsaved::Save};
    fixture.write(u"one.md"_s, "Theirs\n");
    QVERIFY(fixture.trigger(CommandId::Quit));
    QTRY_VERIFY(fixture.prompts.asked.contains(u"changed one.md"_s));
    QTRY_VERIFY(!essay->isBusy());
    QVERIFY(fixture.window->isVisible());
    QVERIFY(essay->isModified());
    // A place that cannot be written to is told, and the window stays.
    fixture.prompts.unsavedAnswers = {Unsaved::Save};
    fixture.prompts.changedAnswers = {Changed::SaveAs};
    fixture.prompts.saveAnswers = {fixture.path(u"no/such/folder/one.md"_s)};
    QVERIFY(fixture.trigger(CommandId::Quit));
    QTRY_VERIFY(fixture.hasMessage(u"one.md"_s));
    QVERIFY(fixture.window->isVisible());
    QVERIFY(essay->isModified());
    QCOMPARE(fixture.read(u"one.md"_s), "Theirs\n");
}

QTEST_MAIN(TestSaveEssays)
#include "test_save_essays.moc"
