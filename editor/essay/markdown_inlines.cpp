// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/markdown_inlines.h"

#include <cmark-gfm.h>

#include <algorithm>
#include <cstring>

namespace stetmark {

namespace {

MarkdownKind kindOf(cmark_node *inl)
{
    switch (cmark_node_get_type(inl)) {
    case CMARK_NODE_SOFTBREAK:
        return MarkdownKind::SoftBreak;
    case CMARK_NODE_LINEBREAK:
        return MarkdownKind::LineBreak;
    case CMARK_NODE_CODE:
        return MarkdownKind::Code;
    case CMARK_NODE_HTML_INLINE:
        return MarkdownKind::HtmlInline;
    case CMARK_NODE_EMPH:
        return MarkdownKind::Emphasis;
    case CMARK_NODE_STRONG:
        return MarkdownKind::Strong;
    case CMARK_NODE_LINK:
        return MarkdownKind::Link;
    case CMARK_NODE_IMAGE:
        return MarkdownKind::Image;
    case CMARK_NODE_FOOTNOTE_REFERENCE:
        return MarkdownKind::FootnoteReference;
    default:
        // The extensions' types are no constants; strikethrough is the only inline.
        return std::strcmp(cmark_node_get_type_string(inl), "strikethrough") == 0
                   ? MarkdownKind::Strikethrough
                   : MarkdownKind::Text;
    }
}

bool isAsciiPunctuation(char c)
{
    return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`')
           || (c >= '{' && c <= '~');
}

/// Gives nodes under `parent` that are not inside it its own place.
void confine(MarkdownNode &parent)
{
    for (MarkdownNode &child : parent.children) {
        if (!parent.span.contains(child.span)) {
            child.span = parent.span;
            child.line = parent.line;
        }
        confine(child);
    }
}

} // namespace

void BlockGathering::noteTooDeep(Span span)
{
    if (tooDeepAt < 0 || span.start < tooDeepAt)
        tooDeepAt = span.start;
}

QByteArray gatheredText(cmark_node *node)
{
    QByteArray text;
    cmark_iter *iterator = cmark_iter_new(node);
    while (cmark_iter_next(iterator) != CMARK_EVENT_DONE) {
        if (cmark_iter_get_event_type(iterator) != CMARK_EVENT_ENTER)
            continue;
        cmark_node *inner = cmark_iter_get_node(iterator);
        const cmark_node_type type = cmark_node_get_type(inner);
        const bool startsLine = (type & CMARK_NODE_TYPE_MASK) == CMARK_NODE_TYPE_BLOCK
                                || type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK;
        if (startsLine && !text.isEmpty() && !text.endsWith('\n'))
            text += '\n';
        text += cmark_node_get_literal(inner);
    }
    cmark_iter_free(iterator);
    return text;
}

InlineCopier::InlineCopier(const LeafContent &content, const MarkdownSource &source,
                           const QStringList &labels, const MarkdownNode &leaf,
                           BlockGathering &gathering)
    : m_content(content), m_source(source), m_labels(labels), m_leaf(leaf), m_gathering(gathering),
      m_text(content.isPlaced() ? content.text() : QByteArrayView())
{
}

void InlineCopier::copyLeaf(cmark_node *from, MarkdownNode &to, int depth)
{
    copyChildren(from, to, depth);
    if (m_placed < m_copied)
        confine(to);
}

void InlineCopier::copyChildren(cmark_node *from, MarkdownNode &to, int depth)
{
    for (cmark_node *child = cmark_node_first_child(from); child; child = cmark_node_next(child))
        to.children.push_back(copy(child, depth + 1));
}

MarkdownNode InlineCopier::copy(cmark_node *from, int depth)
{
    ++m_copied;
    MarkdownNode node;
    node.kind = kindOf(from);
    node.span = m_leaf.span;
    node.line = m_leaf.line;
    const QByteArrayView literal(cmark_node_get_literal(from));
    switch (node.kind) {
    case MarkdownKind::Text:
    case MarkdownKind::HtmlInline:
        node.text = m_source.decoded(literal);
        placeText(from, node, literal);
        return node;
    case MarkdownKind::Code:
        node.text = m_source.decoded(literal);
        placeCode(from, node);
        return node;
    case MarkdownKind::SoftBreak:
    case MarkdownKind::LineBreak:
        placeBreak(node);
        return node;
    case MarkdownKind::FootnoteReference:
        readReference(node, literal);
        placeReference(from, node);
        return node;
    default:
        return copyContainer(from, std::move(node), depth);
    }
}

MarkdownNode InlineCopier::copyContainer(cmark_node *from, MarkdownNode to, int depth)
{
    if (depth >= deepestMarkdown) {
        to.kind = MarkdownKind::Text;
        to.text = m_source.decoded(gatheredText(from));
        m_gathering.noteTooDeep(to.span);
        return to;
    }
    if (to.kind == MarkdownKind::Link || to.kind == MarkdownKind::Image) {
        to.url = m_source.decoded(QByteArrayView(cmark_node_get_url(from)));
        to.title = m_source.decoded(QByteArrayView(cmark_node_get_title(from)));
    }

    const QByteArrayView mark = opener(to.kind);
    const qsizetype start = m_cursor;
    m_cursor += mark.size();
    copyChildren(from, to, depth);
    if (m_text.isEmpty())
        return to;

    qsizetype end = m_cursor;
    if (mark == "[" || mark == "![") {
        end = offset(cmark_node_get_end_column(from)) + 1;
        if (end <= m_cursor || end > m_text.size()
            || (m_text[end - 1] != ')' && m_text[end - 1] != ']'))
            return to;
    } else if (mark == "<") {
        end += 1;
    } else if (!mark.isEmpty()) {
        end += mark.size();
        if (end > m_text.size() || m_text.sliced(m_cursor, mark.size()) != mark)
            return to;
    }
    place(to, start, end);
    return to;
}

/// The mark at the cursor that opens a `kind` of inline; empty when none is there.
QByteArrayView InlineCopier::opener(MarkdownKind kind) const
{
    const QByteArrayView rest = m_text.sliced(std::min(m_cursor, m_text.size()));
    const auto found = [rest](std::initializer_list<const char *> marks) {
        for (QByteArrayView mark : marks) {
            if (rest.startsWith(mark))
                return mark;
        }
        return QByteArrayView("");
    };
    switch (kind) {
    case MarkdownKind::Emphasis:
        return found({"*", "_"});
    case MarkdownKind::Strong:
        return found({"**", "__"});
    case MarkdownKind::Strikethrough:
        return found({"~~", "~"});
    case MarkdownKind::Image:
        return found({"!["});
    default:
        return found({"[", "<"});
    }
}

void InlineCopier::place(MarkdownNode &node, qsizetype start, qsizetype end)
{
    if (m_text.isEmpty() || start < 0 || end < start || end > m_text.size())
        return;
    ++m_placed;
    m_cursor = end;
    node.span = {m_content.position(start) - m_gathering.start,
                 m_content.position(end) - m_gathering.start};
    node.line = m_content.line(start) - m_gathering.line;
}

qsizetype InlineCopier::offset(int column) const
{
    return column <= 0 ? -1 : m_lineStart + column - 1 - m_content.columnOffset();
}

/// Where `literal` ends when it starts at `start` of the content, as it is or
/// with backslash escapes.
std::optional<qsizetype> InlineCopier::endOfMatch(qsizetype start, QByteArrayView literal) const
{
    if (start < 0 || start > m_text.size())
        return std::nullopt;
    const QByteArrayView rest = m_text.sliced(start);
    if (rest.startsWith(literal))
        return start + literal.size();
    qsizetype at = 0;
    for (const char c : literal) {
        if (at + 1 < rest.size() && rest[at] == '\\' && isAsciiPunctuation(rest[at + 1]))
            ++at;
        if (at >= rest.size() || rest[at] != c)
            return std::nullopt;
        ++at;
    }
    return start + at;
}

void InlineCopier::placeText(cmark_node *from, MarkdownNode &to, QByteArrayView literal)
{
    qsizetype start = m_cursor;
    std::optional<qsizetype> end = endOfMatch(start, literal);
    if (!end) {
        start = std::max(m_cursor, offset(cmark_node_get_start_column(from)));
        end = endOfMatch(start, literal);
    }
    if (!end && to.kind == MarkdownKind::Text && cmark_node_get_end_column(from) > 0)
        end = std::min(
            startOfAddress(from, start).value_or(offset(cmark_node_get_end_column(from)) + 1),
            m_text.size());
    if (end)
        place(to, start, *end);
}

/// Where the address starts that cmark-gfm cut off from the end of `text` to make
/// a link of it, without changing the text's columns.
std::optional<qsizetype> InlineCopier::startOfAddress(cmark_node *text, qsizetype start) const
{
    cmark_node *link = cmark_node_next(text);
    if (!link || cmark_node_get_type(link) != CMARK_NODE_LINK
        || cmark_node_get_start_column(link) != 0 || start < 0 || start > m_text.size())
        return std::nullopt;
    const QByteArrayView address(cmark_node_get_literal(cmark_node_first_child(link)));
    const qsizetype found = m_text.indexOf(address, start);
    return found < 0 ? std::nullopt : std::optional(found);
}

void InlineCopier::placeCode(cmark_node *from, MarkdownNode &to)
{
    // cmark's columns leave out the backticks.
    const qsizetype closer = offset(cmark_node_get_end_column(from)) + 1;
    if (closer <= m_cursor || closer > m_text.size())
        return;
    qsizetype end = closer;
    while (end < m_text.size() && m_text[end] == '`')
        ++end;
    const qsizetype start = offset(cmark_node_get_start_column(from)) - (end - closer);
    if (end > closer && start >= m_cursor)
        place(to, start, end);
}

void InlineCopier::placeBreak(MarkdownNode &to)
{
    const qsizetype newline = m_cursor < m_text.size() ? m_text.indexOf('\n', m_cursor) : -1;
    if (newline < 0)
        return;
    place(to, newline, newline + 1);
    m_lineStart = m_cursor;
    while (m_cursor < m_text.size() && (m_text[m_cursor] == ' ' || m_text[m_cursor] == '\t'))
        ++m_cursor;
}

void InlineCopier::placeReference(cmark_node *from, MarkdownNode &to)
{
    const qsizetype start = std::max(m_cursor, offset(cmark_node_get_start_column(from)));
    if (start >= m_text.size() || m_text[start] != '[')
        return;
    const qsizetype closer = m_text.indexOf(']', start);
    if (closer > 0)
        place(to, start, closer + 1);
}

void InlineCopier::readReference(MarkdownNode &node, QByteArrayView number)
{
    node.text = m_labels.value(number.toInt() - 1);
    node.level = int(m_gathering.references.size());
    m_gathering.references.emplace_back(m_gathering.line + m_leaf.line, node.text);
}

} // namespace stetmark
