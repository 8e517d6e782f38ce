// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/text/section_rules.h"

#include "editor/text/line_start.h"

#include <algorithm>

namespace stetmark {

namespace {

constexpr int lowestLevel = 6;

/// The section of the same level beside the one at `index`, or -1.
qsizetype neighbour(const QList<Section> &sections, qsizetype index, int step)
{
    const int level = sections[index].level;
    qsizetype other = index + step;
    while (other >= 0 && other < sections.size() && sections[other].level > level)
        other += step;
    const bool isThere = other >= 0 && other < sections.size() && sections[other].level == level;
    return isThere ? other : -1;
}

qsizetype newlinesAtEnd(const TypingContext &context, Span span)
{
    qsizetype count = 0;
    while (count < span.length() && context.text.at(span.end - 1 - count) == u'\n')
        ++count;
    return count;
}

bool isUnderlined(const TypingContext &context, const Section &section)
{
    return context.text.lineAt(section.heading.start).number
           != context.text.lineAt(section.heading.end).number;
}

/// Whether HTML ends the text before `position`: it goes on to a blank line.
bool endsInHtml(const TypingContext &context, qsizetype position)
{
    const auto &blocks = context.places.analysis().markdown.blocks;
    return std::ranges::any_of(blocks, [&](const PlacedBlock &placed) {
        const Span now = context.places.now(placed.span());
        return placed.block->node.kind == MarkdownKind::HtmlBlock && now.end <= position
               && position - now.end <= newlinesAtEnd(context, {now.end, position});
    });
}

/// How many line breaks have to end the text up to `end`, so that `next` is a heading.
qsizetype leastGap(const TypingContext &context, qsizetype end, const Section &next)
{
    return isUnderlined(context, next) || endsInHtml(context, end) ? 2 : 1;
}

QString newlines(qsizetype count)
{
    return QString(std::max<qsizetype>(0, count), u'\n');
}

/// The edit that leaves `gap` of the `newlines` line breaks before `position`, or adds some,
/// and puts `text` in the place of `removed` characters behind them.
TextEdit atGap(qsizetype position, qsizetype had, qsizetype gap, qsizetype removed,
               const QString &text)
{
    const qsizetype fewer = std::max<qsizetype>(0, had - gap);
    return {position - fewer, removed + fewer, newlines(gap - had) + text};
}

/// What is to be put before the section that comes to stand at `position`.
QString separator(const TypingContext &context, qsizetype position, const Section &next)
{
    if (position <= context.places.now(context.places.analysis().frontMatter->span).end)
        return {};
    const TextLine before = context.text.lineAt(position - 1);
    return isUnderlined(context, next) && !isBlankLine(before.text) ? newlines(1) : QString();
}

/// Two neighbours that change places.
struct Swap {
    Span upper;
    Span lower;
    qsizetype upperGap; ///< line breaks at the end of `upper`, now and then
    qsizetype lowerGap;
    qsizetype upperGapThen;
    qsizetype lowerGapThen;
};

Swap swapOf(const TypingContext &context, Span upper, Span lower, const Section &first,
            const Section *behind)
{
    const qsizetype upperGap = newlinesAtEnd(context, upper);
    const qsizetype lowerGap = newlinesAtEnd(context, lower);
    // The gap below a section stays where it is when that at the end of the text is another.
    const bool isAtEnd = lower.end == context.text.length();
    Swap swap{upper, lower, upperGap, lowerGap, upperGap, lowerGap};
    if (isAtEnd)
        std::swap(swap.upperGapThen, swap.lowerGapThen);
    swap.lowerGapThen = std::max(swap.lowerGapThen, leastGap(context, lower.end - lowerGap, first));
    if (behind) {
        swap.upperGapThen =
            std::max(swap.upperGapThen, leastGap(context, upper.end - upperGap, *behind));
    }
    return swap;
}

/// Where `position` of a text that is `length` long is after `edits`.
qsizetype afterEdits(qsizetype position, const QList<TextEdit> &edits, qsizetype length)
{
    // What begins there goes on, but the end of the text stays behind its last character.
    const Bias bias = position == length ? Bias::Before : Bias::After;
    for (auto edit = edits.crbegin(); edit != edits.crend(); ++edit)
        position = mapped(position, *edit, bias);
    return position;
}

/// Makes a heading that is underlined one of signs.
QList<TextEdit> withSigns(const TypingContext &context, const Section &section, int level)
{
    const TextLine first = context.text.lineAt(section.heading.start);
    const TextLine underline = context.text.lineAt(section.heading.end);
    QList<TextEdit> edits{{first.start, 0, QString(level, u'#') + u' '}};
    // Such a heading is one line.
    for (int number = first.number + 1; number < underline.number; ++number) {
        const TextLine line = context.text.line(number);
        const qsizetype blanks = behindBlanks(line.text, 0);
        edits.append({line.start - 1, 1 + blanks, QString(u' ')});
    }
    edits.append({underline.start - 1, underline.text.size() + 1, {}});
    return edits;
}

QList<TextEdit> atLevel(const TypingContext &context, const Section &section, int level)
{
    if (!isUnderlined(context, section)) {
        const TextLine line = context.text.lineAt(section.heading.start);
        const qsizetype sign = line.start + behindBlanks(line.text, 0);
        const int more = level - section.level;
        return {{sign, std::max(0, -more), QString(std::max(0, more), u'#')}};
    }
    if (level > 2)
        return withSigns(context, section, level);
    const TextLine line = context.text.lineAt(section.heading.end);
    const qsizetype from = behindBlanks(line.text, 0);
    const qsizetype count = withoutEndBlanks(line.text).size() - from;
    return {{line.start + from, count, QString(count, level == 1 ? u'=' : u'-')}};
}

} // namespace

QList<Section> sectionsNow(const TypingContext &context)
{
    const Analysis &analysis = context.places.analysis();
    QList<Section> sections = sectionsOf(analysis.markdown, analysis.text.size());
    qsizetype last = -1;
    for (Section &section : sections) {
        const Span heading = context.places.now(section.heading);
        section.heading = {context.text.lineAt(heading.start).start,
                           context.text.lineAt(heading.end).end()};
        if (section.heading.start <= last)
            return {};
        last = section.heading.start;
    }
    for (qsizetype index = 0; index < sections.size(); ++index) {
        const qsizetype behind = behindSection(sections, index);
        sections[index].end =
            behind < sections.size() ? sections[behind].heading.start : context.text.length();
    }
    return sections;
}

qsizetype behindSection(const QList<Section> &sections, qsizetype index)
{
    qsizetype next = index + 1;
    while (next < sections.size() && sections[next].level > sections[index].level)
        ++next;
    return next;
}

MaybeChange moveSection(const TypingContext &context, int step)
{
    const QList<Section> sections = sectionsNow(context);
    qsizetype index = -1;
    while (index + 1 < sections.size()
           && sections[index + 1].heading.start <= context.selection.position)
        ++index;
    if (index < 0)
        return std::nullopt;
    const qsizetype other = neighbour(sections, index, step);
    if (other < 0)
        return TextChange{{}, context.selection};
    return moveSectionTo(context, index, step < 0 ? other : behindSection(sections, other));
}

TextChange moveSectionTo(const TypingContext &context, qsizetype index, qsizetype before)
{
    const QList<Section> sections = sectionsNow(context);
    TextChange change{{}, context.selection};
    if (index >= sections.size())
        return change;
    const Span moved = sections[index].span();
    const qsizetype length = context.text.length();
    const qsizetype place = before < sections.size() ? sections[before].heading.start : length;
    if (moved.start <= place && place <= moved.end)
        return change;

    const bool isUp = place < moved.start;
    const qsizetype next = behindSection(sections, index);
    const Section &first = isUp ? sections[before] : sections[index];
    const qsizetype behind = isUp ? next : before;
    const Swap swap = swapOf(context, isUp ? Span{place, moved.start} : moved,
                             isUp ? moved : Span{moved.end, place}, first,
                             behind < sections.size() ? &sections[behind] : nullptr);
    const QString above = separator(context, swap.upper.start, sections[isUp ? index : next]);
    const qsizetype gap = isUp ? swap.lowerGap : swap.upperGap;
    const qsizetype gapThen = isUp ? swap.lowerGapThen : swap.upperGapThen;
    const QString text = context.text.text({moved.start, moved.end - gap}) + newlines(gapThen);
    MovedText to{moved, 0};
    if (isUp) {
        change.edits = {{place, 0, above + text},
                        atGap(moved.start, swap.upperGap, swap.upperGapThen, moved.length(), {})};
        to.to = place + above.size();
    } else {
        change.edits = {{moved.start, moved.length(), above},
                        atGap(place, swap.lowerGap, swap.lowerGapThen, 0, text)};
        to.to = place - swap.lowerGap + swap.lowerGapThen + above.size() - moved.length();
    }
    const auto then = [&](qsizetype position) {
        const bool isIn =
            moved.start <= position
            && (position < moved.end || (position == length && position == moved.end));
        return isIn ? to.to + std::min<qsizetype>(position - moved.start, text.size())
                    : afterEdits(position, change.edits, length);
    };
    change.selection = {then(context.selection.anchor), then(context.selection.position)};
    change.moved = to;
    return change;
}

TextChange changeSectionLevel(const TypingContext &context, qsizetype index, int by)
{
    const QList<Section> sections = sectionsNow(context);
    TextChange change{{}, context.selection};
    if (index >= sections.size())
        return change;
    const qsizetype behind = behindSection(sections, index);
    for (qsizetype each = index; each < behind; ++each) {
        const int level = sections[each].level + by;
        if (level < 1 || level > lowestLevel)
            return {{}, context.selection};
        change.edits += atLevel(context, sections[each], level);
    }
    const auto then = [&](qsizetype position) {
        return afterEdits(position, change.edits, context.text.length());
    };
    change.selection = {then(context.selection.anchor), then(context.selection.position)};
    return change;
}

} // namespace stetmark
