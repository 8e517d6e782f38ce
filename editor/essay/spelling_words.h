// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/front_matter.h"
#include "editor/essay/markdown_tree.h"
#include "editor/essay/span.h"

#include <QStringView>

#include <vector>

namespace stetmark {

/// The words of `block` whose spelling matters to a reader, in their order, as spans from
/// the block's start; `text` is its source. Left out: code, HTML, addresses, labels, words
/// with digits or in capitals only, and parts of words (**part**ly).
std::vector<Span> wordsToSpell(const MarkdownBlock &block, QStringView text);

/// The words in `frontMatter`'s texts of several words, as spans of the essay's `text`.
/// Keys, single words (they are mostly names and slugs), dates and numbers are left out.
std::vector<Span> wordsToSpell(const FrontMatter &frontMatter, QStringView text);

/// The word at `span` of `text` as dictionaries write it, with straight apostrophes.
QString spelledWord(QStringView text, Span span);

} // namespace stetmark
