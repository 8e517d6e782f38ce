// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/text/typing_context.h"

namespace stetmark {

/// Moves the section of the caret, from its heading to the next one of its level or above,
/// past the section before (`step` -1) or behind (1) it. A section stays in the one that
/// holds it. Headings in quotes and lists begin no sections.
MaybeChange moveSection(const TypingContext &context, int step);

} // namespace stetmark
