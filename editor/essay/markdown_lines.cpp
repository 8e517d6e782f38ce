// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/markdown_lines.h"

#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <cstring>

namespace stetmark {

namespace {

bool isTable(cmark_node *node)
{
    return std::strcmp(cmark_node_get_type_string(node), "table") == 0;
}

int contentLines(cmark_node *leaf)
{
    return std::max(1, countLines(leafContent(leaf)));
}

/// The paragraph that cmark-gfm cut off from the one that became `table`, or null.
cmark_node *paragraphAbove(cmark_node *table)
{
    cmark_node *previous = cmark_node_previous(table);
    const bool isCutOff = previous && cmark_node_get_type(previous) == CMARK_NODE_PARAGRAPH
                          && cmark_node_get_start_line(previous) == 0;
    return isCutOff ? previous : nullptr;
}

LineRange paragraphLines(cmark_node *paragraph)
{
    const int count = contentLines(paragraph);
    if (cmark_node_get_start_line(paragraph) == 0) {
        cmark_node *table = cmark_node_next(paragraph);
        const int first = table ? cmark_node_get_start_line(table) : 0;
        return {first, first + count - 1};
    }
    const int last = cmark_node_get_end_line(paragraph);
    return {std::max(cmark_node_get_start_line(paragraph), last - count + 1), last};
}

bool isSetext(cmark_node *heading, const MarkdownSource &source)
{
    // Only an ATX heading starts with a '#' that is not part of its content.
    const int start = cmark_node_get_start_line(heading);
    const qsizetype column = cmark_node_get_start_column(heading) - 1;
    const QByteArrayView line = source.line(start);
    if (column >= line.size() || line[column] != '#')
        return true;
    return line.sliced(column).startsWith(leafContent(heading))
           && cmark_node_get_end_line(heading) > start;
}

LineRange headingLines(cmark_node *heading, const MarkdownSource &source)
{
    const int start = cmark_node_get_start_line(heading);
    if (!isSetext(heading, source))
        return {start, start};
    const QByteArray content = leafContent(heading).toByteArray().trimmed();
    const QByteArray lastContent = content.sliced(content.lastIndexOf('\n') + 1);
    const auto isUnderline = [&](int line) {
        const QByteArray text = source.line(line).toByteArray().trimmed();
        return (text.endsWith('=') || text.endsWith('-'))
               && source.line(line - 1).toByteArray().trimmed().endsWith(lastContent);
    };
    int last = cmark_node_get_end_line(heading);
    if (last > start + 1 && !isUnderline(last))
        --last;
    return {std::max(start, last - contentLines(heading)), last};
}

LineRange codeLines(cmark_node *code)
{
    const int start = cmark_node_get_start_line(code);
    const int count = countLines(cmark_node_get_literal(code));
    int length = 0;
    int offset = 0;
    char character = 0;
    if (!cmark_node_get_fenced(code, &length, &offset, &character))
        return {start, start + count - 1};
    return {start, std::min(start + count + 1, cmark_node_get_end_line(code))};
}

LineRange tableLines(cmark_node *table)
{
    int first = cmark_node_get_start_line(table);
    if (cmark_node *paragraph = paragraphAbove(table))
        first += contentLines(paragraph);
    cmark_node *lastRow = cmark_node_last_child(table);
    const int lastStart = lastRow ? cmark_node_get_start_line(lastRow) : first;
    return {first, std::max(first + 1, lastStart)};
}

/// The last line of the quote that a list, an item or a footnote definition ends
/// with; 0 when it ends with something else.
int lastQuoteLine(cmark_node *container)
{
    cmark_node *last = container;
    while (last && cmark_node_get_type(last) != CMARK_NODE_BLOCK_QUOTE)
        last = cmark_node_last_child(last);
    return last ? cmark_node_get_end_line(last) : 0;
}

/// Of a list, an item or a footnote definition: without blank lines at the end,
/// where a line of the markers of quotes around it is blank too.
LineRange containerLines(cmark_node *container, const MarkdownSource &source)
{
    const int first = cmark_node_get_start_line(container);
    int last = cmark_node_get_end_line(container);
    const auto isBlank = [&source](int line) {
        const QByteArrayView text = source.line(line);
        return std::all_of(text.begin(), text.end(),
                           [](char c) { return c == ' ' || c == '\t' || c == '>'; });
    };
    const int quoted = isBlank(last) ? lastQuoteLine(container) : 0;
    while (last > std::max(first, quoted) && isBlank(last))
        --last;
    return {first, last};
}

} // namespace

QByteArrayView leafContent(cmark_node *leaf)
{
    // Where there is no content, the buffer is not even terminated.
    return cmark_node_first_child(leaf) ? QByteArrayView(cmark_node_get_string_content(leaf))
                                        : QByteArrayView("");
}

int countLines(QByteArrayView text)
{
    const auto ends = std::count(text.begin(), text.end(), '\n');
    const bool isOpen = !text.isEmpty() && text.back() != '\n';
    return int(ends) + (isOpen ? 1 : 0);
}

LineRange blockLines(cmark_node *block, const MarkdownSource &source)
{
    const int start = cmark_node_get_start_line(block);
    switch (cmark_node_get_type(block)) {
    case CMARK_NODE_PARAGRAPH:
        return paragraphLines(block);
    case CMARK_NODE_HEADING:
        return headingLines(block, source);
    case CMARK_NODE_CODE_BLOCK:
        return codeLines(block);
    case CMARK_NODE_HTML_BLOCK:
        return {start, start + countLines(cmark_node_get_literal(block)) - 1};
    case CMARK_NODE_LIST:
    case CMARK_NODE_ITEM:
    case CMARK_NODE_FOOTNOTE_DEFINITION:
        return containerLines(block, source);
    case CMARK_NODE_BLOCK_QUOTE:
        return {start, cmark_node_get_end_line(block)};
    default:
        return isTable(block) ? tableLines(block) : LineRange{start, start};
    }
}

} // namespace stetmark
