// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/analysis.h"

namespace stetmark {

/// A title for an essay without one: its first heading, else its first line with a letter
/// or digit in it, shortened where it is a paragraph. Empty where there is neither.
QString suggestedTitle(const Analysis &analysis);

} // namespace stetmark
