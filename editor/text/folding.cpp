// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/text/folding.h"

#include "editor/document/essay_document.h"
#include "editor/document/prose_layout.h"
#include "editor/text/text_editor.h"

#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QTextDocument>

#include <algorithm>

namespace stetmark {

namespace {

bool deletesForward(const QKeyEvent &key)
{
    return key.matches(QKeySequence::Delete) || key.matches(QKeySequence::DeleteEndOfWord)
           || key.matches(QKeySequence::DeleteEndOfLine);
}

bool deletesBackward(const QKeyEvent &key)
{
    // For most of what this key does Qt has no name.
    return key.key() == Qt::Key_Backspace || key.matches(QKeySequence::DeleteStartOfWord);
}

QTextBlock shownBefore(QTextBlock block)
{
    while (!block.isVisible())
        block = block.previous();
    return block;
}

int endOf(const QTextBlock &block)
{
    return block.position() + block.length() - 1;
}

} // namespace

Folding::Folding(TextEditor *editor)
    : QObject(editor), m_editor(editor), m_folds(editor->document())
{
    const EssayDocument *essay = editor->essay();
    connect(essay, &EssayDocument::edited, this,
            [this](const TextEdit &edit) { m_folds.takeEdit(edit); });
    connect(editor->document(), &QTextDocument::contentsChanged, this, &Folding::showLines);
    connect(essay, &EssayDocument::analysed, this, &Folding::takeAnalysis);
    connect(editor, &QPlainTextEdit::cursorPositionChanged, this, &Folding::revealCaret);
}

const QList<Foldable> &Folding::foldables() const
{
    const EssayDocument &essay = *m_editor->essay();
    if (m_foldablesOf != essay.analysis() || m_foldablesAt != essay.revision()) {
        m_foldables = foldablesNow(essay);
        m_foldablesOf = essay.analysis();
        m_foldablesAt = essay.revision();
    }
    return m_foldables;
}

/// The innermost one around `position`, folded or not as is wanted.
std::optional<Foldable> Folding::at(qsizetype position, std::optional<bool> wanted) const
{
    const qsizetype length = m_editor->essay()->length();
    const QList<Foldable> all = folded({0, length + 1}) + foldables();
    std::optional<Foldable> innermost;
    for (const Foldable &one : all) {
        const bool isIn =
            one.span.start <= position && (position < one.span.end || one.span.end >= length);
        const bool isFarther = !innermost || one.head.start >= innermost->head.start;
        if (isIn && isFarther && isFolded(one) == wanted.value_or(isFolded(one)))
            innermost = one;
    }
    return innermost;
}

void Folding::fold()
{
    if (const auto one = at(m_editor->textCursor().position(), false))
        change([&] { m_folds.add(*one); });
}

void Folding::unfold()
{
    if (const auto one = at(m_editor->textCursor().position(), true))
        change([&] { m_folds.remove(int(one->head.start)); });
}

void Folding::toggle()
{
    if (const auto one = at(m_editor->textCursor().position()))
        toggle(*one);
}

void Folding::toggle(const Foldable &one)
{
    change([&] {
        if (isFolded(one))
            m_folds.remove(int(one.head.start));
        else
            m_folds.add(one);
    });
}

void Folding::toggleFrontMatter()
{
    const QList<Foldable> &all = foldables();
    if (!all.isEmpty() && all.first().isFrontMatter())
        toggle(all.first());
}

void Folding::foldAll()
{
    change([this] { m_folds.set(foldables()); });
}

void Folding::unfoldAll()
{
    change([this] { m_folds.set({}); });
}

void Folding::foldToLevel(int level)
{
    QList<Foldable> folded = foldables();
    folded.removeIf([&](const Foldable &one) {
        return one.isFrontMatter() ? !isFolded(one) : one.level < level;
    });
    change([&] { m_folds.set(folded); });
}

void Folding::restore(const QList<int> &places)
{
    m_waiting = places;
    takeAnalysis();
}

void Folding::takeAnalysis()
{
    if (m_folds.isEmpty() && m_waiting.isEmpty())
        return;
    const EssayDocument &essay = *m_editor->essay();
    const bool isExact = essay.analysis()->revision == essay.revision();
    m_editor->steadily([&] {
        m_folds.takeFoldables(foldables(), isExact);
        if (isExact) {
            const QList<int> places = std::exchange(m_waiting, {});
            for (const Foldable &one : foldables()) {
                if (places.contains(int(one.head.start)))
                    m_folds.add(one);
            }
        }
        showLines();
    });
    revealCaret();
}

void Folding::change(const std::function<void()> &change)
{
    m_editor->steadily([&] {
        change();
        showLines();
    });
    leaveHidden();
}

void Folding::showLines()
{
    if (!m_folds.takeChange())
        return;
    static_cast<ProseLayout *>(m_editor->document()->documentLayout())->takeHidden();
    Q_EMIT changed();
}

/// What hides the caret was folded: the caret goes to its heading.
void Folding::leaveHidden()
{
    QTextCursor cursor = m_editor->textCursor();
    const QTextDocument *document = m_editor->document();
    const auto shown = [document](int position) {
        const QTextBlock block = document->findBlock(position);
        return block.isVisible() ? position : endOf(shownBefore(block));
    };
    const int anchor = shown(cursor.anchor());
    const int position = shown(cursor.position());
    if (anchor == cursor.anchor() && position == cursor.position())
        return;
    cursor.setPosition(anchor);
    cursor.setPosition(position, QTextCursor::KeepAnchor);
    m_editor->setTextCursor(cursor);
}

void Folding::reveal(Span span)
{
    if (m_folds.isEmpty())
        return;
    m_editor->steadily([&] {
        m_folds.reveal(int(span.start));
        m_folds.reveal(int(span.end));
        showLines();
    });
}

void Folding::revealCaret()
{
    if (m_folds.isEmpty() || m_isMoving)
        return;
    const QTextCursor cursor = m_editor->textCursor();
    const QTextDocument *document = m_editor->document();
    const bool isHidden =
        !cursor.block().isVisible() || !document->findBlock(cursor.anchor()).isVisible();
    const int length = cursor.selectionEnd() - cursor.selectionStart();
    // Who selects all does not ask to see all.
    if (isHidden && length < document->characterCount() - 1)
        reveal({cursor.selectionStart(), cursor.selectionEnd()});
}

void Folding::goOver(const std::function<void()> &key, bool mayEnter)
{
    const int before = m_editor->textCursor().position();
    const quint64 revision = m_editor->essay()->revision();
    {
        const QScopedValueRollback moving(m_isMoving, true);
        key();
    }
    QTextCursor cursor = m_editor->textCursor();
    const bool isWhole = cursor.selectionEnd() - cursor.selectionStart()
                         == m_editor->document()->characterCount() - 1;
    if (m_folds.isEmpty() || cursor.block().isVisible() || isWhole)
        return;
    if (mayEnter || revision != m_editor->essay()->revision())
        return revealCaret();
    const QTextBlock behind = ProseLayout::nextShown(cursor.block());
    const bool isForward = cursor.position() > before && behind.isValid();
    const auto mode = cursor.hasSelection() ? QTextCursor::KeepAnchor : QTextCursor::MoveAnchor;
    cursor.setPosition(isForward ? behind.position() : endOf(shownBefore(cursor.block())), mode);
    m_editor->setTextCursor(cursor);
}

bool Folding::takesDeletion(const QKeyEvent &key)
{
    const QTextCursor cursor = m_editor->textCursor();
    if (m_folds.isEmpty() || cursor.hasSelection())
        return false;
    const QTextBlock next = cursor.block().next();
    const QTextBlock previous = cursor.block().previous();
    const bool isForward = deletesForward(key) && cursor.atBlockEnd() && !next.isVisible();
    const bool isBackward = deletesBackward(key) && cursor.atBlockStart() && !previous.isVisible();
    if (isForward)
        reveal({next.position(), next.position()});
    else if (isBackward)
        reveal({previous.position(), previous.position()});
    return isForward || isBackward;
}

void Folding::keep(Span span, qsizetype start, const std::function<void()> &move)
{
    const QList<Foldable> folded = m_folds.within(span);
    move();
    if (folded.isEmpty())
        return;
    const qsizetype by = start - span.start;
    change([&] {
        for (const Foldable &one : folded)
            m_folds.add({one.span.shifted(by), one.head.shifted(by), one.end + by, one.level});
    });
}

} // namespace stetmark
