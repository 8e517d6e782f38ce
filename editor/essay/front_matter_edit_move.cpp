// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/front_matter_places.h"
#include "editor/essay/front_matter_planner.h"

#include <algorithm>

namespace stetmark {

namespace {

/// The lines of the item go, with the comments above it, before or behind those of
/// another.
QList<TextEdit> moveLines(QStringView text, const std::vector<Span> &lines, size_t from, size_t to)
{
    const Span item = lines[from];
    const TextEdit gone{item.start, item.length(), {}};
    const qsizetype place = to > from ? lines[to].end : lines[to].start;
    const TextEdit back{place, 0, textOf(text, item).toString()};
    return to > from ? QList<TextEdit>{gone, back} : QList<TextEdit>{back, gone};
}

/// The texts of the items change places; commas, blanks and comments between them stay.
QList<TextEdit> moveTexts(QStringView text, const std::vector<Span> &parts, size_t from, size_t to)
{
    QList<TextEdit> edits;
    const auto [first, last] = std::minmax(from, to);
    for (size_t i = first; i <= last; ++i) {
        const size_t source = i == to ? from : to > from ? i + 1 : i - 1;
        edits += replacing(text, parts[i], textOf(text, parts[source]).toString());
    }
    return edits;
}

} // namespace

FrontMatterPlans planMove(const QString &text, const FrontMatterLayout &layout,
                          const FrontMatterNode &list, const FrontMatterChange &change)
{
    const auto from = size_t(change.index);
    const auto to = size_t(change.to);
    if (list.style != FrontMatterNode::Style::Flow) {
        const std::vector<Span> lines = itemLines(text, layout, list);
        if (!lines.empty())
            return {moveLines(text, lines, from, to)};
    }
    return {moveTexts(text, partsOf(layout, list), from, to)};
}

} // namespace stetmark
