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
    explicit Stylist(QStringView text) : m_text(text) {}

    /// Styles `node` from where the last one ended.
    void add(const MarkdownNode &node, TextStyle around);
    StyledSpans take() { return std::move(m_spans); }

private:
    void addCode(const MarkdownNode &node, TextStyle style);
    void addFences(const MarkdownNode &node, TextStyle style);
    void addReference(const MarkdownNode &node, TextStyle style);
    void fill(qsizetype end, TextStyle style);

    QStringView m_text;
    StyledSpans m_spans;
    qsizetype m_end = 0; ///< of what is styled
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

void Stylist::add(const MarkdownNode &node, TextStyle around)
{
    // The rest of the paragraph, then, looks like its text.
    if (!node.isPlaced)
        return fill(node.span.end, around);
    const TextStyle style = styled(node, around);
    fill(node.span.start, markup(around));
    switch (node.kind) {
    case Kind::Text:
    case Kind::HtmlBlock:
    case Kind::HtmlInline:
    case Kind::SoftBreak:
    case Kind::LineBreak:
        return fill(node.span.end, style);
    case Kind::Code:
        return addCode(node, style);
    case Kind::CodeBlock:
        return addFences(node, style);
    case Kind::FootnoteReference:
        return addReference(node, style);
    default:
        break;
    }
    for (const MarkdownNode &child : node.children)
        add(child, style);
    fill(node.span.end, markup(style));
}

void Stylist::addCode(const MarkdownNode &node, TextStyle style)
{
    qsizetype marks = 0;
    while (node.span.start + marks < m_text.size() && m_text[node.span.start + marks] == u'`')
        ++marks;
    fill(node.span.start + marks, markup(style));
    fill(node.span.end - marks, style);
    fill(node.span.end, markup(style));
}

/// The fences of a block of code, if it has any, with what stands behind the first.
void Stylist::addFences(const MarkdownNode &node, TextStyle style)
{
    const Span span{node.span.start, std::min(node.span.end, m_text.size())};
    const QStringView text = m_text.sliced(span.start, std::max<qsizetype>(0, span.length()));
    const bool isFenced = text.startsWith(u"```") || text.startsWith(u"~~~");
    if (!isFenced)
        return fill(span.end, style);
    const qsizetype firstEnd = text.indexOf(u'\n');
    if (firstEnd < 0)
        return fill(span.end, markup(style));
    fill(span.start + firstEnd, markup(style));

    const qsizetype lastStart = text.lastIndexOf(u'\n');
    const QStringView last = text.sliced(lastStart + 1).trimmed();
    const bool isClosed =
        lastStart > 0 && last.size() >= 3
        && std::all_of(last.begin(), last.end(), [&](QChar c) { return c == text.front(); });
    if (isClosed)
        fill(span.start + lastStart, style);
    fill(span.end, isClosed ? markup(style) : style);
}

/// `[^label]`
void Stylist::addReference(const MarkdownNode &node, TextStyle style)
{
    fill(node.span.start + 2, markup(style));
    fill(node.span.end - 1, style);
    fill(node.span.end, markup(style));
}

/// `spans` in the place of what `all` has from `area.start` to `area.end`.
StyledSpans replaced(const StyledSpans &all, Span area, const StyledSpans &spans)
{
    StyledSpans result;
    for (const StyledSpan &one : all)
        append(result, {one.span.start, std::min(one.span.end, area.start)}, one.style);
    for (const StyledSpan &one : spans)
        append(result, one.span.shifted(area.start), one.style);
    for (const StyledSpan &one : all)
        append(result, {std::max(one.span.start, area.end), one.span.end}, one.style);
    return result;
}

bool isInQuote(const MarkdownNode &node, qsizetype position)
{
    if (position < node.span.start || position > node.span.end)
        return false;
    return node.kind == Kind::BlockQuote
           || std::ranges::any_of(node.children, [position](const MarkdownNode &child) {
                  return isInQuote(child, position);
              });
}

StyledSpans stylesOf(const MarkdownBlock &block, QStringView text, TextStyle around)
{
    Stylist stylist(text);
    stylist.add(block.node, around);
    StyledSpans spans = stylist.take();
    // They are not among the node's children.
    for (const NestedFootnote &nested : block.nestedFootnotes) {
        const MarkdownBlock &definition = *nested.definition;
        const Span area{nested.start, std::min(nested.start + definition.length, text.size())};
        if (area.isEmpty())
            continue;
        const bool isQuoted = isInQuote(block.node, area.start + definition.node.span.start);
        const TextStyle style = isQuoted ? with(around, TextStyle::Quote) : around;
        spans = replaced(spans, area,
                         stylesOf(definition, text.sliced(area.start, area.length()), style));
    }
    return spans;
}

} // namespace

StyledSpans stylesOf(const MarkdownBlock &block, QStringView text)
{
    return stylesOf(block, text, {});
}

} // namespace stetmark
