// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/schema_import.h"
#include "editor/form/add_field_popup.h"
#include "tests/editor/form_fixture.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

using namespace stetmark;
using namespace Qt::StringLiterals;

namespace {

/// Of a project that tells the mood and the place of its essays.
FieldSchemaPtr moods()
{
    auto schema = readFieldSchema(
        u"fields:\n"
        "  - {key: headline, type: text, role: title, label: Head line}\n"
        "  - {key: mood, type: choice, choices: [calm, stormy]}\n"
        "  - {key: place, type: text, required: true, help: \"<b>Where</b> & when\"}\n"
        "  - {key: weather, type: text}\n");
    if (!schema)
        qFatal("%s", qPrintable(schema.error().message));
    return std::make_shared<FieldSchema>(
        completedBy(*std::move(schema), essaySchema(), SchemaTypes::Exact));
}

bool setSchema(FormFixture &fixture, const FieldSchemaPtr &schema)
{
    fixture.document.setSchema(schema);
    return QTest::qWaitFor([&] { return fixture.document.analysis()->schema == schema; })
           && fixture.settle();
}

} // namespace

/// The form follows the schema of the essay's project.
class TestFormSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsItsFields();
    void offersItsFields();
    void insertsInItsOrder();
    void beginsWithItsTitle();
    void keepsTheFieldOneIsIn();
    void givesAFieldItsNewType();
    void takesHelpForPlainText();
};

void TestFormSchema::showsItsFields()
{
    FormFixture fixture(essayWith(u"mood: calm\ntitle: A"_s));
    QVERIFY(fixture.isReady());
    QVERIFY(fixture.find<QLineEdit>(u"Title"_s));
    QVERIFY(!fixture.find<QComboBox>(u"Mood"_s));
    QVERIFY(setSchema(fixture, moods()));
    auto *mood = fixture.find<QComboBox>(u"Mood"_s);
    QVERIFY(mood);
    QVERIFY(mood->findText(u"stormy"_s) >= 0);
    QVERIFY(fixture.find<QLineEdit>(u"Place"_s));
    QVERIFY(setSchema(fixture, nullptr));
    QVERIFY(!fixture.find<QComboBox>(u"Mood"_s));
    QVERIFY(!fixture.find<QLineEdit>(u"Place"_s));
    QVERIFY(fixture.find<QLineEdit>(u"Title"_s));
}

void TestFormSchema::offersItsFields()
{
    FormFixture fixture(essayWith(u"mood: calm"_s));
    QVERIFY(fixture.isReady());
    QVERIFY(setSchema(fixture, moods()));
    QTest::keyClick(fixture.find<QPushButton>(u"Add field"_s), Qt::Key_Space);
    auto *popup = qobject_cast<AddFieldPopup *>(QApplication::activePopupWidget());
    QVERIFY(popup);
    QTest::keyClicks(popup->focusProxy(), u"Head line"_s);
    QTest::keyClick(popup->focusProxy(), Qt::Key_Return);
    QVERIFY(fixture.settle());
    QCOMPARE(fixture.valueAt(u"headline"_s), QString());
    QTRY_VERIFY(fixture.find<QLineEdit>(u"Head line"_s));
}

void TestFormSchema::insertsInItsOrder()
{
    FormFixture fixture(essayWith(u"mood: calm\nweather: rain"_s));
    QVERIFY(fixture.isReady());
    QVERIFY(setSchema(fixture, moods()));
    typeInto(fixture.find<QLineEdit>(u"Place"_s), u"Rome"_s);
    QCOMPARE(fixture.document.text(),
             QString::fromUtf8(essayWith(u"mood: calm\nplace: Rome\nweather: rain"_s)));
}

void TestFormSchema::beginsWithItsTitle()
{
    FormFixture fixture("# Stones\n");
    QVERIFY(fixture.isReady());
    QVERIFY(setSchema(fixture, moods()));
    for (QPushButton *button : fixture.form.findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text().remove(u'&').startsWith(u"Add front matter"))
            button->click();
    }
    QCOMPARE(fixture.valueAt(u"headline"_s), u"Stones"_s);
}

void TestFormSchema::keepsTheFieldOneIsIn()
{
    FormFixture fixture(essayWith(u"title: A\nmood: calm"_s));
    QVERIFY(fixture.isReady());
    auto *title = fixture.find<QLineEdit>(u"Title"_s);
    typeInto(title, u"Stones"_s);
    title->setCursorPosition(3);
    QVERIFY(setSchema(fixture, moods()));
    QVERIFY(fixture.find<QComboBox>(u"Mood"_s));
    QCOMPARE(fixture.find<QLineEdit>(u"Title"_s), title);
    QCOMPARE(fixture.form.window()->focusWidget(), title);
    QCOMPARE(title->cursorPosition(), 3);
    QTest::keyClicks(title, u"x"_s);
    QCOMPARE(fixture.valueAt(u"title"_s), u"Stoxnes"_s);
}

void TestFormSchema::givesAFieldItsNewType()
{
    FormFixture fixture(essayWith(u"mood: calm"_s));
    QVERIFY(fixture.isReady());
    auto *line = fixture.find<QLineEdit>(u"Mood"_s);
    QVERIFY(line);
    line->setFocus();
    QVERIFY(setSchema(fixture, moods()));
    auto *mood = fixture.find<QComboBox>(u"Mood"_s);
    QVERIFY(mood);
    QCOMPARE(mood->currentText(), u"calm"_s);
    QVERIFY(mood->isAncestorOf(fixture.form.window()->focusWidget())
            || mood == fixture.form.window()->focusWidget());
}

void TestFormSchema::takesHelpForPlainText()
{
    FormFixture fixture(essayWith(u"place: Rome"_s));
    QVERIFY(fixture.isReady());
    QVERIFY(setSchema(fixture, moods()));
    QStringList tips;
    for (const QWidget *widget : fixture.form.findChildren<QWidget *>())
        tips.append(widget->toolTip());
    QVERIFY2(tips.contains(u"<p>&lt;b&gt;Where&lt;/b&gt; &amp; when</p>"_s),
             qPrintable(tips.join(u'\n')));
    QCOMPARE(tips.filter(u"<b>"_s), QStringList());
}

QTEST_MAIN(TestFormSchema)
#include "test_form_schema.moc"
