// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/rich_text.h"

#include <QString>

namespace stetmark {

/// `blocks` as Markdown (GFM) that shows them; no newline stands at its end. A table without a
/// head has its first row for one, since Markdown knows none without.
QString markdownOf(const RichBlocks &blocks);

} // namespace stetmark
