// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/markdown_writer_inlines.h"

namespace stetmark {

/// Whether `markdown`, the content of one block at `place`, shows `runs`. Bare addresses may
/// become links.
bool showsRuns(const QString &markdown, const RichRuns &runs, InlinePlace place);

} // namespace stetmark
