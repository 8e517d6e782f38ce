// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/text/block_rules.h"

#include "editor/text/changed_lines.h"
#include "editor/text/words.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

constexpr int mostLevels = 6;

/// Where the sign of an ATX heading ends that stands at `from`, with the blanks behind it;
/// `from` when there is none.
qsizetype behindHeadingSign(const QString &line, qsizetype from, int *level)
{
    qsizetype at = from;
    while (at < line.size() && line[at] == u'#')
        ++at;
    *level = int(at - from);
    const bool isHeading =
        *level >= 1 && *level <= mostLevels && (at == line.size() || isBlankCharacter(line[at]));
    if (!isHeading)
        *level = 0;
    return isHeading ? behindBlanks(line, at) : from;
}

/// 1 or 2 for a line that makes a heading of the one before it, else 0.
int underlineLevel(const QString &line)
{
    static const QRegularExpression underline(u"^ {0,3}(=+|-+)[ \\t]*$"_s);
    const QRegularExpressionMatch match = underline.match(line);
    return !match.hasMatch() ? 0 : match.captured(1).startsWith(u'=') ? 1 : 2;
}

QString withHeading(QString line, int level)
{
    static const QRegularExpression closing(u"[ \\t]+#+[ \\t]*$"_s);
    const qsizetype content = lineStart(line).content;
    int old = 0;
    const qsizetype text = behindHeadingSign(line, content, &old);
    if (old > 0)
        line.remove(closing);
    line.remove(content, std::min(text, line.size()) - content);
    return level > 0 ? line.insert(content, QString(level, u'#') + u' ') : line;
}

int headingOf(const QString &line)
{
    int level = 0;
    behindHeadingSign(line, lineStart(line).content, &level);
    return level;
}

/// Those of the lines that are not blank; all of them where there is but one.
QList<qsizetype> linesWithText(const ChangedLines &changed, const SelectedLines &selected)
{
    QList<qsizetype> indexes;
    for (int number = selected.first.number; number <= selected.last.number; ++number) {
        const qsizetype index = number - changed.firstLine;
        if (selected.first.number == selected.last.number || !isBlankLine(changed.lines[index]))
            indexes.append(index);
    }
    return indexes;
}

bool isOfKind(const QString &line, ListKind kind)
{
    const LineStart start = lineStart(line);
    const LineMark *item = start.outerItem();
    if (!item || start.isTask != (kind == ListKind::Tasks))
        return false;
    return kind == ListKind::Tasks
           || (item->kind == LineMark::Kind::Number) == (kind == ListKind::Numbers);
}

/// Takes the mark of the outermost item away, with its box.
void takeMark(QString &line)
{
    const LineStart start = lineStart(line);
    if (const LineMark *item = start.outerItem()) {
        const bool isOnly = item == &start.marks.back();
        line.remove(item->start, (isOnly ? start.content : item->content) - item->start);
    }
}

/// Gives the line at `index` the mark of a list of `kind`, in the place of one that it has.
/// What an item holds moves along.
void giveMark(LineBlock &lines, qsizetype index, ListKind kind, int number)
{
    QString &line = lines[index];
    const LineStart start = lineStart(line);
    const bool isItem = start.outerItem() != nullptr;
    if (kind == ListKind::Tasks) {
        if (!start.isTask)
            line.insert(start.content, isItem ? u"[ ] "_s : u"- [ ] "_s);
        return;
    }
    if (start.isTask)
        line.remove(start.box, start.content - start.box);
    const bool isNumbered = kind == ListKind::Numbers;
    if (!isItem) {
        line.insert(start.content, isNumbered ? QString::number(number) + u". "_s : u"- "_s);
        return;
    }
    ListLine like;
    like.isNumbered = isNumbered;
    like.sign = isNumbered ? u'.' : u'-';
    setMark(lines, index, like, number);
}

} // namespace

MaybeChange setHeading(const TypingContext &context, int level)
{
    if (isLiteralBlock(context))
        return std::nullopt;
    SelectedLines selected = selectedLines(context);
    LineRangeOfList range = selected.range();
    if (range.last + 1 < context.text.lineCount())
        ++range.last; // it may underline a heading
    ChangedLines changed(context.text, selected.first.number, range);
    LineBlock &lines = changed.lines;
    const QList<qsizetype> indexes = linesWithText(changed, selected);
    const bool isSet = level > 0 && std::ranges::all_of(indexes, [&](qsizetype index) {
                           return headingOf(lines[index]) == level;
                       });
    for (auto index = indexes.crbegin(); index != indexes.crend(); ++index) {
        const bool isText = !isBlankLine(lines[*index]) && lineStart(lines[*index]).isEmpty()
                            && headingOf(lines[*index]) == 0;
        int now = level;
        if (isText && *index + 1 < lines.count()) {
            const int underlined = underlineLevel(lines[*index + 1]);
            if (underlined > 0)
                lines.remove(*index + 1);
            if (underlined == level)
                now = 0;
        }
        lines[*index] = withHeading(lines[*index], isSet ? 0 : now);
    }
    return changed.withSelection(context);
}

MaybeChange toggleQuote(const TypingContext &context)
{
    if (isLiteralBlock(context) && context.place.quotes == 0)
        return std::nullopt;
    const SelectedLines selected = selectedLines(context);
    ChangedLines changed(context.text, selected.first.number, selected.range());
    const QList<qsizetype> indexes = linesWithText(changed, selected);
    const bool isQuoted = std::ranges::all_of(
        indexes, [&](qsizetype index) { return lineStart(changed.lines[index]).quotes > 0; });
    for (qsizetype i = 0; i < changed.lines.count(); ++i) {
        QString &line = changed.lines[i];
        const LineStart start = lineStart(line);
        if (isQuoted && start.quotes > 0)
            line.remove(start.marks[0].start, start.marks[0].content - start.marks[0].start);
        else if (!isQuoted)
            line.prepend(isBlankLine(line) && changed.lines.count() > 1 ? u">"_s : u"> "_s);
    }
    return changed.withSelection(context);
}

MaybeChange toggleList(const TypingContext &context, ListKind kind)
{
    if (isLiteralBlock(context))
        return std::nullopt;
    const SelectedLines selected = selectedLines(context);
    ChangedLines changed(context.text, selected.first.number, selected.range());
    LineBlock &lines = changed.lines;
    const QList<qsizetype> indexes = linesWithText(changed, selected);
    const bool isSet =
        std::ranges::all_of(indexes, [&](qsizetype index) { return isOfKind(lines[index], kind); });
    // Each level of nesting counts for itself.
    QList<std::pair<int, int>> counts;
    for (const qsizetype index : indexes) {
        if (isSet) {
            takeMark(lines[index]);
            continue;
        }
        const int column = listLine(lines[index]).indent;
        while (!counts.isEmpty() && counts.last().first > column)
            counts.removeLast();
        if (counts.isEmpty() || counts.last().first < column)
            counts.append({column, 0});
        giveMark(lines, index, kind, ++counts.last().second);
    }
    return changed.withSelection(context);
}

MaybeChange tickTasks(const TypingContext &context)
{
    if (isLiteralBlock(context))
        return std::nullopt;
    const SelectedLines selected = selectedLines(context);
    ChangedLines changed(context.text, selected.first.number, selected.range());
    QList<qsizetype> tasks;
    for (const qsizetype index : linesWithText(changed, selected)) {
        if (lineStart(changed.lines[index]).isTask)
            tasks.append(index);
        else
            giveMark(changed.lines, index, ListKind::Tasks, 0);
    }
    const bool isDone = std::ranges::all_of(
        tasks, [&](qsizetype index) { return lineStart(changed.lines[index]).isTicked; });
    for (const qsizetype index : std::as_const(tasks)) {
        QString &line = changed.lines[index];
        line[lineStart(line).box + 1] = isDone ? u' ' : u'x';
    }
    return changed.withSelection(context);
}

MaybeChange toggleCodeBlock(const TypingContext &context)
{
    const SelectedLines selected = selectedLines(context);
    const Span lines{selected.first.start, selected.last.end()};
    if (context.place.kind == TypingPlace::Kind::FrontMatter)
        return std::nullopt;
    const std::optional<Span> block =
        context.places.block(context.selection.start(), MarkdownKind::CodeBlock);
    if (block && context.place.kind == TypingPlace::Kind::Code) {
        const TextLine opening = context.text.lineAt(block->start);
        const TextLine closing = context.text.lineAt(block->end);
        const QString fence = opening.text.trimmed().left(3);
        const bool isFenced = (fence == "```"_L1 || fence == "~~~"_L1)
                              && closing.number > opening.number
                              && closing.text.trimmed().startsWith(fence);
        if (!isFenced)
            return std::nullopt;
        if (closing.number == opening.number + 1)
            return TextChange{{{opening.start, closing.end() - opening.start, {}}},
                              Selection::caret(opening.start)};
        return aroundSelection({{opening.start, opening.text.size() + 1, {}},
                                {closing.start - 1, closing.text.size() + 1, {}}},
                               context.selection);
    }
    const QString indentation = indentationOf(selected.first.text);
    QString fence = u"```"_s;
    while (context.text.text(lines).contains(fence))
        fence += u'`';
    return aroundSelection({{lines.start, 0, indentation + fence + u'\n'},
                            {lines.end, 0, u'\n' + indentation + fence}},
                           context.selection);
}

} // namespace stetmark
