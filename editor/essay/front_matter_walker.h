// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/front_matter.h"
#include "editor/essay/front_matter_cursor.h"
#include "editor/essay/front_matter_events.h"

#include <optional>
#include <vector>

namespace stetmark {

/// Something wrong that yaml-cpp did not see.
struct FrontMatterProblem {
    Span span;
    QString message;
};

struct FrontMatterWalk {
    FrontMatterNode root;
    std::vector<FrontMatterToken> tokens;
    /// Set when the text could not be followed to its end; then `root` has the
    /// values that yaml-cpp saw, but no places, and there are no tokens.
    std::optional<FrontMatterProblem> problem;
    std::vector<FrontMatterProblem> duplicateKeys;
};

/// Goes over `content` of `text` in step with `events`, which yaml-cpp found there:
/// the events say what comes next, the walk finds where each part of it starts
/// and ends. Where both do not meet, the walk ends with a problem.
FrontMatterWalk walkFrontMatter(QStringView text, Span content,
                                const std::vector<YamlEvent> &events);

} // namespace stetmark
