// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Folding of sections and front matter: what is hidden, where the caret may be, and that
// nothing of it is an edit.

#include "editor/essay/front_matter_edit.h"
#include "editor/text/folding.h"
#include "editor/text/text_command.h"
#include "editor/text/text_editor.h"
#include "tests/editor/essay_fixture.h"
#include "tests/support/random_test.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QTextBlock>

#include <random>

using namespace stetmark;
using namespace Qt::StringLiterals;

namespace {

const QByteArray essayBytes = "---\ntitle: T\nstatus:\n  percentage: 40\n---\n"
                              "Before.\n\n"
                              "# One\n\nFirst words.\n\n"
                              "## In one\n\nMore of it.\n\n"
                              "# Two\n\nSecond.\n\n"
                              "Three\n=====\n\nThe end.\n";

} // namespace

class TestFolding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void hidesASection();
    void hidesTheFrontMatter();
    void isNoEdit();
    void foldsWhatIsAround();
    void foldsToALevel();
    void keepsWhatIsFoldedInside();
    void takesTheCaretOut();
    void keysGoOver_data();
    void keysGoOver();
    void goesToTheEndOfTheText();
    void unfoldsWhatIsGoneTo();
    void selectsAllAsItIs();
    void deletesNothingHidden();
    void unfoldsForABreak();
    void unfoldsWhatIsNoHeadingAnyMore();
    void staysFoldedInUnfinishedCode();
    void staysFoldedInAFormEdit();
    void undoUnfoldsWhereItLands();
    void goesAlongWithEdits();
    void staysFoldedWhenMuchIsReplaced();
    void movesAlongWithItsSection();
    void isRestored();
    void clicksFoldAndUnfold();
    void showsHowMuch();
    void clicksBelowAreNotHidden();
    void scrollsAllThatIsShown();
    void anyEditsLeaveItRight();
    void isFast();

private:
    bool open(const QByteArray &bytes) { return m_essay->open(bytes) && isAnalysed(); }
    bool isAnalysed() const
    {
        return QTest::qWaitFor(
            [this] { return m_essay->essay->analysis()->revision == m_essay->essay->revision(); });
    }
    void place(const QString &before, int by = 0)
    {
        QTextCursor cursor = m_editor->textCursor();
        cursor.setPosition(int(m_essay->essay->text().indexOf(before)) + by);
        m_editor->setTextCursor(cursor);
    }
    void foldAt(const QString &heading)
    {
        place(heading);
        m_editor->folding().fold();
    }
    QStringList shown() const
    {
        QStringList lines;
        for (QTextBlock line = m_editor->document()->begin(); line.isValid(); line = line.next()) {
            if (line.isVisible())
                lines.append(line.text());
        }
        return lines;
    }
    bool isShown(const QString &line) const { return shown().contains(line); }
    /// The line of the caret, with a bar where it stands.
    QString caret() const
    {
        const QTextCursor cursor = m_editor->textCursor();
        return cursor.block().text().insert(cursor.positionInBlock(), u'|');
    }
    /// The lines counted are those that can be seen, and no fold has lost its heading.
    bool isRight() const;

    std::unique_ptr<EssayFixture> m_essay;
    std::unique_ptr<TextEditor> m_editor;
};

bool TestFolding::isRight() const
{
    for (QTextBlock line = m_editor->document()->begin(); line.isValid(); line = line.next()) {
        if (line.isVisible() != (line.lineCount() > 0))
            return false;
    }
    const QTextBlock caret = m_editor->textCursor().block();
    return m_editor->document()->begin().isVisible() && caret.isVisible();
}

void TestFolding::init()
{
    m_essay = std::make_unique<EssayFixture>();
    m_editor = std::make_unique<TextEditor>(m_essay->essay.get());
    m_editor->resize(700, 500);
    m_editor->show();
    QVERIFY(QTest::qWaitForWindowActive(m_editor.get()));
}

void TestFolding::cleanup()
{
    m_editor.reset();
    m_essay.reset();
}

void TestFolding::hidesASection()
{
    QVERIFY(open(essayBytes));
    const QStringList all = shown();
    foldAt(u"# One"_s);
    // The blank line at the end stays.
    QCOMPARE(shown().mid(7, 4), (QStringList{u"# One"_s, u""_s, u"# Two"_s, u""_s}));
    QVERIFY(isRight());
    foldAt(u"Three"_s);
    QCOMPARE(shown().mid(13), (QStringList{u"Three"_s, u"====="_s, u""_s}));
    m_editor->folding().unfold();
    place(u"# One"_s);
    m_editor->folding().toggle();
    QCOMPARE(shown(), all);
    QVERIFY(isRight());
    m_editor->folding().toggle();
    QVERIFY(!isShown(u"## In one"_s));
}

void TestFolding::hidesTheFrontMatter()
{
    QVERIFY(open(essayBytes));
    m_editor->folding().toggleFrontMatter();
    QCOMPARE(shown().mid(0, 2), (QStringList{u"---"_s, u"Before."_s}));
    QVERIFY(isRight());
    m_editor->folding().toggleFrontMatter();
    QVERIFY(isShown(u"title: T"_s));
    place(u"title"_s);
    m_editor->folding().toggle();
    QVERIFY(!isShown(u"title: T"_s));
}

void TestFolding::isNoEdit()
{
    QVERIFY(open(essayBytes));
    QSignalSpy edited(m_essay->essay.get(), &EssayDocument::edited);
    m_editor->folding().foldAll();
    m_editor->folding().unfoldAll();
    foldAt(u"# Two"_s);
    QCOMPARE(edited.count(), 0);
    QVERIFY(!m_essay->essay->isModified());
    QVERIFY(!m_editor->document()->isUndoAvailable());
    QCOMPARE(bytesOf(*m_essay->essay), essayBytes);
}

void TestFolding::foldsWhatIsAround()
{
    QVERIFY(open(essayBytes));
    place(u"More of"_s);
    m_editor->folding().fold();
    QVERIFY(!isShown(u"More of it."_s));
    QVERIFY(isShown(u"First words."_s));
    QCOMPARE(caret(), u"## In one|"_s);
    m_editor->folding().fold();
    QVERIFY(!isShown(u"First words."_s));
    QCOMPARE(caret(), u"# One|"_s);
    place(u"Before."_s);
    m_editor->folding().fold();
    QCOMPARE(caret(), u"|Before."_s);
}

void TestFolding::foldsToALevel()
{
    QVERIFY(open(essayBytes));
    m_editor->folding().foldToLevel(2);
    QVERIFY(isShown(u"First words."_s));
    QVERIFY(!isShown(u"More of it."_s));
    QVERIFY(isShown(u"title: T"_s));
    m_editor->folding().foldToLevel(1);
    QVERIFY(!isShown(u"First words."_s));
    m_editor->folding().foldToLevel(3);
    QVERIFY(isShown(u"More of it."_s));
    m_editor->folding().foldAll();
    QCOMPARE(shown(), (QStringList{u"---"_s, u"Before."_s, u""_s, u"# One"_s, u""_s, u"# Two"_s,
                                   u""_s, u"Three"_s, u"====="_s, u""_s}));
    QVERIFY(isRight());
}

void TestFolding::keepsWhatIsFoldedInside()
{
    QVERIFY(open(essayBytes));
    foldAt(u"## In one"_s);
    foldAt(u"# One"_s);
    m_editor->folding().unfold();
    QVERIFY(isShown(u"First words."_s));
    QVERIFY(!isShown(u"More of it."_s));
}

void TestFolding::takesTheCaretOut()
{
    QVERIFY(open(essayBytes));
    place(u"words"_s);
    QTextCursor cursor = m_editor->textCursor();
    cursor.movePosition(QTextCursor::EndOfWord, QTextCursor::KeepAnchor);
    m_editor->setTextCursor(cursor);
    m_editor->folding().fold();
    QCOMPARE(caret(), u"# One|"_s);
    QVERIFY(!m_editor->textCursor().hasSelection());
}

void TestFolding::keysGoOver_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<int>("by");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("to");
    QTest::newRow("right") << u"# One"_s << 5 << u"Right"_s << u"|"_s;
    QTest::newRow("down") << u"# One"_s << 5 << u"Down"_s << u"|"_s;
    QTest::newRow("left") << u"\n# Two"_s << 0 << u"Left"_s << u"# One|"_s;
    QTest::newRow("up") << u"\n# Two"_s << 0 << u"Up"_s << u"|# One"_s;
    QTest::newRow("word right") << u"# One"_s << 5 << u"Ctrl+Right"_s << u"|"_s;
    QTest::newRow("word left") << u"\n# Two"_s << 0 << u"Ctrl+Left"_s << u"# One|"_s;
    QTest::newRow("down twice") << u"# One"_s << 3 << u"Down, Down"_s << u"# T|wo"_s;
    QTest::newRow("up twice") << u"# Two"_s << 3 << u"Up, Up"_s << u"# O|ne"_s;
    QTest::newRow("select down") << u"# One"_s << 0 << u"Shift+Down"_s << u"|"_s;
}

void TestFolding::keysGoOver()
{
    QFETCH(QString, from);
    QFETCH(int, by);
    QFETCH(QString, key);
    QFETCH(QString, to);
    QVERIFY(open(essayBytes));
    foldAt(u"# One"_s);
    const QStringList before = shown();
    place(from, by);
    const QStringList keys = key.split(u", "_s);
    for (const QString &one : keys)
        QTest::keySequence(m_editor.get(), QKeySequence(one));
    QCOMPARE(caret(), to);
    QCOMPARE(shown(), before);
}

void TestFolding::goesToTheEndOfTheText()
{
    QVERIFY(open(essayBytes + "No line break"));
    foldAt(u"Three"_s);
    QVERIFY(!isShown(u"No line break"_s));
    QTest::keySequence(m_editor.get(), QKeySequence(u"Down"_s));
    QCOMPARE(caret(), u"|====="_s);
    QTest::keySequence(m_editor.get(), QKeySequence::MoveToEndOfDocument);
    QCOMPARE(caret(), u"No line break|"_s);
    QVERIFY(isRight());
}

void TestFolding::unfoldsWhatIsGoneTo()
{
    QVERIFY(open(essayBytes));
    const auto place = [this](const QString &text) {
        const qsizetype start = m_essay->essay->text().indexOf(text);
        return Span{start, start + text.size()};
    };
    m_editor->folding().foldAll();
    m_editor->showPlace(place(u"More of"_s));
    QVERIFY(isShown(u"More of it."_s));
    QVERIFY(!isShown(u"Second."_s));
    QVERIFY(!isShown(u"title: T"_s));
    QVERIFY(isRight());
    m_editor->folding().foldAll();
    m_editor->select(place(u"Second"_s));
    QVERIFY(isShown(u"Second."_s));
    QCOMPARE(m_editor->textCursor().selectedText(), u"Second"_s);
    m_editor->showPlace(place(u"title"_s));
    QVERIFY(isShown(u"title: T"_s));
    // A heading that is folded can be seen.
    m_editor->folding().foldAll();
    m_editor->showPlace(place(u"# Two"_s));
    QVERIFY(!isShown(u"Second."_s));
}

void TestFolding::selectsAllAsItIs()
{
    QVERIFY(open(essayBytes + "No line break"));
    m_editor->folding().foldAll();
    m_editor->selectAll();
    QVERIFY(!isShown(u"Second."_s));
    m_editor->copy();
    QCOMPARE(QApplication::clipboard()->text(), m_essay->essay->text());
    QTest::keyClick(m_editor.get(), Qt::Key_Right);
    QVERIFY(isRight());
}

void TestFolding::deletesNothingHidden()
{
    QVERIFY(open(essayBytes));
    const QString text = m_essay->essay->text();
    foldAt(u"# One"_s);
    place(u"# One"_s, 5);
    QTest::keyClick(m_editor.get(), Qt::Key_Delete);
    QCOMPARE(m_essay->essay->text(), text);
    QVERIFY(isShown(u"First words."_s));
    QCOMPARE(caret(), u"# One|"_s);
    for (const QString &key : {u"Backspace"_s, u"Ctrl+Backspace"_s, u"Shift+Backspace"_s}) {
        foldAt(u"# One"_s);
        place(u"\n# Two"_s);
        QTest::keySequence(m_editor.get(), QKeySequence(key));
        QCOMPARE(m_essay->essay->text(), text);
        QVERIFY(isShown(u"More of it."_s));
        QCOMPARE(caret(), u"|"_s);
    }
    // What is selected may be deleted, with all that is in it.
    foldAt(u"# One"_s);
    place(u"# One"_s);
    QTest::keySequence(m_editor.get(), QKeySequence(u"Shift+Down"_s));
    QTest::keySequence(m_editor.get(), QKeySequence::Cut);
    QVERIFY(QApplication::clipboard()->text().contains(u"First words."_s));
    QVERIFY(!m_essay->essay->text().contains(u"First words."_s));
    QVERIFY(isRight());
    QTest::keySequence(m_editor.get(), QKeySequence::Undo);
    QCOMPARE(m_essay->essay->text(), text);
    QVERIFY(isRight());
}

void TestFolding::unfoldsForABreak()
{
    QVERIFY(open(essayBytes));
    foldAt(u"# One"_s);
    place(u"# One"_s, 5);
    QTest::keyClicks(m_editor.get(), u" more"_s);
    QVERIFY(!isShown(u"First words."_s));
    QTest::keyClick(m_editor.get(), Qt::Key_Return);
    QVERIFY(isShown(u"First words."_s));
    QVERIFY(isRight());
    QVERIFY(m_essay->essay->text().contains(u"# One more\n\n\nFirst"_s));
    // Before the heading, a break is no part of it.
    foldAt(u"# Two"_s);
    place(u"# Two"_s);
    QTest::keyClick(m_editor.get(), Qt::Key_Return);
    QVERIFY(isAnalysed());
    QVERIFY(!isShown(u"Second."_s));
    QVERIFY(isRight());
}

void TestFolding::unfoldsWhatIsNoHeadingAnyMore()
{
    QVERIFY(open(essayBytes));
    foldAt(u"# Two"_s);
    place(u"# Two"_s, 1);
    QTest::keyClicks(m_editor.get(), u"#"_s);
    QVERIFY(isAnalysed());
    QVERIFY(!isShown(u"Second."_s));
    QTest::keyClick(m_editor.get(), Qt::Key_Backspace);
    QTest::keyClick(m_editor.get(), Qt::Key_Backspace);
    QTRY_VERIFY(isShown(u"Second."_s));
    QVERIFY(isRight());
}

void TestFolding::staysFoldedInUnfinishedCode()
{
    QVERIFY(open(essayBytes));
    foldAt(u"# Two"_s);
    m_essay->essay->apply({{m_essay->essay->text().indexOf(u"Before"_s), 0, u"```\n"_s}});
    QVERIFY(isAnalysed());
    QVERIFY(!isShown(u"Second."_s));
    place(u"# Two"_s);
    m_editor->folding().unfold();
    QVERIFY(isShown(u"Second."_s));
    m_editor->undo();
    QVERIFY(isAnalysed());
    m_editor->folding().fold();
    m_editor->redo();
    QVERIFY(isAnalysed());
    QVERIFY(!isShown(u"Second."_s));
    m_essay->essay->apply({{m_essay->essay->text().indexOf(u"Before"_s), 0, u"```\n"_s}});
    QVERIFY(isAnalysed());
    QVERIFY(!isShown(u"Second."_s));
    QVERIFY(isRight());
}

void TestFolding::staysFoldedInAFormEdit()
{
    QVERIFY(open(essayBytes));
    m_editor->folding().toggleFrontMatter();
    const QStringList folded = shown();
    const QString text = m_essay->essay->text();
    const auto set = [this](const QString &path, const QString &value) {
        m_essay->essay->editFrontMatter(
            [&](const QString &yaml) { return setScalar(yaml, *FieldPath::parse(path), value); });
    };
    set(u"title"_s, u"Another"_s);
    QCOMPARE(shown(), folded);
    // As a line that a form adds: behind the fence, and before the other.
    for (const QString &behind : {u"---\n"_s, u"40\n"_s}) {
        const qsizetype place = m_essay->essay->text().indexOf(behind) + behind.size();
        m_essay->essay->apply({{place, 0, u"more: 1\nand: 2\n"_s}});
        QCOMPARE(shown(), folded);
    }
    QVERIFY(isAnalysed());
    QCOMPARE(shown(), folded);
    QVERIFY(isRight());
    while (m_editor->document()->isUndoAvailable())
        m_editor->undo();
    QCOMPARE(m_essay->essay->text(), text);
    QVERIFY(isAnalysed());
    QVERIFY(isRight());
}

void TestFolding::undoUnfoldsWhereItLands()
{
    QVERIFY(open(essayBytes));
    place(u"Second"_s);
    QTest::keyClicks(m_editor.get(), u"x"_s);
    QVERIFY(isAnalysed());
    place(u"Before"_s);
    m_editor->folding().foldAll();
    QTest::keySequence(m_editor.get(), QKeySequence::Undo);
    QVERIFY(isShown(u"Second."_s));
    QCOMPARE(caret(), u"|Second."_s);
    m_editor->folding().foldAll();
    QTest::keySequence(m_editor.get(), QKeySequence::Redo);
    QVERIFY(isShown(u"xSecond."_s));
    QVERIFY(!isShown(u"First words."_s));
    QVERIFY(isRight());
}

void TestFolding::goesAlongWithEdits()
{
    QVERIFY(open(essayBytes));
    foldAt(u"# Two"_s);
    place(u"Before"_s);
    QTest::keyClicks(m_editor.get(), u"Words. "_s);
    QTest::keyClick(m_editor.get(), Qt::Key_Return);
    m_editor->essay()->apply({{0, m_essay->essay->text().indexOf(u"Words"_s), {}}});
    QVERIFY(isAnalysed());
    QVERIFY(!isShown(u"Second."_s));
    QVERIFY(isShown(u"First words."_s));
    QVERIFY(isRight());
    // Text behind the last line of what is folded is of its section.
    foldAt(u"# One"_s);
    place(u"\n# Two"_s);
    QTest::keyClicks(m_editor.get(), u"y"_s);
    QTRY_VERIFY(isShown(u"First words."_s));
    QVERIFY(!isShown(u"Second."_s));
    QVERIFY(isRight());
}

void TestFolding::staysFoldedWhenMuchIsReplaced()
{
    QVERIFY(open(essayBytes));
    foldAt(u"## In one"_s);
    foldAt(u"# One"_s);
    foldAt(u"# Two"_s);
    const QString text = m_essay->essay->text();
    // One step in many places, as of a footnote or of all matches.
    QList<TextEdit> edits;
    for (qsizetype at = text.indexOf(u'e'); at >= 0; at = text.indexOf(u'e', at + 1)) {
        if (at > text.indexOf(u"Before"_s))
            edits.append({at, 1, u"EE"_s});
    }
    m_essay->essay->apply(edits);
    QVERIFY(!isShown(u"SEEcond."_s));
    QVERIFY(isAnalysed());
    QVERIFY(!isShown(u"SEEcond."_s));
    QVERIFY(!isShown(u"First words."_s));
    QVERIFY(isShown(u"ThEE EEnd."_s));
    QVERIFY(isRight());
}

void TestFolding::movesAlongWithItsSection()
{
    QVERIFY(open(essayBytes));
    foldAt(u"## In one"_s);
    foldAt(u"# Two"_s);
    foldAt(u"# One"_s);
    m_editor->perform(TextCommand::MoveSectionDown);
    const QStringList moved{u"# Two"_s, u""_s, u"# One"_s, u""_s, u"Three"_s};
    QCOMPARE(shown().mid(7, 5), moved);
    QVERIFY(isAnalysed());
    QCOMPARE(shown().mid(7, 5), moved);
    QCOMPARE(caret(), u"|# One"_s);
    m_editor->folding().unfold();
    QVERIFY(!isShown(u"More of it."_s));
    QVERIFY(isRight());
    QTest::keySequence(m_editor.get(), QKeySequence::Undo);
    QCOMPARE(bytesOf(*m_essay->essay), essayBytes);
    QVERIFY(isRight());
}

void TestFolding::isRestored()
{
    QVERIFY(open(essayBytes));
    m_editor->folding().toggleFrontMatter();
    foldAt(u"## In one"_s);
    foldAt(u"# Two"_s);
    const QList<int> places = m_editor->folding().places();
    const QStringList folded = shown();
    QCOMPARE(places.size(), 3);
    m_editor->folding().unfoldAll();
    QVERIFY(m_editor->folding().places().isEmpty());
    m_editor->folding().restore(places + QList<int>{17, 100'000, -4});
    QCOMPARE(shown(), folded);
    // Before anything is known of the text.
    m_editor->folding().unfoldAll();
    QVERIFY(m_essay->open(essayBytes + "\nMore.\n"));
    m_editor->folding().restore(places);
    QTRY_COMPARE(m_editor->folding().places(), places);
}

void TestFolding::clicksFoldAndUnfold()
{
    QVERIFY(open(essayBytes));
    const auto click = [this](const QString &heading, int x) {
        QTextCursor cursor(m_editor->document());
        cursor.setPosition(int(m_essay->essay->text().indexOf(heading)));
        const QPoint place(x, m_editor->cursorRect(cursor).center().y());
        QTest::mouseClick(m_editor->viewport(), Qt::LeftButton, {}, place);
    };
    place(u"Before"_s);
    click(u"# Two"_s, 4);
    QVERIFY(!isShown(u"Second."_s));
    QCOMPARE(caret(), u"|Before."_s);
    click(u"# Two"_s, 20);
    QVERIFY(isShown(u"Second."_s));
    click(u"Second"_s, 10); // no heading
    QCOMPARE(caret(), u"|Second."_s);
    click(u"# Two"_s, 10);
    // The badge behind the heading.
    QTextCursor end(m_editor->document());
    end.setPosition(int(m_essay->essay->text().indexOf(u"# Two"_s)) + 5);
    QTest::mouseClick(m_editor->viewport(), Qt::LeftButton, {},
                      m_editor->cursorRect(end).center() + QPoint(25, 0));
    QVERIFY(isShown(u"Second."_s));
    // Beside the column, where there is paper.
    m_editor->resize(1500, 500);
    const QPoint left = m_editor->viewport()->mapTo(m_editor.get(), QPoint(-8, 0));
    QTest::mouseClick(m_editor.get(), Qt::LeftButton, {},
                      QPoint(left.x(), m_editor->cursorRect(end).center().y()));
    QVERIFY(!isShown(u"Second."_s));
}

void TestFolding::showsHowMuch()
{
    QVERIFY(open(essayBytes));
    const auto ink = [this](QRect part) {
        QImage image(m_editor->viewport()->size(), QImage::Format_RGB32);
        m_editor->viewport()->render(&image);
        int count = 0;
        for (int y = part.top(); y <= part.bottom(); ++y) {
            for (int x = part.left(); x <= part.right(); ++x)
                count += image.pixelColor(x, y) != image.pixelColor(1, 1);
        }
        return count;
    };
    QTextCursor end(m_editor->document());
    end.setPosition(int(m_essay->essay->text().indexOf(u"# Two"_s)) + 5);
    const QRect line = m_editor->cursorRect(end);
    const QRect badge(line.right() + 8, line.top(), 80, line.height());
    const QRect sign(0, line.top(), 23, line.height());
    QCOMPARE(ink(badge), 0);
    QCOMPARE(ink(sign), 0);
    foldAt(u"# Two"_s);
    place(u"Before"_s);
    QVERIFY(ink(badge) > 50);
    QVERIFY(ink(sign) > 10);
    m_editor->folding().unfoldAll();
    // A sign for what is open, while the mouse is there.
    QTest::mouseMove(m_editor->viewport(), QPoint(10, line.bottom() + 60));
    QTest::mouseMove(m_editor->viewport(), QPoint(10, line.center().y()));
    QVERIFY(ink(sign) > 10);
    QTest::keyClicks(m_editor.get(), u"x"_s);
    QCOMPARE(ink(sign), 0);
    // One as wide as the text has its badge in the margin.
    QVERIFY(open("# " + QByteArray("words ").repeated(300) + "\n\nHidden.\n"));
    foldAt(u"# words"_s);
    QVERIFY(isShown(u""_s));
    QVERIFY(!isShown(u"Hidden."_s));
}

void TestFolding::clicksBelowAreNotHidden()
{
    QVERIFY(open("# One\n\nText.\n\n# Two\n\nThe end."));
    foldAt(u"# Two"_s);
    place(u"# One"_s);
    QTest::mouseClick(m_editor->viewport(), Qt::LeftButton, {}, QPoint(300, 450));
    QVERIFY(!isShown(u"The end."_s));
    QCOMPARE(m_editor->textCursor().block().text(), u"# Two"_s);
}

void TestFolding::scrollsAllThatIsShown()
{
    QByteArray bytes;
    for (int i = 0; i < 200; ++i)
        bytes += "# Part " + QByteArray::number(i) + "\n\nText of it.\n\n";
    QVERIFY(open(bytes));
    QScrollBar *bar = m_editor->verticalScrollBar();
    bar->setValue(bar->maximum());
    const int all = bar->maximum();
    m_editor->folding().foldAll();
    QVERIFY(bar->maximum() < all * 2 / 3);
    bar->setValue(bar->maximum());
    // The last line stands at the bottom.
    QTextCursor end(m_editor->document()->lastBlock());
    const QRect last = m_editor->cursorRect(end);
    QVERIFY(last.bottom() <= m_editor->viewport()->height());
    QVERIFY(last.bottom() > m_editor->viewport()->height() - 120);
    m_editor->folding().unfoldAll();
    QVERIFY(bar->maximum() >= all - 1);
}

void TestFolding::anyEditsLeaveItRight()
{
    std::mt19937 random(testSeed());
    const auto below = [&random](qsizetype end) { return int(random() % quint32(end)); };
    QByteArray bytes = essayBytes;
    for (int i = 0; i < 10; ++i)
        bytes += "\n## Part " + QByteArray::number(i) + "\n\nText.\nMore.\n\n### In it\n\nDeep.\n";
    QVERIFY(open(bytes));
    for (int i = testCount(4'000); i > 0; --i) {
        const EssayDocument &essay = *m_essay->essay;
        const QString text = essay.text();
        const auto note = [&] { return qPrintable(u"seed %1, %2 to go"_s.arg(testSeed()).arg(i)); };
        switch (below(12)) {
        case 0:
            m_editor->folding().foldAll();
            break;
        case 1:
            m_editor->folding().unfoldAll();
            break;
        case 2:
            m_editor->folding().toggle();
            break;
        case 3:
            m_editor->showPlace({below(text.size() + 1), 0});
            break;
        case 4:
            m_editor->undo();
            break;
        case 5:
            m_editor->redo();
            break;
        case 6: {
            const int start = below(text.size() + 1);
            const int removed = below(std::min<qsizetype>(12, text.size() - start + 1));
            m_essay->essay->apply({{start, removed, below(2) ? u"# N\n\nx\n"_s : u"y"_s}});
            break;
        }
        case 7:
            m_editor->perform(below(2) ? TextCommand::MoveSectionDown : TextCommand::MoveSectionUp);
            break;
        case 8:
            QVERIFY(isAnalysed());
            break;
        default: {
            constexpr Qt::Key keys[] = {
                Qt::Key_Up,     Qt::Key_Down,   Qt::Key_Left, Qt::Key_Right,    Qt::Key_Backspace,
                Qt::Key_Delete, Qt::Key_Return, Qt::Key_X,    Qt::Key_PageDown, Qt::Key_PageUp};
            QTest::keyClick(m_editor.get(), keys[below(std::size(keys))],
                            below(4) == 0 ? Qt::ShiftModifier : Qt::NoModifier);
        }
        }
        QVERIFY2(isRight(), note());
    }
    // Nothing stays hidden that no fold hides.
    m_editor->folding().unfoldAll();
    QCOMPARE(shown().join(u'\n'), m_essay->essay->text());
}

void TestFolding::isFast()
{
    QByteArray bytes;
    for (int i = 0; bytes.size() < 1'000'000; ++i) {
        bytes += "## Part " + QByteArray::number(i) + "\n\n";
        for (int j = 0; j < 8; ++j)
            bytes += QByteArray("A sentence of some words stands here. ").repeated(6) + "\n\n";
    }
    QVERIFY(open(bytes));
    // In the middle, deep in what is to be hidden.
    m_editor->showPlace({600'000, 600'000});
    QCoreApplication::processEvents();
    QElapsedTimer time;
    time.start();
    m_editor->folding().foldAll();
    const qint64 fold = time.restart();
    QTest::keyClicks(m_editor.get(), u"abcdefghij"_s);
    QCoreApplication::processEvents();
    const qint64 keys = time.restart();
    m_editor->folding().unfoldAll();
    const qint64 unfold = time.restart();
    qInfo("%d folds: folded in %lld ms, ten keys in %lld, unfolded in %lld",
          int(m_editor->folding().foldables().size()), fold, keys, unfold);
    // A person would notice these; a build for debugging on a busy machine takes its time.
    QVERIFY(fold < 500);
    QVERIFY(keys < 1000);
    QVERIFY(unfold < 500);
}

QTEST_MAIN(TestFolding)
#include "test_folding.moc"
