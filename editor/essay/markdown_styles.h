// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/markdown_tree.h"
#include "editor/essay/text_style.h"

#include <QStringView>

namespace stetmark {

/// How `block` looks in the text editor; `text` is the block's, and spans count from
/// its start. All that lies in a node but in none of its children is markup, so no sign
/// is searched for: what looks like Markdown and is none stays plain.
StyledSpans stylesOf(const MarkdownBlock &block, QStringView text);

} // namespace stetmark
