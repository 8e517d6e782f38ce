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
      m_text(content.isPlaced() ? content.text() : QByteArrayView()), m_isLost(!content.isPlaced())
{
}

void InlineCopier::copyChildren(cmark_node *from, MarkdownNode &to, int depth)
{
    for (cmark_node *child = cmark_node_first_child(from); child; child = cmark_node_next(child))
        to.children.push_back(copy(child, depth + 1));
}

MarkdownNode InlineCopier::copy(cmark_node *from, int depth)
{
    MarkdownNode node = newNode(kindOf(from));
    const QByteArrayView literal(cmark_node_get_literal(from));
    switch (node.kind) {
    case MarkdownKind::Text:
        node.text = m_source.decoded(literal);
        place(node, m_cursor, readText(m_text, m_cursor, literal));
        return node;
    case MarkdownKind::HtmlInline:
        node.text = m_source.decoded(literal);
        place(node, m_cursor, readVerbatim(m_text, m_cursor, literal));
        return node;
    case MarkdownKind::Code:
        node.text = m_source.decoded(literal);
        place(node, m_cursor, readCode(m_text, m_cursor));
        return node;
    case MarkdownKind::SoftBreak:
    case MarkdownKind::LineBreak:
        placeBreak(node);
        return node;
    case MarkdownKind::FootnoteReference:
        readReference(node, literal);
        place(node, m_cursor, readFootnoteReference(m_text, m_cursor));
        return node;
    default:
        return copyContainer(from, std::move(node), depth);
    }
}

/// Not placed yet.
MarkdownNode InlineCopier::newNode(MarkdownKind kind) const
{
    MarkdownNode node;
    node.kind = kind;
    node.span = m_leaf.span;
    node.line = m_leaf.line;
    node.isPlaced = false;
    return node;
}

MarkdownNode InlineCopier::copyContainer(cmark_node *from, MarkdownNode to, int depth)
{
    if (depth >= deepestMarkdown) {
        to.kind = MarkdownKind::Text;
        to.text = m_source.decoded(gatheredText(from));
        m_gathering.noteTooDeep(to.span);
        lose();
        return to;
    }
    const bool isLink = to.kind == MarkdownKind::Link || to.kind == MarkdownKind::Image;
    if (isLink) {
        to.url = m_source.decoded(QByteArrayView(cmark_node_get_url(from)));
        to.title = m_source.decoded(QByteArrayView(cmark_node_get_title(from)));
    }

    const QByteArrayView mark = opener(to.kind);
    if (to.kind == MarkdownKind::Link && mark.isEmpty())
        return copyAddress(from, std::move(to), depth);
    const qsizetype start = m_cursor;
    m_cursor += mark.size();
    if (mark.isEmpty())
        lose();
    copyChildren(from, to, depth);
    place(to, start, isLink ? readLinkEnd(m_text, m_cursor) : readVerbatim(m_text, m_cursor, mark));
    return to;
}

/// A link whose text is its address, in pointed brackets or bare.
MarkdownNode InlineCopier::copyAddress(cmark_node *from, MarkdownNode to, int depth)
{
    cmark_node *text = cmark_node_first_child(from);
    const bool isAddress =
        !m_isLost && text && !cmark_node_next(text) && cmark_node_get_type(text) == CMARK_NODE_TEXT;
    if (!isAddress) {
        lose();
        copyChildren(from, to, depth);
        return to;
    }
    const QByteArrayView literal(cmark_node_get_literal(text));
    MarkdownNode address = newNode(MarkdownKind::Text);
    address.text = m_source.decoded(literal);
    const qsizetype start = m_cursor;
    if (readVerbatim(m_text, start, "<")) {
        const qsizetype closer = m_text.indexOf('>', start);
        place(address, start + 1, closer < 0 ? ReadOffset() : closer);
        place(to, start, closer + 1);
    } else {
        // cmark-gfm takes addresses of mail from text that it has unescaped, and
        // all others as they stand.
        ReadOffset end = readVerbatim(m_text, start, literal);
        if (!end)
            end = readText(m_text, start, literal);
        place(address, start, end);
        place(to, start, end);
    }
    to.children.push_back(std::move(address));
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
        return found({"["});
    }
}

/// Where there is no `end`, the place of all that follows in the leaf is unknown too.
void InlineCopier::place(MarkdownNode &node, qsizetype start, ReadOffset end)
{
    if (!end)
        lose();
    if (m_isLost)
        return;
    m_cursor = *end;
    node.span = {m_content.position(start) - m_gathering.start,
                 m_content.position(*end) - m_gathering.start};
    node.line = m_content.line(start) - m_gathering.line;
    node.isPlaced = true;
}

void InlineCopier::lose()
{
    m_isLost = true;
    m_text = {};
    m_cursor = 0;
}

void InlineCopier::placeBreak(MarkdownNode &to)
{
    // Behind a backslash cmark-gfm takes the blanks of the next line for text; only a
    // line that goes on without its quote's marker still has some.
    const bool hasBackslash = m_text.sliced(m_cursor).startsWith('\\');
    const ReadOffset newline = readToLineEnd(m_text, m_cursor);
    place(to, newline.value_or(0), newline ? ReadOffset(*newline + 1) : newline);
    // The marker of a quote on the next line is no part of it.
    if (to.isPlaced)
        to.span.end = to.span.start + 1;
    if (!hasBackslash)
        m_cursor = skipBlanks(m_text, m_cursor);
}

void InlineCopier::readReference(MarkdownNode &node, QByteArrayView number)
{
    node.text = m_labels.value(number.toInt() - 1);
    node.level = int(m_gathering.references.size());
    m_gathering.references.emplace_back(m_gathering.line + m_leaf.line, node.text);
}

} // namespace stetmark
