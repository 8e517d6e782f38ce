// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/text/matches.h"

#include <algorithm>

namespace stetmark {

std::optional<Span> Matches::group(qsizetype index, int group) const
{
    if (group == 0)
        return spans[index];
    const qsizetype count = groupNames.size() - 1;
    const Span captured = groups[index * count + group - 1];
    if (captured == Span{-1, -1})
        return {};
    return captured.shifted(spans[index].start);
}

qsizetype Matches::indexOf(Span span) const
{
    // One of no length may stand right before another.
    for (qsizetype i = firstFrom(span.start); i < spans.size() && spans[i].start == span.start; ++i)
        if (spans[i] == span)
            return i;
    return -1;
}

qsizetype Matches::firstFrom(qsizetype position) const
{
    return std::ranges::lower_bound(spans, position, {}, &Span::start) - spans.begin();
}

void Matches::follow(const TextEdit &edit)
{
    groups.clear();
    const auto before = [&](Span span) { return span.end <= edit.position; };
    const auto first = std::ranges::partition_point(spans, before);
    const auto behind = std::ranges::lower_bound(first, spans.end(), edit.end(), {}, &Span::start);
    for (auto span = behind; span != spans.end(); ++span)
        *span = span->shifted(edit.delta());
    spans.erase(first, behind);
}

} // namespace stetmark
