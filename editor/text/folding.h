// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/text/folds.h"

#include <QList>
#include <QObject>

#include <functional>
#include <optional>

class QKeyEvent;

namespace stetmark {

class TextEditor;

/// Folds sections and the front matter of the essay in a TextEditor. The caret never stands
/// in what is hidden: keys go over it, and whatever else leads into it unfolds it.
class Folding : public QObject
{
    Q_OBJECT

public:
    /// `editor` owns this object.
    explicit Folding(TextEditor *editor);

    bool isAny() const { return !m_folds.isEmpty(); }
    bool isFolded(const Foldable &one) const { return m_folds.isFolded(one); }
    /// What can be folded, in the text as it is; made anew only when that has changed.
    const QList<Foldable> &foldables() const;
    /// What is folded and begins in `span`. Not all of it need be among foldables(): a heading
    /// may be in code that is only just being written.
    QList<Foldable> folded(Span span) const { return m_folds.within(span); }

    /// Folds the section of the caret; the one around it when that is folded already.
    void fold();
    void unfold(); ///< the section of the caret
    void toggle(); ///< the section of the caret, or the front matter
    void toggle(const Foldable &one);
    void toggleFrontMatter();
    void foldAll();
    void unfoldAll();
    /// Folds the sections of `level` and below; those above are open.
    void foldToLevel(int level);

    /// Unfolds what hides an end of `span`.
    void reveal(Span span);
    /// Where folded sections begin, or the front matter: for restore().
    QList<int> places() const { return m_folds.starts(); }
    /// Folds what begins at `places`, as soon as it is known what stands there.
    void restore(const QList<int> &places);

    /// Runs `key`, which may move the caret; it goes over what is folded, unless `mayEnter`.
    void goOver(const std::function<void()> &key, bool mayEnter);
    /// For a key that would delete the line break at the edge of a fold: unfolds it, and the
    /// key is spent.
    bool takesDeletion(const QKeyEvent &key);
    /// Runs `move`, which takes the section that is `span` now to `start` then; what is folded
    /// in it is folded there.
    void keep(Span span, qsizetype start, const std::function<void()> &move);

Q_SIGNALS:
    /// Lines were hidden or shown.
    void changed();

private:
    void takeAnalysis();
    void change(const std::function<void()> &change);
    void showLines();
    void leaveHidden();
    void revealCaret();
    std::optional<Foldable> at(qsizetype position, std::optional<bool> folded = {}) const;

    TextEditor *m_editor;
    Folds m_folds;
    QList<int> m_waiting; ///< places to restore
    bool m_isMoving = false;

    mutable QList<Foldable> m_foldables;
    mutable AnalysisPtr m_foldablesOf;
    mutable quint64 m_foldablesAt = 0; ///< revision
};

} // namespace stetmark
