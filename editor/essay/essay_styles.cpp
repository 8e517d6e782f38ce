// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/essay_styles.h"

#include <algorithm>
#include <limits>

namespace stetmark {

namespace {

using Blocks = QList<PlacedBlock>;

/// Those of `spans`, whose positions count from `start`, that lie in `range`.
void appendIn(StyledSpans &result, const StyledSpans &spans, qsizetype start, Span range)
{
    const auto endsBefore = [start](const StyledSpan &one, qsizetype position) {
        return one.span.end + start <= position;
    };
    auto one = std::lower_bound(spans.begin(), spans.end(), range.start, endsBefore);
    for (; one != spans.end() && one->span.start + start < range.end; ++one) {
        append(result, one->span.shifted(start), one->style);
    }
}

/// Text outside of every block is blank, or defines what links lead to. There may be
/// much of it, so only what lies in the range is looked at.
void appendGap(StyledSpans &result, const Analysis &analysis, Span gap, Span range)
{
    Span part{std::max(gap.start, range.start), std::min(gap.end, range.end)};
    while (!part.isEmpty() && analysis.text[part.start].isSpace())
        ++part.start;
    while (!part.isEmpty() && analysis.text[part.end - 1].isSpace())
        --part.end;
    append(result, part, {TextStyle::Markup});
}

/// Where two lists differ. Text behind `edited`, a part of the text of `after`, has
/// moved by `delta`. Nothing if they are alike.
Span difference(const StyledSpans &before, const StyledSpans &after, qsizetype delta, Span edited)
{
    const auto [old, now] = std::mismatch(before.begin(), before.end(), after.begin(), after.end(),
                                          [=](const StyledSpan &a, const StyledSpan &b) {
                                              return a.span.end <= edited.start && a == b;
                                          });
    const auto oldBack = std::make_reverse_iterator(old);
    const auto nowBack = std::make_reverse_iterator(now);
    const auto [oldEnd, nowEnd] = std::mismatch(before.rbegin(), oldBack, after.rbegin(), nowBack,
                                                [=](const StyledSpan &a, const StyledSpan &b) {
                                                    return b.span.start >= edited.end
                                                           && a.span.shifted(delta) == b.span
                                                           && a.style == b.style;
                                                });
    const auto moved = [=](qsizetype position) {
        return position <= edited.start ? position : std::max(edited.start, position + delta);
    };
    Span result{std::numeric_limits<qsizetype>::max(), 0};
    const auto include = [&result](Span span) {
        result.start = std::min(result.start, span.start);
        result.end = std::max(result.end, span.end);
    };
    if (oldEnd != oldBack)
        include({moved(old->span.start), moved(oldEnd->span.end)});
    if (nowEnd != nowBack)
        include({now->span.start, nowEnd->span.end});
    return result.isEmpty() ? Span() : result;
}

struct Common {
    qsizetype first = 0; ///< how many blocks are the same at the start
    qsizetype last = 0;  ///< and how many at the end
};

Common commonBlocks(const Blocks &before, const Blocks &after, qsizetype delta)
{
    const qsizetype most = std::min(before.size(), after.size());
    Common common;
    while (common.first < most && before[common.first].block == after[common.first].block
           && before[common.first].start == after[common.first].start)
        ++common.first;
    while (common.last < most - common.first) {
        const PlacedBlock &old = before[before.size() - 1 - common.last];
        const PlacedBlock &now = after[after.size() - 1 - common.last];
        if (old.block != now.block || old.start + delta != now.start)
            break;
        ++common.last;
    }
    return common;
}

Span restyledBlocks(const Analysis &before, const Analysis &after, Span edited)
{
    const Blocks &was = before.markdown.blocks;
    const Blocks &is = after.markdown.blocks;
    const qsizetype delta = after.text.size() - before.text.size();
    const Common common = commonBlocks(was, is, delta);
    const qsizetype start = common.first > 0 ? is[common.first - 1].span().end : after.bodyStart;
    const qsizetype end = common.last > 0 ? is[is.size() - common.last].start : after.text.size();
    if (was.size() == is.size() && common.first + common.last + 1 == is.size()) {
        const PlacedBlock &old = was[common.first];
        const PlacedBlock &now = is[common.first];
        const qsizetype oldStart =
            common.first > 0 ? was[common.first - 1].span().end : before.bodyStart;
        const bool isBetweenTheSame =
            old.start - oldStart == now.start - start && old.span().end + delta == now.span().end;
        const Span place =
            difference(old.block->styles, now.block->styles, now.block->length - old.block->length,
                       edited.shifted(-now.start));
        if (isBetweenTheSame)
            return place.isEmpty() ? place : place.shifted(now.start);
    }
    return {start, std::max(start, end)};
}

} // namespace

StyledSpans stylesIn(const Analysis &analysis, Span range)
{
    StyledSpans result;
    appendIn(result, analysis.frontMatterStyles, 0, range);
    const Blocks &blocks = analysis.markdown.blocks;
    auto placed = std::lower_bound(
        blocks.begin(), blocks.end(), range.start,
        [](const PlacedBlock &one, qsizetype position) { return one.span().end <= position; });
    qsizetype from = placed == blocks.begin() ? analysis.bodyStart : std::prev(placed)->span().end;
    for (; placed != blocks.end() && placed->start < range.end; ++placed) {
        appendGap(result, analysis, {from, placed->start}, range);
        appendIn(result, placed->block->styles, placed->start, range);
        from = placed->span().end;
    }
    appendGap(result, analysis,
              {from, placed == blocks.end() ? analysis.text.size() : placed->start}, range);
    return result;
}

Span restyled(const Analysis &before, const Analysis &after, Span edited)
{
    Span fields;
    if (before.frontMatter != after.frontMatter) {
        fields = difference(before.frontMatterStyles, after.frontMatterStyles,
                            after.text.size() - before.text.size(), edited);
    }
    return joined(joined(fields, restyledBlocks(before, after, edited)), edited);
}

} // namespace stetmark
