// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the menu of a misspelt word offers.

#include "editor/document/document_text.h"
#include "editor/document/essay_document.h"
#include "editor/essay/spelling_words.h"
#include "editor/text/spell_check.h"
#include "editor/text/text_editor.h"

#include <QMenu>

#include <algorithm>

namespace stetmark {

namespace {

constexpr qsizetype mostSuggestions = 7;

} // namespace

void SpellCheck::fillMenu(QMenu *menu, int position)
{
    const QList<Span> words = misspeltIn({position - 1, position + 1});
    const auto found = std::ranges::find_if(
        words, [position](Span span) { return span.start <= position && position <= span.end; });
    if (found == words.end())
        return;
    const Span span = *found;
    const QString source = documentText(*m_editor->document(), span.start, span.length());
    const QString word = spelledWord(source, {0, source.size()});
    QAction *first = menu->actions().value(0);
    const auto insert = [menu, first](const QString &text) {
        auto *action = new QAction(text, menu);
        menu->insertAction(first, action);
        return action;
    };
    // They take a moment, and the menu need not wait for them.
    QAction *waiting = insert(tr("Looking for Suggestions…"));
    waiting->setEnabled(false);
    menu->insertSeparator(first);
    connect(insert(tr("Add to My &Words")), &QAction::triggered, this,
            [this, word] { m_spelling->addOwnWord(word); });
    connect(insert(tr("&Ignore in This Essay")), &QAction::triggered, this,
            [this, word] { ignore(word); });
    menu->insertSeparator(first);
    m_spelling->suggest(word, languages(), menu,
                        [this, menu, waiting, span](const QStringList &suggestions) {
                            offer(menu, waiting, span, suggestions);
                        });
}

void SpellCheck::offer(QMenu *menu, QAction *before, Span word, const QStringList &suggestions)
{
    if (suggestions.isEmpty()) {
        before->setText(tr("No Suggestions"));
        return;
    }
    for (const QString &suggestion :
         suggestions.first(std::min(suggestions.size(), mostSuggestions))) {
        QString text = suggestion;
        auto *action = new QAction(text.replace(u'&', QLatin1String("&&")), menu);
        QFont font = action->font();
        font.setBold(true);
        action->setFont(font);
        connect(action, &QAction::triggered, this, [this, word, suggestion] {
            m_editor->essay()->apply({{word.start, word.length(), suggestion}});
        });
        menu->insertAction(before, action);
    }
    menu->removeAction(before);
}

void SpellCheck::ignore(const QString &word)
{
    m_ignored.insert(word);
    forget();
}

} // namespace stetmark
