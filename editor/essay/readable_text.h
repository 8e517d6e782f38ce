// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/markdown_tree.h"

#include <QString>

namespace stetmark {

/// What a reader reads of the inlines in `leaf` (a paragraph, a heading, a cell), in one
/// line: no markup, no addresses, no alternative texts.
QString readableText(const MarkdownNode &leaf);

/// As much of it as stands in `part` of `source`, both counted from the start of the
/// block. What has no known place is only there when `part` holds the whole leaf.
QString readableText(const MarkdownNode &leaf, QStringView source, Span part);

} // namespace stetmark
