// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/text/highlighter.h"
#include "editor/text/text_editor.h"
#include "tests/editor/essay_fixture.h"
#include "tests/essay/random_markdown.h"
#include "tests/support/random_test.h"

#include <QApplication>
#include <QFontInfo>
#include <QScrollBar>

using namespace stetmark;
using namespace Qt::StringLiterals;

namespace {

QTextBlock lineOf(const EssayDocument &essay, int number)
{
    return essay.textDocument()->findBlockByNumber(number);
}

/// What is drawn at a place of a line.
QTextCharFormat formatAt(const QTextBlock &line, qsizetype at)
{
    for (const QTextLayout::FormatRange &range : line.layout()->formats()) {
        if (range.start <= at && at < range.start + range.length)
            return range.format;
    }
    return {};
}

bool isBold(const QTextBlock &line, qsizetype at)
{
    return formatAt(line, at).fontWeight() == QFont::Bold;
}

bool settled(const EssayDocument &essay)
{
    return QTest::qWaitFor([&] { return essay.analysis()->revision == essay.revision(); });
}

/// All lines done, as they look in a highlighter that sees this text only now.
bool looksAsNew(EssayFixture &fixture)
{
    QTextDocument *text = fixture.essay->textDocument();
    QList<QList<QTextLayout::FormatRange>> seen;
    for (QTextBlock line = text->begin(); line.isValid(); line = line.next()) {
        seen.append(line.layout()->formats());
        line.layout()->clearFormats();
        line.setUserState(-1);
    }
    Highlighter fresh(fixture.essay.get());
    fresh.setLook(QApplication::font(), QApplication::palette());
    fresh.prepare(text->begin(), text->lastBlock());
    for (QTextBlock line = text->begin(); line.isValid(); line = line.next()) {
        if (line.layout()->formats() != seen[line.blockNumber()]) {
            qWarning("line %d: %s", line.blockNumber(), qPrintable(line.text()));
            return false;
        }
    }
    return true;
}

} // namespace

class TestHighlighter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatTheAnalysisSays();
    void keepsTheLookOfWhatIsTypedIn();
    void followsAnalyses();
    void isNoEdit();
    void looksAsNewAfterRandomEdits();
    void doesLongEssaysInTheEnd();
    void showsWhatIsScrolledTo();
    void followsFontAndColours();
    void keepsTheFirstLineInPlace();
};

void TestHighlighter::showsWhatTheAnalysisSays()
{
    EssayFixture fixture;
    QVERIFY(fixture.open("---\ntitle: A\n---\n# Title\n\nSome **bold** and *not bold\n"));
    QVERIFY(settled(*fixture.essay));
    TextEditor editor(fixture.essay.get());
    editor.show();
    QVERIFY(QTest::qWaitForWindowExposed(&editor));
    const QColor dim = editor.palette().color(QPalette::PlaceholderText);
    QTRY_VERIFY(isBold(lineOf(*fixture.essay, 3), 3));
    const QTextBlock key = lineOf(*fixture.essay, 1);
    QCOMPARE(formatAt(key, 0).foreground().color(), editor.palette().color(QPalette::Link));
    QVERIFY(formatAt(key, 7).isEmpty());
    const QTextBlock heading = lineOf(*fixture.essay, 3);
    QVERIFY(formatAt(heading, 2).fontPointSize() > editor.font().pointSizeF());
    QCOMPARE(formatAt(heading, 0).foreground().color(), dim);
    const QTextBlock line = lineOf(*fixture.essay, 5);
    QCOMPARE(formatAt(line, 5).foreground().color(), dim);
    QVERIFY(isBold(line, 7));
    QVERIFY(formatAt(line, 17).isEmpty());
}

void TestHighlighter::keepsTheLookOfWhatIsTypedIn()
{
    EssayFixture fixture;
    QVERIFY(fixture.open("One **bold** two *emphasis*\n"));
    QVERIFY(settled(*fixture.essay));
    Highlighter highlighter(fixture.essay.get());
    highlighter.setLook(QApplication::font(), QApplication::palette());
    const QTextBlock line = lineOf(*fixture.essay, 0);
    highlighter.prepare(line, line);
    QVERIFY(isBold(line, 6));

    // No analysis can come in between: all of this is one turn.
    type(*fixture.essay, 8, u"xy"_s);
    QVERIFY(isBold(line, 6) && isBold(line, 8) && isBold(line, 9) && isBold(line, 11));
    QVERIFY(!isBold(line, 12));
    QVERIFY(formatAt(line, 20).fontItalic());
    type(*fixture.essay, 12, u"z"_s); // behind the last bold letter
    QVERIFY(isBold(line, 12) && !isBold(line, 13));
    type(*fixture.essay, 15, u"!"_s); // behind the closing signs
    QVERIFY(formatAt(line, 15).isEmpty());
    remove(*fixture.essay, 0, 4);
    QVERIFY(isBold(line, 2) && !isBold(line, 1));
    type(*fixture.essay, 4, u"\n"_s);
    QVERIFY(isBold(lineOf(*fixture.essay, 0), 2));
    QVERIFY(isBold(lineOf(*fixture.essay, 1), 0));
}

void TestHighlighter::followsAnalyses()
{
    EssayFixture fixture;
    QVERIFY(fixture.open("See [a] here\n\nText\n"));
    Highlighter highlighter(fixture.essay.get());
    highlighter.setLook(QApplication::font(), QApplication::palette());
    QVERIFY(settled(*fixture.essay));
    const QTextBlock first = lineOf(*fixture.essay, 0);
    QVERIFY(formatAt(first, 5).isEmpty());
    type(*fixture.essay, fixture.essay->text().size(), u"\n[a]: /url\n"_s);
    QVERIFY(settled(*fixture.essay));
    QCOMPARE(formatAt(first, 5).foreground().color(),
             QApplication::palette().color(QPalette::Link));
    fixture.essay->textDocument()->undo();
    while (fixture.essay->textDocument()->isUndoAvailable())
        fixture.essay->textDocument()->undo();
    QVERIFY(settled(*fixture.essay));
    QVERIFY(formatAt(first, 5).isEmpty());
}

void TestHighlighter::isNoEdit()
{
    EssayFixture fixture;
    QVERIFY(fixture.open("# Title\n\nSome *words*\n"));
    QSignalSpy edited(fixture.essay.get(), &EssayDocument::edited);
    QSignalSpy contents(fixture.essay->textDocument(), &QTextDocument::contentsChange);
    QVERIFY(settled(*fixture.essay));
    TextEditor editor(fixture.essay.get());
    editor.show();
    QVERIFY(QTest::qWaitForWindowExposed(&editor));
    QTRY_VERIFY(isBold(lineOf(*fixture.essay, 0), 3));
    QCOMPARE(edited.size(), 0);
    QCOMPARE(contents.size(), 0);
    QVERIFY(!fixture.essay->isModified());
    QVERIFY(!fixture.essay->textDocument()->isUndoAvailable());
    for (QTextBlock line = fixture.essay->textDocument()->begin(); line.isValid();
         line = line.next())
        QVERIFY(line.charFormat().isEmpty() && line.blockFormat().isEmpty());
}

void TestHighlighter::looksAsNewAfterRandomEdits()
{
    RandomMarkdown random(testSeed());
    for (int round = 0; round < testCount(200); ++round) {
        EssayFixture fixture;
        QVERIFY(fixture.open(random.document(2 + random.below(10)).toUtf8()));
        Highlighter highlighter(fixture.essay.get());
        highlighter.setLook(QApplication::font(), QApplication::palette());
        for (int i = 0; i < 12; ++i) {
            if (random.below(4) == 0)
                fixture.essay->textDocument()->undo();
            else
                fixture.essay->apply({random.edit(fixture.essay->text())});
            if (random.below(3) == 0)
                QVERIFY(settled(*fixture.essay));
        }
        QVERIFY(settled(*fixture.essay));
        QTextDocument *text = fixture.essay->textDocument();
        highlighter.prepare(text->begin(), text->lastBlock());
        QVERIFY(looksAsNew(fixture));
    }
}

void TestHighlighter::doesLongEssaysInTheEnd()
{
    EssayFixture fixture;
    QVERIFY(fixture.open(QByteArray("Some **bold** words\n\n").repeated(3000)));
    QVERIFY(settled(*fixture.essay));
    Highlighter highlighter(fixture.essay.get());
    highlighter.setLook(QApplication::font(), QApplication::palette());
    QTRY_VERIFY(isBold(lineOf(*fixture.essay, 5998), 8));

    // And again what comes in one piece.
    fixture.essay->apply({{0, 0, u"Other **bold** words\n\n"_s.repeated(3000)}});
    QTRY_VERIFY(isBold(lineOf(*fixture.essay, 3000), 9));
}

void TestHighlighter::showsWhatIsScrolledTo()
{
    EssayFixture fixture;
    QVERIFY(fixture.open(QByteArray("Some **bold** words\n\n").repeated(30'000)));
    QVERIFY(settled(*fixture.essay));
    TextEditor editor(fixture.essay.get());
    editor.resize(600, 400);
    editor.show();
    QVERIFY(QTest::qWaitForWindowExposed(&editor));
    editor.moveCursor(QTextCursor::End);
    editor.grab();
    QVERIFY(isBold(lineOf(*fixture.essay, 59'998), 8));
}

void TestHighlighter::followsFontAndColours()
{
    EssayFixture fixture;
    QVERIFY(fixture.open("# Title\n\n[a](/b)\n"));
    QVERIFY(settled(*fixture.essay));
    TextEditor editor(fixture.essay.get());
    editor.show();
    QVERIFY(QTest::qWaitForWindowExposed(&editor));
    const qreal before = formatAt(lineOf(*fixture.essay, 0), 3).fontPointSize();
    QPalette palette = editor.palette();
    palette.setColor(QPalette::Link, Qt::darkGreen);
    editor.setPalette(palette);
    QFont font = editor.font();
    font.setPointSizeF(font.pointSizeF() * 2);
    editor.setFont(font);
    editor.grab();
    QCOMPARE(formatAt(lineOf(*fixture.essay, 0), 3).fontPointSize(), before * 2);
    QCOMPARE(formatAt(lineOf(*fixture.essay, 2), 1).foreground().color(), QColor(Qt::darkGreen));
}

/// Lines above that are formatted later must not move what one looks at.
void TestHighlighter::keepsTheFirstLineInPlace()
{
    EssayFixture fixture;
    QVERIFY(fixture.open(QByteArray("# Heading\n\nSome words\n\n").repeated(5'000)));
    TextEditor editor(fixture.essay.get());
    editor.resize(600, 400);
    editor.show();
    QVERIFY(QTest::qWaitForWindowExposed(&editor));
    editor.verticalScrollBar()->setValue(10'000);
    const int first = editor.cursorForPosition({5, 5}).blockNumber();
    QVERIFY(settled(*fixture.essay));
    QTRY_VERIFY(isBold(lineOf(*fixture.essay, 19'996), 3));
    QCOMPARE(editor.cursorForPosition({5, 5}).blockNumber(), first);
}

QTEST_MAIN(TestHighlighter)
#include "test_highlighter.moc"
