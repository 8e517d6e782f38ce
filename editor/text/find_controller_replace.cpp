// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Putting the replacement in the place of what was found.

#include "editor/text/find_controller.h"

#include "editor/document/document_text.h"
#include "editor/document/essay_document.h"
#include "editor/text/find_bar.h"
#include "editor/text/search_runner.h"
#include "editor/text/text_editor.h"

#include <QLocale>

namespace stetmark {

void FindController::replaceOne()
{
    if (!m_editor || !m_bar->canReplace() || m_editor->essay()->isReadOnly())
        return;
    m_bar->remember();
    if (!m_isExact) {
        m_replaceWaits = true;
        if (!m_runner->isSearching())
            search(Wanted::Nothing, true);
        return;
    }
    const qsizetype index = current();
    if (index < 0)
        return select(Wanted::Next);
    replace(index);
}

void FindController::replaceAll()
{
    if (!m_editor || !m_bar->canReplace() || m_bar->pattern().isEmpty()
        || m_editor->essay()->isReadOnly())
        return;
    m_bar->remember();
    const EssayDocument *essay = m_editor->essay();
    const QString text = essay->text();
    m_replacing = essay->revision();
    m_runner->replace(queryFor(text, m_scope.value_or(Span{0, text.size()})), m_bar->replacement());
}

void FindController::takeReplacements(const ReplaceResult &result)
{
    if (!m_editor || !showProblem(result.error, result.end))
        return;
    EssayDocument *essay = m_editor->essay();
    // Typed in meanwhile: once more, with the text as it is now.
    if (essay->revision() != m_replacing)
        return replaceAll();
    essay->apply(result.edits);
    m_bar->setReplaced();
    m_bar->setNote(result.matches == 1
                       ? tr("Replaced 1 match.")
                       : tr("Replaced %1 matches.").arg(QLocale().toString(result.matches)));
    search(Wanted::Nothing, true);
}

void FindController::replace(qsizetype index)
{
    const Span span = m_matches.spans[index];
    const QTextDocument &document = *m_editor->document();
    const auto textOf = [&](Span part) {
        return documentText(document, part.start, part.length());
    };
    const Replacement replacement(m_bar->replacement(), m_matches.groupNames,
                                  m_bar->options().isRegularExpression);
    const QString text = replacement.textFor([&](int group) {
        const std::optional<Span> part = m_matches.group(index, group);
        return part ? textOf(*part) : QString();
    });
    if (text != textOf(span))
        m_editor->essay()->apply({{span.start, span.length(), text}});
    m_bar->setReplaced();
    const qsizetype end = span.start + text.size();
    m_editor->select({end, end});
    // One of no length would be found there again.
    m_anchor = end + (span.isEmpty() ? 1 : 0);
    search(Wanted::Nearest, true);
}

} // namespace stetmark
