// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What is open comes back at the next start; and essays that save themselves.

#include "app/autosave.h"
#include "app/open_essays.h"
#include "editor/document/essay_document.h"
#include "editor/text/folding.h"
#include "editor/text/text_editor.h"
#include "tests/app/window_fixture.h"

#include <QAction>
#include <QScrollBar>
#include <QTabBar>
#include <QTest>
#include <QTextBlock>

using namespace Qt::StringLiterals;
using namespace stetmark;

namespace {

QStringList names(const WindowFixture &fixture)
{
    QStringList names;
    for (const EssayDocument *essay : fixture.window->essays()->essays())
        names.append(essay->displayName());
    return names;
}

QByteArray longEssay()
{
    QByteArray bytes;
    for (int i = 0; i < 300; ++i)
        bytes += "Line " + QByteArray::number(i) + '\n';
    return bytes;
}

} // namespace

class TestSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reopensWhatWasOpen();
    void comesBackToThePlace();
    void foldsWhatWasFolded();
    void forgetsNothingInACrash();
    void reopensNothingWhenTurnedOff();
    void goesOnWithoutAFileThatIsGone();
    void savesByItself_data();
    void savesByItself();
    void savesNothingByItselfThatNeedsAnAnswer();
};

void TestSession::reopensWhatWasOpen()
{
    WindowFixture fixture;
    fixture.open(u"one.md"_s, "One\n");
    const EssayDocument *two = fixture.open(u"two.md"_s, "Two\n");
    fixture.open(u"three.md"_s, "Three\n");
    fixture.trigger(CommandId::NewEssay); // has no file
    fixture.window->essays()->tabBar()->moveTab(0, 2);
    fixture.window->essays()->activate(const_cast<EssayDocument *>(two));
    fixture.window->close();
    fixture.restart();
    fixture.window->reopen();
    QTRY_COMPARE(names(fixture), QStringList({u"two.md"_s, u"three.md"_s, u"one.md"_s}));
    QTRY_COMPARE(fixture.current()->displayName(), u"two.md"_s);
    QCOMPARE(fixture.messages(), QStringList());
}

void TestSession::comesBackToThePlace()
{
    WindowFixture fixture;
    const QByteArray bytes = longEssay();
    for (const QString &name : {u"one.md"_s, u"two.md"_s}) {
        fixture.open(name, bytes);
        const qsizetype place = bytes.indexOf(name == "one.md"_L1 ? "Line 120" : "Line 240") + 3;
        fixture.editor()->showPlace({place, place});
        fixture.editor()->verticalScrollBar()->setValue(name == "one.md"_L1 ? 115 : 225);
    }
    fixture.window->close();
    fixture.restart();
    fixture.window->reopen();
    QTRY_COMPARE(names(fixture).size(), 2);
    QTRY_COMPARE(fixture.editor()->textCursor().block().text(), u"Line 240"_s);
    QCOMPARE(fixture.editor()->textCursor().positionInBlock(), 3);
    QTRY_COMPARE(fixture.editor()->topBlock().text(), u"Line 225"_s);
    fixture.window->essays()->activateNext(1);
    QCOMPARE(fixture.editor()->textCursor().block().text(), u"Line 120"_s);
    QTRY_COMPARE(fixture.editor()->topBlock().text(), u"Line 115"_s);
}

void TestSession::foldsWhatWasFolded()
{
    WindowFixture fixture;
    const QByteArray bytes = "---\ntitle: T\n---\n\n# One\n\nText.\n\n# Two\n\nMore.\n";
    fixture.open(u"one.md"_s, bytes);
    QTRY_VERIFY(!fixture.editor()->folding().foldables().isEmpty());
    QVERIFY(fixture.trigger(CommandId::FoldFrontMatter));
    const qsizetype two = bytes.indexOf("# Two");
    fixture.editor()->showPlace({two, two});
    QVERIFY(fixture.trigger(CommandId::ToggleFold));
    const QList<int> places{0, int(two)};
    QCOMPARE(fixture.editor()->folding().places(), places);
    fixture.window->close();
    fixture.restart();
    fixture.window->reopen();
    QTRY_COMPARE(names(fixture), QStringList(u"one.md"_s));
    QTRY_COMPARE(fixture.editor()->folding().places(), places);
    QCOMPARE(fixture.editor()->textCursor().position(), int(two));
    QVERIFY(!fixture.current()->isModified());
}

void TestSession::forgetsNothingInACrash()
{
    WindowFixture fixture;
    fixture.open(u"one.md"_s, "One\n");
    fixture.open(u"two.md"_s, "Two\n");
    QTRY_COMPARE(fixture.settings->openFiles().files.size(), 2);
    fixture.restart(); // without closing the window
    fixture.window->reopen();
    QTRY_COMPARE(names(fixture), QStringList({u"one.md"_s, u"two.md"_s}));
}

void TestSession::reopensNothingWhenTurnedOff()
{
    WindowFixture fixture;
    QVERIFY(fixture.window->commands()->action(CommandId::ReopenEssays)->isChecked());
    fixture.open(u"one.md"_s, "One\n");
    QVERIFY(fixture.trigger(CommandId::ReopenEssays));
    fixture.window->close();
    fixture.restart();
    QVERIFY(!fixture.window->commands()->action(CommandId::ReopenEssays)->isChecked());
    fixture.window->reopen();
    QVERIFY(!fixture.window->essays()->isOpening());
    QCOMPARE(names(fixture), QStringList(u"Untitled"_s));
}

void TestSession::goesOnWithoutAFileThatIsGone()
{
    WindowFixture fixture;
    fixture.open(u"one.md"_s, "One\n");
    fixture.open(u"two.md"_s, "Two\n");
    fixture.window->close();
    QVERIFY(QFile::remove(fixture.path(u"one.md"_s)));
    fixture.restart();
    fixture.window->reopen();
    QTRY_COMPARE(names(fixture), QStringList(u"two.md"_s));
    QTRY_VERIFY(fixture.hasMessage(u"one.md"_s));
}

void TestSession::savesByItself_data()
{
    QTest::addColumn<int>("command");
    QTest::addColumn<bool>("leave");
    QTest::addColumn<bool>("saved");
    QTest::newRow("off, leaving") << int(CommandId::AutosaveOff) << true << false;
    QTest::newRow("on leaving") << int(CommandId::AutosaveOnLeaving) << true << true;
    QTest::newRow("after a pause") << int(CommandId::AutosaveAfterPause) << false << true;
}

void TestSession::savesByItself()
{
    QFETCH(int, command);
    QFETCH(bool, leave);
    QFETCH(bool, saved);
    WindowFixture fixture;
    const EssayDocument *essay = fixture.open(u"one.md"_s, "One\n");
    QVERIFY(fixture.trigger(CommandId(command)));
    fixture.type(u"mine"_s);
    QWidget other;
    if (leave) {
        other.show();
        other.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&other));
    }
    if (saved)
        QTRY_VERIFY(!essay->isModified());
    QTRY_VERIFY(!essay->isBusy());
    QCOMPARE(fixture.read(u"one.md"_s), saved ? "One\nmine" : "One\n");
    QCOMPARE(fixture.prompts.asked, QStringList());
    // It is remembered.
    fixture.restart();
    QVERIFY(fixture.window->commands()->action(CommandId(command))->isChecked());
}

void TestSession::savesNothingByItselfThatNeedsAnAnswer()
{
    WindowFixture fixture;
    QVERIFY(fixture.trigger(CommandId::AutosaveOnLeaving));
    fixture.type(u"no file"_s);
    const EssayDocument *essay = fixture.open(u"one.md"_s, "One\n");
    fixture.type(u"mine"_s);
    fixture.write(u"one.md"_s, "Theirs\n");
    QWidget other;
    other.show();
    other.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&other));
    QTRY_VERIFY(fixture.hasMessage(u"Another program changed"_s));
    QTRY_VERIFY(!essay->isBusy());
    QVERIFY(essay->isModified());
    QCOMPARE(fixture.read(u"one.md"_s), "Theirs\n");
    QCOMPARE(fixture.prompts.asked, QStringList());
    // Who saves it by hand is asked, as ever.
    QVERIFY(fixture.trigger(CommandId::SaveEssay));
    QTRY_COMPARE(fixture.prompts.asked, QStringList(u"changed one.md"_s));
}

QTEST_MAIN(TestSession)
#include "test_session.moc"
