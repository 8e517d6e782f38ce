// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The window shows an essay by the fields of its project.

#include "tests/app/window_fixture.h"

#include "app/message_area.h"
#include "app/open_essays.h"
#include "editor/document/essay_document.h"
#include "editor/form/front_matter_form.h"
#include "editor/panels/issues_panel.h"
#include "editor/text/text_editor.h"

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace stetmark;

namespace {

const QByteArray moods = "fields:\n"
                         "  - {key: headline, type: text, role: title}\n"
                         "  - {key: mood, type: choice, choices: [calm, stormy]}\n"
                         "  - {key: changed, type: date, role: modified}\n";
const QByteArray essay = "---\nheadline: 'Stones'\nmood: wild\n---\nText.\n";
const auto schemaFile = u"project/.stetmark/fields.yaml"_s;

/// A window beside a folder `project` with a schema of its own.
class ProjectFixture : public WindowFixture
{
public:
    explicit ProjectFixture(const QByteArray &schema = moods)
    {
        if (!QDir(folder.path()).mkpath(u"project/.stetmark"_s))
            qFatal("cannot make a test folder");
        write(schemaFile, schema);
    }

    FrontMatterForm *form() const { return window->findChild<FrontMatterForm *>(); }

    /// The field of the form with this accessible name that can be seen, or null.
    template <typename Widget>
    Widget *field(const QString &name) const
    {
        const auto all = form()->findChildren<Widget *>();
        const auto found = std::ranges::find_if(all, [&](const Widget *widget) {
            return widget->accessibleName() == name && widget->isVisible();
        });
        return found == all.end() ? nullptr : *found;
    }

    bool hasMood() const { return field<QComboBox>(u"Mood"_s); }

    QPushButton *button(const QString &text) const
    {
        const auto all = window->messages()->findChildren<QPushButton *>();
        const auto found = std::ranges::find_if(all, [&](const QPushButton *button) {
            return QString(button->text()).remove(u'&') == text && button->isVisible();
        });
        return found == all.end() ? nullptr : *found;
    }
};

} // namespace

class TestProjectSchemas : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheFieldsOfTheProject();
    void leavesOtherEssaysTheUsualFields();
    void followsTheEssayToAnotherFile();
    void readsTheFileThatTheEssayNames();
    void usesTheRolesOfTheProject();
    void sharesOneSchema();
    void noticesWhatAnotherProgramChanged();
    void tellsWhatIsWrong_data();
    void tellsWhatIsWrong();
    void opensTheFileToMendIt();
    void closesWhileItReads();
};

void TestProjectSchemas::showsTheFieldsOfTheProject()
{
    ProjectFixture fixture;
    const EssayDocument *document = fixture.open(u"project/essay.md"_s, essay);
    QTRY_VERIFY(fixture.hasMood());
    auto *mood = fixture.field<QComboBox>(u"Mood"_s);
    QCOMPARE(mood->currentText(), u"wild"_s);
    QVERIFY(mood->findText(u"stormy"_s) >= 0);
    QVERIFY(fixture.trigger(CommandId::ShowIssues));
    auto *issues = fixture.window->findChild<IssuesPanel *>()->findChild<QListWidget *>();
    QTRY_COMPARE(issues->count(), 1);
    QVERIFY2(issues->item(0)->text().contains(u"calm, stormy"_s),
             qPrintable(issues->item(0)->text()));

    mood->setFocus();
    QTest::keyClick(mood, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(mood, u"stormy"_s);
    QTRY_COMPARE(issues->count(), 0);
    QCOMPARE(document->text(), QString::fromUtf8(essay).replace(u"wild"_s, u"stormy"_s));
    QVERIFY(fixture.messages().isEmpty());
    QCOMPARE(fixture.read(schemaFile), moods);
}

void TestProjectSchemas::leavesOtherEssaysTheUsualFields()
{
    ProjectFixture fixture;
    const EssayDocument *outside = fixture.open(u"outside.md"_s, essay);
    const EssayDocument *inside = fixture.open(u"project/essay.md"_s, essay);
    QTRY_VERIFY(inside->analysis()->schema);
    // Looked for one after the other.
    QVERIFY(!outside->analysis()->schema);
    fixture.window->essays()->activateNext(1);
    QCOMPARE(fixture.current(), outside);
    QTRY_VERIFY(fixture.field<QLineEdit>(u"Mood"_s) && !fixture.hasMood());
    QVERIFY(fixture.trigger(CommandId::NewEssay));
    QVERIFY(!fixture.current()->analysis()->schema);
}

void TestProjectSchemas::followsTheEssayToAnotherFile()
{
    ProjectFixture fixture;
    fixture.open(u"project/essay.md"_s, essay);
    QTRY_VERIFY(fixture.hasMood());
    fixture.prompts.saveAnswers = {fixture.path(u"copy.md"_s), fixture.path(u"project/back.md"_s)};
    QVERIFY(fixture.trigger(CommandId::SaveEssayAs));
    QTRY_VERIFY(!fixture.hasMood());
    QVERIFY(fixture.field<QLineEdit>(u"Mood"_s));
    QVERIFY(fixture.trigger(CommandId::SaveEssayAs));
    QTRY_VERIFY(fixture.hasMood());
    QCOMPARE(fixture.read(u"copy.md"_s), essay);
    QCOMPARE(fixture.read(u"project/back.md"_s), essay);
}

void TestProjectSchemas::readsTheFileThatTheEssayNames()
{
    ProjectFixture fixture;
    fixture.write(u"mood.json"_s,
                  R"({"properties": {"mood": {"type": "string", "enum": ["calm"]}}})");
    fixture.open(u"essay.md"_s, "---\nmood: wild\n---\n");
    fixture.type(u" "_s);
    QTRY_VERIFY(fixture.field<QLineEdit>(u"Mood"_s));
    QVERIFY(!fixture.hasMood());
    fixture.current()->apply({{4, 0, u"$schema: mood.json\n"_s}});
    QVERIFY(fixture.trigger(CommandId::SaveEssay));
    QTRY_VERIFY(fixture.hasMood());
}

void TestProjectSchemas::usesTheRolesOfTheProject()
{
    ProjectFixture fixture;
    QVERIFY(fixture.trigger(CommandId::SetLastChanged));
    const EssayDocument *document =
        fixture.open(u"project/essay.md"_s, "---\nheadline: Stones\nchanged: 2020-01-01\n---\n");
    QTRY_VERIFY(document->analysis()->schema);
    fixture.prompts.exportAnswers = {fixture.path(u"page.html"_s)};
    QVERIFY(fixture.trigger(CommandId::ExportPage));
    QTRY_VERIFY(fixture.hasMessage(u"page.html"_s));
    QVERIFY(fixture.read(u"page.html"_s).contains("<h1>Stones</h1>"));

    fixture.type(u"More."_s);
    QVERIFY(fixture.trigger(CommandId::SaveEssay));
    QTRY_VERIFY(!document->isModified());
    QVERIFY(!document->text().contains(u"2020-01-01"_s));
}

void TestProjectSchemas::sharesOneSchema()
{
    ProjectFixture fixture;
    EssayDocument *one = fixture.open(u"project/one.md"_s, essay);
    QTRY_VERIFY(one->analysis()->schema);
    const EssayDocument *two = fixture.open(u"project/two.md"_s, essay);
    QTRY_COMPARE(two->analysis()->schema, one->analysis()->schema);

    // One that has not changed is still the same, and nothing is analysed again.
    const AnalysisPtr before = two->analysis();
    fixture.window->essays()->activate(one);
    fixture.type(u"x"_s);
    QVERIFY(fixture.trigger(CommandId::SaveEssay));
    QTRY_VERIFY(!one->isModified());
    // Looked for after what was saved.
    const EssayDocument *three = fixture.open(u"project/three.md"_s, essay);
    QTRY_COMPARE(three->analysis()->schema, one->analysis()->schema);
    QVERIFY(two->analysis() == before);

    QByteArray changed = moods;
    fixture.write(schemaFile, changed.replace("stormy", "wild"));
    fixture.window->essays()->activate(one);
    fixture.type(u"y"_s);
    QVERIFY(fixture.trigger(CommandId::SaveEssay));
    QTRY_VERIFY(two->analysis() != before);
    QVERIFY(two->analysis()->issues.isEmpty());
    QTRY_COMPARE(one->analysis()->schema, two->analysis()->schema);
}

void TestProjectSchemas::noticesWhatAnotherProgramChanged()
{
    ProjectFixture fixture;
    fixture.open(u"project/essay.md"_s, essay);
    QTRY_VERIFY(fixture.hasMood());
    QVERIFY(QFile::remove(fixture.path(schemaFile)));
    // The person comes back to the window.
    QEvent active(QEvent::ActivationChange);
    QCoreApplication::sendEvent(fixture.window.get(), &active);
    QTRY_VERIFY(!fixture.hasMood());
}

void TestProjectSchemas::tellsWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QString>("words");
    QTest::newRow("no YAML") << QByteArray("fields:\n  - {key: mood\n") << u"Line "_s;
    QTest::newRow("unknown type") << QByteArray("fields:\n  - {key: mood, type: feeling}\n")
                                  << u"Line 2: “feeling” is no type."_s;
    QTest::newRow("binary") << QByteArray("\x7f"
                                          "ELF\0\xff",
                                          6)
                            << u"fields.yaml"_s;
    QTest::newRow("empty") << QByteArray() << u"fields.yaml"_s;
}

void TestProjectSchemas::tellsWhatIsWrong()
{
    QFETCH(const QByteArray, schema);
    QFETCH(const QString, words);
    ProjectFixture fixture(schema);
    const EssayDocument *document = fixture.open(u"project/essay.md"_s, essay);
    QTRY_VERIFY(fixture.hasMessage(u"fields.yaml"_s));
    QVERIFY2(fixture.hasMessage(words), qPrintable(fixture.messages().join(u'\n')));
    QTRY_VERIFY(fixture.field<QLineEdit>(u"Mood"_s));
    QCOMPARE(document->text(), QString::fromUtf8(essay));
    QVERIFY(!document->isModified());
    QCOMPARE(fixture.read(schemaFile), schema);

    // Of this essay only.
    fixture.open(u"outside.md"_s, essay);
    QVERIFY(!fixture.hasMessage(u"fields.yaml"_s));
    fixture.window->essays()->activateNext(1);
    QCOMPARE(fixture.current(), document);
    QVERIFY(fixture.hasMessage(u"fields.yaml"_s));

    // Mended, and noticed when the essay is saved.
    fixture.write(schemaFile, moods);
    fixture.type(u"x"_s);
    QVERIFY(fixture.trigger(CommandId::SaveEssay));
    QTRY_VERIFY(fixture.hasMood());
    QVERIFY(fixture.messages().isEmpty());
}

void TestProjectSchemas::opensTheFileToMendIt()
{
    ProjectFixture fixture("fields:\n  - {key: mood, type: feeling}\n");
    EssayDocument *document = fixture.open(u"project/essay.md"_s, essay);
    QTRY_VERIFY(fixture.button(u"Open the File"_s));
    fixture.button(u"Open the File"_s)->click();
    QTRY_COMPARE(fixture.current()->path(), fixture.path(schemaFile));
    QTRY_VERIFY(fixture.hasMessage(u"fields.yaml"_s)); // told here, too
    QVERIFY(!fixture.button(u"Open the File"_s));
    const qsizetype wrong = fixture.current()->text().indexOf(u"feeling"_s);
    fixture.current()->apply({{wrong, 7, u"choice, choices: [calm]"_s}});
    QVERIFY(fixture.trigger(CommandId::SaveEssay));
    QTRY_VERIFY(document->analysis()->schema);
    fixture.window->essays()->activate(document);
    QTRY_VERIFY(fixture.hasMood());
    QVERIFY(fixture.messages().isEmpty());
}

void TestProjectSchemas::closesWhileItReads()
{
    ProjectFixture fixture;
    fixture.open(u"project/essay.md"_s, essay);
    QVERIFY(fixture.trigger(CommandId::CloseEssay));
    fixture.open(u"project/other.md"_s, essay);
    fixture.window.reset();
}

QTEST_MAIN(TestProjectSchemas)
#include "test_project_schemas.moc"
