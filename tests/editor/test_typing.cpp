// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Every case of tests/cases/typing, typed into the real editor; undone and done again.

#include "editor/document/essay_document.h"
#include "editor/text/text_editor.h"
#include "typing_case.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>
#include <QTextDocument>

#include <algorithm>
#include <memory>

using namespace stetmark;
using namespace stetmark::tests;
using namespace Qt::StringLiterals;

class TestTyping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void types_data();
    void types();

private:
    void begin(const TypingCase &one);
    void press(const QString &key);
    void waitForAnalysis();
    TypingState state() const { return {m_essay->text(), m_editor->selection()}; }
    void undoAndRedo(const TypingCase &one, const QList<TypingState> &states);

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

QTEST_MAIN(TestTyping)
#include "test_typing.moc"
