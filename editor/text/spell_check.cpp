// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/text/spell_check.h"

#include "editor/document/document_text.h"
#include "editor/document/essay_document.h"
#include "editor/essay/essay_metadata.h"
#include "editor/essay/spelling_words.h"
#include "editor/text/folding.h"
#include "editor/text/text_editor.h"

#include <QMenu>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

/// So many characters are asked for at once: some milliseconds of the thread's time, so
/// that what is typed need not wait long for its turn.
constexpr qsizetype charactersAtOnce = 40'000;

bool touches(Span span, qsizetype position)
{
    return span.start <= position && position <= span.end;
}

} // namespace

SpellCheck::SpellCheck(TextEditor *editor, Spelling *spelling)
    : QObject(editor), m_editor(editor), m_spelling(spelling)
{
    const EssayDocument *essay = editor->essay();
    connect(essay, &EssayDocument::analysed, this, &SpellCheck::takeAnalysis);
    connect(spelling, &Spelling::changed, this, &SpellCheck::forget);
    connect(editor, &TextEditor::menuRequested, this, &SpellCheck::fillMenu);
    connect(&editor->folding(), &Folding::changed, this, &SpellCheck::showMarks);
    connect(editor, &QPlainTextEdit::updateRequest, this, [this](const QRect &, int dy) {
        if (dy != 0)
            showMarks();
    });
    connect(editor, &QPlainTextEdit::cursorPositionChanged, this, [this, essay] {
        m_isTyping = std::exchange(m_revision, essay->revision()) != essay->revision();
        if (!m_isTyping)
            showMarks();
    });
}

void SpellCheck::setEnabled(bool enabled)
{
    if (std::exchange(m_isEnabled, enabled) != enabled)
        forget();
}

void SpellCheck::setLanguages(const QStringList &languages)
{
    if (std::exchange(m_languages, languages) != languages)
        forget();
}

QStringList SpellCheck::languages() const
{
    const AnalysisPtr analysis = m_editor->essay()->analysis();
    const QString own = readMetadata(*analysis->frontMatter, analysis->fieldSchema()).language;
    static const QRegularExpression separator(u"[\\s,;]+"_s);
    const QStringList named = own.split(separator, Qt::SkipEmptyParts);
    return named.isEmpty() ? m_languages : named;
}

void SpellCheck::forget()
{
    ++m_generation;
    m_isWaiting = false;
    m_checked.clear();
    m_checkedFields.reset();
    m_misspeltFields.clear();
    m_analysis.reset();
    takeAnalysis();
    showMarks();
}

void SpellCheck::takeAnalysis()
{
    const AnalysisPtr before = std::exchange(m_analysis, m_editor->essay()->analysis());
    if (!m_isEnabled)
        return;
    // Blocks that are the same as before at the start of the essay need not be looked at.
    qsizetype same = 0;
    if (before) {
        const auto &was = before->markdown.blocks;
        const auto &is = m_analysis->markdown.blocks;
        const qsizetype most = std::min({m_next, was.size(), is.size()});
        while (same < most && was[same].block == is[same].block)
            ++same;
        if (before->frontMatter != m_analysis->frontMatter
            && readMetadata(*before->frontMatter, before->fieldSchema()).language
                   != readMetadata(*m_analysis->frontMatter, m_analysis->fieldSchema()).language)
            return forget();
    }
    m_next = same;
    m_isBehind = true;
    goOn();
}

bool SpellCheck::isChecked(const PlacedBlock &placed) const
{
    return m_checked.contains(placed.block.get());
}

std::vector<Spelling::Part> SpellCheck::nextParts()
{
    std::vector<Spelling::Part> parts;
    qsizetype size = 0;
    const auto add = [&](const PlacedBlock &placed) {
        parts.push_back({placed.block, placed.start, m_analysis});
        size += placed.block->length;
    };
    if (m_checkedFields != m_analysis->frontMatter)
        parts.push_back({nullptr, 0, m_analysis});
    const auto &blocks = m_analysis->markdown.blocks;
    const Span seen = visible();
    auto placed = std::lower_bound(
        blocks.begin(), blocks.end(), seen.start,
        [](const PlacedBlock &one, qsizetype place) { return one.span().end < place; });
    for (; placed != blocks.end() && placed->start < seen.end && size < charactersAtOnce;
         ++placed) {
        if (!isChecked(*placed))
            add(*placed);
    }
    for (; m_next < blocks.size() && size < charactersAtOnce; ++m_next) {
        if (!isChecked(blocks[m_next]))
            add(blocks[m_next]);
    }
    return parts;
}

void SpellCheck::goOn()
{
    if (m_isWaiting || !m_isEnabled || !m_isBehind)
        return;
    Spelling::Request request{nextParts(), languages(), m_ignored};
    if (request.parts.empty()) {
        m_isBehind = false;
        prune();
        return showMarks();
    }
    m_isWaiting = true;
    const auto then = [this, request, generation = m_generation](const Spelling::Answer &answer) {
        if (generation == m_generation)
            takeAnswer(request, answer);
    };
    m_spelling->check(std::move(request), this, then);
}

void SpellCheck::takeAnswer(const Spelling::Request &request, const Spelling::Answer &answer)
{
    m_isWaiting = false;
    for (size_t i = 0; i < answer.size(); ++i) {
        const Spelling::Part &part = request.parts[i];
        if (part.block) {
            m_checked.insert(part.block.get(), {part.block, answer[i]});
        } else {
            m_checkedFields = part.analysis->frontMatter;
            m_misspeltFields = answer[i];
        }
    }
    showMarks();
    goOn();
}

/// What was checked and is in the essay no longer.
void SpellCheck::prune()
{
    const auto &blocks = m_analysis->markdown.blocks;
    if (m_checked.size() < 2 * blocks.size() + 100)
        return;
    QSet<const MarkdownBlock *> present;
    for (const PlacedBlock &placed : blocks)
        present.insert(placed.block.get());
    m_checked.removeIf([&](const auto &one) { return !present.contains(one.key()); });
}

/// Words whose text was changed since they were checked are left out.
QList<Span> SpellCheck::mappedToNow(const std::vector<Span> &words, qsizetype start) const
{
    const QList<TextEdit> since = m_editor->essay()->editsSinceAnalysis();
    QList<Span> result;
    for (const Span word : words) {
        Span span = word.shifted(start);
        const bool isSame = std::ranges::all_of(since, [&span](const TextEdit &edit) {
            if (edit.position <= span.end && edit.end() >= span.start)
                return false;
            span = mapped(span, edit);
            return true;
        });
        if (isSame)
            result.append(span);
    }
    return result;
}

QList<Span> SpellCheck::misspeltIn(Span range) const
{
    QList<Span> result;
    if (!m_analysis || !m_isEnabled)
        return result;
    Span place = range;
    const QList<TextEdit> since = m_editor->essay()->editsSinceAnalysis();
    for (auto edit = since.crbegin(); edit != since.crend(); ++edit)
        place = mappedBack(place, *edit);
    if (m_checkedFields == m_analysis->frontMatter && place.start < m_analysis->bodyStart)
        result += mappedToNow(m_misspeltFields, 0);
    const auto &blocks = m_analysis->markdown.blocks;
    auto placed = std::lower_bound(
        blocks.begin(), blocks.end(), place.start,
        [](const PlacedBlock &one, qsizetype position) { return one.span().end < position; });
    for (; placed != blocks.end() && placed->start < place.end; ++placed) {
        const auto checked = m_checked.constFind(placed->block.get());
        if (checked != m_checked.constEnd())
            result += mappedToNow(checked->misspelt, placed->start);
    }
    result.removeIf(
        [range](Span span) { return span.end <= range.start || span.start >= range.end; });
    return result;
}

Span SpellCheck::visible() const
{
    const QList<Span> seen = m_editor->seen();
    return {seen.first().start, seen.last().end};
}

void SpellCheck::showMarks()
{
    QList<Span> spans;
    const QList<Span> seen = m_editor->seen();
    for (const Span part : seen)
        spans += misspeltIn(part);
    if (m_isTyping) {
        const int caret = m_editor->textCursor().position();
        spans.removeIf([caret](Span span) { return touches(span, caret); });
    }
    if (spans == m_shown)
        return;
    m_shown = spans;
    QList<QTextEdit::ExtraSelection> marks;
    QTextCharFormat format;
    format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    format.setUnderlineColor(m_editor->palette().color(QPalette::LinkVisited));
    for (const Span span : std::as_const(spans)) {
        QTextCursor cursor(m_editor->document());
        cursor.setPosition(int(span.start));
        cursor.setPosition(int(span.end), QTextCursor::KeepAnchor);
        marks.append({cursor, format});
    }
    m_editor->setMarks(TextEditor::Layer::Spelling, marks);
}

bool SpellCheck::selectNext()
{
    const QList<Span> all = misspeltIn({0, documentLength(*m_editor->document())});
    if (all.isEmpty())
        return false;
    const int caret = m_editor->textCursor().selectionEnd();
    const auto next = std::ranges::find_if(all, [caret](Span span) { return span.start >= caret; });
    m_editor->select(next == all.end() ? all.first() : *next);
    return true;
}

} // namespace stetmark
