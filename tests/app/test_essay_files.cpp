// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Opening, saving, closing: what is asked, what is said, and which bytes are in the files.

#include "tests/app/window_fixture.h"

#include "app/file_actions.h"
#include "app/open_essays.h"
#include "app/recent_files.h"
#include "editor/document/essay_document.h"
#include "editor/text/text_editor.h"

#include <QAction>
#include <QDragEnterEvent>
#include <QFile>
#include <QMenu>
#include <QMimeData>
#include <QTabBar>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace stetmark;

using Unsaved = Prompts::Unsaved;
using Changed = Prompts::Changed;

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

class TestEssayFiles : public QObject
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
    void savesAnUntitledEssay();
    void refusesToSaveOverAnotherTab();
    void asksWhenTheFileChanged_data();
    void asksWhenTheFileChanged();
    void revertsWhenAgreed();
    void closesTabs();
    void asksBeforeClosingATab_data();
    void asksBeforeClosingATab();
    void asksForEachEssayBeforeQuitting();
    void keepsTheWindowWhenSavingFails();
    void switchesBetweenTabs();
};

void TestEssayFiles::startsWithAnUntouchedEssay()
{
    WindowFixture fixture;
    QCOMPARE(fixture.window->essays()->count(), 1);
    QVERIFY(fixture.current()->path().isEmpty());
    QVERIFY(!fixture.window->isWindowModified());
    QVERIFY(fixture.editor()->hasFocus());
    QVERIFY(fixture.window->close());
    QVERIFY(fixture.prompts.asked.isEmpty());
}

void TestEssayFiles::opensInTabs()
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

void TestEssayFiles::activatesWhatIsOpenAlready()
{
    WindowFixture fixture;
    const EssayDocument *one = fixture.open(u"one.md"_s, "One\n");
    fixture.open(u"two.md"_s, "Two\n");
    QVERIFY(QFile::link(fixture.path(u"one.md"_s), fixture.path(u"link.md"_s)));
    fixture.window->open({fixture.path(u"link.md"_s)});
    QTRY_COMPARE(fixture.current(), one);
    QCOMPARE(fixture.window->essays()->count(), 2);
}

void TestEssayFiles::marksWhatIsModified()
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

void TestEssayFiles::tellsWhatCannotBeOpened_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"missing", "folder", "binary", "large"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void TestEssayFiles::tellsWhatCannotBeOpened()
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

void TestEssayFiles::opensReadOnlyWithTheReason()
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

void TestEssayFiles::opensDroppedFiles()
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

void TestEssayFiles::leavesDroppedTextToTheEditor()
{
    WindowFixture fixture;
    QVERIFY(drop(fixture.editor()->viewport(), {QUrl(u"https://example.org/"_s)}));
    QCOMPARE(fixture.current()->text(), u"https://example.org/"_s);
}

void TestEssayFiles::keepsRecentFiles()
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

void TestEssayFiles::savesAnUntitledEssay()
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

void TestEssayFiles::refusesToSaveOverAnotherTab()
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

void TestEssayFiles::asksWhenTheFileChanged_data()
{
    QTest::addColumn<int>("answer");
    QTest::addColumn<QByteArray>("inFile");
    QTest::addColumn<bool>("modified");
    QTest::newRow("cancel") << int(Changed::Cancel) << QByteArray("Theirs\n") << true;
    QTest::newRow("save over") << int(Changed::SaveOver) << QByteArray("One\nmine") << false;
    QTest::newRow("save as") << int(Changed::SaveAs) << QByteArray("Theirs\n") << false;
}

void TestEssayFiles::asksWhenTheFileChanged()
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

void TestEssayFiles::revertsWhenAgreed()
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

void TestEssayFiles::closesTabs()
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

void TestEssayFiles::asksBeforeClosingATab_data()
{
    QTest::addColumn<int>("answer");
    QTest::addColumn<QByteArray>("inFile");
    QTest::addColumn<bool>("closed");
    QTest::newRow("save") << int(Unsaved::Save) << QByteArray("One\nmine") << true;
    QTest::newRow("discard") << int(Unsaved::Discard) << QByteArray("One\n") << true;
    QTest::newRow("cancel") << int(Unsaved::Cancel) << QByteArray("One\n") << false;
}

void TestEssayFiles::asksBeforeClosingATab()
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

void TestEssayFiles::asksForEachEssayBeforeQuitting()
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

void TestEssayFiles::keepsTheWindowWhenSavingFails()
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

void TestEssayFiles::switchesBetweenTabs()
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

QTEST_MAIN(TestEssayFiles)
#include "test_essay_files.moc"
