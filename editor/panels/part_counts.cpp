// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/panels/part_counts.h"

#include "editor/document/essay_document.h"
#include "editor/text/text_editor.h"

#include <utility>

namespace stetmark {

PartCounts::PartCounts(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

PartCounts::~PartCounts() = default;

void PartCounts::setEditor(TextEditor *editor)
{
    m_following = std::make_unique<QObject>();
    m_editor = editor;
    ++m_followed;
    m_figures = {};
    if (editor) {
        QObject *following = m_following.get();
        connect(editor->essay(), &EssayDocument::analysed, following, [this] { count(); });
        connect(editor, &QPlainTextEdit::selectionChanged, following, [this] { count(); });
    }
    Q_EMIT editorChanged();
    Q_EMIT counted();
    count();
}

TextEditor *PartCounts::editor() const
{
    return m_editor;
}

void PartCounts::setWantsSections(bool wants)
{
    m_wantsSections = wants;
    count();
}

qsizetype PartCounts::currentSection() const
{
    if (!m_editor || !m_figures.analysis)
        return -1;
    const int caret = m_editor->textCursor().position();
    return sectionAt(m_figures.sections, inAnalysis({caret, caret}).start);
}

void PartCounts::count()
{
    if (m_isCounting) {
        m_isWaiting = true;
        return;
    }
    if (!m_editor)
        return;
    const QTextCursor cursor = m_editor->textCursor();
    if (!cursor.hasSelection() && !m_wantsSections) {
        if (m_figures.analysis) {
            m_figures = {};
            Q_EMIT counted();
        }
        return;
    }
    std::optional<Span> selection;
    if (cursor.hasSelection())
        selection = inAnalysis({cursor.selectionStart(), cursor.selectionEnd()});
    const AnalysisPtr analysis = m_editor->essay()->analysis();
    m_isCounting = true;
    m_pool.start([this, analysis, selection, before = m_figures, wish = m_followed,
                  wantsSections = m_wantsSections] {
        PartFigures figures{analysis, {}, {}};
        if (selection)
            figures.selected = countStretch(*analysis, *selection);
        if (wantsSections) {
            const bool areCounted = before.analysis == analysis && !before.sections.isEmpty();
            figures.sections = areCounted ? before.sections : countSections(*analysis);
        }
        // Dropped by Qt when this object is gone by then.
        QMetaObject::invokeMethod(
            this, [this, figures, wish] { take(figures, wish); }, Qt::QueuedConnection);
    });
}

void PartCounts::take(const PartFigures &figures, quint64 wish)
{
    m_isCounting = false;
    if (wish == m_followed) {
        m_figures = figures;
        Q_EMIT counted();
    }
    if (std::exchange(m_isWaiting, false))
        count();
}

Span PartCounts::inAnalysis(Span span) const
{
    const QList<TextEdit> since = m_editor->essay()->editsSinceAnalysis();
    for (auto edit = since.crbegin(); edit != since.crend(); ++edit)
        span = mappedBack(span, *edit);
    return span;
}

} // namespace stetmark
