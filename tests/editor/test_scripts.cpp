// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Text from right to left, and characters that are several code points.

#include "editor/document/essay_document.h"
#include "editor/text/text_editor.h"

#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

using namespace stetmark;
using namespace Qt::StringLiterals;

class TestScripts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void linesGoAsTheirTextDoes_data();
    void linesGoAsTheirTextDoes();
    void directionFollowsTyping();
    void arrowsGoWhereTheyPoint_data();
    void arrowsGoWhereTheyPoint();
    void arrowsLeaveASelectionAtItsSide();
    void homeIsWhereTheLineBegins();
    void charactersAreOneStep_data();
    void charactersAreOneStep();
    void backspaceTakesAnEmoji_data();
    void backspaceTakesAnEmoji();
    void mouseSelectsWholeCharacters_data();
    void mouseSelectsWholeCharacters();

private:
    void write(const QString &text)
    {
        m_essay->apply({{0, m_essay->length(), text}});
        m_editor->setSelection(Selection::caret(0));
        m_editor->viewport()->repaint();
    }
    int caretX() const { return m_editor->cursorRect().left(); }

    std::unique_ptr<EssayDocument> m_essay;
    std::unique_ptr<TextEditor> m_editor;
};

void TestScripts::init()
{
    m_essay = std::make_unique<EssayDocument>();
    m_editor = std::make_unique<TextEditor>(m_essay.get());
    m_editor->resize(700, 500);
    m_editor->show();
    QVERIFY(QTest::qWaitForWindowActive(m_editor.get()));
}

void TestScripts::cleanup()
{
    m_editor.reset();
    m_essay.reset();
}

void TestScripts::linesGoAsTheirTextDoes_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("isFromRight");
    QTest::newRow("English") << u"Some words"_s << false;
    QTest::newRow("Hebrew") << u"שלום עולם"_s << true;
    QTest::newRow("Arabic") << u"مرحبا بالعالم"_s << true;
    QTest::newRow("English in Hebrew") << u"שלום world"_s << true;
    QTest::newRow("Hebrew in English") << u"hello עולם"_s << false;
    QTest::newRow("heading") << u"# שלום"_s << true;
    QTest::newRow("list") << u"- שלום"_s << true;
    QTest::newRow("numbered list") << u"12. שלום"_s << true;
    QTest::newRow("quote") << u"> שלום"_s << true;
    QTest::newRow("open task") << u"- [ ] שלום"_s << true;
    QTest::newRow("ticked task") << u"- [x] שלום"_s << true;
    QTest::newRow("ticked task in English") << u"- [x] done שלום"_s << false;
    QTest::newRow("footnote") << u"[^note]: שלום"_s << true;
    QTest::newRow("strong") << u"**שלום**"_s << true;
    QTest::newRow("digits") << u"1234"_s << false;
}

void TestScripts::linesGoAsTheirTextDoes()
{
    QFETCH(QString, line);
    QFETCH(bool, isFromRight);
    write(line);
    const int middle = m_editor->viewport()->width() / 2;
    QCOMPARE(caretX() > middle, isFromRight);
    QTest::keyClick(m_editor.get(), Qt::Key_End);
    const QRect start = m_editor->cursorRect(QTextCursor(m_essay->textDocument()));
    QCOMPARE(start.left() > caretX(), isFromRight);
    // Where it is clicked is where it is seen.
    for (int i = 0; i <= line.size(); ++i) {
        QTextCursor cursor(m_essay->textDocument());
        cursor.setPosition(i);
        const QRect place = m_editor->cursorRect(cursor);
        QVERIFY(m_editor->viewport()->rect().contains(place.center()));
    }
}

void TestScripts::directionFollowsTyping()
{
    const int left = caretX();
    QTest::keyClicks(m_editor.get(), u"- "_s);
    QTest::sendKeyEvent(QTest::Click, m_editor.get(), Qt::Key_unknown, u"א"_s, Qt::NoModifier);
    QVERIFY(caretX() > m_editor->viewport()->width() / 2);
    QTest::keyClick(m_editor.get(), Qt::Key_Backspace);
    QTest::keyClicks(m_editor.get(), u"a"_s);
    QVERIFY(caretX() < left + 100);
}

void TestScripts::arrowsGoWhereTheyPoint_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("Hebrew") << u"שלום עולם"_s;
    QTest::newRow("mixed") << u"abc שלום def"_s;
    QTest::newRow("mixed from the right") << u"שלום abc עולם 12"_s;
    QTest::newRow("ticked task") << u"- [x] שלום abc"_s;
    QTest::newRow("wrapped") << u"שלום abc עולם "_s.repeated(20).trimmed();
}

/// Every arrow moves to its side, or to the line before or behind; none gets stuck. Where
/// the direction changes one place of the text has two on screen.
void TestScripts::arrowsGoWhereTheyPoint()
{
    QFETCH(QString, text);
    write(u"first\n"_s + text + u"\nlast"_s);
    const bool isPure = !text.contains(u"abc"_s);
    const int start = 6;
    const int end = int(start + text.size());
    for (const int key : {Qt::Key_Left, Qt::Key_Right}) {
        const bool startsAtEnd = text.startsWith(u"ש"_s) || text.contains(u"[x]"_s)
                                     ? key == Qt::Key_Right
                                     : key == Qt::Key_Left;
        m_editor->setSelection(Selection::caret(startsAtEnd ? end : start));
        int steps = 0;
        QRect before = m_editor->cursorRect();
        while (m_editor->textCursor().blockNumber() == 1 && steps < 1000) {
            QTest::keyClick(m_editor.get(), Qt::Key(key));
            ++steps;
            const QRect now = m_editor->cursorRect();
            if (now.top() == before.top() && isPure)
                QVERIFY((now.left() > before.left()) == (key == Qt::Key_Right));
            before = now;
        }
        QVERIFY2(steps >= text.size() - 4 && steps <= text.size() + 5,
                 qPrintable(QString::number(steps)));
        QCOMPARE(m_editor->textCursor().blockNumber(), startsAtEnd ? 0 : 2);
    }
}

void TestScripts::arrowsLeaveASelectionAtItsSide()
{
    write(u"שלום עולם"_s);
    for (const Selection selected : {Selection{2, 5}, Selection{5, 2}}) {
        m_editor->setSelection(selected);
        QTest::keyClick(m_editor.get(), Qt::Key_Right);
        QCOMPARE(m_editor->selection(), Selection::caret(2));
        m_editor->setSelection(selected);
        QTest::keyClick(m_editor.get(), Qt::Key_Left);
        QCOMPARE(m_editor->selection(), Selection::caret(5));
    }
    QTest::keyClick(m_editor.get(), Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(m_editor->selection(), (Selection{5, 6}));
}

void TestScripts::homeIsWhereTheLineBegins()
{
    write(u"> שלום abc"_s);
    QTest::keyClick(m_editor.get(), Qt::Key_End);
    QCOMPARE(m_editor->textCursor().position(), 10);
    const int end = caretX();
    QTest::keyClick(m_editor.get(), Qt::Key_Home);
    QCOMPARE(m_editor->textCursor().position(), 0);
    QVERIFY(caretX() > end);
}

void TestScripts::charactersAreOneStep_data()
{
    QTest::addColumn<QString>("character");
    QTest::newRow("family") << u"👨‍👩‍👧‍👦"_s;
    QTest::newRow("colour of skin") << u"👍🏽"_s;
    QTest::newRow("flag") << u"🇩🇪"_s;
    QTest::newRow("flag of tags") << u"🏴󠁧󠁢󠁥󠁮󠁧󠁿"_s;
    QTest::newRow("keycap") << u"1️⃣"_s;
    QTest::newRow("heart") << u"❤️"_s;
    QTest::newRow("combining accents") << u"e\u0302\u0301"_s;
    QTest::newRow("Thai") << u"ที่"_s;
    QTest::newRow("Hebrew with points") << u"בֵּ"_s;
    QTest::newRow("rare ideograph") << u"𠮷"_s;
}

void TestScripts::charactersAreOneStep()
{
    QFETCH(QString, character);
    const bool isHebrew = character.isRightToLeft();
    const QString letter = isHebrew ? u"א"_s : u"a"_s;
    const Qt::Key on = isHebrew ? Qt::Key_Left : Qt::Key_Right;
    const Qt::Key back = isHebrew ? Qt::Key_Right : Qt::Key_Left;
    write(letter + character + character + letter);
    const int length = int(character.size());
    for (const int position : {1, 1 + length, 1 + 2 * length}) {
        QTest::keyClick(m_editor.get(), on);
        QCOMPARE(m_editor->textCursor().position(), position);
    }
    QTest::keyClick(m_editor.get(), back, Qt::ShiftModifier);
    QCOMPARE(m_editor->selection(), (Selection{1 + 2 * length, 1 + length}));
    m_editor->setSelection(Selection::caret(1));
    QTest::keyClick(m_editor.get(), Qt::Key_Delete);
    QCOMPARE(m_essay->text(), letter + character + letter);
}

void TestScripts::backspaceTakesAnEmoji_data()
{
    charactersAreOneStep_data();
}

void TestScripts::backspaceTakesAnEmoji()
{
    QFETCH(QString, character);
    const QStringList marked{u"combining accents"_s, u"Thai"_s, u"Hebrew with points"_s};
    const bool isLetter = marked.contains(QString::fromUtf8(QTest::currentDataTag()));
    const QString before = u"a"_s + character + character;
    write(before + u"b"_s);
    m_editor->setSelection(Selection::caret(before.size()));
    QTest::keyClick(m_editor.get(), Qt::Key_Backspace);
    // Marks of letters go one by one.
    QCOMPARE(m_essay->text(), before.chopped(isLetter ? 1 : character.size()) + u"b"_s);
    m_editor->undo();
    QCOMPARE(m_essay->text(), before + u"b"_s);
}

void TestScripts::mouseSelectsWholeCharacters_data()
{
    charactersAreOneStep_data();
}

void TestScripts::mouseSelectsWholeCharacters()
{
    QFETCH(QString, character);
    write(u"a"_s + character + character + u"b"_s);
    const int length = int(character.size());
    const int y = m_editor->cursorRect().center().y();
    const QList<int> whole{0, 1, 1 + length, 1 + 2 * length, 2 + 2 * length};
    QTextCursor end(m_essay->textDocument());
    end.movePosition(QTextCursor::End);
    const int right = m_editor->cursorRect(end).left() + 5;
    for (int x = m_editor->cursorRect().left(); x < right; x += 2) {
        QTest::mouseClick(m_editor->viewport(), Qt::LeftButton, {}, {x, y});
        QVERIFY(whole.contains(m_editor->textCursor().position()));
        QTest::mouseClick(m_editor->viewport(), Qt::LeftButton, Qt::ShiftModifier, {right, y});
        QVERIFY(whole.contains(m_editor->textCursor().anchor()));
        QTest::mouseDClick(m_editor->viewport(), Qt::LeftButton, {}, {x, y});
        QVERIFY(whole.contains(m_editor->textCursor().anchor()));
        QVERIFY(whole.contains(m_editor->textCursor().position()));
    }
}

QTEST_MAIN(TestScripts)
#include "test_scripts.moc"
