// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/rich_text.h"

#include <vector>

namespace stetmark {

/// A piece of what a block of Markdown says: text, or a sign that begins or ends something.
struct InlinePiece {
    enum class Kind { Text, Code, LineBreak, Image, Open, Close, OpenLink, CloseLink };

    Kind kind = Kind::Text;
    RichRun run;                            ///< of Text, Code and Image; its link of OpenLink
    RichFormat format = RichFormat::Strong; ///< of Open and Close
    size_t partner = 0;                     ///< of Open and Close, and of those of links
    bool isAutolink = false;                ///< OpenLink: its text is its address
};

/// `runs` with the formats and links that they share as signs, properly nested. What lasts
/// longer is outside.
std::vector<InlinePiece> inlinePieces(const RichRuns &runs);

} // namespace stetmark
