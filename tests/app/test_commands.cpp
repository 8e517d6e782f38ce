// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/window_fixture.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stetmark;

namespace {

QChar mnemonic(const QString &text)
{
    QString rest = text;
    rest.remove(u"&&"_s);
    const qsizetype mark = rest.indexOf(u'&');
    return mark < 0 ? QChar() : rest.at(mark + 1).toLower();
}

} // namespace

class TestCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCommandHasAHandler();
    void everyActionIsInTheTable();
    void shortcutsAreUnique();
    void mnemonicsAreUniqueInEachMenu();
    void conditionsEnable();
};

void TestCommands::everyCommandHasAHandler()
{
    WindowFixture fixture;
    for (const Command &command : commandTable())
        QVERIFY2(fixture.window->commands()->hasHandler(command.id), command.text);
}

void TestCommands::everyActionIsInTheTable()
{
    WindowFixture fixture;
    const Commands *commands = fixture.window->commands();
    QSet<const QAction *> known;
    for (const Command &command : commandTable())
        known.insert(commands->action(command.id));
    QCOMPARE(known.size(), qsizetype(commandTable().size()));
    const auto menus = fixture.window->menuBar()->findChildren<QMenu *>();
    qsizetype seen = 0;
    for (const QMenu *menu : menus) {
        const QList<QAction *> actions = menu->actions();
        for (const QAction *action : actions) {
            if (action->isSeparator() || action->menu())
                continue;
            QVERIFY2(known.contains(action), qPrintable(action->text()));
            ++seen;
        }
    }
    QCOMPARE(seen, known.size());
}

void TestCommands::shortcutsAreUnique()
{
    const Commands commands;
    QHash<QKeySequence, QString> owners;
    for (const Command &command : commandTable()) {
        const QAction *action = commands.action(command.id);
        const QList<QKeySequence> keys = action->shortcuts();
        for (const QKeySequence &key : keys) {
            QVERIFY2(!owners.contains(key), qPrintable(action->text() + u" / "_s + owners[key]));
            owners.insert(key, action->text());
        }
        if (command.standardKey != QKeySequence::UnknownKey || *command.keys)
            QVERIFY2(!keys.isEmpty(), command.text);
    }
}

void TestCommands::mnemonicsAreUniqueInEachMenu()
{
    QMenuBar bar;
    Commands commands;
    commands.fill(&bar);
    QList<QList<QAction *>> menus{bar.actions()};
    const auto all = bar.findChildren<QMenu *>();
    for (const QMenu *menu : all)
        menus.append(menu->actions());
    for (const QList<QAction *> &actions : std::as_const(menus)) {
        QSet<QChar> seen;
        for (const QAction *action : actions) {
            if (action->isSeparator())
                continue;
            const QChar key = mnemonic(action->text());
            QVERIFY2(!key.isNull(), qPrintable(action->text()));
            QVERIFY2(!seen.contains(key), qPrintable(action->text()));
            seen.insert(key);
        }
    }
}

void TestCommands::conditionsEnable()
{
    Commands commands;
    commands.setConditions(Condition::CanUndo);
    QVERIFY(commands.action(CommandId::Undo)->isEnabled());
    QVERIFY(!commands.action(CommandId::Redo)->isEnabled());
    QVERIFY(!commands.action(CommandId::SaveEssay)->isEnabled());
    QVERIFY(commands.action(CommandId::NewEssay)->isEnabled());
    commands.setConditions({});
    QVERIFY(!commands.action(CommandId::Undo)->isEnabled());
}

QTEST_MAIN(TestCommands)
#include "test_commands.moc"
