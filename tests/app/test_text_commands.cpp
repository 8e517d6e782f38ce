// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// That the menus Format and Insert reach the text, and only that. What the commands do to it
// is in tests/cases/typing.

#include "app/open_essays.h"
#include "editor/document/essay_document.h"
#include "editor/form/front_matter_form.h"
#include "editor/text/text_editor.h"
#include "tests/app/window_fixture.h"

#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QTest>

#include <algorithm>

using namespace stetmark;
using namespace Qt::StringLiterals;

namespace {

constexpr MenuId textMenus[] = {MenuId::Format, MenuId::Heading, MenuId::LetterCase,
                                MenuId::Lines,  MenuId::Insert,  MenuId::Table};

bool isTextCommand(const Command &command)
{
    return std::ranges::find(textMenus, command.menu) != std::end(textMenus)
           && command.kind == Command::Kind::Plain;
}

} // namespace

class TestTextCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCommandDoesSomething_data();
    void everyCommandDoesSomething();
    void readOnlyEssaysStay();
    void shortcutsAreTheTexts();
    void theFormKeepsItsKeys();
    void smartPunctuationIsRemembered();
};

void TestTextCommands::everyCommandDoesSomething_data()
{
    QTest::addColumn<int>("id");
    for (const Command &command : commandTable()) {
        if (isTextCommand(command))
            QTest::newRow(command.text) << int(command.id);
    }
}

void TestTextCommands::everyCommandDoesSomething()
{
    QFETCH(int, id);
    // Each of them means something at one of these places at least.
    const QStringList texts{u"## b Word[^1]\n\nb\na\n\n## c\n\n[^1]: note\n"_s,
                            u"| a | word |\n|---|---|\n| c | d |\n"_s};
    bool hasChanged = false;
    for (const QString &text : texts) {
        for (const QString &place : {u"## b"_s, u"Word["_s, u"\na\n"_s, u"## c"_s, u"word"_s}) {
            WindowFixture fixture;
            fixture.current()->apply({{0, 0, text}});
            QTRY_COMPARE(fixture.current()->analysis()->revision, fixture.current()->revision());
            const qsizetype at = text.indexOf(place);
            if (at < 0)
                continue;
            const Selection before = Selection::caret(at + place.size() - 1);
            fixture.editor()->setSelection(before);
            QVERIFY(fixture.trigger(CommandId(id)));
            hasChanged = hasChanged || fixture.current()->text() != text
                         || fixture.editor()->selection() != before;
            if (hasChanged)
                return;
        }
    }
    QVERIFY(hasChanged);
}

void TestTextCommands::readOnlyEssaysStay()
{
    WindowFixture fixture;
    const EssayDocument *essay = fixture.open(u"old.md"_s, "caf\xE9 b\na\n");
    QTRY_VERIFY(essay->isReadOnly());
    const QString before = essay->text();
    fixture.editor()->setSelection({0, 4});
    for (const Command &command : commandTable()) {
        if (isTextCommand(command))
            fixture.trigger(command.id);
    }
    QTest::keyClick(fixture.editor(), Qt::Key_Return);
    QTest::keyClick(fixture.editor(), Qt::Key_Tab);
    QTest::keyClicks(fixture.editor(), u"("_s);
    QCOMPARE(essay->text(), before);
    QCOMPARE(fixture.editor()->selection(), (Selection{0, 4}));
}

void TestTextCommands::shortcutsAreTheTexts()
{
    WindowFixture fixture;
    fixture.type(u"one"_s);
    fixture.editor()->setFocus();
    QTest::keyClick(fixture.editor(), Qt::Key_B, Qt::ControlModifier);
    QCOMPARE(fixture.current()->text(), u"**one**"_s);
    QTest::keyClick(fixture.editor(), Qt::Key_D, Qt::ControlModifier);
    QTest::keyClick(fixture.editor(), Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClick(fixture.editor(), Qt::Key_2, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(fixture.current()->text(), u"## **one**"_s);
    QTest::keyClick(fixture.editor(), Qt::Key_Return);
    QTest::keyClick(fixture.editor(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(fixture.current()->text(), u"\n## **one**"_s);
    QTest::keyClick(fixture.editor(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(fixture.current()->text(), u"- [ ] \n## **one**"_s);
}

void TestTextCommands::theFormKeepsItsKeys()
{
    WindowFixture fixture;
    fixture.open(u"essay.md"_s, "---\ntitle: One\n---\na\nb\n");
    const auto *form = fixture.window->findChild<FrontMatterForm *>();
    QLineEdit *line = nullptr;
    QTRY_VERIFY((line = form->findChild<QLineEdit *>()));
    const QString before = fixture.current()->text();
    fixture.editor()->setSelection(Selection::caret(before.size() - 1));
    line->setFocus();
    QTRY_VERIFY(line->hasFocus());
    QTest::keyClick(line, Qt::Key_Up, Qt::AltModifier);
    QTest::keyClick(line, Qt::Key_B, Qt::ControlModifier);
    QCOMPARE(fixture.current()->text(), before);
    // By the menu they are for the text all the same.
    QVERIFY(fixture.trigger(CommandId::MoveLinesUp));
    QCOMPARE(fixture.current()->text(), u"---\ntitle: One\n---\nb\na\n"_s);
}

void TestTextCommands::smartPunctuationIsRemembered()
{
    WindowFixture fixture;
    const auto typed = [&] {
        QTest::keyClicks(fixture.editor(), u"..."_s);
        return fixture.current()->text();
    };
    QCOMPARE(typed(), u"..."_s);
    QVERIFY(fixture.trigger(CommandId::SmartPunctuation));
    fixture.editor()->selectAll();
    QCOMPARE(typed(), u"…"_s);
    fixture.window->essays()->addUntitled();
    QCOMPARE(typed(), u"…"_s);
    fixture.restart();
    QVERIFY(fixture.window->commands()->action(CommandId::SmartPunctuation)->isChecked());
    QCOMPARE(typed(), u"…"_s);
    QVERIFY(fixture.trigger(CommandId::SmartPunctuation));
    fixture.editor()->selectAll();
    QCOMPARE(typed(), u"..."_s);
}

QTEST_MAIN(TestTextCommands)
#include "test_text_commands.moc"
