// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/markdown_leaf.h"

#include <cmark-gfm.h>

#include <algorithm>

namespace stetmark {

namespace {

/// What cmark-gfm trims from cells.
bool isSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

/// Whether `line` ends with `content`. In the content of a lazy line, blanks stand for the
/// rest of a tab that the blocks around it have not used up.
bool endsWith(QByteArrayView line, QByteArrayView content)
{
    if (line.endsWith(content))
        return true;
    const auto first =
        std::find_if(content.begin(), content.end(), [](char c) { return c != ' '; });
    const QByteArrayView rest = content.sliced(first - content.begin());
    const qsizetype tab = line.size() - rest.size() - 1;
    return rest.size() < content.size() && line.endsWith(rest) && tab >= 0 && line[tab] == '\t';
}

} // namespace

LeafContent LeafContent::ofParagraph(cmark_node *paragraph, LineRange lines,
                                     const MarkdownSource &source)
{
    LeafContent content;
    content.m_source = &source;
    content.m_text = leafContent(paragraph);

    // Every line of the content is the end of a line of the source.
    qsizetype offset = 0;
    for (int line = lines.first; line <= lines.last && offset < content.m_text.size(); ++line) {
        const QByteArrayView rest = content.m_text.sliced(offset);
        const auto newline = std::find(rest.begin(), rest.end(), '\n');
        const QByteArrayView text = rest.first(newline - rest.begin());
        const QByteArrayView whole = source.line(line);
        // A paragraph above a table has lost the blanks behind its last line.
        qsizetype end = whole.size();
        if (newline == rest.end()) {
            while (end > 0 && isSpace(whole[end - 1]))
                --end;
        }
        if (!endsWith(whole.first(end), text)) {
            content.m_lines.clear();
            break;
        }
        // For blanks that stand for a tab, this is before that, even before the line.
        content.m_lines.push_back({offset, line, end - text.size()});
        offset += text.size() + 1;
    }
    return content;
}

LeafContent LeafContent::ofHeading(cmark_node *heading, LineRange lines,
                                   const MarkdownSource &source)
{
    if (lines.last > lines.first)
        return ofParagraph(heading, {lines.first, lines.last - 1}, source);

    LeafContent content;
    content.m_source = &source;
    content.m_text = leafContent(heading);
    const QByteArrayView line = source.line(lines.first);
    qsizetype column = cmark_node_get_start_column(heading) - 1;
    while (column < line.size() && line[column] == '#')
        ++column;
    while (column < line.size() && isBlank(line[column]))
        ++column;
    if (column <= line.size() && line.sliced(column).startsWith(content.m_text))
        content.m_lines.push_back({0, lines.first, column});
    return content;
}

LeafContent LeafContent::ofCell(cmark_node *cell, int line, qsizetype &from,
                                const MarkdownSource &source)
{
    LeafContent content;
    content.m_source = &source;
    content.m_text = leafContent(cell);
    const QByteArrayView whole = source.line(line);
    qsizetype at = from;
    if (at < whole.size() && whole[at] == '|')
        ++at;
    while (at < whole.size() && isSpace(whole[at]))
        ++at;

    const qsizetype start = at;
    for (qsizetype i = 0; i < content.m_text.size(); ++i, ++at) {
        const bool isPipe = content.m_text[i] == '|';
        if (isPipe && at + 1 < whole.size() && whole[at] == '\\' && whole[at + 1] == '|') {
            ++at;
            content.m_escapedPipes.push_back(i);
        }
        if (at >= whole.size() || whole[at] != content.m_text[i])
            return content;
    }
    content.m_lines.push_back({0, line, start});
    while (at < whole.size() && isSpace(whole[at]))
        ++at;
    from = at;
    return content;
}

const LeafContent::Line &LeafContent::lineAt(qsizetype offset) const
{
    const auto behind =
        std::upper_bound(m_lines.begin(), m_lines.end(), offset,
                         [](qsizetype value, const Line &line) { return value < line.offset; });
    return behind == m_lines.begin() ? *behind : *std::prev(behind);
}

int LeafContent::line(qsizetype offset) const
{
    return lineAt(offset).line;
}

qsizetype LeafContent::position(qsizetype offset) const
{
    const Line &line = lineAt(offset);
    const auto escapes = std::lower_bound(m_escapedPipes.begin(), m_escapedPipes.end(), offset)
                         - m_escapedPipes.begin();
    const qsizetype column = line.column + (offset - line.offset) + escapes;
    return m_source->position(line.line, std::max<qsizetype>(0, column));
}

} // namespace stetmark
