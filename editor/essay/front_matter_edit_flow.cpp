// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/front_matter_places.h"
#include "editor/essay/front_matter_planner.h"

namespace stetmark {

namespace {

QList<TextEdit> addBehindLast(QStringView text, const FrontMatterLayout &layout,
                              const FrontMatterNode &collection, Span last, const QString &part)
{
    const qsizetype close = collection.span.end - 1;
    const Span comma = commaIn(layout, {last.end, close});
    const QString gap = flowGap(text, layout, collection);
    // Behind a comment on the last part's line, not into it.
    const qsizetype lineEnd = endOfLine(text, comma.end);
    const bool isMultiLine = gap.startsWith(u'\n') && lineEnd < close;
    if (!comma.isEmpty())
        return {{isMultiLine ? lineEnd : comma.end, 0, gap + part + u','}};
    if (isMultiLine && lineEnd > last.end)
        return {{last.end, 0, QStringLiteral(",")}, {lineEnd, 0, gap + part}};
    return {{last.end, 0, u',' + gap + part}};
}

} // namespace

QList<TextEdit> addToBrackets(QStringView text, const FrontMatterLayout &layout,
                              const FrontMatterNode &collection, qsizetype index,
                              const QString &part)
{
    const std::vector<Span> parts = partsOf(layout, collection);
    if (parts.empty()) {
        const Span inside{collection.span.start + 1, collection.span.end - 1};
        const bool isOneLine = !textOf(text, inside).contains(u'\n');
        return {{inside.start, isOneLine ? inside.length() : 0, part}};
    }
    if (index == qsizetype(parts.size()))
        return addBehindLast(text, layout, collection, parts.back(), part);
    return {{parts[size_t(index)].start, 0, part + u',' + flowGap(text, layout, collection)}};
}

QList<TextEdit> removeFromBrackets(QStringView text, const FrontMatterLayout &layout,
                                   const FrontMatterNode &collection, qsizetype index)
{
    const std::vector<Span> parts = partsOf(layout, collection);
    const size_t at = size_t(index);
    const qsizetype close = collection.span.end - 1;
    const auto [start, end] = parts[at];
    const bool isLast = at + 1 == parts.size();
    const qsizetype next = isLast ? close : parts[at + 1].start;
    const Span comma = commaIn(layout, {end, next});

    const qsizetype lineStart = startOfLine(text, start);
    const qsizetype lineEnd = endOfLine(text, comma.end);
    const bool hasLine = startsLine(text, start) && lineStart > collection.span.start;
    const QStringView behind = text.sliced(comma.end, std::min(lineEnd, close) - comma.end);
    const bool endsLine = behind.trimmed().isEmpty() && lineEnd < close;

    QList<TextEdit> edits;
    if (isLast && at > 0) {
        const qsizetype previous = parts[at - 1].end;
        const Span before = commaIn(layout, {previous, start});
        const bool joins = !hasComment(layout, {previous, start});
        if (comma.isEmpty() && joins)
            return {{previous, end - previous, {}}};
        if (!comma.isEmpty() && joins && !(hasLine && endsLine))
            return {{before.end, comma.end - before.end, {}}};
        if (comma.isEmpty())
            edits.append({before.start, before.length(), {}});
    }
    if (hasLine && endsLine) {
        edits.append({lineStart, lineEnd + 1 - lineStart, {}});
    } else if (parts.size() == 1 && !hasComment(layout, {collection.span.start + 1, close})) {
        edits.append({collection.span.start + 1, close - collection.span.start - 1, {}});
    } else {
        // The comment behind a part that had a line of its own now has it alone.
        const bool joins = !isLast && !hasComment(layout, {end, next});
        const bool leavesComment = hasLine && behind.trimmed().startsWith(u'#');
        const qsizetype stop = joins           ? next
                               : leavesComment ? comma.end + behind.indexOf(u'#')
                                               : comma.end;
        edits.append({start, stop - start, {}});
    }
    return edits;
}

} // namespace stetmark
