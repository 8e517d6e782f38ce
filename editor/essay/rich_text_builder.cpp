// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/rich_text_builder.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace stetmark {

using namespace Qt::StringLiterals;

namespace {

using Kind = RichBlock::Kind;

/// What may stand beside a no-break space that someone meant: the punctuation of French,
/// signs before or behind a number, and digits.
bool isBoundByNoBreakSpace(QChar character)
{
    return character.isDigit() || u"«»‹›:;!?%‰€$£§№–—"_s.contains(character);
}

/// A blank at the edges of the line.
QChar characterAt(const RichRuns &runs, qsizetype run, qsizetype at)
{
    const auto isLine = [&] {
        return run >= 0 && run < runs.size() && runs[run].kind != RichRun::Kind::LineBreak;
    };
    while (at < 0 && --run >= 0 && isLine())
        at += runs[run].text.size();
    while (isLine() && at >= runs[run].text.size())
        at -= runs[run++].text.size();
    return isLine() && at >= 0 ? runs[run].text[at] : QChar(u' ');
}

/// No-break spaces stay where someone meant them: one alone, between two characters; at the
/// edge of a piece of text only beside what is bound by them. Programs also put them in place
/// of blanks, to pad.
void settleNoBreakSpaces(RichRuns &runs)
{
    const auto isSpace = [](QChar character) {
        return character == u' ' || character == QChar::Nbsp
               || character == RichTextBuilder::boundaryNoBreakSpace;
    };
    const RichRuns before = runs;
    for (qsizetype run = 0; run < runs.size(); ++run) {
        for (qsizetype at = 0; at < runs[run].text.size(); ++at) {
            const QChar character = before[run].text[at];
            if (!isSpace(character) || character == u' ')
                continue;
            const QChar left = characterAt(before, run, at - 1);
            const QChar right = characterAt(before, run, at + 1);
            const bool isAlone = !isSpace(left) && !isSpace(right);
            const bool isMeant = character == QChar::Nbsp || isBoundByNoBreakSpace(left)
                                 || isBoundByNoBreakSpace(right);
            runs[run].text[at] = isAlone && isMeant ? QChar(QChar::Nbsp) : QChar(u' ');
        }
    }
}

/// The number that Word wrote before an item as "1." or "b)", and 0 before a bullet.
int numberOf(const QString &marker)
{
    static const QRegularExpression pattern(u"^\\(?(?:(\\d{1,9})|([a-z])|[ivxlc]+)[.)]$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    QString plain = marker;
    plain.replace(RichTextBuilder::boundaryNoBreakSpace, u' ').replace(QChar::Nbsp, u' ');
    const QRegularExpressionMatch match = pattern.match(plain.trimmed());
    if (!match.hasMatch())
        return 0;
    return match.captured(1).isEmpty() ? 1 : std::max(1, match.captured(1).toInt());
}

RichBlock listOf(int number)
{
    RichBlock list;
    list.kind = Kind::List;
    list.isOrdered = number > 0;
    list.level = number;
    return list;
}

/// How many cells `table` has in all.
qsizetype cellsOf(const RichBlock &table)
{
    qsizetype count = 0;
    for (const RichBlock &row : table.children) {
        count += std::count_if(row.children.begin(), row.children.end(),
                               [](const RichBlock &cell) { return cell.kind == Kind::Cell; });
    }
    return count;
}

/// What is in `block`, rows and cells left out.
void takeContent(RichBlock &block, RichBlocks &target)
{
    for (RichBlock &child : block.children) {
        if (child.kind == Kind::Row || child.kind == Kind::Cell)
            takeContent(child, target);
        else
            target.push_back(std::move(child));
    }
}

} // namespace

RichTextBuilder::RichTextBuilder()
{
    m_open.emplace_back();
}

void RichTextBuilder::open(RichBlock container)
{
    endLeaf();
    const Kind outer = m_open.back().kind;
    // Parts of tables make no sense anywhere else.
    if ((container.kind == Kind::Row && outer != Kind::Table)
        || (container.kind == Kind::Cell && outer != Kind::Row))
        return;
    if (container.kind == Kind::Item && outer != Kind::List)
        open(listOf(0));
    if (m_open.size() > size_t(deepestRichText))
        return;
    m_open.push_back(std::move(container));
}

void RichTextBuilder::openInItem(RichBlock list)
{
    endLeaf();
    RichBlock &outer = m_open.back();
    if (outer.kind == Kind::List && m_open.size() <= size_t(deepestRichText)) {
        RichBlock item;
        item.kind = Kind::Item;
        if (!outer.children.empty()) {
            item = std::move(outer.children.back());
            outer.children.pop_back();
        }
        m_open.push_back(std::move(item));
    }
    open(std::move(list));
}

void RichTextBuilder::closeTo(size_t depth)
{
    endLeaf();
    while (m_open.size() > std::max<size_t>(depth, 1))
        closeOne();
}

void RichTextBuilder::closeOne()
{
    RichBlock block = std::move(m_open.back());
    m_open.pop_back();
    if (block.kind == Kind::Item && block.isLoose)
        m_open.back().isLoose = true;
    // A table of one cell only gives what is in it a place on a page.
    if (block.kind == Kind::Table && cellsOf(block) <= 1) {
        RichBlocks content;
        takeContent(block, content);
        for (RichBlock &inner : content)
            place(std::move(inner));
        return;
    }
    const bool mayBeEmpty = block.kind == Kind::Item || block.kind == Kind::Cell;
    if (mayBeEmpty || !block.children.empty())
        place(std::move(block));
}

void RichTextBuilder::begin(RichBlock::Kind kind)
{
    endLeaf();
    m_leaf = RichBlock();
    m_leaf.kind = kind;
    m_hasLeaf = true;
}

void RichTextBuilder::beginParagraph(bool loosens)
{
    begin(Kind::Paragraph);
    m_loosens = loosens;
}

void RichTextBuilder::beginHeading(int level)
{
    begin(Kind::Heading);
    m_leaf.level = level;
}

void RichTextBuilder::beginWordItem(int level)
{
    begin(Kind::Paragraph);
    m_wordLevel = level;
}

void RichTextBuilder::endLeaf()
{
    if (!m_hasLeaf)
        return;
    m_hasLeaf = false;
    settleNoBreakSpaces(m_leaf.runs);
    m_leaf.runs = tidied(m_leaf.runs);
    const int wordLevel = std::exchange(m_wordLevel, 0);
    const bool loosens = std::exchange(m_loosens, false);
    const int number = numberOf(std::exchange(m_marker, {}));
    if (m_leaf.runs.isEmpty())
        return;
    if (wordLevel > 0)
        return addWordItem(std::move(m_leaf), wordLevel, number);
    if (loosens && m_open.back().kind == Kind::Item)
        m_open.back().isLoose = true;
    if (m_leaf.kind == Kind::Paragraph)
        addParagraphs(m_leaf.runs);
    else
        add(std::move(m_leaf));
}

/// Two line breaks in a row part paragraphs, as old pages and mails have it.
void RichTextBuilder::addParagraphs(const RichRuns &runs)
{
    const auto isBreak = [&](qsizetype at) {
        return at < runs.size() && runs[at].kind == RichRun::Kind::LineBreak;
    };
    RichBlock paragraph;
    for (qsizetype at = 0; at < runs.size(); ++at) {
        if (!isBreak(at) || !isBreak(at + 1)) {
            paragraph.runs.append(runs[at]);
            continue;
        }
        while (isBreak(at + 1))
            ++at;
        add(std::exchange(paragraph, {}));
    }
    add(std::move(paragraph));
}

/// To the list that the item before it began, as deep as its level says.
void RichTextBuilder::addWordItem(RichBlock leaf, int level, int number)
{
    RichBlock *parent = &m_open.back();
    if (parent->kind == Kind::List) {
        if (parent->children.empty())
            parent->children.emplace_back().kind = Kind::Item;
        parent = &parent->children.back();
    }
    for (int i = 1;; ++i) {
        const bool goesOn = !parent->children.empty() && parent->children.back().kind == Kind::List
                            && (i < level || parent->children.back().isOrdered == (number > 0));
        if (!goesOn)
            parent->children.push_back(listOf(number));
        RichBlock &list = parent->children.back();
        if (i >= level || list.children.empty()) {
            RichBlock item;
            item.kind = Kind::Item;
            item.children.push_back(std::move(leaf));
            list.children.push_back(std::move(item));
            return;
        }
        parent = &list.children.back();
    }
}

void RichTextBuilder::add(const RichRun &run)
{
    const bool isBlank = run.kind == RichRun::Kind::LineBreak
                         || (run.kind == RichRun::Kind::Text && run.text.trimmed().isEmpty());
    if (!m_hasLeaf) {
        if (isBlank)
            return;
        begin(Kind::Paragraph);
    }
    RichRuns &runs = m_leaf.runs;
    const bool goesOn = !runs.isEmpty() && run.kind == RichRun::Kind::Text
                        && runs.last().kind == RichRun::Kind::Text
                        && runs.last().formats == run.formats && runs.last().link == run.link;
    if (goesOn)
        runs.last().text += run.text;
    else
        runs.append(run);
}

void RichTextBuilder::add(RichBlock block)
{
    endLeaf();
    place(std::move(block));
}

/// In the innermost container; directly in a list, in an item of its own.
void RichTextBuilder::place(RichBlock block)
{
    if (m_open.back().kind == Kind::List && block.kind != Kind::Item) {
        RichBlock item;
        item.kind = Kind::Item;
        item.children.push_back(std::move(block));
        block = std::move(item);
    }
    m_open.back().children.push_back(std::move(block));
}

void RichTextBuilder::setTask(bool isChecked)
{
    for (auto block = m_open.rbegin(); block != m_open.rend(); ++block) {
        if (block->kind == Kind::Item) {
            block->isTask = true;
            block->isChecked = isChecked;
            return;
        }
    }
}

RichBlocks RichTextBuilder::take()
{
    closeTo(1);
    return std::move(m_open.front().children);
}

} // namespace stetmark
