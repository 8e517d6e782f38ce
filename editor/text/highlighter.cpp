// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/text/highlighter.h"

#include "editor/document/essay_document.h"
#include "editor/document/prose_layout.h"
#include "editor/essay/essay_styles.h"

#include <QElapsedTimer>
#include <QScopedValueRollback>
#include <QTextDocument>
#include <QTimer>

#include <algorithm>

namespace stetmark {

namespace {

/// More lines than fit on a screen; the rest can wait.
constexpr int linesAtOnce = 150;
/// How long lines are done before the window gets its turn, in milliseconds.
constexpr qint64 slice = 3;

/// What is typed looks like what it is typed behind, unless that is a sign.
Span grown(const StyledSpan &styled, const TextEdit &edit)
{
    const Span span = styled.span;
    const bool grows =
        !styled.style.traits.testFlag(TextStyle::Markup) && !edit.inserted.contains(u'\n');
    const qsizetype insertedEnd = edit.position + edit.inserted.size();
    Span result = span;
    if (span.start >= edit.end())
        result.start += edit.delta();
    else if (span.start >= edit.position)
        result.start = insertedEnd;
    if (span.end > edit.end())
        result.end += edit.delta();
    else if (span.end >= edit.position)
        result.end = grows && span.start < edit.position ? insertedEnd : edit.position;
    return result;
}

} // namespace

Highlighter::Highlighter(EssayDocument *document, QObject *parent)
    : QObject(parent), m_document(document), m_shown(document->analysis()), m_idle(new QTimer(this))
{
    m_idle->setInterval(0);
    connect(m_idle, &QTimer::timeout, this, &Highlighter::goOn);
    connect(document, &EssayDocument::edited, this, &Highlighter::takeEdit);
    connect(document, &EssayDocument::analysed, this, &Highlighter::takeAnalysis);
    m_idle->start();
}

void Highlighter::setLook(const QFont &font, const QPalette &palette)
{
    m_formats = TextFormats(font, palette);
    ++m_generation;
    m_nextLine = 0;
    m_idle->start();
    Q_EMIT waiting();
}

void Highlighter::setComposition(const QList<QTextLayout::FormatRange> &formats)
{
    m_composition = formats;
}

void Highlighter::prepare(QTextBlock first, const QTextBlock &last)
{
    for (; first.isValid(); first = ProseLayout::nextShown(first)) {
        if (!isDone(first))
            formatLine(first);
        if (first == last)
            return;
    }
}

void Highlighter::takeEdit(const TextEdit &edit)
{
    const Span typed{edit.position, edit.position + edit.inserted.size()};
    // Where only something went, what stands behind it is to be looked at.
    const Span changed{typed.start, std::max(typed.end, typed.start + 1)};
    m_typed = joined(mapped(m_typed, edit), changed);
    formatLines(typed);
}

void Highlighter::takeAnalysis(const AnalysisPtr &analysis)
{
    const QList<TextEdit> since = m_document->editsSinceAnalysis();
    Span edited = m_typed;
    for (auto edit = since.crbegin(); edit != since.crend(); ++edit)
        edited = mappedBack(edited, *edit);
    Span range = restyled(*m_shown, *analysis, edited);
    for (const TextEdit &edit : since)
        range = mapped(range, edit);
    m_shown = analysis;
    if (since.isEmpty())
        m_typed = {};
    if (!range.isEmpty())
        formatLines(range);
}

void Highlighter::formatLines(Span range)
{
    const QTextDocument &text = *m_document->textDocument();
    QTextBlock line = text.findBlock(int(range.start));
    QTextBlock last = text.findBlock(int(range.end));
    if (!last.isValid())
        last = text.lastBlock();
    if (!line.isValid())
        return;
    if (last.blockNumber() - line.blockNumber() >= linesAtOnce)
        return postpone(line.blockNumber(), last.blockNumber());
    for (;; line = line.next()) {
        formatLine(line);
        if (line == last)
            return;
    }
}

void Highlighter::postpone(int first, int last)
{
    QTextBlock line = m_document->textDocument()->findBlockByNumber(first);
    for (int number = first; line.isValid() && number <= last; ++number, line = line.next())
        line.setUserState(0);
    m_nextLine = std::min(m_nextLine, first);
    m_idle->start();
    Q_EMIT waiting();
}

void Highlighter::goOn()
{
    QElapsedTimer time;
    time.start();
    QTextBlock line = m_document->textDocument()->findBlockByNumber(m_nextLine);
    while (line.isValid() && time.elapsed() < slice) {
        if (!isDone(line))
            formatLine(line);
        line = line.next();
    }
    m_nextLine = line.isValid() ? line.blockNumber() : m_document->textDocument()->blockCount();
    if (!line.isValid())
        m_idle->stop();
}

void Highlighter::formatLine(QTextBlock line)
{
    line.setUserState(m_generation);
    const QList<QTextLayout::FormatRange> formats = formatsOf(line);
    QTextLayout *layout = line.layout();
    if (layout->formats() == formats)
        return;
    QTextDocument *text = m_document->textDocument();
    // A line that was never laid out has no place on screen to be told of.
    auto *prose = static_cast<ProseLayout *>(text->documentLayout());
    const QScopedValueRollback quiet(prose->ignoresChanges, layout->lineCount() == 0);
    layout->setFormats(formats);
    text->markContentsDirty(line.position(), line.length());
}

QList<QTextLayout::FormatRange> Highlighter::formatsOf(const QTextBlock &line)
{
    const Span range{line.position(), line.position() + line.length() - 1};
    const QList<TextEdit> since = m_document->editsSinceAnalysis();
    // Text that is being composed stands in the layout alone.
    const QTextLayout &layout = *line.layout();
    const qsizetype composed = layout.preeditAreaText().size();
    const int caret = layout.preeditAreaPosition();
    Span shown = range;
    for (auto edit = since.crbegin(); edit != since.crend(); ++edit)
        shown = mappedBack(shown, *edit);

    QList<QTextLayout::FormatRange> formats;
    for (StyledSpan styled : stylesIn(*m_shown, shown)) {
        for (const TextEdit &edit : since)
            styled.span = grown(styled, edit);
        if (composed > 0)
            styled.span = grown(styled, {line.position() + caret, 0, layout.preeditAreaText()});
        const Span part{std::max(styled.span.start, range.start),
                        std::min(styled.span.end, range.end + composed)};
        if (!part.isEmpty()) {
            formats.append({int(part.start - range.start), int(part.length()),
                            m_formats.format(styled.style)});
        }
    }
    if (composed > 0) {
        for (const QTextLayout::FormatRange &format : m_composition)
            formats.append({caret + format.start, format.length, format.format});
    }
    return formats;
}

} // namespace stetmark
