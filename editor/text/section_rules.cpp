// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/text/section_rules.h"

#include "editor/text/line_start.h"

namespace stetmark {

namespace {

struct Section {
    int level = 0;
    qsizetype start = 0;
};

/// The headings of the text, each at the start of its line.
QList<Section> sectionsOf(const TypingContext &context)
{
    QList<Section> sections;
    for (const PlacedBlock &placed : context.places.analysis().markdown.blocks) {
        const MarkdownNode &node = placed.block->node;
        if (node.kind != MarkdownKind::Heading)
            continue;
        const qsizetype start = context.places.now(placed.span()).start;
        sections.append({node.level, context.text.lineAt(start).start});
    }
    return sections;
}

/// Where the section at `index` ends: before the next one that is not in it.
qsizetype endOf(const QList<Section> &sections, qsizetype index, qsizetype length)
{
    qsizetype next = index + 1;
    while (next < sections.size() && sections[next].level > sections[index].level)
        ++next;
    return next < sections.size() ? sections[next].start : length;
}

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

qsizetype newlinesAtEnd(const QString &text)
{
    qsizetype count = 0;
    while (count < text.size() && text[text.size() - 1 - count] == u'\n')
        ++count;
    return count;
}

} // namespace

MaybeChange moveSection(const TypingContext &context, int step)
{
    const QList<Section> sections = sectionsOf(context);
    qsizetype index = -1;
    while (index + 1 < sections.size() && sections[index + 1].start <= context.selection.position)
        ++index;
    if (index < 0)
        return std::nullopt;
    const qsizetype other = neighbour(sections, index, step);
    if (other < 0)
        return TextChange{{}, context.selection};

    const qsizetype length = context.text.length();
    const qsizetype first = step < 0 ? other : index;
    const qsizetype second = step < 0 ? index : other;
    const Span before{sections[first].start, sections[second].start};
    const Span behind{sections[second].start, endOf(sections, second, length)};
    QString upper = context.text.text(before);
    QString lower = context.text.text(behind);
    // The gap below a section stays where it is when that at the end of the text is another.
    const QString upperGap = upper.last(newlinesAtEnd(upper));
    const QString lowerGap = lower.last(newlinesAtEnd(lower));
    if (behind.end == length && upperGap != lowerGap) {
        upper = upper.chopped(upperGap.size()) + lowerGap;
        lower = lower.chopped(lowerGap.size()) + upperGap;
    }
    const QString swapped = lower + upper;
    const qsizetype by = step < 0 ? -before.length() : qsizetype(lower.size());
    const auto moved = [&](qsizetype position) {
        return std::clamp<qsizetype>(position + by, before.start, behind.end);
    };
    return TextChange{{{before.start, swapped.size(), swapped}},
                      {moved(context.selection.anchor), moved(context.selection.position)}};
}

} // namespace stetmark
