// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/markdown_writer.h"

#include "editor/essay/markdown_writer_inlines.h"
#include "editor/essay/markdown_writer_table.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <vector>

namespace stetmark {

using namespace Qt::StringLiterals;

namespace {

using Kind = RichBlock::Kind;

/// What a block has to know of those around it.
struct Around {
    bool isInItem = false;
    bool isSecondList = false; ///< the list before it would take its items for its own
    bool isBehindBox = false;  ///< of a task, where no sign of a block is one
};

QStringList linesOf(const RichBlocks &blocks, bool isTight, const Around &outer);

QStringList codeLines(const RichBlock &code)
{
    static const QRegularExpression fences(u"^\\s*(`{3,})"_s, QRegularExpression::MultilineOption);
    qsizetype longest = 2;
    for (const QRegularExpressionMatch &match : fences.globalMatch(code.text))
        longest = std::max(longest, match.capturedLength(1));
    const QString fence(longest + 1, u'`');
    QString language = code.language;
    language.remove(u'`');
    QStringList lines{fence + language.section(QRegularExpression(u"\\s"_s), 0, 0)};
    if (!code.text.isEmpty())
        lines += code.text.split(u'\n');
    lines.append(fence);
    return lines;
}

QStringList indented(const QStringList &lines, const QString &first, const QString &rest)
{
    QStringList result;
    for (const QString &line : lines) {
        const QString &prefix = result.isEmpty() ? first : rest;
        QString whole = prefix + line;
        while (line.isEmpty() && whole.endsWith(u' '))
            whole.chop(1);
        result.append(whole);
    }
    return result;
}

/// A heading that is written with a line below it, since it has lines.
bool isUnderlined(const RichBlock &block)
{
    return block.kind == Kind::Heading && block.level <= 2
           && std::any_of(block.runs.begin(), block.runs.end(),
                          [](const RichRun &run) { return run.kind == RichRun::Kind::LineBreak; });
}

/// Whether `next` would go on with `previous` if no blank line stood between them.
bool needsBlankLine(const RichBlock &previous, const RichBlock &next)
{
    switch (previous.kind) {
    case Kind::Paragraph:
        // A list that begins at 1 can interrupt a paragraph, and no other (section 5.2).
        return next.kind == Kind::Paragraph || next.kind == Kind::Table || isUnderlined(next)
               || (next.kind == Kind::List && next.isOrdered && next.level != 1)
               || (next.kind == Kind::List && next.children.front().children.empty());
    case Kind::Quote:
    case Kind::List:
        return next.kind == Kind::Paragraph || next.kind == Kind::Table || isUnderlined(next)
               || next.kind == previous.kind;
    case Kind::Table:
        return true;
    default:
        return false;
    }
}

bool isLoose(const RichBlock &list)
{
    if (list.isLoose)
        return true;
    for (const RichBlock &item : list.children) {
        for (size_t i = 1; i < item.children.size(); ++i) {
            if (needsBlankLine(item.children[i - 1], item.children[i]))
                return true;
        }
    }
    return false;
}

QString itemText(const RichBlock &list, qsizetype at, bool isSecond)
{
    if (!list.isOrdered)
        return isSecond ? u"* "_s : u"- "_s;
    return QString::number(list.level + at) + (isSecond ? u") "_s : u". "_s);
}

QStringList listLines(const RichBlock &list, bool isSecond)
{
    const bool loose = isLoose(list);
    QStringList lines;
    for (size_t i = 0; i < list.children.size(); ++i) {
        const RichBlock &item = list.children[i];
        const QString sign = itemText(list, qsizetype(i), isSecond);
        const QString box = !item.isTask ? QString() : item.isChecked ? u"[x] "_s : u"[ ] "_s;
        QStringList content = linesOf(item.children, !loose, {true, false, item.isTask});
        if (content.isEmpty())
            content.prepend(QString());
        if (loose && i > 0)
            lines.append(QString());
        lines += indented(content, sign + box, QString(sign.size(), u' '));
    }
    return lines;
}

/// A heading of level 1 or 2 in its other form, which knows of lines.
QStringList underlined(const RichBlock &heading)
{
    QStringList lines = markdownInlines(heading.runs, InlinePlace::Paragraph).split(u'\n');
    lines.append(heading.level == 1 ? u"==="_s : u"---"_s);
    return lines;
}

QStringList blockLines(const RichBlock &block, const Around &around)
{
    switch (block.kind) {
    case Kind::Paragraph:
        return markdownInlines(block.runs, InlinePlace::Paragraph).split(u'\n');
    case Kind::Heading:
        if (isUnderlined(block) || (around.isBehindBox && block.level <= 2))
            return underlined(block);
        return {QString(block.level, u'#') + u' '
                + markdownInlines(block.runs, InlinePlace::Heading)};
    case Kind::Code:
        return codeLines(block);
    case Kind::Rule:
        // Behind the sign of an item, more of that sign would be a rule around it.
        return {around.isInItem ? u"___"_s : u"---"_s};
    case Kind::Quote:
        return indented(linesOf(block.children, false, {}), u"> "_s, u"> "_s);
    case Kind::List:
        return listLines(block, around.isSecondList);
    case Kind::Table:
        return markdownTable(block);
    case Kind::Item:
    case Kind::Row:
    case Kind::Cell:
        return linesOf(block.children, false, around);
    }
    return {};
}

/// `blocks`, and before each table the paragraphs in it and its rows: its captions, which
/// Markdown has no place for inside.
std::vector<const RichBlock *> withCaptionsOutside(const RichBlocks &blocks)
{
    std::vector<const RichBlock *> result;
    for (const RichBlock &block : blocks) {
        for (const RichBlock &child : block.children) {
            if (block.kind == Kind::Table && child.kind != Kind::Row)
                result.push_back(&child);
            for (const RichBlock &inner : child.children) {
                if (block.kind == Kind::Table && child.kind == Kind::Row
                    && inner.kind != Kind::Cell)
                    result.push_back(&inner);
            }
        }
        result.push_back(&block);
    }
    return result;
}

QStringList linesOf(const RichBlocks &all, bool isTight, const Around &outer)
{
    QStringList lines;
    bool wasSecond = false;
    const RichBlock *previous = nullptr;
    for (const RichBlock *one : withCaptionsOutside(all)) {
        const RichBlock &block = *one;
        Around around;
        around.isInItem = outer.isInItem;
        around.isBehindBox = outer.isBehindBox && !previous;
        around.isSecondList = previous && block.kind == Kind::List && previous->kind == Kind::List
                              && previous->isOrdered == block.isOrdered && !wasSecond;
        const QStringList added = blockLines(block, around);
        if (added.isEmpty())
            continue;
        if (previous && (!isTight || needsBlankLine(*previous, block)))
            lines.append(QString());
        lines += added;
        previous = &block;
        wasSecond = around.isSecondList;
    }
    return lines;
}

} // namespace

QString markdownOf(const RichBlocks &blocks)
{
    return linesOf(blocks, false, {}).join(u'\n');
}

} // namespace stetmark
