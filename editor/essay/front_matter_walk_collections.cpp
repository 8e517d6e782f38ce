// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/front_matter_walk.h"

#include <QSet>

namespace stetmark {

namespace {

using Kind = FrontMatterNode::Kind;
using Style = FrontMatterNode::Style;
using Role = FrontMatterToken::Role;
using Type = YamlEvent::Type;
using Place = FrontMatterPlace;

/// More than anyone reads; each costs a search for its line.
constexpr size_t MaxDuplicateKeys = 20;

} // namespace

bool FrontMatterWalker::walkFlowList(FrontMatterNode &node)
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

bool FrontMatterWalker::walkFlowMap(FrontMatterNode &node)
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
        node.readOnlyReason = tr("A template fills in this value; edit it in the text.");
        return true;
    }
    noteDuplicates(node);
    return true;
}

bool FrontMatterWalker::walkFlowEntry(FrontMatterNode &node)
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
bool FrontMatterWalker::walkPairInList(FrontMatterNode &node)
{
    if (!walkFlowEntry(node) || !isNext(Type::MapEnd))
        return lose();
    nextEvent();
    node.span.end = m_cursor.position();
    return true;
}

bool FrontMatterWalker::walkBlockList(FrontMatterNode &node)
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

bool FrontMatterWalker::walkBlockMap(FrontMatterNode &node)
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
bool FrontMatterWalker::startBlockEntry(qsizetype indent, qsizetype lineBefore)
{
    m_cursor.skipTrivia();
    qsizetype at = m_cursor.lineStart();
    while (at < m_cursor.position() && m_cursor.text()[at] == u' ')
        ++at;
    if (at < m_cursor.position() && m_cursor.text()[at] == u'\t') {
        return loseAt({at, at + 1},
                      tr("A tab is used for indentation here. YAML takes only spaces."));
    }
    return (m_cursor.column() == indent && m_cursor.lineStart() != lineBefore) || lose();
}

bool FrontMatterWalker::walkBlockEntry(qsizetype indent, FrontMatterNode &node)
{
    node.entries.emplace_back();
    FrontMatterEntry &entry = node.entries.back();
    const Place valuePlace{Place::Where::Block, indent, true};
    if (m_cursor.isAtIndicator(u'?')) {
        node.readOnlyReason =
            tr("A field of this group is written with a “?”; edit it in the text.");
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
                          tr("This line has no colon behind the name of a field."));
        }
    }
    m_cursor.take(Role::Separator, 1);
    return walkNode(valuePlace, entry.value);
}

void FrontMatterWalker::noteDuplicates(const FrontMatterNode &map)
{
    QSet<QString> seen;
    for (const FrontMatterEntry &entry : map.entries) {
        if (entry.key.kind != Kind::Scalar)
            continue;
        const qsizetype count = seen.size();
        seen.insert(entry.key.value);
        if (seen.size() == count && m_result.duplicateKeys.size() < MaxDuplicateKeys) {
            m_result.duplicateKeys.push_back(
                {entry.key.span, tr("The field “%1” stands here a second time. Keep one of them.")
                                     .arg(entry.key.value)});
        }
    }
}

} // namespace stetmark
