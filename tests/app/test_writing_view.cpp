// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/open_essays.h"
#include "app/panes.h"
#include "editor/text/text_editor.h"
#include "tests/app/window_fixture.h"

#include <QAction>
#include <QMenuBar>
#include <QStatusBar>
#include <QTest>

using namespace stetmark;
using namespace Qt::StringLiterals;

class TestWritingView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void zoomsEveryEssay();
    void staysWithinLimits();
    void isRememberedWithItsMarks();
    void hidesAllButTheText();
};

void TestWritingView::zoomsEveryEssay()
{
    WindowFixture fixture;
    QVERIFY(fixture.trigger(CommandId::ZoomIn));
    QVERIFY(fixture.trigger(CommandId::ZoomIn));
    QCOMPARE(fixture.editor()->look().zoom, 120);
    QVERIFY(fixture.trigger(CommandId::NewEssay));
    QCOMPARE(fixture.editor()->look().zoom, 120);
    QVERIFY(fixture.trigger(CommandId::ZoomOut));
    QCOMPARE(fixture.window->essays()->editor(0)->look().zoom, 110);
    QVERIFY(fixture.trigger(CommandId::NormalSize));
    QCOMPARE(fixture.editor()->look().zoom, 100);
}

void TestWritingView::staysWithinLimits()
{
    WindowFixture fixture;
    for (int i = 0; i < 50; ++i)
        fixture.trigger(CommandId::ZoomIn);
    QCOMPARE(fixture.editor()->look().zoom, 300);
    for (int i = 0; i < 50; ++i)
        fixture.trigger(CommandId::ZoomOut);
    QCOMPARE(fixture.editor()->look().zoom, 50);
}

void TestWritingView::isRememberedWithItsMarks()
{
    WindowFixture fixture;
    QVERIFY(fixture.trigger(CommandId::TypewriterScrolling));
    QVERIFY(fixture.trigger(CommandId::FocusSentence));
    QVERIFY(fixture.trigger(CommandId::ZoomIn));
    const TextLook chosen = fixture.editor()->look();
    QVERIFY(chosen.isTypewriter);
    QCOMPARE(chosen.focus, Focus::Sentence);
    fixture.restart();
    QCOMPARE(fixture.editor()->look(), chosen);
    const Commands *commands = fixture.window->commands();
    QVERIFY(commands->action(CommandId::TypewriterScrolling)->isChecked());
    QVERIFY(commands->action(CommandId::FocusSentence)->isChecked());
    QVERIFY(!commands->action(CommandId::FocusNothing)->isChecked());
}

void TestWritingView::hidesAllButTheText()
{
    WindowFixture fixture;
    MainWindow *window = fixture.window.get();
    QVERIFY(fixture.trigger(CommandId::DistractionFree));
    QVERIFY(window->isFullScreen());
    QVERIFY(!window->menuBar()->isVisible());
    QVERIFY(!window->statusBar()->isVisible());
    QVERIFY(!window->panes()->isPaneVisible(Panes::Side::Form));
    QVERIFY(fixture.editor()->isVisible());
    // Shortcuts work on.
    QTest::keySequence(window, QKeySequence(u"Ctrl+N"_s));
    QCOMPARE(window->essays()->count(), 2);
    QTest::keyClick(fixture.editor(), Qt::Key_Escape);
    QVERIFY(!window->isFullScreen());
    QVERIFY(window->menuBar()->isVisible());
    QVERIFY(window->panes()->isPaneVisible(Panes::Side::Form));
}

QTEST_MAIN(TestWritingView)
#include "test_writing_view.moc"
