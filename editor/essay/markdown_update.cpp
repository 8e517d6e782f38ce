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

/// `footnotes`, those defined from `from` on moved.
QList<Footnote> shifted(QList<Footnote> footnotes, qsizetype from, qsizetype by, int lines)
{
    for (Footnote &footnote : footnotes) {
        if (footnote.start >= from) {
            footnote.start += by;
            footnote.line += lines;
        }
    }
    return footnotes;
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
    /// `previous` has its definitions.
    LocalUpdate(const MarkdownTree &previous, QStringView previousText, QStringView text,
                qsizetype bodyStart, const TextEdit &edit)
        : m_previous(previous), m_old(previous.blocks), m_oldText(previousText), m_text(text),
          m_bodyStart(bodyStart), m_edit(edit)
    {
    }

    /// The new tree; nothing when the whole has to be parsed.
    std::optional<MarkdownTree> run();

private:
    qsizetype firstChanged() const;
    qsizetype nextBoundary(qsizetype index) const;
    bool tryUpTo(qsizetype last);
    MarkdownSurroundings surroundings(QStringView region) const;
    bool keepsDefinitions() const;
    bool keepsFootnotes() const;
    QList<PlacedBlock> assembled() const;

    qsizetype startOf(qsizetype index) const
    {
        return index < m_old.size() ? m_old[index].start : m_oldText.size();
    }

    const MarkdownTree &m_previous;
    const QList<PlacedBlock> &m_old;
    QStringView m_oldText;
    QStringView m_text;
    qsizetype m_bodyStart = 0;
    const TextEdit &m_edit;

    qsizetype m_first = 0;       ///< old blocks before this one stay
    qsizetype m_from = 0;        ///< where the parsed region starts, in both texts
    qsizetype m_last = 0;        ///< old blocks from this one on stay
    QList<PlacedBlock> m_parsed; ///< those between
};

std::optional<MarkdownTree> LocalUpdate::run()
{
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
    MarkdownTree tree{assembled(), {}, m_previous.definitions};
    tree.footnotes = keepsFootnotes() ? shifted(m_previous.footnotes, startOf(m_last),
                                                m_edit.delta(), addedLines(m_oldText, m_edit))
                                      : collectFootnotes(tree.blocks);
    return tree;
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
    m_last = last;
    const bool isRest = last == m_old.size();
    const qsizetype end = startOf(last) + m_edit.delta();
    const Span range{m_from, isRest ? end : end + m_old[last].block->length};
    m_parsed = parseRegion(m_text, range, surroundings(m_text.sliced(range.start, range.length())));
    if (isRest)
        return true;
    const auto again = std::lower_bound(
        m_parsed.begin(), m_parsed.end(), end,
        [](const PlacedBlock &placed, qsizetype start) { return placed.start < start; });
    const bool isSame = again != m_parsed.end() && again->start == end;
    m_parsed.erase(again, m_parsed.end());
    return isSame;
}

/// What `region` may refer to, which needs a bracket.
MarkdownSurroundings LocalUpdate::surroundings(QStringView region) const
{
    MarkdownSurroundings around;
    if (!region.contains(u'['))
        return around;
    around.definitions = m_previous.definitions->links.join(u"\n\n");
    if (region.contains(u"[^")) {
        for (qsizetype i = 0; i < m_old.size(); ++i) {
            const MarkdownNode &node = m_old[i].block->node;
            if ((i < m_first || i >= m_last) && node.kind == MarkdownKind::FootnoteDefinition)
                around.footnoteLabels.append(node.text);
        }
    }
    return around;
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

/// Whether the parsed region holds no footnote and refers to those that the old one
/// referred to.
bool LocalUpdate::keepsFootnotes() const
{
    const auto references = [](auto from, auto end) -> std::optional<QStringList> {
        QStringList labels;
        for (; from != end; ++from) {
            if (from->block->node.kind == MarkdownKind::FootnoteDefinition)
                return std::nullopt;
            labels += from->block->footnoteReferences;
        }
        return labels;
    };
    const auto before = references(m_old.cbegin() + m_first, m_old.cbegin() + m_last);
    return before && before == references(m_parsed.cbegin(), m_parsed.cend());
}

QList<PlacedBlock> LocalUpdate::assembled() const
{
    QList<PlacedBlock> region = m_parsed;
    shareEqual(region, m_old.sliced(m_first, m_last - m_first));
    const int line =
        m_from == m_bodyStart ? int(m_text.first(m_from).count(u'\n')) + 1 : m_old[m_first].line;

    QList<PlacedBlock> blocks;
    blocks.reserve(m_old.size() + region.size());
    appendShifted(blocks, m_old.cbegin(), m_old.cbegin() + m_first, 0, 0);
    appendShifted(blocks, region.cbegin(), region.cend(), 0, line);
    appendShifted(blocks, m_old.cbegin() + m_last, m_old.cend(), m_edit.delta(),
                  addedLines(m_oldText, m_edit));
    return blocks;
}

} // namespace

MarkdownTree updateMarkdown(const MarkdownTree &previous, const QString &previousText,
                            qsizetype previousBodyStart, const QString &text, qsizetype bodyStart,
                            const TextEdit &edit)
{
    const bool isBeforeBody =
        edit.end() <= previousBodyStart && bodyStart == previousBodyStart + edit.delta();
    const bool isInBody = bodyStart == previousBodyStart && edit.position >= bodyStart;
    if (isBeforeBody) {
        const int lines = addedLines(previousText, edit);
        MarkdownTree tree;
        appendShifted(tree.blocks, previous.blocks.cbegin(), previous.blocks.cend(), edit.delta(),
                      lines);
        tree.footnotes = shifted(previous.footnotes, 0, edit.delta(), lines);
        tree.definitions = previous.definitions;
        return tree;
    }
    const bool hasMark = QStringView(text).sliced(bodyStart).startsWith(QChar::ByteOrderMark);
    if (isInBody && previous.definitions && !hasMark && !edit.inserted.contains(u'\r')) {
        if (std::optional<MarkdownTree> tree =
                LocalUpdate(previous, previousText, text, bodyStart, edit).run())
            return *std::move(tree);
    }
    MarkdownTree tree = parseMarkdown(text, bodyStart);
    shareEqual(tree.blocks, previous.blocks);
    tree.footnotes = collectFootnotes(tree.blocks);
    return tree;
}

} // namespace stetmark
