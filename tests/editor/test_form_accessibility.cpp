// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/form/form_row.h"
#include "tests/editor/form_fixture.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QCalendarWidget>
#include <QSet>

using namespace stetmark;
using namespace Qt::StringLiterals;

namespace {

/// Every kind of field, set and not set, right and wrong.
const QByteArray everything = "---\n"
                              "title: A title\n"
                              "author:\n"
                              "description: |\n"
                              "  Two\n"
                              "  lines\n"
                              "date: 2024-02-25\n"
                              "lastmod: 2024-02-30\n"
                              "tags: [one, two]\n"
                              "status: {value: Notes}\n"
                              "certainty: {value: Likely, percentage: 85}\n"
                              "confidence: likely\n"
                              "importance: 7\n"
                              "word_goal: many\n"
                              "is_post_complete: true\n"
                              "draft:\n"
                              "bibliography:\n"
                              "  - title: A source\n"
                              "    link: https://example.org/\n"
                              "link: https://example.org/a\n"
                              "extra:\n"
                              "  mood: good\n"
                              "  again: &x 1\n"
                              "copy: *x\n"
                              "---\nText.\n";

struct Heard {
    QString name;
    QString value;
    QString description;
};

void collect(QAccessibleInterface *interface, QList<Heard> &heard)
{
    if (!interface || interface->state().invisible)
        return;
    if (interface->state().focusable)
        heard.append({interface->text(QAccessible::Name), interface->text(QAccessible::Value),
                      interface->text(QAccessible::Description)});
    for (int i = 0; i < interface->childCount(); ++i)
        collect(interface->child(i), heard);
}

/// All that can take the focus in the accessibility tree of `widget`.
QList<Heard> heardIn(QWidget *widget)
{
    QList<Heard> heard;
    collect(QAccessible::queryAccessibleInterface(widget), heard);
    return heard;
}

Heard find(const QList<Heard> &all, const QString &name)
{
    for (const Heard &heard : all) {
        if (heard.name == name)
            return heard;
    }
    return {};
}

} // namespace

class TestFormAccessibility : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldIsHeard_data();
    void everyFieldIsHeard();
    void nothingIsWithoutAName();
    void aMissingValueIsNoNumber();
    void aValueIsHeardAsItChanges();
    void everythingIsReachedByTab();
    void calendarsWorkByKeyboard();
};

void TestFormAccessibility::everyFieldIsHeard_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("description"); // a part of it

    QTest::newRow("text") << u"Title"_s << u"A title"_s << u""_s;
    QTest::newRow("text, not set") << u"Author"_s << u""_s << u"not set"_s;
    QTest::newRow("long text") << u"Description"_s << u"Two\nlines\n"_s << u""_s;
    QTest::newRow("date") << u"Date"_s << u"2024-02-25"_s << u""_s;
    QTest::newRow("no such date") << u"Last changed"_s << u"2024-02-30"_s << u"does not exist"_s;
    QTest::newRow("tag") << u"Change tag one"_s << u""_s << u""_s;
    QTest::newRow("percentage") << u"Certainty, percent"_s << u"85 percent, highly likely"_s
                                << u"85 percent, highly likely"_s;
    QTest::newRow("percentage, absent") << u"Status, percent"_s << u"not set"_s << u"not set"_s;
    QTest::newRow("word beside a percentage")
        << u"Certainty"_s << u"Likely"_s << u"Likely, 67 percent"_s;
    QTest::newRow("word") << u"Confidence"_s << u"likely"_s << u"likely, 67 percent"_s;
    QTest::newRow("word, slider") << u"Confidence, as a slider"_s << u"likely, 67 percent"_s
                                  << u""_s;
    QTest::newRow("up to ten") << u"Importance, as a slider"_s << u"7 of 10, 70 percent"_s << u""_s;
    QTest::newRow("wrong type") << u"Word goal"_s << u"many"_s << u"not a number"_s;
    QTest::newRow("switch") << u"Complete"_s << u""_s << u""_s;
    QTest::newRow("switch, not set") << u"Draft"_s << u""_s << u"not set"_s;
    QTest::newRow("record") << u"Bibliography 1, title"_s << u"A source"_s << u""_s;
    QTest::newRow("group") << u"Extra, mood"_s << u"good"_s << u""_s;
}

void TestFormAccessibility::everyFieldIsHeard()
{
    QFETCH(const QString, name);
    QFETCH(const QString, value);
    QFETCH(const QString, description);
    FormFixture fixture(everything);
    QVERIFY(fixture.isReady());
    const Heard heard = find(heardIn(&fixture.form), name);
    QCOMPARE(heard.name, name);
    if (!value.isEmpty())
        QCOMPARE(heard.value, value);
    QVERIFY2(heard.description.contains(description), qPrintable(heard.description));
}

void TestFormAccessibility::nothingIsWithoutAName()
{
    FormFixture fixture(everything);
    QVERIFY(fixture.isReady());
    const QList<Heard> all = heardIn(&fixture.form);
    QVERIFY(all.size() > 50);
    for (const Heard &heard : all)
        QVERIFY2(!heard.name.isEmpty(), qPrintable(heard.value + u" / "_s + heard.description));
}

void TestFormAccessibility::aMissingValueIsNoNumber()
{
    FormFixture fixture(essayWith(u"status: {value: a, percentage: }"_s));
    QVERIFY(fixture.isReady());
    auto *slider = fixture.find<QWidget>(u"Status, percent"_s);
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(slider);
    QVERIFY(interface);
    QCOMPARE(interface->role(), QAccessible::Slider);
    QVERIFY(!interface->valueInterface());
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_Right);
    QVERIFY(interface->valueInterface());
    QCOMPARE(interface->valueInterface()->currentValue().toInt(), 50);
    interface->valueInterface()->setCurrentValue(60);
    QCOMPARE(fixture.valueAt(u"status.percentage"_s), u"60"_s);
}

void TestFormAccessibility::aValueIsHeardAsItChanges()
{
    FormFixture fixture(essayWith(u"certainty: {value: Likely, percentage: 85}"_s));
    QVERIFY(fixture.isReady());
    auto *slider = fixture.find<QWidget>(u"Certainty, percent"_s);
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_End);
    QVERIFY(slider->accessibleDescription().startsWith(u"100 percent, certain"_s));
    fixture.replace(u"percentage: 100"_s, u"percentage: N/A"_s);
    QTRY_VERIFY(slider->accessibleDescription().startsWith(u"not set"_s));
}

void TestFormAccessibility::everythingIsReachedByTab()
{
    FormFixture fixture(everything);
    QVERIFY(fixture.isReady());
    fixture.form.resize(340, 2400);
    QSet<QWidget *> wanted;
    for (QWidget *widget : fixture.form.findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus)
            && !widget->focusProxy() && widget->window() == fixture.form.window())
            wanted.insert(widget);
    }
    QVERIFY(wanted.size() > 50);
    QWidget *first = fixture.find<QWidget>(u"Title"_s);
    first->setFocus();
    QList<QWidget *> reached;
    do {
        QWidget *widget = QApplication::focusWidget();
        QVERIFY(widget);
        // A link has the focus twice: with its text, and by itself.
        if (reached.isEmpty() || reached.constLast() != widget)
            reached.append(widget);
        QTest::keyClick(widget, Qt::Key_Tab);
    } while (QApplication::focusWidget() != first && reached.size() < 300);
    QStringList names;
    for (const QWidget *widget : std::as_const(reached))
        names.append(widget->accessibleName());
    for (QWidget *widget : std::as_const(wanted))
        QVERIFY2(reached.contains(widget),
                 qPrintable(widget->accessibleName() + u" in "_s + names.join(u" | "_s)));
    // From row to row, top to bottom.
    int last = -1;
    for (const QWidget *widget : std::as_const(reached)) {
        const QWidget *row = widget;
        while (row && !qobject_cast<const FormRow *>(row))
            row = row->parentWidget();
        QVERIFY2(!row || row->y() >= last, qPrintable(widget->accessibleName()));
        last = row ? row->y() : last;
    }
}

void TestFormAccessibility::calendarsWorkByKeyboard()
{
    FormFixture fixture(essayWith(u"date: \"2024-02-25 10:00:00+02:00\""_s));
    QVERIFY(fixture.isReady());
    auto *line = fixture.find<QWidget>(u"Date"_s);
    line->setFocus();
    QTest::keyClick(line, Qt::Key_Down, Qt::AltModifier);
    auto *calendar = fixture.form.findChild<QCalendarWidget *>();
    QVERIFY(calendar);
    QWidget *popup = QApplication::activePopupWidget();
    QVERIFY(popup && popup->isAncestorOf(calendar));
    QWidget *view = popup->focusWidget();
    QVERIFY(view);
    if (view == calendar)
        view = calendar->findChild<QAbstractItemView *>();
    QTest::keyClick(view, Qt::Key_Right);
    QTest::keyClick(view, Qt::Key_Return);
    QTRY_COMPARE(fixture.document.text().toUtf8(),
                 essayWith(u"date: \"2024-02-26 10:00:00+02:00\""_s));
}

QTEST_MAIN(TestFormAccessibility)
#include "test_form_accessibility.moc"
