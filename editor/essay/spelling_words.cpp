// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/spelling_words.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace stetmark {

namespace {

using Words = std::vector<Span>;

bool isEmphasisMark(QChar c)
{
    return c == u'*' || c == u'_' || c == u'~';
}

/// Whether the letter at `position`, going on in steps of `step` over marks of emphasis,
/// belongs to the same word.
bool goesOn(QStringView text, qsizetype position, int step)
{
    bool hasMarks = false;
    for (; position >= 0 && position < text.size(); position += step) {
        if (!isEmphasisMark(text[position]))
            return hasMarks && text[position].isLetterOrNumber();
        hasMarks = true;
    }
    return false;
}

bool isWord(QStringView word)
{
    bool hasSmallLetter = false;
    const QList<uint> characters = word.toUcs4();
    for (const char32_t c : characters) {
        if (QChar::isNumber(c) || c == u'_')
            return false;
        // Scripts without capitals have no words in capitals only.
        hasSmallLetter |= QChar::isLetter(c) && !QChar::isUpper(c);
    }
    return hasSmallLetter;
}

bool isAddress(QStringView text)
{
    return text.contains(u"://") || text.contains(u'@') || text.startsWith(u"www.")
           || text.startsWith(u'/');
}

/// Appends the words in `part` of `text`, an entity like &amp; or an escape aside.
void append(Words &words, QStringView text, Span part)
{
    const QStringView source = text.sliced(part.start, part.length());
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, source.data(), source.size());
    qsizetype from = 0;
    for (qsizetype to = finder.toNextBoundary(); to >= 0; to = finder.toNextBoundary()) {
        const Span word{part.start + from, part.start + to};
        from = to;
        const bool isEntity = word.start > 0 && text[word.start - 1] == u'&'
                              && word.end < text.size() && text[word.end] == u';';
        if (isWord(text.sliced(word.start, word.length())) && !isEntity
            && !goesOn(text, word.start - 1, -1) && !goesOn(text, word.end, 1))
            words.push_back(word);
    }
}

void append(Words &words, QStringView text, const MarkdownNode &node)
{
    switch (node.kind) {
    case MarkdownKind::Code:
    case MarkdownKind::CodeBlock:
    case MarkdownKind::HtmlBlock:
    case MarkdownKind::HtmlInline:
    case MarkdownKind::FootnoteReference:
        return;
    case MarkdownKind::Text:
        if (node.isPlaced)
            append(words, text, {node.span.start, std::min(node.span.end, text.size())});
        return;
    case MarkdownKind::Link:
        if (isAddress(plainText(node)))
            return;
        break;
    default:
        break;
    }
    for (const MarkdownNode &child : node.children)
        append(words, text, child);
}

void append(Words &words, QStringView text, const FrontMatterNode &node)
{
    if (node.kind == FrontMatterNode::Kind::Scalar && node.type() == ScalarType::Text
        && node.value.contains(u' ') && !isAddress(node.value))
        append(words, text, node.span);
    for (const FrontMatterNode &item : node.items)
        append(words, text, item);
    for (const FrontMatterEntry &entry : node.entries)
        append(words, text, entry.value);
}

} // namespace

std::vector<Span> wordsToSpell(const MarkdownBlock &block, QStringView text)
{
    Words words;
    append(words, text, block.node);
    for (const NestedFootnote &nested : block.nestedFootnotes) {
        if (nested.start >= text.size())
            continue;
        for (const Span word : wordsToSpell(*nested.definition, text.sliced(nested.start)))
            words.push_back(word.shifted(nested.start));
    }
    std::ranges::sort(words, {}, &Span::start);
    return words;
}

std::vector<Span> wordsToSpell(const FrontMatter &frontMatter, QStringView text)
{
    Words words;
    append(words, text, frontMatter.root);
    return words;
}

QString spelledWord(QStringView text, Span span)
{
    QString word = text.sliced(span.start, span.length()).toString();
    return word.replace(u'\u2019', u'\'');
}

} // namespace stetmark
