// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Going to what was found, and showing it.

#include "editor/text/find_controller.h"

#include "editor/text/find_bar.h"
#include "editor/text/match_marks.h"
#include "editor/text/search_runner.h"
#include "editor/text/text_editor.h"

#include <QLocale>
#include <QScopedValueRollback>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

QString number(qsizetype value)
{
    return QLocale().toString(value);
}

} // namespace

void FindController::followCaret()
{
    if (!m_isSelecting)
        m_anchor = selection().start;
    if (m_bar->isVisible())
        showCount();
}

void FindController::select(Wanted wanted)
{
    if (wanted == Wanted::Nothing)
        return;
    bool wraps = false;
    const qsizetype index = indexFor(wanted, wraps);
    if (index < 0) {
        m_bar->setNote({});
        return returnToAnchor();
    }
    m_bar->setNote(!wraps                       ? QString()
                   : wanted == Wanted::Previous ? tr("Went on from the end of the text.")
                                                : tr("Went on from the start of the text."));
    // While one types, all that is found is looked for from the same place.
    const QScopedValueRollback selecting(m_isSelecting, wanted == Wanted::Nearest);
    m_selected = m_matches.spans[index];
    m_editor->select(*m_selected);
    showCount();
}

qsizetype FindController::indexFor(Wanted wanted, bool &wraps) const
{
    const qsizetype count = m_matches.spans.size();
    if (count == 0)
        return -1;
    const qsizetype now = current();
    qsizetype index = m_matches.firstFrom(m_anchor);
    if (wanted == Wanted::Next)
        index = now >= 0 ? now + 1 : m_matches.firstFrom(selection().end);
    else if (wanted == Wanted::Previous)
        index = (now >= 0 ? now : m_matches.firstFrom(selection().start)) - 1;
    wraps = index < 0 || index >= count;
    return (index + count) % count;
}

/// Nothing is found any longer by what was typed: back to where the search began.
void FindController::returnToAnchor()
{
    if (m_selected && *m_selected == selection() && !m_selected->isEmpty()) {
        const qsizetype anchor = m_anchor;
        m_editor->select({anchor, anchor});
    }
    m_selected.reset();
}

qsizetype FindController::current() const
{
    return m_editor ? m_matches.indexOf(selection()) : -1;
}

Span FindController::selection() const
{
    const QTextCursor cursor = m_editor->textCursor();
    return {cursor.selectionStart(), cursor.selectionEnd()};
}

void FindController::show()
{
    if (m_editor && m_bar->isVisible())
        m_editor->matchMarks().show(m_matches.spans, m_scope);
    else if (m_editor)
        m_editor->matchMarks().clear();
    showCount();
}

void FindController::showCount()
{
    if (m_runner->isSearching())
        return;
    if (!m_searched || m_hasProblem)
        return m_bar->setCount({});
    const qsizetype count = m_matches.spans.size();
    const QString all = number(count) + (m_end == SearchEnd::ManyFound ? u"+"_s : QString());
    const qsizetype index = current();
    if (count == 0)
        m_bar->setCount(tr("No matches"));
    else if (index >= 0)
        m_bar->setCount(tr("%1 of %2").arg(number(index + 1), all));
    else
        m_bar->setCount(count == 1 ? tr("1 match") : tr("%1 matches").arg(all));
}

} // namespace stetmark
