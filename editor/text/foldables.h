// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/analysis.h"
#include "editor/essay/span.h"

#include <QList>

namespace stetmark {

class EssayDocument;

/// What can be folded: a section, or the front matter.
struct Foldable {
    Span span;         ///< all of it
    Span head;         ///< the lines that stay, without the newline of the last one
    qsizetype end = 0; ///< of the last line that is hidden, without its newline
    int level = 0;     ///< of the heading; 0 for the front matter

    bool isFrontMatter() const { return level == 0; }
    /// From the start of the first line that is hidden.
    Span hidden() const { return {head.end + 1, end}; }

    friend bool operator==(const Foldable &, const Foldable &) = default;
};

/// In the order of the text; one that is in another comes behind it. The blank line at the end
/// of a section stays, so that folded sections stand apart. Sections without any text are left
/// out.
QList<Foldable> foldablesOf(const Analysis &analysis);

/// Those of the newest Analysis, in the text as it is.
QList<Foldable> foldablesNow(const EssayDocument &essay);

} // namespace stetmark
