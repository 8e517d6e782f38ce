// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/document/essay_document.h"
#include "editor/text/text_editor.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

using namespace stetmark;
using namespace Qt::StringLiterals;

class TestTextLook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void setsLettersAndColumn();
    void keepsTheTopLine();
    void dimsWhatIsNotInFocus_data();
    void dimsWhatIsNotInFocus();
    void followsTheCaret();
    void keepsTheCaretInTheMiddle();

private:
    void write(const QString &text);
    void place(qsizetype position);
    /// The text that is not dimmed.
    QString inFocus() const;

    std::unique_ptr<EssayDocument> m_essay;
    std::unique_ptr<TextEditor> m_editor;
};

void TestTextLook::init()
{
    m_essay = std::make_unique<EssayDocument>();
    m_editor = std::make_unique<TextEditor>(m_essay.get());
    m_editor->resize(900, 500);
    m_editor->show();
    QVERIFY(QTest::qWaitForWindowActive(m_editor.get()));
}

void TestTextLook::cleanup()
{
    m_editor.reset();
    m_essay.reset();
}

void TestTextLook::write(const QString &text)
{
    m_essay->apply({{0, m_essay->text().size(), text}});
    QTRY_COMPARE(m_essay->analysis()->text, text);
}

void TestTextLook::place(qsizetype position)
{
    QTextCursor cursor = m_editor->textCursor();
    cursor.setPosition(int(position));
    m_editor->setTextCursor(cursor);
}

QString TestTextLook::inFocus() const
{
    QString text = m_essay->text();
    const auto selections = m_editor->extraSelections();
    for (auto one = selections.crbegin(); one != selections.crend(); ++one) {
        const int start = one->cursor.selectionStart();
        text.remove(start, one->cursor.selectionEnd() - start);
    }
    return text;
}

void TestTextLook::setsLettersAndColumn()
{
    const int side = m_editor->viewport()->x();
    TextLook look;
    look.measure = 40;
    m_editor->setLook(look);
    QVERIFY(m_editor->viewport()->x() > side);
    const qreal size = m_editor->font().pointSizeF();
    look.zoom = 200;
    look.measure = 30;
    look.fontFamily = u"monospace"_s;
    m_editor->setLook(look);
    QCOMPARE(m_editor->font().pointSizeF(), 2 * size);
    QCOMPARE(m_editor->font().families(), QStringList{u"monospace"_s});
    look.pointSize = 20;
    look.zoom = 50;
    look.measure = 0;
    m_editor->setLook(look);
    QCOMPARE(m_editor->font().pointSizeF(), 10.0);
    QCOMPARE(m_editor->viewport()->x(), 0);
}

void TestTextLook::keepsTheTopLine()
{
    QString text;
    for (int i = 0; i < 200; ++i)
        text +=
            u"Line %1 of many words that fill more than one line of the window. "_s.arg(i).repeated(
                3)
            + u"\n\n"_s;
    write(text);
    m_editor->verticalScrollBar()->setValue(m_editor->verticalScrollBar()->maximum() / 2);
    const auto top = [this] {
        return m_editor->cursorForPosition(QPoint(1, 1)).block().blockNumber();
    };
    const int before = top();
    QVERIFY(before > 50);
    for (const int zoom : {150, 70, 100}) {
        TextLook look;
        look.zoom = zoom;
        m_editor->setLook(look);
        QVERIFY2(std::abs(top() - before) <= 1, qPrintable(QString::number(top())));
    }
}

void TestTextLook::dimsWhatIsNotInFocus_data()
{
    QTest::addColumn<Focus>("focus");
    QTest::addColumn<QString>("expected");
    QTest::newRow("text") << Focus::WholeText << u"One. Two.\n\nThree. Four.\nFive.\n"_s;
    QTest::newRow("paragraph") << Focus::Paragraph << u"Three. Four.\nFive."_s;
    QTest::newRow("sentence") << Focus::Sentence << u"Four."_s;
}

void TestTextLook::dimsWhatIsNotInFocus()
{
    QFETCH(Focus, focus);
    write(u"One. Two.\n\nThree. Four.\nFive.\n"_s);
    TextLook look;
    look.focus = focus;
    m_editor->setLook(look);
    place(m_essay->text().indexOf(u"our"_s));
    QTEST(inFocus(), "expected");
}

void TestTextLook::followsTheCaret()
{
    write(u"One. Two.\n\nThree.\n"_s);
    TextLook look;
    look.focus = Focus::Sentence;
    m_editor->setLook(look);
    place(0);
    QCOMPARE(inFocus(), u"One."_s);
    place(m_essay->text().size() - 1);
    QCOMPARE(inFocus(), u"Three."_s);
    // What is typed is never dimmed, however late the Analysis of it comes.
    QTest::keyClicks(m_editor.get(), u" More"_s);
    QCOMPARE(inFocus(), u"More"_s);
    QTRY_COMPARE(m_essay->analysis()->text, m_essay->text());
    QCOMPARE(inFocus(), u"More"_s);
    m_editor->setLook({});
    QCOMPARE(inFocus(), m_essay->text());
}

void TestTextLook::keepsTheCaretInTheMiddle()
{
    write(u"A line.\n"_s.repeated(200));
    TextLook look;
    look.isTypewriter = true;
    m_editor->setLook(look);
    place(m_essay->text().size() / 2);
    const int middle = m_editor->viewport()->height() / 2;
    const int line = m_editor->cursorRect().height() * 2;
    for (int i = 0; i < 5; ++i) {
        QTest::keyClick(m_editor.get(), Qt::Key_Return);
        QVERIFY(std::abs(m_editor->cursorRect().center().y() - middle) <= line);
    }
    // The last line, too, has room below it.
    QTest::keySequence(m_editor.get(), QKeySequence::MoveToEndOfDocument);
    QVERIFY(std::abs(m_editor->cursorRect().center().y() - middle) <= line);
}

QTEST_MAIN(TestTextLook)
#include "test_text_look.moc"
