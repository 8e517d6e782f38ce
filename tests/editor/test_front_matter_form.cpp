// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/editor/form_fixture.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QSlider>

using namespace stetmark;
using namespace Qt::StringLiterals;

class TestFrontMatterForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutsNothingOffWhenNarrow();
    void invalidYamlPutsTheFormToSleep();
    void saysWhyThereAreNoFields_data();
    void saysWhyThereAreNoFields();
    void readOnlyEssaysAreNotEdited();
    void showsProblemsBesideTheField();
    void hostileFrontMatterIsShown_data();
    void hostileFrontMatterIsShown();
    void switchesDocuments();
};

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

void TestFrontMatterForm::cutsNothingOffWhenNarrow()
{
    FormFixture fixture(FormFixture::sample());
    QVERIFY(fixture.isReady());
    fixture.form.resize(1, 900);
    QVERIFY(fixture.settle());
    const QWidget *viewport = fixture.form.viewport();
    for (const auto *button : fixture.form.findChildren<QAbstractButton *>()) {
        if (!button->isVisible())
            continue;
        const int right = button->mapTo(viewport, button->rect().bottomRight()).x();
        QVERIFY2(right < viewport->width(), qPrintable(button->accessibleName()));
    }
}

QTEST_MAIN(TestFrontMatterForm)
#include "test_front_matter_form.moc"
