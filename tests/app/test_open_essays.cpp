// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Opening essays and their tabs: what is shown, and what is said.

#include "app/file_actions.h"
#include "app/open_essays.h"
#include "app/recent_files.h"
#include "editor/document/essay_document.h"
#include "editor/text/text_editor.h"
#include "tests/app/window_fixture.h"

#include <QAction>
#include <QDir>
#include <QDragEnterEvent>
#include <QFile>
#include <QMenu>
#include <QMimeData>
#include <QTabBar>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace stetmark;

namespace {

bool drop(QWidget *target, const QList<QUrl> &urls)
{
    QMimeData data;
    data.setUrls(urls);
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(target, &enter);
    QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(target, &event);
    return enter.isAccepted() && event.isAccepted();
}

} // namespace

class TestOpenEssays : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsWithAnUntouchedEssay();
    void opensInTabs();
    void activatesWhatIsOpenAlready();
    void marksWhatIsModified();
    void tellsWhatCannotBeOpened_data();
    void tellsWhatCannotBeOpened();
    void opensReadOnlyWithTheReason();
    void opensDroppedFiles();
    void leavesDroppedTextToTheEditor();
    void keepsRecentFiles();
    void closesTabs();
    void switchesBetweenTabs();
};

void TestOpenEssays::startsWithAnUntouchedEssay()
{
    WindowFixture fixture;
    QCOMPARE(fixture.window->essays()->count(), 1);
    QVERIFY(fixture.current()->path().isEmpty());
    QVERIFY(!fixture.window->isWindowModified());
    QVERIFY(fixture.editor()->hasFocus());
    QVERIFY(fixture.window->close());
    QVERIFY(fixture.prompts.asked.isEmpty());
}

void TestOpenEssays::opensInTabs()
{
    WindowFixture fixture;
    const QString one = fixture.write(u"one.md"_s, "One\n");
    const QString two = fixture.write(u"two & [*].md"_s, "Two\n");
    fixture.prompts.openAnswers = {{one, two}};
    QVERIFY(fixture.trigger(CommandId::OpenEssay));
    QTRY_COMPARE(fixture.window->essays()->count(), 2);
    QTRY_COMPARE(fixture.current()->path(), two);
    const auto *tabs = fixture.window->essays();
    QCOMPARE(tabs->tabText(0), u"one.md"_s);
    QCOMPARE(tabs->tabText(1), u"two && [*].md"_s);
    QCOMPARE(tabs->tabToolTip(1), two);
    QCOMPARE(fixture.window->windowTitle(), u"two & [*][*].md[*]"_s);
    QVERIFY(fixture.current()->textDocument() != tabs->editor(0)->essay()->textDocument());
}

void TestOpenEssays::activatesWhatIsOpenAlready()
{
    WindowFixture fixture;
    const EssayDocument *one = fixture.open(u"one.md"_s, "One\n");
    fixture.open(u"two.md"_s, "Two\n");
    QVERIFY(QFile::link(fixture.path(u"one.md"_s), fixture.path(u"link.md"_s)));
    fixture.window->open({fixture.path(u"link.md"_s)});
    QTRY_COMPARE(fixture.current(), one);
    QCOMPARE(fixture.window->essays()->count(), 2);
}

void TestOpenEssays::marksWhatIsModified()
{
    WindowFixture fixture;
    fixture.open(u"one.md"_s, "One\n");
    const auto *tabs = fixture.window->essays();
    QCOMPARE(tabs->tabText(0), u"one.md"_s);
    fixture.type(u"x"_s);
    QCOMPARE(tabs->tabText(0), u"one.md *"_s);
    QVERIFY(fixture.window->isWindowModified());
    QVERIFY(fixture.trigger(CommandId::Undo));
    QCOMPARE(tabs->tabText(0), u"one.md"_s);
    QVERIFY(!fixture.window->isWindowModified());
}

void TestOpenEssays::tellsWhatCannotBeOpened_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"missing", "folder", "binary", "large"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void TestOpenEssays::tellsWhatCannotBeOpened()
{
    QFETCH(QString, kind);
    WindowFixture fixture;
    const QString path = fixture.path(kind + u".md"_s);
    if (kind == "folder"_L1)
        QVERIFY(QDir().mkpath(path));
    if (kind == "binary"_L1)
        fixture.write(kind + u".md"_s, QByteArray::fromHex("89504e470d0a1a0a0000000d49484452ffd8"));
    if (kind == "large"_L1) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(60'000'000));
    }
    const QString good = fixture.write(u"good.md"_s, "Good\n");
    fixture.window->open({path, good});
    // The message names the file and stays, and what can be opened is opened.
    QTRY_VERIFY(fixture.hasMessage(kind + u".md"_s));
    QTRY_COMPARE(fixture.current()->path(), good);
    QCOMPARE(fixture.window->essays()->count(), 1);
    QVERIFY(fixture.hasMessage(kind + u".md"_s));
    QVERIFY(fixture.prompts.asked.isEmpty());
}

void TestOpenEssays::opensReadOnlyWithTheReason()
{
    WindowFixture fixture;
    const QByteArray bytes = "One\rTwo \xff\n";
    const EssayDocument *essay = fixture.open(u"odd.md"_s, bytes);
    QVERIFY(essay->isReadOnly());
    QTRY_VERIFY(fixture.messages().contains(essay->readOnlyReason()));
    const QString text = essay->text();
    fixture.type(u"x"_s);
    QCOMPARE(essay->text(), text);
    QVERIFY(!fixture.trigger(CommandId::SaveEssay));
    QVERIFY(!fixture.trigger(CommandId::SaveEssayAs));
    // The reason is that essay's, and gone with it.
    fixture.open(u"good.md"_s, "Good\n");
    QVERIFY(fixture.messages().isEmpty());
    fixture.window->essays()->activateNext(1);
    QCOMPARE(fixture.messages().size(), 1);
    QVERIFY(fixture.trigger(CommandId::CloseEssay));
    QTRY_VERIFY(fixture.messages().isEmpty());
    QCOMPARE(fixture.read(u"odd.md"_s), bytes);
}

void TestOpenEssays::opensDroppedFiles()
{
    WindowFixture fixture;
    const QString one = fixture.write(u"one.md"_s, "One\n");
    const QString two = fixture.write(u"two.md"_s, "Two\n");
    QVERIFY(drop(fixture.editor()->viewport(), {QUrl::fromLocalFile(one)}));
    QTRY_COMPARE(fixture.current()->path(), one);
    QVERIFY(drop(fixture.window.get(), {QUrl::fromLocalFile(two)}));
    QTRY_COMPARE(fixture.current()->path(), two);
    QCOMPARE(fixture.window->essays()->editor(0)->essay()->text(), u"One\n"_s);
}

void TestOpenEssays::leavesDroppedTextToTheEditor()
{
    WindowFixture fixture;
    QVERIFY(drop(fixture.editor()->viewport(), {QUrl(u"https://example.org/"_s)}));
    QCOMPARE(fixture.current()->text(), u"https://example.org/"_s);
}

void TestOpenEssays::keepsRecentFiles()
{
    WindowFixture fixture;
    fixture.open(u"one.md"_s, "One\n");
    fixture.open(u"two.md"_s, "Two\n");
    const QString one = fixture.path(u"one.md"_s);
    const QString two = fixture.path(u"two.md"_s);
    QCOMPARE(fixture.settings->recentFiles(), QStringList({two, one}));
    fixture.restart();
    const auto entries = [&] {
        QStringList texts;
        for (const QAction *action :
             fixture.window->commands()->menu(MenuId::RecentFiles)->actions())
            texts.append(action->text());
        return texts;
    };
    QVERIFY(entries()[0].startsWith("&1  two.md"_L1));
    QVERIFY(entries()[1].startsWith("&2  one.md"_L1));
    fixture.window->commands()->menu(MenuId::RecentFiles)->actions()[1]->trigger();
    QTRY_COMPARE(fixture.current()->path(), one);
    QCOMPARE(fixture.settings->recentFiles(), QStringList({one, two}));

    // One that is gone leaves the list, with a word about it.
    QVERIFY(QFile::remove(two));
    fixture.window->commands()->menu(MenuId::RecentFiles)->actions()[1]->trigger();
    QTRY_VERIFY(fixture.hasMessage(u"two.md"_s));
    QCOMPARE(fixture.settings->recentFiles(), QStringList({one}));
    QVERIFY(fixture.trigger(CommandId::ClearRecentFiles));
    QVERIFY(fixture.settings->recentFiles().isEmpty());
    QVERIFY(!fixture.window->commands()->action(CommandId::ClearRecentFiles)->isEnabled());
}

void TestOpenEssays::closesTabs()
{
    WindowFixture fixture;
    fixture.open(u"one.md"_s, "One\n");
    fixture.open(u"two.md"_s, "Two\n");
    QTabBar *bar = fixture.window->essays()->tabBar();
    QTest::mouseClick(bar, Qt::MiddleButton, {}, bar->tabRect(0).center());
    QCOMPARE(fixture.window->essays()->count(), 1);
    QCOMPARE(fixture.current()->path(), fixture.path(u"two.md"_s));
    // The last one leaves an empty essay, ready to be written.
    QTest::keyClick(fixture.window.get(), Qt::Key_W, Qt::ControlModifier);
    QCOMPARE(fixture.window->essays()->count(), 1);
    QVERIFY(fixture.current()->path().isEmpty());
    QVERIFY(fixture.window->isVisible());
    QVERIFY(fixture.prompts.asked.isEmpty());
}

void TestOpenEssays::switchesBetweenTabs()
{
    WindowFixture fixture;
    fixture.open(u"one.md"_s, "One\n");
    QVERIFY(!fixture.window->commands()->action(CommandId::NextEssay)->isEnabled());
    fixture.open(u"two.md"_s, "Two\n");
    fixture.type(u"mine"_s);
    QTest::keyClick(fixture.window.get(), Qt::Key_Tab, Qt::ControlModifier);
    QCOMPARE(fixture.current()->path(), fixture.path(u"one.md"_s));
    QVERIFY(!fixture.window->isWindowModified());
    // Each has its own undo.
    QVERIFY(!fixture.window->commands()->action(CommandId::Undo)->isEnabled());
    QTest::keyClick(fixture.window.get(), Qt::Key_Backtab, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(fixture.current()->path(), fixture.path(u"two.md"_s));
    QVERIFY(fixture.trigger(CommandId::Undo));
    QCOMPARE(fixture.current()->text(), u"Two\n"_s);
}

QTEST_MAIN(TestOpenEssays)
#include "test_open_essays.moc"
