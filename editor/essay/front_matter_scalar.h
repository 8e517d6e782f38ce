// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/front_matter.h"

#include <optional>
#include <vector>

namespace stetmark {

/// Reading scalars of YAML (1.2.2, chapters 7 and 8): our own codec, whose result
/// is compared with yaml-cpp's. Only where both agree may a value be edited.

/// For each UTF-16 code unit of a decoded value, the raw text that stands for it:
/// one character, an escape, or a line break with the blanks around it. Positions
/// count from the start of the raw text.
using ScalarMap = std::vector<Span>;

/// The value of a plain or quoted scalar, `raw` with its quotes; nothing when an
/// escape is wrong.
std::optional<QString> decodeScalar(QStringView raw, FrontMatterNode::Style style,
                                    ScalarMap *map = nullptr);

/// The parts of a block scalar. Positions are those of the text it stands in.
struct BlockScalar {
    enum class Chomp { Strip, Clip, Keep };

    bool isFolded = false;
    Chomp chomp = Chomp::Clip;
    bool hasIndentIndicator = false;
    Span header; ///< `|` or `>` with its indicators
    /// From the start of the first line behind the header to the end of the last
    /// line, without its newline; empty, at the header's end, when there is no text.
    Span content;
    qsizetype indent = 0; ///< of the content; -1 while no line has shown it
};

/// Reads the block scalar at `start` of `text`, which ends at `end`.
/// `parentIndent` is the column of the key or dash it belongs to. Nothing when
/// the header is wrong.
std::optional<BlockScalar> readBlockScalar(QStringView text, qsizetype start, qsizetype end,
                                           qsizetype parentIndent);

/// The value of `scalar`. Positions of `map` are those of `text`.
QString decodeBlockScalar(QStringView text, const BlockScalar &scalar, ScalarMap *map = nullptr);

} // namespace stetmark
