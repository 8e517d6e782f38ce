// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/form/add_field_popup.h"
#include "editor/form/drag_handle.h"
#include "tests/editor/form_fixture.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextDocument>
#include <QToolButton>

using namespace stetmark;
using namespace Qt::StringLiterals;

namespace {

/// Opens the menu of a field by keyboard and chooses what begins with `words`. False
/// when there is no such entry.
bool chooseInMenu(const FormFixture &fixture, const QString &field, const QString &words)
{
    auto *button = fixture.find<QToolButton>(u"More for "_s + field);
    if (!button)
        return false;
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    if (!menu)
        return false;
    for (QAction *action : menu->actions()) {
        if (!QString(action->text()).remove(u'&').startsWith(words) || !action->isEnabled())
            continue;
        menu->setActiveAction(action);
        QTest::keyClick(menu, Qt::Key_Return);
        return true;
    }
    menu->close();
    return false;
}

/// Adds a field by its button and what is typed.
void addField(const QPushButton *button, const QString &typed)
{
    QTest::keyClick(const_cast<QPushButton *>(button), Qt::Key_Space);
    auto *popup = qobject_cast<AddFieldPopup *>(QApplication::activePopupWidget());
    QVERIFY(popup);
    QWidget *search = popup->focusProxy();
    QTest::keyClicks(search, typed);
    QTest::keyClick(search, Qt::Key_Return);
}

/// The widget that has the focus in the form, or will when its window is active again.
QWidget *focused(const FormFixture &fixture)
{
    return fixture.form.window()->focusWidget();
}

QString focusedName(const FormFixture &fixture)
{
    const QWidget *widget = focused(fixture);
    return widget ? widget->accessibleName() : QString();
}

const QString records = u"bibliography:\n  - title: One\n    link: a\n"
                        "  - title: Two\n    link: b\n  - title: Three\n    link: c\ndraft: true"_s;

QStringList titles(const FormFixture &fixture)
{
    QStringList titles;
    for (int i = 0; i < 9; ++i) {
        const QString title = fixture.valueAt(u"bibliography[%1].title"_s.arg(i));
        if (title == u"(none)")
            break;
        titles.append(title);
    }
    return titles;
}

} // namespace

class TestFormStructure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void removesFields_data();
    void removesFields();
    void removesAFieldWithItsComment();
    void addsFields_data();
    void addsFields();
    void addsFieldsOfTheFolder();
    void givesUpAddingAField();
    void addsFrontMatter_data();
    void addsFrontMatter();
    void addsRecords_data();
    void addsRecords();
    void removesRecords();
    void movesRecordsByKey();
    void movesRecordsByMouse();
    void givesADragUp();
    void movesTags_data();
    void movesTags();
    void dragsTags();
    void setsDatesToNow();
    void emptiesDatesAndNumbers();
};

void TestFormStructure::removesFields_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("focus");

    const QString remove = u"Remove field"_s;
    QTest::newRow("text") << u"title: x\nauthor: y\ndraft: true"_s << u"Author"_s << remove
                          << u"title: x\ndraft: true"_s << u"Draft"_s;
    QTest::newRow("last") << u"title: x\ndraft: true"_s << u"Draft"_s << remove << u"title: x"_s
                          << u"Title"_s;
    QTest::newRow("comment stays") << u"# about\ntitle: x\ndraft: true"_s << u"Title"_s << remove
                                   << u"# about\ndraft: true"_s << u"Draft"_s;
    QTest::newRow("measure") << u"title: x\nstatus:\n  value: a\n  percentage: 5"_s << u"Status"_s
                             << remove << u"title: x"_s << u"Title"_s;
    QTest::newRow("percentage") << u"status:\n  value: a\n  percentage: 5"_s << u"Status, percent"_s
                                << u"Remove the percentage"_s << u"status:\n  value: a"_s
                                << u"Status"_s;
    QTest::newRow("in a record") << u"bibliography:\n  - title: a\n    link: b"_s
                                 << u"Bibliography 1, title"_s << remove
                                 << u"bibliography:\n  - link: b"_s << u"Bibliography 1, link"_s;
    QTest::newRow("tags") << u"tags: [a, b]\ntitle: x"_s << u"Tags"_s << remove << u"title: x"_s
                          << u"Title"_s;
    QTest::newRow("group") << u"title: x\nextra: {a: 1}"_s << u"Extra"_s << remove << u"title: x"_s
                           << u"Title"_s;
}

void TestFormStructure::removesFields()
{
    QFETCH(const QString, before);
    QFETCH(const QString, field);
    QFETCH(const QString, action);
    QFETCH(const QString, after);
    QFETCH(const QString, focus);
    FormFixture fixture(essayWith(before));
    QVERIFY(fixture.isReady());
    QVERIFY(chooseInMenu(fixture, field, action));
    QCOMPARE(fixture.document.text().toUtf8(), essayWith(after));
    QVERIFY(fixture.settle());
    QTRY_COMPARE(focusedName(fixture), focus);
    fixture.document.textDocument()->undo();
    QCOMPARE(fixture.document.text().toUtf8(), essayWith(before));
    QVERIFY(!fixture.document.textDocument()->isUndoAvailable());
}

void TestFormStructure::removesAFieldWithItsComment()
{
    FormFixture fixture(essayWith(u"title: x\n# one of a, b\nmood: a\ndraft: true"_s));
    QVERIFY(fixture.isReady());
    // Only where there is one.
    QVERIFY(!chooseInMenu(fixture, u"Title"_s, u"Remove field and"_s));
    QVERIFY(chooseInMenu(fixture, u"Mood"_s, u"Remove field and its comment"_s));
    QCOMPARE(fixture.document.text().toUtf8(), essayWith(u"title: x\ndraft: true"_s));
}

void TestFormStructure::addsFields_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("focus");

    QTest::newRow("text, in order") << u"title: x\ndraft: true"_s << u"author"_s
                                    << u"title: x\nauthor: \"\"\ndraft: true"_s << u"Author"_s;
    QTest::newRow("date") << u"title: x"_s << u"lastmod"_s << u"title: x\nlastmod:"_s
                          << u"Last changed"_s;
    QTest::newRow("tags") << u"title: x"_s << u"tags"_s << u"title: x\ntags: []"_s
                          << u"Tags: add one"_s;
    QTest::newRow("switch") << u"title: x"_s << u"draft"_s << u"title: x\ndraft: false"_s
                            << u"Draft"_s;
    QTest::newRow("group") << u"title: x"_s << u"certainty"_s
                           << u"title: x\ncertainty:\n  value:\n  percentage:"_s << u"Certainty"_s;
    QTest::newRow("records") << u"title: x"_s << u"bibliography"_s
                             << u"title: x\nbibliography: []"_s << u"Add to Bibliography"_s;
    QTest::newRow("new key") << u"title: x"_s << u"mood of it"_s << u"title: x\nmood of it: \"\""_s
                             << u"Mood of it"_s;
}

void TestFormStructure::addsFields()
{
    QFETCH(const QString, before);
    QFETCH(const QString, typed);
    QFETCH(const QString, after);
    QFETCH(const QString, focus);
    FormFixture fixture(essayWith(before));
    QVERIFY(fixture.isReady());
    addField(fixture.find<QPushButton>(u"Add field"_s), typed);
    QCOMPARE(fixture.document.text().toUtf8(), essayWith(after));
    QVERIFY(fixture.settle());
    QTRY_COMPARE(focusedName(fixture), focus);
    fixture.document.textDocument()->undo();
    QCOMPARE(fixture.document.text().toUtf8(), essayWith(before));
}

void TestFormStructure::addsFieldsOfTheFolder()
{
    FormFixture fixture(essayWith(u"title: x"_s));
    QVERIFY(fixture.isReady());
    Field series;
    series.key = u"series"_s;
    series.label = u"Series"_s;
    series.type = FieldType::Tags;
    fixture.form.setFolderFields({series});
    addField(fixture.find<QPushButton>(u"Add field"_s), u"seri"_s);
    QCOMPARE(fixture.document.text().toUtf8(), essayWith(u"title: x\nseries: []"_s));
}

void TestFormStructure::givesUpAddingAField()
{
    FormFixture fixture(essayWith(u"title: x"_s));
    QVERIFY(fixture.isReady());
    auto *button = fixture.find<QPushButton>(u"Add field"_s);
    QTest::keyClick(button, Qt::Key_Space);
    QPointer<QWidget> popup = QApplication::activePopupWidget();
    QVERIFY(popup);
    QTest::keyClicks(popup->focusProxy(), u"author"_s);
    QTest::keyClick(popup->focusProxy(), Qt::Key_Escape);
    QTRY_VERIFY(!popup);
    QCOMPARE(fixture.document.text().toUtf8(), essayWith(u"title: x"_s));
}

void TestFormStructure::addsFrontMatter_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QString>("title");
    QTest::newRow("heading") << QByteArray("Some words.\n\n# The *title*\n\nText.\n")
                             << u"The title"_s;
    QTest::newRow("first line") << QByteArray("Just: a text.\nAnd more.\n") << u"Just: a text."_s;
    QTest::newRow("only one line") << QByteArray("A text") << u"A text"_s;
    QTest::newRow("blank lines first") << QByteArray("\n\nA text.\n") << u"A text."_s;
    QTest::newRow("nothing") << QByteArray("") << u""_s;
}

void TestFormStructure::addsFrontMatter()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QString, title);
    FormFixture fixture(before);
    QVERIFY(fixture.isReady());
    auto *button = fixture.find<QPushButton>(u"Add front matter"_s);
    QVERIFY(button);
    QTest::keyClick(button, Qt::Key_Space);
    QVERIFY(fixture.document.text().startsWith(u"---\ntitle: "_s));
    QVERIFY(fixture.document.text().endsWith(QString::fromUtf8(before)));
    QCOMPARE(fixture.valueAt(u"title"_s), title);
    QVERIFY(fixture.settle());
    QTRY_COMPARE(focusedName(fixture), u"Title"_s);
    fixture.document.textDocument()->undo();
    QCOMPARE(fixture.document.text().toUtf8(), before);
}

void TestFormStructure::addsRecords_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("like the others")
        << u"bibliography:\n  - title: a\n    page: 5\ndraft: true"_s
        << u"bibliography:\n  - title: a\n    page: 5\n  - title: \"\"\n    page:\ndraft: true"_s;
    QTest::newRow("the first") << u"bibliography: []"_s
                               << u"bibliography:\n  - title: \"\"\n    link: \"\""_s;
}

void TestFormStructure::addsRecords()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    FormFixture fixture(essayWith(before));
    QVERIFY(fixture.isReady());
    auto *button = fixture.find<QPushButton>(u"Add to Bibliography"_s);
    QVERIFY(button);
    QTest::keyClick(button, Qt::Key_Space);
    QCOMPARE(fixture.document.text().toUtf8(), essayWith(after));
    QVERIFY(fixture.settle());
    QTRY_VERIFY(focusedName(fixture).endsWith(u", title"_s));
    QTest::keyClicks(focused(fixture), u"New"_s);
    QVERIFY(fixture.document.text().contains(u"New"));
}

void TestFormStructure::removesRecords()
{
    FormFixture fixture(essayWith(records));
    QVERIFY(fixture.isReady());
    QVERIFY(chooseInMenu(fixture, u"Bibliography 2"_s, u"Remove"_s));
    QCOMPARE(titles(fixture), QStringList({u"One"_s, u"Three"_s}));
    QVERIFY(fixture.settle());
    QTRY_COMPARE(focusedName(fixture), u"Move Bibliography 2"_s);
    QVERIFY(chooseInMenu(fixture, u"Bibliography 1"_s, u"Remove"_s));
    QVERIFY(fixture.settle());
    QVERIFY(chooseInMenu(fixture, u"Bibliography 1"_s, u"Remove"_s));
    QCOMPARE(fixture.document.text().toUtf8(), essayWith(u"bibliography: []\ndraft: true"_s));
    QVERIFY(fixture.settle());
    QTRY_COMPARE(focusedName(fixture), u"Add to Bibliography"_s);
    for (int i = 0; i < 3; ++i)
        fixture.document.textDocument()->undo();
    QCOMPARE(fixture.document.text().toUtf8(), essayWith(records));
}

void TestFormStructure::movesRecordsByKey()
{
    FormFixture fixture(essayWith(records));
    QVERIFY(fixture.isReady());
    auto *title = fixture.find<QLineEdit>(u"Bibliography 1, title"_s);
    title->setFocus();
    QTest::keyClick(title, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(titles(fixture), QStringList({u"Two"_s, u"One"_s, u"Three"_s}));
    QVERIFY(fixture.settle());
    QTRY_COMPARE(focusedName(fixture), u"Move Bibliography 2"_s);
    QTest::keyClick(focused(fixture), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(titles(fixture), QStringList({u"Two"_s, u"Three"_s, u"One"_s}));
    QVERIFY(fixture.settle());
    QTRY_COMPARE(focusedName(fixture), u"Move Bibliography 3"_s);
    // Not beyond the end.
    QTest::keyClick(focused(fixture), Qt::Key_Down, Qt::AltModifier);
    QVERIFY(chooseInMenu(fixture, u"Bibliography 3"_s, u"Move up"_s));
    QCOMPARE(titles(fixture), QStringList({u"Two"_s, u"One"_s, u"Three"_s}));
    QVERIFY(fixture.settle());
    QCOMPARE(fixture.find<QLineEdit>(u"Bibliography 2, title"_s)->text(), u"One"_s);
    for (int i = 0; i < 3; ++i)
        fixture.document.textDocument()->undo();
    QCOMPARE(fixture.document.text().toUtf8(), essayWith(records));
    QVERIFY(!fixture.document.textDocument()->isUndoAvailable());
}

void TestFormStructure::movesRecordsByMouse()
{
    FormFixture fixture(essayWith(records));
    QVERIFY(fixture.isReady());
    auto *handle = fixture.find<DragHandle>(u"Move Bibliography 3"_s);
    const QWidget *first = fixture.find<DragHandle>(u"Move Bibliography 1"_s);
    QVERIFY(handle && first);
    const QPoint to = handle->mapFromGlobal(first->mapToGlobal(QPoint(5, -6)));
    QTest::mousePress(handle, Qt::LeftButton, Qt::NoModifier, QPoint(5, 5));
    QTest::mouseMove(handle, QPoint(5, -20));
    QTest::mouseMove(handle, to);
    QTest::mouseRelease(handle, Qt::LeftButton, Qt::NoModifier, to);
    QCOMPARE(titles(fixture), QStringList({u"Three"_s, u"One"_s, u"Two"_s}));
    QVERIFY(fixture.settle());
    // And down to the end.
    auto *top = fixture.find<DragHandle>(u"Move Bibliography 1"_s);
    const QWidget *adder = fixture.find<QPushButton>(u"Add to Bibliography"_s);
    const QPoint end = top->mapFromGlobal(adder->mapToGlobal(QPoint(5, 5)));
    QTest::mousePress(top, Qt::LeftButton, Qt::NoModifier, QPoint(5, 5));
    QTest::mouseMove(top, QPoint(5, 40));
    QTest::mouseMove(top, end);
    QTest::mouseRelease(top, Qt::LeftButton, Qt::NoModifier, end);
    QCOMPARE(fixture.document.text().toUtf8(), essayWith(records));
}

void TestFormStructure::givesADragUp()
{
    FormFixture fixture(essayWith(records));
    QVERIFY(fixture.isReady());
    auto *handle = fixture.find<DragHandle>(u"Move Bibliography 3"_s);
    QTest::mousePress(handle, Qt::LeftButton, Qt::NoModifier, QPoint(5, 5));
    QTest::mouseMove(handle, QPoint(5, -150));
    QTest::keyClick(handle, Qt::Key_Escape);
    QTest::mouseRelease(handle, Qt::LeftButton, Qt::NoModifier, QPoint(5, -150));
    QCOMPARE(fixture.document.text().toUtf8(), essayWith(records));
}

void TestFormStructure::movesTags_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("flow") << u"tags: [a, b, c]"_s << u"tags: [b, a, c]"_s;
    QTest::newRow("block") << u"tags:\n- a # first\n- b\n- c"_s
                           << u"tags:\n- b\n- a # first\n- c"_s;
    QTest::newRow("one text") << u"tags: a, b, c"_s << u"tags: b, a, c"_s;
}

void TestFormStructure::movesTags()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    FormFixture fixture(essayWith(before));
    QVERIFY(fixture.isReady());
    auto *chip = fixture.find<QToolButton>(u"Change tag b"_s);
    chip->setFocus();
    QTest::keyClick(chip, Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(fixture.document.text().toUtf8(), essayWith(after));
    QCOMPARE(focusedName(fixture), u"Change tag b"_s);
    QTest::keyClick(focused(fixture), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(fixture.document.text().toUtf8(), essayWith(after));
    QVERIFY(fixture.settle());
    fixture.document.textDocument()->undo();
    QCOMPARE(fixture.document.text().toUtf8(), essayWith(before));
}

void TestFormStructure::dragsTags()
{
    FormFixture fixture(essayWith(u"tags: [aa, bb, cc]"_s));
    QVERIFY(fixture.isReady());
    auto *first = fixture.find<QToolButton>(u"Change tag aa"_s);
    const QWidget *last = fixture.find<QToolButton>(u"Remove tag cc"_s);
    const QPoint to = first->mapFromGlobal(last->mapToGlobal(last->rect().center()));
    QTest::mousePress(first, Qt::LeftButton, Qt::NoModifier, QPoint(4, 4));
    QTest::mouseMove(first, QPoint(30, 4));
    QTest::mouseMove(first, to);
    QTest::mouseRelease(first, Qt::LeftButton, Qt::NoModifier, to);
    QCOMPARE(fixture.document.text().toUtf8(), essayWith(u"tags: [bb, cc, aa]"_s));
    // That was no click: nothing is being edited.
    QVERIFY(!fixture.find<QLineEdit>(u"Tags: change this one"_s));
}

void TestFormStructure::setsDatesToNow()
{
    FormFixture fixture(essayWith(u"date: 2020-01-02\nlastmod: '2020-01-02T03:04:05Z'"_s));
    QVERIFY(fixture.isReady());
    const QDateTime before = QDateTime::currentDateTimeUtc().addSecs(-1);
    auto *now = fixture.find<QPushButton>(u"Last changed: set to now"_s);
    QVERIFY(now);
    QTest::keyClick(now, Qt::Key_Space);
    const QString written = fixture.valueAt(u"lastmod"_s);
    QVERIFY2(written.endsWith(u'Z') && written.size() == 20, qPrintable(written));
    QVERIFY(QDateTime::fromString(written, Qt::ISODate) >= before);
    QVERIFY(fixture.document.text().contains(u"lastmod: '"_s + written + u"'\n"_s));
    QVERIFY(chooseInMenu(fixture, u"Date"_s, u"Set to now"_s));
    QCOMPARE(fixture.valueAt(u"date"_s).size(), 10);
    QVERIFY(fixture.valueAt(u"date"_s) > u"2026"_s);
}

void TestFormStructure::emptiesDatesAndNumbers()
{
    FormFixture fixture(essayWith(u"date: 2020-01-02\nword_goal: 500 # words"_s));
    QVERIFY(fixture.isReady());
    for (const QString &name : {u"Date"_s, u"Word goal"_s}) {
        auto *line = fixture.find<QLineEdit>(name);
        line->setFocus();
        QTest::keyClick(line, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(line, Qt::Key_Delete);
    }
    QCOMPARE(fixture.valueAt(u"date"_s), QString());
    QCOMPARE(fixture.valueAt(u"word_goal"_s), QString());
    const FrontMatter tree = readFrontMatter(fixture.document.text());
    QCOMPARE(tree.root.find(u"date")->type(), ScalarType::Null);
    QCOMPARE(tree.root.find(u"word_goal")->type(), ScalarType::Null);
    QVERIFY(fixture.settle());
    typeInto(fixture.find<QLineEdit>(u"Date"_s), u"2021-05-06"_s);
    QVERIFY(fixture.document.text().contains(u"date: 2021-05-06\n"));
}

QTEST_MAIN(TestFormStructure)
#include "test_form_structure.moc"
