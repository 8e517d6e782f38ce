// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/document/essay_document.h"
#include "editor/text/text_editor.h"

#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>
#include <QUrl>
#include <QWheelEvent>

using namespace stetmark;
using namespace Qt::StringLiterals;

class TestTextEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void typesIntoTheEssay();
    void undoesByKeys();
    void undoGivesTheCaretBack();
    void copiesTheTextAsItIs();
    void pastesText_data();
    void pastesText();
    void leavesFilesToTheWindow();
    void takesDraggedText();
    void readOnlyHasACaret();
    void beginsAtTheStart();
    void staysWhereItWasOnRevert();
    void showsAPlace();
    void setsAColumnInTheMiddle();
    void listensBesideTheColumn();
    void passesOnWhatNobodyTakes();
    void spreadsLines();
    void findsEveryPositionByItsPlace();
    void clicksGoToTheNearestLine();
    void saysWhatItIs();

private:
    bool open(const QByteArray &bytes);
    QString path() const { return m_folder->filePath(u"essay.md"_s); }
    void place(int position)
    {
        QTextCursor cursor = m_editor->textCursor();
        cursor.setPosition(position);
        m_editor->setTextCursor(cursor);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<EssayDocument> m_essay;
    std::unique_ptr<TextEditor> m_editor;
};

void TestTextEditor::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_essay = std::make_unique<EssayDocument>();
    m_editor = std::make_unique<TextEditor>(m_essay.get());
    m_editor->resize(700, 500);
    m_editor->show();
    QVERIFY(QTest::qWaitForWindowActive(m_editor.get()));
}

void TestTextEditor::cleanup()
{
    m_editor.reset();
    m_essay.reset();
}

bool TestTextEditor::open(const QByteArray &bytes)
{
    QFile file(path());
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return false;
    file.close();
    QSignalSpy loaded(m_essay.get(), &EssayDocument::loaded);
    m_essay->load(path());
    return loaded.wait();
}

void TestTextEditor::typesIntoTheEssay()
{
    QTest::keyClicks(m_editor.get(), u"ab"_s);
    QTest::keyClick(m_editor.get(), Qt::Key_Tab);
    QTest::keyClick(m_editor.get(), Qt::Key_Return);
    QTest::keyClicks(m_editor.get(), u"c"_s);
    QCOMPARE(m_essay->text(), u"ab\t\nc"_s);
    QVERIFY(m_essay->isModified());
}

void TestTextEditor::undoesByKeys()
{
    QVERIFY(open("percent: 40\n"));
    m_essay->apply({{9, 2, u"70"_s}}); // as a form does
    place(0);
    QTest::keyClicks(m_editor.get(), u"x"_s);
    QTest::keySequence(m_editor.get(), QKeySequence::Undo);
    QCOMPARE(m_essay->text(), u"percent: 70\n"_s);
    QTest::keySequence(m_editor.get(), QKeySequence::Undo);
    QCOMPARE(m_essay->text(), u"percent: 40\n"_s);
    QTest::keySequence(m_editor.get(), QKeySequence::Redo);
    QCOMPARE(m_essay->text(), u"percent: 70\n"_s);
}

void TestTextEditor::undoGivesTheCaretBack()
{
    QVERIFY(open("percent: 40\nfirst\nlast\n"));
    place(14);
    m_essay->apply({{9, 2, u"100"_s}});
    QCOMPARE(m_editor->textCursor().position(), 15); // with its text
    place(22);
    m_editor->undo();
    QCOMPARE(m_editor->textCursor().position(), 14);
}

void TestTextEditor::copiesTheTextAsItIs()
{
    const QByteArray bytes("a\xC2\xA0"
                           "b\xE2\x80\xA8"
                           "c\n\nd");
    QVERIFY(open(bytes));
    m_editor->selectAll();
    QTest::keySequence(m_editor.get(), QKeySequence::Copy);
    QCOMPARE(QApplication::clipboard()->text(), QString::fromUtf8(bytes));
    QVERIFY(!QApplication::clipboard()->mimeData()->hasHtml());
    QTest::keySequence(m_editor.get(), QKeySequence::Cut);
    QCOMPARE(m_essay->text(), QString());
    QTest::keySequence(m_editor.get(), QKeySequence::Paste);
    QCOMPARE(m_essay->text(), QString::fromUtf8(bytes));
}

void TestTextEditor::pastesText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("pasted");
    QTest::newRow("CRLF") << u"a\r\nb\r\n"_s << QString() << u"a\nb\n"_s;
    QTest::newRow("CR") << u"a\rb"_s << QString() << u"a\nb"_s;
    QTest::newRow("paragraph separator") << u"a\u2029b"_s << QString() << u"a\nb"_s;
    QTest::newRow("no-break space") << u"a\u00A0b"_s << QString() << u"a\u00A0b"_s;
    QTest::newRow("rich text") << u"bold"_s << u"<b>bold</b>"_s << u"**bold**"_s;
}

void TestTextEditor::pastesText()
{
    QFETCH(QString, text);
    QFETCH(QString, html);
    QFETCH(QString, pasted);
    auto *mime = new QMimeData;
    mime->setText(text);
    if (!html.isEmpty())
        mime->setHtml(html);
    QApplication::clipboard()->setMimeData(mime);
    m_editor->paste();
    QCOMPARE(m_essay->text(), pasted);
    m_editor->undo();
    QCOMPARE(m_essay->text(), QString());
}

void TestTextEditor::leavesFilesToTheWindow()
{
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(path())});
    QVERIFY(mime.hasText() || mime.hasUrls());
    QDragEnterEvent enter({50, 50}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_editor->viewport(), &enter);
    QVERIFY(!enter.isAccepted());
    QDropEvent drop({50, 50}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_editor->viewport(), &drop);
    QCOMPARE(m_essay->text(), QString());
}

void TestTextEditor::takesDraggedText()
{
    QMimeData mime;
    mime.setText(u"a\u00A0b"_s);
    QDragEnterEvent enter({50, 50}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_editor->viewport(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({50, 50}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_editor->viewport(), &drop);
    QCOMPARE(m_essay->text(), u"a\u00A0b"_s);
}

void TestTextEditor::readOnlyHasACaret()
{
    QVERIFY(open("caf\xE9\nsecond\n"));
    QVERIFY(m_editor->isReadOnly());
    const QString before = m_essay->text();
    QTest::keyClicks(m_editor.get(), u"x"_s);
    QTest::keyClick(m_editor.get(), Qt::Key_Delete);
    QApplication::clipboard()->setText(u"y"_s);
    m_editor->paste();
    QCOMPARE(m_essay->text(), before);
    QTest::keyClick(m_editor.get(), Qt::Key_Down);
    QCOMPARE(m_editor->textCursor().blockNumber(), 1);
    QVERIFY(open("fine\n"));
    QVERIFY(!m_editor->isReadOnly());
}

void TestTextEditor::beginsAtTheStart()
{
    QVERIFY(open("one\ntwo\n"));
    QCOMPARE(m_editor->textCursor().position(), 0);
    QVERIFY(!m_editor->textCursor().hasSelection());
}

void TestTextEditor::staysWhereItWasOnRevert()
{
    QVERIFY(open("one\ntwo\nthree\n"));
    place(9);
    m_essay->apply({{0, 3, u"1"_s}});
    QVERIFY(open("one\ntwo\nthree\n"));
    QCOMPARE(m_editor->textCursor().position(), 9);
}

void TestTextEditor::showsAPlace()
{
    QVERIFY(open(QByteArray("line\n").repeated(500)));
    m_editor->selectAll();
    m_editor->showPlace({2000, 2004});
    QCOMPARE(m_editor->textCursor().position(), 2000);
    QVERIFY(!m_editor->textCursor().hasSelection());
    QVERIFY(m_editor->viewport()->rect().contains(m_editor->cursorRect()));
    QVERIFY(m_editor->hasFocus());
    m_editor->showPlace({1'000'000, 1'000'001}); // of an Analysis that is older
    QCOMPARE(m_editor->textCursor().position(), 2500);
}

void TestTextEditor::setsAColumnInTheMiddle()
{
    m_editor->resize(500, 400);
    QCOMPARE(m_editor->viewport()->geometry(), m_editor->rect());
    m_editor->resize(2000, 400);
    const QRect column = m_editor->viewport()->geometry();
    const qreal characters = column.width() / QFontMetricsF(m_editor->font()).averageCharWidth();
    QVERIFY2(characters > 60 && characters < 100, qPrintable(QString::number(characters)));
    QVERIFY(qAbs(column.center().x() - 1000) <= 1);
}

void TestTextEditor::listensBesideTheColumn()
{
    QVERIFY(open(QByteArray("line\n").repeated(500)));
    m_editor->resize(2000, 400);
    QTest::mouseClick(m_editor.get(), Qt::LeftButton, Qt::NoModifier, {1700, 200});
    QVERIFY(m_editor->textCursor().atBlockEnd());
    QVERIFY(m_editor->textCursor().position() > 0);
    QTest::mouseClick(m_editor.get(), Qt::LeftButton, Qt::NoModifier, {20, 200});
    QVERIFY(m_editor->textCursor().atBlockStart());
    QWheelEvent wheel({20, 200}, m_editor->mapToGlobal(QPointF(20, 200)), {}, {0, -240},
                      Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(m_editor.get(), &wheel);
    QVERIFY(m_editor->verticalScrollBar()->value() > 0);
}

/// Neither the text nor its scroll bar takes a press of the right button, or a wheel at
/// the end: it is the window's then.
void TestTextEditor::passesOnWhatNobodyTakes()
{
    QVERIFY(open(QByteArray("line\n").repeated(50)));
    m_editor->resize(2000, 400);
    const QPoint beside(20, 200);
    const QPoint inside(1000, 200);
    for (const QPoint place : {beside, inside}) {
        QTest::mousePress(m_editor.get(), Qt::RightButton, Qt::NoModifier, place);
        QTest::mousePress(m_editor->viewport(), Qt::RightButton, Qt::NoModifier,
                          m_editor->viewport()->mapFrom(m_editor.get(), place));
        QWheelEvent wheel(place, m_editor->mapToGlobal(QPointF(place)), {}, {0, 240}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(m_editor.get(), &wheel);
        QApplication::sendEvent(m_editor->viewport(), &wheel);
        QCOMPARE(m_editor->verticalScrollBar()->value(), 0);
    }
}

void TestTextEditor::spreadsLines()
{
    QVERIFY(open(QByteArray("some words ").repeated(200) + "\nend\n"));
    m_editor->resize(600, 500);
    const QTextBlock block = m_essay->textDocument()->firstBlock();
    const QAbstractTextDocumentLayout *layout = m_essay->textDocument()->documentLayout();
    for (const char *when : {"first", "again", "typed"}) {
        const QRectF bounds = layout->blockBoundingRect(block);
        const QTextLayout &lines = *block.layout();
        QVERIFY(lines.lineCount() > 3);
        const qreal pitch = lines.lineAt(1).y() - lines.lineAt(0).y();
        QVERIFY2(pitch > lines.lineAt(0).height() * 1.2, when);
        QVERIFY2(pitch < lines.lineAt(0).height() * 1.5, when);
        for (int i = 1; i < lines.lineCount(); ++i)
            QCOMPARE(lines.lineAt(i).y() - lines.lineAt(i - 1).y(), pitch);
        QCOMPARE(bounds.height(), pitch * lines.lineCount());
        place(3);
        QTest::keyClicks(m_editor.get(), u"x"_s);
    }
}

void TestTextEditor::findsEveryPositionByItsPlace()
{
    QVERIFY(open(QByteArray("some words ").repeated(60) + "\n\nend\n"));
    m_editor->resize(600, 900);
    for (int position = 0; position < m_essay->text().size(); ++position) {
        place(position);
        const QRect caret = m_editor->cursorRect();
        const QTextCursor found = m_editor->cursorForPosition({caret.left(), caret.center().y()});
        // At the end of a wrapped line a caret may stand before the blank.
        QVERIFY2(qAbs(found.position() - position) <= 1, qPrintable(QString::number(position)));
        QCOMPARE(m_editor->cursorRect(found).center().y(), caret.center().y());
    }
}

void TestTextEditor::clicksGoToTheNearestLine()
{
    QVERIFY(open("# Heading\n" + QByteArray("some words ").repeated(60) + "\n\nend\n"));
    m_editor->resize(600, 900);
    qreal lastLine = -1;
    QTextCursor last(m_essay->textDocument());
    last.movePosition(QTextCursor::End);
    const int end = m_editor->cursorRect(last).bottom(); // depends on the machine's fonts
    QVERIFY(end > 200);
    for (int y = 30; y < end; ++y) {
        QTest::mouseClick(m_editor->viewport(), Qt::LeftButton, Qt::NoModifier, {300, y});
        const QTextCursor found = m_editor->textCursor();
        const QRect caret = m_editor->cursorRect();
        // Never farther than half of the room between two lines...
        QVERIFY2(y >= caret.top() - caret.height() / 4 && y <= caret.bottom() + caret.height() / 4,
                 qPrintable(QString::number(y)));
        // ...and where it was pointed at, not at a line's start or end.
        const bool isLong =
            found.block().length() > 20 && found.positionInBlock() < found.block().length() - 60;
        QVERIFY2(!isLong || qAbs(caret.left() - 300) < 20, qPrintable(QString::number(y)));
        QVERIFY(caret.top() >= lastLine);
        lastLine = caret.top();
    }
}

void TestTextEditor::saysWhatItIs()
{
    QCOMPARE(m_editor->accessibleName(), u"Essay text"_s);
    QCOMPARE(m_editor->essay(), m_essay.get());
}

QTEST_MAIN(TestTextEditor)
#include "test_text_editor.moc"
