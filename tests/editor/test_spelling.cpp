// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/document/document_text.h"
#include "editor/document/essay_document.h"
#include "editor/text/dictionaries.h"
#include "editor/text/own_words.h"
#include "editor/text/spell_check.h"
#include "editor/text/spelling.h"
#include "editor/text/text_editor.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace stetmark;
using namespace Qt::StringLiterals;

namespace {

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

/// With dictionaries of its own, of a few words each.
class TestSpelling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void findsDictionaries();
    void choosesTheDictionary_data();
    void choosesTheDictionary();
    void findsWhatIsMisspelt();
    void checksOnlyWhatChanged();
    void leavesTheWordBeingTyped();
    void takesTheEssaysLanguage();
    void takesSeveralLanguages();
    void readsOtherEncodings();
    void leavesOtherScriptsAlone();
    void saysOnceThatADictionaryIsMissing();
    void offersSuggestionsInTheMenu();
    void learnsWords();
    void ignoresWordsInOneEssay();
    void goesToTheNext();

private:
    void show(const QString &text);
    QStringList misspelt() const;
    QMenu *menuAt(const QString &word);

    QTemporaryDir m_folder;
    std::unique_ptr<Spelling> m_spelling;
    std::unique_ptr<EssayDocument> m_essay;
    std::unique_ptr<TextEditor> m_editor;
    SpellCheck *m_check = nullptr;
};

void TestSpelling::initTestCase()
{
    qputenv("XDG_DATA_HOME", m_folder.path().toUtf8());
    qputenv("XDG_DATA_DIRS", m_folder.path().toUtf8());
    const QString folder = m_folder.filePath(u"hunspell"_s);
    QVERIFY(QDir().mkpath(folder));
    const QByteArray rules = "SET UTF-8\nTRY esianrtolcdugmphbyfvkwz\n";
    QVERIFY(write(folder + u"/en_US.aff"_s, rules));
    QVERIFY(write(folder + u"/en_US.dic"_s, "5\nthe\nhouse\nis\nred\ncolor\n"));
    QVERIFY(write(folder + u"/en_GB.aff"_s, rules));
    QVERIFY(write(folder + u"/en_GB.dic"_s, "5\nthe\nhouse\nis\nred\ncolour\n"));
    QVERIFY(write(folder + u"/de_DE.aff"_s, "SET ISO8859-1\n"));
    QVERIFY(write(folder + u"/de_DE.dic"_s, "3\ndas\nHaus\ngr\xFCn\n"));
    QVERIFY(write(folder + u"/hyph_de_DE.aff"_s, rules));
    QVERIFY(write(folder + u"/hyph_de_DE.dic"_s, "0\n"));
}

void TestSpelling::init()
{
    m_spelling = std::make_unique<Spelling>(m_folder.filePath(u"own/words.txt"_s));
    m_essay = std::make_unique<EssayDocument>();
    m_editor = std::make_unique<TextEditor>(m_essay.get());
    m_check = new SpellCheck(m_editor.get(), m_spelling.get());
    m_check->setLanguages({u"en_US"_s});
    m_check->setEnabled(true);
    m_editor->resize(800, 400);
    m_editor->show();
    QVERIFY(QTest::qWaitForWindowActive(m_editor.get()));
}

void TestSpelling::cleanup()
{
    m_editor.reset();
    m_essay.reset();
    m_spelling.reset();
    QDir(m_folder.filePath(u"own"_s)).removeRecursively();
}

void TestSpelling::show(const QString &text)
{
    m_essay->apply({{0, m_essay->text().size(), text}});
    QTRY_COMPARE(m_essay->analysis()->text, text);
    QTRY_VERIFY(m_check->isDone());
}

/// What is underlined.
QStringList TestSpelling::misspelt() const
{
    QStringList words;
    const auto selections = m_editor->extraSelections();
    for (const auto &one : selections) {
        if (one.format.underlineStyle() == QTextCharFormat::WaveUnderline)
            words.append(one.cursor.selectedText());
    }
    return words;
}

/// As the editor makes it, at the start of `word`.
QMenu *TestSpelling::menuAt(const QString &word)
{
    auto *menu = new QMenu(m_editor.get());
    menu->addAction(u"Undo"_s);
    Q_EMIT m_editor->menuRequested(menu, int(m_essay->text().indexOf(word)));
    return menu;
}

void TestSpelling::findsDictionaries()
{
    QStringList languages;
    const QList<Dictionary> all = installedDictionaries();
    for (const Dictionary &one : all)
        languages.append(one.language);
    QCOMPARE(languages, QStringList({u"de_DE"_s, u"en_GB"_s, u"en_US"_s}));
}

void TestSpelling::choosesTheDictionary_data()
{
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QString>("chosen");
    QTest::newRow("the same") << u"en_GB"_s << u"en_GB"_s;
    QTest::newRow("a tag") << u"en-gb"_s << u"en_GB"_s;
    QTest::newRow("no country") << u"en"_s << u"en_US"_s;
    QTest::newRow("its own country") << u"de"_s << u"de_DE"_s;
    QTest::newRow("another country") << u"de-AT"_s << u"de_DE"_s;
    QTest::newRow("none") << u"fr"_s << QString();
}

void TestSpelling::choosesTheDictionary()
{
    QFETCH(QString, wanted);
    QTEST(dictionaryFor(wanted, {u"de_AT_x"_s, u"de_DE"_s, u"en_AU"_s, u"en_GB"_s, u"en_US"_s}),
          "chosen");
}

void TestSpelling::findsWhatIsMisspelt()
{
    show(u"The huose is red, `huose`.\n"_s);
    QCOMPARE(misspelt(), QStringList{u"huose"_s});
    m_check->setEnabled(false);
    QCOMPARE(misspelt(), QStringList());
    m_check->setEnabled(true);
    QTRY_COMPARE(misspelt(), QStringList{u"huose"_s});
}

void TestSpelling::checksOnlyWhatChanged()
{
    show(u"The huose.\n\nThe house.\n"_s);
    m_essay->apply({{m_essay->text().size() - 2, 0, u"x"_s}});
    // What is underlined moves with its text, before any answer comes.
    QCOMPARE(misspelt(), QStringList{u"huose"_s});
    QTRY_COMPARE(misspelt(), QStringList({u"huose"_s, u"housex"_s}));
}

void TestSpelling::leavesTheWordBeingTyped()
{
    show(u"The red\n"_s);
    QTextCursor cursor = m_editor->textCursor();
    cursor.setPosition(7);
    m_editor->setTextCursor(cursor);
    QTest::keyClicks(m_editor.get(), u" huos"_s);
    QTRY_COMPARE(m_essay->analysis()->text, m_essay->text());
    QTRY_VERIFY(m_check->isDone());
    QCOMPARE(misspelt(), QStringList());
    QTest::keyClicks(m_editor.get(), u" "_s);
    QTRY_COMPARE(misspelt(), QStringList{u"huos"_s});
}

void TestSpelling::takesTheEssaysLanguage()
{
    show(u"---\nlang: en-GB\n---\nThe colour, the color.\n"_s);
    QCOMPARE(misspelt(), QStringList{u"color"_s});
    show(u"---\nlang: en-US\n---\nThe colour, the color.\n"_s);
    QTRY_COMPARE(misspelt(), QStringList{u"colour"_s});
}

void TestSpelling::takesSeveralLanguages()
{
    m_check->setLanguages({u"en_US"_s, u"de_DE"_s});
    show(u"The house, das Haus, la maison.\n"_s);
    QCOMPARE(misspelt(), QStringList({u"la"_s, u"maison"_s}));
}

void TestSpelling::readsOtherEncodings()
{
    m_check->setLanguages({u"de"_s});
    show(u"das Haus, gr\u00FCn und\n"_s);
    QCOMPARE(misspelt(), QStringList{u"und"_s});
}

void TestSpelling::leavesOtherScriptsAlone()
{
    show(u"The дом и 家 house \u0628\u064A\u062A\n"_s);
    QCOMPARE(misspelt(), QStringList());
}

void TestSpelling::saysOnceThatADictionaryIsMissing()
{
    QSignalSpy missing(m_spelling.get(), &Spelling::dictionaryMissing);
    m_check->setLanguages({u"fr"_s});
    show(u"La maison.\n"_s);
    show(u"La maison rouge.\n"_s);
    QCOMPARE(missing.size(), 1);
    QCOMPARE(missing.first().first().toString(), u"fr"_s);
    QCOMPARE(misspelt(), QStringList());
}

void TestSpelling::offersSuggestionsInTheMenu()
{
    show(u"The huose is red.\n"_s);
    const std::unique_ptr<QMenu> menu(menuAt(u"huose"_s));
    const auto first = [&menu] { return menu->actions().first(); };
    QVERIFY(!first()->isEnabled()); // looking for them
    QTRY_COMPARE(first()->text(), u"house"_s);
    first()->trigger();
    QCOMPARE(m_essay->text(), u"The house is red.\n"_s);
    QTRY_COMPARE(misspelt(), QStringList());
    m_editor->undo();
    QCOMPARE(m_essay->text(), u"The huose is red.\n"_s);
    const std::unique_ptr<QMenu> other(menuAt(u"red"_s));
    QCOMPARE(other->actions().size(), 1);
}

void TestSpelling::learnsWords()
{
    show(u"The stet is red.\n"_s);
    QCOMPARE(misspelt(), QStringList{u"stet"_s});
    m_spelling->addOwnWord(u"stet"_s);
    QTRY_COMPARE(misspelt(), QStringList());
    m_spelling = std::make_unique<Spelling>(m_folder.filePath(u"own/words.txt"_s));
    QCOMPARE(readOwnWords(m_folder.filePath(u"own/words.txt"_s)), QSet<QString>{u"stet"_s});
    m_editor.reset();
    m_editor = std::make_unique<TextEditor>(m_essay.get());
    m_check = new SpellCheck(m_editor.get(), m_spelling.get());
    m_check->setLanguages({u"en"_s});
    m_check->setEnabled(true);
    m_editor->show();
    show(u"The stet is redd.\n"_s);
    QTRY_COMPARE(misspelt(), QStringList{u"redd"_s});
}

void TestSpelling::ignoresWordsInOneEssay()
{
    show(u"The stet is red.\n"_s);
    const std::unique_ptr<QMenu> menu(menuAt(u"stet"_s));
    const auto actions = menu->actions();
    const auto ignore = std::ranges::find_if(
        actions, [](const QAction *one) { return one->text().contains(u"Ignore"_s); });
    QVERIFY(ignore != actions.end());
    (*ignore)->trigger();
    QTRY_COMPARE(misspelt(), QStringList());
    QVERIFY(!QFile::exists(m_folder.filePath(u"own/words.txt"_s)));
}

void TestSpelling::goesToTheNext()
{
    show(u"The huose is rad.\n"_s);
    QVERIFY(m_check->selectNext());
    QCOMPARE(m_editor->textCursor().selectedText(), u"huose"_s);
    QVERIFY(m_check->selectNext());
    QCOMPARE(m_editor->textCursor().selectedText(), u"rad"_s);
    QVERIFY(m_check->selectNext());
    QCOMPARE(m_editor->textCursor().selectedText(), u"huose"_s);
    show(u"The house.\n"_s);
    QVERIFY(!m_check->selectNext());
}

QTEST_MAIN(TestSpelling)
#include "test_spelling.moc"
