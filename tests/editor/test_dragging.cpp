// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Text that is dragged, within a text and into it; what is pasted from elsewhere.

#include "editor/document/essay_document.h"
#include "editor/essay/pasted_html.h"
#include "editor/text/text_editor.h"
#include "essay_fixture.h"

#include <QApplication>
#include <QClipboard>
#include <QDrag>
#include <QDropEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

#include <functional>
#include <memory>

using namespace stetmark;
using namespace Qt::StringLiterals;

namespace {

/// Drags without a screen.
class DraggedEditor : public TextEditor
{
public:
    using TextEditor::TextEditor;
    std::function<void(const QMimeData &)> drop;

protected:
    void runDrag(QDrag *drag) override
    {
        drop(*drag->mimeData());
        drag->deleteLater();
    }
};

} // namespace

Q_DECLARE_METATYPE(stetmark::Selection)

class TestDragging : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void movesAndCopies_data();
    void movesAndCopies();
    void losesNothingToOthers();
    void refusesReadOnly();
    void clicksOnASelection();
    void takesWhatIsDropped_data();
    void takesWhatIsDropped();

    void pastesPlain();
    void pastesLongTextInTheBackground();
    void saysWhenFormatsAreLost();

private:
    QPoint placeOf(int position) const;
    void drag(int from, int to, Qt::DropAction action);
    bool drop(const QMimeData &mime, QPoint place, Qt::DropAction action);
    void copy(const QString &html, const QString &text) const;

    bool m_wasDragged = false;
    bool m_dragged = false; ///< and dropped
    std::unique_ptr<EssayFixture> m_fixture;
    std::unique_ptr<DraggedEditor> m_editor;
};

void TestDragging::init()
{
    m_wasDragged = false;
    m_dragged = false;
    m_fixture = std::make_unique<EssayFixture>();
    m_editor = std::make_unique<DraggedEditor>(m_fixture->essay.get());
    m_editor->resize(700, 500);
    m_editor->show();
    QVERIFY(QTest::qWaitForWindowActive(m_editor.get()));
}

void TestDragging::cleanup()
{
    m_editor.reset();
    m_fixture.reset();
}

/// In the viewport, in the middle of the line.
QPoint TestDragging::placeOf(int position) const
{
    QTextCursor cursor(m_editor->document());
    cursor.setPosition(position);
    const QRect caret = m_editor->cursorRect(cursor);
    return {caret.left() + 1, caret.center().y()};
}

/// Presses on `from`, goes a little way, and drops at `to` what is dragged.
void TestDragging::drag(int from, int to, Qt::DropAction action)
{
    m_editor->drop = [this, to, action](const QMimeData &mime) {
        m_wasDragged = true;
        if (to >= 0)
            m_dragged = drop(mime, placeOf(to), action);
    };
    QWidget *viewport = m_editor->viewport();
    QTest::mousePress(viewport, Qt::LeftButton, Qt::NoModifier, placeOf(from));
    const QPoint away = placeOf(from) + QPoint(QApplication::startDragDistance() + 2, 0);
    QMouseEvent move(QEvent::MouseMove, away, viewport->mapToGlobal(QPointF(away)), Qt::NoButton,
                     Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(viewport, &move);
}

bool TestDragging::drop(const QMimeData &mime, QPoint place, Qt::DropAction action)
{
    QDragEnterEvent enter(place, action, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_editor->viewport(), &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent event(place, action, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_editor->viewport(), &event);
    return event.isAccepted();
}

void TestDragging::movesAndCopies_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Selection>("selection");
    QTest::addColumn<int>("to");
    QTest::addColumn<Qt::DropAction>("action");
    QTest::addColumn<QString>("after");
    QTest::addColumn<Selection>("selected");
    const QString text = u"one two three\nfour\n"_s;
    const auto row = [&](const char *name, Selection selection, int to, Qt::DropAction action,
                         const QString &after, Selection selected) {
        QTest::newRow(name) << text << selection << to << action << after << selected;
    };
    row("down", {0, 4}, 8, Qt::MoveAction, u"two one three\nfour\n"_s, {4, 8});
    row("up", {13, 7}, 0, Qt::MoveAction, u" threeone two\nfour\n"_s, {0, 6});
    row("over lines", {4, 16}, 0, Qt::MoveAction, u"two three\nfoone ur\n"_s, {0, 12});
    row("to the end", {0, 3}, 18, Qt::MoveAction, u" two three\nfourone\n"_s, {15, 18});
    row("copied", {0, 4}, 8, Qt::CopyAction, u"one two one three\nfour\n"_s, {8, 12});
    row("copied up", {4, 8}, 0, Qt::CopyAction, u"two one two three\nfour\n"_s, {0, 4});
    row("into itself", {0, 7}, 3, Qt::MoveAction, text, {0, 7});
    QTest::newRow("as it is") << u"a\u00A0b\u2028c d\n"_s << Selection{0, 5} << 7 << Qt::MoveAction
                              << u" da\u00A0b\u2028c\n"_s << Selection{2, 7};
    QTest::newRow("into the front matter")
        << u"---\ntitle: a\n---\nword\n"_s << Selection{17, 21} << 12 << Qt::MoveAction
        << u"---\ntitle: aword\n---\n\n"_s << Selection{12, 16};
}

/// One step of undo, which gives the text and the selection back.
void TestDragging::movesAndCopies()
{
    QFETCH(QString, text);
    QFETCH(Selection, selection);
    QFETCH(int, to);
    QFETCH(Qt::DropAction, action);
    QVERIFY(m_fixture->open(text.toUtf8()));
    m_editor->setSelection(selection);
    drag(int(selection.start()) + 1, to, action);
    QVERIFY(m_dragged);
    QTEST(m_fixture->essay->text(), "after");
    QTEST(m_editor->selection(), "selected");
    if (m_fixture->essay->text() == text)
        return;
    const Selection after = m_editor->selection();
    const QString moved = m_fixture->essay->text();
    m_editor->undo();
    QCOMPARE(m_fixture->essay->text(), text);
    QCOMPARE(m_editor->selection(), selection);
    QVERIFY(!m_editor->document()->isUndoAvailable());
    m_editor->redo();
    QCOMPARE(m_fixture->essay->text(), moved);
    QCOMPARE(m_editor->selection(), after);
}

/// Whatever another program says it did with the text.
void TestDragging::losesNothingToOthers()
{
    QVERIFY(m_fixture->open("one two\n"));
    m_editor->setSelection({0, 3});
    drag(1, -1, Qt::MoveAction);
    QVERIFY(m_wasDragged);
    QCOMPARE(m_fixture->essay->text(), u"one two\n"_s);
    QCOMPARE(m_editor->selection(), (Selection{0, 3}));
    // The next press is one like any other.
    QTest::mouseClick(m_editor->viewport(), Qt::LeftButton, Qt::NoModifier, placeOf(5));
    QCOMPARE(m_editor->selection(), Selection::caret(5));
}

void TestDragging::refusesReadOnly()
{
    QVERIFY(m_fixture->open("caf\xE9 one two\n"));
    QVERIFY(m_editor->isReadOnly());
    const QString before = m_fixture->essay->text();
    QMimeData mime;
    mime.setText(u"x"_s);
    QVERIFY(!drop(mime, placeOf(2), Qt::CopyAction));
    m_editor->setSelection({0, 3});
    drag(1, 6, Qt::MoveAction);
    QCOMPARE(m_fixture->essay->text(), before);
}

void TestDragging::clicksOnASelection()
{
    QVERIFY(m_fixture->open("one two three\n"));
    m_editor->setSelection({0, 7});
    QTest::mouseClick(m_editor->viewport(), Qt::LeftButton, Qt::NoModifier, placeOf(5));
    QCOMPARE(m_editor->selection(), Selection::caret(5));
}

void TestDragging::takesWhatIsDropped_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("after");
    QTest::newRow("text") << QString() << u"a\u00A0b "_s << u"one a\u00A0b two\n"_s;
    QTest::newRow("formats") << u"<b>b</b> "_s << u"b "_s << u"one **b**two\n"_s;
}

void TestDragging::takesWhatIsDropped()
{
    QFETCH(QString, html);
    QFETCH(QString, text);
    QVERIFY(m_fixture->open("one two\n"));
    QMimeData mime;
    mime.setText(text);
    if (!html.isEmpty())
        mime.setHtml(html);
    QVERIFY(drop(mime, placeOf(4), Qt::CopyAction));
    QTEST(m_fixture->essay->text(), "after");
    m_editor->undo();
    QCOMPARE(m_fixture->essay->text(), u"one two\n"_s);
}

void TestDragging::copy(const QString &html, const QString &text) const
{
    auto *mime = new QMimeData;
    mime->setHtml(html);
    mime->setText(text);
    QApplication::clipboard()->setMimeData(mime);
}

void TestDragging::pastesPlain()
{
    copy(u"<b>a</b>"_s, u"a *b*"_s);
    m_editor->pastePlain();
    QCOMPARE(m_fixture->essay->text(), u"a *b*"_s);
    m_editor->undo();
    QCOMPARE(m_fixture->essay->text(), QString());
    m_editor->setPastesMarkdown(false);
    m_editor->paste();
    QCOMPARE(m_fixture->essay->text(), u"a *b*"_s);
}

/// One goes on writing meanwhile; it comes in where it was pasted, in one step.
void TestDragging::pastesLongTextInTheBackground()
{
    QVERIFY(m_fixture->open("one  two\n"));
    m_editor->setSelection(Selection::caret(4));
    const int count = 20'000;
    copy(u"<b>x</b> "_s.repeated(count), u"x"_s);
    m_editor->paste();
    QCOMPARE(m_fixture->essay->text(), u"one  two\n"_s);
    m_editor->setSelection(Selection::caret(0));
    QTest::keyClicks(m_editor.get(), u"zero "_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->essay->length() > count, 60'000);
    QVERIFY(m_fixture->essay->text().startsWith("zero one **x x"_L1));
    QVERIFY(m_fixture->essay->text().endsWith(" x** two\n"_L1));
    QCOMPARE(m_editor->selection(), Selection::caret(5));
    m_editor->undo();
    QCOMPARE(m_fixture->essay->text(), u"zero one  two\n"_s);
}

void TestDragging::saysWhenFormatsAreLost()
{
    QSignalSpy lost(m_editor.get(), &TextEditor::formatsLost);
    copy(QString(longestPastedHtml + 1, u'x'), u"plain"_s);
    m_editor->paste();
    QCOMPARE(m_fixture->essay->text(), u"plain"_s);
    QCOMPARE(lost.count(), 1);
}

QTEST_MAIN(TestDragging)
#include "test_dragging.moc"
