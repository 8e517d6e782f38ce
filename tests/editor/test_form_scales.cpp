// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/form/scale_slider.h"
#include "tests/editor/form_fixture.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTextDocument>

using namespace stetmark;
using namespace Qt::StringLiterals;

namespace {

/// True when a label on screen, or an empty line, says exactly `text`.
bool isSaid(const FormFixture &fixture, const QString &text)
{
    for (const QLabel *label : fixture.form.findChildren<QLabel *>()) {
        if (label->isVisible() && label->text() == text)
            return true;
    }
    for (const QLineEdit *line : fixture.form.findChildren<QLineEdit *>()) {
        if (line->isVisible() && line->text().isEmpty() && line->placeholderText() == text)
            return true;
    }
    return false;
}

} // namespace

class TestFormScales : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysTheOtherForm_data();
    void saysTheOtherForm();
    void writesTheFormThatIsThere_data();
    void writesTheFormThatIsThere();
    void leavesWhatIsNotSet_data();
    void leavesWhatIsNotSet();
    void startsInTheMiddle_data();
    void startsInTheMiddle();
    void movesNoSibling();
    void bringsAnAbsentPercentageInOneStep();
    void emptiesAPercentage();
    void startsWhereTheMouseIs();
    void boxesEndWhereTheirSlidersEnd();
};

void TestFormScales::saysTheOtherForm_data()
{
    QTest::addColumn<QString>("yaml");
    QTest::addColumn<QString>("said");

    QTest::newRow("percentage in words") << u"certainty: 85"_s << u"highly likely"_s;
    QTest::newRow("with a sign") << u"certainty: 85%"_s << u"highly likely"_s;
    QTest::newRow("in a group") << u"certainty: {percentage: 66}"_s << u"likely"_s;
    QTest::newRow("word in percent") << u"certainty: likely"_s << u"67 %"_s;
    QTest::newRow("word of a group") << u"status: {value: Draft, percentage: 10}"_s << u"50 %"_s;
    QTest::newRow("up to ten") << u"importance: 7"_s << u"70 %"_s;
    QTest::newRow("empty") << u"certainty: {percentage: }"_s << u"not set"_s;
    QTest::newRow("absent") << u"certainty: {value: likely}"_s << u"not set"_s;
    QTest::newRow("not applicable") << u"importance: N/A"_s << u"not set"_s;
}

void TestFormScales::saysTheOtherForm()
{
    QFETCH(const QString, yaml);
    QFETCH(const QString, said);
    FormFixture fixture(essayWith(yaml));
    QVERIFY(fixture.isReady());
    QVERIFY(isSaid(fixture, said));
}

void TestFormScales::writesTheFormThatIsThere_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("name"); // of the slider
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<QString>("after");

    QTest::newRow("percent") << u"certainty: 85"_s << u"Certainty"_s << Qt::Key_Right
                             << u"certainty: 86"_s;
    QTest::newRow("percent sign") << u"certainty: 85 %"_s << u"Certainty"_s << Qt::Key_PageDown
                                  << u"certainty: 75 %"_s;
    QTest::newRow("quoted") << u"certainty: '85'"_s << u"Certainty"_s << Qt::Key_Left
                            << u"certainty: '84'"_s;
    QTest::newRow("word") << u"certainty: likely # so far"_s << u"Certainty, as a slider"_s
                          << Qt::Key_Right << u"certainty: highly likely # so far"_s;
    QTest::newRow("word with hyphens")
        << u"certainty: highly-likely"_s << u"Certainty, as a slider"_s << Qt::Key_Home
        << u"certainty: remote"_s;
    QTest::newRow("up to ten") << u"importance: 7"_s << u"Importance, as a slider"_s << Qt::Key_Left
                               << u"importance: 6"_s;
    QTest::newRow("to the end") << u"importance: 7"_s << u"Importance, as a slider"_s << Qt::Key_End
                                << u"importance: 10"_s;
}

void TestFormScales::writesTheFormThatIsThere()
{
    QFETCH(const QString, before);
    QFETCH(const QString, name);
    QFETCH(const Qt::Key, key);
    QFETCH(const QString, after);
    FormFixture fixture(essayWith(before));
    QVERIFY(fixture.isReady());
    auto *slider = fixture.find<ScaleSlider>(name);
    QVERIFY(slider);
    QVERIFY(slider->isSet());
    slider->setFocus();
    QTest::keyClick(slider, key);
    QCOMPARE(fixture.document.text().toUtf8(), essayWith(after));
    QVERIFY(fixture.settle());
    QCOMPARE(fixture.find<ScaleSlider>(name), slider);
    fixture.document.textDocument()->undo();
    QCOMPARE(fixture.document.text().toUtf8(), essayWith(before));
}

void TestFormScales::leavesWhatIsNotSet_data()
{
    QTest::addColumn<QString>("yaml");
    QTest::addColumn<QString>("slider");
    QTest::newRow("empty") << u"status: {value: a, percentage: }"_s << u"Status, percent"_s;
    QTest::newRow("null") << u"status: {value: a, percentage: ~}"_s << u"Status, percent"_s;
    QTest::newRow("quoted") << u"status: {value: a, percentage: ''}"_s << u"Status, percent"_s;
    QTest::newRow("absent") << u"status: {value: a}"_s << u"Status, percent"_s;
    QTest::newRow("N/A") << u"status: {value: a, percentage: N/A}"_s << u"Status, percent"_s;
    QTest::newRow("flat N/A") << u"importance: N/A"_s << u"Importance, as a slider"_s;
    QTest::newRow("flat empty") << u"certainty:"_s << u"Certainty, as a slider"_s;
}

void TestFormScales::leavesWhatIsNotSet()
{
    QFETCH(const QString, yaml);
    QFETCH(const QString, slider);
    FormFixture fixture(essayWith(yaml));
    QVERIFY(fixture.isReady());
    QVERIFY(isSaid(fixture, u"not set"_s));
    QVERIFY(!fixture.find<ScaleSlider>(slider)->isSet());
    // To visit every widget, and to scroll over it, changes nothing.
    for (QWidget *widget : fixture.form.findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->focusPolicy() != Qt::NoFocus) {
            widget->setFocus(Qt::TabFocusReason);
            const QPointF centre = widget->rect().center();
            QWheelEvent event(centre, widget->mapToGlobal(centre), QPoint(), QPoint(0, 120),
                              Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
            if (qobject_cast<ScaleSlider *>(widget))
                QCoreApplication::sendEvent(widget, &event);
        }
    }
    QVERIFY(fixture.settle());
    QCOMPARE(fixture.document.text().toUtf8(), essayWith(yaml));
    QVERIFY(!fixture.find<ScaleSlider>(slider)->isSet());
}

void TestFormScales::startsInTheMiddle_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("slider");
    QTest::addColumn<QString>("after");
    QTest::newRow("percentage") << u"status: {value: a, percentage: }"_s << u"Status, percent"_s
                                << u"status: {value: a, percentage: 50}"_s;
    QTest::newRow("word") << u"certainty:"_s << u"Certainty, as a slider"_s
                          << u"certainty: Possible"_s;
    QTest::newRow("up to ten") << u"importance: N/A"_s << u"Importance, as a slider"_s
                               << u"importance: 5"_s;
}

void TestFormScales::startsInTheMiddle()
{
    QFETCH(const QString, before);
    QFETCH(const QString, slider);
    QFETCH(const QString, after);
    FormFixture fixture(essayWith(before));
    QVERIFY(fixture.isReady());
    auto *widget = fixture.find<ScaleSlider>(slider);
    widget->setFocus();
    QTest::keyClick(widget, Qt::Key_Right);
    QCOMPARE(fixture.document.text().toUtf8(), essayWith(after));
    QVERIFY(widget->isSet());
    fixture.document.textDocument()->undo();
    QCOMPARE(fixture.document.text().toUtf8(), essayWith(before));
    QVERIFY(fixture.settle());
    QTRY_VERIFY(!fixture.find<ScaleSlider>(slider)->isSet());
}

void TestFormScales::movesNoSibling()
{
    FormFixture fixture(essayWith(u"certainty:\n  value: Likely\n  percentage: 70"_s));
    QVERIFY(fixture.isReady());
    auto *slider = fixture.find<ScaleSlider>(u"Certainty, percent"_s);
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_End);
    QCOMPARE(fixture.document.text().toUtf8(),
             essayWith(u"certainty:\n  value: Likely\n  percentage: 100"_s));
    auto *word = fixture.find<QComboBox>(u"Certainty"_s);
    typeInto(word, u"remote"_s);
    QCOMPARE(fixture.document.text().toUtf8(),
             essayWith(u"certainty:\n  value: remote\n  percentage: 100"_s));
}

void TestFormScales::bringsAnAbsentPercentageInOneStep()
{
    const QString before = u"status:\n  value: Draft\ntags: [a]"_s;
    FormFixture fixture(essayWith(before));
    QVERIFY(fixture.isReady());
    auto *slider = fixture.find<ScaleSlider>(u"Status, percent"_s);
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_Right);
    QCOMPARE(fixture.document.text().toUtf8(),
             essayWith(u"status:\n  value: Draft\n  percentage: 50\ntags: [a]"_s));
    QVERIFY(fixture.settle());
    // The same slider goes on: it is there now.
    QCOMPARE(fixture.find<ScaleSlider>(u"Status, percent"_s), slider);
    QVERIFY(slider->hasFocus());
    QTest::keyClick(slider, Qt::Key_Right);
    QCOMPARE(fixture.valueAt(u"status.percentage"_s), u"51"_s);
    fixture.document.textDocument()->undo();
    QCOMPARE(fixture.document.text().toUtf8(), essayWith(before));
    QVERIFY(fixture.settle());
    QTRY_VERIFY(!slider->isSet());
}

void TestFormScales::emptiesAPercentage()
{
    FormFixture fixture(essayWith(u"status: {value: a, percentage: 70%}"_s));
    QVERIFY(fixture.isReady());
    auto *number = fixture.find<QLineEdit>(u"Status, percent, as a number"_s);
    QCOMPARE(number->text(), u"70"_s);
    number->setFocus();
    QTest::keyClick(number, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(number, Qt::Key_Delete);
    QVERIFY(fixture.settle());
    QCOMPARE(fixture.valueAt(u"status.percentage"_s), QString());
    QVERIFY(!fixture.find<ScaleSlider>(u"Status, percent"_s)->isSet());
    QTest::keyClicks(number, u"8x"_s);
    // What is no number is held back, and said to be so.
    QCOMPARE(fixture.valueAt(u"status.percentage"_s), u"8%"_s);
    QTest::keyClick(number, Qt::Key_Backspace);
    QTest::keyClick(number, Qt::Key_Up);
    QCOMPARE(fixture.valueAt(u"status.percentage"_s), u"9%"_s);
}

void TestFormScales::startsWhereTheMouseIs()
{
    FormFixture fixture(essayWith(u"status: {value: a, percentage: }"_s));
    QVERIFY(fixture.isReady());
    auto *slider = fixture.find<ScaleSlider>(u"Status, percent"_s);
    const QPoint place(slider->width() * 3 / 4, slider->height() / 2);
    QTest::mousePress(slider, Qt::LeftButton, Qt::NoModifier, place);
    QTest::mouseMove(slider, place + QPoint(3, 0));
    QTest::mouseMove(slider, place + QPoint(10, 0));
    QTest::mouseRelease(slider, Qt::LeftButton, Qt::NoModifier, place + QPoint(10, 0));
    QVERIFY(fixture.settle());
    const int percent = fixture.valueAt(u"status.percentage"_s).toInt();
    QVERIFY2(percent > 70 && percent < 95, qPrintable(QString::number(percent)));
    fixture.document.textDocument()->undo();
    QCOMPARE(fixture.valueAt(u"status.percentage"_s), QString());
    QVERIFY(!fixture.document.textDocument()->isUndoAvailable());
}

void TestFormScales::boxesEndWhereTheirSlidersEnd()
{
    FormFixture fixture(essayWith(u"confidence:\nlink: x"_s));
    QVERIFY(fixture.isReady());
    const auto *box = fixture.find<QComboBox>(u"Confidence"_s);
    const auto *slider = fixture.find<QSlider>(u"Confidence, as a slider"_s);
    QVERIFY(box && slider);
    QCOMPARE(box->geometry().right(), slider->geometry().right());
    // With a percentage behind it the box is shorter.
    fixture.replace(u"confidence:"_s, u"confidence: likely"_s);
    QTRY_VERIFY(box->geometry().right() < slider->geometry().right());
}

QTEST_MAIN(TestFormScales)
#include "test_form_scales.moc"
