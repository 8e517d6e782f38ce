// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/span.h"

#include <QFlags>

#include <vector>

namespace stetmark {

/// How a stretch of the source looks in the text editor, apart from fonts and
/// colours, which are the editor's.
struct TextStyle {
    enum Trait {
        Strong = 0x1,
        Emphasis = 0x2,
        Strikethrough = 0x4,
        Code = 0x8,
        Link = 0x10, ///< the words of a link, an image or a reference to a footnote
        Quote = 0x20,
        Markup = 0x40, ///< signs that the page does not show, and what only they say
        Html = 0x80,
        Key = 0x100,     ///< name of a field in the front matter
        Comment = 0x200, ///< in the front matter
    };
    Q_DECLARE_FLAGS(Traits, Trait)

    Traits traits;
    int heading = 0; ///< level, 1 to 6; 0 outside of headings

    bool isPlain() const { return !traits && heading == 0; }
    friend bool operator==(const TextStyle &, const TextStyle &) = default;
};

Q_DECLARE_OPERATORS_FOR_FLAGS(TextStyle::Traits)

struct StyledSpan {
    Span span;
    TextStyle style;

    friend bool operator==(const StyledSpan &, const StyledSpan &) = default;
};

/// Ordered and disjoint; what is plain is left out.
using StyledSpans = std::vector<StyledSpan>;

/// Adds `span` behind the others, as one with the last where they meet and look the
/// same. Empty and plain ones are left out.
void append(StyledSpans &spans, Span span, TextStyle style);

} // namespace stetmark
