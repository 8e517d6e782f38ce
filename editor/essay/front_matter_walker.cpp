// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/front_matter_walker.h"

#include "editor/essay/front_matter_walk.h"

namespace stetmark {

namespace {

using Kind = FrontMatterNode::Kind;
using Style = FrontMatterNode::Style;
using Role = FrontMatterToken::Role;
using Type = YamlEvent::Type;
using Place = FrontMatterPlace;

/// The values without their places, for when the walk failed.
FrontMatterNode treeOf(const std::vector<YamlEvent> &events, size_t &next)
{
    FrontMatterNode node;
    if (next >= events.size())
        return node;
    const YamlEvent &event = events[next++];
    node.value = event.value;
    if (event.type == Type::Alias)
        node.kind = Kind::Alias;
    if (event.type == Type::Scalar)
        node.style = event.hasTag ? Style::DoubleQuoted : Style::Plain;
    if (event.type == Type::ListStart) {
        node.kind = Kind::List;
        node.style = event.isFlow ? Style::Flow : Style::Block;
        while (next < events.size() && events[next].type != Type::ListEnd)
            node.items.push_back(treeOf(events, next));
        ++next;
    } else if (event.type == Type::MapStart) {
        node.kind = Kind::Map;
        node.style = event.isFlow ? Style::Flow : Style::Block;
        while (next < events.size() && events[next].type != Type::MapEnd) {
            FrontMatterEntry entry;
            entry.key = treeOf(events, next);
            entry.value = treeOf(events, next);
            node.entries.push_back(std::move(entry));
        }
        ++next;
    }
    return node;
}

} // namespace

FrontMatterWalk FrontMatterWalker::walk()
{
    if (walkDocument()) {
        m_result.tokens = m_cursor.takeTokens();
    } else {
        m_result.root = {};
        m_result.duplicateKeys.clear();
    }
    return std::move(m_result);
}

bool FrontMatterWalker::walkDocument()
{
    m_cursor.skipTrivia();
    while (m_cursor.column() == 0 && m_cursor.peek() == u'%') {
        const qsizetype end = m_cursor.text().indexOf(u'\n', m_cursor.position());
        if (end < 0)
            return lose();
        m_cursor.takeLines(Role::Separator, end);
        m_cursor.skipTrivia();
    }
    if (m_cursor.isAtDocumentMarker(u"---")) {
        m_cursor.take(Role::Separator, 3);
    }
    if (!m_events.empty() && !walkNode({}, m_result.root))
        return false;
    m_cursor.skipTrivia();
    if (m_cursor.isAtDocumentMarker(u"...")) {
        m_cursor.take(Role::Separator, 3);
        m_cursor.skipTrivia();
    }
    return m_cursor.atEnd() || lose();
}

bool FrontMatterWalker::walkNode(const Place &place, FrontMatterNode &node)
{
    const YamlEvent *event = nextEvent();
    if (!event)
        return lose();
    FrontMatterCursor::Mark before = m_cursor.mark();
    m_cursor.skipTrivia();
    if (!nodeFollows(*event, place, before)) {
        m_cursor.backTo(before);
        return omit(*event, node);
    }
    if (m_base + event->position != m_cursor.position())
        return lose();
    const QStringView gap =
        m_cursor.text().sliced(before.position, m_cursor.position() - before.position);
    if (before.lineStart == m_cursor.lineStart() && gap.contains(u'\t'))
        node.readOnlyReason = tr("A tab stands before this value; edit it in the text.");
    if (!walkProperties(*event, node))
        return false;
    if (node.anchor.isEmpty() && node.tag.isEmpty())
        return walkKind(*event, place, node);

    before = m_cursor.mark();
    m_cursor.skipTrivia();
    if (!nodeFollows(*event, place, before)) {
        m_cursor.backTo(before);
        return omit(*event, node);
    }
    return walkKind(*event, place, node);
}

bool FrontMatterWalker::walkKind(const YamlEvent &event, const Place &place, FrontMatterNode &node)
{
    node.span.start = m_cursor.position();
    const QChar c = m_cursor.peek();
    bool walked = false;
    switch (event.type) {
    case Type::Null:
    case Type::Scalar:
        walked = walkScalar(event, place, node);
        break;
    case Type::Alias:
        walked = c == u'*' ? walkAlias(node) : lose();
        break;
    case Type::ListStart:
        node.kind = Kind::List;
        node.style = event.isFlow ? Style::Flow : Style::Block;
        walked = event.isFlow ? walkFlowList(node) : walkBlockList(node);
        break;
    case Type::MapStart:
        node.kind = Kind::Map;
        node.style = event.isFlow ? Style::Flow : Style::Block;
        if (!event.isFlow)
            walked = walkBlockMap(node);
        else
            walked = c == u'{' ? walkFlowMap(node) : walkPairInList(node);
        break;
    case Type::ListEnd:
    case Type::MapEnd:
        return lose();
    }
    return walked;
}

/// Whether a node stands at the cursor, or the value was omitted and what stands
/// here comes after it. `before` is the place of its `:` or `-`.
bool FrontMatterWalker::nodeFollows(const YamlEvent &event, const Place &place,
                                    const FrontMatterCursor::Mark &before) const
{
    if (m_cursor.atEnd())
        return false;
    if (place.where == Place::Where::Flow) {
        const QChar c = m_cursor.peek();
        const QChar behind = m_cursor.peek(1);
        return c != u',' && c != u']' && c != u'}'
               && !(c == u':' && (isYamlSpace(behind) || isFlowIndicator(behind)));
    }
    if (m_cursor.lineStart() == before.lineStart)
        return true;
    if (m_cursor.column() == place.indent)
        return place.isMapValue && event.type == Type::ListStart;
    return m_cursor.column() > place.indent;
}

/// Takes the anchor and the tag before a value, in either order.
bool FrontMatterWalker::walkProperties(const YamlEvent &event, FrontMatterNode &node)
{
    const bool isScalar = event.type == Type::Scalar || event.type == Type::Null;
    const QStringView text = m_cursor.text();
    for (;;) {
        const bool isAnchor = m_cursor.peek() == u'&' && event.hasAnchor && node.anchor.isEmpty();
        const bool isTag =
            m_cursor.peek() == u'!' && (event.hasTag || isScalar) && node.tag.isEmpty();
        if (!isAnchor && !isTag)
            return true;
        qsizetype end = m_cursor.position();
        const bool isVerbatim = isTag && m_cursor.peek(1) == u'<';
        while (end < text.size() && !isYamlSpace(text[end])
               && (isVerbatim || !isFlowIndicator(text[end])))
            ++end;
        const qsizetype start = m_cursor.position();
        if (isAnchor && !isAnchorName(text.sliced(start + 1, end - start - 1)))
            return lose();
        if (isAnchor)
            node.anchor = text.sliced(start + 1, end - start - 1).toString();
        else
            node.tag = text.sliced(start, end - start).toString();
        m_cursor.take(Role::Property, end - start);

        // Only what belongs to this value: a property on the next line may be that
        // of its first key.
        const FrontMatterCursor::Mark behind = m_cursor.mark();
        m_cursor.skipTrivia();
        const bool more =
            (m_cursor.peek() == u'&' && event.hasAnchor && node.anchor.isEmpty())
            || (m_cursor.peek() == u'!' && (event.hasTag || isScalar) && node.tag.isEmpty());
        if (!more) {
            m_cursor.backTo(behind);
            return true;
        }
    }
}

/// An omitted value stands at the cursor: behind one blank if there is one, but
/// never right before a comment.
bool FrontMatterWalker::omit(const YamlEvent &event, FrontMatterNode &node)
{
    if (m_cursor.peek() == u' ' && m_cursor.peek(1) != u'#')
        m_cursor.take(Role::Blank, 1);
    if (event.type != Type::Null && !(event.type == Type::Scalar && event.value.isEmpty()))
        return lose();
    node.kind = Kind::Scalar;
    node.style = Style::Omitted;
    node.span = {m_cursor.position(), m_cursor.position()};
    return true;
}

const YamlEvent *FrontMatterWalker::nextEvent()
{
    return m_next < m_events.size() ? &m_events[m_next++] : nullptr;
}

bool FrontMatterWalker::lose(const QString &message)
{
    const qsizetype at = m_cursor.position();
    qsizetype end = m_cursor.text().indexOf(u'\n', at);
    if (end < 0)
        end = m_cursor.text().size();
    return loseAt({at, end}, message);
}

bool FrontMatterWalker::loseAt(Span span, const QString &message)
{
    if (!m_result.problem) {
        m_result.problem = {span,
                            message.isEmpty()
                                ? tr("YAML readers may differ about the front matter from here on.")
                                : message};
    }
    return false;
}

FrontMatterWalk walkFrontMatter(QStringView text, Span content,
                                const std::vector<YamlEvent> &events)
{
    FrontMatterWalk walk = FrontMatterWalker(text, content, events).walk();
    if (walk.problem) {
        size_t next = 0;
        walk.root = treeOf(events, next);
    }
    return walk;
}

} // namespace stetmark
