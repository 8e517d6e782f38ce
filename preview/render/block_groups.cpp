// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preview/render/block_groups.h"

#include "preview/render/html_elements.h"
#include "editor/essay/html_tokens.h"

#include <algorithm>
#include <vector>

namespace stetmark {

namespace {

/// Elements that are open for longer than this many others are taken as left open.
constexpr size_t mostOpen = 100;

struct OpenElement {
    HtmlTag tag;
    qsizetype block = 0;
};

/// Whether an element may hold Markdown's blocks, at whatever depth.
bool mayHoldBlocks(const HtmlElement &element)
{
    const bool isPartOfStructure = !(element.holds & HtmlText);
    return !element.isVoid() && (isPartOfStructure || (element.holds & HtmlBlockLevel));
}

/// Finds, for every block, the last one that closes an element it opens.
class GroupFinder
{
public:
    explicit GroupFinder(qsizetype blocks) : m_lastOf(blocks)
    {
        for (qsizetype i = 0; i < blocks; ++i)
            m_lastOf[i] = i;
    }

    void read(qsizetype block, const QString &html);
    qsizetype lastOf(qsizetype block) const { return m_lastOf[block]; }

private:
    void close(HtmlTag tag, qsizetype block);

    std::vector<OpenElement> m_open;
    QList<qsizetype> m_lastOf;
};

void GroupFinder::read(qsizetype block, const QString &html)
{
    HtmlTokens tokens(html);
    for (HtmlToken token = tokens.next(); token.kind != HtmlToken::Kind::End;
         token = tokens.next()) {
        if (token.kind == HtmlToken::Kind::Text)
            continue;
        const bool isEnd = token.kind == HtmlToken::Kind::EndTag;
        const HtmlElement *element = findHtmlElement(token.text);
        if (!element) {
            if (!isEnd && unknownElement(token.text) == UnknownElement::DropRawText)
                tokens.skipRawText(token.text);
        } else if (mayHoldBlocks(*element)) {
            if (isEnd)
                close(element->tag, block);
            else
                m_open.push_back({element->tag, block});
        }
    }
}

void GroupFinder::close(HtmlTag tag, qsizetype block)
{
    const size_t lowest = m_open.size() > mostOpen ? m_open.size() - mostOpen : 0;
    for (size_t i = m_open.size(); i > lowest; --i) {
        if (m_open[i - 1].tag != tag)
            continue;
        qsizetype &last = m_lastOf[m_open[i - 1].block];
        last = std::max(last, block);
        m_open.erase(m_open.begin() + std::ptrdiff_t(i) - 1, m_open.end());
        return;
    }
}

} // namespace

QList<QList<PlacedBlock>> groupBlocks(const QList<PlacedBlock> &blocks)
{
    GroupFinder finder(blocks.size());
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        const MarkdownNode &node = blocks[i].block->node;
        if (node.kind == MarkdownKind::HtmlBlock)
            finder.read(i, node.text);
    }
    QList<QList<PlacedBlock>> groups;
    for (qsizetype first = 0; first < blocks.size();) {
        qsizetype last = finder.lastOf(first);
        for (qsizetype i = first; i <= last; ++i)
            last = std::max(last, finder.lastOf(i));
        groups.append(blocks.sliced(first, last - first + 1));
        first = last + 1;
    }
    return groups;
}

} // namespace stetmark
