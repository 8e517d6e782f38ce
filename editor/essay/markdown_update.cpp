// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/markdown.h"
#include "editor/essay/markdown_definitions.h"
#include "editor/essay/markdown_region.h"

#include <algorithm>
#include <optional>

namespace stetmark {

namespace {

using BlockPtr = std::shared_ptr<const MarkdownBlock>;

/// Whether the line before that which starts at `lineStart` is blank, or there is
/// none behind `floor`.
bool isBlankAbove(QStringView text, qsizetype lineStart, qsizetype floor)
{
    if (lineStart <= floor)
        return lineStart == floor;
    if (text[lineStart - 1] != u'\n')
        return false;
    qsizetype at = lineStart - 1;
    while (at > floor && (text[at - 1] == u' ' || text[at - 1] == u'\t'))
        --at;
    return at == floor || text[at - 1] == u'\n';
}

void shareIfEqual(BlockPtr &block, const QList<PlacedBlock> &others, qsizetype index)
{
    if (index < 0 || index >= others.size())
        return;
    const BlockPtr &other = others[index].block;
    if (block != other && *block == *other)
        block = other;
}

/// Puts the objects of `previous` in the place of equal ones in `blocks`, counted
/// from the start or from the end.
void shareEqual(QList<PlacedBlock> &blocks, const QList<PlacedBlock> &previous)
{
    const qsizetype grown = blocks.size() - previous.size();
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        shareIfEqual(blocks[i].block, previous, i);
        if (grown != 0)
            shareIfEqual(blocks[i].block, previous, i - grown);
    }
}

void appendShifted(QList<PlacedBlock> &to, QList<PlacedBlock>::const_iterator from,
                   QList<PlacedBlock>::const_iterator end, qsizetype by, int lines)
{
    for (; from != end; ++from)
        to.append({from->block, from->start + by, from->line + lines});
}

/// How many lines `edit` of `text` adds.
int addedLines(QStringView text, const TextEdit &edit)
{
    return int(QStringView(edit.inserted).count(u'\n')
               - text.sliced(edit.position, edit.removed).count(u'\n'));
}

/// An update that parses only what lies between two safe boundaries.
///
/// Where cmark-gfm starts a top-level block behind a blank line, nothing before
/// that line is open any more, and nothing behind it can change what is before.
/// So the old blocks before such a start stay when the edit is behind that line;
/// and from the first such start behind the edit that the new parse gives again,
/// the old blocks go on. This holds for inlines too as long as the essay's link
/// and footnote definitions stay the same, which is checked.
class LocalUpdate
{
public:
    LocalUpdate(const MarkdownTree &previous, QStringView previousText, QStringView text,
                qsizetype bodyStart, const TextEdit &edit)
        : m_old(previous.blocks), m_oldText(previousText), m_text(text), m_bodyStart(bodyStart),
          m_edit(edit)
    {
    }

    /// The new blocks; nothing when the whole has to be parsed.
    std::optional<QList<PlacedBlock>> run();

private:
    qsizetype firstChanged() const;
    qsizetype nextBoundary(qsizetype index) const;
    bool tryUpTo(qsizetype last);
    bool keepsDefinitions() const;
    QList<PlacedBlock> assembled() const;

    qsizetype startOf(qsizetype index) const
    {
        return index < m_old.size() ? m_old[index].start : m_oldText.size();
    }

    const QList<PlacedBlock> &m_old;
    QStringView m_oldText;
    QStringView m_text;
    qsizetype m_bodyStart = 0;
    const TextEdit &m_edit;

    QStringList m_links;         ///< all that may define links, in the old text
    qsizetype m_first = 0;       ///< old blocks before this one stay
    qsizetype m_from = 0;        ///< where the parsed region starts, in both texts
    qsizetype m_last = 0;        ///< old blocks from this one on stay
    QList<PlacedBlock> m_parsed; ///< those between
};

std::optional<QList<PlacedBlock>> LocalUpdate::run()
{
    const auto definitions = findDefinitions(m_oldText, {m_bodyStart, m_oldText.size()}, m_old);
    if (!definitions)
        return std::nullopt;
    m_links = definitions->links;
    m_first = firstChanged();
    m_from = m_first < 0 ? m_bodyStart : m_old[m_first].start;
    m_first = std::max<qsizetype>(0, m_first);

    const auto behindEdit = std::lower_bound(
        m_old.begin(), m_old.end(), m_edit.end(),
        [](const PlacedBlock &placed, qsizetype end) { return placed.start < end; });
    qsizetype last = nextBoundary(behindEdit - m_old.begin());
    for (qsizetype step = 1; !tryUpTo(last); step *= 2)
        last = nextBoundary(std::min(last + step, m_old.size()));
    if (!keepsDefinitions())
        return std::nullopt;
    return assembled();
}

/// The last old block that starts behind a blank line and before the line of the
/// edit; -1 when there is none.
qsizetype LocalUpdate::firstChanged() const
{
    const qsizetype editLine = m_oldText.first(m_edit.position).lastIndexOf(u'\n') + 1;
    const auto behind = std::lower_bound(
        m_old.begin(), m_old.end(), editLine,
        [](const PlacedBlock &placed, qsizetype line) { return placed.start < line; });
    qsizetype index = behind - m_old.begin() - 1;
    while (index >= 0 && !isBlankAbove(m_oldText, m_old[index].start, m_bodyStart))
        --index;
    return index;
}

/// The first block from `index` on at which the region may end.
qsizetype LocalUpdate::nextBoundary(qsizetype index) const
{
    const auto isBoundary = [this](qsizetype i) {
        const qsizetype start = m_old[i].start;
        return isBlankAbove(m_oldText, start, m_from)
               && isBlankAbove(m_text, start + m_edit.delta(), m_from);
    };
    while (index < m_old.size() && !isBoundary(index))
        ++index;
    return index;
}

/// Parses up to the old block `last` and through it, to see that the new text has
/// it too. False when it has not.
bool LocalUpdate::tryUpTo(qsizetype last)
{
    MarkdownSurroundings surroundings{m_links.join(u"\n\n"), {}};
    for (qsizetype i = 0; i < m_old.size(); ++i) {
        const MarkdownNode &node = m_old[i].block->node;
        const bool isElsewhere = i < m_first || i >= last;
        if (isElsewhere && node.kind == MarkdownKind::FootnoteDefinition)
            surroundings.footnoteLabels.append(node.text);
    }

    m_last = last;
    const bool isRest = last == m_old.size();
    const qsizetype end = startOf(last) + m_edit.delta();
    m_parsed =
        parseRegion(m_text, {m_from, isRest ? end : end + m_old[last].block->length}, surroundings);
    if (isRest)
        return true;
    const auto again = std::lower_bound(
        m_parsed.begin(), m_parsed.end(), end,
        [](const PlacedBlock &placed, qsizetype start) { return placed.start < start; });
    const bool isSame = again != m_parsed.end() && again->start == end;
    m_parsed.erase(again, m_parsed.end());
    return isSame;
}

/// Whether the parsed region defines what the old one did.
bool LocalUpdate::keepsDefinitions() const
{
    const qsizetype end = startOf(m_last);
    const auto before =
        findDefinitions(m_oldText, {m_from, end}, m_old.sliced(m_first, m_last - m_first));
    const auto now = findDefinitions(m_text, {m_from, end + m_edit.delta()}, m_parsed);
    return before && before == now;
}

QList<PlacedBlock> LocalUpdate::assembled() const
{
    QList<PlacedBlock> region = m_parsed;
    shareEqual(region, m_old.sliced(m_first, m_last - m_first));
    const int line = int(m_text.first(m_from).count(u'\n')) + 1;

    QList<PlacedBlock> blocks;
    blocks.reserve(m_old.size() + region.size());
    appendShifted(blocks, m_old.cbegin(), m_old.cbegin() + m_first, 0, 0);
    appendShifted(blocks, region.cbegin(), region.cend(), 0, line);
    appendShifted(blocks, m_old.cbegin() + m_last, m_old.cend(), m_edit.delta(),
                  addedLines(m_oldText, m_edit));
    return blocks;
}

bool startsWithMark(QStringView text, qsizetype bodyStart)
{
    return text.sliced(bodyStart).startsWith(QChar(QChar::ByteOrderMark));
}

/// Whether positions in the two texts differ in more than by the edit's shift: at a
/// byte order mark, or where a CR ends a line.
bool hasUnusualLines(QStringView text, qsizetype bodyStart)
{
    return startsWithMark(text, bodyStart) || text.contains(u'\r');
}

} // namespace

MarkdownTree updateMarkdown(const MarkdownTree &previous, const QString &previousText,
                            qsizetype previousBodyStart, const QString &text, qsizetype bodyStart,
                            const TextEdit &edit)
{
    MarkdownTree tree;
    const bool isBeforeBody =
        edit.end() <= previousBodyStart && bodyStart == previousBodyStart + edit.delta();
    const bool isInBody = bodyStart == previousBodyStart && edit.position >= bodyStart;
    std::optional<QList<PlacedBlock>> blocks;
    if (isBeforeBody) {
        appendShifted(blocks.emplace(), previous.blocks.cbegin(), previous.blocks.cend(),
                      edit.delta(), addedLines(previousText, edit));
    } else if (isInBody && !hasUnusualLines(previousText, bodyStart)
               && !hasUnusualLines(text, bodyStart)) {
        blocks = LocalUpdate(previous, previousText, text, bodyStart, edit).run();
    }
    if (blocks) {
        tree.blocks = *std::move(blocks);
    } else {
        tree = parseMarkdown(text, bodyStart);
        shareEqual(tree.blocks, previous.blocks);
    }
    tree.footnotes = collectFootnotes(tree.blocks);
    return tree;
}

} // namespace stetmark
