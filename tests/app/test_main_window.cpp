// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The whole main job in the real window, by keys and mouse, compared byte by byte.

#include "tests/app/window_fixture.h"

#include "app/message_area.h"
#include "app/open_essays.h"
#include "app/panes.h"
#include "editor/document/essay_document.h"
#include "editor/essay/field_schema.h"
#include "editor/form/front_matter_form.h"
#include "editor/panels/issues_panel.h"
#include "editor/text/text_editor.h"
#include "preview/render/exporter.h"
#include "preview/view/preview_pane.h"

#include <QAbstractButton>
#include <QAbstractItemModel>
#include <QAction>
#include <QClipboard>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QSlider>
#include <QStatusBar>
#include <QStyle>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace stetmark;

namespace {

/// Mixed line endings, every kind of quote, comments, no newline at the end.
const QByteArray essayBytes = "---\r\n"
                              "title: \"Of Bread: a \\u00bdpound\"   # the loaf\r\n"
                              "description: 'It''s about bread'\n"
                              "tags: [Bread, 'Salt']\r\n"
                              "# how far it is\r\n"
                              "status:\r\n"
                              "  value: Draft   # or Finished\r\n"
                              "  percentage: 30 # of a hundred\r\n"
                              "draft: false\n"
                              "---\r\n"
                              "\r\n"
                              "# Bread\xc2\xa0"
                              "and salt\r\n"
                              "\n"
                              "Dough rises *slowly*.  \r\n"
                              "The end";

/// Drags the handle of `slider` to `value`, through places between.
void dragTo(QSlider *slider, int value)
{
    const int handle = slider->style()->pixelMetric(QStyle::PM_SliderLength, nullptr, slider);
    const auto place = [&](int at) {
        const int x = QStyle::sliderPositionFromValue(slider->minimum(), slider->maximum(), at,
                                                      slider->width() - handle);
        return QPoint(x + handle / 2, slider->height() / 2);
    };
    const int start = slider->value();
    QTest::mousePress(slider, Qt::LeftButton, {}, place(start));
    for (int step = 1; step <= 8; ++step)
        QTest::mouseMove(slider, place(start + (value - start) * step / 8));
    QTest::mouseRelease(slider, Qt::LeftButton, {}, place(value));
}

QSlider *statusSlider(const WindowFixture &fixture)
{
    const auto sliders = fixture.window->findChildren<QSlider *>();
    for (QSlider *slider : sliders) {
        if (slider->accessibleName().contains("status"_L1, Qt::CaseInsensitive))
            return slider;
    }
    return nullptr;
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typesDragsUndoesAndSaves();
    void exportsWhatTheExporterGives();
    void exportsTheNewestText();
    void refusesToExportOverAnOpenEssay();
    void offersTheTagsOfTheOpenEssays();
    void showsFiguresOfTheEssay();
    void listsIssuesAndGoesToThem();
    void lettersLeadToOneThing();
    void movesTheFocusBetweenPanes();
    void editsWhereTheFocusIs();
    void undoesTypingFromTheForm();
    void hidesPanesAndBringsThemBack();
    void remembersTheLayout();
    void makesThePreviewOnlyWhenShown();
};

void TestMainWindow::typesDragsUndoesAndSaves()
{
    WindowFixture fixture;
    EssayDocument *essay = fixture.open(u"bread.md"_s, essayBytes);
    QTRY_VERIFY(statusSlider(fixture));
    const QString original = essay->text();

    fixture.type(u" of it"_s);
    QTRY_COMPARE(essay->analysis()->revision, essay->revision());
    dragTo(statusSlider(fixture), 70);
    const int dragged = statusSlider(fixture)->value();
    QVERIFY(dragged > 65 && dragged < 75);
    QString expected = original + u" of it"_s;
    expected.replace(u"percentage: 30"_s, u"percentage: %1"_s.arg(dragged));
    QCOMPARE(essay->text(), expected);

    // The whole drag is one step, in the history of the typing.
    QTest::keyClick(fixture.window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(essay->text(), original + u" of it"_s);
    QTRY_COMPARE(statusSlider(fixture)->value(), 30);
    QVERIFY(fixture.trigger(CommandId::Undo));
    QCOMPARE(essay->text(), original);
    QVERIFY(!essay->isModified());
    QVERIFY(!fixture.window->commands()->action(CommandId::SaveEssay)->isEnabled());
    QVERIFY(fixture.trigger(CommandId::Redo));
    QVERIFY(fixture.trigger(CommandId::Undo));

    // Saved after an undo: the very bytes. The copy gets them through the writer.
    const QString copy = fixture.path(u"copy.md"_s);
    fixture.prompts.saveAnswers = {copy};
    QVERIFY(fixture.trigger(CommandId::SaveEssayAs));
    QTRY_COMPARE(essay->path(), copy);
    QCOMPARE(fixture.read(u"copy.md"_s), essayBytes);
    QCOMPARE(fixture.read(u"bread.md"_s), essayBytes);

    fixture.type(u" of it"_s);
    QTRY_COMPARE(essay->analysis()->revision, essay->revision());
    dragTo(statusSlider(fixture), 70);
    QVERIFY(fixture.window->isWindowModified());
    QTest::keyClick(fixture.window.get(), Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(!essay->isModified());
    QVERIFY(!fixture.window->isWindowModified());
    QByteArray bytes = essayBytes + " of it";
    bytes.replace("percentage: 30",
                  "percentage: " + QByteArray::number(statusSlider(fixture)->value()));
    QCOMPARE(fixture.read(u"copy.md"_s), bytes);
    QCOMPARE(fixture.read(u"bread.md"_s), essayBytes);
}

void TestMainWindow::exportsWhatTheExporterGives()
{
    WindowFixture fixture;
    const EssayDocument *essay = fixture.open(u"bread.md"_s, essayBytes);
    const QString page = fixture.path(u"page.html"_s);
    fixture.prompts.exportAnswers = {page};
    QVERIFY(fixture.trigger(CommandId::ExportPage));
    QCOMPARE(fixture.prompts.asked.last(), u"export "_s + fixture.path(u"bread.html"_s));
    QTRY_VERIFY(fixture.hasMessage(u"page.html"_s));
    const ExportedPage expected =
        exportPage(*analyse(essay->text(), 0), essaySchema(), {essay->path(), {}});
    QVERIFY(expected.html.contains("Dough rises"));
    QCOMPARE(fixture.read(u"page.html"_s), expected.html);
}

void TestMainWindow::exportsTheNewestText()
{
    WindowFixture fixture;
    fixture.open(u"bread.md"_s, essayBytes);
    fixture.type(u" and the newest words"_s);
    // At once, before any analysis of what was typed can be there.
    fixture.prompts.exportAnswers = {fixture.path(u"page.html"_s)};
    QVERIFY(fixture.trigger(CommandId::ExportPage));
    QTRY_VERIFY(fixture.hasMessage(u"page.html"_s));
    QVERIFY(fixture.read(u"page.html"_s).contains("and the newest words"));
}

void TestMainWindow::refusesToExportOverAnOpenEssay()
{
    WindowFixture fixture;
    fixture.open(u"bread.md"_s, essayBytes);
    fixture.prompts.exportAnswers = {fixture.path(u"bread.md"_s)};
    QVERIFY(fixture.trigger(CommandId::ExportPage));
    QVERIFY(fixture.hasMessage(u"bread.md"_s));
    QCOMPARE(fixture.read(u"bread.md"_s), essayBytes);
}

void TestMainWindow::offersTheTagsOfTheOpenEssays()
{
    WindowFixture fixture;
    fixture.open(u"one.md"_s, "---\ntags: [Rye, Oat]\n---\n");
    fixture.open(u"two.md"_s, "---\ntags: [Barley]\n---\n");
    const auto offered = [&] {
        QStringList words;
        const auto completers = fixture.window->findChildren<QCompleter *>();
        for (const QCompleter *completer : completers) {
            for (int row = 0; row < completer->model()->rowCount(); ++row)
                words.append(completer->model()->index(row, 0).data().toString());
        }
        return words;
    };
    QTRY_VERIFY2(offered().contains(u"Rye"_s) && offered().contains(u"Oat"_s),
                 qPrintable(offered().join(u' ')));
}

void TestMainWindow::showsFiguresOfTheEssay()
{
    WindowFixture fixture;
    const auto figure = [&](const QString &name) {
        const auto labels = fixture.window->statusBar()->findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            if (label->accessibleName() == name && !label->isHidden())
                return label->text();
        }
        return QString();
    };
    const auto hasButton = [&](const QString &text) {
        const auto buttons = fixture.window->statusBar()->findChildren<QAbstractButton *>();
        return std::ranges::any_of(buttons, [&](const QAbstractButton *button) {
            return button->accessibleName() == text;
        });
    };
    fixture.open(u"bread.md"_s, essayBytes);
    QTRY_VERIFY(hasButton(u"8 words"_s));
    QCOMPARE(figure(u"Reading time"_s), u"1 min read"_s);
    QCOMPARE(figure(u"Line endings"_s), u"Mixed line endings"_s);
    QCOMPARE(figure(u"Encoding"_s), u"UTF-8"_s);
    QCOMPARE(figure(u"Protection"_s), QString());
    fixture.type(u" here"_s);
    QTRY_VERIFY(hasButton(u"9 words"_s));
    QCOMPARE(figure(u"Place of the caret"_s), u"Line 15, column 13"_s);
    fixture.open(u"bom.md"_s, "\xEF\xBB\xBFone\r\n");
    QTRY_VERIFY(hasButton(u"1 word"_s));
    QCOMPARE(figure(u"Line endings"_s), u"CRLF"_s);
    QCOMPARE(figure(u"Encoding"_s), u"UTF-8 with BOM"_s);
}

void TestMainWindow::listsIssuesAndGoesToThem()
{
    WindowFixture fixture;
    const EssayDocument *essay =
        fixture.open(u"broken.md"_s, "---\ntitle: One\nstatus: [1\n---\n\nText\n");
    QTRY_VERIFY(!essay->analysis()->issues.isEmpty());
    QVERIFY(fixture.trigger(CommandId::ShowIssues));
    auto *list = fixture.window->findChild<IssuesPanel *>()->findChild<QListWidget *>();
    QTRY_COMPARE(list->count(), int(essay->analysis()->issues.size()));
    fixture.editor()->moveCursor(QTextCursor::End);
    list->setCurrentRow(0);
    Q_EMIT list->itemActivated(list->currentItem());
    const Issue issue = essay->analysis()->issues.first();
    QCOMPARE(fixture.editor()->textCursor().position(), int(issue.span.start));
    QVERIFY(list->item(0)->text().contains(u"line %1"_s.arg(issue.line)));
}

void TestMainWindow::lettersLeadToOneThing()
{
    WindowFixture fixture;
    fixture.open(u"bread.md"_s, "---\ntitle: Bread\nauthor: A\nabstract: B\nfile: c\nview: d\n"
                                "draft: true\nextra: {area: e, height: f}\n---\n");
    const auto isShown = [](const QWidget *widget) { return widget->isVisible(); };
    const auto fields = [&] { return fixture.window->findChildren<QLabel *>(); };
    QTRY_VERIFY(std::ranges::any_of(
        fields(), [&](const QLabel *label) { return label->buddy() && isShown(label); }));
    QStringList texts;
    for (const QAction *menu : fixture.window->menuBar()->actions())
        texts.append(menu->text());
    for (const QAbstractButton *button : fixture.window->findChildren<QAbstractButton *>()) {
        if (isShown(button))
            texts.append(button->text());
    }
    for (const QLabel *label : fields()) {
        if (label->buddy() && isShown(label))
            texts.append(label->text());
    }
    QHash<QKeySequence, QString> known;
    for (const QString &text : std::as_const(texts)) {
        const QKeySequence letter = QKeySequence::mnemonic(text);
        if (letter.isEmpty())
            continue;
        QVERIFY2(!known.contains(letter), qPrintable(known.value(letter) + u" and "_s + text));
        known.insert(letter, text);
    }
    QVERIFY(known.size() > 9);
}

void TestMainWindow::movesTheFocusBetweenPanes()
{
    WindowFixture fixture;
    fixture.open(u"bread.md"_s, essayBytes);
    QTRY_VERIFY(statusSlider(fixture));
    auto *form = fixture.window->findChild<FrontMatterForm *>();
    QVERIFY(fixture.editor()->hasFocus());
    QTest::keyClick(fixture.window.get(), Qt::Key_F6);
    QVERIFY(form->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(fixture.window.get(), Qt::Key_F6);
    QVERIFY(fixture.editor()->hasFocus());
    QTest::keyClick(fixture.window.get(), Qt::Key_F6, Qt::ShiftModifier);
    QVERIFY(form->isAncestorOf(QApplication::focusWidget()));
    // A hidden pane gets none, and loses what it had.
    QTest::keyClick(fixture.window.get(), Qt::Key_F8);
    QVERIFY(!form->isVisible());
    QTest::keyClick(fixture.window.get(), Qt::Key_F6);
    QVERIFY(fixture.editor()->hasFocus());
}

void TestMainWindow::editsWhereTheFocusIs()
{
    WindowFixture fixture;
    fixture.open(u"bread.md"_s, essayBytes);
    QTRY_VERIFY(statusSlider(fixture));
    auto *form = fixture.window->findChild<FrontMatterForm *>();
    auto *title = form->findChild<QLineEdit *>();
    QVERIFY(title);
    title->setFocus();
    QVERIFY(fixture.trigger(CommandId::SelectAll));
    QCOMPARE(title->selectedText(), title->text());
    QVERIFY(!fixture.editor()->textCursor().hasSelection());
    fixture.editor()->setFocus();
    QVERIFY(fixture.trigger(CommandId::SelectAll));
    QVERIFY(fixture.editor()->textCursor().hasSelection());
    // A widget that has nothing to copy leaves things alone.
    fixture.editor()->moveCursor(QTextCursor::End);
    const auto lines = form->findChildren<QLineEdit *>();
    const auto number = std::find_if(lines.begin(), lines.end(), [](const QLineEdit *line) {
        return line->accessibleName().endsWith(u", as a number"_s);
    });
    QVERIFY(number != lines.end());
    (*number)->setFocus();
    QVERIFY(fixture.trigger(CommandId::SelectAll));
    QVERIFY(fixture.trigger(CommandId::Copy));
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"30"_s));
    statusSlider(fixture)->setFocus();
    QVERIFY(fixture.trigger(CommandId::SelectAll));
    QVERIFY(fixture.trigger(CommandId::Copy));
    QVERIFY(!fixture.editor()->textCursor().hasSelection());
}

void TestMainWindow::undoesTypingFromTheForm()
{
    WindowFixture fixture;
    const EssayDocument *essay = fixture.open(u"bread.md"_s, essayBytes);
    QTRY_VERIFY(statusSlider(fixture));
    const QString original = essay->text();
    fixture.type(u" of it"_s);
    auto *title = fixture.window->findChild<FrontMatterForm *>()->findChild<QLineEdit *>();
    title->setFocus();
    QTest::keyClick(title, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(essay->text(), original);
}

void TestMainWindow::hidesPanesAndBringsThemBack()
{
    WindowFixture fixture;
    Panes *panes = fixture.window->panes();
    panes->setWidths({310, 500, 400});
    const int width = panes->widths()[0];
    QVERIFY(qAbs(width - 310) < 3);
    const int wide = panes->widths()[1];
    QTest::keyClick(fixture.window.get(), Qt::Key_F8);
    QVERIFY(!panes->isPaneVisible(Panes::Side::Form));
    QCOMPARE(panes->widths()[0], width);
    QVERIFY(panes->sizes()[1] > wide);
    QTest::keyClick(fixture.window.get(), Qt::Key_F8);
    QVERIFY(panes->isPaneVisible(Panes::Side::Form));
    QCOMPARE(panes->sizes()[0], width);
    QCOMPARE(panes->sizes()[1], wide);
}

void TestMainWindow::remembersTheLayout()
{
    WindowFixture fixture;
    fixture.window->setGeometry(40, 50, 700, 500);
    fixture.window->panes()->setWidths({280, 400, 300});
    const QList<int> widths = fixture.window->panes()->widths();
    QVERIFY(fixture.window->close());
    QCOMPARE(fixture.settings->windowGeometry(), QRect(40, 50, 700, 500));
    fixture.restart();
    QCOMPARE(fixture.window->geometry(), QRect(40, 50, 700, 500));
    QCOMPARE(fixture.window->panes()->widths(), widths);

    QVERIFY(fixture.trigger(CommandId::ShowForm));
    QVERIFY(fixture.window->close());
    fixture.restart();
    QVERIFY(!fixture.window->panes()->isPaneVisible(Panes::Side::Form));
    QVERIFY(fixture.trigger(CommandId::ShowForm));
    QCOMPARE(fixture.window->panes()->widths(), widths);
}

void TestMainWindow::makesThePreviewOnlyWhenShown()
{
    WindowFixture fixture;
    fixture.open(u"bread.md"_s, essayBytes);
    QVERIFY(!fixture.window->findChild<PreviewPane *>());
}

QTEST_MAIN(TestMainWindow)
#include "test_main_window.moc"
