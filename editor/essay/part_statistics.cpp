// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/part_statistics.h"

#include "editor/essay/readable_text.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace stetmark {

namespace {

bool isDefinition(const PlacedBlock &placed)
{
    return placed.block->node.kind == MarkdownKind::FootnoteDefinition;
}

/// The sections with their headings; nothing is counted yet. `sectionOfBlock` gets the one
/// of each block.
QList<SectionStatistics> findSections(const Analysis &analysis, QList<qsizetype> &sectionOfBlock)
{
    QList<SectionStatistics> sections;
    auto entry = analysis.outline.begin();
    for (const PlacedBlock &placed : analysis.markdown.blocks) {
        const MarkdownNode &node = placed.block->node;
        if (node.kind == MarkdownKind::Heading) {
            const Span heading = node.span.shifted(placed.start);
            // The outline has those in quotes and lists, too.
            while (entry->span.start < heading.start)
                ++entry;
            sections.append({node.level, entry->title, heading, {}, {}});
        } else if (sections.isEmpty()) {
            const qsizetype start = analysis.bodyStart;
            sections.append({0, {}, {start, start}, {}, {}});
        }
        sectionOfBlock.append(sections.size() - 1);
    }
    return sections;
}

/// For each footnote the section in which it is first referred to; by a footnote, the
/// section of that one.
QHash<QString, qsizetype> sectionsOfFootnotes(const MarkdownTree &tree,
                                              const QList<qsizetype> &sectionOfBlock)
{
    QHash<QString, qsizetype> found;
    const auto take = [&found](const PlacedBlock &placed, qsizetype section) {
        for (const QString &label : placed.block->footnoteReferences) {
            if (!found.contains(label))
                found.insert(label, section);
        }
    };
    for (qsizetype i = 0; i < tree.blocks.size(); ++i) {
        if (!isDefinition(tree.blocks[i]))
            take(tree.blocks[i], sectionOfBlock[i]);
    }
    for (qsizetype i = 0; i < tree.blocks.size(); ++i) {
        if (isDefinition(tree.blocks[i]))
            take(tree.blocks[i], found.value(tree.blocks[i].block->node.text, sectionOfBlock[i]));
    }
    return found;
}

void addUpSubsections(QList<SectionStatistics> &sections)
{
    QList<qsizetype> open; // the sections around the one that we are in
    for (qsizetype i = 0; i < sections.size(); ++i) {
        // What stands before the first heading has no subsections.
        while (!open.isEmpty()
               && (sections[open.last()].level >= sections[i].level
                   || sections[open.last()].level == 0))
            open.removeLast();
        open.append(i);
        for (const qsizetype around : std::as_const(open))
            sections[around].whole += sections[i].own;
    }
}

Statistics countPart(const MarkdownNode &node, QStringView source, Span part)
{
    if (part.contains(node.span))
        return countNode(node);
    if (node.span.end <= part.start || node.span.start >= part.end)
        return {};
    switch (node.kind) {
    case MarkdownKind::Paragraph:
        return countParagraph(readableText(node, source, part));
    case MarkdownKind::Heading:
    case MarkdownKind::TableCell:
        return countText(readableText(node, source, part));
    default: {
        Statistics sum;
        for (const MarkdownNode &child : node.children)
            sum += countPart(child, source, part);
        return sum;
    }
    }
}

/// The part of `block`, with nested footnotes if they are among `referred`.
Statistics countPart(const MarkdownBlock &block, QStringView source, Span part,
                     const QSet<const MarkdownBlock *> &referred)
{
    Statistics sum;
    const bool isFootnote = block.node.kind == MarkdownKind::FootnoteDefinition;
    if (!isFootnote || referred.contains(&block))
        sum = part.contains({0, block.length}) ? block.statistics
                                               : countPart(block.node, source, part);
    for (const NestedFootnote &nested : block.nestedFootnotes) {
        const Span there = part.shifted(-nested.start);
        if (nested.start <= source.size())
            sum += countPart(*nested.definition, source.sliced(nested.start), there, referred);
    }
    return sum;
}

} // namespace

QList<SectionStatistics> countSections(const Analysis &analysis)
{
    const MarkdownTree &tree = analysis.markdown;
    QList<qsizetype> sectionOfBlock;
    sectionOfBlock.reserve(tree.blocks.size());
    QList<SectionStatistics> sections = findSections(analysis, sectionOfBlock);
    for (qsizetype i = 0; i < tree.blocks.size(); ++i) {
        if (!isDefinition(tree.blocks[i]))
            sections[sectionOfBlock[i]].own += tree.blocks[i].block->statistics;
    }
    const QHash<QString, qsizetype> footnotes = sectionsOfFootnotes(tree, sectionOfBlock);
    for (const Footnote &footnote : tree.footnotes)
        sections[footnotes.value(footnote.label)].own += footnote.definition->statistics;
    addUpSubsections(sections);
    return sections;
}

qsizetype sectionAt(const QList<SectionStatistics> &sections, qsizetype position)
{
    const auto start = [](const SectionStatistics &section) { return section.heading.start; };
    return std::ranges::upper_bound(sections, position, {}, start) - sections.begin() - 1;
}

Statistics countStretch(const Analysis &analysis, Span stretch)
{
    QSet<const MarkdownBlock *> referred;
    for (const Footnote &footnote : analysis.markdown.footnotes)
        referred.insert(footnote.definition.get());
    const QList<PlacedBlock> &blocks = analysis.markdown.blocks;
    Statistics sum;
    auto placed = std::lower_bound(
        blocks.begin(), blocks.end(), stretch.start,
        [](const PlacedBlock &one, qsizetype start) { return one.span().end <= start; });
    for (; placed != blocks.end() && placed->start < stretch.end; ++placed) {
        const QStringView source =
            QStringView(analysis.text).sliced(placed->start, placed->block->length);
        sum += countPart(*placed->block, source, stretch.shifted(-placed->start), referred);
    }
    return sum;
}

} // namespace stetmark
