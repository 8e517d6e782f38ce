// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preview/render/page_title.h"

#include "preview/render/markdown_walk.h"

#include <QFileInfo>

namespace stetmark {

using namespace Qt::StringLiterals;

namespace {

/// A first line longer than this is a paragraph, and its beginning the title.
constexpr qsizetype longestTitle = 200;

/// The first line of text in `node`, without markup.
QString firstLine(const MarkdownNode &node, bool &isWhole)
{
    QString line;
    bool isOver = false;
    isWhole = true;
    const auto enter = [&](const WalkPath &path) {
        const MarkdownNode &child = *path.back().node;
        const bool isBreak = child.kind == MarkdownKind::SoftBreak
                             || child.kind == MarkdownKind::LineBreak
                             || child.kind <= MarkdownKind::FootnoteDefinition; // a block
        isOver = isOver || (isBreak && !line.trimmed().isEmpty());
        if (isOver)
            isWhole = false;
        else if (child.kind == MarkdownKind::Text || child.kind == MarkdownKind::Code)
            line += child.text;
        return !isOver;
    };
    walkMarkdown(node, enter, [](const WalkPath &) {});
    return line.simplified();
}

/// The first block that a page shows.
qsizetype firstBlock(const MarkdownTree &tree)
{
    for (qsizetype i = 0; i < tree.blocks.size(); ++i) {
        if (tree.blocks[i].block->node.kind != MarkdownKind::FootnoteDefinition)
            return i;
    }
    return -1;
}

QString shortened(const QString &text)
{
    return text.size() <= longestTitle ? text : text.left(longestTitle).trimmed() + u'\u2026';
}

} // namespace

PageTitle findTitle(const Analysis &analysis, const QString &written, const QString &essayPath)
{
    PageTitle title{written.simplified()};
    const QList<PlacedBlock> &blocks = analysis.markdown.blocks;
    const qsizetype first = firstBlock(analysis.markdown);
    const MarkdownNode *node = first < 0 ? nullptr : &blocks[first].block->node;
    bool isWhole = true;
    const QString line = node ? firstLine(*node, isWhole) : QString();
    if (title.text.isEmpty() && !analysis.outline.isEmpty())
        title.text = analysis.outline.constFirst().title.simplified();
    else if (title.text.isEmpty() && node && node->kind == MarkdownKind::Paragraph && isWhole
             && line.size() <= longestTitle)
        title = {line, first};
    else if (title.text.isEmpty())
        title.text = shortened(line);
    if (node && node->kind == MarkdownKind::Heading && plainText(*node).simplified() == title.text)
        title.block = first;
    if (title.text.isEmpty())
        title = {QFileInfo(essayPath).completeBaseName()};
    if (title.text.isEmpty())
        title.text = u"Untitled"_s;
    return title;
}

} // namespace stetmark
