// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/markdown_definitions.h"

#include <QSet>

namespace stetmark {

namespace {

bool isBlank(QStringView line)
{
    return line.trimmed().isEmpty();
}

/// Appends the runs of lines in `gap`, a text between two blocks, ends of both
/// included. False when one of them is no link definition.
bool appendRuns(QStringView gap, QStringList &runs)
{
    bool isInRun = false;
    for (QStringView line : gap.tokenize(u'\n')) {
        if (isBlank(line)) {
            isInRun = false;
        } else if (isInRun) {
            runs.last() += u'\n' + line.toString();
        } else {
            const QStringView start = line.trimmed();
            if (!start.startsWith(u'[') || start.startsWith(u"[^"))
                return false;
            runs.append(line.toString());
            isInRun = true;
        }
    }
    return true;
}

/// Whether the last line of `gap`, which is behind it the start of a block, is
/// part of a run.
bool endsInRun(QStringView gap)
{
    const QStringView lines = gap.chopped(gap.endsWith(u'\n') ? 1 : 0);
    return !isBlank(lines.sliced(lines.lastIndexOf(u'\n') + 1));
}

} // namespace

std::optional<MarkdownDefinitions> findDefinitions(QStringView text, Span range,
                                                   const QList<PlacedBlock> &blocks)
{
    MarkdownDefinitions found;
    qsizetype from = range.start;
    for (const PlacedBlock &placed : blocks) {
        const QStringView gap = text.sliced(from, placed.start - from);
        const bool hasRuns = !isBlank(gap);
        if (hasRuns && !appendRuns(gap, found.links))
            return std::nullopt;
        from = placed.span().end;
        const MarkdownBlock &block = *placed.block;
        // cmark-gfm takes the title of a definition from the paragraph right below
        // it, even where that makes it no title: so the two are read together.
        const QStringView source = text.sliced(placed.start, block.length);
        if (hasRuns && endsInRun(gap))
            found.links.last() += u'\n' + source.toString();
        const bool isFootnote = block.node.kind == MarkdownKind::FootnoteDefinition;
        if (!block.nestedFootnotes.empty() || (isFootnote && block.mayDefineLinks)
            || block.tooDeepAt >= 0)
            return std::nullopt;
        if (isFootnote)
            found.footnotes.append(block.node.text);
        if (block.mayDefineLinks) {
            if (!definedFootnoteLabels(source).isEmpty())
                return std::nullopt;
            found.links.append(source.toString());
        }
    }
    if (!appendRuns(text.sliced(from, range.end - from), found.links))
        return std::nullopt;
    return found;
}

std::shared_ptr<const MarkdownDefinitions> bodyDefinitions(QStringView text, qsizetype bodyStart,
                                                           const QList<PlacedBlock> &blocks)
{
    // Positions before and after an edit differ in more than by its shift where a byte
    // order mark begins the body, or where a CR ends a line.
    const QStringView body = text.sliced(bodyStart);
    if (body.startsWith(QChar(QChar::ByteOrderMark)) || body.contains(u'\r'))
        return nullptr;
    auto found = findDefinitions(text, {bodyStart, text.size()}, blocks);
    return found ? std::make_shared<const MarkdownDefinitions>(*std::move(found)) : nullptr;
}

QStringList definedFootnoteLabels(QStringView text)
{
    QStringList labels;
    QSet<QStringView> seen;
    qsizetype start = text.indexOf(u"[^");
    while (start >= 0) {
        qsizetype end = start + 2;
        while (end < text.size() && text[end] != u']' && text[end] > u' ')
            ++end;
        const QStringView label = text.sliced(start + 2, end - start - 2);
        if (!label.isEmpty() && text.sliced(end).startsWith(u"]:") && !seen.contains(label)) {
            seen.insert(label);
            labels.append(label.toString());
        }
        start = text.indexOf(u"[^", end);
    }
    return labels;
}

} // namespace stetmark
