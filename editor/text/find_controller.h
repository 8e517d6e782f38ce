// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/text_edit.h"
#include "editor/text/text_search.h"

#include <QList>
#include <QObject>
#include <QPointer>

#include <optional>

class QTimer;

namespace stetmark {

class FindBar;
class SearchRunner;
class TextEditor;

/// Finds what a FindBar asks for in the essay of a TextEditor, shows it there, and puts
/// the replacements in. The text of the newest Analysis is searched in the background;
/// what is found goes along with the edits made meanwhile, until the next result is there.
///
/// A replacement is one undo step, and so are all of them together.
class FindController : public QObject
{
    Q_OBJECT

public:
    /// `bar` is not owned and outlives this.
    explicit FindController(FindBar *bar, QObject *parent = nullptr);
    ~FindController() override;

    /// The editor to search in; null for none.
    void setEditor(TextEditor *editor);

    /// Shows the bar. A selection within a line becomes the pattern; one of several lines
    /// is what is searched.
    void open(bool withReplace);
    void close();
    /// The next match behind the caret, or with `step` -1 the one before; around at the
    /// ends. Shows the bar, and leaves the focus where it is.
    void find(int step);
    void replaceOne();
    void replaceAll();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// What is to be selected once the matches are known.
    enum class Wanted { Nothing, Nearest, Next, Previous };

    void takeQuery();
    void setScope(bool inSelection);
    void takeEdit(const TextEdit &edit);
    void takeAnalysis();
    void takeResult(const SearchResult &result);
    void takeReplacements(const ReplaceResult &result);
    bool showProblem(const std::optional<PatternError> &error, SearchEnd end);
    void followCaret();

    /// Searches the text of the newest Analysis, or the text as it is.
    void search(Wanted wanted, bool asItIs = false);
    SearchQuery queryFor(const QString &text, Span range) const;
    void forget();
    void select(Wanted wanted);
    /// The match to go to; `wraps` when the search went around an end of the text.
    qsizetype indexFor(Wanted wanted, bool &wraps) const;
    void returnToAnchor();
    void replace(qsizetype index);
    /// Of the match that is selected; -1 when none is.
    qsizetype current() const;
    Span selection() const;
    void show();
    void showCount();

    FindBar *m_bar;
    SearchRunner *m_runner;
    QTimer *m_patience; ///< until it is said that the search goes on
    QPointer<TextEditor> m_editor;

    Matches m_matches; ///< where they are in the text as it is
    SearchEnd m_end = SearchEnd::AllFound;
    /// Revision of the text that m_matches or the search is of; none without a pattern.
    std::optional<quint64> m_searched;
    QList<TextEdit> m_since;     ///< edits since then, while the search goes on
    bool m_isExact = false;      ///< m_matches are those of the text as it is
    bool m_isStale = false;      ///< there is a newer Analysis than that which is searched
    std::optional<Span> m_scope; ///< of the text as it is, when only this is searched

    Wanted m_wanted = Wanted::Nothing;
    qsizetype m_anchor = 0;      ///< from where the nearest match is looked for
    bool m_hasProblem = false;   ///< the pattern is wrong, or takes too long
    bool m_replaceWaits = false; ///< until the matches are exact
    bool m_isSelecting = false;
    std::optional<Span> m_selected; ///< what was selected last because it matches
    quint64 m_replacing = 0;        ///< revision of the text that all is replaced in
};

} // namespace stetmark
