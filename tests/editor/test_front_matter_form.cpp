// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/editor/form_fixture.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSlider>
#include <QStyle>
#include <QStyleOptionSlider>
#include <QTextDocument>
#include <QToolButton>

using namespace stetmark;
using namespace Qt::StringLiterals;

namespace {

/// Where the handle of `slider` is, in the slider's coordinates.
QPoint handleOf(const QSlider *slider)
{
    QStyleOptionSlider option;
    option.initFrom(slider);
    option.orientation = slider->orientation();
    option.minimum = slider->minimum();
    option.maximum = slider->maximum();
    option.sliderPosition = slider->sliderPosition();
    option.sliderValue = slider->value();
    option.tickPosition = slider->tickPosition();
    option.subControls = QStyle::SC_All;
    return slider->style()
        ->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, slider)
        .center();
}

void typeInto(QWidget *widget, const QString &text)
{
    widget->setFocus(Qt::OtherFocusReason);
    QTest::keyClick(widget, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(widget, text);
}

} // namespace

class TestFrontMatterForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesEveryScalar_data();
    void changesEveryScalar();
    void dragIsOneUndoStep();
    void keysOnASliderAreOneUndoStep();
    void typingInAFieldIsOneUndoStep();
    void undoInAFieldIsTheEssays();
    void textUpdatesTheForm();
    void typingInTheTextKeepsFocusAndCaret();
    void newKeysKeepFocusAndScrolling();
    void halfTypedValuesStay();
    void refusedValuesGoBack();
    void flatValues_data();
    void flatValues();
    void invalidYamlPutsTheFormToSleep();
    void saysWhyThereAreNoFields_data();
    void saysWhyThereAreNoFields();
    void readOnlyEssaysAreNotEdited();
    void namesEveryWidget();
    void tabFollowsTheRows();
    void wheelScrollsPastFields();
    void showsProblemsBesideTheField();
    void hostileFrontMatterIsShown_data();
    void hostileFrontMatterIsShown();
    void switchesDocuments();
};

void TestFrontMatterForm::changesEveryScalar_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("name"); // accessible name of the widget
    QTest::addColumn<QString>("keys"); // typed instead of the old value; empty for a space
    QTest::addColumn<QString>("value");

    const auto row = [](const char *path, const char *name, const char *keys) {
        QTest::newRow(path) << QString::fromLatin1(path) << QString::fromLatin1(name)
                            << QString::fromLatin1(keys) << QString::fromLatin1(keys);
    };
    row("title", "Title", "A \"new\" title: #1");
    row("meta_title", "Title for search engines", "Short");
    row("description", "Description", "Said otherwise");
    row("excerpt", "Excerpt", "It's - another: one");
    row("publishdate", "Published", "2026-01-02T03:04:05Z");
    row("lastmod", "Last changed", "2026-01-02");
    row("tags[0]", "Change tag Editing", "Redaction");
    row("tags[1]", "Change tag Typography", "Type, set");
    row("tags[2]", "Change tag Writing Tools", "Pencils");
    row("tags[3]", "Change tag Proofreading", "Proofs");
    row("categories[0]", "Change tag Essays", "Notes");
    row("status.value", "Status", "Finished");
    row("status.percentage", "Status, percent, as a number", "70");
    row("certainty.value", "Certainty", "Remote");
    row("certainty.percentage", "Certainty, percent, as a number", "5");
    row("importance.value", "Importance", "10");
    row("importance.percentage", "Importance, percent, as a number", "100");
    row("bibliography[0].title", "Bibliography 1, title", "A book");
    row("bibliography[0].link", "Bibliography 1, link", "https://example.org/?a=b#c");
    row("bibliography[1].title", "Bibliography 2, title", "Another");
    row("bibliography[1].link", "Bibliography 2, link", "https://example.org/2");
    QTest::newRow("is_post_complete")
        << u"is_post_complete"_s << u"Complete"_s << u""_s << u"true"_s;
    QTest::newRow("homepage_featured")
        << u"homepage_featured"_s << u"Featured on the home page"_s << u""_s << u"true"_s;
    QTest::newRow("draft") << u"draft"_s << u"Draft"_s << u""_s << u"true"_s;
}

void TestFrontMatterForm::changesEveryScalar()
{
    QFETCH(const QString, path);
    QFETCH(const QString, name);
    QFETCH(const QString, keys);
    QFETCH(const QString, value);
    FormFixture fixture(FormFixture::sample());
    QVERIFY(fixture.isReady());
    const QString before = fixture.document.text();
    const FrontMatter tree = readFrontMatter(before);
    const FrontMatterNode *node = tree.root.at(*FieldPath::parse(path));
    QVERIFY(node);

    QWidget *widget = fixture.find<QWidget>(name);
    QVERIFY2(widget, qPrintable(name));
    if (keys.isEmpty()) {
        QTest::keyClick(widget, Qt::Key_Space);
    } else if (auto *chip = qobject_cast<QToolButton *>(widget)) {
        QTest::keyClick(chip, Qt::Key_F2);
        QWidget *line = QApplication::focusWidget();
        QVERIFY(qobject_cast<QLineEdit *>(line));
        QTest::keyClicks(line, keys);
        QTest::keyClick(line, Qt::Key_Return);
    } else {
        typeInto(widget, keys);
    }
    QVERIFY(fixture.settle());

    const QString after = fixture.document.text();
    QCOMPARE(fixture.valueAt(path), value);
    // All outside the value is as it was.
    QCOMPARE(after.first(node->span.start), before.first(node->span.start));
    const qsizetype tail = before.size() - node->span.end;
    QCOMPARE(after.last(tail), before.last(tail));
    // And a number is still one.
    const FrontMatter afterTree = readFrontMatter(after);
    QCOMPARE(afterTree.root.at(*FieldPath::parse(path))->type(), node->type());

    fixture.document.endGesture();
    while (fixture.document.textDocument()->isUndoAvailable())
        fixture.document.textDocument()->undo();
    QCOMPARE(fixture.document.text(), before);
}

void TestFrontMatterForm::dragIsOneUndoStep()
{
    FormFixture fixture(FormFixture::sample());
    QVERIFY(fixture.isReady());
    const QString before = fixture.document.text();
    auto *slider = fixture.find<QSlider>(u"Status, percent"_s);
    QVERIFY(slider);
    QSignalSpy edited(&fixture.document, &EssayDocument::edited);

    const QPoint start = handleOf(slider);
    QTest::mousePress(slider, Qt::LeftButton, Qt::NoModifier, start);
    for (int step = 1; step <= 20; ++step)
        QTest::mouseMove(slider, start - QPoint(2 * step, 0));
    QTest::mouseRelease(slider, Qt::LeftButton, Qt::NoModifier, start - QPoint(40, 0));
    QVERIFY(fixture.settle());

    QVERIFY2(edited.count() > 5, "each step of the drag goes to the text at once");
    const int reached = slider->value();
    QVERIFY(reached < 60);
    QCOMPARE(fixture.valueAt(u"status.percentage"_s), QString::number(reached));
    QCOMPARE(fixture.find<QDoubleSpinBox>(u"Status, percent, as a number"_s)->value(),
             double(reached));

    // A second drag is another step.
    QTest::mousePress(slider, Qt::LeftButton, Qt::NoModifier, handleOf(slider));
    QTest::mouseMove(slider, start + QPoint(30, 0));
    QTest::mouseRelease(slider, Qt::LeftButton, Qt::NoModifier, start + QPoint(30, 0));
    QVERIFY(slider->value() > 60);
    fixture.document.textDocument()->undo();
    QCOMPARE(fixture.valueAt(u"status.percentage"_s), QString::number(reached));
    fixture.document.textDocument()->undo();
    QCOMPARE(fixture.document.text(), before);
    QVERIFY(!fixture.document.textDocument()->isUndoAvailable());
    QVERIFY(fixture.settle());
    QTRY_COMPARE(slider->value(), 60);
}

void TestFrontMatterForm::keysOnASliderAreOneUndoStep()
{
    FormFixture fixture(FormFixture::sample());
    QVERIFY(fixture.isReady());
    const QString before = fixture.document.text();
    auto *slider = fixture.find<QSlider>(u"Status, percent"_s);
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_PageUp);
    QTest::keyClick(slider, Qt::Key_Right);
    QTest::keyClick(slider, Qt::Key_Right);
    QCOMPARE(fixture.valueAt(u"status.percentage"_s), u"72"_s);
    // From another visit on, it is another step.
    fixture.find<QLineEdit>(u"Title"_s)->setFocus();
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_Left);
    fixture.document.textDocument()->undo();
    QCOMPARE(fixture.valueAt(u"status.percentage"_s), u"72"_s);
    fixture.document.textDocument()->undo();
    QCOMPARE(fixture.document.text(), before);
}

void TestFrontMatterForm::typingInAFieldIsOneUndoStep()
{
    FormFixture fixture(FormFixture::sample());
    QVERIFY(fixture.isReady());
    const QString before = fixture.document.text();
    typeInto(fixture.find<QLineEdit>(u"Title"_s), u"Other"_s);
    QCOMPARE(fixture.valueAt(u"title"_s), u"Other"_s);
    typeInto(fixture.find<QPlainTextEdit>(u"Description"_s), u"Words"_s);
    QCOMPARE(fixture.valueAt(u"description"_s), u"Words"_s);
    fixture.document.textDocument()->undo();
    QCOMPARE(fixture.valueAt(u"title"_s), u"Other"_s);
    fixture.document.textDocument()->undo();
    QCOMPARE(fixture.document.text(), before);
}

void TestFrontMatterForm::undoInAFieldIsTheEssays()
{
    FormFixture fixture(FormFixture::sample());
    QVERIFY(fixture.isReady());
    const QString before = fixture.document.text();
    for (const QString &name : {u"Title"_s, u"Excerpt"_s, u"Status"_s, u"Published"_s,
                                u"Status, percent, as a number"_s}) {
        QWidget *widget = fixture.find<QWidget>(name);
        QVERIFY(widget);
        const QString typed = name.contains(u"percent"_s) ? u"7"_s
                              : name == u"Published"_s    ? u"2026-01-02"_s
                                                          : u"Ox"_s;
        typeInto(widget, typed);
        QVERIFY(fixture.document.text() != before);
        QTest::keyClick(widget, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(fixture.document.text(), before);
        QTest::keyClick(widget, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(fixture.document.text() != before);
        QTest::keyClick(widget, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(fixture.settle());
        // What is typed after an undo is a step of its own.
        QTest::keyClicks(widget, name.contains(u"percent"_s) ? u"1"_s : u"y"_s);
        QTest::keyClick(widget, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(fixture.document.text(), before);
        QVERIFY(fixture.settle());
    }
}

void TestFrontMatterForm::textUpdatesTheForm()
{
    FormFixture fixture(FormFixture::sample());
    QVERIFY(fixture.isReady());
    const auto *slider = fixture.find<QSlider>(u"Status, percent"_s);
    const auto *title = fixture.find<QLineEdit>(u"Title"_s);
    const auto *draft = fixture.find<QCheckBox>(u"Draft"_s);
    fixture.replace(u"percentage: 60"_s, u"percentage: 7"_s);
    fixture.replace(u"\"Let It Stand"_s, u"\"Let It Be"_s);
    fixture.replace(u"draft: false"_s, u"draft: true"_s);
    fixture.replace(u"Writing Tools"_s, u"Pens"_s);
    fixture.replace(u"value: Likely"_s, u"value: quite likely"_s);
    QTRY_COMPARE(slider->value(), 7);
    QTRY_VERIFY(title->text().startsWith(u"Let It Be:"));
    QTRY_VERIFY(draft->isChecked());
    QTRY_VERIFY(fixture.find<QToolButton>(u"Remove tag Pens"_s));
    QTRY_COMPARE(fixture.find<QComboBox>(u"Certainty"_s)->currentText(), u"quite likely"_s);
    // The same widgets: only values changed.
    QCOMPARE(fixture.find<QSlider>(u"Status, percent"_s), slider);
}

void TestFrontMatterForm::typingInTheTextKeepsFocusAndCaret()
{
    FormFixture fixture(FormFixture::sample());
    QVERIFY(fixture.isReady());
    auto *title = fixture.find<QLineEdit>(u"Title"_s);
    title->setFocus();
    title->setCursorPosition(12); // behind "Let It Stand"
    fixture.replace(u"Most marks"_s, u"Nearly all marks"_s);
    fixture.replace(u"percentage: 60"_s, u"percentage: 61"_s);
    fixture.replace(u"\"Let It"_s, u"\"Do Let It"_s);
    QTRY_VERIFY(title->text().startsWith(u"Do Let It Stand"));
    QVERIFY(title->hasFocus());
    QCOMPARE(title->cursorPosition(), 15);

    auto *excerpt = fixture.find<QPlainTextEdit>(u"Excerpt"_s);
    excerpt->setFocus();
    QTextCursor cursor = excerpt->textCursor();
    cursor.setPosition(6);
    cursor.setPosition(16, QTextCursor::KeepAnchor); // "correction"
    excerpt->setTextCursor(cursor);
    QCOMPARE(excerpt->textCursor().selectedText(), u"correction"_s);
    fixture.replace(u"\"Every correction"_s, u"\"Nearly every correction"_s);
    QTRY_VERIFY(excerpt->toPlainText().startsWith(u"Nearly every"_s));
    QCOMPARE(excerpt->textCursor().selectedText(), u"correction"_s);
    QVERIFY(excerpt->hasFocus());
}

void TestFrontMatterForm::newKeysKeepFocusAndScrolling()
{
    FormFixture fixture(FormFixture::sample());
    QVERIFY(fixture.isReady());
    fixture.form.resize(340, 300);
    auto *line = fixture.find<QLineEdit>(u"Bibliography 1, title"_s);
    line->setFocus();
    fixture.form.ensureWidgetVisible(line);
    line->setCursorPosition(2);
    const int scrolled = fixture.form.verticalScrollBar()->value();
    QVERIFY(scrolled > 0);
    fixture.replace(u"draft: false"_s, u"draft: false\nseries: 5"_s);
    QTRY_VERIFY(fixture.find<QLineEdit>(u"Series"_s));
    QCOMPARE(fixture.find<QLineEdit>(u"Bibliography 1, title"_s), line);
    QVERIFY(line->hasFocus());
    QCOMPARE(line->cursorPosition(), 2);
    QCOMPARE(fixture.form.verticalScrollBar()->value(), scrolled);

    // A key that goes takes its field along.
    fixture.replace(u"\nseries: 5"_s, QString());
    QTRY_VERIFY(!fixture.find<QLineEdit>(u"Series"_s));
    QVERIFY(line->hasFocus());
}

void TestFrontMatterForm::halfTypedValuesStay()
{
    FormFixture fixture(FormFixture::sample());
    QVERIFY(fixture.isReady());
    const QString before = fixture.document.text();
    auto *date = fixture.find<QLineEdit>(u"Published"_s);
    typeInto(date, u"2026-0"_s);
    fixture.replace(u"percentage: 60"_s, u"percentage: 61"_s);
    QVERIFY(fixture.settle());
    QTRY_COMPARE(fixture.find<QSlider>(u"Status, percent"_s)->value(), 61);
    QCOMPARE(date->text(), u"2026-0"_s);
    QCOMPARE(fixture.valueAt(u"publishdate"_s), u"2025-03-09T08:00:00Z"_s);
    QTest::keyClicks(date, u"7-08"_s);
    QCOMPARE(fixture.valueAt(u"publishdate"_s), u"2026-07-08"_s);
    // A number that is empty for a moment does not become a text.
    auto *importance = fixture.find<QComboBox>(u"Importance"_s);
    importance->setFocus();
    QTest::keyClick(importance, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(importance, Qt::Key_Delete);
    QVERIFY(fixture.settle());
    QCOMPARE(importance->currentText(), QString());
    QTest::keyClicks(importance, u"9"_s);
    QVERIFY(fixture.document.text().contains(u"  value: 9\n"));
}

void TestFrontMatterForm::refusedValuesGoBack()
{
    FormFixture fixture(FormFixture::sample());
    QVERIFY(fixture.isReady());
    const QString before = fixture.document.text();
    auto *date = fixture.find<QLineEdit>(u"Last changed"_s);
    typeInto(date, u"tomorrow"_s);
    QCOMPARE(fixture.document.text(), before);
    const auto isSaid = [&fixture] {
        for (const QLabel *label : fixture.form.findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(u"The essay keeps"))
                return true;
        }
        return false;
    };
    QVERIFY(isSaid());
    fixture.find<QLineEdit>(u"Title"_s)->setFocus();
    QTRY_COMPARE(date->text(), u"2025-05-18T08:00:00Z"_s);
    QVERIFY(!isSaid());
    QCOMPARE(fixture.document.text(), before);
}

void TestFrontMatterForm::flatValues_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("keys");
    QTest::addColumn<QString>("after");

    QTest::newRow("status") << u"status: in progress"_s << u"Status"_s << u"done"_s
                            << u"status: done"_s;
    QTest::newRow("importance") << u"importance: 5"_s << u"Importance"_s << u"10"_s
                                << u"importance: 10"_s;
    QTest::newRow("percentage") << u"status: 55"_s << u"Status, as a number"_s << u"56"_s
                                << u"status: 56"_s;
    QTest::newRow("percent sign") << u"status: {percentage: 70%}"_s
                                  << u"Status, percent, as a number"_s << u"72"_s
                                  << u"status: {percentage: 72%}"_s;
    QTest::newRow("no percentage yet")
        << u"status:\n  percentage:\n  value: a"_s << u"Status, percent"_s << u"40"_s
        << u"status:\n  percentage: 40\n  value: a"_s;
    QTest::newRow("quoted number")
        << u"status: {percentage: \"70\"}"_s << u"Status, percent, as a number"_s << u"72"_s
        << u"status: {percentage: \"72\"}"_s;
    QTest::newRow("yes") << u"draft: Yes # really"_s << u"Draft"_s << u""_s
                         << u"draft: No # really"_s;
    QTest::newRow("unset switch") << u"draft:"_s << u"Draft"_s << u""_s << u"draft: true"_s;
    QTest::newRow("quoted date") << u"date: \"2024-02-25\""_s << u"Date"_s << u"2024-02-26"_s
                                 << u"date: \"2024-02-26\""_s;
    QTest::newRow("date in words")
        << u"date: 22 Jan 2016"_s << u"Date"_s << u"23 Jan 2016"_s << u"date: 23 Jan 2016"_s;
    QTest::newRow("number") << u"weight: -5"_s << u"Weight"_s << u"-12.5"_s << u"weight: -12.5"_s;
    QTest::newRow("no-break space")
        << u"title: a\u00a0b"_s << u"Title"_s << u"c\u00a0d"_s << u"title: c\u00a0d"_s;
    QTest::newRow("nested") << u"a:\n  b:\n    c: d"_s << u"A, b, c"_s << u"e"_s
                            << u"a:\n  b:\n    c: e"_s;
}

void TestFrontMatterForm::flatValues()
{
    QFETCH(const QString, before);
    QFETCH(const QString, name);
    QFETCH(const QString, keys);
    QFETCH(const QString, after);
    const QString frame = u"---\n%1\n---\nText.\n"_s;
    FormFixture fixture(frame.arg(before).toUtf8());
    QVERIFY(fixture.isReady());
    QWidget *widget = fixture.find<QWidget>(name);
    QVERIFY2(widget, qPrintable(name));
    if (keys.isEmpty())
        QTest::keyClick(widget, Qt::Key_Space);
    else
        typeInto(widget, keys);
    QCOMPARE(fixture.document.text(), frame.arg(after));
    // Left, the field may become another widget; the value is shown all the same.
    QVERIFY(fixture.settle());
    widget->clearFocus();
    QVERIFY(fixture.settle());
    QCOMPARE(fixture.document.text(), frame.arg(after));
}

void TestFrontMatterForm::invalidYamlPutsTheFormToSleep()
{
    FormFixture fixture(FormFixture::sample());
    QVERIFY(fixture.isReady());
    auto *title = fixture.find<QLineEdit>(u"Title"_s);
    QVERIFY(title->isEnabled());
    fixture.replace(u"tags: [Editing"_s, u"tags: [[Editing"_s);
    QTRY_VERIFY(!title->isEnabled());
    const QString broken = fixture.document.text();
    // The last good values stay to be read; nothing is written.
    QVERIFY(title->text().startsWith(u"Let It Stand"));
    QTest::keyClicks(title, u"x"_s);
    QTest::keyClick(fixture.find<QCheckBox>(u"Draft"_s), Qt::Key_Space);
    QCOMPARE(fixture.document.text(), broken);

    QLabel *banner = nullptr;
    for (QLabel *label : fixture.form.findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().contains(u"<a href"))
            banner = label;
    }
    QVERIFY(banner);
    QVERIFY2(banner->text().contains(u"Line "), qPrintable(banner->text()));
    QSignalSpy requested(&fixture.form, &FrontMatterForm::placeRequested);
    banner->setFocus();
    QTest::keyClick(banner, Qt::Key_Tab); // onto the link, if it is not there yet
    Q_EMIT banner->linkActivated(u"place"_s);
    QCOMPARE(requested.count(), 1);
    const auto span = requested.first().first().value<Span>();
    const FrontMatter tree = readFrontMatter(broken);
    QVERIFY(tree.span.contains(span.start));

    fixture.replace(u"tags: [[Editing"_s, u"tags: [Editing"_s);
    QTRY_VERIFY(title->isEnabled());
    QTRY_VERIFY(!banner->isVisible());
}

void TestFrontMatterForm::saysWhyThereAreNoFields_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("words");
    QTest::newRow("none") << QByteArray("Just text.\n") << u"no front matter"_s;
    QTest::newRow("empty essay") << QByteArray("") << u"no front matter"_s;
    QTest::newRow("unclosed") << QByteArray("---\ntitle: x\n") << u"Line 1:"_s;
    QTest::newRow("TOML") << QByteArray("+++\ntitle = 'x'\n+++\nText\n") << u"TOML"_s;
    QTest::newRow("JSON") << QByteArray("{\n\"title\": \"x\"\n}\n\nText\n") << u"JSON"_s;
    QTest::newRow("twice") << QByteArray("---\na: 1\na: 2\n---\n") << u"Line "_s;
    QTest::newRow("list") << QByteArray("---\n- a\n---\n") << u"Line "_s;
}

void TestFrontMatterForm::saysWhyThereAreNoFields()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, words);
    FormFixture fixture(text);
    QVERIFY(fixture.isReady());
    QString said;
    for (const QLabel *label : fixture.form.findChildren<QLabel *>()) {
        if (label->isVisible())
            said += label->text() + u'\n';
    }
    QVERIFY2(said.contains(words), qPrintable(said));
    for (const QLineEdit *line : fixture.form.findChildren<QLineEdit *>())
        QVERIFY(!line->isEnabled() || !line->isVisible());
}

void TestFrontMatterForm::readOnlyEssaysAreNotEdited()
{
    // A byte that is no UTF-8 cannot be given back.
    FormFixture fixture(FormFixture::sample() + "\xff\n");
    QVERIFY(fixture.isReady());
    QVERIFY(fixture.document.isReadOnly());
    auto *title = fixture.find<QLineEdit>(u"Title"_s);
    QVERIFY(title);
    QVERIFY(!title->isEnabled());
    QVERIFY(title->text().startsWith(u"Let It Stand"));
    QVERIFY(!fixture.find<QSlider>(u"Status, percent"_s)->isEnabled());
}

void TestFrontMatterForm::namesEveryWidget()
{
    FormFixture fixture(FormFixture::sample());
    QVERIFY(fixture.isReady());
    int focusable = 0;
    for (const QWidget *widget : fixture.form.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || widget->focusProxy())
            continue;
        ++focusable;
        QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
    }
    QVERIFY(focusable > 24);
    // Every label that leads somewhere has a letter of its own.
    QSet<QKeySequence> letters;
    for (const QLabel *label : fixture.form.findChildren<QLabel *>()) {
        const QKeySequence letter =
            label->buddy() ? QKeySequence::mnemonic(label->text()) : QKeySequence();
        QVERIFY(letter.isEmpty() || !letters.contains(letter));
        letters.insert(letter);
    }
    QVERIFY(letters.size() > 8);
}

void TestFrontMatterForm::tabFollowsTheRows()
{
    FormFixture fixture(FormFixture::sample());
    QVERIFY(fixture.isReady());
    // Keys and tags that come later stand in their place, too.
    fixture.replace(u"meta_title: \"\""_s, u"meta_title: \"\"\nauthor: Somebody"_s);
    QTRY_VERIFY(fixture.find<QLineEdit>(u"Author"_s));
    fixture.replace(u"Proofreading]"_s, u"Proofreading, More]"_s);
    QTRY_VERIFY(fixture.find<QToolButton>(u"Remove tag More"_s));
    QVERIFY(fixture.settle());

    fixture.find<QLineEdit>(u"Title"_s)->setFocus();
    QStringList names;
    for (int i = 0; i < 200 && names.count(u"Title"_s) < 2; ++i) {
        QWidget *widget = QApplication::focusWidget();
        QVERIFY(widget);
        names.append(widget->accessibleName());
        QTest::keyClick(widget, Qt::Key_Tab);
    }
    // Once round, each widget once.
    QCOMPARE(names.takeLast(), u"Title"_s);
    QCOMPARE(names.size(), QSet<QString>(names.begin(), names.end()).size());
    const QStringList inOrder{u"Title"_s,
                              u"Title for search engines"_s,
                              u"Author"_s,
                              u"Description"_s,
                              u"Published"_s,
                              u"Change tag Editing"_s,
                              u"Remove tag Editing"_s,
                              u"Remove tag More"_s,
                              u"Tags: add one"_s,
                              u"Categories: add one"_s,
                              u"Status"_s,
                              u"Status, percent"_s,
                              u"Complete"_s,
                              u"Bibliography 2, link"_s,
                              u"Draft"_s};
    qsizetype last = -1;
    for (const QString &name : inOrder) {
        const qsizetype place = names.indexOf(name);
        QVERIFY2(place > last, qPrintable(name + u" in "_s + names.join(u" | "_s)));
        last = place;
    }
}

void TestFrontMatterForm::wheelScrollsPastFields()
{
    FormFixture fixture(FormFixture::sample());
    QVERIFY(fixture.isReady());
    const QString before = fixture.document.text();
    const auto turn = [](QWidget *widget) {
        const QPointF centre = widget->rect().center();
        QWheelEvent event(centre, widget->mapToGlobal(centre), QPoint(), QPoint(0, 120),
                          Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(widget, &event);
    };
    auto *slider = fixture.find<QSlider>(u"Status, percent"_s);
    fixture.find<QLineEdit>(u"Title"_s)->setFocus();
    turn(slider);
    turn(fixture.find<QComboBox>(u"Status"_s));
    turn(fixture.find<QDoubleSpinBox>(u"Status, percent, as a number"_s));
    QCOMPARE(fixture.document.text(), before);
    slider->setFocus();
    turn(slider);
    QVERIFY(fixture.document.text() != before);
}

void TestFrontMatterForm::showsProblemsBesideTheField()
{
    FormFixture fixture("---\ntitle: x\nbase: &b 5\nother: *b\n---\n");
    QVERIFY(fixture.isReady());
    QSignalSpy requested(&fixture.form, &FrontMatterForm::placeRequested);
    for (QLabel *label : fixture.form.findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().contains(u"<a href"))
            Q_EMIT label->linkActivated(u"place"_s);
    }
    QStringList places;
    for (const QVariantList &request : requested) {
        const auto span = request.first().value<Span>();
        places.append(fixture.document.text().mid(span.start, span.length()));
    }
    QVERIFY2(places.contains(u"*b"_s), qPrintable(places.join(u'|')));
}

void TestFrontMatterForm::hostileFrontMatterIsShown_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::newRow("brackets") << QByteArray("a: ") + QByteArray(10000, '[');
    QTest::newRow("nested") << QByteArray("a: ") + QByteArray(300, '[') + QByteArray(300, ']');
    QTest::newRow("maps") << QByteArray("a: ") + QByteArray("{a: ").repeated(200) + QByteArray("b")
                                 + QByteArray(200, '}');
    QTest::newRow("many tags") << QByteArray("tags: [") + QByteArray("ab, ").repeated(30000) + "c]";
    QTest::newRow("many records") << QByteArray("bibliography:\n")
                                         + QByteArray("- title: x\n").repeated(5000);
    QTest::newRow("long line") << QByteArray("title: ") + QByteArray(200000, 'x');
    QTest::newRow("long word in a tag") << QByteArray("tags: [") + QByteArray(20000, 'x') + "]";
    QTest::newRow("markup") << QByteArray(
        "\"<b>x</b><img src='file:///x'>\": \"<i>&amp;\"\ntags: ['<b>']");
    QTest::newRow("odd keys") << QByteArray("\"\": 1\n\"a.b\": 2\n\"[0]\": 3\n\"a\\nb\": 4");
    QTest::newRow("template") << QByteArray("title: {{ title }}");
}

void TestFrontMatterForm::hostileFrontMatterIsShown()
{
    QFETCH(const QByteArray, yaml);
    QElapsedTimer timer;
    timer.start();
    FormFixture fixture("---\n" + yaml + "\n---\nText.\n");
    QVERIFY(fixture.isReady());
    const QString before = fixture.document.text();
    for (QWidget *widget : fixture.form.findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->focusPolicy() != Qt::NoFocus)
            widget->setFocus(Qt::TabFocusReason);
    }
    QVERIFY(fixture.settle());
    QCOMPARE(fixture.document.text(), before);
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
}

void TestFrontMatterForm::switchesDocuments()
{
    FormFixture one("---\ntitle: One\n---\n");
    QVERIFY(one.isReady());
    FormFixture two("---\ntitle: Two\nauthor: B\n---\n");
    QVERIFY(two.isReady());
    one.form.setDocument(&two.document);
    QCOMPARE(one.find<QLineEdit>(u"Title"_s)->text(), u"Two"_s);
    typeInto(one.find<QLineEdit>(u"Title"_s), u"Changed"_s);
    QCOMPARE(one.valueAt(u"title"_s), u"One"_s);
    QCOMPARE(two.valueAt(u"title"_s), u"Changed"_s);
    one.form.setDocument(nullptr);
    QVERIFY(!one.find<QLineEdit>(u"Title"_s));
}

QTEST_MAIN(TestFrontMatterForm)
#include "test_front_matter_form.moc"
