// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/analysis.h"

namespace stetmark {

/// What stands under one of the essay's own headings (those in quotes and lists divide
/// nothing), or before the first one.
struct SectionStatistics {
    int level = 0;    ///< of its heading, 1 to 6; 0 for what stands before the first
    QString title;    ///< without markup
    Span heading;     ///< in the essay's text; empty, at the body's start, without one
    Statistics own;   ///< heading and text, up to the next heading of any level
    Statistics whole; ///< with its subsections

    friend bool operator==(const SectionStatistics &, const SectionStatistics &) = default;
};

/// The sections of an essay, in its order. The `own` figures of all of them are together
/// those of the essay: a footnote counts where something first refers to it. Reads what
/// was counted with the blocks; takes a millisecond or two for a megabyte.
QList<SectionStatistics> countSections(const Analysis &analysis);

/// The section that `position` is in; -1 when there is none.
qsizetype sectionAt(const QList<SectionStatistics> &sections, qsizetype position);

/// What a reader reads of the part `stretch` of the essay's text. A word or a sentence
/// that is cut counts as one; a footnote counts when its text is in the part and
/// something in the essay refers to it. Of all of the text, this is Analysis::statistics.
Statistics countStretch(const Analysis &analysis, Span stretch);

} // namespace stetmark
