// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/front_matter_places.h"
#include "editor/essay/front_matter_region.h"

namespace stetmark {

namespace {

using Kind = FrontMatterNode::Kind;
using Style = FrontMatterNode::Style;
using Region = FrontMatterRegion;

/// What is left between the values around one that goes: one of the commas goes too,
/// and its line if it had one of its own; the comments stay.
QString closedGap(const FrontMatterChange &change, const Region &before, const FrontMatterNode &old)
{
    const std::vector<Span> parts = partsOf(before.layout, old);
    const Span gone = parts[size_t(change.index)];
    const Span frontSpan{before.span.start, gone.start};
    const Span backSpan{gone.end, before.span.end};
    QString front = before.part(frontSpan.start, frontSpan.end);
    QString back = before.part(backSpan.start, backSpan.end);
    const bool isOnly = parts.size() == 1;
    const bool isLast = change.index + 1 == qsizetype(parts.size());
    const Span comma = commaIn(before.layout, backSpan);
    const Span commaBefore = commaIn(before.layout, frontSpan);
    const qsizetype behindComma = commaBefore.end - frontSpan.start;
    if (!comma.isEmpty())
        back.remove(comma.start - backSpan.start, 1);
    else if (!commaBefore.isEmpty())
        front.remove(commaBefore.start - frontSpan.start, 1);

    const bool hasLine = front.contains(u'\n') && startsLine(before.text, gone.start);
    const qsizetype lineEnd = back.indexOf(u'\n');
    const QString behind = back.first(lineEnd < 0 ? back.size() : lineEnd).trimmed();
    const bool ownsLine = hasLine && lineEnd >= 0 && behind.isEmpty();
    const bool commentsBefore = hasComment(before.layout, frontSpan);
    const bool commentsBehind = hasComment(before.layout, backSpan);
    if (isLast && !isOnly && !commentsBefore) {
        if (comma.isEmpty())
            return back;
        if (!ownsLine)
            return front.first(behindComma) + back;
    }
    if (ownsLine)
        return front.first(front.lastIndexOf(u'\n') + 1) + back.sliced(lineEnd + 1);
    if (isOnly && !commentsBefore && !commentsBehind)
        return {};
    if (!isLast && !commentsBehind)
        return front;
    return front + (hasLine && behind.startsWith(u'#') ? back.sliced(back.indexOf(u'#')) : back);
}

/// `[]` or `{}` behind the key or dash.
bool leavesBrackets(const FrontMatterChange &change, const Region &before,
                    const FrontMatterNode &old, const Region &after)
{
    const Span gone = blockPartsOf(before.layout, old).front();
    const QString brackets = old.kind == Kind::List ? QStringLiteral("[]") : QStringLiteral("{}");
    const qsizetype lineStart = startOfLine(before.text, gone.start);
    const QString behind = before.part(gone.end, before.span.end);
    const QString comment = change.takesComments ? QString() : behind.trimmed();
    if (lineStart <= before.span.start) {
        const QString tail = change.takesComments ? QString() : behind;
        return after.ofRegion() == before.part(before.span.start, gone.start) + brackets + tail;
    }
    const qsizetype stop =
        change.takesComments ? commentsAbove(before.text, before.layout, gone.start) : lineStart;
    QString expected = u' ' + brackets + before.part(before.span.start, stop - 1);
    if (!comment.isEmpty())
        expected += u'\n' + before.part(lineStart, gone.start) + comment;
    return after.ofRegion() == expected;
}

/// The first part behind a dash: the next one takes its place, unless a comment that
/// stays is between them.
bool slidesUp(const FrontMatterChange &change, const Region &before, Span gone, const Region &after)
{
    const QString front = before.part(before.span.start, gone.start);
    const QString back = before.part(gone.end, before.span.end);
    const bool hasComments = !commentBehind(before.text, gone.end).isEmpty();
    if (hasComments && !change.takesComments)
        return after.ofRegion() == front + back.sliced(back.indexOf(u'#'));
    const bool joins =
        !hasComment(before.layout, {endOfLine(before.text, gone.end), before.span.end});
    return after.ofRegion() == (joins ? front : back.sliced(back.indexOf(u'\n')));
}

bool closesLines(const FrontMatterChange &change, const Region &before, Span gone,
                 const Region &after)
{
    const Span comment = commentBehind(before.text, gone.end);
    QString expected;
    if (!change.takesComments && !comment.isEmpty())
        expected = before.part(before.span.start, gone.start)
                   + textOf(before.text, {comment.start, before.span.end}).toString();
    return after.ofRegion() == expected;
}

} // namespace

bool closesRegion(const FrontMatterChange &change, const Region &before, const Region &after)
{
    const FieldPath path = change.valuePath();
    const FrontMatterNode &old = *before.layout.frontMatter.root.at(path);
    if (old.style == Style::Flow)
        return after.ofRegion() == closedGap(change, before, old);
    const bool isEmptied = after.layout.frontMatter.root.at(path)->style == Style::Flow;
    if (isEmptied)
        return leavesBrackets(change, before, old, after);
    const Span gone = blockPartsOf(before.layout, old)[size_t(change.index)];
    return startsLine(before.text, gone.start) ? closesLines(change, before, gone, after)
                                               : slidesUp(change, before, gone, after);
}

} // namespace stetmark
