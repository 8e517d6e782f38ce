// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/sections.h"
#include "editor/text/typing_context.h"

namespace stetmark {

/// The sections of the text as it is; none while that is not known well enough.
QList<Section> sectionsNow(const TypingContext &context);

/// Moves the section of the caret past the section before (`step` -1) or behind (1) it. A
/// section stays in the one that holds it.
MaybeChange moveSection(const TypingContext &context, int step);

/// Moves the section at `index` of sectionsNow(), with those in it, to where the one at
/// `before` begins, or to the end of the text when that is their number. The selection goes
/// along. Where sections meet, line breaks are added only where a heading needs them, and a
/// text that ended without one, or with several, still does. No edits when it stays.
TextChange moveSectionTo(const TypingContext &context, qsizetype index, qsizetype before);

/// Makes the heading of the section at `index`, and those of the sections in it, `by` levels
/// lower (1) or higher (-1). No edits where one would be beyond the first or sixth level.
TextChange changeSectionLevel(const TypingContext &context, qsizetype index, int by);

/// The index behind the last section that is in the one at `index`.
qsizetype behindSection(const QList<Section> &sections, qsizetype index);

} // namespace stetmark
