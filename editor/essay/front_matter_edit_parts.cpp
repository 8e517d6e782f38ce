// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/front_matter_places.h"
#include "editor/essay/front_matter_planner.h"
#include "editor/essay/front_matter_region.h"
#include "editor/essay/front_matter_types.h"
#include "editor/essay/front_matter_value_writer.h"
#include "editor/essay/front_matter_writer.h"

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

using Kind = FrontMatterNode::Kind;
using Style = FrontMatterNode::Style;
using Action = FrontMatterChange::Action;
using Way = ValueWriter::Way;

/// The parts of lists and maps: adding and removing them. `text`, `layout` and
/// `change` are those of the planner.
class PartPlanner
{
public:
    PartPlanner(const QString &text, const FrontMatterLayout &layout,
                const FrontMatterChange &change, const FrontMatterNode &collection)
        : m_text(text), m_layout(layout), m_root(layout.frontMatter.root), m_change(change),
          m_collection(collection)
    {
    }

    FrontMatterPlans add() const;
    QList<TextEdit> remove() const;

private:
    QList<TextEdit> grow(const ValueWriter &writer, Way way) const;
    QList<TextEdit> addLines(const ValueWriter &writer) const;
    QList<TextEdit> addInBrackets(const ValueWriter &writer) const;
    QString dashGap() const;

    QList<TextEdit> leaveBrackets(Span part) const;
    QList<TextEdit> slideUp(Span part, Span next) const;
    QList<TextEdit> removeLines(Span part) const;

    /// The new part alone in a list or map.
    NewValue alone() const
    {
        return m_change.action == Action::AddItem
                   ? NewValue::list({m_change.newValue})
                   : NewValue::map({{m_change.value, m_change.newValue}});
    }
    /// The neighbour that a new item is to look like; a text follows all of them.
    const FrontMatterNode *model() const
    {
        return m_change.newValue.kind == Kind::Scalar || m_collection.items.empty()
                   ? nullptr
                   : &m_collection.items.back();
    }

    const QString &m_text;
    const FrontMatterLayout &m_layout;
    const FrontMatterNode &m_root;
    const FrontMatterChange &m_change;
    const FrontMatterNode &m_collection;
};

FrontMatterPlans PartPlanner::add() const
{
    FrontMatterPlans plans;
    ValueWriter writer(m_text, m_root, &m_collection);
    for (const Way way : {Way::AsNeighbours, Way::Quoted, Way::OneLine}) {
        writer.setWay(way);
        if (canGrow(m_collection))
            plans.push_back(grow(writer, way));
        else if (m_collection.style == Style::Flow)
            plans.push_back(addInBrackets(writer));
        else
            plans.push_back(addLines(writer));
    }
    return plans;
}

/// A list or map where there was none: in lines below its key, or in brackets.
QList<TextEdit> PartPlanner::grow(const ValueWriter &writer, Way way) const
{
    const FrontMatterNode &parent = *m_root.at(m_change.path.parent());
    const bool isList = m_change.action == Action::AddItem;
    const bool isOneLine = way == Way::OneLine || (isList && m_change.newValue.kind == Kind::Scalar)
                           || parent.kind != Kind::Map || parent.style != Style::Block;
    const Span old = m_collection.span;
    if (isOneLine) {
        if (m_collection.kind == Kind::List)
            return addInBrackets(writer);
        const QString text = writer.inBrackets(alone(), nullptr);
        const bool needsBlank =
            m_collection.style == Style::Omitted && old.start > 0 && m_text[old.start - 1] != u' ';
        return {{old.start, old.length(), needsBlank ? u' ' + text : text}};
    }
    const qsizetype column =
        columnOf(m_text, parent.span.start) + (isList ? writer.dashStep() : writer.keyStep());
    const TextEdit lines{endOfLine(m_text, old.end), 0, writer.lines(alone(), column, nullptr)};
    const qsizetype start = behindSeparator(m_layout, m_collection);
    const bool isBeforeComment = !commentBehind(m_text, old.end).isEmpty();
    const qsizetype end = m_collection.style != Style::Omitted ? old.end
                          : isBeforeComment                    ? start
                                                               : lines.position;
    if (start == end)
        return {lines};
    return {{start, end - start, {}}, lines};
}

QList<TextEdit> PartPlanner::addInBrackets(const ValueWriter &writer) const
{
    QString part = writer.inBrackets(m_change.newValue, model());
    if (m_change.action == Action::InsertKey) {
        const bool hasKeys = !m_collection.entries.empty();
        part = writer.key(m_change.value, true, hasKeys ? &m_collection.entries[0].key : nullptr)
               + u": "_s + part;
    }
    return addToBrackets(m_text, m_layout, m_collection, m_change.index, part);
}

/// The blanks behind the last dash.
QString PartPlanner::dashGap() const
{
    const qsizetype start = startOf(m_layout, m_collection.items.back());
    const FrontMatterToken *dash = separatorBefore(m_layout, start);
    const QString gap = textOf(m_text, {dash->span.end, start}).toString();
    const bool isUsual = !gap.isEmpty() && !gap.contains(u'\n') && gap.trimmed().isEmpty();
    return isUsual ? gap : u" "_s;
}

QList<TextEdit> PartPlanner::addLines(const ValueWriter &writer) const
{
    const std::vector<Span> parts = blockPartsOf(m_layout, m_collection);
    const qsizetype column = parts.empty() ? 0 : columnOf(m_text, m_collection.span.start);
    const QString margin = u'\n' + QString(column, u' ');
    QString lines;
    if (m_change.action == Action::AddItem) {
        lines = margin + u'-' + writer.behindDash(m_change.newValue, column, dashGap(), model());
    } else {
        lines = writer.lines(alone(), column, &m_collection);
    }
    if (m_change.index > 0)
        return {{endOfLine(m_text, parts[size_t(m_change.index - 1)].end), 0, lines}};
    if (parts.empty())
        return {{m_layout.frontMatter.content.end, 0, lines.sliced(1) + u'\n'}};
    const qsizetype first = parts.front().start;
    if (startsLine(m_text, first))
        return {{commentsAbove(m_text, m_layout, first), 0, lines.sliced(1) + u'\n'}};
    return {{first, 0, lines.sliced(1 + column) + margin}};
}

QList<TextEdit> PartPlanner::remove() const
{
    if (m_collection.style == Style::Flow)
        return removeFromBrackets(m_text, m_layout, m_collection, m_change.index);
    const std::vector<Span> parts = blockPartsOf(m_layout, m_collection);
    const Span part = parts[size_t(m_change.index)];
    if (parts.size() == 1 && &m_collection != &m_root)
        return leaveBrackets(part);
    return startsLine(m_text, part.start) || parts.size() == 1 ? removeLines(part)
                                                               : slideUp(part, parts[1]);
}

/// The only part: `[]` or `{}` behind the key or dash takes its place.
QList<TextEdit> PartPlanner::leaveBrackets(Span part) const
{
    const QString brackets = m_collection.kind == Kind::List ? u"[]"_s : u"{}"_s;
    const qsizetype place = behindSeparator(m_layout, m_collection);
    const qsizetype lineStart = startOfLine(m_text, part.start);
    const qsizetype lineEnd = endOfLine(m_text, part.end);
    const bool takes = m_change.takesComments;
    if (lineStart <= place) // `- - a`
        return {{part.start, (takes ? lineEnd : part.end) - part.start, brackets}};
    const TextEdit added{place, 0, u' ' + brackets};
    const Span comment = commentBehind(m_text, part.end);
    if (comment.isEmpty() || takes) {
        const qsizetype start =
            (takes ? commentsAbove(m_text, m_layout, part.start) : lineStart) - 1;
        return {added, {start, lineEnd - start, {}}};
    }
    return {added, {part.start, comment.start - part.start, {}}};
}

/// The first part behind a dash: the next one takes its place.
QList<TextEdit> PartPlanner::slideUp(Span part, Span next) const
{
    const qsizetype lineEnd = endOfLine(m_text, part.end);
    const Span comment = commentBehind(m_text, part.end);
    if (!comment.isEmpty() && !m_change.takesComments)
        return {{part.start, comment.start - part.start, {}}};
    if (!hasComment(m_layout, {lineEnd, next.start}))
        return {{part.start, next.start - part.start, {}}};
    const qsizetype start = separatorBefore(m_layout, part.start)->span.end;
    return {{start, lineEnd - start, {}}};
}

QList<TextEdit> PartPlanner::removeLines(Span part) const
{
    const qsizetype lineEnd = endOfLine(m_text, part.end);
    const Span comment = commentBehind(m_text, part.end);
    if (!comment.isEmpty() && !m_change.takesComments) // on a line of its own
        return {{part.start, comment.start - part.start, {}}};
    const qsizetype start = m_change.takesComments ? commentsAbove(m_text, m_layout, part.start)
                                                   : startOfLine(m_text, part.start);
    return {{start, lineEnd + 1 - start, {}}};
}

} // namespace

FrontMatterPlans planAdd(const QString &text, const FrontMatterLayout &layout,
                         const FrontMatterNode &collection, const FrontMatterChange &change)
{
    if (collection.style == Style::Flow && !hasBrackets(text, collection))
        return {};
    return PartPlanner(text, layout, change, collection).add();
}

FrontMatterPlans planRemove(const QString &text, const FrontMatterLayout &layout,
                            const FrontMatterNode &collection, const FrontMatterChange &change)
{
    if (collection.style == Style::Flow && !hasBrackets(text, collection))
        return {};
    return {PartPlanner(text, layout, change, collection).remove()};
}

FrontMatterPlans planRename(const QString &text, const FrontMatterLayout &layout,
                            const FrontMatterNode &map, const FrontMatterChange &change)
{
    const FrontMatterNode &key = map.entries[size_t(change.index)].key;
    const bool mayBePlain =
        canBePlain(change.value, map.style == Style::Flow) && !couldBeTyped(change.value);
    FrontMatterPlans plans;
    for (const QString &each : scalarTexts(change.value, key.style, mayBePlain,
                                           prevailingQuotes(layout.frontMatter.root)))
        plans.push_back(replacing(text, key.span, each));
    return plans;
}

FrontMatterPlans planWholeBlock(const QString &text, const FrontMatterChange &change)
{
    const bool needsLine = !text.isEmpty() && !text.startsWith(u'\n');
    FrontMatterPlans plans;
    ValueWriter writer({}, {}, nullptr);
    for (const Way way : {Way::AsNeighbours, Way::Quoted, Way::OneLine}) {
        writer.setWay(way);
        const QString lines =
            writer.lines(NewValue::map({{change.value, change.newValue}}), 0, nullptr);
        plans.push_back({{0, 0, u"---"_s + lines + u"\n---\n"_s + (needsLine ? u"\n"_s : u""_s)}});
    }
    return plans;
}

} // namespace stetmark
