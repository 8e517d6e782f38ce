// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Every case of tests/cases/typing, typed into the real editor; undone and done again.

#include "editor/document/essay_document.h"
#include "editor/text/text_command.h"
#include "editor/text/text_editor.h"
#include "tests/support/random_test.h"
#include "typing_case.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QInputMethodEvent>
#include <QMimeData>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QTextDocument>

#include <algorithm>
#include <memory>

using namespace stetmark;
using namespace stetmark::tests;
using namespace Qt::StringLiterals;

namespace {

TextCommand commandOf(const QString &name)
{
    using enum TextCommand;
    static const QHash<QString, TextCommand> names{
        {u"bold"_s, Bold},
        {u"italic"_s, Italic},
        {u"strike"_s, Strikethrough},
        {u"code"_s, Code},
        {u"code-block"_s, CodeBlock},
        {u"link"_s, Link},
        {u"image"_s, Image},
        {u"paragraph"_s, Paragraph},
        {u"h1"_s, Heading1},
        {u"h2"_s, Heading2},
        {u"h3"_s, Heading3},
        {u"h6"_s, Heading6},
        {u"quote"_s, Quote},
        {u"bullets"_s, BulletedList},
        {u"numbers"_s, NumberedList},
        {u"tasks"_s, TaskList},
        {u"tick"_s, TickTask},
        {u"upper"_s, UpperCase},
        {u"lower"_s, LowerCase},
        {u"title"_s, TitleCase},
        {u"sentence"_s, SentenceCase},
        {u"up"_s, MoveLinesUp},
        {u"down"_s, MoveLinesDown},
        {u"duplicate"_s, DuplicateLines},
        {u"delete"_s, DeleteLines},
        {u"join"_s, JoinLines},
        {u"sort"_s, SortLines},
        {u"section-up"_s, MoveSectionUp},
        {u"section-down"_s, MoveSectionDown},
        {u"table"_s, Table},
        {u"row"_s, TableRow},
        {u"column"_s, TableColumn},
        {u"left"_s, AlignLeft},
        {u"center"_s, AlignCenter},
        {u"right"_s, AlignRight},
        {u"tidy"_s, TidyTable},
        {u"footnote"_s, Footnote},
        {u"jump"_s, JumpToFootnote},
        {u"nbsp"_s, NoBreakSpace},
    };
    if (!names.contains(name))
        qFatal("no such command: %s", qPrintable(name));
    return names[name];
}

} // namespace

class TestTyping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void types_data();
    void types();
    void typesFasterThanItIsAnalysed_data() { types_data(); }
    void typesFasterThanItIsAnalysed();
    void remembersSelectionsAmongOtherSteps();
    void forgetsWhatAnotherStepReplaced();
    void inputMethodsTypeAsEver();
    void pastesInOneStep();
    void cutsInOneStep();
    void undoesWhateverWasTyped();
    void hasEnoughCases();

private:
    void begin(const TypingCase &one);
    void press(const QString &key);
    void pasteHtml(QString html);
    void waitForAnalysis();
    TypingState state() const { return {m_essay->text(), m_editor->selection()}; }
    void undoAndRedo(const TypingCase &one, const QList<TypingState> &states);

    bool m_isSmart = false;
    std::unique_ptr<EssayDocument> m_essay;
    std::unique_ptr<TextEditor> m_editor;
};

void TestTyping::init()
{
    m_essay = std::make_unique<EssayDocument>();
    m_editor = std::make_unique<TextEditor>(m_essay.get());
}

void TestTyping::cleanup()
{
    m_editor.reset();
    m_essay.reset();
}

void TestTyping::types_data()
{
    QTest::addColumn<TypingCase>("one");
    const QDir folder(QStringLiteral(STETMARK_CASES_DIR "/typing"));
    const QStringList files = folder.entryList({u"*.txt"_s}, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        const QList<TypingCase> cases = typingCases(folder.filePath(file));
        for (const TypingCase &one : cases)
            QTest::newRow(qPrintable(file.chopped(4) + u": "_s + one.name)) << one;
    }
}

void TestTyping::begin(const TypingCase &one)
{
    m_essay->textDocument()->setUndoRedoEnabled(false);
    m_essay->apply({{0, 0, one.before.text}});
    m_essay->textDocument()->setUndoRedoEnabled(true);
    m_editor->setSelection(one.before.selection);
    m_isSmart = one.isSmart;
    m_editor->setSmartPunctuation(one.isSmart);
    waitForAnalysis();
}

void TestTyping::waitForAnalysis()
{
    QSignalSpy analysed(m_essay.get(), &EssayDocument::analysed);
    while (m_essay->analysis()->revision != m_essay->revision())
        QVERIFY(analysed.wait());
}

void TestTyping::press(const QString &key)
{
    if (key.startsWith(u':'))
        return m_editor->perform(commandOf(key.sliced(1)));
    if (key.startsWith("paste:"_L1)) {
        QApplication::clipboard()->setText(key.sliced(6));
        return m_editor->paste();
    }
    if (key.startsWith("html:"_L1))
        return pasteHtml(key.sliced(5));
    const QKeySequence keys = QKeySequence::fromString(key, QKeySequence::PortableText);
    const bool isName = key.size() > 1 && keys.count() == 1 && keys[0].key() != Qt::Key_unknown;
    if (!isName) {
        QTest::keyClicks(m_editor.get(), key);
    } else if (keys[0] == QKeyCombination(Qt::ShiftModifier, Qt::Key_Tab)) {
        QTest::keyClick(m_editor.get(), Qt::Key_Backtab, Qt::ShiftModifier);
    } else {
        QTest::keyClick(m_editor.get(), keys[0].key(), keys[0].keyboardModifiers());
    }
}

/// As a browser copies it: with its formats, and without.
void TestTyping::pasteHtml(QString html)
{
    static const QRegularExpression tags(u"<[^>]*>"_s);
    html.replace(QChar(0x2423), u' ');
    auto *copied = new QMimeData;
    copied->setHtml(html);
    copied->setText(QString(html).remove(tags));
    QApplication::clipboard()->setMimeData(copied);
    m_editor->paste();
}

void TestTyping::types()
{
    QFETCH(TypingCase, one);
    begin(one);
    QList<TypingState> states{state()};
    QCOMPARE(written(states.last()), written(one.before));
    for (const QString &key : std::as_const(one.keys)) {
        press(key);
        states.append(state());
        waitForAnalysis();
    }
    QCOMPARE(written(state()), written(one.after));
    undoAndRedo(one, states);
}

/// Each undo leads to a state that was there before, the last one to the first; redo goes the
/// same way back.
void TestTyping::undoAndRedo(const TypingCase &one, const QList<TypingState> &states)
{
    const bool undoesItself = one.keys.contains(u"Ctrl+Z"_s);
    if (one.before.text == one.after.text || undoesItself)
        return;
    QList<TypingState> undone;
    while (m_essay->textDocument()->isUndoAvailable()) {
        QTest::keySequence(m_editor.get(), QKeySequence::Undo);
        undone.prepend(state());
        QVERIFY2(one.isSmart || states.contains(state()), qPrintable(written(state())));
    }
    if (one.keys.size() == 1 && one.keys[0].size() > 1 && !one.isSmart)
        QCOMPARE(undone.size(), 1);
    QCOMPARE(written(state()), written(one.before));
    // A key that only moved the caret is no step.
    undone.append(*std::ranges::find(states, one.after.text, &TypingState::text));
    for (qsizetype i = 1; i < undone.size(); ++i) {
        QTest::keySequence(m_editor.get(), QKeySequence::Redo);
        QCOMPARE(state().text, undone[i].text);
    }
    QCOMPARE(written(state()), written(undone.last()));
}

/// No event comes between the keys, so no Analysis does. Only where signs that were typed just
/// now make code of something, that makes a difference.
void TestTyping::typesFasterThanItIsAnalysed()
{
    QFETCH(TypingCase, one);
    begin(one);
    for (const QString &key : std::as_const(one.keys))
        press(key);
    QCOMPARE(written(state()), written(one.after));
}

void TestTyping::remembersSelectionsAmongOtherSteps()
{
    begin({{}, false, {u"40\n- one two"_s, {9, 12}}, {}, {}});
    press(u":bold"_s);
    m_essay->apply({{0, 2, u"70"_s}}); // as the form does
    m_editor->setSelection({0, 1});
    press(u":upper"_s); // changes nothing
    press(u"x"_s);
    for (const TypingState &before : {TypingState{u"70\n- one **two**"_s, {0, 1}},
                                      TypingState{u"40\n- one **two**"_s, {11, 11}},
                                      TypingState{u"40\n- one two"_s, {9, 12}}}) {
        QTest::keySequence(m_editor.get(), QKeySequence::Undo);
        QCOMPARE(state().text, before.text);
        if (!before.selection.isEmpty())
            QCOMPARE(written(state()), written(before));
    }
    QTest::keySequence(m_editor.get(), QKeySequence::Redo);
    QCOMPARE(m_editor->textCursor().selectedText(), u"two"_s);
}

void TestTyping::forgetsWhatAnotherStepReplaced()
{
    begin({{}, false, {u"one two"_s, {0, 3}}, {}, {}});
    press(u":bold"_s);
    QTest::keySequence(m_editor.get(), QKeySequence::Undo);
    m_essay->apply({{4, 3, u"2"_s}});
    m_editor->setSelection(Selection::caret(5));
    QTest::keySequence(m_editor.get(), QKeySequence::Undo);
    QCOMPARE(m_essay->text(), u"one two"_s);
    QVERIFY(m_editor->selection().isEmpty());
}

void TestTyping::inputMethodsTypeAsEver()
{
    begin({{}, false, {u"- caf"_s, Selection::caret(5)}, {}, {}});
    QInputMethodEvent composing(u"´"_s, {});
    QApplication::sendEvent(m_editor.get(), &composing);
    QInputMethodEvent commit;
    commit.setCommitString(u"é"_s);
    QApplication::sendEvent(m_editor.get(), &commit);
    press(u"Enter"_s);
    QCOMPARE(m_essay->text(), u"- café\n- "_s);
    QTest::keySequence(m_editor.get(), QKeySequence::Undo);
    QCOMPARE(m_essay->text(), u"- café"_s);
    QTest::keySequence(m_editor.get(), QKeySequence::Undo);
    QCOMPARE(state(), (TypingState{u"- caf"_s, Selection::caret(5)}));
}

void TestTyping::pastesInOneStep()
{
    begin({{}, false, {u"one two three"_s, {7, 4}}, {}, {}});
    press(u"paste:2"_s);
    QCOMPARE(m_essay->text(), u"one 2 three"_s);
    QTest::keySequence(m_editor.get(), QKeySequence::Undo);
    QCOMPARE(state(), (TypingState{u"one two three"_s, {7, 4}}));
    QTest::keySequence(m_editor.get(), QKeySequence::Redo);
    QCOMPARE(state(), (TypingState{u"one 2 three"_s, Selection::caret(5)}));
}

void TestTyping::cutsInOneStep()
{
    begin({{}, false, {u"one two three"_s, {4, 8}}, {}, {}});
    QVERIFY(QMetaObject::invokeMethod(m_editor.get(), "cut")); // as the menu does
    QCOMPARE(m_essay->text(), u"one three"_s);
    QTest::keySequence(m_editor.get(), QKeySequence::Undo);
    QCOMPARE(state(), (TypingState{u"one two three"_s, {4, 8}}));
}

void TestTyping::hasEnoughCases()
{
    const QDir folder(QStringLiteral(STETMARK_CASES_DIR "/typing"));
    qsizetype count = 0;
    for (const QString &file : folder.entryList({u"*.txt"_s}, QDir::Files))
        count += typingCases(folder.filePath(file)).size();
    QVERIFY2(count >= 400, qPrintable(QString::number(count)));
}

/// Keys and commands in any order, at any place: undo goes back through the states that were
/// there, selections with them, and redo leads to the last one.
void TestTyping::undoesWhateverWasTyped()
{
    const QString text =
        u"---\ntitle: One\ntags: [a, b]\n---\n\n# One\n\nSome *words* and **more** of them, "
        "a [link](/to) and `code`[^1].\n\n1. one\n2. two\n   - a\n   - b\n\n     c\n9. nine\n"
        "\n> quoted\n>\n> - [ ] task\n> - [x] done\n\n## Two\n\n| a | b |\n|---|:-:|\n| `c` | "
        "d |\n\n```sh\n  code\n```\n\nThree\n=====\n\n[^1]: note"_s;
    const QStringList keys{u"Enter"_s, u"Enter"_s,     u"Shift+Enter"_s, u"Tab"_s,
                           u"Tab"_s,   u"Shift+Tab"_s, u"Delete"_s,      u"Backspace"_s,
                           u"("_s,     u")"_s,         u"\""_s,          u"*"_s,
                           u"`"_s,     u"|"_s,         u"-"_s,           u"."_s,
                           u"x"_s,     u"y"_s,         u"Ctrl+X"_s,      u"paste:https://a.b/c"_s};
    for (int round = 0; round < testCount(400); ++round) {
        QRandomGenerator random(testSeed() + quint32(round));
        init();
        begin({{}, random.bounded(2) == 0, {text, {}}, {}, {}});
        QList<TypingState> states;
        QStringList done;
        for (int i = 0; i < 30; ++i) {
            if (random.bounded(3) == 0) {
                const int length = int(m_essay->text().size()) + 1;
                const int at = random.bounded(length);
                const int near = std::clamp(at + random.bounded(-30, 30), 0, length - 1);
                m_editor->setSelection({at, random.bounded(2) == 0 ? at : near});
            }
            states.append(state());
            if (random.bounded(2) == 0) {
                done.append(keys[random.bounded(keys.size())]);
                press(done.last());
            } else {
                const int command = random.bounded(int(TextCommand::NoBreakSpace) + 1);
                done.append(u":%1"_s.arg(command));
                m_editor->perform(TextCommand(command));
            }
            if (random.bounded(4) == 0)
                waitForAnalysis();
            states.append(state());
        }
        const TypingState last = state();
        const QString what = u"seed %1: %2"_s.arg(testSeed() + quint32(round)).arg(done.join(u' '));
        qsizetype before = states.size();
        while (m_essay->textDocument()->isUndoAvailable()) {
            m_editor->undo();
            // That of a plain character before the typographer's one was never seen.
            const qsizetype found = states.lastIndexOf(state(), std::max<qsizetype>(0, before - 1));
            if (found >= 0)
                before = found;
            else if (!m_isSmart)
                QVERIFY2(false, qPrintable(what + u'\n' + written(state())));
        }
        QVERIFY2(m_essay->text() == text, qPrintable(what));
        while (m_essay->textDocument()->isRedoAvailable())
            m_editor->redo();
        QVERIFY2(m_essay->text() == last.text, qPrintable(what));
        cleanup();
    }
}

QTEST_MAIN(TestTyping)
#include "test_typing.moc"
