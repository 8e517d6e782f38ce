// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/front_matter_walker.h"

#include "editor/essay/front_matter_scalar.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

using Kind = FrontMatterNode::Kind;
using Style = FrontMatterNode::Style;
using Role = FrontMatterToken::Role;
using Type = YamlEvent::Type;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(FrontMatter)
};

bool isBlankOrNewline(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n';
}

bool isFlowIndicator(QChar c)
{
    return c == u',' || c == u'[' || c == u']' || c == u'{' || c == u'}';
}

/// Where a node stands: it decides where a plain scalar ends and what an omitted
/// value looks like.
struct Place {
    enum class Where { Block, BlockKey, Flow };

    Where where = Where::Block;
    /// Column of the key or dash before it; lines of the node stand further right.
    qsizetype indent = -1;
    /// The value of a key: a list under it may start at the key's own column.
    bool isMapValue = false;
};

/// Every function that walks answers false when the text and the events do not
/// meet; the problem is then noted, and nothing more is done. Recursion is as
/// deep as the events are, at most MaxFrontMatterDepth.
class Walker
{
public:
    Walker(QStringView text, Span content, const std::vector<YamlEvent> &events)
        : m_cursor(text.first(content.end), content.start), m_base(content.start), m_events(events)
    {
    }

    FrontMatterWalk walk();

private:
    bool walkDocument();
    bool walkNode(const Place &place, FrontMatterNode &node);
    bool walkKind(const YamlEvent &event, const Place &place, FrontMatterNode &node);
    bool nodeFollows(const YamlEvent &event, const Place &place,
                     const FrontMatterCursor::Mark &before) const;
    bool walkProperties(const YamlEvent &event, FrontMatterNode &node);
    bool omit(const YamlEvent &event, FrontMatterNode &node);

    bool walkScalar(const YamlEvent &event, const Place &place, FrontMatterNode &node);
    bool walkQuoted(FrontMatterNode &node);
    bool walkPlain(const Place &place, FrontMatterNode &node);
    bool walkBlockScalar(const Place &place, FrontMatterNode &node);
    bool walkAlias(FrontMatterNode &node);

    bool walkFlowList(FrontMatterNode &node);
    bool walkFlowMap(FrontMatterNode &node);
    bool walkFlowEntry(FrontMatterNode &node);
    bool walkPairInList(FrontMatterNode &node);
    bool walkBlockList(FrontMatterNode &node);
    bool walkBlockMap(FrontMatterNode &node);
    bool walkBlockEntry(qsizetype indent, FrontMatterNode &node);
    bool startBlockEntry(qsizetype indent, qsizetype lineBefore);
    void noteDuplicates(const FrontMatterNode &map);

    const YamlEvent *nextEvent();
    bool isNext(Type type) const
    {
        return m_next < m_events.size() && m_events[m_next].type == type;
    }
    bool lose(const QString &message = {});
    bool loseAt(Span span, const QString &message);

    FrontMatterCursor m_cursor;
    qsizetype m_base; ///< position of what the events count from
    const std::vector<YamlEvent> &m_events;
    size_t m_next = 0;
    FrontMatterWalk m_result;
};

FrontMatterWalk Walker::walk()
{
    if (walkDocument()) {
        m_result.tokens = m_cursor.takeTokens();
    } else {
        m_result.root = {};
        m_result.duplicateKeys.clear();
    }
    return std::move(m_result);
}

bool Walker::walkDocument()
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

bool Walker::walkNode(const Place &place, FrontMatterNode &node)
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
        node.readOnlyReason = Tr::tr("A tab stands before this value; edit it in the text.");
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

bool Walker::walkKind(const YamlEvent &event, const Place &place, FrontMatterNode &node)
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
bool Walker::nodeFollows(const YamlEvent &event, const Place &place,
                         const FrontMatterCursor::Mark &before) const
{
    if (m_cursor.atEnd())
        return false;
    if (place.where == Place::Where::Flow) {
        const QChar c = m_cursor.peek();
        const QChar behind = m_cursor.peek(1);
        return c != u',' && c != u']' && c != u'}'
            && !(c == u':' && (isBlankOrNewline(behind) || isFlowIndicator(behind)));
    }
    if (m_cursor.lineStart() == before.lineStart)
        return true;
    if (m_cursor.column() == place.indent)
        return place.isMapValue && event.type == Type::ListStart;
    return m_cursor.column() > place.indent;
}

/// Takes the anchor and the tag before a value, in either order.
bool Walker::walkProperties(const YamlEvent &event, FrontMatterNode &node)
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
        while (end < text.size() && !isBlankOrNewline(text[end])
               && (isVerbatim || !isFlowIndicator(text[end])))
            ++end;
        const qsizetype start = m_cursor.position();
        if (isAnchor)
            node.anchor = text.sliced(start + 1, end - start - 1).toString();
        else
            node.tag = text.sliced(start, end - start).toString();
        m_cursor.take(Role::Property, end - start);

        // Only what belongs to this value: a property on the next line may be that
        // of its first key.
        const FrontMatterCursor::Mark behind = m_cursor.mark();
        m_cursor.skipTrivia();
        const bool more = (m_cursor.peek() == u'&' && event.hasAnchor && node.anchor.isEmpty())
            || (m_cursor.peek() == u'!' && (event.hasTag || isScalar) && node.tag.isEmpty());
        if (!more) {
            m_cursor.backTo(behind);
            return true;
        }
    }
}

/// An omitted value stands at the cursor: behind one blank if there is one, but
/// never right before a comment.
bool Walker::omit(const YamlEvent &event, FrontMatterNode &node)
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

/// Whether our value is that of yaml-cpp 0.7, but for what it is known to do:
/// it gives \N and \_ as single bytes, which are no UTF-8, and loses the last of
/// the newlines that `>+` keeps.
bool agree(const QString &ours, const YamlEvent &event, Style style)
{
    if (event.type == Type::Null)
        return scalarType(ours) == ScalarType::Null;
    const QString &theirs = event.value;
    if (ours == theirs)
        return true;
    if (style == Style::Folded)
        return ours.endsWith(u'\n') && QStringView(ours).chopped(1) == theirs;
    if (style != Style::DoubleQuoted || ours.size() != theirs.size())
        return false;
    return std::equal(ours.begin(), ours.end(), theirs.begin(), [](QChar a, QChar b) {
        return a == b
            || (b == QChar::ReplacementCharacter && (a == QChar(0x85) || a == QChar::Nbsp));
    });
}

bool Walker::walkScalar(const YamlEvent &event, const Place &place, FrontMatterNode &node)
{
    const QChar c = m_cursor.peek();
    const bool isBlock = place.where == Place::Where::Block && (c == u'|' || c == u'>');
    const bool walked = c == u'"' || c == u'\'' ? walkQuoted(node)
        : isBlock                               ? walkBlockScalar(place, node)
                                                : walkPlain(place, node);
    if (!walked)
        return false;
    node.kind = Kind::Scalar;
    if (!agree(node.value, event, node.style)) {
        node.value = event.value;
        node.readOnlyReason = Tr::tr("YAML readers may differ about this value; edit it in the text.");
    }
    return true;
}

bool Walker::walkQuoted(FrontMatterNode &node)
{
    const QStringView text = m_cursor.text();
    const qsizetype start = m_cursor.position();
    const QChar quote = text[start];
    qsizetype end = start + 1;
    for (;; ++end) {
        if (end >= text.size()) {
            return loseAt({start, start + 1},
                          Tr::tr("This quotation mark is never closed; what follows is read as "
                                 "part of the text."));
        }
        if (text[end] == u'\\' && quote == u'"')
            ++end;
        else if (text[end] == quote) {
            if (quote == u'"' || end + 1 >= text.size() || text[end + 1] != quote)
                break;
            ++end;
        }
    }
    ++end;
    node.style = quote == u'"' ? Style::DoubleQuoted : Style::SingleQuoted;
    node.span = {start, end};
    const auto value = decodeScalar(text.sliced(start, end - start), node.style);
    if (!value)
        return lose();
    node.value = *value;
    m_cursor.takeLines(Role::Value, end);
    return true;
}

/// The end of the part of a plain scalar that stands in the line of `from`.
qsizetype plainLineEnd(QStringView text, qsizetype from, bool inFlow)
{
    for (qsizetype at = from; at < text.size(); ++at) {
        const QChar c = text[at];
        const QChar behind = at + 1 < text.size() ? text[at + 1] : QChar(u'\n');
        if (c == u'\n')
            return at;
        if (c == u':' && (isBlankOrNewline(behind) || (inFlow && isFlowIndicator(behind))))
            return at;
        if (c == u'#' && at > from && isBlankOrNewline(text[at - 1]))
            return at;
        if (inFlow && isFlowIndicator(c))
            return at;
    }
    return text.size();
}

bool Walker::walkPlain(const Place &place, FrontMatterNode &node)
{
    const QStringView text = m_cursor.text();
    const bool inFlow = place.where == Place::Where::Flow;
    const qsizetype start = m_cursor.position();
    qsizetype end = start; // without the blanks behind it
    for (qsizetype at = start;;) {
        const qsizetype stop = plainLineEnd(text, at, inFlow);
        end = stop;
        while (end > at && isBlankOrNewline(text[end - 1]))
            --end;
        if (stop >= text.size() || text[stop] != u'\n' || place.where == Place::Where::BlockKey)
            break;
        qsizetype next = stop;
        qsizetype lineStart = stop;
        for (; next < text.size() && isBlankOrNewline(text[next]); ++next) {
            if (text[next] == u'\n')
                lineStart = next + 1;
        }
        if (next >= text.size() || text[next] == u'#' || (!inFlow && next - lineStart <= place.indent))
            break;
        const bool isOver = plainLineEnd(text, next, inFlow) == next;
        if (isOver)
            break;
        at = next;
    }
    if (end == start)
        return lose();
    node.style = Style::Plain;
    node.span = {start, end};
    node.value = *decodeScalar(text.sliced(start, end - start), Style::Plain);
    m_cursor.takeLines(Role::Value, end);
    return true;
}

bool Walker::walkBlockScalar(const Place &place, FrontMatterNode &node)
{
    const QStringView text = m_cursor.text();
    const auto scalar = readBlockScalar(text, m_cursor.position(), text.size(), place.indent);
    if (!scalar)
        return lose();
    node.style = scalar->isFolded ? Style::Folded : Style::Literal;
    node.value = decodeBlockScalar(text, *scalar);
    node.span = {scalar->header.start, scalar->content.end};
    m_cursor.take(Role::Value, scalar->header.length());
    if (scalar->content.start == scalar->header.end)
        return true;
    // Blanks and a comment behind the header.
    const qsizetype newline = scalar->content.start - 1;
    while (m_cursor.position() < newline && m_cursor.peek() != u'#')
        m_cursor.take(Role::Blank, 1);
    m_cursor.take(Role::Comment, newline - m_cursor.position());
    m_cursor.takeLines(Role::Blank, scalar->content.start);
    m_cursor.takeLines(Role::Value, scalar->content.end);
    return true;
}

bool Walker::walkAlias(FrontMatterNode &node)
{
    const QStringView text = m_cursor.text();
    const qsizetype start = m_cursor.position();
    qsizetype end = start + 1;
    while (end < text.size() && !isBlankOrNewline(text[end]) && !isFlowIndicator(text[end]))
        ++end;
    node.kind = Kind::Alias;
    node.style = Style::Plain;
    node.span = {start, end};
    node.value = text.sliced(start + 1, end - start - 1).toString();
    m_cursor.take(Role::Value, end - start);
    return true;
}

bool Walker::walkFlowList(FrontMatterNode &node)
{
    if (m_cursor.peek() != u'[')
        return lose();
    m_cursor.take(Role::Separator, 1);
    while (!isNext(Type::ListEnd)) {
        node.items.emplace_back();
        if (!walkNode({Place::Where::Flow}, node.items.back()))
            return false;
        m_cursor.skipTrivia();
        if (m_cursor.peek() == u',')
            m_cursor.take(Role::Separator, 1);
        else if (!isNext(Type::ListEnd))
            return lose();
    }
    nextEvent();
    m_cursor.skipTrivia();
    if (m_cursor.peek() != u']')
        return lose();
    m_cursor.take(Role::Separator, 1);
    node.span.end = m_cursor.position();
    return true;
}

bool Walker::walkFlowMap(FrontMatterNode &node)
{
    m_cursor.take(Role::Separator, 1);
    while (!isNext(Type::MapEnd)) {
        if (!walkFlowEntry(node))
            return false;
        m_cursor.skipTrivia();
        if (m_cursor.peek() == u',')
            m_cursor.take(Role::Separator, 1);
        else if (!isNext(Type::MapEnd))
            return lose();
    }
    nextEvent();
    m_cursor.skipTrivia();
    if (m_cursor.peek() != u'}')
        return lose();
    m_cursor.take(Role::Separator, 1);
    node.span.end = m_cursor.position();

    const QStringView raw = m_cursor.text().sliced(node.span.start, node.span.length());
    if (raw.startsWith(u"{{")) {
        node.kind = Kind::Scalar;
        node.style = Style::Plain;
        node.entries.clear();
        node.value = raw.toString();
        node.readOnlyReason = Tr::tr("A template fills in this value; edit it in the text.");
        return true;
    }
    noteDuplicates(node);
    return true;
}

bool Walker::walkFlowEntry(FrontMatterNode &node)
{
    node.entries.emplace_back();
    FrontMatterEntry &entry = node.entries.back();
    if (!walkNode({Place::Where::Flow}, entry.key))
        return false;
    const FrontMatterCursor::Mark behind = m_cursor.mark();
    m_cursor.skipTrivia();
    if (m_cursor.peek() == u':') {
        m_cursor.take(Role::Separator, 1);
        return walkNode({Place::Where::Flow}, entry.value);
    }
    m_cursor.backTo(behind);
    const YamlEvent *event = nextEvent();
    if (!event || event->type != Type::Null)
        return lose();
    entry.value.span = {m_cursor.position(), m_cursor.position()};
    return true;
}

/// `[a: b]`: a map of one entry without braces.
bool Walker::walkPairInList(FrontMatterNode &node)
{
    if (!walkFlowEntry(node) || !isNext(Type::MapEnd))
        return lose();
    nextEvent();
    node.span.end = m_cursor.position();
    return true;
}

bool Walker::walkBlockList(FrontMatterNode &node)
{
    const qsizetype indent = m_cursor.column();
    qsizetype lineBefore = -1;
    while (!isNext(Type::ListEnd)) {
        if (!startBlockEntry(indent, lineBefore))
            return false;
        if (!m_cursor.isAtIndicator(u'-'))
            return lose();
        m_cursor.take(Role::Separator, 1);
        node.items.emplace_back();
        if (!walkNode({Place::Where::Block, indent}, node.items.back()))
            return false;
        lineBefore = m_cursor.lineStart();
    }
    nextEvent();
    node.span.end = m_cursor.position();
    return true;
}

bool Walker::walkBlockMap(FrontMatterNode &node)
{
    const qsizetype indent = m_cursor.column();
    qsizetype lineBefore = -1;
    while (!isNext(Type::MapEnd)) {
        if (!startBlockEntry(indent, lineBefore) || !walkBlockEntry(indent, node))
            return false;
        lineBefore = m_cursor.lineStart();
    }
    nextEvent();
    node.span.end = m_cursor.position();
    noteDuplicates(node);
    return true;
}

/// Goes to the next key or dash, which stands on a line of its own in `indent`.
bool Walker::startBlockEntry(qsizetype indent, qsizetype lineBefore)
{
    m_cursor.skipTrivia();
    qsizetype at = m_cursor.lineStart();
    while (at < m_cursor.position() && m_cursor.text()[at] == u' ')
        ++at;
    if (at < m_cursor.position() && m_cursor.text()[at] == u'\t') {
        return loseAt({at, at + 1},
                      Tr::tr("A tab is used for indentation here. YAML takes only spaces."));
    }
    return (m_cursor.column() == indent && m_cursor.lineStart() != lineBefore) || lose();
}

bool Walker::walkBlockEntry(qsizetype indent, FrontMatterNode &node)
{
    node.entries.emplace_back();
    FrontMatterEntry &entry = node.entries.back();
    const Place valuePlace{Place::Where::Block, indent, true};
    if (m_cursor.isAtIndicator(u'?')) {
        node.readOnlyReason = Tr::tr("A field of this group is written with a “?”; edit it in the text.");
        m_cursor.take(Role::Separator, 1);
        if (!walkNode({Place::Where::Block, indent}, entry.key))
            return false;
        const FrontMatterCursor::Mark behind = m_cursor.mark();
        m_cursor.skipTrivia();
        if (m_cursor.column() != indent || !m_cursor.isAtIndicator(u':')) {
            m_cursor.backTo(behind);
            const YamlEvent *event = nextEvent();
            return event ? omit(*event, entry.value) : lose();
        }
    } else {
        if (!walkNode({Place::Where::BlockKey, indent}, entry.key))
            return false;
        const qsizetype end = m_cursor.position();
        while (m_cursor.peek() == u' ' || m_cursor.peek() == u'\t')
            m_cursor.take(Role::Blank, 1);
        if (!m_cursor.isAtIndicator(u':')) {
            return loseAt({entry.key.span.start, end},
                          Tr::tr("This line has no colon behind the name of a field."));
        }
    }
    m_cursor.take(Role::Separator, 1);
    return walkNode(valuePlace, entry.value);
}

void Walker::noteDuplicates(const FrontMatterNode &map)
{
    QSet<QString> seen;
    for (const FrontMatterEntry &entry : map.entries) {
        if (entry.key.kind != Kind::Scalar)
            continue;
        const qsizetype count = seen.size();
        seen.insert(entry.key.value);
        if (seen.size() == count) {
            m_result.duplicateKeys.push_back(
                {entry.key.span,
                 Tr::tr("The field “%1” stands here a second time. Keep one of them.")
                     .arg(entry.key.value)});
        }
    }
}

const YamlEvent *Walker::nextEvent()
{
    return m_next < m_events.size() ? &m_events[m_next++] : nullptr;
}

bool Walker::lose(const QString &message)
{
    const qsizetype at = m_cursor.position();
    qsizetype end = m_cursor.text().indexOf(u'\n', at);
    if (end < 0)
        end = m_cursor.text().size();
    return loseAt({at, end}, message);
}

bool Walker::loseAt(Span span, const QString &message)
{
    if (!m_result.problem) {
        m_result.problem = {span,
                            message.isEmpty()
                                ? Tr::tr("YAML readers may differ about the front matter from here on.")
                                : message};
    }
    return false;
}

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

FrontMatterWalk walkFrontMatter(QStringView text, Span content,
                                const std::vector<YamlEvent> &events)
{
    FrontMatterWalk walk = Walker(text, content, events).walk();
    if (walk.problem) {
        size_t next = 0;
        walk.root = treeOf(events, next);
    }
    return walk;
}

} // namespace stetmark
