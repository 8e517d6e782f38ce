// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/text/focus_shade.h"

#include "editor/document/document_text.h"
#include "editor/document/essay_document.h"
#include "editor/essay/text_units.h"
#include "editor/text/text_editor.h"

#include <QTextBlock>

#include <algorithm>

namespace stetmark {

namespace {

/// A sentence longer than that to either side of the caret is cut there.
constexpr qsizetype farthest = 4000;

} // namespace

FocusShade::FocusShade(TextEditor *editor) : QObject(editor), m_editor(editor)
{
    connect(editor, &QPlainTextEdit::cursorPositionChanged, this, &FocusShade::update);
    connect(editor->essay(), &EssayDocument::analysed, this, &FocusShade::update);
    update();
}

void FocusShade::setFocus(Focus focus)
{
    m_focus = focus;
    update();
}

void FocusShade::update()
{
    const Span whole{0, documentLength(*m_editor->document())};
    const Span range = m_focus == Focus::WholeText ? whole : rangeAtCaret();
    if (m_focus == Focus::WholeText && m_range == whole)
        return;
    m_range = range;
    m_editor->setShade({{0, range.start}, {range.end, whole.end}});
}

/// In coordinates of the text as it is. The line of the caret counts to it at least, so
/// that what is being typed is never dimmed.
Span FocusShade::rangeAtCaret() const
{
    const EssayDocument &essay = *m_editor->essay();
    const QTextCursor caret = m_editor->textCursor();
    const QTextBlock line = caret.block();
    const Span lineSpan{line.position(), line.position() + line.length() - 1};

    const QList<TextEdit> since = essay.editsSinceAnalysis();
    qsizetype place = caret.position();
    for (auto edit = since.crbegin(); edit != since.crend(); ++edit)
        place = mappedBack(Span{place, place}, *edit).start;
    Span paragraph = paragraphAt(essay.analysis()->markdown, place);
    for (const TextEdit &edit : since)
        paragraph = mapped(paragraph, edit);
    paragraph = joined(paragraph.isEmpty() ? lineSpan : paragraph, lineSpan);
    if (m_focus == Focus::Paragraph)
        return paragraph;

    const Span near{std::max(paragraph.start, caret.position() - farthest),
                    std::min(paragraph.end, caret.position() + farthest)};
    const QString text = documentText(*m_editor->document(), near.start, near.length());
    return sentenceAt(text, caret.position() - near.start).shifted(near.start);
}

} // namespace stetmark
