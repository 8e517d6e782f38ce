// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/text/paste_rules.h"

#include "editor/text/line_start.h"

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

/// What the lines below begin with to stand in the same quotes and items.
QString continuationOf(const QString &line, const LineStart &start)
{
    if (start.isEmpty())
        return indentationOf(line);
    QString prefix;
    qsizetype end = 0;
    for (const LineMark &mark : start.marks) {
        const QString sign = line.sliced(mark.start, mark.content - mark.start);
        prefix += line.sliced(end, mark.start - end);
        prefix += mark.isList() ? QString(sign.size(), u' ') : sign;
        end = mark.content;
    }
    return prefix;
}

QString withPrefix(const QString &text, const QString &prefix)
{
    const QString blank = withoutEndBlanks(prefix);
    QString result;
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i > 0)
            result += u'\n' + (lines[i].isEmpty() ? blank : prefix);
        result += lines[i];
    }
    return result;
}

} // namespace

TextChange pasteMarkdown(const TypingContext &context, const PastedMarkdown &pasted)
{
    const Span selected = context.selection.span();
    const TextLine line = context.text.lineAt(selected.start);
    const TextLine last = context.text.lineAt(selected.end);
    const LineStart start = lineStart(line.text);
    const qsizetype column = selected.start - line.start;
    // Before the signs of its line, what is pasted is in none of them.
    const bool isInside = column >= start.content;
    const QString prefix = isInside ? continuationOf(line.text, start) : QString();
    const qsizetype textStart = isInside ? std::min(start.content, column) : 0;
    const bool isBehindText =
        !isBlankLine(QStringView(line.text).sliced(textStart, column - textStart));
    const bool isBeforeText =
        !isBlankLine(QStringView(last.text).sliced(selected.end - last.start));
    const auto isTextLine = [&](int number) {
        return number >= 0 && number < context.text.lineCount()
               && !isBlankLine(context.text.line(number).text);
    };
    QString text = pasted.markdown;
    if (!pasted.beginsInline && isBehindText)
        text.prepend(u"\n\n"_s);
    else if (!pasted.beginsInline && start.isEmpty() && isTextLine(line.number - 1))
        text.prepend(u'\n');
    QString behind;
    if (!pasted.endsInline && isBeforeText)
        behind = u"\n\n"_s;
    else if (!pasted.endsInline && isTextLine(last.number + 1))
        behind = u"\n"_s;
    const QString inserted = withPrefix(text, prefix);
    const QString all = inserted + withPrefix(behind, prefix);
    return {{{selected.start, selected.length(), all}},
            Selection::caret(selected.start + inserted.size())};
}

TextChange pasteLine(const TypingContext &context, const QString &text)
{
    const Span selected = context.selection.span();
    return {{{selected.start, selected.length(), text}},
            Selection::caret(selected.start + text.size())};
}

} // namespace stetmark
