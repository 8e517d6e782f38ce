// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Find and replace in the real window, by its shortcuts.

#include "tests/app/window_fixture.h"

#include "app/open_essays.h"
#include "editor/document/essay_document.h"
#include "editor/text/find_bar.h"
#include "editor/text/text_editor.h"

#include <QApplication>
#include <QLabel>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace stetmark;

class TestFinding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsByShortcuts();
    void findsAgainWithoutTheBar();
    void replacesByShortcuts();
    void goesWithTheEssay();
    void survivesClosingTheEssay();
    void isAPane();

private:
    static FindBar *bar(const WindowFixture &fixture)
    {
        return fixture.window->findChild<FindBar *>();
    }
    static void press(const WindowFixture &fixture, int key, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget *focused = QApplication::focusWidget();
        QTest::keyClick(focused ? focused : fixture.window.get(), Qt::Key(key), modifiers);
    }
    static void enter(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    static QString selected(const WindowFixture &fixture)
    {
        const QTextCursor cursor = fixture.editor()->textCursor();
        return u"%1-%2"_s.arg(cursor.selectionStart()).arg(cursor.selectionEnd());
    }
    static bool says(const WindowFixture &fixture, const QString &text)
    {
        const auto labels = bar(fixture)->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) {
            return label->isVisible() && label->text() == text;
        });
    }
};

void TestFinding::findsByShortcuts()
{
    WindowFixture fixture;
    fixture.open(u"a.md"_s, "one two one two\n");
    QVERIFY(!bar(fixture)->isVisible());
    press(fixture, Qt::Key_F, Qt::ControlModifier);
    QVERIFY(bar(fixture)->isVisible());
    enter(u"two"_s);
    QTRY_COMPARE(selected(fixture), u"4-7"_s);
    press(fixture, Qt::Key_F3);
    QCOMPARE(selected(fixture), u"12-15"_s);
    press(fixture, Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(selected(fixture), u"4-7"_s);
    // Letters with Alt are the bar's while one is in it, not a menu's.
    press(fixture, Qt::Key_C, Qt::AltModifier);
    QVERIFY(bar(fixture)->options().matchesCase);
    QCOMPARE(bar(fixture)->pattern(), u"two"_s);
    press(fixture, Qt::Key_Escape);
    QVERIFY(!bar(fixture)->isVisible());
    QVERIFY(fixture.editor()->hasFocus());
    QCOMPARE(selected(fixture), u"4-7"_s);
}

void TestFinding::findsAgainWithoutTheBar()
{
    WindowFixture fixture;
    fixture.open(u"a.md"_s, "one two one two\n");
    press(fixture, Qt::Key_F3);
    QVERIFY(bar(fixture)->isVisible()); // there is nothing to find yet
    enter(u"one"_s);
    QTRY_VERIFY(says(fixture, u"1 of 2"_s));
    press(fixture, Qt::Key_Escape);
    press(fixture, Qt::Key_F3);
    QTRY_COMPARE(selected(fixture), u"8-11"_s);
    QVERIFY(fixture.editor()->hasFocus());
    press(fixture, Qt::Key_F3);
    QCOMPARE(selected(fixture), u"0-3"_s);
    QVERIFY(says(fixture, u"Went on from the start of the text."_s));
}

void TestFinding::replacesByShortcuts()
{
    WindowFixture fixture;
    EssayDocument *essay = fixture.open(u"a.md"_s, "one two one\r\ntwo one\n");
    press(fixture, Qt::Key_H, Qt::ControlModifier);
    enter(u"one"_s);
    press(fixture, Qt::Key_Tab);
    enter(u"1"_s);
    press(fixture, Qt::Key_Return, Qt::ControlModifier | Qt::AltModifier);
    QTRY_COMPARE(essay->text(), u"1 two 1\ntwo 1\n"_s);
    // Undo works from the bar, and in one step.
    press(fixture, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(essay->text(), u"one two one\ntwo one\n"_s);
    QVERIFY(!essay->isModified());
}

void TestFinding::goesWithTheEssay()
{
    WindowFixture fixture;
    fixture.open(u"a.md"_s, "one one\n");
    fixture.open(u"b.md"_s, "one\n");
    press(fixture, Qt::Key_F, Qt::ControlModifier);
    enter(u"one"_s);
    QTRY_VERIFY(says(fixture, u"1 of 1"_s));
    QVERIFY(fixture.trigger(CommandId::PreviousEssay));
    QTRY_VERIFY(says(fixture, u"2 matches"_s));
    QCOMPARE(selected(fixture), u"0-0"_s);
    press(fixture, Qt::Key_F3);
    QCOMPARE(selected(fixture), u"0-3"_s);
}

void TestFinding::survivesClosingTheEssay()
{
    WindowFixture fixture;
    fixture.open(u"a.md"_s, "one one\n");
    fixture.open(u"b.md"_s, QByteArray("one two three\n").repeated(20000));
    press(fixture, Qt::Key_F, Qt::ControlModifier);
    enter(u"on"_s);
    QVERIFY(fixture.trigger(CommandId::CloseEssay));
    QTRY_VERIFY(says(fixture, u"2 matches"_s));
    QVERIFY(fixture.trigger(CommandId::CloseEssay));
    QTRY_VERIFY(says(fixture, u"No matches"_s));
    fixture.restart();
    press(fixture, Qt::Key_F, Qt::ControlModifier);
    QVERIFY(bar(fixture)->isVisible());
}

void TestFinding::isAPane()
{
    WindowFixture fixture;
    fixture.open(u"a.md"_s, "one\n");
    press(fixture, Qt::Key_F, Qt::ControlModifier);
    press(fixture, Qt::Key_F6, Qt::ShiftModifier);
    QVERIFY(fixture.editor()->hasFocus());
    press(fixture, Qt::Key_F6);
    QVERIFY(bar(fixture)->isAncestorOf(QApplication::focusWidget()));
}

QTEST_MAIN(TestFinding)
#include "test_finding.moc"
