// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/markdown_tree.h"

#include <QString>

namespace stetmark {

/// `tree` as an HTML fragment with nothing of ours in it, raw HTML verbatim:
/// byte for byte what
/// `cmark-gfm --unsafe -e footnotes -e table -e strikethrough -e autolink -e tasklist`
/// 0.29.0.gfm.6 prints for the same Markdown. Never put it into a page unchecked.
QString renderFragment(const MarkdownTree &tree);

} // namespace stetmark
