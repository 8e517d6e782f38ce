// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Going to places and to commands, by keys in the real window.

#include "tests/app/window_fixture.h"

#include "app/palette.h"
#include "app/places.h"
#include "editor/document/essay_document.h"
#include "editor/panels/outline_panel.h"
#include "editor/text/text_editor.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stetmark;

namespace {

const QByteArray essayBytes = "---\ntitle: T\n---\n"
                              "Before.[^b]\n"
                              "\n"
                              "## Über alles\n"
                              "\n"
                              "Text\xc2\xa0here.[^a]\n"
                              "\n"
                              "### An inner one\n"
                              "\n"
                              "## The end\n"
                              "\n"
                              "[^a]: First *note*.\n"
                              "[^b]: Second note.\n"
                              "[^c]: Nobody's note.\n";

QStringList texts(const QList<PaletteItem> &items)
{
    QStringList texts;
    for (const PaletteItem &item : items)
        texts.append(QString(item.indent, u'>') + item.text + u" | "_s + item.detail);
    return texts;
}

} // namespace

class TestGoTo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsPlaces();
    void readsLines_data();
    void readsLines();
    void goesToALine();
    void goesToAHeading();
    void goesToAFootnote();
    void followsEditsSinceTheAnalysis();
    void saysThatThereIsNothing();
    void listsEveryCommand();
    void runsCommands();
    void runsNothingUnavailable();
    void beginsWithRecentCommands();
    void returnsTheFocus();
    void showsTheOutline();

private:
    static Palette *palette() { return qobject_cast<Palette *>(QApplication::activePopupWidget()); }
    static void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    static void enter(const QString &text)
    {
        QTest::keyClicks(palette()->findChild<QLineEdit *>(), text);
    }
    static QStringList rows()
    {
        QStringList rows;
        const QAbstractItemModel *model = palette()->findChild<QListView *>()->model();
        for (int row = 0; row < model->rowCount(); ++row)
            rows.append(model->index(row, 0).data(Qt::AccessibleTextRole).toString());
        return rows;
    }
    static QString chosen()
    {
        return palette()->findChild<QListView *>()->currentIndex().data().toString();
    }
    static int line(const WindowFixture &fixture)
    {
        return fixture.editor()->textCursor().blockNumber() + 1;
    }
    static bool isAnalysed(const WindowFixture &fixture)
    {
        return QTest::qWaitFor([&] {
            return fixture.current()->analysis()->revision == fixture.current()->revision();
        });
    }
};

void TestGoTo::listsPlaces()
{
    const AnalysisPtr analysis = analyse(QString::fromUtf8(essayBytes), 1);
    Span shown;
    const ShowPlace show = [&shown](Span span) { shown = span; };
    const QList<PaletteItem> headings = headingItems(*analysis, show);
    QCOMPARE(texts(headings), (QStringList{u"Über alles | line 6"_s, u">An inner one | line 10"_s,
                                           u"The end | line 12"_s}));
    headings[1].run();
    QVERIFY(QStringView(analysis->text).sliced(shown.start).startsWith(u"### An"));
    const QList<PaletteItem> notes = footnoteItems(*analysis, show);
    QCOMPARE(texts(notes),
             (QStringList{u"[^a]  First note. | line 14"_s, u"[^b]  Second note. | line 15"_s,
                          u"[^c]  Nobody's note. | line 16"_s}));
    notes[2].run();
    QVERIFY(QStringView(analysis->text).sliced(shown.start).startsWith(u"[^c]"));
    const auto at = [&](const QString &text) {
        return headingAt(*analysis, analysis->text.indexOf(text));
    };
    QCOMPARE(at(u"Before"_s), 0);
    QCOMPARE(at(u"here"_s), 0);
    QCOMPARE(at(u"### An"_s), 1);
    QCOMPARE(at(u"Nobody"_s), 2);

    const AnalysisPtr nested = analyse(u"> [^q]: Quoted.\n\n# \n"_s, 1);
    QCOMPARE(texts(footnoteItems(*nested, show)), QStringList{u"[^q]  Quoted. | line 1"_s});
    QCOMPARE(texts(headingItems(*nested, show)), QStringList{u"(no text) | line 3"_s});
}

void TestGoTo::readsLines_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::newRow("line") << u"12"_s << 12 << 1;
    QTest::newRow("column") << u"12:5"_s << 12 << 5;
    QTest::newRow("blanks") << u" 12 , 5 "_s << 12 << 5;
    QTest::newRow("no column yet") << u"12:"_s << 12 << 1;
    QTest::newRow("beyond the end") << u"900"_s << 40 << 1;
    QTest::newRow("before the start") << u"0:0"_s << 1 << 1;
    QTest::newRow("nothing") << u""_s << -1 << -1;
    QTest::newRow("a word") << u"12a"_s << -1 << -1;
    QTest::newRow("too large") << u"99999999999"_s << -1 << -1;
}

void TestGoTo::readsLines()
{
    QFETCH(QString, typed);
    QFETCH(int, line);
    QFETCH(int, column);
    int gone = -1;
    int goneColumn = -1;
    const QList<PaletteItem> items = lineItems(typed, 40, [&](int toLine, int toColumn) {
        gone = toLine;
        goneColumn = toColumn;
    });
    QCOMPARE(items.size(), 1);
    QCOMPARE(items[0].isEnabled, line > 0);
    if (items[0].isEnabled)
        items[0].run();
    QCOMPARE(gone, line);
    QCOMPARE(goneColumn, column);
}

void TestGoTo::goesToALine()
{
    WindowFixture fixture;
    fixture.open(u"essay.md"_s, essayBytes);
    QTest::keyClick(fixture.window.get(), Qt::Key_L, Qt::ControlModifier);
    QVERIFY(palette());
    press(Qt::Key_Return); // nothing typed: nothing to go to
    QVERIFY(palette());
    enter(u"8:3"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY(!palette());
    QCOMPARE(line(fixture), 8);
    QCOMPARE(fixture.editor()->textCursor().positionInBlock(), 2);
    QVERIFY(fixture.editor()->hasFocus());
}

void TestGoTo::goesToAHeading()
{
    WindowFixture fixture;
    fixture.open(u"essay.md"_s, essayBytes);
    QVERIFY(isAnalysed(fixture));
    fixture.editor()->moveCursor(QTextCursor::End);
    QTest::keyClick(fixture.window.get(), Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(palette());
    QCOMPARE(chosen(), u"The end"_s);
    enter(u"ub"_s);
    QCOMPARE(rows(), QStringList{u"Über alles, line 6"_s});
    press(Qt::Key_Return);
    QTRY_VERIFY(!palette());
    QCOMPARE(line(fixture), 6);
    // Arrow keys go around.
    QTest::keyClick(fixture.window.get(), Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(chosen(), u"Über alles"_s);
    press(Qt::Key_Up);
    QCOMPARE(chosen(), u"The end"_s);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QTRY_COMPARE(line(fixture), 10);
}

void TestGoTo::goesToAFootnote()
{
    WindowFixture fixture;
    fixture.open(u"essay.md"_s, essayBytes);
    QVERIFY(isAnalysed(fixture));
    QVERIFY(fixture.trigger(CommandId::GoToFootnote));
    enter(u"nobody"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(line(fixture), 16);
}

void TestGoTo::followsEditsSinceTheAnalysis()
{
    WindowFixture fixture;
    EssayDocument *essay = fixture.open(u"essay.md"_s, essayBytes);
    QVERIFY(isAnalysed(fixture));
    essay->apply({{0, 0, u"x\ny\n"_s}});
    QVERIFY(fixture.trigger(CommandId::GoToHeading));
    enter(u"end"_s);
    press(Qt::Key_Return);
    QVERIFY(!palette());
    QCOMPARE(line(fixture), 14);
}

void TestGoTo::saysThatThereIsNothing()
{
    WindowFixture fixture;
    fixture.open(u"essay.md"_s, "Text.\n");
    QVERIFY(isAnalysed(fixture));
    QVERIFY(fixture.trigger(CommandId::GoToHeading));
    QCOMPARE(rows(), QStringList{u"This essay has no headings."_s});
    press(Qt::Key_Return);
    QVERIFY(palette());
    press(Qt::Key_Escape);
    QTRY_VERIFY(!palette());
    QVERIFY(fixture.trigger(CommandId::CommandPalette));
    enter(u"qqqq"_s);
    QCOMPARE(rows(), QStringList{u"Nothing fits."_s});
}

void TestGoTo::listsEveryCommand()
{
    WindowFixture fixture;
    fixture.open(u"essay.md"_s, essayBytes);
    QTest::keyClick(fixture.window.get(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(palette());
    QCOMPARE(rows().size(), qsizetype(commandTable().size()));
    QVERIFY(rows().contains(u"Go to Line…, Go, Ctrl+L"_s));
    QVERIFY(rows().contains(u"Appearance: Dark, View"_s));
    QVERIFY(rows().filter(u"Redo"_s).value(0).startsWith(u"Redo, Edit, not available now, "_s));
    QVERIFY(rows().filter(u"Front Matter Form"_s).value(0).contains(u"View, on"_s));
    for (const QString &row : rows())
        QVERIFY2(!row.contains(u'&'), qPrintable(row));
}

void TestGoTo::runsCommands()
{
    WindowFixture fixture;
    fixture.open(u"essay.md"_s, essayBytes);
    QVERIFY(fixture.trigger(CommandId::CommandPalette));
    enter(u"about st"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(fixture.prompts.asked, QStringList{u"about"_s});
    // One that works where the focus was.
    QVERIFY(fixture.trigger(CommandId::CommandPalette));
    enter(u"sel all"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(fixture.editor()->textCursor().selectedText().size(),
                 fixture.current()->text().size());
}

void TestGoTo::runsNothingUnavailable()
{
    WindowFixture fixture;
    fixture.open(u"essay.md"_s, essayBytes);
    const QString before = fixture.current()->text();
    QVERIFY(fixture.trigger(CommandId::CommandPalette));
    enter(u"redo"_s);
    QVERIFY(rows().value(0).contains(u"not available now"_s));
    press(Qt::Key_Return);
    QVERIFY(palette());
    QCOMPARE(fixture.current()->text(), before);
    // That it is not available is nothing to be found by.
    enter(u"available"_s);
    QCOMPARE(rows(), QStringList{u"Nothing fits."_s});
}

void TestGoTo::beginsWithRecentCommands()
{
    WindowFixture fixture;
    fixture.open(u"essay.md"_s, essayBytes);
    for (const QString &command : {u"about st"_s, u"sel all"_s}) {
        QVERIFY(fixture.trigger(CommandId::CommandPalette));
        enter(command);
        press(Qt::Key_Return);
        QTRY_VERIFY(!palette());
    }
    QVERIFY(fixture.trigger(CommandId::CommandPalette));
    QCOMPARE(chosen(), u"Select All"_s);
    QVERIFY(rows().value(1).startsWith(u"About Stetmark"_s));
    QVERIFY(rows().value(2).startsWith(u"New"_s));
}

void TestGoTo::returnsTheFocus()
{
    WindowFixture fixture;
    fixture.open(u"essay.md"_s, essayBytes);
    fixture.editor()->setFocus();
    QVERIFY(fixture.trigger(CommandId::CommandPalette));
    QVERIFY(!fixture.editor()->hasFocus());
    press(Qt::Key_Escape);
    QTRY_VERIFY(!palette());
    QVERIFY(fixture.editor()->hasFocus());
    QTest::keyClicks(fixture.editor(), u"x"_s);
    QVERIFY(fixture.current()->text().startsWith(u'x'));
}

void TestGoTo::showsTheOutline()
{
    WindowFixture fixture;
    fixture.open(u"essay.md"_s, essayBytes);
    auto *panel = fixture.window->findChild<OutlinePanel *>();
    QVERIFY(!panel->isVisible());
    QTest::keyClick(fixture.window.get(), Qt::Key_F5);
    QVERIFY(panel->isVisible());
    auto *list = panel->findChild<QListView *>();
    QTRY_COMPARE(list->model()->rowCount(), 3);
    // To the panel, in it and back by keys alone.
    QTest::keyClick(fixture.window.get(), Qt::Key_F6, Qt::ShiftModifier);
    QVERIFY(list->hasFocus());
    QTest::keyClick(list, Qt::Key_End);
    QTest::keyClick(list, Qt::Key_Return);
    QVERIFY(fixture.editor()->hasFocus());
    QCOMPARE(line(fixture), 12);
    // Another essay has another outline, and the next window has it too.
    fixture.open(u"other.md"_s, "# Only one\n");
    QTRY_COMPARE(list->model()->rowCount(), 1);
    fixture.restart();
    QVERIFY(fixture.window->findChild<OutlinePanel *>()->isVisible());
    QVERIFY(fixture.trigger(CommandId::ShowOutline));
    QVERIFY(!fixture.window->findChild<OutlinePanel *>()->isVisible());
}

QTEST_MAIN(TestGoTo)
#include "test_go_to.moc"
