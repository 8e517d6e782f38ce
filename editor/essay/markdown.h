// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/markdown_tree.h"
#include "editor/essay/text_edit.h"

#include <QString>

namespace stetmark {

/// Parses the Markdown of `text` from `bodyStart` on with cmark-gfm: tables,
/// strikethrough, autolinks, task lists, footnotes. Thread-safe (one parse at a
/// time in the whole process, since cmark-gfm keeps global state). Never fails.
MarkdownTree parseMarkdown(const QString &text, qsizetype bodyStart);

/// What parseMarkdown(text, bodyStart) gives, made from the tree before an edit:
/// blocks that the edit cannot have changed are the same objects, neither parsed
/// nor copied again. `previousText`, `previousBodyStart` are those that
/// `previous` was made from; `edit` takes `previousText` to `text`.
/// Edits of link definitions, footnote labels, fences and the like widen what is
/// parsed, up to the whole.
MarkdownTree updateMarkdown(const MarkdownTree &previous, const QString &previousText,
                            qsizetype previousBodyStart, const QString &text, qsizetype bodyStart,
                            const TextEdit &edit);

} // namespace stetmark
