// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the dialog for a new essay offers, says and refuses.

#include "app/essay_maker.h"
#include "app/new_essay_dialog.h"
#include "tests/app/new_essay_parts.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

#include <memory>

using namespace Qt::StringLiterals;
using namespace stetmark;

namespace {

/// A folder, and the dialog for a new essay in it.
struct DialogFixture {
    DialogFixture() { QDir(folder.path()).mkpath(u"blog/posts"_s); }

    QString at(const QString &name) const { return folder.filePath(name); }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QDir(folder.path()).mkpath(QFileInfo(name).path());
        QFile file(at(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write a test file");
    }
    NewEssayDialog &open(const QString &place)
    {
        const NewEssay suggestion{at(place) + u'/', {}, {}};
        const auto choose = [this](QWidget *, const QString &from) {
            chosenFrom = from;
            return chosenFolder;
        };
        dialog = std::make_unique<NewEssayDialog>(maker, suggestion, QString(), choose);
        dialog->show();
        [[maybe_unused]] const bool isActive = QTest::qWaitForWindowActive(dialog.get());
        return *dialog;
    }

    QTemporaryDir folder;
    EssayMaker maker;
    QString chosenFolder;
    QString chosenFrom;
    std::unique_ptr<NewEssayDialog> dialog;
};

const QStringList builtIn{u"Essay"_s, u"Note"_s, u"Plain text"_s};

} // namespace

class TestNewEssayDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheFileAfterTheTitle();
    void takesTheNameAsItIsTyped_data();
    void takesTheNameAsItIsTyped();
    void offersTheFoldersTemplatesFirst();
    void keepsTheChosenTemplateInAnotherFolder();
    void showsHowTheEssayBegins();
    void refuses_data();
    void refuses();
    void takesAFreeNameAgain();
    void tellsWhatATemplateLeaves();
    void tellsOfTemplatesThatCannotBeUsed();
    void asksForAFolder();
    void worksByKeyboard();
    void mnemonicsAreUnique();
    void everyControlHasAName();
};

void TestNewEssayDialog::namesTheFileAfterTheTitle()
{
    DialogFixture fixture;
    const NewEssayParts parts(fixture.open(u"blog"_s));
    QVERIFY(parts.name()->text().isEmpty());
    QVERIFY(!parts.create()->isEnabled());
    QVERIFY(parts.message().isEmpty());
    parts.title()->insert(u"Été: “Let It Stand”"_s);
    QCOMPARE(parts.name()->text(), u"ete-let-it-stand.md"_s);
    QCOMPARE(fixture.dialog->essay().path, fixture.at(u"blog/ete-let-it-stand.md"_s));
    QCOMPARE(fixture.dialog->essay().title, u"Été: “Let It Stand”"_s);
    QVERIFY(parts.create()->isEnabled());
    // Typed by hand it stands, until it is emptied.
    parts.name()->selectAll();
    QTest::keyClicks(parts.name(), u"mine.md"_s);
    QTest::keyClicks(parts.title(), u" 2"_s);
    QCOMPARE(parts.name()->text(), u"mine.md"_s);
    parts.name()->selectAll();
    QTest::keyClick(parts.name(), Qt::Key_Delete);
    QTest::keyClicks(parts.title(), u"3"_s);
    QCOMPARE(parts.name()->text(), u"ete-let-it-stand-23.md"_s);
}

void TestNewEssayDialog::takesTheNameAsItIsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("name");
    QTest::newRow("no suffix") << u"stet"_s << u"stet.md"_s;
    QTest::newRow("another suffix") << u"stet.txt"_s << u"stet.txt"_s;
    QTest::newRow("capitals and blanks") << u" My Stet.md "_s << u"My Stet.md"_s;
}

void TestNewEssayDialog::takesTheNameAsItIsTyped()
{
    QFETCH(QString, typed);
    QFETCH(QString, name);
    DialogFixture fixture;
    const NewEssayParts parts(fixture.open(u"blog"_s));
    QTest::keyClicks(parts.name(), typed);
    QCOMPARE(fixture.dialog->essay().path, fixture.at(u"blog/"_s + name));
    // Without a title, it is made from the name.
    QVERIFY(!fixture.dialog->essay().title);
    QVERIFY(parts.create()->isEnabled());
}

void TestNewEssayDialog::offersTheFoldersTemplatesFirst()
{
    DialogFixture fixture;
    fixture.write(u"blog/archetypes/default.md"_s, "d\n");
    fixture.write(u"blog/archetypes/posts.md"_s, "p\n");
    fixture.write(u"blog/posts/.stetmark/templates/own.md"_s, "o\n");
    const NewEssay suggestion{fixture.at(u"blog/posts/"_s), {}, {}};
    NewEssayDialog dialog(fixture.maker, suggestion, {}, {});
    const NewEssayParts parts(dialog);
    // Before anything was read.
    QCOMPARE(parts.templateLabels(), builtIn);
    QCOMPARE(dialog.essay().beginning.name, u"essay"_s);
    QTRY_COMPARE(parts.templateLabels(),
                 QStringList({u"own"_s, u"default"_s, u"posts"_s}) + builtIn);
    QCOMPARE(dialog.essay().beginning.path, fixture.at(u"blog/archetypes/default.md"_s));
    const auto origin = [&parts](int row) { return parts.templates()->topLevelItem(row)->text(1); };
    QCOMPARE(origin(0), u"posts/.stetmark/templates"_s);
    QCOMPARE(origin(1), u"blog/archetypes"_s);
    QCOMPARE(origin(3), u"built in"_s);
    QCOMPARE(parts.templates()->topLevelItem(1)->data(0, Qt::AccessibleTextRole).toString(),
             u"default, from blog/archetypes"_s);
}

void TestNewEssayDialog::keepsTheChosenTemplateInAnotherFolder()
{
    DialogFixture fixture;
    fixture.write(u"one/archetypes/note.md"_s, "one\n");
    fixture.write(u"two/archetypes/note.md"_s, "two\n");
    fixture.write(u"two/archetypes/default.md"_s, "default\n");
    const NewEssayParts parts(fixture.open(u"one"_s));
    QTRY_COMPARE(parts.templateLabels().first(), u"note"_s);
    const auto chosen = [&fixture] { return fixture.dialog->essay().beginning; };
    QCOMPARE(chosen().name, u"essay"_s);
    parts.choose(u"note"_s);
    QCOMPARE(chosen().path, fixture.at(u"one/archetypes/note.md"_s));
    parts.folder()->setText(fixture.at(u"two"_s));
    QTRY_COMPARE(chosen().path, fixture.at(u"two/archetypes/note.md"_s));
    // Where there is none of that name but the program's own.
    parts.folder()->setText(fixture.at(u"blog"_s));
    QTRY_VERIFY(chosen().isBuiltIn());
    QCOMPARE(chosen().name, u"note"_s);
}

void TestNewEssayDialog::showsHowTheEssayBegins()
{
    DialogFixture fixture;
    const NewEssayParts parts(fixture.open(u"blog"_s));
    QTRY_VERIFY(parts.beginning().contains(u"title: …\n"_s));
    QTest::keyClicks(parts.title(), u"Stet: a mark"_s);
    QTRY_VERIFY(parts.beginning().contains(u"Stet: a mark"_s));
    QVERIFY(parts.beginning().contains(u"certainty:"_s));
    parts.choose(u"Plain text"_s);
    QTRY_COMPARE(parts.beginning(), u"# Stet: a mark\n\n"_s);
    parts.title()->clear();
    QTest::keyClicks(parts.name(), u"let-it-stand"_s);
    QTRY_COMPARE(parts.beginning(), u"# Let it stand\n\n"_s);
}

void TestNewEssayDialog::refuses_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("reason");
    const QString blog = u"FOLDER/blog"_s;
    QTest::newRow("taken") << u"Taken"_s << QString() << blog << u"“taken.md” is there already"_s;
    QTest::newRow("a folder's") << u"a"_s << u"posts"_s + u"/"_s << blog << u"no “/”"_s;
    QTest::newRow("a link to nowhere")
        << QString() << u"link.md"_s << blog << u"“link.md” is there already"_s;
    QTest::newRow("elsewhere") << QString() << u"../x.md"_s << blog << u"no “/”"_s;
    QTest::newRow("dots") << QString() << u".."_s << blog << u"no name for a file"_s;
    QTest::newRow("long") << QString() << QString(253, u'x') << blog << u"too long"_s;
    QTest::newRow("no letters") << u"?!"_s << QString() << blog << u"Type a name"_s;
    QTest::newRow("no folder") << u"a"_s << QString() << QString() << u"whole path"_s;
    QTest::newRow("part of a path") << u"a"_s << QString() << u"blog"_s << u"whole path"_s;
    QTest::newRow("missing folder")
        << u"a"_s << QString() << u"FOLDER/missing"_s << u"There is no folder"_s;
    QTest::newRow("missing folder, no name yet")
        << QString() << QString() << u"FOLDER/missing"_s << u"There is no folder"_s;
    QTest::newRow("a file for a folder")
        << u"a"_s << QString() << blog + u"/taken.md"_s << u"is no folder"_s;
}

void TestNewEssayDialog::refuses()
{
    QFETCH(QString, title);
    QFETCH(QString, name);
    QFETCH(QString, folder);
    QFETCH(QString, reason);
    DialogFixture fixture;
    fixture.write(u"blog/taken.md"_s, "mine\n");
    QVERIFY(QFile::link(fixture.at(u"nowhere.md"_s), fixture.at(u"blog/link.md"_s)));
    const NewEssayParts parts(fixture.open(u"blog"_s));
    parts.folder()->setText(folder.replace(u"FOLDER"_s, fixture.folder.path()));
    QTest::keyClicks(parts.title(), title);
    QTest::keyClicks(parts.name(), name);
    QTRY_VERIFY2(parts.message().contains(reason), qPrintable(parts.message()));
    QVERIFY(!parts.create()->isEnabled());
    QTest::keyClick(parts.title(), Qt::Key_Return);
    QVERIFY(fixture.dialog->isVisible());
    QCOMPARE(parts.messageKind(), u"Problem"_s);
}

void TestNewEssayDialog::takesAFreeNameAgain()
{
    DialogFixture fixture;
    fixture.write(u"blog/taken.md"_s, "mine\n");
    const NewEssayParts parts(fixture.open(u"blog"_s));
    QTest::keyClicks(parts.title(), u"Taken"_s);
    QTRY_VERIFY(!parts.create()->isEnabled());
    QTest::keyClicks(parts.title(), u" too"_s);
    QTRY_VERIFY(parts.create()->isEnabled());
    QVERIFY(parts.message().isEmpty());
}

void TestNewEssayDialog::tellsWhatATemplateLeaves()
{
    DialogFixture fixture;
    fixture.write(u"blog/archetypes/default.md"_s, "{{ .Site.Title }} {{ title }}\n");
    const NewEssayParts parts(fixture.open(u"blog"_s));
    QTRY_VERIFY(parts.message().contains(u"{{ .Site.Title }}"_s));
    QTest::keyClicks(parts.title(), u"Stet"_s);
    QVERIFY(parts.create()->isEnabled());
    QCOMPARE(parts.messageKind(), u"Note"_s);
    parts.choose(u"Essay"_s);
    QTRY_VERIFY(parts.message().isEmpty());
}

void TestNewEssayDialog::tellsOfTemplatesThatCannotBeUsed()
{
    DialogFixture fixture;
    fixture.write(u"blog/archetypes/latin.md"_s, "caf\xE9\n");
    fixture.write(u"blog/archetypes/fine.md"_s, "f\n");
    const NewEssayParts parts(fixture.open(u"blog"_s));
    QTRY_VERIFY(parts.message().contains(u"latin.md” is no template"_s));
    QCOMPARE(parts.templateLabels(), QStringList(u"fine"_s) + builtIn);
    fixture.write(u"blog/archetypes/100%2.md"_s, "caf\xE9\n");
    fixture.open(u"blog"_s);
    const NewEssayParts again(*fixture.dialog);
    QTRY_VERIFY(again.message().contains(u"100%2.md” is no template"_s));
    QVERIFY2(again.message().contains(u"And 1 more"_s), qPrintable(again.message()));
    // The essay can be made from the others.
    QTest::keyClicks(again.title(), u"Stet"_s);
    QVERIFY(again.create()->isEnabled());
}

void TestNewEssayDialog::asksForAFolder()
{
    DialogFixture fixture;
    const NewEssayParts parts(fixture.open(u"blog"_s));
    QPushButton *button = parts.chooseFolder();
    button->click();
    QCOMPARE(fixture.chosenFrom, fixture.at(u"blog"_s));
    QCOMPARE(parts.folder()->text(), fixture.at(u"blog"_s)); // cancelled
    fixture.chosenFolder = fixture.at(u"blog/posts"_s);
    button->click();
    QCOMPARE(parts.folder()->text(), fixture.at(u"blog/posts"_s));
    parts.folder()->setText(u"~/stet"_s);
    QTest::keyClicks(parts.title(), u"a"_s);
    QCOMPARE(fixture.dialog->essay().path, QDir::homePath() + u"/stet/a.md"_s);
}

void TestNewEssayDialog::worksByKeyboard()
{
    DialogFixture fixture;
    const NewEssayParts parts(fixture.open(u"blog"_s));
    QVERIFY(parts.title()->hasFocus());
    QTest::keyClicks(QApplication::focusWidget(), u"Stet"_s);
    // Round through all controls and back, none of which keeps Tab for itself.
    QStringList visited;
    do {
        visited.append(QApplication::focusWidget()->accessibleName());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    } while (!parts.title()->hasFocus() && visited.size() < 20);
    visited.removeAll(QString()); // buttons, named by their text
    QCOMPARE(visited, QStringList({u"Title"_s, u"File name"_s, u"Folder"_s, u"Choose a folder"_s,
                                   u"Template"_s, u"How the essay begins"_s}));
    QTest::keyClick(parts.title(), Qt::Key_M, Qt::AltModifier);
    QVERIFY(parts.templates()->hasFocus());
    QTest::keyClick(parts.templates(), Qt::Key_Down);
    QCOMPARE(fixture.dialog->essay().beginning.name, u"note"_s);
    QTest::keyClick(parts.templates(), Qt::Key_O, Qt::AltModifier);
    QVERIFY(parts.folder()->hasFocus());
    QTest::keyClick(parts.templates(), Qt::Key_Return);
    QCOMPARE(fixture.dialog->result(), int(QDialog::Accepted));

    fixture.open(u"blog"_s);
    QTest::keyClick(fixture.dialog.get(), Qt::Key_Escape);
    QVERIFY(!fixture.dialog->isVisible());
    QCOMPARE(fixture.dialog->result(), int(QDialog::Rejected));
}

void TestNewEssayDialog::mnemonicsAreUnique()
{
    DialogFixture fixture;
    fixture.open(u"blog"_s);
    QStringList texts;
    const auto labels = fixture.dialog->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->buddy())
            texts.append(label->text());
    }
    const auto buttons = fixture.dialog->findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons)
        texts.append(button->text());
    QCOMPARE(texts.size(), 7);
    QSet<QChar> seen;
    for (const QString &text : std::as_const(texts)) {
        const qsizetype mark = text.indexOf(u'&');
        QVERIFY2(mark >= 0, qPrintable(text));
        const QChar key = text.at(mark + 1).toLower();
        QVERIFY2(!seen.contains(key), qPrintable(text));
        seen.insert(key);
    }
}

void TestNewEssayDialog::everyControlHasAName()
{
    DialogFixture fixture;
    fixture.open(u"blog"_s);
    const auto widgets = fixture.dialog->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisible())
            continue;
        const bool hasName =
            !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        QVERIFY2(hasName, widget->metaObject()->className());
    }
}

QTEST_MAIN(TestNewEssayDialog)
#include "test_new_essay_dialog.moc"
