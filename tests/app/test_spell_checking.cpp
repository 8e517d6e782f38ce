// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/text/text_editor.h"
#include "tests/app/window_fixture.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QTest>

using namespace stetmark;
using namespace Qt::StringLiterals;

class TestSpellChecking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void goesToMisspeltWords();
    void isTurnedOff();
    void saysThatThereIsNoDictionary();

private:
    static QString selected(const WindowFixture &fixture)
    {
        return fixture.editor()->textCursor().selectedText();
    }

    QTemporaryDir m_folder;
};

/// A dictionary of three words is all that there is.
void TestSpellChecking::initTestCase()
{
    qputenv("XDG_DATA_HOME", m_folder.path().toUtf8());
    qputenv("XDG_DATA_DIRS", m_folder.path().toUtf8());
    const QDir folder(m_folder.filePath(u"hunspell"_s));
    QVERIFY(folder.mkpath(u"."_s));
    QFile rules(folder.filePath(u"en_US.aff"_s));
    QVERIFY(rules.open(QIODevice::WriteOnly) && rules.write("SET UTF-8\n") > 0);
    QFile words(folder.filePath(u"en_US.dic"_s));
    QVERIFY(words.open(QIODevice::WriteOnly) && words.write("3\na\nred\nhouse\n") > 0);
}

void TestSpellChecking::goesToMisspeltWords()
{
    WindowFixture fixture;
    QVERIFY(fixture.open(u"essay.md"_s, "a red huose, a rad house\n"));
    QTRY_VERIFY(fixture.trigger(CommandId::NextMisspelling) && selected(fixture) == u"huose"_s);
    QVERIFY(fixture.trigger(CommandId::NextMisspelling));
    QCOMPARE(selected(fixture), u"rad"_s);
}

void TestSpellChecking::isTurnedOff()
{
    WindowFixture fixture;
    QVERIFY(fixture.open(u"essay.md"_s, "a red huose\n"));
    QVERIFY(fixture.trigger(CommandId::CheckSpelling));
    QVERIFY(fixture.trigger(CommandId::NextMisspelling));
    QVERIFY(fixture.hasMessage(u"not checked now"_s));
    QVERIFY(selected(fixture).isEmpty());
    fixture.restart();
    QVERIFY(!fixture.window->commands()->action(CommandId::CheckSpelling)->isChecked());
}

void TestSpellChecking::saysThatThereIsNoDictionary()
{
    WindowFixture fixture;
    QVERIFY(fixture.open(u"essay.md"_s, "---\nlang: fr\n---\nune maison\n"));
    QTRY_VERIFY(fixture.trigger(CommandId::NextMisspelling)
                && fixture.hasMessage(u"no spelling dictionary for French"_s));
}

QTEST_MAIN(TestSpellChecking)
#include "test_spell_checking.moc"
