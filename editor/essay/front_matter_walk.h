// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/front_matter_walker.h"

#include <QCoreApplication>

namespace stetmark {

/// Where a node stands in a walk: it decides where a plain scalar ends and what an
/// omitted value looks like.
struct FrontMatterPlace {
    enum class Where { Block, BlockKey, Flow };

    Where where = Where::Block;
    /// Column of the key or dash before it; lines of the node stand further right.
    qsizetype indent = -1;
    /// The value of a key: a list under it may start at the key's own column.
    bool isMapValue = false;
};

/// The walk of walkFrontMatter(); its parts are in front_matter_walker.cpp (document
/// and nodes), front_matter_walk_scalars.cpp and front_matter_walk_collections.cpp.
/// Every function that walks answers false when the text and the events do not
/// meet; the problem is then noted, and nothing more is done. Recursion is as
/// deep as the events are, at most MaxFrontMatterDepth.
class FrontMatterWalker
{
    Q_DECLARE_TR_FUNCTIONS(FrontMatter)

public:
    FrontMatterWalker(QStringView text, Span content, const std::vector<YamlEvent> &events)
        : m_cursor(text.first(content.end), content.start), m_base(content.start), m_events(events)
    {
    }

    FrontMatterWalk walk();

private:
    bool walkDocument();
    bool walkNode(const FrontMatterPlace &place, FrontMatterNode &node);
    bool walkKind(const YamlEvent &event, const FrontMatterPlace &place, FrontMatterNode &node);
    bool nodeFollows(const YamlEvent &event, const FrontMatterPlace &place,
                     const FrontMatterCursor::Mark &before) const;
    bool walkProperties(const YamlEvent &event, FrontMatterNode &node);
    bool omit(const YamlEvent &event, FrontMatterNode &node);

    bool walkScalar(const YamlEvent &event, const FrontMatterPlace &place, FrontMatterNode &node);
    bool walkQuoted(FrontMatterNode &node);
    bool walkPlain(const FrontMatterPlace &place, FrontMatterNode &node);
    bool walkBlockScalar(const FrontMatterPlace &place, FrontMatterNode &node);
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
    bool isNext(YamlEvent::Type type) const
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

} // namespace stetmark
