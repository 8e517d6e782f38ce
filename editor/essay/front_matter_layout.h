// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/front_matter.h"
#include "editor/essay/front_matter_cursor.h"

#include <vector>

namespace stetmark {

/// The most text between the fences that is read, in UTF-16 code units.
constexpr qsizetype MaxFrontMatterSize = 256 * 1024;

/// A front matter with the role of every character between its fences; what
/// edits are planned and checked with.
struct FrontMatterLayout {
    FrontMatter frontMatter;
    std::vector<FrontMatterToken> tokens; ///< empty if the block is not editable
};

/// As readFrontMatter().
FrontMatterLayout readFrontMatterLayout(QStringView text);

/// As readYaml().
FrontMatterLayout readYamlLayout(QStringView text);

/// Where the parts of the front matter at the start of `text` are; `span` and
/// `content` are empty for Format::None.
struct FrontMatterFences {
    FrontMatter::Format format = FrontMatter::Format::None;
    Span span;
    Span content;
    /// The first line opens front matter that nothing closes.
    bool isUnclosed = false;
};

FrontMatterFences findFrontMatter(QStringView text);

} // namespace stetmark
