// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Beginning an essay in the window: what is made, and what is never written over.

#include "app/dialog_prompts.h"
#include "app/essay_maker.h"
#include "app/new_essay_dialog.h"
#include "app/open_essays.h"
#include "editor/document/essay_document.h"
#include "editor/text/text_editor.h"
#include "tests/app/new_essay_parts.h"
#include "tests/app/window_fixture.h"

#include <QApplication>
#include <QDate>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QTest>
#include <QTextDocument>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace stetmark;

class TestNewEssay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsAnEssayInTheWindow();
    void fillsInTheFoldersTemplate();
    void makesNothingWhenCancelled();
    void neverWritesOverAnotherFile();
    void refusesTheNameOfAnEssayThatIsOpen();
    void isAskedByARealDialog();
};

void TestNewEssay::beginsAnEssayInTheWindow()
{
    WindowFixture fixture;
    fixture.prompts.beginAnswers = {[](NewEssayDialog &dialog) {
        const NewEssayParts parts(dialog);
        parts.title()->setText(u"Let: it stand"_s);
        dialog.accept();
    }};
    fixture.open(u"one.md"_s, "One\n");
    QVERIFY(fixture.trigger(CommandId::BeginEssay));
    // In the folder of the essay that was there.
    QCOMPARE(fixture.prompts.asked.last(), u"begin %1/"_s.arg(fixture.folder.path()));
    const QString path = fixture.path(u"let-it-stand.md"_s);
    QTRY_COMPARE(fixture.current()->path(), path);
    QCOMPARE(fixture.window->essays()->count(), 2);
    const QByteArray text = fixture.read(u"let-it-stand.md"_s);
    QVERIFY2(text.startsWith("---\ntitle: \"Let: it stand\"\n")
                 || text.startsWith("---\ntitle: 'Let: it stand'\n"),
             text);
    QCOMPARE(fixture.current()->text().toUtf8(), text);
    QVERIFY(!fixture.current()->isModified());
    QVERIFY(!fixture.current()->textDocument()->isUndoAvailable());
    QCOMPARE(fixture.settings->recentFiles().first(), path);
    // The caret waits where the text goes on.
    QTRY_VERIFY(fixture.editor()->textCursor().atEnd());
    QVERIFY(fixture.editor()->hasFocus());
    QTest::keyClicks(fixture.editor(), u"Stet."_s);
    QVERIFY(fixture.trigger(CommandId::SaveEssay));
    QTRY_VERIFY(!fixture.current()->isModified());
    QCOMPARE(fixture.read(u"let-it-stand.md"_s), text + "Stet.");
}

void TestNewEssay::fillsInTheFoldersTemplate()
{
    WindowFixture fixture;
    QVERIFY(QDir(fixture.folder.path()).mkdir(u"archetypes"_s));
    fixture.write(u"archetypes/default.md"_s, "{{ slug }} {{ date }} {{ .Site.Title }}\n");
    fixture.settings->setRecentFiles({fixture.path(u"old.md"_s)});
    fixture.restart();
    fixture.prompts.beginAnswers = {[](NewEssayDialog &dialog) {
        const NewEssayParts parts(dialog);
        parts.title()->setText(u"Stet"_s);
        QTRY_COMPARE(dialog.essay().beginning.name, u"default"_s);
        dialog.accept();
    }};
    // The essay that is untitled and untouched gives way.
    QVERIFY(fixture.trigger(CommandId::BeginEssay));
    QTRY_COMPARE(fixture.current()->path(), fixture.path(u"stet.md"_s));
    QCOMPARE(fixture.window->essays()->count(), 1);
    const QByteArray today = QDate::currentDate().toString(Qt::ISODate).toUtf8();
    QCOMPARE(fixture.read(u"stet.md"_s), "stet " + today + " {{ .Site.Title }}\n");
    QTRY_VERIFY(fixture.hasMessage(u"{{ .Site.Title }}"_s));
}

void TestNewEssay::makesNothingWhenCancelled()
{
    WindowFixture fixture;
    fixture.open(u"one.md"_s, "One\n");
    fixture.prompts.beginAnswers = {[](NewEssayDialog &dialog) {
        NewEssayParts(dialog).title()->setText(u"Stet"_s);
        dialog.reject();
    }};
    QVERIFY(fixture.trigger(CommandId::BeginEssay));
    QCoreApplication::processEvents();
    QCOMPARE(fixture.window->essays()->count(), 1);
    QVERIFY(!QFileInfo::exists(fixture.path(u"stet.md"_s)));
}

void TestNewEssay::neverWritesOverAnotherFile()
{
    WindowFixture fixture;
    fixture.open(u"one.md"_s, "One\n");
    const auto first = [&fixture](NewEssayDialog &dialog) {
        const NewEssayParts parts(dialog);
        parts.title()->setText(u"Stet"_s);
        parts.choose(u"Note"_s);
        // Another program is faster than the person.
        fixture.write(u"stet.md"_s, "theirs\n");
        dialog.accept();
    };
    const auto second = [](NewEssayDialog &dialog) {
        const NewEssayParts parts(dialog);
        // With all that was chosen, and with the reason.
        QCOMPARE(parts.title()->text(), u"Stet"_s);
        QCOMPARE(dialog.essay().beginning.name, u"note"_s);
        QVERIFY2(parts.message().contains(u"is there already"_s), qPrintable(parts.message()));
        parts.title()->setText(u"Stet 2"_s);
        QVERIFY(parts.message().isEmpty());
        dialog.accept();
    };
    fixture.prompts.beginAnswers = {first, second};
    QVERIFY(fixture.trigger(CommandId::BeginEssay));
    QTRY_COMPARE(fixture.current()->path(), fixture.path(u"stet-2.md"_s));
    QCOMPARE(fixture.read(u"stet.md"_s), "theirs\n");
    QVERIFY(fixture.read(u"stet-2.md"_s).contains("title: Stet 2"));
}

void TestNewEssay::refusesTheNameOfAnEssayThatIsOpen()
{
    WindowFixture fixture;
    const EssayDocument *essay = fixture.open(u"stet.md"_s, "One\n");
    QVERIFY(QFile::remove(fixture.path(u"stet.md"_s)));
    const auto first = [](NewEssayDialog &dialog) {
        NewEssayParts(dialog).title()->setText(u"Stet"_s);
        dialog.accept();
    };
    QString said;
    const auto second = [&said](NewEssayDialog &dialog) {
        said = NewEssayParts(dialog).message();
        dialog.reject();
    };
    fixture.prompts.beginAnswers = {first, second};
    QVERIFY(fixture.trigger(CommandId::BeginEssay));
    QVERIFY2(said.contains(u"open in a tab"_s), qPrintable(said));
    QVERIFY(!QFileInfo::exists(fixture.path(u"stet.md"_s)));
    QCOMPARE(essay->text(), u"One\n"_s);
}

void TestNewEssay::isAskedByARealDialog()
{
    QTemporaryDir folder;
    EssayMaker maker;
    DialogPrompts prompts;
    QTimer::singleShot(0, this, [] {
        QWidget *dialog = QApplication::activeModalWidget();
        QVERIFY(qobject_cast<NewEssayDialog *>(dialog));
        NewEssayParts(*dialog).title()->setText(u"Stet"_s);
        QTest::keyClick(dialog, Qt::Key_Return);
    });
    const auto essay = prompts.essayToBegin(maker, {folder.path() + u'/', {}, {}}, {});
    QVERIFY(essay);
    QCOMPARE(essay->path, folder.filePath(u"stet.md"_s));
    QTimer::singleShot(0, this, [] { QApplication::activeModalWidget()->close(); });
    QVERIFY(!prompts.essayToBegin(maker, *essay, {}));
}

QTEST_MAIN(TestNewEssay)
#include "test_new_essay.moc"
