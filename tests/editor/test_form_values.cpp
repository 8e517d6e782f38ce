// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/editor/form_fixture.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSlider>
#include <QTextDocument>
#include <QToolButton>

using namespace stetmark;
using namespace Qt::StringLiterals;

class TestFormValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesEveryScalar_data();
    void changesEveryScalar();
    void flatValues_data();
    void flatValues();
    void halfTypedValuesStay();
    void refusedValuesGoBack();
};

void TestFormValues::changesEveryScalar_data()
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

void TestFormValues::changesEveryScalar()
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

void TestFormValues::flatValues_data()
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
        << u"status:\n  percentage:\n  value: a"_s << u"Status, percent, as a number"_s << u"40"_s
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

void TestFormValues::flatValues()
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

void TestFormValues::halfTypedValuesStay()
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

void TestFormValues::refusedValuesGoBack()
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

QTEST_MAIN(TestFormValues)
#include "test_form_values.moc"
