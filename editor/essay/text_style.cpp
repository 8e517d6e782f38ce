// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/text_style.h"

namespace stetmark {

void append(StyledSpans &spans, Span span, TextStyle style)
{
    if (span.isEmpty() || style.isPlain())
        return;
    const bool goesOn =
        !spans.empty() && spans.back().span.end == span.start && spans.back().style == style;
    if (goesOn)
        spans.back().span.end = span.end;
    else
        spans.push_back({span, style});
}

} // namespace stetmark
