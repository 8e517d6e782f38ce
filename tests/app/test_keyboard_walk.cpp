// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Every command of the table by keys alone, in the real window: through its menu, by its
// shortcut, through the palette. What commands do is left out; that it is they who are
// triggered is not.

#include "tests/app/window_fixture.h"

#include "app/palette.h"
#include "editor/document/essay_document.h"
#include "editor/text/text_editor.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QWindow>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace stetmark;

class TestKeyboardWalk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void menusLeadToEveryCommand();
    void shortcutsTriggerCommands();
    void paletteRunsEveryCommand();
    void focusComesBackFromPanes();
    void hiddenMenusOpen();
    void altIsNoLetter();

private:
    QAction *action(CommandId id) const { return m_fixture->window->commands()->action(id); }
    bool makeEverythingAvailable();
    void leaveOutEffects();
    void press(QKeyCombination key)
    {
        QTest::keyClick(m_fixture->window->windowHandle(), key.key(), key.keyboardModifiers());
    }
    /// The mnemonics that lead to `action` from `actions`, the first without its Alt.
    static QList<Qt::Key> wayTo(const QAction *action, const QList<QAction *> &actions);
    bool isInText() const
    {
        return !QApplication::activePopupWidget()
               && QApplication::focusWidget() == m_fixture->editor();
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestKeyboardWalk::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(makeEverythingAvailable());
}

void TestKeyboardWalk::cleanup()
{
    m_fixture.reset();
}

/// Two essays, of which one has something to save, to undo and to redo.
bool TestKeyboardWalk::makeEverythingAvailable()
{
    m_fixture->open(u"first.md"_s, "First\n");
    m_fixture->open(u"second.md"_s, "# Second\n\nText\n");
    EssayDocument *essay = m_fixture->current();
    essay->apply({{0, 0, u"a"_s}});
    essay->apply({{0, 0, u"b"_s}});
    m_fixture->editor()->undo();
    m_fixture->editor()->setFocus();
    return QTest::qWaitFor([this] {
        return std::ranges::all_of(commandTable(), [this](const Command &command) {
            return action(command.id)->isEnabled();
        });
    });
}

void TestKeyboardWalk::leaveOutEffects()
{
    for (const Command &command : commandTable())
        disconnect(action(command.id), &QAction::triggered, nullptr, nullptr);
}

QList<Qt::Key> TestKeyboardWalk::wayTo(const QAction *action, const QList<QAction *> &actions)
{
    for (const QAction *step : actions) {
        const QKeySequence mnemonic = QKeySequence::mnemonic(step->text());
        if (mnemonic.isEmpty())
            continue;
        const Qt::Key key = mnemonic[0].key();
        if (step == action)
            return {key};
        if (!step->menu())
            continue;
        const QList<Qt::Key> rest = wayTo(action, step->menu()->actions());
        if (!rest.isEmpty())
            return QList<Qt::Key>{key} + rest;
    }
    return {};
}

void TestKeyboardWalk::menusLeadToEveryCommand()
{
    leaveOutEffects();
    const QString text = m_fixture->current()->text();
    for (const Command &command : commandTable()) {
        const QSignalSpy triggered(action(command.id), &QAction::triggered);
        const QList<Qt::Key> way =
            wayTo(action(command.id), m_fixture->window->menuBar()->actions());
        QVERIFY2(way.size() > 1, command.text);
        press(way.first() | Qt::AltModifier);
        for (const Qt::Key key : way.sliced(1)) {
            QVERIFY2(QApplication::activePopupWidget(), command.text);
            press(key);
        }
        QVERIFY2(triggered.count() == 1, command.text);
        QVERIFY2(isInText(), command.text);
    }
    QCOMPARE(m_fixture->current()->text(), text);
}

void TestKeyboardWalk::shortcutsTriggerCommands()
{
    leaveOutEffects();
    // These the text does by itself, the other widgets leave them to the window.
    const QSet<CommandId> ofTheText{CommandId::Undo, CommandId::Redo,  CommandId::Cut,
                                    CommandId::Copy, CommandId::Paste, CommandId::SelectAll};
    const QString text = m_fixture->current()->text();
    for (const Command &command : commandTable()) {
        if (ofTheText.contains(command.id))
            m_fixture->window->setFocus();
        else
            m_fixture->editor()->setFocus();
        const QSignalSpy triggered(action(command.id), &QAction::triggered);
        const QList<QKeySequence> keys = action(command.id)->shortcuts();
        for (const QKeySequence &key : keys)
            press(key[0]);
        QVERIFY2(triggered.count() == keys.size(), command.text);
    }
    QCOMPARE(m_fixture->current()->text(), text);
}

void TestKeyboardWalk::paletteRunsEveryCommand()
{
    const QKeySequence open = action(CommandId::CommandPalette)->shortcut();
    for (const Command &command : commandTable()) {
        if (command.id != CommandId::CommandPalette)
            disconnect(action(command.id), &QAction::triggered, nullptr, nullptr);
    }
    for (const Command &command : commandTable()) {
        press(open[0]);
        auto *palette = qobject_cast<Palette *>(QApplication::activePopupWidget());
        QVERIFY2(palette, command.text);
        QStringList path = m_fixture->window->commands()->menuPath(command.menu);
        QString name = withoutMnemonic(action(command.id)->text());
        if (path.size() > 1)
            name = path.last() + u' ' + name;
        // As it can be typed: without … and “.
        name.removeIf([](QChar character) { return character.unicode() > 0x7E; });
        const QSignalSpy triggered(action(command.id), &QAction::triggered);
        QTest::keyClicks(palette->findChild<QLineEdit *>(), name);
        press(Qt::Key_Return);
        QVERIFY2(triggered.count() == 1, command.text);
        if (command.id == CommandId::CommandPalette)
            press(Qt::Key_Escape); // it opened once more
        QVERIFY2(isInText(), command.text);
    }
}

void TestKeyboardWalk::focusComesBackFromPanes()
{
    for (const CommandId id : {CommandId::Find, CommandId::Replace, CommandId::GoToLine,
                               CommandId::GoToHeading, CommandId::GoToFootnote}) {
        m_fixture->trigger(id);
        QVERIFY(!isInText());
        QCoreApplication::processEvents(); // the palette is a window, which comes up
        press(Qt::Key_Escape);
        QVERIFY2(isInText(), qPrintable(action(id)->text()));
    }
}

void TestKeyboardWalk::hiddenMenusOpen()
{
    m_fixture->trigger(CommandId::DistractionFree);
    QVERIFY(!m_fixture->window->menuBar()->isVisible());
    leaveOutEffects();
    const QString text = m_fixture->current()->text();
    for (const CommandId id : {CommandId::SaveEssay, CommandId::Heading2, CommandId::About}) {
        const QSignalSpy triggered(action(id), &QAction::triggered);
        const QList<Qt::Key> way = wayTo(action(id), m_fixture->window->menuBar()->actions());
        press(way.first() | Qt::AltModifier);
        for (const Qt::Key key : way.sliced(1))
            press(key);
        QVERIFY2(triggered.count() == 1, qPrintable(action(id)->text()));
        QVERIFY(isInText());
    }
    QCOMPARE(m_fixture->current()->text(), text);
}

void TestKeyboardWalk::altIsNoLetter()
{
    const QString text = m_fixture->current()->text();
    for (const bool isHidden : {false, true}) {
        m_fixture->window->menuBar()->setVisible(!isHidden);
        for (const Qt::KeyboardModifiers modifiers :
             {Qt::KeyboardModifiers(Qt::AltModifier), Qt::AltModifier | Qt::ShiftModifier}) {
            press(QKeyCombination(modifiers, Qt::Key_Q)); // of no menu
            press(QKeyCombination(modifiers, Qt::Key_9));
        }
        QCOMPARE(m_fixture->current()->text(), text);
    }
}

QTEST_MAIN(TestKeyboardWalk)
#include "test_keyboard_walk.moc"
