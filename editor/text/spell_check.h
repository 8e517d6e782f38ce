// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/analysis.h"
#include "editor/essay/span.h"
#include "editor/text/spelling.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QStringList>

class QAction;
class QMenu;

namespace stetmark {

class TextEditor;

/// Underlines what is misspelt in one essay, and says what may have been meant. Only what
/// has changed is checked again; what can be seen comes first. A word that is being typed
/// is left alone until the caret leaves it.
class SpellCheck : public QObject
{
    Q_OBJECT

public:
    /// `editor` owns this object; `spelling` outlives it.
    SpellCheck(TextEditor *editor, Spelling *spelling);

    void setEnabled(bool enabled);
    /// For essays that name no language of their own (`lang`).
    void setLanguages(const QStringList &languages);
    /// Those that the essay is checked by now.
    QStringList languages() const;

    /// Selects the next misspelt word behind the caret, from the start again after the
    /// last one. False if there is none.
    bool selectNext();
    /// Those of what was checked, in the text as it is.
    QList<Span> misspeltIn(Span range) const;
    /// Nothing waits to be checked.
    bool isDone() const { return !m_isWaiting && !m_isBehind; }

private:
    struct Checked {
        std::shared_ptr<const MarkdownBlock> block; ///< kept, so that its address stays its own
        std::vector<Span> misspelt;
    };

    void takeAnalysis();
    void forget();
    void goOn();
    void takeAnswer(const Spelling::Request &request, const Spelling::Answer &answer);
    std::vector<Spelling::Part> nextParts();
    bool isChecked(const PlacedBlock &placed) const;
    void prune();
    void showMarks();
    Span visible() const;
    QList<Span> mappedToNow(const std::vector<Span> &words, qsizetype start) const;

    void fillMenu(QMenu *menu, int position);
    void offer(QMenu *menu, QAction *before, Span word, const QStringList &suggestions);
    void ignore(const QString &word);

    TextEditor *m_editor;
    Spelling *m_spelling;
    bool m_isEnabled = false;
    QStringList m_languages;
    QSet<QString> m_ignored;

    QHash<const MarkdownBlock *, Checked> m_checked;
    std::shared_ptr<const FrontMatter> m_checkedFields; ///< the front matter that was checked
    std::vector<Span> m_misspeltFields;
    qsizetype m_next = 0; ///< blocks before this one are checked
    AnalysisPtr m_analysis;
    bool m_isWaiting = false; ///< for an answer
    bool m_isBehind = false;  ///< there may be more to check
    int m_generation = 0;     ///< answers to what was asked before forget() are of no use
    quint64 m_revision = 0;   ///< of the text when the caret last moved
    bool m_isTyping = false;  ///< the caret last moved because the text changed
    QList<Span> m_shown;
};

} // namespace stetmark
