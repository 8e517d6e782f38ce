// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/text_edit.h"
#include "editor/text/foldables.h"

#include <QList>
#include <QTextBlock>
#include <QTextCursor>

#include <utility>
#include <vector>

namespace stetmark {

/// What is folded in a text: which lines are hidden. Goes along with the edits of the text,
/// and never is one: a line is hidden by a mark of its block that is no part of the text, of
/// its undo history or of what is saved.
///
/// A fold goes when its lines do, when a line break or the join of two lines gets into its
/// edge, and when its heading is changed into none.
class Folds
{
public:
    /// `document` outlives this.
    explicit Folds(QTextDocument *document) : m_document(document) {}

    bool isEmpty() const { return m_folds.empty(); }
    /// Where the heads begin, in the order of the text.
    QList<int> starts() const;
    bool isFolded(const Foldable &one) const { return indexAt(int(one.head.start)) >= 0; }
    /// What is folded and begins in `span`.
    QList<Foldable> within(Span span) const;

    void add(const Foldable &one);
    /// Folds `all`, and nothing else.
    void set(const QList<Foldable> &all);
    /// Unfolds what begins at `start`.
    void remove(int start);
    /// Unfolds what hides `position`.
    void reveal(int position);

    /// The text changed; called before it is laid out anew.
    void takeEdit(const TextEdit &edit);
    /// What can be folded now; `isExact` when it is known of the text as it is.
    void takeFoldables(const QList<Foldable> &all, bool isExact);
    /// Whether lines were hidden or shown since the last time that this was asked.
    bool takeChange() { return std::exchange(m_hasChanged, false); }

private:
    struct Fold {
        /// From the start of the head, with which it goes, to that of the first hidden line;
        /// what is inserted there is hidden.
        QTextCursor place;
        QTextCursor last; ///< end of the last hidden line
        int headLines = 1;
        int level = 0;
        bool isTouched = false; ///< the head was, since it was known to be one
        bool isGone = false;

        QTextBlock head() const;
        Span hidden() const { return {place.position(), last.position()}; }
    };

    Fold made(const Foldable &one) const;
    qsizetype indexAt(int start) const;
    bool isBroken(const Fold &fold) const;
    QList<Span> hiddenSpans() const;
    /// Hides and shows the lines in `range` as they should be.
    void sync(Span range);

    QTextDocument *m_document;
    std::vector<Fold> m_folds; ///< by place
    bool m_hasChanged = false;
};

} // namespace stetmark
