// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/editor/form_fixture.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSlider>
#include <QTextCursor>
#include <QToolButton>

using namespace stetmark;
using namespace Qt::StringLiterals;

class TestFormFollowsText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textUpdatesTheForm();
    void typingInTheTextKeepsFocusAndCaret();
    void newKeysKeepFocusAndScrolling();
};

void TestFormFollowsText::textUpdatesTheForm()
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

void TestFormFollowsText::typingInTheTextKeepsFocusAndCaret()
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

void TestFormFollowsText::newKeysKeepFocusAndScrolling()
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

QTEST_MAIN(TestFormFollowsText)
#include "test_form_follows_text.moc"
