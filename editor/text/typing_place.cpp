// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/text/typing_place.h"

#include "editor/essay/essay_metadata.h"

#include <algorithm>
#include <utility>

namespace stetmark {

namespace {

using Kind = TypingPlace::Kind;

std::optional<Kind> kindOf(const MarkdownNode &node)
{
    switch (node.kind) {
    case MarkdownKind::CodeBlock:
        return Kind::Code;
    case MarkdownKind::Code:
        return Kind::InlineCode;
    case MarkdownKind::HtmlBlock:
    case MarkdownKind::HtmlInline:
        return Kind::Html;
    case MarkdownKind::Table:
        return Kind::Table;
    default:
        return std::nullopt;
    }
}

bool isInline(const MarkdownNode &node)
{
    return node.kind >= MarkdownKind::Text;
}

/// Whether `position` is in `node`: with the end of a block, where its text goes on, but
/// not at the edges of an inline node, where the text is that around it.
bool holds(const MarkdownNode &node, qsizetype position)
{
    if (isInline(node))
        return node.isPlaced && node.span.start < position && position < node.span.end;
    return node.span.start <= position && position <= node.span.end;
}

const MarkdownNode *childAt(const MarkdownNode &node, qsizetype position)
{
    // Of two that meet, the one behind: the end of a line is before the next one.
    const auto child = std::find_if(node.children.rbegin(), node.children.rend(),
                                    [=](const MarkdownNode &one) { return holds(one, position); });
    return child == node.children.rend() ? nullptr : &*child;
}

/// A fenced code block ends with its closing fence: text behind that is another's.
bool isBehindFence(const MarkdownNode &node, QStringView source, qsizetype position)
{
    if (node.kind != MarkdownKind::CodeBlock || position < node.span.end)
        return false;
    const QStringView code = source.sliced(node.span.start, node.span.length());
    const qsizetype lastLine = code.lastIndexOf(u'\n');
    const QStringView last = code.sliced(lastLine + 1).trimmed();
    const QStringView fence = code.trimmed();
    const bool isFenced = fence.startsWith(u"```") || fence.startsWith(u"~~~");
    return lastLine >= 0 && isFenced && last.size() >= 3 && last.count(fence[0]) == last.size();
}

} // namespace

TypingPlaces::TypingPlaces(AnalysisPtr analysis, QList<TextEdit> since)
    : m_analysis(std::move(analysis)), m_since(std::move(since))
{
}

/// Where `position` was in the text of the Analysis. What was typed since stands for the
/// place that it was typed at.
qsizetype TypingPlaces::then(qsizetype position) const
{
    for (auto edit = m_since.crbegin(); edit != m_since.crend(); ++edit) {
        const qsizetype end = edit->position + edit->inserted.size();
        if (position >= end)
            position -= edit->delta();
        else if (position > edit->position)
            position = edit->position;
    }
    return std::clamp<qsizetype>(position, 0, m_analysis->text.size());
}

Span TypingPlaces::now(Span span) const
{
    for (const TextEdit &edit : m_since) {
        span.start = mapped(span.start, edit, Bias::After);
        span.end = std::max(span.start, mapped(span.end, edit, Bias::Before));
    }
    return span;
}

const PlacedBlock *TypingPlaces::blockAt(qsizetype position) const
{
    const QList<PlacedBlock> &blocks = m_analysis->markdown.blocks;
    auto block = std::upper_bound(
        blocks.begin(), blocks.end(), position,
        [](qsizetype wanted, const PlacedBlock &one) { return wanted < one.start; });
    if (block == blocks.begin() || position > std::prev(block)->span().end)
        return nullptr;
    return &*std::prev(block);
}

TypingPlace TypingPlaces::at(qsizetype position) const
{
    const qsizetype was = then(position);
    const Span frontMatter = m_analysis->frontMatter->span;
    const bool endsAtFence =
        was == frontMatter.end && was > 0 && m_analysis->text[was - 1] != u'\n';
    if (was < frontMatter.end || endsAtFence)
        return {Kind::FrontMatter};
    const PlacedBlock *block = blockAt(was);
    if (!block)
        return {};
    TypingPlace place;
    const QStringView source = QStringView(m_analysis->text).sliced(block->start);
    const qsizetype inside = was - block->start;
    for (const MarkdownNode *node = &block->block->node; node; node = childAt(*node, inside)) {
        if (isBehindFence(*node, source, inside))
            return place;
        if (node->kind == MarkdownKind::BlockQuote)
            ++place.quotes;
        place.isInTable = place.isInTable || node->kind == MarkdownKind::Table;
        if (const auto kind = kindOf(*node))
            place.kind = *kind;
    }
    return place;
}

QString TypingPlaces::language() const
{
    return readMetadata(*m_analysis->frontMatter, m_analysis->fieldSchema()).language;
}

std::optional<Span> TypingPlaces::around(Span span, MarkdownKind kind) const
{
    const Span was{then(span.start), then(span.end)};
    const PlacedBlock *block = blockAt(was.start);
    std::optional<Span> found;
    const MarkdownNode *node = block ? &block->block->node : nullptr;
    while (node) {
        const Span place = node->span.shifted(block->start);
        if (node->kind == kind && node->isPlaced)
            found = now(place);
        const auto child = std::ranges::find_if(node->children, [&](const MarkdownNode &one) {
            const Span part = one.span.shifted(block->start);
            return one.isPlaced && part.start <= was.start && was.end <= part.end;
        });
        node = child == node->children.end() ? nullptr : &*child;
    }
    return found;
}

std::optional<Span> TypingPlaces::block(qsizetype position, MarkdownKind kind) const
{
    const PlacedBlock *block = blockAt(then(position));
    if (!block || block->block->node.kind != kind)
        return std::nullopt;
    return now(block->span());
}

} // namespace stetmark
