// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/statistics.h"

#include "editor/essay/markdown_tree.h"
#include "editor/essay/word_count.h"

namespace stetmark {

namespace {

constexpr int wordsAMinute = 230;

/// Appends what a reader reads of the inlines in `node`.
void appendReadText(const MarkdownNode &node, QString &text)
{
    for (const MarkdownNode &child : node.children) {
        switch (child.kind) {
        case MarkdownKind::Text:
        case MarkdownKind::Code:
            text += child.text;
            break;
        case MarkdownKind::SoftBreak:
        case MarkdownKind::LineBreak:
            text += u'\n';
            break;
        case MarkdownKind::Image:
            break;
        default:
            appendReadText(child, text);
            break;
        }
    }
}

} // namespace

int Statistics::readingMinutes() const
{
    return int((words + wordsAMinute - 1) / wordsAMinute);
}

Statistics &Statistics::operator+=(const Statistics &other)
{
    words += other.words;
    characters += other.characters;
    return *this;
}

Statistics countText(QStringView text)
{
    if (const std::optional<Statistics> quick = countPlainText(text))
        return *quick;
    return countAnyText(text);
}

Statistics countNode(const MarkdownNode &node)
{
    switch (node.kind) {
    case MarkdownKind::Paragraph:
    case MarkdownKind::Heading:
    case MarkdownKind::TableCell: {
        QString text;
        appendReadText(node, text);
        return countText(text);
    }
    default: {
        Statistics sum;
        for (const MarkdownNode &child : node.children)
            sum += countNode(child);
        return sum;
    }
    }
}

} // namespace stetmark
