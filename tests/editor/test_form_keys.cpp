// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What single keys do in the form.

#include "editor/form/add_field_popup.h"
#include "tests/editor/form_fixture.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QTextDocument>
#include <QWindow>

#include <memory>
#include <utility>

using namespace stetmark;
using namespace Qt::StringLiterals;

namespace {

/// The fields of essays, and fields of every type in the records of a bibliography.
FieldSchemaPtr schemaWithRichRecords()
{
    FieldSchema schema = essaySchema();
    for (Field &field : schema.fields) {
        if (field.key != u"bibliography")
            continue;
        for (const auto &[key, type] :
             QList<QPair<QString, FieldType>>{{u"kind"_s, FieldType::Choice},
                                              {u"day"_s, FieldType::Date},
                                              {u"share"_s, FieldType::Percentage},
                                              {u"read"_s, FieldType::Switch}}) {
            Field part;
            part.key = key;
            part.label = key;
            part.type = type;
            part.choices = {u"Book"_s, u"Paper"_s};
            field.fields.push_back(part);
        }
    }
    return std::make_shared<const FieldSchema>(std::move(schema));
}

const QString twoRecords = u"kind: Book\nbibliography:\n"
                           "  - title: One\n    kind: Book\n    day: 2024-02-25\n"
                           "    share: 50\n    read: true\n"
                           "  - title: Two\n    kind: Paper\n    day: 2023-01-01\n"
                           "    share: 60\n    read: true"_s;

} // namespace

class TestFormKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsByTheButtonsLetter();
    void arrowKeysStayOnButtons_data();
    void arrowKeysStayOnButtons();
    void downOpensWhatAButtonOpens_data();
    void downOpensWhatAButtonOpens();
    void longLinesShowTheirStart_data();
    void longLinesShowTheirStart();
    void altArrowsMoveRecordsFromEveryField_data();
    void altArrowsMoveRecordsFromEveryField();
    void listsOpenByKey_data();
    void listsOpenByKey();
};

void TestFormKeys::addsByTheButtonsLetter()
{
    FormFixture fixture(essayWith(u"title: x\nauthor: y\nabstract: z\narea: here"_s));
    QVERIFY(fixture.isReady());
    QTest::keyClick(fixture.form.windowHandle(), Qt::Key_A, Qt::AltModifier);
    QTRY_VERIFY(qobject_cast<AddFieldPopup *>(QApplication::activePopupWidget()));
    // Below its button: to the right of that there is room in the window.
    const QWidget *button = fixture.find<QWidget>(u"Add field"_s);
    QVERIFY(QApplication::activePopupWidget()->x() >= button->mapToGlobal(QPoint()).x());
}

void TestFormKeys::arrowKeysStayOnButtons_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("hasOwnSideKeys");
    QTest::newRow("menu") << u"More for Title"_s << false;
    QTest::newRow("menu of a record") << u"More for Bibliography 1"_s << false;
    QTest::newRow("handle") << u"Move Bibliography 1"_s << false;
    QTest::newRow("calendar") << u"Date: choose in a calendar"_s << false;
    QTest::newRow("now") << u"Last changed: set to now"_s << false;
    QTest::newRow("switch") << u"Draft"_s << false;
    QTest::newRow("tag") << u"Change tag b"_s << true;
    QTest::newRow("tag's cross") << u"Remove tag b"_s << true;
    QTest::newRow("adder") << u"Add to Bibliography"_s << false;
    QTest::newRow("add field") << u"Add field"_s << false;
}

void TestFormKeys::arrowKeysStayOnButtons()
{
    QFETCH(const QString, name);
    QFETCH(const bool, hasOwnSideKeys);
    const QByteArray essay = essayWith(u"title: x\ndate: 2024-02-25\nlastmod: 2024-02-25\n"
                                       "tags: [a, b, c]\ndraft: true\n"
                                       "bibliography:\n  - title: One\n  - title: Two"_s);
    FormFixture fixture(essay);
    QVERIFY(fixture.isReady());
    auto *button = fixture.find<QAbstractButton>(name);
    QVERIFY(button);
    QList<Qt::Key> keys{Qt::Key_Up};
    if (!hasOwnSideKeys)
        keys += {Qt::Key_Left, Qt::Key_Right};
    for (const Qt::Key key : std::as_const(keys)) {
        button->setFocus();
        QTest::keyClick(button, key);
        QCOMPARE(fixture.form.focusWidget(), button);
    }
    QVERIFY(!QApplication::activePopupWidget());
    QTest::keyClick(button, Qt::Key_Down);
    QCOMPARE(fixture.form.focusWidget(), button);
    QCOMPARE(fixture.document.text().toUtf8(), essay);
}

void TestFormKeys::downOpensWhatAButtonOpens_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("menu") << u"More for Title"_s;
    QTest::newRow("calendar") << u"Date: choose in a calendar"_s;
    QTest::newRow("add field") << u"Add field"_s;
}

void TestFormKeys::downOpensWhatAButtonOpens()
{
    QFETCH(const QString, name);
    FormFixture fixture(essayWith(u"title: x\ndate: 2024-02-25"_s));
    QVERIFY(fixture.isReady());
    auto *button = fixture.find<QAbstractButton>(name);
    QVERIFY(button);
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Down);
    QVERIFY(QApplication::activePopupWidget());
}

void TestFormKeys::longLinesShowTheirStart_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("name");
    QTest::newRow("text") << u"title"_s << u"Title"_s;
    QTest::newRow("choice") << u"status"_s << u"Status"_s;
    QTest::newRow("number") << u"word_goal"_s << u"Word goal"_s;
}

void TestFormKeys::longLinesShowTheirStart()
{
    QFETCH(const QString, key);
    QFETCH(const QString, name);
    const QByteArray essay = essayWith(key + u": "_s + QString(300, u'7'));
    FormFixture fixture(essay);
    QVERIFY(fixture.isReady());
    auto *line = fixture.find<QLineEdit>(name);
    QVERIFY(line);
    QCOMPARE(line->cursorPosition(), 0);
    // A combo box stands for its line.
    QWidget *target = line->focusProxy() ? line->focusProxy() : line;
    target->setFocus(Qt::TabFocusReason);
    QTest::keyClick(target, Qt::Key_End);
    QCOMPARE(line->cursorPosition(), 300);
    // Not while a menu or another window has the keys for a moment.
    QFocusEvent toWindow(QEvent::FocusOut, Qt::ActiveWindowFocusReason);
    QCoreApplication::sendEvent(target, &toWindow);
    QCOMPARE(line->cursorPosition(), 300);
    QTest::keyClick(target, Qt::Key_Tab);
    QVERIFY(!target->hasFocus());
    QCOMPARE(line->cursorPosition(), 0);
    QCOMPARE(fixture.document.text().toUtf8(), essay);
    QVERIFY(!fixture.document.textDocument()->isUndoAvailable());
}

void TestFormKeys::altArrowsMoveRecordsFromEveryField_data()
{
    QTest::addColumn<QString>("part");
    QTest::newRow("text") << u"title"_s;
    QTest::newRow("choice") << u"kind"_s;
    QTest::newRow("date") << u"day"_s;
    QTest::newRow("slider") << u"share"_s;
    QTest::newRow("number of a slider") << u"share, as a number"_s;
    QTest::newRow("switch") << u"read"_s;
}

void TestFormKeys::altArrowsMoveRecordsFromEveryField()
{
    QFETCH(const QString, part);
    FormFixture fixture(essayWith(twoRecords), schemaWithRichRecords());
    QVERIFY(fixture.isReady());
    const auto press = [&](int record, Qt::Key key) {
        auto *widget = fixture.find<QWidget>(u"Bibliography %1, %2"_s.arg(record).arg(part));
        QVERIFY(widget);
        widget->setFocus();
        QTest::keyClick(fixture.form.focusWidget(), key, Qt::AltModifier);
        QVERIFY(fixture.settle());
    };
    press(1, Qt::Key_Down);
    QCOMPARE(fixture.valueAt(u"bibliography[0].title"_s), u"Two"_s);
    QCOMPARE(fixture.valueAt(u"bibliography[1].title"_s), u"One"_s);
    QVERIFY(!QApplication::activePopupWidget());
    press(2, Qt::Key_Up);
    QCOMPARE(fixture.document.text().toUtf8(), essayWith(twoRecords));
}

void TestFormKeys::listsOpenByKey_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    const Qt::KeyboardModifiers none;
    const Qt::KeyboardModifiers alt = Qt::AltModifier;
    QTest::newRow("choice") << u"Status"_s << int(Qt::Key_Down) << alt;
    QTest::newRow("choice, F4") << u"Status"_s << int(Qt::Key_F4) << none;
    QTest::newRow("date") << u"Date"_s << int(Qt::Key_Down) << alt;
    QTest::newRow("date, F4") << u"Date"_s << int(Qt::Key_F4) << none;
    QTest::newRow("choice of a record") << u"Bibliography 1, kind"_s << int(Qt::Key_F4) << none;
    QTest::newRow("date of a record") << u"Bibliography 1, day"_s << int(Qt::Key_F4) << none;
}

void TestFormKeys::listsOpenByKey()
{
    QFETCH(const QString, name);
    QFETCH(const int, key);
    QFETCH(const Qt::KeyboardModifiers, modifiers);
    FormFixture fixture(essayWith(u"status: Draft\ndate: 2024-02-25\n"_s + twoRecords),
                        schemaWithRichRecords());
    QVERIFY(fixture.isReady());
    auto *widget = fixture.find<QWidget>(name);
    QVERIFY(widget);
    widget->setFocus();
    QTest::keyClick(fixture.form.focusWidget(), Qt::Key(key), modifiers);
    QVERIFY(QApplication::activePopupWidget());
}

QTEST_MAIN(TestFormKeys)
#include "test_form_keys.moc"
