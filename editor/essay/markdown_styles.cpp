// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/markdown_styles.h"

#include <algorithm>

namespace stetmark {

namespace {

using Kind = MarkdownKind;

TextStyle with(TextStyle style, TextStyle::Traits traits)
{
    style.traits |= traits;
    return style;
}

/// What a node of this kind gives to all that is in it.
TextStyle styled(const MarkdownNode &node, TextStyle style)
{
    switch (node.kind) {
    case Kind::Heading:
        style.heading = node.level;
        return style;
    case Kind::BlockQuote:
        return with(style, TextStyle::Quote);
    case Kind::TableRow:
        return node.isHeader ? with(style, TextStyle::Strong) : style;
    case Kind::Emphasis:
        return with(style, TextStyle::Emphasis);
    case Kind::Strong:
        return with(style, TextStyle::Strong);
    case Kind::Strikethrough:
        return with(style, TextStyle::Strikethrough);
    case Kind::Code:
    case Kind::CodeBlock:
        return with(style, TextStyle::Code);
    case Kind::HtmlBlock:
    case Kind::HtmlInline:
        return with(style, TextStyle::Html);
    case Kind::Link:
    case Kind::Image:
    case Kind::FootnoteReference:
        return with(style, TextStyle::Link);
    default:
        return style;
    }
}

/// Markup is not struck through, and not as prominent as a heading or a link.
TextStyle markup(TextStyle style)
{
    style.traits &=
        ~(TextStyle::Strong | TextStyle::Emphasis | TextStyle::Strikethrough | TextStyle::Link);
    return with(style, TextStyle::Markup);
}

class Stylist
{
public:
    /// `quotes` is how many quotes the text stands in.
    Stylist(QStringView text, int quotes) : m_text(text), m_quotes(quotes) {}

    /// Styles `node` from where the last one ended.
    void add(const MarkdownNode &node, TextStyle around);
    StyledSpans take() { return std::move(m_spans); }

private:
    void addCode(const MarkdownNode &node, TextStyle style);
    void addFences(const MarkdownNode &node, TextStyle style);
    void addReference(const MarkdownNode &node, TextStyle style);
    void fill(qsizetype end, TextStyle style);
    void fillSource(qsizetype end, QStringView literal, TextStyle style);

    QStringView m_text;
    StyledSpans m_spans;
    qsizetype m_end = 0; ///< of what is styled
    int m_quotes;        ///< how many the node that is being added stands in
};

/// From where the last one ended to `end`.
void Stylist::fill(qsizetype end, TextStyle style)
{
    end = std::min(end, m_text.size());
    if (end <= m_end)
        return;
    append(m_spans, {m_end, end}, style);
    m_end = end;
}

/// As fill(), for text of several lines that has no nodes, but a literal: the signs of the
/// quotes around it are not part of it. Where a line goes on lazily, `>` may be.
void Stylist::fillSource(qsizetype end, QStringView literal, TextStyle style)
{
    const TextStyle signOfQuote{TextStyle::Quote | TextStyle::Markup};
    end = std::max(m_end, std::min(end, m_text.size()));
    qsizetype left = m_text.sliced(m_end, end - m_end).count(u'>') - literal.count(u'>');
    while (m_quotes > 0 && left > 0) {
        const qsizetype newline = m_text.first(end).indexOf(u'\n', m_end);
        if (newline < 0)
            break;
        fill(newline + 1, style);
        qsizetype signs = newline + 1;
        for (qsizetype i = signs, quotes = 0; i < end && quotes < m_quotes; ++i) {
            if (m_text[i] == u'>') {
                signs = i + 1 < end && m_text[i + 1] == u' ' ? i + 2 : i + 1;
                ++quotes;
                --left;
            } else if (!m_text[i].isSpace()) {
                break;
            }
        }
        fill(signs, signOfQuote);
    }
    fill(end, style);
}

void Stylist::add(const MarkdownNode &node, TextStyle around)
{
    // The rest of the paragraph, then, looks like its text.
    if (!node.isPlaced)
        return fill(node.span.end, around);
    const TextStyle style = styled(node, around);
    fill(node.span.start, markup(around));
    switch (node.kind) {
    case Kind::Text:
    case Kind::SoftBreak:
    case Kind::LineBreak:
        return fill(node.span.end, style);
    case Kind::HtmlBlock:
    case Kind::HtmlInline:
        return fillSource(node.span.end, node.text, style);
    case Kind::Code:
        return addCode(node, style);
    case Kind::CodeBlock:
        return addFences(node, style);
    case Kind::FootnoteReference:
        return addReference(node, style);
    default:
        break;
    }
    const int quotes = node.kind == Kind::BlockQuote ? 1 : 0;
    m_quotes += quotes;
    for (const MarkdownNode &child : node.children)
        add(child, style);
    m_quotes -= quotes;
    fill(node.span.end, markup(style));
}

void Stylist::addCode(const MarkdownNode &node, TextStyle style)
{
    qsizetype marks = 0;
    while (node.span.start + marks < m_text.size() && m_text[node.span.start + marks] == u'`')
        ++marks;
    fill(node.span.start + marks, markup(style));
    fillSource(node.span.end - marks, node.text, style);
    fill(node.span.end, markup(style));
}

/// Whether `code`, the literal of a block, ends with a blank line: that of indented code never
/// does, and that of an open fence may have more such lines than the place of the block.
bool endsBlank(QStringView code)
{
    const QStringView lines = code.chopped(std::min<qsizetype>(1, code.size()));
    const QStringView last = lines.sliced(lines.lastIndexOf(u'\n') + 1);
    return std::ranges::all_of(last, [](QChar c) { return c == u' ' || c == u'\t'; });
}

/// The fences of a block of code, if it has any, with what stands behind the first: the
/// lines that are no lines of its literal, for what looks like a fence may be code.
void Stylist::addFences(const MarkdownNode &node, TextStyle style)
{
    const Span span{node.span.start, std::min(node.span.end, m_text.size())};
    const QStringView text = m_text.sliced(span.start, std::max<qsizetype>(0, span.length()));
    const qsizetype fences = text.count(u'\n') + 1 - node.text.count(u'\n');
    if (fences <= 0 && !endsBlank(node.text))
        return fillSource(span.end, node.text, style);
    const qsizetype firstEnd = text.indexOf(u'\n');
    fill(firstEnd < 0 ? span.end : span.start + firstEnd, markup(style));
    const bool isClosed = fences > 1;
    fillSource(isClosed ? span.start + text.lastIndexOf(u'\n') : span.end, node.text, style);
    fill(span.end, markup(style));
}

/// `[^label]`
void Stylist::addReference(const MarkdownNode &node, TextStyle style)
{
    fill(node.span.start + 2, markup(style));
    fill(node.span.end - 1, style);
    fill(node.span.end, markup(style));
}

/// `spans`, which count from `start`, in the place of what `all` has in `area`.
StyledSpans replaced(const StyledSpans &all, Span area, const StyledSpans &spans, qsizetype start)
{
    StyledSpans result;
    for (const StyledSpan &one : all)
        append(result, {one.span.start, std::min(one.span.end, area.start)}, one.style);
    for (const StyledSpan &one : spans) {
        const Span span = one.span.shifted(start);
        append(result, {std::max(span.start, area.start), span.end}, one.style);
    }
    for (const StyledSpan &one : all)
        append(result, {std::max(one.span.start, area.end), one.span.end}, one.style);
    return result;
}

/// How many quotes `position` stands in.
int quotesAround(const MarkdownNode &node, qsizetype position)
{
    if (position < node.span.start || position > node.span.end)
        return 0;
    int quotes = node.kind == Kind::BlockQuote ? 1 : 0;
    for (const MarkdownNode &child : node.children)
        quotes += quotesAround(child, position);
    return quotes;
}

/// The same, where the quotes of footnote definitions count that `position` stands in.
int quotesAround(const MarkdownBlock &block, qsizetype position)
{
    int quotes = quotesAround(block.node, position);
    for (const NestedFootnote &nested : block.nestedFootnotes)
        quotes += quotesAround(nested.definition->node, position - nested.start);
    return quotes;
}

StyledSpans styled(const MarkdownNode &node, QStringView text, int quotes)
{
    Stylist stylist(text, quotes);
    stylist.add(node, quotes > 0 ? TextStyle{TextStyle::Quote} : TextStyle{});
    return stylist.take();
}

} // namespace

StyledSpans stylesOf(const MarkdownBlock &block, QStringView text)
{
    StyledSpans spans = styled(block.node, text, 0);
    // They are not among the node's children.
    for (const NestedFootnote &nested : block.nestedFootnotes) {
        const MarkdownBlock &definition = *nested.definition;
        const Span lines{nested.start, std::min(nested.start + definition.length, text.size())};
        // What its first line begins with is of the blocks around it.
        const Span area{nested.start + definition.node.span.start, lines.end};
        if (area.isEmpty())
            continue;
        spans = replaced(spans, area,
                         styled(definition.node, text.sliced(lines.start, lines.length()),
                                quotesAround(block, area.start)),
                         lines.start);
    }
    return spans;
}

} // namespace stetmark
