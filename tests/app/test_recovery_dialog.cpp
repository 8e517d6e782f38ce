// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The dialog that offers what a crash left: what it shows, and what its keys do.

#include "app/recovery_dialog.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSet>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace stetmark;

namespace {

using Action = RecoveryChoice::Action;
using Kind = DiffLine::Kind;

LeftEssay essay(const QString &path, const QString &text)
{
    LeftEssay left;
    EssayFile &file = left.journal.essay.file;
    file.path = path;
    file.content.text = text;
    left.journal.essay.changed = QDateTime(QDate(2026, 11, 21), QTime(10, 30));
    left.words = 1234;
    if (!path.isEmpty()) {
        left.disk = LeftEssay::Disk::AsRead;
        left.difference = {{Kind::Skipped, {}, 7},
                           {Kind::Same, u"near"_s},
                           {Kind::Removed, u"old"_s},
                           {Kind::Added, u"new"_s}};
    }
    return left;
}

QList<LeftEssay> two()
{
    return {essay(u"/essays/one.md"_s, u"One"_s), essay({}, u"Never saved"_s)};
}

struct Fixture {
    explicit Fixture(const QList<LeftEssay> &left)
        : dialog(left, [this](QWidget *, const QString &suggested) {
              asked.append(suggested);
              return answer;
          })
    {
        dialog.show();
        dialog.activateWindow();
        [[maybe_unused]] const bool isActive = QTest::qWaitForWindowActive(&dialog);
    }
    QTreeWidget *list() const { return dialog.findChild<QTreeWidget *>(); }
    QString shown() const { return dialog.findChild<QPlainTextEdit *>()->toPlainText(); }
    QString cell(int row, int column) const { return list()->topLevelItem(row)->text(column); }
    /// A button that is pressed by its letter acts a moment later.
    void press(Qt::Key key) { QTest::keyClick(dialog.focusWidget(), key, Qt::AltModifier); }
    QList<Action> actions() const
    {
        QList<Action> actions;
        for (const RecoveryChoice &choice : dialog.choices())
            actions.append(choice.action);
        return actions;
    }

    QStringList asked;
    QString answer;
    RecoveryDialog dialog;
};

} // namespace

class TestRecoveryDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatWasLeft();
    void tellsChangesApartBySigns();
    void underlinesWhatChangedInALine();
    void saysWhatBecameOfTheFile_data();
    void saysWhatBecameOfTheFile();
    void restoresByDefault();
    void decidesOneAfterTheOther();
    void restoresAll();
    void savesUnderAnotherName();
    void keepsAllWhenLeft();
    void hasAKeyForEverything();
};

void TestRecoveryDialog::showsWhatWasLeft()
{
    const Fixture fixture(two());
    QCOMPARE(fixture.cell(0, 0), u"one.md"_s);
    QCOMPARE(fixture.cell(0, 1), u"/essays"_s);
    QVERIFY(fixture.cell(0, 2).contains(u"10:30"_s));
    QCOMPARE(fixture.cell(0, 3), QLocale().toString(1234));
    QCOMPARE(fixture.cell(0, 4), u"not decided"_s);
    QCOMPARE(fixture.cell(1, 0), u"Untitled"_s);
    QCOMPARE(fixture.cell(1, 1), u"never saved"_s);
    fixture.list()->setCurrentItem(fixture.list()->topLevelItem(1));
    QCOMPARE(fixture.shown(), u"Never saved"_s);
}

void TestRecoveryDialog::tellsChangesApartBySigns()
{
    const Fixture fixture(two());
    QCOMPARE(fixture.shown(),
             u"⋯\u20027 lines the same\n\u2002\u2002near\n−\u2002old\n+\u2002new"_s);
}

void TestRecoveryDialog::underlinesWhatChangedInALine()
{
    LeftEssay left = essay(u"/essays/one.md"_s, u"One"_s);
    left.difference = {{Kind::Removed, u"The first oldest word."_s},
                       {Kind::Removed, u"Gone, and back"_s},
                       {Kind::Added, u"The first older word."_s},
                       {Kind::Added, u"Gone, and not back"_s},
                       {Kind::Added, u"Without counterpart"_s}};
    const Fixture fixture({left});
    QStringList underlined;
    const auto bands = fixture.dialog.findChild<QPlainTextEdit *>()->extraSelections();
    for (const QTextEdit::ExtraSelection &band : bands) {
        if (band.format.fontUnderline() && band.cursor.hasSelection())
            underlined.append(band.cursor.selectedText());
    }
    QCOMPARE(underlined, QStringList({u"oldest"_s, u"older"_s, u"not "_s}));
}

void TestRecoveryDialog::saysWhatBecameOfTheFile_data()
{
    QTest::addColumn<int>("disk");
    QTest::addColumn<QString>("said");
    using Disk = LeftEssay::Disk;
    QTest::newRow("as read") << int(Disk::AsRead) << u"not saved yet"_s;
    QTest::newRow("changed") << int(Disk::Changed) << u"Another program"_s;
    QTest::newRow("missing") << int(Disk::Missing) << u"not there any more"_s;
    QTest::newRow("no file") << int(Disk::NoFile) << u"never saved"_s;
}

void TestRecoveryDialog::saysWhatBecameOfTheFile()
{
    QFETCH(int, disk);
    QFETCH(QString, said);
    LeftEssay left = essay(u"/essays/one.md"_s, u"One"_s);
    left.disk = LeftEssay::Disk(disk);
    left.journal.essay.isDamaged = true;
    const Fixture fixture({left});
    QString all;
    for (const QLabel *label : fixture.dialog.findChildren<QLabel *>())
        all += label->text().remove(u'&');
    QVERIFY2(all.contains(said), qPrintable(all));
    QVERIFY(all.contains(u"part of it could not be read"_s));
}

void TestRecoveryDialog::restoresByDefault()
{
    Fixture fixture({essay(u"/essays/one.md"_s, u"One"_s)});
    QTest::keyClick(fixture.dialog.focusWidget(), Qt::Key_Return);
    QCOMPARE(fixture.actions(), QList<Action>({Action::Restore}));
    QVERIFY(!fixture.dialog.isVisible());
}

void TestRecoveryDialog::decidesOneAfterTheOther()
{
    Fixture fixture(two());
    fixture.press(Qt::Key_D);
    QTRY_COMPARE(fixture.cell(0, 4), u"discard"_s);
    QVERIFY(fixture.dialog.isVisible());
    QTRY_COMPARE(fixture.list()->currentItem(), fixture.list()->topLevelItem(1));
    // It can still be taken back.
    fixture.list()->setCurrentItem(fixture.list()->topLevelItem(0));
    fixture.press(Qt::Key_R);
    QTRY_COMPARE(fixture.cell(0, 4), u"restore"_s);
    fixture.press(Qt::Key_D);
    QTRY_VERIFY(!fixture.dialog.isVisible());
    QTRY_COMPARE(fixture.actions(), QList<Action>({Action::Restore, Action::Discard}));
}

void TestRecoveryDialog::restoresAll()
{
    Fixture fixture(two());
    fixture.press(Qt::Key_D);
    QTRY_COMPARE(fixture.cell(0, 4), u"discard"_s);
    fixture.press(Qt::Key_E);
    QTRY_COMPARE(fixture.actions(), QList<Action>({Action::Discard, Action::Restore}));
    const Fixture one({essay(u"/essays/one.md"_s, u"One"_s)});
    for (const QPushButton *button : one.dialog.findChildren<QPushButton *>())
        QVERIFY(button->text() != "R&estore All"_L1 || !button->isVisible());
}

void TestRecoveryDialog::savesUnderAnotherName()
{
    Fixture fixture({essay(u"/essays/one.md"_s, u"One"_s)});
    fixture.press(Qt::Key_A);
    QTRY_COMPARE(fixture.asked, QStringList(u"/essays/one.md"_s));
    QTRY_COMPARE(fixture.actions(), QList<Action>({Action::Later})); // it was cancelled
    fixture.answer = u"/essays/two.md"_s;
    fixture.press(Qt::Key_A);
    QTRY_COMPARE(fixture.dialog.choices(),
                 QList<RecoveryChoice>({{Action::SaveAs, u"/essays/two.md"_s}}));
}

void TestRecoveryDialog::keepsAllWhenLeft()
{
    Fixture fixture(two());
    QTest::keyClick(fixture.dialog.focusWidget(), Qt::Key_Escape);
    QVERIFY(!fixture.dialog.isVisible());
    QCOMPARE(fixture.actions(), QList<Action>({Action::Later, Action::Later}));
}

void TestRecoveryDialog::hasAKeyForEverything()
{
    const Fixture fixture(two());
    QSet<QKeySequence> keys;
    for (const QPushButton *button : fixture.dialog.findChildren<QPushButton *>()) {
        const QKeySequence key = QKeySequence::mnemonic(button->text());
        QVERIFY2(!key.isEmpty() && !keys.contains(key), qPrintable(button->text()));
        keys.insert(key);
    }
    for (const QLabel *label : fixture.dialog.findChildren<QLabel *>()) {
        const QKeySequence key = QKeySequence::mnemonic(label->text());
        QVERIFY(key.isEmpty() || !keys.contains(key));
        QVERIFY(key.isEmpty() || label->buddy());
    }
    for (QWidget *widget : {static_cast<QWidget *>(fixture.list()),
                            static_cast<QWidget *>(fixture.dialog.findChild<QPlainTextEdit *>())})
        QVERIFY(!widget->accessibleName().isEmpty());
}

QTEST_MAIN(TestRecoveryDialog)
#include "test_recovery_dialog.moc"
