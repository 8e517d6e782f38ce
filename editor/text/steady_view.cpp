// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/text/steady_view.h"

#include "editor/text/text_editor.h"

#include <QAbstractTextDocumentLayout>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

namespace stetmark {

SteadyView::SteadyView(TextEditor *editor) : QObject(editor), m_editor(editor)
{
    remember();
    connect(editor, &QPlainTextEdit::updateRequest, this, &SteadyView::remember);
    // The first comes before the text is laid out anew, the second after it.
    connect(editor->document(), &QTextDocument::contentsChange, this, &SteadyView::hold);
    connect(editor->document(), &QTextDocument::contentsChanged, this, &SteadyView::release);
}

void SteadyView::remember()
{
    if (m_isHolding)
        return;
    QTextBlock block = m_editor->topBlock();
    if (!block.isVisible())
        block = m_editor->document()->findBlockByLineNumber(block.firstLineNumber());
    const int line = m_editor->verticalScrollBar()->value() - block.firstLineNumber();
    m_top = QTextCursor(block);
    if (line > 0 && line < block.layout()->lineCount())
        m_top.setPosition(block.position() + block.layout()->lineAt(line).textStart());
}

void SteadyView::release()
{
    if (!m_isHolding)
        return;
    // What is folded goes to its heading.
    QTextBlock block = m_top.block();
    while (!block.isVisible())
        block = block.previous();
    if (block != m_top.block())
        m_top = QTextCursor(block);
    m_editor->document()->documentLayout()->blockBoundingRect(block); // lays it out
    const QTextLine line = block.layout()->lineForTextPosition(m_top.positionInBlock());
    m_editor->verticalScrollBar()->setValue(block.firstLineNumber()
                                            + (line.isValid() ? line.lineNumber() : 0));
    m_isHolding = false;
    remember();
}

} // namespace stetmark
