// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/front_matter_walk.h"

#include "editor/essay/front_matter_scalar.h"

#include <algorithm>

namespace stetmark {

namespace {

using Kind = FrontMatterNode::Kind;
using Style = FrontMatterNode::Style;
using Role = FrontMatterToken::Role;
using Type = YamlEvent::Type;
using Place = FrontMatterPlace;

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

/// The end of the part of a plain scalar that stands in the line of `from`.
qsizetype plainLineEnd(QStringView text, qsizetype from, bool inFlow)
{
    for (qsizetype at = from; at < text.size(); ++at) {
        const QChar c = text[at];
        const QChar behind = at + 1 < text.size() ? text[at + 1] : QChar(u'\n');
        if (c == u'\n')
            return at;
        if (c == u':' && (isYamlSpace(behind) || (inFlow && isFlowIndicator(behind))))
            return at;
        if (c == u'#' && at > from && isYamlSpace(text[at - 1]))
            return at;
        if (inFlow && isFlowIndicator(c))
            return at;
    }
    return text.size();
}

} // namespace

bool FrontMatterWalker::walkScalar(const YamlEvent &event, const Place &place,
                                   FrontMatterNode &node)
{
    const QChar c = m_cursor.peek();
    const bool isBlock = place.where == Place::Where::Block && (c == u'|' || c == u'>');
    const bool walked = c == u'"' || c == u'\'' ? walkQuoted(node)
                        : isBlock               ? walkBlockScalar(place, node)
                                                : walkPlain(place, node);
    if (!walked)
        return false;
    node.kind = Kind::Scalar;
    const bool differs = !agree(node.value, event, node.style);
    if (differs)
        node.value = event.value;
    // Some take the tag `!` for no tag at all.
    const QStringView written = m_cursor.text().sliced(node.span.start, node.span.length());
    if (differs || node.tag == u"!" || hasOldLineBreak(written))
        node.readOnlyReason = tr("YAML readers may differ about this value; edit it in the text.");
    // What does not fit to it, like `!!int soon`, makes readers give up on the block.
    const bool hasTypeTag = node.tag.startsWith(u"!!") || node.tag.startsWith(u"!<tag:yaml.org");
    if (hasTypeTag && node.tag != u"!!str")
        node.readOnlyReason = tr("A tag gives this value its type; edit it in the text.");
    return true;
}

bool FrontMatterWalker::walkQuoted(FrontMatterNode &node)
{
    const QStringView text = m_cursor.text();
    const qsizetype start = m_cursor.position();
    const QChar quote = text[start];
    qsizetype end = start + 1;
    for (;; ++end) {
        if (end >= text.size()) {
            return loseAt({start, start + 1},
                          tr("This quotation mark is never closed; what follows is read as "
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

bool FrontMatterWalker::walkPlain(const Place &place, FrontMatterNode &node)
{
    const QStringView text = m_cursor.text();
    const bool inFlow = place.where == Place::Where::Flow;
    const qsizetype start = m_cursor.position();
    qsizetype end = start; // without the blanks behind it
    for (qsizetype at = start;;) {
        const qsizetype stop = plainLineEnd(text, at, inFlow);
        end = stop;
        while (end > at && isYamlSpace(text[end - 1]))
            --end;
        if (stop >= text.size() || text[stop] != u'\n' || place.where == Place::Where::BlockKey)
            break;
        qsizetype next = stop;
        qsizetype lineStart = stop;
        for (; next < text.size() && isYamlSpace(text[next]); ++next) {
            if (text[next] == u'\n')
                lineStart = next + 1;
        }
        if (next >= text.size() || text[next] == u'#'
            || (!inFlow && next - lineStart <= place.indent))
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

bool FrontMatterWalker::walkBlockScalar(const Place &place, FrontMatterNode &node)
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

bool FrontMatterWalker::walkAlias(FrontMatterNode &node)
{
    const QStringView text = m_cursor.text();
    const qsizetype start = m_cursor.position();
    qsizetype end = start + 1;
    while (end < text.size() && !isYamlSpace(text[end]) && !isFlowIndicator(text[end]))
        ++end;
    if (!isAnchorName(text.sliced(start + 1, end - start - 1)))
        return lose();
    node.kind = Kind::Alias;
    node.style = Style::Plain;
    node.span = {start, end};
    node.value = text.sliced(start + 1, end - start - 1).toString();
    m_cursor.take(Role::Value, end - start);
    return true;
}

} // namespace stetmark
