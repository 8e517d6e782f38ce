// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Shortcuts that a person chose: what they do to the commands, and how they are kept.

#include "app/preferences/shortcuts.h"
#include "app/settings.h"

#include <QAction>
#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace stetmark;

class TestShortcuts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void namesAreStable_data();
    void namesAreStable();
    void namesAreUnique();
    void areChosenAndKept();
    void areGoneWhenThereAreNone();
    void takesFromAnother();
    void theLoserHasItsUsualOneAgain();
    void losesNoMoreThanIsTaken();
    void goesBackToTheUsual();
    void takesBackWhatIsUsual();
    void keepsNothingThatIsUsual();
    void keysThatBeginOthersAreInConflict();
    void readsWhatAPersonWrote_data();
    void readsWhatAPersonWrote();
    void refuses_data();
    void refuses();
    void theUsualOnesAreNotRefused();

private:
    /// As at a new start, with the file that there is.
    void start();
    QByteArray file() const;
    QKeySequence keys(CommandId id) const { return m_shortcuts->of(id).value(0); }

    QTemporaryDir m_folder;
    int m_files = 0;
    QString m_path;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Commands> m_commands;
    std::unique_ptr<Shortcuts> m_shortcuts;
};

void TestShortcuts::init()
{
    m_path = m_folder.filePath(u"%1.ini"_s.arg(++m_files));
    start();
}

void TestShortcuts::start()
{
    m_shortcuts.reset();
    m_settings = std::make_unique<Settings>(m_path);
    m_commands = std::make_unique<Commands>();
    m_shortcuts = std::make_unique<Shortcuts>(*m_commands, *m_settings);
}

QByteArray TestShortcuts::file() const
{
    QFile file(m_path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestShortcuts::namesAreStable_data()
{
    QTest::addColumn<CommandId>("id");
    QTest::addColumn<QString>("name");
    // Files of settings have these names.
    QTest::newRow("one word") << CommandId::Bold << u"bold"_s;
    QTest::newRow("words") << CommandId::InsertNoBreakSpace << u"insert-no-break-space"_s;
    QTest::newRow("a number") << CommandId::Heading1 << u"heading-1"_s;
}

void TestShortcuts::namesAreStable()
{
    QFETCH(CommandId, id);
    QTEST(nameOf(id), "name");
}

void TestShortcuts::namesAreUnique()
{
    QSet<QString> names;
    for (const Command &command : commandTable())
        names.insert(nameOf(command.id));
    QCOMPARE(names.size(), qsizetype(commandTable().size()));
}

void TestShortcuts::areChosenAndKept()
{
    m_shortcuts->choose(CommandId::Bold, QKeySequence(u"Ctrl+Alt+B"_s));
    m_shortcuts->choose(CommandId::SortLines, QKeySequence(u"Ctrl+;"_s));
    QCOMPARE(m_commands->action(CommandId::Bold)->shortcuts(),
             QList({QKeySequence(u"Ctrl+Alt+B"_s)}));
    QVERIFY(!m_shortcuts->isUsual(CommandId::Bold));
    start();
    QCOMPARE(keys(CommandId::Bold), QKeySequence(u"Ctrl+Alt+B"_s));
    QCOMPARE(keys(CommandId::SortLines), QKeySequence(u"Ctrl+;"_s));
    QVERIFY(m_shortcuts->isUsual(CommandId::Italic));
    QVERIFY2(file().contains("[shortcuts]\nbold=Ctrl+Alt+B\nsort-lines=\"Ctrl+;\"\n"), file());
}

void TestShortcuts::areGoneWhenThereAreNone()
{
    m_shortcuts->choose(CommandId::Bold, {});
    QVERIFY(m_commands->action(CommandId::Bold)->shortcuts().isEmpty());
    start();
    QVERIFY(m_shortcuts->of(CommandId::Bold).isEmpty());
    QVERIFY2(file().contains("bold=none"), file());
}

void TestShortcuts::takesFromAnother()
{
    const QKeySequence italic = keys(CommandId::Italic);
    QCOMPARE(m_shortcuts->ownerOf(italic, CommandId::Bold), CommandId::Italic);
    QCOMPARE(m_shortcuts->ownerOf(italic, CommandId::Italic), std::nullopt);
    QVERIFY(m_shortcuts->leftTo(CommandId::Italic, CommandId::Bold, italic).isEmpty());
    m_shortcuts->choose(CommandId::Bold, italic);
    QCOMPARE(keys(CommandId::Bold), italic);
    QVERIFY(m_shortcuts->of(CommandId::Italic).isEmpty());
    start();
    QCOMPARE(keys(CommandId::Bold), italic);
    QVERIFY(m_shortcuts->of(CommandId::Italic).isEmpty());
}

void TestShortcuts::theLoserHasItsUsualOneAgain()
{
    const QList<QKeySequence> usual = m_shortcuts->of(CommandId::Italic);
    const QKeySequence wanted(u"Ctrl+Alt+B"_s);
    m_shortcuts->choose(CommandId::Italic, wanted);
    QCOMPARE(m_shortcuts->leftTo(CommandId::Italic, CommandId::Bold, wanted), usual);
    m_shortcuts->choose(CommandId::Bold, wanted);
    QCOMPARE(keys(CommandId::Bold), wanted);
    QCOMPARE(m_shortcuts->of(CommandId::Italic), usual);
}

void TestShortcuts::losesNoMoreThanIsTaken()
{
    // A platform may give a command several.
    for (const Command &command : commandTable()) {
        const QList<QKeySequence> own = usualShortcuts(command);
        if (own.size() < 2)
            continue;
        const CommandId taker = command.id == CommandId::Bold ? CommandId::Code : CommandId::Bold;
        m_shortcuts->choose(taker, own[0]);
        QCOMPARE(m_shortcuts->of(command.id), own.sliced(1));
        return;
    }
    QSKIP("no command has several shortcuts on this platform");
}

void TestShortcuts::goesBackToTheUsual()
{
    const QList<QKeySequence> usual = m_shortcuts->of(CommandId::Bold);
    m_shortcuts->choose(CommandId::Bold, QKeySequence(u"F2"_s));
    m_shortcuts->choose(CommandId::Code, QKeySequence(u"F4"_s));
    m_shortcuts->reset(CommandId::Bold);
    QCOMPARE(m_shortcuts->of(CommandId::Bold), usual);
    QCOMPARE(keys(CommandId::Code), QKeySequence(u"F4"_s));
    QVERIFY(!m_shortcuts->areAllUsual());
    m_shortcuts->resetAll();
    QVERIFY(m_shortcuts->areAllUsual());
    for (const Command &command : commandTable())
        QCOMPARE(m_shortcuts->of(command.id), usualShortcuts(command));
}

void TestShortcuts::takesBackWhatIsUsual()
{
    const QList<QKeySequence> italic = m_shortcuts->of(CommandId::Italic);
    const QList<QKeySequence> bold = m_shortcuts->of(CommandId::Bold);
    m_shortcuts->choose(CommandId::Bold, italic.first());
    m_shortcuts->reset(CommandId::Italic);
    QCOMPARE(m_shortcuts->of(CommandId::Italic), italic);
    QCOMPARE(m_shortcuts->of(CommandId::Bold), bold);
}

void TestShortcuts::keepsNothingThatIsUsual()
{
    const QKeySequence usual = keys(CommandId::Strikethrough);
    m_shortcuts->choose(CommandId::Strikethrough, QKeySequence(u"F2"_s));
    m_shortcuts->choose(CommandId::Strikethrough, usual);
    QVERIFY(m_shortcuts->areAllUsual());
    m_shortcuts->choose(CommandId::SortLines, {});
    QVERIFY(m_shortcuts->areAllUsual());
    start();
    QVERIFY2(!file().contains("strikethrough"), file());
}

void TestShortcuts::keysThatBeginOthersAreInConflict()
{
    QVERIFY(areInConflict(QKeySequence(u"Ctrl+K"_s), QKeySequence(u"Ctrl+K, Ctrl+B"_s)));
    QVERIFY(areInConflict(QKeySequence(u"Ctrl+K, Ctrl+B"_s), QKeySequence(u"Ctrl+K"_s)));
    QVERIFY(!areInConflict(QKeySequence(u"Ctrl+K"_s), QKeySequence(u"Ctrl+B"_s)));
    QVERIFY(!areInConflict({}, {}));
}

void TestShortcuts::readsWhatAPersonWrote_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QStringList>("bold");
    QTest::addColumn<QStringList>("italic");
    const QStringList none;
    QTest::newRow("keys") << QByteArray("bold=Ctrl+Alt+B") << QStringList{u"Ctrl+Alt+B"_s}
                          << QStringList{u"Ctrl+I"_s};
    QTest::newRow("small letters") << QByteArray("bold=ctrl+alt+b") << QStringList{u"Ctrl+Alt+B"_s}
                                   << QStringList{u"Ctrl+I"_s};
    QTest::newRow("a comma") << QByteArray("bold=Ctrl+Shift+,") << QStringList{u"Ctrl+Shift+,"_s}
                             << QStringList{u"Ctrl+I"_s};
    QTest::newRow("two steps") << QByteArray("bold=Ctrl+R, Ctrl+B")
                               << QStringList{u"Ctrl+R, Ctrl+B"_s} << QStringList{u"Ctrl+I"_s};
    QTest::newRow("none") << QByteArray("bold=None") << none << QStringList{u"Ctrl+I"_s};
    QTest::newRow("another’s") << QByteArray("bold=Ctrl+I") << QStringList{u"Ctrl+I"_s} << none;
    QTest::newRow("twice the same")
        << QByteArray("bold=F2\nitalic=F2") << QStringList{u"F2"_s} << none;
    QTest::newRow("nonsense") << QByteArray("bold=loud\nitalic=\nnothing=F2")
                              << QStringList{u"Ctrl+B"_s} << QStringList{u"Ctrl+I"_s};
    QTest::newRow("a plain letter")
        << QByteArray("bold=b") << QStringList{u"Ctrl+B"_s} << QStringList{u"Ctrl+I"_s};
}

void TestShortcuts::readsWhatAPersonWrote()
{
    QFETCH(QByteArray, written);
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[shortcuts]\n" + written + '\n');
    file.close();
    start();
    const auto texts = [this](CommandId id) {
        QStringList found;
        const QList<QKeySequence> all = m_shortcuts->of(id);
        for (const QKeySequence &one : all)
            found.append(one.toString(QKeySequence::PortableText));
        return found;
    };
    QTEST(texts(CommandId::Bold), "bold");
    QTEST(texts(CommandId::Italic), "italic");
}

void TestShortcuts::refuses_data()
{
    QTest::addColumn<QString>("keys");
    QTest::addColumn<bool>("isRefused");
    for (const char *keys : {"A",
                             "Shift+A",
                             "1",
                             ".",
                             "Space",
                             "Return",
                             "Tab",
                             "Shift+Tab",
                             "Esc",
                             "Backspace",
                             "Del",
                             "Left",
                             "Shift+Down",
                             "PgUp",
                             "Home",
                             "Ctrl+Left",
                             "Ctrl+Shift+Right",
                             "Ctrl+Backspace",
                             "Ctrl+Home",
                             "Alt+F",
                             "Alt+Shift+A",
                             "Num+5"})
        QTest::newRow(keys) << QString::fromLatin1(keys) << true;
    for (const char *keys : {"F2", "Shift+F2", "Ctrl+B", "Ctrl+Shift+B", "Ctrl+Alt+B", "Alt+Up",
                             "Ctrl+Return", "Ctrl+Tab", "Ctrl+.", "Meta+A", "Ctrl+Shift+Space"})
        QTest::newRow(keys) << QString::fromLatin1(keys) << false;
}

void TestShortcuts::refuses()
{
    QFETCH(QString, keys);
    QTEST(!shortcutRefusal(QKeySequence(keys)).isEmpty(), "isRefused");
}

void TestShortcuts::theUsualOnesAreNotRefused()
{
    for (const Command &command : commandTable()) {
        const QList<QKeySequence> usual = usualShortcuts(command);
        for (const QKeySequence &keys : usual)
            QVERIFY2(shortcutRefusal(keys).isEmpty(), qPrintable(shortcutRefusal(keys)));
    }
}

QTEST_MAIN(TestShortcuts)
#include "test_shortcuts.moc"
