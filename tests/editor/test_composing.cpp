// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/document/essay_document.h"
#include "editor/text/text_editor.h"

#include <QInputMethodEvent>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

using namespace stetmark;
using namespace Qt::StringLiterals;

class TestComposing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void composedTextIsNoText();
    void lineKeepsItsLook_data();
    void lineKeepsItsLook();
    void lookComesBack();
    void analysisLeavesCompositionAlone();
    void commitIsOneStep();
    void commitReplacesASelection();
    void marksStandBehindIt();
    void signsAreLeftAlone();
    void committedSignIsTyped();
    void candidatesStandAtTheCaret_data();
    void candidatesStandAtTheCaret();
    void caretStaysInView();
    void typewriterFollows();

private:
    void write(const QString &text);
    void place(qsizetype position) { m_editor->setSelection(Selection::caret(position)); }
    void compose(const QString &text);
    void commit(const QString &text, const QString &next = {});
    QTextLayout &layout() { return *m_editor->textCursor().block().layout(); }
    /// What a letter of the caret's line looks like, by its place on screen.
    QTextCharFormat formatAt(int column);

    std::unique_ptr<EssayDocument> m_essay;
    std::unique_ptr<TextEditor> m_editor;
};

void TestComposing::init()
{
    m_essay = std::make_unique<EssayDocument>();
    m_editor = std::make_unique<TextEditor>(m_essay.get());
    m_editor->resize(900, 500);
    m_editor->show();
    QVERIFY(QTest::qWaitForWindowActive(m_editor.get()));
}

void TestComposing::cleanup()
{
    m_editor.reset();
    m_essay.reset();
}

void TestComposing::write(const QString &text)
{
    m_essay->apply({{0, m_essay->length(), text}});
    QTRY_COMPARE(m_essay->analysis()->text, text);
    place(text.size());
}

void TestComposing::compose(const QString &text)
{
    QInputMethodEvent event(text, {{QInputMethodEvent::Cursor, int(text.size()), 1, {}}});
    QCoreApplication::sendEvent(m_editor.get(), &event);
}

void TestComposing::commit(const QString &text, const QString &next)
{
    QInputMethodEvent event(next, {});
    event.setCommitString(text);
    QCoreApplication::sendEvent(m_editor.get(), &event);
}

QTextCharFormat TestComposing::formatAt(int column)
{
    QTextCharFormat format;
    const auto formats = layout().formats();
    for (const QTextLayout::FormatRange &range : formats) {
        if (range.start <= column && column < range.start + range.length)
            format.merge(range.format);
    }
    return format;
}

void TestComposing::composedTextIsNoText()
{
    write(u"一つ"_s);
    const QSignalSpy edited(m_essay.get(), &EssayDocument::edited);
    const quint64 revision = m_essay->revision();
    for (const QString &text : {u"n"_s, u"に"_s, u"にほん"_s, u"日本"_s})
        compose(text);
    QCOMPARE(layout().preeditAreaText(), u"日本"_s);
    QCOMPARE(m_essay->text(), u"一つ"_s);
    QCOMPARE(m_essay->revision(), revision);
    QCOMPARE(edited.count(), 0);
    QCOMPARE(m_editor->inputMethodQuery(Qt::ImSurroundingText).toString(), u"一つ"_s);
    QCOMPARE(m_editor->inputMethodQuery(Qt::ImCursorPosition).toInt(), 2);
    commit(u"日本"_s);
    QCOMPARE(m_essay->text(), u"一つ日本"_s);
    QCOMPARE(edited.count(), 1);
    QVERIFY(layout().preeditAreaText().isEmpty());
}

void TestComposing::lineKeepsItsLook_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("caret");
    QTest::addColumn<int>("like"); // a column that the composed text is to look like
    QTest::newRow("end of a heading") << u"# Title"_s << 7 << 6;
    QTest::newRow("inside a heading") << u"# Title"_s << 4 << 3;
    QTest::newRow("strong in a list") << u"- one **two** three"_s << 9 << 8;
    QTest::newRow("before strong in a list") << u"- one **two** three"_s << 3 << 3;
    QTest::newRow("second line") << u"# Title\n\n*some* text"_s << 13 << 3;
}

void TestComposing::lineKeepsItsLook()
{
    QFETCH(QString, text);
    QFETCH(int, caret);
    QFETCH(int, like);
    write(text);
    place(caret);
    const int column = m_editor->textCursor().positionInBlock();
    const int length = m_editor->textCursor().block().length() - 1;
    QList<QTextCharFormat> before;
    for (int i = 0; i < length; ++i)
        before.append(formatAt(i));
    const QString composed = u"日本語"_s;
    compose(composed);
    for (int i = 0; i < length; ++i)
        QCOMPARE(formatAt(i < column ? i : i + int(composed.size())), before[i]);
    QTextCharFormat expected = before[like];
    expected.setFontUnderline(true);
    for (int i = 0; i < composed.size(); ++i)
        QCOMPARE(formatAt(column + i), expected);
}

void TestComposing::lookComesBack()
{
    write(u"Text\n\n# Title"_s);
    const QTextBlock line = m_editor->textCursor().block();
    const auto formats = line.layout()->formats();
    QVERIFY(!formats.isEmpty());
    compose(u"あ"_s);
    QVERIFY(line.layout()->formats() != formats);
    compose({}); // given up
    QCOMPARE(line.layout()->formats(), formats);

    compose(u"あ"_s);
    QTest::mouseClick(m_editor->viewport(), Qt::LeftButton, {}, {40, 40});
    QVERIFY(line.layout()->preeditAreaText().isEmpty());
    m_editor->viewport()->repaint();
    QCOMPARE(line.layout()->formats(), formats);
}

void TestComposing::analysisLeavesCompositionAlone()
{
    write(u"# Title"_s);
    m_essay->apply({{7, 0, u" *a*"_s}});
    place(2);
    compose(u"あい"_s);
    QTRY_COMPARE(m_essay->analysis()->text, u"# Title *a*"_s);
    QTRY_VERIFY(formatAt(11).fontItalic()); // the a, behind what is composed
    QVERIFY(!formatAt(9).fontItalic());
    QVERIFY(formatAt(3).fontUnderline());
}

void TestComposing::commitIsOneStep()
{
    write(u"ab"_s);
    QTest::keyClicks(m_editor.get(), u"c"_s);
    commit(u"日本"_s, u"ご"_s); // and the next is being composed
    commit(u"語"_s);
    QTest::keyClicks(m_editor.get(), u"d"_s);
    const QStringList steps{u"abc"_s, u"abc日本"_s, u"abc日本語"_s, u"abc日本語d"_s};
    for (qsizetype i = steps.size() - 1; i > 0; --i) {
        QCOMPARE(m_essay->text(), steps[i]);
        m_editor->undo();
        QCOMPARE(m_essay->text(), steps[i - 1]);
    }
    for (const QString &step : steps) {
        QCOMPARE(m_essay->text(), step);
        m_editor->redo();
    }
}

void TestComposing::commitReplacesASelection()
{
    write(u"one two three"_s);
    const Selection two{7, 4};
    m_editor->setSelection(two);
    compose(u"に"_s);
    QCOMPARE(m_essay->text(), u"one  three"_s);
    compose(u"二"_s);
    commit(u"二つ"_s);
    QCOMPARE(m_essay->text(), u"one 二つ three"_s);
    m_editor->undo();
    QCOMPARE(m_essay->text(), u"one two three"_s);
    QCOMPARE(m_editor->selection(), two);
    m_editor->redo();
    QCOMPARE(m_essay->text(), u"one 二つ three"_s);
    QCOMPARE(m_editor->selection(), Selection::caret(6));
}

/// In focus on a sentence, the sentence that is composed is not dimmed and the next one is.
void TestComposing::marksStandBehindIt()
{
    write(u"One is here. Two is there.\n\nEnd"_s);
    TextLook look;
    look.focus = Focus::Sentence;
    m_editor->setLook(look);
    place(3);
    const auto firstDimmed = [this] {
        int first = -1;
        const auto marks = m_editor->extraSelections();
        for (const auto &mark : marks) {
            if (first < 0 && mark.cursor.hasSelection())
                first = mark.cursor.selectionStart();
        }
        return first;
    };
    const int before = firstDimmed();
    compose(u"あいう"_s);
    QCOMPARE(firstDimmed(), before + 3);
    compose({});
    QCOMPARE(firstDimmed(), before);
    place(26);
    compose(u"あいう"_s); // at the line's end: nothing of the line is dimmed behind it
    for (const auto &mark : m_editor->extraSelections())
        QVERIFY(mark.cursor.selectionEnd() <= 13 || mark.cursor.selectionStart() >= 27);
}

void TestComposing::signsAreLeftAlone()
{
    m_editor->setSmartPunctuation(true);
    write(u"- a"_s);
    for (const QString &text : {u"\""_s, u"("_s, u"--"_s, u"..."_s}) {
        compose(text);
        QCOMPARE(m_essay->text(), u"- a"_s);
        QCOMPARE(layout().preeditAreaText(), text);
    }
    commit(u"(あ"_s);
    QCOMPARE(m_essay->text(), u"- a(あ"_s);
}

void TestComposing::committedSignIsTyped()
{
    write(u"a "_s);
    compose(u"\""_s); // a dead key
    commit(u"("_s);
    QCOMPARE(m_essay->text(), u"a ()"_s);
    QVERIFY(layout().preeditAreaText().isEmpty());
    commit(u")"_s);
    QCOMPARE(m_essay->text(), u"a ()"_s);
    QCOMPARE(m_editor->textCursor().position(), 4);
}

void TestComposing::candidatesStandAtTheCaret_data()
{
    QTest::addColumn<int>("zoom");
    QTest::addColumn<int>("measure");
    QTest::addColumn<int>("width");
    QTest::addColumn<bool>("isScrolled");
    QTest::newRow("plain") << 100 << 70 << 900 << false;
    QTest::newRow("zoomed") << 200 << 70 << 900 << false;
    QTest::newRow("narrow measure") << 100 << 30 << 1600 << false;
    QTest::newRow("scrolled") << 130 << 40 << 1600 << true;
}

void TestComposing::candidatesStandAtTheCaret()
{
    QFETCH(int, zoom);
    QFETCH(int, measure);
    QFETCH(int, width);
    QFETCH(bool, isScrolled);
    write(isScrolled ? u"line of text\n"_s.repeated(200) : u"line of text\n"_s);
    m_editor->resize(width, 500);
    TextLook look;
    look.zoom = zoom;
    look.measure = measure;
    m_editor->setLook(look);
    place(m_essay->length() - 3);
    for (const QString &text : {QString(), u"あ"_s, u"あいうえお"_s}) {
        compose(text);
        QInputMethodQueryEvent query(Qt::ImCursorRectangle);
        QCoreApplication::sendEvent(m_editor.get(), &query);
        const QRect asked = query.value(Qt::ImCursorRectangle).toRectF().toAlignedRect();
        const QRect caret = m_editor->cursorRect().translated(m_editor->viewport()->pos());
        QVERIFY(m_editor->rect().contains(asked));
        QVERIFY(std::abs(asked.left() - caret.left()) <= 1);
        QVERIFY(std::abs(asked.top() - caret.top()) <= 1);
        const QTextLine line =
            layout().lineForTextPosition(int(text.size()) + layout().preeditAreaPosition());
        if (!text.isEmpty() && line.isValid()) {
            const qreal x = line.cursorToX(layout().preeditAreaPosition() + int(text.size()));
            QVERIFY(std::abs(asked.left() - m_editor->viewport()->x() - x) <= 2);
        }
    }
}

void TestComposing::caretStaysInView()
{
    write(u"line\n"_s.repeated(100) + u"end"_s);
    m_editor->ensureCursorVisible();
    compose(u"とても長い文章を書いています。"_s.repeated(20));
    QVERIFY(layout().lineCount() > 2);
    QVERIFY(m_editor->cursorRect().bottom() <= m_editor->viewport()->height());
}

void TestComposing::typewriterFollows()
{
    write(u"line\n"_s.repeated(100));
    TextLook look;
    look.isTypewriter = true;
    m_editor->setLook(look);
    m_editor->verticalScrollBar()->setValue(0);
    compose(u"あ"_s);
    const int middle = m_editor->viewport()->height() / 2;
    QVERIFY(std::abs(m_editor->cursorRect().center().y() - middle) < 60);
}

QTEST_MAIN(TestComposing)
#include "test_composing.moc"
