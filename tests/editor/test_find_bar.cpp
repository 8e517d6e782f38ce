// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The bar, the text and what is between them, by keys alone.

#include "editor/text/find_bar.h"
#include "editor/text/find_controller.h"
#include "editor/text/match_marks.h"
#include "editor/text/text_editor.h"
#include "tests/editor/essay_fixture.h"

#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

using namespace stetmark;
using namespace Qt::StringLiterals;

class TestFindBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void findsWhileOneTypes();
    void stepsAndGoesAround();
    void goesBackWhenNothingIsFound();
    void beginsWithTheSelection();
    void findsInSeveralLines();
    void returnsToTheText();
    void saysWhatIsWrongBesideTheField();
    void givesUpWithoutHanging();
    void marksWhatIsOnScreen();
    void marksFollowTyping();
    void switchesOptionsByKeys();
    void replacesOneByOne();
    void replacesGroups();
    void replacesWhereNothingStands();
    void replacesAllInOneStep();
    void replacesInTheSelection();
    void keepsTheCase();
    void leavesAReadOnlyEssayAlone();
    void remembersPatterns();
    void staysQuickInALongText();
    void saysWhatItIs();

private:
    bool open(const QByteArray &bytes);
    void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
    }
    void enter(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    void find(const QString &pattern)
    {
        m_controller->open(false);
        enter(pattern);
    }
    void replace(const QString &pattern, const QString &replacement)
    {
        m_controller->open(true);
        enter(pattern);
        press(Qt::Key_Tab);
        enter(replacement);
    }
    void place(int from, int to)
    {
        QTextCursor cursor = m_editor->textCursor();
        cursor.setPosition(from);
        cursor.setPosition(to, QTextCursor::KeepAnchor);
        m_editor->setTextCursor(cursor);
    }
    Span selected() const
    {
        const QTextCursor cursor = m_editor->textCursor();
        return {cursor.selectionStart(), cursor.selectionEnd()};
    }
    /// "1 of 3", or a message: whatever label of the bar says `text` is seen.
    bool says(const QString &text) const
    {
        const auto labels = m_bar->findChildren<QLabel *>();
        for (const QLabel *label : labels)
            if (label->isVisible() && label->text().contains(text))
                return true;
        return false;
    }
    QString text() const { return m_essay->essay->text(); }

    std::unique_ptr<EssayFixture> m_essay;
    std::unique_ptr<QWidget> m_window;
    TextEditor *m_editor = nullptr;
    FindBar *m_bar = nullptr;
    FindController *m_controller = nullptr;
};

void TestFindBar::init()
{
    m_essay = std::make_unique<EssayFixture>();
    m_window = std::make_unique<QWidget>();
    m_editor = new TextEditor(m_essay->essay.get());
    m_bar = new FindBar;
    auto *layout = new QVBoxLayout(m_window.get());
    layout->addWidget(m_editor);
    layout->addWidget(m_bar);
    m_controller = new FindController(m_bar, m_window.get());
    m_controller->setEditor(m_editor);
    m_window->resize(800, 600);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_editor->setFocus();
}

void TestFindBar::cleanup()
{
    m_window.reset();
    m_essay.reset();
}

bool TestFindBar::open(const QByteArray &bytes)
{
    return m_essay->open(bytes) && QTest::qWaitFor([this] {
               return m_essay->essay->analysis()->revision == m_essay->essay->revision();
           });
}

void TestFindBar::findsWhileOneTypes()
{
    QVERIFY(open("one two\nthree two\n"));
    find(u"t"_s);
    QTRY_COMPARE(selected(), (Span{4, 5}));
    enter(u"h"_s);
    QTRY_COMPARE(selected(), (Span{8, 10}));
    QTRY_VERIFY(says(u"1 of 1"_s));
    // From where the search began, not from what the first letter found.
    press(Qt::Key_Backspace);
    QTRY_COMPARE(selected(), (Span{4, 5}));
    enter(u"wo"_s);
    QTRY_VERIFY(says(u"1 of 2"_s));
    QCOMPARE(selected(), (Span{4, 7}));
}

void TestFindBar::stepsAndGoesAround()
{
    QVERIFY(open("ab ab ab\n"));
    find(u"AB"_s);
    QTRY_VERIFY(says(u"1 of 3"_s));
    press(Qt::Key_Return);
    QCOMPARE(selected(), (Span{3, 5}));
    QVERIFY(says(u"2 of 3"_s));
    press(Qt::Key_Return);
    QVERIFY(!says(u"from the start"_s));
    press(Qt::Key_Return);
    QCOMPARE(selected(), (Span{0, 2}));
    QVERIFY(says(u"from the start"_s));
    press(Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(selected(), (Span{6, 8}));
    QVERIFY(says(u"from the end"_s));
    // From the caret, wherever a person put it.
    place(4, 4);
    QVERIFY(says(u"3 matches"_s));
    m_controller->find(1);
    QCOMPARE(selected(), (Span{6, 8}));
    place(5, 5);
    m_controller->find(-1);
    QCOMPARE(selected(), (Span{3, 5}));
}

void TestFindBar::goesBackWhenNothingIsFound()
{
    QVERIFY(open("one two\n"));
    place(1, 1);
    find(u"tw"_s);
    QTRY_COMPARE(selected(), (Span{4, 6}));
    enter(u"x"_s);
    QTRY_VERIFY(says(u"No matches"_s));
    QCOMPARE(selected(), (Span{1, 1}));
}

void TestFindBar::beginsWithTheSelection()
{
    QVERIFY(open("a.b axb a.b\n"));
    place(0, 3);
    m_controller->open(false);
    QCOMPARE(m_bar->pattern(), u"a.b"_s);
    QTRY_VERIFY(says(u"1 of 2"_s));
    press(Qt::Key_Escape);
    press(Qt::Key_Right);
    m_controller->open(false);
    press(Qt::Key_R, Qt::AltModifier);
    QTRY_VERIFY(says(u"2 of 3"_s) || says(u"3 of 3"_s));
    place(8, 11);
    m_controller->close();
    place(0, 2);
    m_controller->open(false);
    QCOMPARE(m_bar->pattern(), u"a\\."_s);
    QTRY_VERIFY(says(u"1 of 2"_s));
}

void TestFindBar::findsInSeveralLines()
{
    QVERIFY(open("ab\nab\nab\nab\n"));
    find(u"ab"_s);
    QTRY_VERIFY(says(u"1 of 4"_s));
    press(Qt::Key_Escape);
    place(3, 9);
    m_controller->open(false);
    QVERIFY(m_bar->isInSelection());
    QCOMPARE(m_bar->pattern(), u"ab"_s);
    QTRY_VERIFY(says(u"2 matches"_s));
    press(Qt::Key_Return);
    press(Qt::Key_Return);
    press(Qt::Key_Return);
    QCOMPARE(selected(), (Span{3, 5}));
    // It moves with the text, and grows by what is typed in it.
    remove(*m_essay->essay, 0, 3);
    type(*m_essay->essay, 3, u"ab "_s);
    QTRY_VERIFY(says(u" 3"_s));
    press(Qt::Key_L, Qt::AltModifier);
    QTRY_VERIFY(says(u" of 4"_s) || says(u"4 matches"_s));
}

void TestFindBar::returnsToTheText()
{
    QVERIFY(open("one two\n"));
    find(u"two"_s);
    QTRY_COMPARE(selected(), (Span{4, 7}));
    press(Qt::Key_Escape);
    QVERIFY(!m_bar->isVisible());
    QVERIFY(m_editor->hasFocus());
    QCOMPARE(selected(), (Span{4, 7}));
    QTRY_VERIFY(m_editor->extraSelections().isEmpty());
    // Again without the bar having the focus; Escape in the text closes it.
    m_controller->find(1);
    QVERIFY(m_bar->isVisible());
    QVERIFY(m_editor->hasFocus());
    QTRY_VERIFY(says(u"1 of 1"_s));
    press(Qt::Key_Escape);
    QVERIFY(!m_bar->isVisible());
}

void TestFindBar::saysWhatIsWrongBesideTheField()
{
    QVERIFY(open("one two\n"));
    m_controller->open(false);
    press(Qt::Key_R, Qt::AltModifier);
    enter(u"o(ne"_s);
    QTRY_VERIFY(says(u"Missing closing parenthesis, at character 5"_s));
    QVERIFY(!says(u"No matches"_s));
    enter(u")"_s);
    QTRY_VERIFY(says(u"1 of 1"_s));
    QVERIFY(!says(u"parenthesis"_s));
}

void TestFindBar::givesUpWithoutHanging()
{
    QVERIFY(open(QByteArray(20000, 'a') + "b\n"));
    m_controller->open(false);
    press(Qt::Key_R, Qt::AltModifier);
    enter(u"(a+)+$"_s);
    QTRY_VERIFY(says(u"takes too long"_s));
    press(Qt::Key_Backspace);
    QTRY_VERIFY(says(u"1 of 1"_s));
}

void TestFindBar::marksWhatIsOnScreen()
{
    QVERIFY(open(QByteArray("a match here\n").repeated(5000)));
    find(u"match"_s);
    QTRY_VERIFY(says(u"of 5,000"_s) || says(u"of 5000"_s));
    QTRY_VERIFY(m_editor->extraSelections().size() > 10);
    QVERIFY(m_editor->extraSelections().size() < 200);
    m_controller->find(-1);
    QCOMPARE(selected().start, 4999 * 13 + 2);
    const auto isMarked = [this](int position) {
        const auto marks = m_editor->extraSelections();
        for (const QTextEdit::ExtraSelection &mark : marks)
            if (mark.cursor.selectionStart() == position)
                return mark.format.fontUnderline();
        return false;
    };
    QTRY_VERIFY(isMarked(4990 * 13 + 2));
}

void TestFindBar::marksFollowTyping()
{
    QVERIFY(open("ab ab\n"));
    find(u"ab"_s);
    QTRY_VERIFY(says(u"1 of 2"_s));
    type(*m_essay->essay, 0, u"xx ab "_s);
    // At once the old ones, moved; with the next Analysis the new one, too.
    QCOMPARE(selected(), (Span{6, 8}));
    m_controller->find(1);
    QTRY_VERIFY(says(u"3 of 3"_s));
    QCOMPARE(selected(), (Span{9, 11}));
}

void TestFindBar::switchesOptionsByKeys()
{
    QVERIFY(open("word Word words\n"));
    find(u"Word"_s);
    QTRY_VERIFY(says(u"1 of 3"_s));
    press(Qt::Key_W, Qt::AltModifier);
    QTRY_VERIFY(says(u"1 of 2"_s));
    press(Qt::Key_C, Qt::AltModifier);
    QTRY_VERIFY(says(u"1 of 1"_s));
    QCOMPARE(m_bar->options(), (SearchOptions{false, true, true}));
    QCOMPARE(m_bar->pattern(), u"Word"_s);
}

void TestFindBar::replacesOneByOne()
{
    QVERIFY(open("aa aa aa\n"));
    replace(u"aa"_s, u"aaa"_s);
    QTRY_VERIFY(says(u"1 of 3"_s));
    press(Qt::Key_Return);
    QCOMPARE(text(), u"aaa aa aa\n"_s);
    QTRY_COMPARE(selected(), (Span{4, 6}));
    // Not again in what was put there.
    press(Qt::Key_Return);
    QTRY_COMPARE(selected(), (Span{8, 10}));
    QCOMPARE(text(), u"aaa aaa aa\n"_s);
    m_editor->undo();
    QCOMPARE(text(), u"aaa aa aa\n"_s);
}

void TestFindBar::replacesGroups()
{
    QVERIFY(open("Doe, Jane\nRoe, Jo\n"));
    m_controller->open(true);
    press(Qt::Key_R, Qt::AltModifier);
    enter(u"(\\w+), (\\w+)(?=\\n)"_s);
    press(Qt::Key_Tab);
    enter(u"$2 \\U$1"_s);
    QTRY_VERIFY(says(u"1 of 2"_s));
    press(Qt::Key_Return);
    QCOMPARE(text(), u"Jane DOE\nRoe, Jo\n"_s);
    QTRY_COMPARE(selected(), (Span{9, 16}));
    press(Qt::Key_Return);
    QTRY_COMPARE(text(), u"Jane DOE\nJo ROE\n"_s);
}

void TestFindBar::replacesWhereNothingStands()
{
    QVERIFY(open("a\nb\n"));
    m_controller->open(true);
    press(Qt::Key_R, Qt::AltModifier);
    enter(u"^"_s);
    press(Qt::Key_Tab);
    enter(u"> "_s);
    QTRY_VERIFY(says(u"1 of 2"_s));
    press(Qt::Key_Return);
    QTRY_COMPARE(selected(), (Span{4, 4}));
    press(Qt::Key_Return);
    QTRY_COMPARE(text(), u"> a\n> b\n"_s);
    QTRY_VERIFY(says(u"from the start"_s));
}

void TestFindBar::replacesAllInOneStep()
{
    QVERIFY(open("one\r\ntwo one\nthree one\n"));
    place(6, 6);
    replace(u"one"_s, u"1"_s);
    QTRY_VERIFY(says(u"2 of 3"_s));
    const int caret = m_editor->textCursor().position();
    press(Qt::Key_Return, Qt::ControlModifier | Qt::AltModifier);
    QTRY_COMPARE(text(), u"1\ntwo 1\nthree 1\n"_s);
    QTRY_VERIFY(says(u"Replaced 3 matches"_s));
    QCOMPARE(bytesOf(*m_essay->essay), QByteArray("1\r\ntwo 1\nthree 1\n"));
    QTRY_VERIFY(says(u"No matches"_s));
    QVERIFY(says(u"Replaced 3 matches"_s));
    m_editor->undo();
    QCOMPARE(bytesOf(*m_essay->essay), QByteArray("one\r\ntwo one\nthree one\n"));
    QVERIFY(!m_essay->essay->isModified());
    QCOMPARE(m_editor->textCursor().position(), caret);
}

void TestFindBar::replacesInTheSelection()
{
    QVERIFY(open("ab\nab\nab\n"));
    place(0, 5);
    replace(u"ab"_s, u"c"_s);
    QVERIFY(m_bar->isInSelection());
    press(Qt::Key_Return, Qt::ControlModifier | Qt::AltModifier);
    QTRY_COMPARE(text(), u"c\nc\nab\n"_s);
}

void TestFindBar::keepsTheCase()
{
    QVERIFY(open("Word word WORD\n"));
    replace(u"word"_s, u"other"_s);
    press(Qt::Key_P, Qt::AltModifier);
    press(Qt::Key_Return, Qt::ControlModifier | Qt::AltModifier);
    QTRY_COMPARE(text(), u"Other other OTHER\n"_s);
}

void TestFindBar::leavesAReadOnlyEssayAlone()
{
    QVERIFY(open("caf\xE9 caf\xE9\n"));
    const QString before = text();
    replace(u"caf"_s, u"x"_s);
    QTRY_VERIFY(says(u"1 of 2"_s));
    press(Qt::Key_Return);
    press(Qt::Key_Return, Qt::ControlModifier | Qt::AltModifier);
    QTRY_VERIFY(says(u" of 2"_s));
    QCOMPARE(text(), before);
    QVERIFY(!m_bar->canReplace());
}

void TestFindBar::remembersPatterns()
{
    QVERIFY(open("one two\n"));
    find(u"one"_s);
    press(Qt::Key_Return);
    find(u"two"_s);
    press(Qt::Key_Return);
    m_controller->close();
    m_controller->open(false);
    QCOMPARE(m_bar->pattern(), u"two"_s);
    press(Qt::Key_Down);
    QCOMPARE(m_bar->pattern(), u"one"_s);
    QTRY_COMPARE(selected(), (Span{0, 3}));
}

void TestFindBar::staysQuickInALongText()
{
    QByteArray bytes;
    for (int line = 0; line < 50'000; ++line)
        bytes += "The quick brown fox jumps over the lazy dog, and it rains again on a Sunday.\n";
    QVERIFY(open(bytes));
    m_controller->open(true);
    qint64 slowest = 0;
    const auto timed = [&slowest](const auto &action) {
        QElapsedTimer time;
        time.start();
        action();
        slowest = std::max(slowest, time.elapsed());
    };
    const QString pattern = u"quick"_s;
    for (const QChar letter : pattern)
        timed([&] { enter(letter); });
    QTRY_VERIFY(says(u"1 of 50"_s));
    timed([&] { press(Qt::Key_Return); });
    timed([&] { type(*m_essay->essay, 0, u"x"_s); });
    qInfo("slowest key: %lld ms", slowest);
    // Debug builds on a busy machine; a search in this thread takes longer all the same.
    QVERIFY(slowest < 250);
}

void TestFindBar::saysWhatItIs()
{
    m_controller->open(true);
    const auto buttons = m_bar->findChildren<QAbstractButton *>();
    QVERIFY(buttons.size() >= 10);
    for (const QAbstractButton *button : buttons) {
        QVERIFY(!button->accessibleName().isEmpty() || button->text().size() > 3);
        QVERIFY(!button->toolTip().isEmpty());
        QVERIFY(button->focusPolicy() & Qt::TabFocus);
    }
    const auto fields = m_bar->findChildren<QComboBox *>();
    for (const QComboBox *field : fields)
        QVERIFY(!field->accessibleName().isEmpty());
}

QTEST_MAIN(TestFindBar)
#include "test_find_bar.moc"
