// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/span.h"
#include "editor/essay/text_edit.h"

#include <QList>

#include <algorithm>
#include <optional>

namespace stetmark {

/// A caret, and where the selection that ends at it began: the same without one.
struct Selection {
    qsizetype anchor = 0;
    qsizetype position = 0;

    static Selection caret(qsizetype position) { return {position, position}; }
    bool isEmpty() const { return anchor == position; }
    qsizetype start() const { return std::min(anchor, position); }
    qsizetype end() const { return std::max(anchor, position); }
    Span span() const { return {start(), end()}; }

    friend bool operator==(const Selection &, const Selection &) = default;
};

/// Text that stands elsewhere afterwards, as it was: what is folded in it stays so.
struct MovedText {
    Span from;        ///< before
    qsizetype to = 0; ///< its start afterwards

    friend bool operator==(const MovedText &, const MovedText &) = default;
};

/// What a key or a command does: `edits` (ordered, disjoint, positions of the text as
/// it is) and the selection in the text that they leave. Without edits the caret moves
/// or, where it stays, the key is simply spent.
struct TextChange {
    QList<TextEdit> edits;
    Selection selection;
    std::optional<MovedText> moved = {};

    friend bool operator==(const TextChange &, const TextChange &) = default;
};

/// What a rule says: a change, or nothing to say.
using MaybeChange = std::optional<TextChange>;

} // namespace stetmark
