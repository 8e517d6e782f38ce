// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/editor/form_fixture.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSet>
#include <QSlider>
#include <QToolButton>

using namespace stetmark;
using namespace Qt::StringLiterals;

class TestFormKeyboard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesEveryWidget();
    void tabFollowsTheRows();
    void wheelScrollsPastFields();
};

void TestFormKeyboard::namesEveryWidget()
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

void TestFormKeyboard::tabFollowsTheRows()
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

void TestFormKeyboard::wheelScrollsPastFields()
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
    turn(fixture.find<QLineEdit>(u"Status, percent, as a number"_s));
    QCOMPARE(fixture.document.text(), before);
    slider->setFocus();
    turn(slider);
    QVERIFY(fixture.document.text() != before);
}

QTEST_MAIN(TestFormKeyboard)
#include "test_form_keyboard.moc"
