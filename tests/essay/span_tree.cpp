// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/essay/span_tree.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace stetmark::tests {

namespace {

/// By mdast's name; empty for what is left out.
QString nameOf(MarkdownKind kind)
{
    static const char *const names[] = {
        "paragraph",
        "heading",
        "thematicBreak",
        "blockquote",
        "list",
        "listItem",
        "code",
        "html",
        "table",
        "tableRow",
        "tableCell",
        "footnoteDefinition",
        "",
        "",
        "",
        "inlineCode",
        "html",
        "emphasis",
        "strong",
        "delete",
        "link",
        "image",
        "footnoteReference",
    };
    return QString::fromLatin1(names[int(kind)]);
}

bool isSource(MarkdownKind kind)
{
    return kind == MarkdownKind::Code || kind == MarkdownKind::CodeBlock
           || kind == MarkdownKind::HtmlInline || kind == MarkdownKind::HtmlBlock;
}

QString withoutBlanks(QString text)
{
    return text.removeIf([](QChar c) { return c.isSpace(); });
}

std::optional<SpanTree> converted(const MarkdownNode &node, qsizetype start)
{
    SpanTree tree{nameOf(node.kind), node.span.shifted(start), node.isPlaced, {}, {}};
    if (tree.kind.isEmpty())
        return std::nullopt;
    if (node.isTask)
        tree.kind += u"+task"_s;
    if (isSource(node.kind))
        tree.text = withoutBlanks(node.text);
    for (const MarkdownNode &child : node.children) {
        if (child.kind == MarkdownKind::Text && node.kind != MarkdownKind::Image)
            tree.text += withoutBlanks(child.text);
        if (auto inner = converted(child, start))
            tree.children.push_back(std::move(*inner));
    }
    return tree;
}

bool isFootnote(const SpanTree &tree)
{
    return tree.kind.startsWith(u"footnoteDefinition"_s);
}

std::vector<Span> spansOf(const QJsonArray &places)
{
    std::vector<Span> spans;
    for (const QJsonValue &place : places)
        spans.push_back({place[0].toInt(), place[1].toInt()});
    return spans;
}

/// To a heading above a line of signs mdast counts the link definitions before it.
/// `definitionEnd` is where the last of them ends; of `block` itself, if that is one.
void leaveDefinitionsOut(SpanTree &block, qsizetype &definitionEnd)
{
    if (block.kind == u"definition"_s)
        definitionEnd = block.span.end;
    if (block.kind != u"heading"_s || block.span.start >= definitionEnd)
        return;
    block.span.start = block.span.end;
    for (const Span &text : block.texts)
        block.span.start = std::min(block.span.start, text.start);
    for (const SpanTree &child : block.children)
        block.span.start = std::min(block.span.start, child.span.start);
    // It does not know where a text stands that it has split at a link without markup.
    block.isPlaced = block.span.start >= 0;
    block.span.start = std::max(block.span.start, definitionEnd);
}

/// `node` of mdast; footnote definitions inside it go to `definitions`.
std::optional<SpanTree> converted(const QJsonArray &node, std::vector<SpanTree> &definitions)
{
    SpanTree tree{node[0].toString(),
                  {node[1].toInt(), node[2].toInt()},
                  true,
                  {},
                  withoutBlanks(node[4].toString())};
    tree.isPlaced = tree.span.start >= 0;
    tree.texts = spansOf(node[5].toArray());
    tree.heading = node[6].toInt();
    qsizetype end = -1;
    qsizetype definitionEnd = -1;
    const size_t first = definitions.size();
    for (const QJsonValue &child : node[3].toArray()) {
        auto inner = converted(child.toArray(), definitions);
        if (!inner)
            continue;
        end = std::max(end, inner->span.end);
        leaveDefinitionsOut(*inner, definitionEnd);
        auto &place = isFootnote(*inner) ? definitions : tree.children;
        place.push_back(std::move(*inner));
    }
    for (size_t i = first; i < definitions.size(); ++i)
        definitions[i].isQuoted |= tree.kind == u"blockquote"_s;
    // These run on to where the next block starts, behind its marker at times.
    if (end >= 0 && (tree.kind.startsWith(u"list"_s) || isFootnote(tree)))
        tree.span.end = end;
    std::erase_if(tree.children,
                  [](const SpanTree &child) { return child.kind == u"definition"_s; });
    return tree;
}

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r';
}

Span trimmed(Span span, QStringView text)
{
    while (span.start < span.end && isBlank(text[span.end - 1]))
        --span.end;
    while (span.start < span.end && isBlank(text[span.start]))
        ++span.start;
    return span;
}

/// mdast counts to a cell the pipe before it, and to the last that behind it.
Span withoutPipes(Span span, QStringView text)
{
    if (!span.isEmpty() && text[span.start] == u'|')
        ++span.start;
    if (span.length() > 1 && text[span.end - 1] == u'|' && text[span.end - 2] != u'\\')
        --span.end;
    return trimmed(span, text);
}

/// To the paragraph of a task mdast counts the box, unless text follows on it.
Span withoutBox(Span span, QStringView text)
{
    const QStringView content = text.sliced(span.start, span.length());
    const bool hasBox =
        content.startsWith(u"[ ] "_s) || content.startsWith(u"[x] "_s, Qt::CaseInsensitive);
    return hasBox ? trimmed({span.start + 4, span.end}, text) : span;
}

/// Whether nothing but blanks stands behind `position` on its line.
bool isWholeLine(qsizetype position, QStringView text)
{
    const QStringView rest = text.sliced(position);
    const qsizetype newline = rest.indexOf(u'\n');
    return std::ranges::all_of(rest.first(newline < 0 ? rest.size() : newline), isBlank);
}

/// Without lines at the end that have nothing but the markers of quotes. Where a block
/// ends in a quote around it, these are blank lines of that quote, or the start of the
/// line behind the block, which mdast counts to it at times.
Span withoutMarkers(Span span, QStringView text)
{
    const auto isMarker = [](QChar c) { return isBlank(c) || c == u'>'; };
    for (;;) {
        const qsizetype newline = text.first(span.end).lastIndexOf(u'\n');
        if (newline < span.start
            || !std::ranges::all_of(text.sliced(newline, span.end - newline), isMarker))
            return span;
        span = trimmed({span.start, newline}, text);
    }
}

/// Appends the footnote definitions that stand inside of `block`, in the order of the
/// source. They are in no tree, so their kind says whether the next is inside of them.
void append(std::vector<SpanTree> definitions, SpanTree &block)
{
    std::ranges::sort(definitions, {}, [](const SpanTree &tree) { return tree.span.start; });
    for (size_t i = 0; i + 1 < definitions.size(); ++i) {
        if (definitions[i].span.contains(definitions[i + 1].span.start))
            definitions[i].kind += u"+definition"_s;
    }
    std::ranges::move(definitions, std::back_inserter(block.children));
}

} // namespace

std::vector<SpanTree> spanTrees(const MarkdownTree &tree)
{
    std::vector<SpanTree> blocks;
    for (const PlacedBlock &placed : tree.blocks) {
        std::vector<SpanTree> definitions;
        for (const NestedFootnote &nested : placed.block->nestedFootnotes)
            definitions.push_back(*converted(nested.definition->node, placed.start + nested.start));
        blocks.push_back(*converted(placed.block->node, placed.start));
        append(std::move(definitions), blocks.back());
    }
    return blocks;
}

std::vector<SpanTree> spanTrees(const QJsonArray &root)
{
    std::vector<SpanTree> blocks;
    qsizetype definitionEnd = -1;
    for (const QJsonValue &child : root[3].toArray()) {
        std::vector<SpanTree> definitions;
        SpanTree block = *converted(child.toArray(), definitions);
        leaveDefinitionsOut(block, definitionEnd);
        if (block.kind == u"definition"_s)
            continue;
        append(std::move(definitions), block);
        blocks.push_back(std::move(block));
    }
    return blocks;
}

std::vector<Span> signPlaces(const QJsonArray &root)
{
    return spansOf(root[7].toArray());
}

Span normalised(const QString &kind, Span span, QStringView text)
{
    const QString base = kind.section(u'+', 0, 0);
    span = trimmed(span, text);
    if (base == u"tableCell"_s)
        return withoutPipes(span, text);
    if (base == u"paragraph"_s)
        return withoutBox(span, text);
    if (base == u"blockquote"_s)
        return isWholeLine(span.end, text) ? span : withoutMarkers(span, text);
    static const QStringList trailing{u"code"_s, u"footnoteDefinition"_s, u"list"_s, u"listItem"_s};
    return trailing.contains(base) ? withoutMarkers(span, text) : span;
}

QString structure(const SpanTree &tree)
{
    QString text = tree.kind;
    if (!tree.text.isEmpty())
        text += u" '"_s + tree.text + u'\'';
    if (tree.children.empty())
        return text;
    QStringList children;
    for (const SpanTree &child : tree.children)
        children.append(structure(child));
    return text + u" ("_s + children.join(u", "_s) + u')';
}

QStringList differences(const SpanTree &ours, const SpanTree &theirs, QStringView text)
{
    QStringList found;
    const Span a = normalised(ours.kind, ours.span, text);
    const Span b = normalised(theirs.kind, theirs.span, text);
    if (!ours.isPlaced) {
        found.append(ours.kind + u" has no place"_s);
    } else if (theirs.isPlaced && a != b && !(a.isEmpty() && b.isEmpty())) {
        found.append(u"%1: %2 to %3 «%4» for %5 to %6 «%7»"_s.arg(ours.kind)
                         .arg(a.start)
                         .arg(a.end)
                         .arg(text.sliced(a.start, a.length()))
                         .arg(b.start)
                         .arg(b.end)
                         .arg(text.sliced(b.start, b.length())));
    }
    for (size_t i = 0; i < ours.children.size(); ++i)
        found += differences(ours.children[i], theirs.children[i], text);
    return found;
}

int nodeCount(const SpanTree &tree)
{
    int count = 1;
    for (const SpanTree &child : tree.children)
        count += nodeCount(child);
    return count;
}

} // namespace stetmark::tests
