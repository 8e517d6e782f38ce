// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/statistics.h"

#include "editor/essay/markdown_tree.h"
#include "editor/essay/readable_text.h"
#include "editor/essay/word_count.h"

namespace stetmark {

namespace {

constexpr qint64 minute = 60'000;

} // namespace

int Statistics::readingMinutes() const
{
    return int((readingTime + minute - 1) / minute);
}

Statistics &Statistics::operator+=(const Statistics &other)
{
    words += other.words;
    characters += other.characters;
    blanks += other.blanks;
    sentences += other.sentences;
    paragraphs += other.paragraphs;
    readingTime += other.readingTime;
    return *this;
}

Statistics countText(QStringView text)
{
    if (const std::optional<Statistics> quick = countPlainText(text))
        return *quick;
    return countAnyText(text);
}

Statistics countParagraph(QStringView text)
{
    Statistics result = countText(text);
    if (result.words > 0) {
        result.paragraphs = 1;
        result.sentences = countSentences(text);
    }
    return result;
}

Statistics countNode(const MarkdownNode &node)
{
    switch (node.kind) {
    case MarkdownKind::Paragraph:
        return countParagraph(readableText(node));
    case MarkdownKind::Heading:
    case MarkdownKind::TableCell:
        return countText(readableText(node));
    default: {
        Statistics sum;
        for (const MarkdownNode &child : node.children)
            sum += countNode(child);
        return sum;
    }
    }
}

} // namespace stetmark
