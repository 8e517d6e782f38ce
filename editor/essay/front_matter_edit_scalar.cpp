// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/front_matter_places.h"
#include "editor/essay/front_matter_planner.h"
#include "editor/essay/front_matter_types.h"
#include "editor/essay/front_matter_writer.h"

#include <algorithm>

namespace stetmark {

namespace {

using Style = FrontMatterNode::Style;

bool isQuoted(Style style)
{
    return style == Style::SingleQuoted || style == Style::DoubleQuoted;
}

bool isBlockScalar(Style style)
{
    return style == Style::Literal || style == Style::Folded;
}

void countQuotes(const FrontMatterNode &node, int &singles, int &doubles)
{
    singles += node.style == Style::SingleQuoted;
    doubles += node.style == Style::DoubleQuoted;
    for (const FrontMatterNode &item : node.items)
        countQuotes(item, singles, doubles);
    for (const FrontMatterEntry &entry : node.entries)
        countQuotes(entry.value, singles, doubles);
}

/// How many code units `a` and `b` share at their start, whole characters only.
qsizetype commonStart(QStringView a, QStringView b)
{
    const auto [end, other] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    qsizetype count = end - a.begin();
    if (count > 0 && a[count - 1].isHighSurrogate())
        --count;
    return count;
}

qsizetype commonEnd(QStringView a, QStringView b)
{
    const auto [end, other] = std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend());
    qsizetype count = end - a.rbegin();
    if (count > 0 && a[a.size() - count].isLowSurrogate())
        --count;
    return count;
}

/// One way to set a value: what of it differs is put in the place of what it
/// differs from, so folded lines and escapes elsewhere in it stay as they are.
class ValueSplicer
{
public:
    ValueSplicer(const FrontMatterNode &node, const ScalarMap &map, qsizetype base,
                 const QString &value)
        : m_map(map), m_base(base), m_style(node.style)
    {
        const QStringView old = node.value;
        m_size = old.size();
        m_first = commonStart(old, value);
        const qsizetype rest = commonEnd(old.sliced(m_first), QStringView(value).sliced(m_first));
        m_last = old.size() - rest;
        m_middle = QStringView(value).sliced(m_first, value.size() - rest - m_first);
    }

    std::optional<TextEdit> edit() const
    {
        const auto text = escaped(m_middle, m_style);
        if (m_map.empty() || qsizetype(m_map.size()) != m_size || !text)
            return std::nullopt;
        const qsizetype size = qsizetype(m_map.size());
        const qsizetype start = m_first < size ? m_map[size_t(m_first)].start : m_map.back().end;
        const qsizetype end = m_last > m_first ? m_map[size_t(m_last - 1)].end : start;
        return TextEdit{m_base + start, end - start, *text};
    }

private:
    const ScalarMap &m_map;
    qsizetype m_base;
    Style m_style;
    qsizetype m_size = 0;
    qsizetype m_first = 0;
    qsizetype m_last = 0;
    QStringView m_middle;
};

/// The column of the key or dash that `path` ends with; -1 inside brackets.
qsizetype parentIndent(QStringView text, const FrontMatterNode &root, const FieldPath &path)
{
    const FrontMatterNode *parent = root.at(path.parent());
    if (!parent || parent->style != Style::Block)
        return -1;
    return parent->span.start - startOfLine(text, parent->span.start);
}

FrontMatterPlans planBlockScalar(const QString &text, qsizetype contentEnd,
                                 const FrontMatterNode &node, qsizetype indent,
                                 const QString &value)
{
    const auto old = readBlockScalar(text, node.span.start, contentEnd, indent);
    if (!old)
        return {};
    const qsizetype contentIndent = old->indent < 0 ? indent + 2 : old->indent;
    const int indicator =
        old->hasIndentIndicator ? int(contentIndent - std::max<qsizetype>(indent, 0)) : 0;

    FrontMatterPlans plans;
    if (old->isFolded) {
        ScalarMap map;
        decodeBlockScalar(text, *old, &map);
        if (const auto edit = ValueSplicer(node, map, 0, value).edit())
            plans.push_back({*edit});
    }
    const auto written = blockScalar(value, old->isFolded, contentIndent, indicator);
    if (!written)
        return plans;
    // A comment may stand behind the header; it stays where it is.
    QList<TextEdit> edits =
        replacing(text, old->header, headerFor(value, *old, textOf(text, old->header)));
    if (old->content.start == old->header.end)
        edits.append({endOfLine(text, old->header.end), 0, u'\n' + written->content});
    else
        edits += replacing(text, old->content, written->content);
    plans.push_back(edits);
    return plans;
}

/// Puts `written` in the place of a block scalar's header and takes its lines away.
/// What stands behind the header stays.
QList<TextEdit> onOneLine(QStringView text, const FrontMatterNode &node, const QString &written)
{
    const qsizetype lineEnd = std::min(endOfLine(text, node.span.start), node.span.end);
    qsizetype headerEnd = node.span.start;
    while (headerEnd < lineEnd && text[headerEnd] != u' ' && text[headerEnd] != u'\t')
        ++headerEnd;
    QList<TextEdit> edits{{node.span.start, headerEnd - node.span.start, written}};
    if (lineEnd < node.span.end)
        edits.append({lineEnd, node.span.end - lineEnd, {}});
    return edits;
}

/// A literal block where a value with several lines had one line or none, if
/// nothing else stands on that line.
std::optional<QString> newLiteral(QStringView text, const FrontMatterNode &node, qsizetype indent,
                                  const QString &value)
{
    const bool isAlone = endOfLine(text, node.span.end) == node.span.end;
    if (indent < 0 || !isAlone || !value.contains(u'\n'))
        return std::nullopt;
    const auto written = blockScalar(value, false, indent + 2, 0);
    if (!written)
        return std::nullopt;
    return written->header + u'\n' + written->content;
}

} // namespace

ScalarType typeFor(const FrontMatterNode &node, const QString &value, ValueKind kind)
{
    const bool isBare = node.style == Style::Plain || node.style == Style::Omitted;
    if (!isBare || !node.tag.isEmpty() || kind == ValueKind::Text)
        return ScalarType::Text;
    const ScalarType type = scalarType(value);
    const bool keepsType = node.type() == ScalarType::Null || node.type() == type;
    return kind == ValueKind::Typed || keepsType ? type : ScalarType::Text;
}

Style prevailingQuotes(const FrontMatterNode &root)
{
    int singles = 0;
    int doubles = 0;
    countQuotes(root, singles, doubles);
    return singles > doubles ? Style::SingleQuoted : Style::DoubleQuoted;
}

QStringList scalarTexts(const QString &value, Style style, bool mayBePlain, Style quotes)
{
    QStringList texts;
    if (mayBePlain && !isQuoted(style))
        texts.append(value);
    for (const Style each : {isQuoted(style) ? style : quotes, Style::DoubleQuoted}) {
        const auto text = quoted(value, each);
        if (text && !texts.contains(*text))
            texts.append(*text);
    }
    return texts;
}

QList<TextEdit> replacing(QStringView text, Span span, const QString &replacement)
{
    const QStringView old = text.sliced(span.start, span.length());
    if (old == replacement)
        return {};
    const qsizetype start = commonStart(old, replacement);
    const qsizetype end = commonEnd(old.sliced(start), QStringView(replacement).sliced(start));
    return {{span.start + start, old.size() - start - end,
             replacement.sliced(start, replacement.size() - start - end)}};
}

FrontMatterPlans planSetScalar(const QString &text, const FrontMatterLayout &layout,
                               const FrontMatterNode &node, const FrontMatterChange &change,
                               ValueKind kind)
{
    const FrontMatterNode &root = layout.frontMatter.root;
    const QString &value = change.value;
    const bool inFlow = isInFlow(root, change.path);
    const bool isTyped =
        change.type != ScalarType::Text || kind == ValueKind::Typed || !node.tag.isEmpty();
    const bool mayBePlain = canBePlain(value, inFlow) && (isTyped || !couldBeTyped(value));
    const qsizetype indent = parentIndent(text, root, change.path);

    FrontMatterPlans plans;
    const bool isFlowScalar = isQuoted(node.style) || node.style == Style::Plain;
    if (isFlowScalar && (isQuoted(node.style) || mayBePlain)) {
        ScalarMap map;
        decodeScalar(QStringView(text).sliced(node.span.start, node.span.length()), node.style,
                     &map);
        if (const auto edit = ValueSplicer(node, map, node.span.start, value).edit())
            plans.push_back({*edit});
    } else if (isBlockScalar(node.style)) {
        plans = planBlockScalar(text, layout.frontMatter.content.end, node, indent, value);
    }

    QStringList texts = scalarTexts(value, node.style, mayBePlain, prevailingQuotes(root));
    // A tab with nothing before it on its line is an error for some readers.
    const bool isBeforeTab = node.span.end < text.size() && text[node.span.end] == u'\t';
    if (value.isEmpty() && change.type == ScalarType::Null && !isBeforeTab)
        texts.prepend(QString());
    if (node.style == Style::Plain || node.style == Style::Omitted) {
        if (const auto literal = newLiteral(text, node, indent, value))
            texts.prepend(*literal);
    }
    for (const QString &each : std::as_const(texts)) {
        if (isBlockScalar(node.style)) {
            plans.push_back(onOneLine(text, node, each));
            continue;
        }
        if (node.style != Style::Omitted) {
            plans.push_back(replacing(text, node.span, each));
            continue;
        }
        const bool hasBlank = node.span.start > 0 && text[node.span.start - 1] == u' ';
        plans.push_back({{node.span.start, 0, hasBlank ? each : u' ' + each}});
        if (inFlow)
            plans.push_back({{node.span.start, 0, QStringLiteral(": ") + each}});
    }
    return plans;
}

} // namespace stetmark
