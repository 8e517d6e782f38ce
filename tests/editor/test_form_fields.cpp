// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/editor/form_fixture.h"

#include <QAbstractItemView>
#include <QCalendarWidget>
#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QTextDocument>
#include <QTimeEdit>
#include <QToolButton>

using namespace stetmark;
using namespace Qt::StringLiterals;

namespace {

/// The tags on screen, in order.
QStringList shownTags(const FormFixture &fixture)
{
    QStringList tags;
    const QString prefix = u"Remove tag "_s;
    for (const QToolButton *button : fixture.form.findChildren<QToolButton *>()) {
        if (button->isVisible() && button->accessibleName().startsWith(prefix))
            tags.append(button->accessibleName().mid(prefix.size()));
    }
    return tags;
}

} // namespace

class TestFormFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsTags_data();
    void addsTags();
    void removesTags();
    void movesThroughTagsWithKeys();
    void doesNotAddATagTwice();
    void completesTags();
    void keepsTagsAsOneText();
    void stepsDates();
    void choosesDatesInACalendar();
    void choosesWords();
    void keepsTheStyleOfAValueRetyped_data();
    void keepsTheStyleOfAValueRetyped();
    void keepsNoBreakSpacesInLongTexts();
    void growsWithLongTexts();
};

void TestFormFields::addsTags_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("typed"); // '|' stands for Enter
    QTest::addColumn<QString>("after");

    QTest::newRow("flow, Enter") << u"tags: [a, b]"_s << u"c d|"_s << u"tags: [a, b, c d]"_s;
    QTest::newRow("flow, comma") << u"tags: [a]"_s << u"b,c,"_s << u"tags: [a, b, c]"_s;
    QTest::newRow("block") << u"tags:\n  - a"_s << u"b|"_s << u"tags:\n  - a\n  - b"_s;
    QTest::newRow("empty list") << u"tags: []"_s << u"a|b|"_s << u"tags: [a, b]"_s;
    QTest::newRow("nothing yet") << u"tags:"_s << u"a|b|"_s << u"tags: [a, b]"_s;
    QTest::newRow("one text") << u"tags: a, b"_s << u"c|"_s << u"tags: a, b, c"_s;
    QTest::newRow("only blanks") << u"tags: [a]"_s << u"  |"_s << u"tags: [a]"_s;
}

void TestFormFields::addsTags()
{
    QFETCH(const QString, before);
    QFETCH(const QString, typed);
    QFETCH(const QString, after);
    FormFixture fixture(essayWith(before));
    QVERIFY(fixture.isReady());
    auto *input = fixture.find<QLineEdit>(u"Tags: add one"_s);
    QVERIFY(input);
    input->setFocus();
    for (const QChar c : typed)
        c == u'|' ? QTest::keyClick(input, Qt::Key_Return) : QTest::keyClick(input, c.toLatin1());
    QCOMPARE(fixture.document.text().toUtf8(), essayWith(after));
    QVERIFY(fixture.settle());
    QCOMPARE(input->text(), QString());
    QVERIFY(input->hasFocus());
    QCOMPARE(fixture.document.text().toUtf8(), essayWith(after));
}

void TestFormFields::removesTags()
{
    FormFixture fixture(essayWith(u"tags: [a, b, c]"_s));
    QVERIFY(fixture.isReady());
    QTest::mouseClick(fixture.find<QToolButton>(u"Remove tag b"_s), Qt::LeftButton);
    QTRY_COMPARE(fixture.document.text().toUtf8(), essayWith(u"tags: [a, c]"_s));
    auto *input = fixture.find<QLineEdit>(u"Tags: add one"_s);
    input->setFocus();
    QTest::keyClick(input, Qt::Key_Backspace);
    QCOMPARE(fixture.document.text().toUtf8(), essayWith(u"tags: [a]"_s));
    QTest::keyClick(input, Qt::Key_Backspace);
    QCOMPARE(fixture.document.text().toUtf8(), essayWith(u"tags: []"_s));
    QTest::keyClick(input, Qt::Key_Backspace);
    QCOMPARE(fixture.document.text().toUtf8(), essayWith(u"tags: []"_s));
    QVERIFY(fixture.settle());
    QCOMPARE(shownTags(fixture), QStringList());
    // Each removal is a step of its own.
    fixture.document.textDocument()->undo();
    QCOMPARE(fixture.document.text().toUtf8(), essayWith(u"tags: [a]"_s));
    QTRY_COMPARE(shownTags(fixture), QStringList({u"a"_s}));
}

void TestFormFields::movesThroughTagsWithKeys()
{
    FormFixture fixture(essayWith(u"tags: [a, b, c]"_s));
    QVERIFY(fixture.isReady());
    fixture.find<QLineEdit>(u"Tags: add one"_s)->setFocus();
    const auto press = [](Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); };
    const auto focused = [] { return QApplication::focusWidget()->accessibleName(); };
    press(Qt::Key_Left);
    QCOMPARE(focused(), u"Change tag c"_s);
    press(Qt::Key_Left);
    QCOMPARE(focused(), u"Change tag b"_s);
    press(Qt::Key_Delete);
    QTRY_COMPARE(fixture.document.text().toUtf8(), essayWith(u"tags: [a, c]"_s));
    QTRY_COMPARE(focused(), u"Change tag c"_s);
    press(Qt::Key_Delete);
    QTRY_COMPARE(focused(), u"Tags: add one"_s);
    press(Qt::Key_Left);
    press(Qt::Key_F2);
    QTest::keyClicks(QApplication::focusWidget(), u"x"_s);
    press(Qt::Key_Escape);
    QCOMPARE(fixture.document.text().toUtf8(), essayWith(u"tags: [a]"_s));
    press(Qt::Key_Right);
    QCOMPARE(focused(), u"Tags: add one"_s);
}

void TestFormFields::doesNotAddATagTwice()
{
    FormFixture fixture(essayWith(u"tags: [a, b]"_s));
    QVERIFY(fixture.isReady());
    auto *input = fixture.find<QLineEdit>(u"Tags: add one"_s);
    input->setFocus();
    QTest::keyClicks(input, u"b"_s);
    QTest::keyClick(input, Qt::Key_Return);
    QCOMPARE(fixture.document.text().toUtf8(), essayWith(u"tags: [a, b]"_s));
    QCOMPARE(shownTags(fixture), QStringList({u"a"_s, u"b"_s}));
}

void TestFormFields::completesTags()
{
    FormFixture fixture(essayWith(u"tags: [a]\ntitle: x"_s));
    QVERIFY(fixture.isReady());
    fixture.form.setCompletions(u"tags"_s, {u"Culture"_s, u"Global Culture"_s, u"Media"_s});
    auto *input = fixture.find<QLineEdit>(u"Tags: add one"_s);
    input->setFocus();
    QTest::keyClicks(input, u"glo"_s);
    QAbstractItemView *popup = input->completer()->popup();
    QTRY_VERIFY(popup->isVisible());
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    QTRY_COMPARE(fixture.document.text().toUtf8(),
                 essayWith(u"tags: [a, Global Culture]\ntitle: x"_s));
    QTRY_COMPARE(input->text(), QString());
    // Without a choice, Enter takes what was typed.
    QTest::keyClicks(input, u"med"_s);
    QTRY_VERIFY(popup->isVisible());
    QTest::keyClick(popup, Qt::Key_Return);
    QTRY_COMPARE(fixture.document.text().toUtf8(),
                 essayWith(u"tags: [a, Global Culture, med]\ntitle: x"_s));
}

void TestFormFields::keepsTagsAsOneText()
{
    FormFixture fixture(essayWith(u"tags: \"a,b, c\""_s));
    QVERIFY(fixture.isReady());
    QCOMPARE(shownTags(fixture), QStringList({u"a"_s, u"b"_s, u"c"_s}));
    // To look at it, and to leave it, changes nothing.
    auto *input = fixture.find<QLineEdit>(u"Tags: add one"_s);
    input->setFocus();
    input->clearFocus();
    QVERIFY(fixture.settle());
    QCOMPARE(fixture.document.text().toUtf8(), essayWith(u"tags: \"a,b, c\""_s));
    QTest::mouseClick(fixture.find<QToolButton>(u"Remove tag b"_s), Qt::LeftButton);
    QTRY_COMPARE(fixture.document.text().toUtf8(), essayWith(u"tags: \"a,c\""_s));
}

void TestFormFields::stepsDates()
{
    FormFixture fixture(essayWith(u"date: '2024-02-28T23:30:00+01:00'"_s));
    QVERIFY(fixture.isReady());
    auto *date = fixture.find<QLineEdit>(u"Date"_s);
    date->setFocus();
    date->setCursorPosition(9);
    QTest::keyClick(date, Qt::Key_Up);
    QTest::keyClick(date, Qt::Key_Up);
    QCOMPARE(fixture.document.text().toUtf8(), essayWith(u"date: '2024-03-01T23:30:00+01:00'"_s));
    QCOMPARE(date->cursorPosition(), 9);
    date->setCursorPosition(12);
    QTest::keyClick(date, Qt::Key_Down);
    QCOMPARE(fixture.document.text().toUtf8(), essayWith(u"date: '2024-03-01T22:30:00+01:00'"_s));
    fixture.document.textDocument()->undo();
    QCOMPARE(fixture.document.text().toUtf8(), essayWith(u"date: '2024-02-28T23:30:00+01:00'"_s));
}

void TestFormFields::choosesDatesInACalendar()
{
    FormFixture fixture(essayWith(u"date: 2024-02-28 23:30:00"_s));
    QVERIFY(fixture.isReady());
    QTest::mouseClick(fixture.find<QToolButton>(u"Date: choose in a calendar"_s), Qt::LeftButton);
    QPointer<QCalendarWidget> calendar = fixture.form.findChild<QCalendarWidget *>();
    QVERIFY(calendar);
    QCOMPARE(calendar->selectedDate(), QDate(2024, 2, 28));
    auto *clock = fixture.form.findChild<QTimeEdit *>();
    QVERIFY(clock);
    clock->setTime(QTime(6, 45, 1));
    QCOMPARE(fixture.document.text().toUtf8(), essayWith(u"date: 2024-02-28 06:45:01"_s));
    Q_EMIT calendar->activated(QDate(2025, 12, 1));
    QCOMPARE(fixture.document.text().toUtf8(), essayWith(u"date: 2025-12-01 06:45:01"_s));
    QTRY_VERIFY(!calendar);
}

void TestFormFields::choosesWords()
{
    FormFixture fixture(essayWith(u"status: {value: draft, percentage: 5}"_s));
    QVERIFY(fixture.isReady());
    auto *box = fixture.find<QComboBox>(u"Status"_s);
    QCOMPARE(box->currentText(), u"draft"_s);
    QVERIFY(box->findText(u"In Progress"_s) >= 0);
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Down);
    QCOMPARE(fixture.document.text().toUtf8(),
             essayWith(u"status: {value: Not Started, percentage: 5}"_s));
    QTest::keyClick(box, Qt::Key_Down);
    QCOMPARE(fixture.document.text().toUtf8(),
             essayWith(u"status: {value: Notes, percentage: 5}"_s));
    QVERIFY(fixture.settle());
    QCOMPARE(box->currentText(), u"Notes"_s);
}

void TestFormFields::keepsTheStyleOfAValueRetyped_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("after");

    // "1" alone would need quotes, "1984 and on" does not.
    QTest::newRow("plain") << u"title: abc"_s << u"Title"_s << u"1984 and on"_s
                           << u"title: 1984 and on"_s;
    QTest::newRow("quoted") << u"title: 'abc'"_s << u"Title"_s << u"1984 and on"_s
                            << u"title: '1984 and on'"_s;
    QTest::newRow("needs quotes") << u"title: abc"_s << u"Title"_s << u"a: b"_s
                                  << u"title: \"a: b\""_s;
    QTest::newRow("back again") << u"title: abc # x"_s << u"Title"_s << u"abc"_s
                                << u"title: abc # x"_s;
    QTest::newRow("number") << u"importance: {value: 8}"_s << u"Importance"_s << u"9"_s
                            << u"importance: {value: 9}"_s;
}

void TestFormFields::keepsTheStyleOfAValueRetyped()
{
    QFETCH(const QString, before);
    QFETCH(const QString, name);
    QFETCH(const QString, typed);
    QFETCH(const QString, after);
    FormFixture fixture(essayWith(before));
    QVERIFY(fixture.isReady());
    QWidget *widget = fixture.find<QWidget>(name);
    QVERIFY2(widget, qPrintable(name));
    widget->setFocus();
    // Emptied, then typed letter by letter; each step is in the text at once.
    QTest::keyClick(widget, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(widget, Qt::Key_Delete);
    QVERIFY(fixture.document.text().toUtf8() != essayWith(before));
    QTest::keyClicks(widget, typed);
    QCOMPARE(fixture.document.text().toUtf8(), essayWith(after));
    fixture.document.textDocument()->undo();
    QCOMPARE(fixture.document.text().toUtf8(), essayWith(before));
}

void TestFormFields::keepsNoBreakSpacesInLongTexts()
{
    FormFixture fixture(essayWith(u"description: \"a\u00a0b\\nc\""_s));
    QVERIFY(fixture.isReady());
    auto *edit = fixture.find<QPlainTextEdit>(u"Description"_s);
    edit->setFocus();
    edit->moveCursor(QTextCursor::End);
    QTest::keyClicks(edit, u"d"_s);
    QCOMPARE(fixture.valueAt(u"description"_s), u"a\u00a0b\ncd"_s);
    edit->selectAll();
    edit->copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"a\u00a0b\ncd"_s);
}

void TestFormFields::growsWithLongTexts()
{
    FormFixture fixture(essayWith(u"description: \"a\""_s));
    QVERIFY(fixture.isReady());
    auto *edit = fixture.find<QPlainTextEdit>(u"Description"_s);
    const int before = edit->height();
    edit->setFocus();
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(edit, Qt::Key_Return);
    QTRY_VERIFY(edit->height() >= before + 3 * edit->fontMetrics().lineSpacing());
    QVERIFY(edit->hasFocus());
}

QTEST_MAIN(TestFormFields)
#include "test_form_fields.moc"
