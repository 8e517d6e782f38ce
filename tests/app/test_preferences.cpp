// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The window of preferences as a person uses it.

#include "app/open_essays.h"
#include "app/preferences/languages_editor.h"
#include "app/preferences/preference_row.h"
#include "app/preferences/preferences_window.h"
#include "app/preferences/shortcut_edit.h"
#include "app/preferences/shortcuts_section.h"
#include "editor/text/text_editor.h"
#include "tests/app/window_fixture.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QFontComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSet>
#include <QSpinBox>
#include <QTest>
#include <QThreadPool>
#include <QToolButton>
#include <QTreeWidget>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace stetmark;

class TestPreferences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isOneWindow();
    void everySettingHasARow();
    void isFoundByWords_data();
    void isFoundByWords();
    void commandsAreFoundToo();
    void escapeEmptiesThenCloses();
    void controlFGoesToTheSearch();
    void isInStepWithTheMenus();
    void followsWhatMenusDo();
    void letters();
    void numbersHaveNone();
    void textIsTakenAsItIsAllowed();
    void severalLanguages();
    void missingDictionaryIsSaid();
    void goesBackToDefaults();
    void aWholePageGoesBack();
    void changesAShortcut();
    void tipsFollowShortcuts();
    void tellsOfAConflict();
    void refusesAPlainKey();
    void clearsAndResetsAShortcut();
    void findsAShortcutByItsKeys();
    void everythingHasANameAndAWayByKeyboard();
    void mnemonicsAreUnique_data();
    void mnemonicsAreUnique();
    void fitsASmallScreen();

private:
    PreferencesWindow *window() const;
    void search(const QString &text) const;
    /// The names of the rows that can be seen.
    QStringList rows() const;
    PreferenceRow *row(const QString &name) const;
    template <typename Widget>
    Widget *editor(const QString &name) const
    {
        PreferenceRow *found = row(name);
        return found ? found->findChild<Widget *>() : nullptr;
    }
    /// When it has found the machine's own dictionaries.
    LanguagesEditor *shownLanguages() const;
    QTreeWidget *commands() const { return window()->findChild<QTreeWidget *>(); }
    QStringList commandsShown() const;
    void chooseCommand(const QString &name) const;
    ShortcutEdit *shortcutEdit() const;
    QPushButton *button(const QString &text) const;
    QKeySequence keys(CommandId id) const;
    QString answer() const;

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestPreferences::init()
{
    // The window of the test before would give its focus to any other.
    m_fixture.reset();
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->trigger(CommandId::Preferences));
    // Its QWindow counts as active when the one below it is.
    QTRY_VERIFY(window()->isActiveWindow());
}

PreferencesWindow *TestPreferences::window() const
{
    return m_fixture->window->findChild<PreferencesWindow *>();
}

void TestPreferences::search(const QString &text) const
{
    auto *field = window()->findChildren<QLineEdit *>().value(0);
    for (QLineEdit *line : window()->findChildren<QLineEdit *>()) {
        if (line->accessibleName() == "Search all settings"_L1)
            field = line;
    }
    field->setText(text);
}

QStringList TestPreferences::rows() const
{
    QStringList names;
    for (const PreferenceRow *row : window()->findChildren<PreferenceRow *>()) {
        if (row->isVisibleTo(window()))
            names.append(row->preference().name);
    }
    return names;
}

PreferenceRow *TestPreferences::row(const QString &name) const
{
    for (PreferenceRow *row : window()->findChildren<PreferenceRow *>()) {
        if (row->preference().name == name)
            return row;
    }
    return nullptr;
}

QStringList TestPreferences::commandsShown() const
{
    QStringList names;
    for (int i = 0; i < commands()->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *item = commands()->topLevelItem(i);
        if (!item->isHidden())
            names.append(item->text(0));
    }
    return names;
}

void TestPreferences::chooseCommand(const QString &name) const
{
    window()->showPage(PreferencePage::Shortcuts);
    const QList<QTreeWidgetItem *> found = commands()->findItems(name, Qt::MatchExactly);
    QCOMPARE(found.size(), 1);
    commands()->setCurrentItem(found.first());
}

ShortcutEdit *TestPreferences::shortcutEdit() const
{
    for (ShortcutEdit *edit : window()->findChildren<ShortcutEdit *>()) {
        if (edit->accessibleName().startsWith("Shortcut of"_L1))
            return edit;
    }
    return nullptr;
}

QPushButton *TestPreferences::button(const QString &text) const
{
    for (QPushButton *button : window()->findChildren<QPushButton *>()) {
        if (withoutMnemonic(button->text()) == text)
            return button;
    }
    return nullptr;
}

QKeySequence TestPreferences::keys(CommandId id) const
{
    return m_fixture->window->commands()->action(id)->shortcut();
}

QString TestPreferences::answer() const
{
    QString text = shortcutEdit()->keySequence().toString() + u": "_s;
    for (const QLabel *label : window()->findChildren<QLabel *>()) {
        if (label->text().contains(u"shortcut") && !label->buddy())
            text += label->text();
        else if (label->text().contains(u"cannot be used") || label->text().contains(u"needed for"))
            text += label->text();
    }
    return text;
}

void TestPreferences::isOneWindow()
{
    PreferencesWindow *first = window();
    QVERIFY(!first->isModal());
    first->close();
    QVERIFY(!first->isVisible());
    m_fixture->window->activateWindow();
    QTRY_VERIFY(m_fixture->window->isActiveWindow());
    QTest::keySequence(m_fixture->window.get(), QKeySequence(u"Ctrl+,"_s));
    QVERIFY(first->isVisible());
    QCOMPARE(m_fixture->window->findChildren<PreferencesWindow *>().size(), 1);
}

void TestPreferences::everySettingHasARow()
{
    QSet<QByteArray> keys;
    const QList<Preference> table = preferenceTable();
    for (const Preference &preference : table) {
        QVERIFY2(!preference.explanation.isEmpty(), qPrintable(preference.name));
        keys.insert(preference.editor.key);
    }
    QCOMPARE(keys.size(), table.size());
    // Those of the table of settings, by what their file says of them.
    QFile source(QStringLiteral(STETMARK_SOURCE_DIR "/app/setting_table.h"));
    QVERIFY(source.open(QIODevice::ReadOnly));
    static const QRegularExpression setting(u"Setting\\b[^\"{]*\\{\"([a-z-]+/[a-z-]+)\""_s);
    int count = 0;
    for (const QRegularExpressionMatch &match :
         setting.globalMatch(QString::fromUtf8(source.readAll()))) {
        QVERIFY2(keys.contains(match.captured(1).toUtf8()), qPrintable(match.captured(1)));
        ++count;
    }
    QCOMPARE(count, keys.size());
}

void TestPreferences::isFoundByWords_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("found");
    QTest::newRow("name") << u"line length"_s << u"Line length"_s;
    QTest::newRow("case") << u"LINE"_s << u"Line length"_s;
    QTest::newRow("order") << u"length  line"_s << u"Line length"_s;
    QTest::newRow("explanation") << u"underlined"_s << u"Check spelling"_s;
    QTest::newRow("synonym") << u"dark mode"_s << u"Appearance"_s;
    QTest::newRow("another") << u"autosave"_s << u"Save by itself"_s;
    QTest::newRow("accent") << u"émdash"_s << QString();
    QTest::newRow("page") << u"spelling lang"_s << u"Languages"_s;
    QTest::newRow("nothing") << u"xyzzy"_s << QString();
}

void TestPreferences::isFoundByWords()
{
    QFETCH(QString, typed);
    QFETCH(QString, found);
    search(typed);
    if (found.isEmpty()) {
        QCOMPARE(rows(), QStringList());
        QVERIFY(std::ranges::any_of(window()->findChildren<QLabel *>(), [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(typed);
        }));
        return;
    }
    QVERIFY2(rows().contains(found), qPrintable(rows().join(u", ")));
    QVERIFY(rows().size() < 5);
    // With the page's name, and how much is found there.
    const auto *pages = window()->findChild<QListWidget *>();
    const QString page = pageName(row(found)->preference().page);
    QVERIFY(std::ranges::any_of(window()->findChildren<QLabel *>(), [&](const QLabel *label) {
        return label->isVisible() && label->text() == page;
    }));
    QCOMPARE(pages->findItems(page + u" ("_s, Qt::MatchStartsWith).size(), 1);
    search({});
    QVERIFY(!rows().isEmpty());
    QCOMPARE(row(rows().first())->preference().page, window()->page());
}

void TestPreferences::commandsAreFoundToo()
{
    search(u"footnote"_s);
    QVERIFY(rows().isEmpty());
    QVERIFY(commandsShown().contains(u"Footnote"_s));
    QVERIFY(!commandsShown().contains(u"Bold"_s));
    search(u"ctrl+b"_s);
    QCOMPARE(commandsShown(), QStringList{u"Bold"_s});
    // The page's own filter is for itself.
    window()->showPage(PreferencePage::Shortcuts);
    for (QLineEdit *line : window()->findChildren<QLineEdit *>()) {
        if (line->accessibleName() == "Show the commands with this name"_L1)
            line->setText(u"ital"_s);
    }
    QCOMPARE(commandsShown(), QStringList{u"Italic"_s});
    search(u"bold"_s);
    QCOMPARE(commandsShown(), QStringList{u"Bold"_s});
    search({});
    QCOMPARE(commandsShown(), QStringList{u"Italic"_s});
}

void TestPreferences::escapeEmptiesThenCloses()
{
    search(u"font"_s);
    QTest::keyClick(window()->focusWidget(), Qt::Key_Escape);
    QVERIFY(window()->isVisible());
    QVERIFY(rows().contains(u"Smart punctuation"_s));
    QTest::keyClick(window()->focusWidget(), Qt::Key_Escape);
    QVERIFY(!window()->isVisible());
}

void TestPreferences::controlFGoesToTheSearch()
{
    window()->showPage(PreferencePage::Look);
    editor<QSpinBox>(u"Zoom"_s)->setFocus();
    QTest::keySequence(window(), QKeySequence(u"Ctrl+F"_s));
    QCOMPARE(window()->focusWidget()->accessibleName(), u"Search all settings"_s);
}

void TestPreferences::isInStepWithTheMenus()
{
    const Commands *menu = m_fixture->window->commands();
    window()->showPage(PreferencePage::Writing);
    auto *typewriter = editor<QCheckBox>(u"Typewriter scrolling"_s);
    QTest::keyClick(typewriter, Qt::Key_Space);
    QVERIFY(menu->action(CommandId::TypewriterScrolling)->isChecked());
    QVERIFY(m_fixture->editor()->look().isTypewriter);
    auto *focus = editor<QComboBox>(u"Focus on"_s);
    QTest::keyClick(focus, Qt::Key_Down);
    QVERIFY(menu->action(CommandId::FocusParagraph)->isChecked());
    QCOMPARE(m_fixture->editor()->look().focus, Focus::Paragraph);
    auto *form = editor<QCheckBox>(u"Front matter form"_s);
    form->click();
    QVERIFY(!menu->action(CommandId::ShowForm)->isChecked());
}

void TestPreferences::followsWhatMenusDo()
{
    for (const auto &[name, id] :
         {std::pair(u"Typewriter scrolling"_s, CommandId::TypewriterScrolling),
          std::pair(u"Smart punctuation"_s, CommandId::SmartPunctuation),
          std::pair(u"Check spelling"_s, CommandId::CheckSpelling),
          std::pair(u"Front matter form"_s, CommandId::ShowForm),
          std::pair(u"Outline"_s, CommandId::ShowOutline),
          std::pair(u"Set “last changed” when saving"_s, CommandId::SetLastChanged),
          std::pair(u"Reopen essays at start"_s, CommandId::ReopenEssays)}) {
        auto *box = editor<QCheckBox>(name);
        QVERIFY2(box, qPrintable(name));
        const bool before = box->isChecked();
        QVERIFY(m_fixture->trigger(id));
        QCOMPARE(box->isChecked(), !before);
    }
    m_fixture->trigger(CommandId::AutosaveAfterPause);
    QCOMPARE(editor<QComboBox>(u"Save by itself"_s)->currentText(), u"After a pause in writing"_s);
    m_fixture->trigger(CommandId::DarkAppearance);
    QCOMPARE(editor<QComboBox>(u"Appearance"_s)->currentText(), u"Dark"_s);
    m_fixture->trigger(CommandId::SystemAppearance);
    m_fixture->trigger(CommandId::ZoomIn);
    QCOMPARE(editor<QSpinBox>(u"Zoom"_s)->value(), 110);
}

void TestPreferences::letters()
{
    window()->showPage(PreferencePage::Look);
    auto *families = editor<QFontComboBox>(u"Font"_s);
    const auto samples = row(u"Font"_s)->findChildren<QLabel *>();
    const auto sample = std::ranges::find_if(
        samples, [](const QLabel *label) { return label->text().contains(u"1234567890"); });
    QVERIFY(sample != samples.end());
    const int other = families->currentIndex() == 0 ? 1 : 0;
    families->setCurrentIndex(other);
    Q_EMIT families->activated(other);
    editor<QSpinBox>(u"Font size"_s)->setValue(20);
    const QFont font = m_fixture->editor()->font();
    QCOMPARE(font.family(), families->itemText(other));
    QCOMPARE(font.pointSizeF(), 20.0);
    QCOMPARE((*sample)->font().family(), font.family());
    QCOMPARE((*sample)->font().pointSizeF(), 20.0);
    QTest::mouseClick(row(u"Font"_s)->findChild<QToolButton *>(), Qt::LeftButton);
    QCOMPARE(m_fixture->editor()->look().fontFamily, QString());
    QVERIFY(families->currentFont().family() != families->itemText(other)
            || m_fixture->editor()->font().family() == families->itemText(other));
}

void TestPreferences::numbersHaveNone()
{
    window()->showPage(PreferencePage::Look);
    auto *measure = editor<QSpinBox>(u"Line length"_s);
    QCOMPARE(measure->text(), u"76 characters"_s);
    measure->setValue(measure->minimum());
    QCOMPARE(measure->text(), u"As wide as the window"_s);
    QCOMPARE(m_fixture->settings->get(setting::measure), 0);
    QCOMPARE(m_fixture->editor()->look().measure, 0);
    measure->stepUp();
    QCOMPARE(m_fixture->editor()->look().measure, 30);
}

void TestPreferences::textIsTakenAsItIsAllowed()
{
    auto *folder = editor<QLineEdit>(u"Folder of images"_s);
    QCOMPARE(folder->text(), u"images"_s);
    folder->setFocus();
    folder->selectAll();
    QTest::keyClicks(folder, u"{essay}-pictures"_s);
    QTest::keyClick(folder, Qt::Key_Return);
    QVERIFY(window()->isVisible());
    QCOMPARE(m_fixture->settings->get(setting::imageFolder), u"{essay}-pictures"_s);
    folder->selectAll();
    QTest::keyClicks(folder, u"../elsewhere"_s);
    QTest::keyClick(folder, Qt::Key_Return);
    QCOMPARE(m_fixture->settings->get(setting::imageFolder), folder->text());
    QVERIFY(!folder->text().contains(u".."));
    QTest::keyClick(folder, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(folder, Qt::Key_Backspace);
    QTest::keyClick(folder, Qt::Key_Return);
    QCOMPARE(m_fixture->settings->get(setting::imageFolder), QString());
}

LanguagesEditor *TestPreferences::shownLanguages() const
{
    window()->showPage(PreferencePage::Spelling);
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    return editor<LanguagesEditor>(u"Languages"_s);
}

void TestPreferences::severalLanguages()
{
    auto *languages = shownLanguages();
    languages->setAvailable({u"de_DE"_s, u"en_GB"_s, u"en_US"_s});
    auto *list = languages->findChild<QListWidget *>();
    QStringList texts;
    for (int i = 0; i < list->count(); ++i)
        texts.append(list->item(i)->text());
    QCOMPARE(texts, QStringList({u"English (United Kingdom)"_s, u"English (United States)"_s,
                                 u"German (Germany)"_s}));
    QCOMPARE(list->item(1)->checkState(), Qt::Checked);
    list->item(2)->setCheckState(Qt::Checked);
    QCOMPARE(m_fixture->settings->get(setting::spellingLanguages),
             QStringList({u"en_US"_s, u"de_DE"_s}));
    QTRY_COMPARE(list->item(2)->checkState(), Qt::Checked);
    list->item(1)->setCheckState(Qt::Unchecked);
    QCOMPARE(m_fixture->settings->get(setting::spellingLanguages), QStringList{u"de_DE"_s});
    // Without any it is the system's, and the list says so.
    list->item(2)->setCheckState(Qt::Unchecked);
    QTRY_COMPARE(list->item(1)->checkState(), Qt::Checked);
}

void TestPreferences::missingDictionaryIsSaid()
{
    m_fixture->settings->set(setting::spellingLanguages, {u"en"_s, u"fr_FR"_s});
    auto *languages = shownLanguages();
    languages->setAvailable({u"en_US"_s});
    auto *list = languages->findChild<QListWidget *>();
    QCOMPARE(list->count(), 2);
    QVERIFY(list->item(1)->text().contains(u"no dictionary"));
    const auto *hint = languages->findChild<QLabel *>();
    QVERIFY(hint->text().contains(u"are not checked"));
    QVERIFY(hint->text().contains(u"hunspell-"));
    list->item(1)->setCheckState(Qt::Unchecked);
    QCOMPARE(m_fixture->settings->get(setting::spellingLanguages), QStringList{u"en"_s});
    QTRY_COMPARE(list->count(), 1);
    QVERIFY(!hint->text().contains(u"are not checked"));
}

void TestPreferences::goesBackToDefaults()
{
    window()->showPage(PreferencePage::Look);
    auto *measure = editor<QSpinBox>(u"Line length"_s);
    auto *back = row(u"Line length"_s)->findChild<QToolButton *>();
    QVERIFY(!back->isVisible());
    measure->setValue(90);
    QVERIFY(back->isVisible());
    back->setFocus();
    QTest::keyClick(back, Qt::Key_Space);
    QCOMPARE(m_fixture->editor()->look().measure, 76);
    QCOMPARE(measure->value(), 76);
    QVERIFY(!back->isVisible());
    QCOMPARE(window()->focusWidget(), measure);
}

void TestPreferences::aWholePageGoesBack()
{
    window()->showPage(PreferencePage::Look);
    m_fixture->settings->reset(setting::showsPreview.key);
    QPushButton *back = nullptr;
    for (QPushButton *one : window()->findChildren<QPushButton *>()) {
        if (one->isVisible() && one->text().contains(u"Defaults"))
            back = one;
    }
    QVERIFY(back);
    QVERIFY(!back->isEnabled());
    editor<QSpinBox>(u"Line length"_s)->setValue(90);
    editor<QSpinBox>(u"Zoom"_s)->setValue(150);
    m_fixture->trigger(CommandId::TypewriterScrolling);
    QVERIFY(back->isEnabled());
    back->click();
    QCOMPARE(m_fixture->editor()->look().measure, 76);
    QCOMPARE(m_fixture->editor()->look().zoom, 100);
    QVERIFY(m_fixture->editor()->look().isTypewriter); // of another page
    QVERIFY(!back->isEnabled());
}

void TestPreferences::changesAShortcut()
{
    chooseCommand(u"Bold"_s);
    shortcutEdit()->setFocus();
    QTest::keyClick(shortcutEdit(), Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(keys(CommandId::Bold), QKeySequence(u"Ctrl+Shift+M"_s));
    QVERIFY(commands()->currentItem()->text(2).contains(u"Ctrl+Shift+M"));
    QVERIFY(commands()->currentItem()->text(2).contains(u"changed"));
    window()->close();
    m_fixture->window->activateWindow();
    QTRY_VERIFY(m_fixture->window->isActiveWindow());
    m_fixture->type(u"word"_s);
    QTest::keySequence(m_fixture->editor(), QKeySequence(u"Ctrl+Shift+M"_s));
    QCOMPARE(m_fixture->editor()->toPlainText(), u"**word**"_s);
    m_fixture->restart();
    QCOMPARE(keys(CommandId::Bold), QKeySequence(u"Ctrl+Shift+M"_s));
}

void TestPreferences::tipsFollowShortcuts()
{
    const auto tips = [this] {
        QStringList all;
        for (const QToolButton *button : m_fixture->window->findChildren<QToolButton *>())
            all.append(button->toolTip());
        return all;
    };
    QVERIFY(tips().contains(u"Show or hide the list of issues (F7)"_s));
    chooseCommand(u"Issues"_s);
    QTest::keyClick(shortcutEdit(), Qt::Key_F2);
    QVERIFY(tips().contains(u"Show or hide the list of issues (F2)"_s));
    button(u"None"_s)->click();
    QVERIFY(tips().contains(u"Show or hide the list of issues"_s));
}

void TestPreferences::tellsOfAConflict()
{
    chooseCommand(u"Bold"_s);
    const QKeySequence italic = keys(CommandId::Italic);
    const QKeySequence bold = keys(CommandId::Bold);
    QTest::keyClick(shortcutEdit(), Qt::Key_I, Qt::ControlModifier);
    QCOMPARE(keys(CommandId::Bold), bold);
    QVERIFY2(answer().contains(u"“Italic” has none"), qPrintable(answer()));
    QVERIFY(button(u"Take It"_s)->isVisible());
    button(u"Take It"_s)->click();
    QCOMPARE(keys(CommandId::Bold), italic);
    QVERIFY(keys(CommandId::Italic).isEmpty());
    QVERIFY(!button(u"Take It"_s)->isVisible());
}

void TestPreferences::refusesAPlainKey()
{
    chooseCommand(u"Bold"_s);
    const QKeySequence bold = keys(CommandId::Bold);
    QTest::keyClick(shortcutEdit(), Qt::Key_M);
    QCOMPARE(keys(CommandId::Bold), bold);
    QVERIFY2(answer().contains(u"needed for writing"), qPrintable(answer()));
    // Escape goes back to the list, and the field shows what holds.
    QTest::keyClick(shortcutEdit(), Qt::Key_Escape);
    QVERIFY(window()->isVisible());
    QCOMPARE(shortcutEdit()->keySequence(), bold);
    QCOMPARE(window()->focusWidget(), commands());
}

void TestPreferences::clearsAndResetsAShortcut()
{
    chooseCommand(u"Bold"_s);
    const QKeySequence bold = keys(CommandId::Bold);
    QVERIFY(!button(u"Default"_s)->isEnabled());
    button(u"None"_s)->click();
    QVERIFY(keys(CommandId::Bold).isEmpty());
    QVERIFY(!button(u"None"_s)->isEnabled());
    button(u"Default"_s)->click();
    QCOMPARE(keys(CommandId::Bold), bold);
}

void TestPreferences::findsAShortcutByItsKeys()
{
    window()->showPage(PreferencePage::Shortcuts);
    for (ShortcutEdit *edit : window()->findChildren<ShortcutEdit *>()) {
        if (edit != shortcutEdit())
            QTest::keyClick(edit, Qt::Key_B, Qt::ControlModifier);
    }
    QCOMPARE(commandsShown(), QStringList{u"Bold"_s});
    QCOMPARE(commands()->currentItem()->text(0), u"Bold"_s);
}

void TestPreferences::everythingHasANameAndAWayByKeyboard()
{
    for (int page = 0; page <= int(PreferencePage::Shortcuts); ++page) {
        window()->showPage(PreferencePage(page));
        QSet<const QWidget *> passed;
        QWidget *first = window()->focusWidget();
        for (QWidget *now = first; !passed.contains(now); now = window()->focusWidget()) {
            passed.insert(now);
            QTest::keyClick(now, Qt::Key_Tab);
        }
        for (const QWidget *widget : window()->findChildren<QWidget *>()) {
            if (!widget->isVisible() || !widget->isEnabled() || widget->focusProxy()
                || !(widget->focusPolicy() & Qt::TabFocus) || qobject_cast<const QLabel *>(widget))
                continue;
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                     widget->metaObject()->className());
            QVERIFY2(passed.contains(widget), qPrintable(widget->accessibleName()));
        }
    }
}

void TestPreferences::mnemonicsAreUnique_data()
{
    QTest::addColumn<int>("page");
    QTest::addColumn<QString>("typed");
    for (int page = 0; page <= int(PreferencePage::Shortcuts); ++page)
        QTest::newRow(qPrintable(pageName(PreferencePage(page)))) << page << QString();
    QTest::newRow("search") << 0 << u"font"_s;
}

void TestPreferences::mnemonicsAreUnique()
{
    QFETCH(int, page);
    QFETCH(QString, typed);
    window()->showPage(PreferencePage(page));
    search(typed);
    QHash<QKeySequence, QString> seen;
    const auto add = [&](const QWidget *widget, const QString &text) {
        const QKeySequence mnemonic = QKeySequence::mnemonic(text);
        if (!widget->isVisible() || mnemonic.isEmpty())
            return;
        QVERIFY2(!seen.contains(mnemonic), qPrintable(text + u" / "_s + seen[mnemonic]));
        seen.insert(mnemonic, text);
    };
    for (const QLabel *label : window()->findChildren<QLabel *>())
        add(label, label->buddy() ? label->text() : QString());
    for (const QAbstractButton *button : window()->findChildren<QAbstractButton *>())
        add(button, button->text());
    for (const PreferenceRow *row : window()->findChildren<PreferenceRow *>()) {
        if (!row->isVisible())
            continue;
        QVERIFY2(std::ranges::any_of(seen,
                                     [&](const QString &text) {
                                         return withoutMnemonic(text) == row->preference().name;
                                     }),
                 qPrintable(row->preference().name));
    }
}

void TestPreferences::fitsASmallScreen()
{
    const QSize least = window()->minimumSizeHint();
    QVERIFY2(least.width() <= 900 && least.height() <= 560,
             qPrintable(u"%1 x %2"_s.arg(least.width()).arg(least.height())));
    window()->resize(700, 450);
    for (int page = 0; page <= int(PreferencePage::Shortcuts); ++page) {
        window()->showPage(PreferencePage(page));
        QCoreApplication::processEvents();
        const auto *scroll = window()->findChild<QScrollArea *>();
        QVERIFY2(scroll->widget()->width() <= scroll->viewport()->width(),
                 qPrintable(pageName(PreferencePage(page))));
    }
}

QTEST_MAIN(TestPreferences)
#include "test_preferences.moc"
