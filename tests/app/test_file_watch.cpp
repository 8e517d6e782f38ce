// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Files that other programs change, move or delete while they are open.

#include "app/difference_dialog.h"
#include "app/message_area.h"
#include "app/open_essays.h"
#include "editor/document/essay_document.h"
#include "editor/form/front_matter_form.h"
#include "editor/text/text_editor.h"
#include "tests/app/window_fixture.h"

#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>
#include <QTextBlock>

using namespace Qt::StringLiterals;
using namespace stetmark;

using Theirs = Prompts::Theirs;

namespace {

const auto changed = u"Another program changed"_s;

class WatchFixture : public WindowFixture
{
public:
    /// As other programs save: a new file in the old one's place.
    void replace(const QString &name, const QByteArray &bytes) const
    {
        const QString other = write(name + u".new"_s, bytes);
        if (::rename(QFile::encodeName(other).constData(),
                     QFile::encodeName(path(name)).constData())
            != 0)
            qFatal("cannot rename a test file");
    }
    QPushButton *compareButton() const
    {
        const auto buttons = window->messages()->findChildren<QPushButton *>();
        for (QPushButton *button : buttons) {
            if (button->text() == u"&Compare…"_s && button->isVisible())
                return button;
        }
        return nullptr;
    }
};

} // namespace

class TestFileWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAChangedFileAgain_data();
    void readsAChangedFileAgain();
    void keepsCaretAndPlace();
    void leavesOwnChangesAlone();
    void tellsEachChangeOnce();
    void goesByTheAnswer_data();
    void goesByTheAnswer();
    void savesWithoutAskingAgain();
    void tellsWhenAFileIsGone();
    void saysNothingOfItsOwnSaves();
    void leavesItsLetterToTheMessage();
    void showsBothVersions();
};

void TestFileWatch::readsAChangedFileAgain_data()
{
    QTest::addColumn<bool>("inPlace");
    QTest::newRow("written into") << true;
    QTest::newRow("replaced") << false;
}

void TestFileWatch::readsAChangedFileAgain()
{
    QFETCH(bool, inPlace);
    WatchFixture fixture;
    const EssayDocument *essay = fixture.open(u"one.md"_s, "One\n");
    for (const QByteArray bytes : {"Theirs\n", "Theirs, once more\r\n"}) {
        if (inPlace)
            fixture.write(u"one.md"_s, bytes);
        else
            fixture.replace(u"one.md"_s, bytes);
        QTRY_COMPARE(essay->text(), QString::fromLatin1(bytes).replace("\r\n"_L1, "\n"_L1));
        QTRY_VERIFY(!essay->isBusy());
        QVERIFY(!essay->isModified());
    }
    QCOMPARE(fixture.messages(), QStringList());
    QCOMPARE(fixture.prompts.asked, QStringList());
    // What is typed now is saved over it without a question.
    fixture.type(u"mine"_s);
    QVERIFY(fixture.trigger(CommandId::SaveEssay));
    QTRY_COMPARE(fixture.read(u"one.md"_s), "Theirs, once more\r\nmine");
    QCOMPARE(fixture.prompts.asked, QStringList());
}

void TestFileWatch::keepsCaretAndPlace()
{
    WatchFixture fixture;
    QByteArray bytes;
    for (int i = 0; i < 300; ++i)
        bytes += "Line " + QByteArray::number(i) + '\n';
    const EssayDocument *essay = fixture.open(u"one.md"_s, bytes);
    TextEditor *editor = fixture.editor();
    const qsizetype place = bytes.indexOf("Line 200");
    editor->showPlace({place, place});
    const int scroll = editor->verticalScrollBar()->value();
    QVERIFY(scroll > 0);
    fixture.replace(u"one.md"_s, bytes.replace("Line 250", "Line two hundred and fifty"));
    QTRY_VERIFY(essay->text().contains(u"two hundred and fifty"_s));
    QCOMPARE(editor->textCursor().block().text(), u"Line 200"_s);
    QCOMPARE(editor->verticalScrollBar()->value(), scroll);
}

void TestFileWatch::leavesOwnChangesAlone()
{
    WatchFixture fixture;
    const EssayDocument *essay = fixture.open(u"one.md"_s, "One\n");
    fixture.type(u"mine"_s);
    fixture.write(u"one.md"_s, "Theirs\n");
    QTRY_VERIFY(fixture.hasMessage(changed));
    QCOMPARE(essay->text(), u"One\nmine"_s);
    QCOMPARE(fixture.read(u"one.md"_s), "Theirs\n");
    // It goes when there is no reason for it any more.
    fixture.write(u"one.md"_s, "One\n");
    QTRY_VERIFY(!fixture.hasMessage(changed));
}

void TestFileWatch::tellsEachChangeOnce()
{
    WatchFixture fixture;
    fixture.open(u"one.md"_s, "One\n");
    fixture.type(u"mine"_s);
    fixture.write(u"one.md"_s, "Theirs\n");
    QTRY_VERIFY(fixture.compareButton());
    fixture.compareButton()->click();
    QTRY_COMPARE(fixture.prompts.asked, QStringList(u"theirs one.md"_s)); // decided later
    fixture.window->messages()->remove(u"disk"_s, fixture.current());
    fixture.write(u"one.md"_s, "Theirs\n"); // once more, the same
    fixture.write(u"two.md"_s, "Another file\n");
    fixture.open(u"three.md"_s, "Three\n");
    fixture.window->essays()->activateNext(-1);
    QVERIFY(!fixture.hasMessage(changed));
    fixture.write(u"one.md"_s, "Theirs again\n");
    QTRY_VERIFY(fixture.hasMessage(changed));
}

void TestFileWatch::goesByTheAnswer_data()
{
    QTest::addColumn<int>("answer");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("modified");
    QTest::addColumn<bool>("told");
    QTest::newRow("take") << int(Theirs::Take) << u"Theirs\n"_s << false << false;
    QTest::newRow("refuse") << int(Theirs::Refuse) << u"One\nmine"_s << true << false;
    QTest::newRow("later") << int(Theirs::Later) << u"One\nmine"_s << true << true;
}

void TestFileWatch::goesByTheAnswer()
{
    QFETCH(int, answer);
    QFETCH(QString, text);
    QFETCH(bool, modified);
    QFETCH(bool, told);
    WatchFixture fixture;
    const EssayDocument *essay = fixture.open(u"one.md"_s, "One\n");
    fixture.type(u"mine"_s);
    fixture.write(u"one.md"_s, "Theirs\n");
    QTRY_VERIFY(fixture.compareButton());
    fixture.prompts.theirsAnswers = {Theirs(answer)};
    fixture.compareButton()->click();
    QTRY_COMPARE(fixture.prompts.asked, QStringList(u"theirs one.md"_s));
    QTRY_COMPARE(essay->text(), text);
    QTRY_COMPARE(essay->isModified(), modified);
    QTRY_COMPARE(fixture.hasMessage(changed), told);
}

void TestFileWatch::savesWithoutAskingAgain()
{
    WatchFixture fixture;
    const EssayDocument *essay = fixture.open(u"one.md"_s, "One\n");
    fixture.type(u"mine"_s);
    fixture.write(u"one.md"_s, "Theirs\n");
    QTRY_VERIFY(fixture.compareButton());
    fixture.prompts.theirsAnswers = {Theirs::Refuse};
    fixture.compareButton()->click();
    QTRY_VERIFY(!fixture.hasMessage(changed));
    // The text that was read is not what is in the file any more.
    while (fixture.trigger(CommandId::Undo))
        continue;
    QCOMPARE(essay->text(), u"One\n"_s);
    QVERIFY(essay->isModified());
    QVERIFY(fixture.trigger(CommandId::SaveEssay));
    QTRY_VERIFY(!essay->isModified());
    QCOMPARE(fixture.read(u"one.md"_s), "One\n");
    QCOMPARE(fixture.prompts.asked, QStringList(u"theirs one.md"_s));
}

void TestFileWatch::tellsWhenAFileIsGone()
{
    WatchFixture fixture;
    const EssayDocument *essay = fixture.open(u"one.md"_s, "One\n");
    QVERIFY(QFile::remove(fixture.path(u"one.md"_s)));
    QTRY_VERIFY(fixture.hasMessage(u"no longer there"_s));
    QCOMPARE(essay->text(), u"One\n"_s);
    fixture.write(u"one.md"_s, "One\n");
    QTRY_COMPARE(fixture.messages(), QStringList());
}

void TestFileWatch::saysNothingOfItsOwnSaves()
{
    WatchFixture fixture;
    const EssayDocument *essay = fixture.open(u"one.md"_s, "One\n");
    for (int i = 0; i < 5; ++i) {
        fixture.type(u"x"_s);
        QVERIFY(fixture.trigger(CommandId::SaveEssay));
        QTRY_VERIFY(!essay->isModified());
        fixture.type(u"y"_s);
    }
    fixture.write(u"other.md"_s, "so that the folder is looked at\n");
    QTest::qWaitFor([&] { return !fixture.messages().isEmpty(); }, 600);
    QCOMPARE(fixture.messages(), QStringList());
    QVERIFY(essay->text().endsWith(u"xy"_s));
}

void TestFileWatch::leavesItsLetterToTheMessage()
{
    WatchFixture fixture;
    const auto *form = fixture.window->findChild<FrontMatterForm *>();
    const auto hasLetter = [form] {
        const auto labels = form->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [](const QLabel *label) {
            return label->isVisible() && label->text().contains(u"&C"_s);
        });
    };
    fixture.open(u"one.md"_s, "---\ncategories: [Bread]\n---\nOne\n");
    QTRY_VERIFY(hasLetter());
    fixture.type(u"mine"_s);
    fixture.write(u"one.md"_s, "Theirs\n");
    QTRY_VERIFY(fixture.compareButton());
    QTRY_VERIFY(!hasLetter());
    fixture.write(u"one.md"_s, "---\ncategories: [Bread]\n---\nOne\n");
    QTRY_VERIFY(hasLetter());
}

void TestFileWatch::showsBothVersions()
{
    using Kind = DiffLine::Kind;
    DifferenceDialog dialog(u"one.md"_s, {{Kind::Removed, u"mine"_s}, {Kind::Added, u"theirs"_s}});
    dialog.show();
    QCOMPARE(dialog.findChild<QPlainTextEdit *>()->toPlainText(), u"−\u2002mine\n+\u2002theirs"_s);
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY(!dialog.isVisible());
    QCOMPARE(dialog.answer(), Theirs::Later);
    dialog.show();
    QTest::keyClick(&dialog, Qt::Key_Return);
    QCOMPARE(dialog.answer(), Theirs::Refuse);
    for (QPushButton *button : dialog.findChildren<QPushButton *>())
        QVERIFY(!QKeySequence::mnemonic(button->text()).isEmpty());
}

QTEST_MAIN(TestFileWatch)
#include "test_file_watch.moc"
