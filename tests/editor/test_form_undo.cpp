// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/editor/form_fixture.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSlider>
#include <QStyle>
#include <QStyleOptionSlider>
#include <QTextDocument>

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

} // namespace

class TestFormUndo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dragIsOneUndoStep();
    void keysOnASliderAreOneUndoStep();
    void typingInAFieldIsOneUndoStep();
    void undoInAFieldIsTheEssays();
};

void TestFormUndo::dragIsOneUndoStep()
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
    QCOMPARE(fixture.find<QLineEdit>(u"Status, percent, as a number"_s)->text(),
             QString::number(reached));

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

void TestFormUndo::keysOnASliderAreOneUndoStep()
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

void TestFormUndo::typingInAFieldIsOneUndoStep()
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

void TestFormUndo::undoInAFieldIsTheEssays()
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

QTEST_MAIN(TestFormUndo)
#include "test_form_undo.moc"
