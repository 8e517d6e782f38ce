// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/text/text_parts.h"

#include "editor/text/line_start.h"
#include "editor/text/words.h"

#include <algorithm>

namespace stetmark {

namespace {

using Kind = TypingPlace::Kind;

/// Behind the signs that `line` begins with, those of a heading among them.
qsizetype contentStart(const QString &line, bool *hasMarks)
{
    const LineStart start = lineStart(line);
    qsizetype at = start.content;
    while (at < line.size() && line[at] == u'#')
        ++at;
    const bool isHeading = at > start.content && at < line.size() && isBlankCharacter(line[at]);
    *hasMarks = isHeading || start.item();
    return isHeading ? behindBlanks(line, at) : start.content;
}

void appendCells(const EditedText &text, Span row, QList<Span> &parts)
{
    qsizetype from = row.start;
    for (qsizetype at = row.start; at <= row.end; ++at) {
        const bool isBar = at == row.end || (text.at(at) == u'|' && text.at(at - 1) != u'\\');
        if (!isBar)
            continue;
        const Span cell = trimmed(text, {from, at});
        if (!cell.isEmpty())
            parts.append(cell);
        from = at + 1;
    }
}

} // namespace

QList<Span> textParts(const TypingContext &context, Span span)
{
    QList<Span> parts;
    bool isOpen = false; // the next line goes on with the last part
    const int last = context.text.lineAt(span.end).number;
    for (int number = context.text.lineAt(span.start).number; number <= last; ++number) {
        const TextLine line = context.text.line(number);
        bool hasMarks = false;
        const qsizetype content = line.start + contentStart(line.text, &hasMarks);
        const TypingPlace place = context.places.at(std::max(span.start, content));
        const Span part =
            trimmed(context.text, {std::max(span.start, content), std::min(span.end, line.end())});
        const bool isText =
            !place.isInTable && (place.kind == Kind::Prose || place.kind == Kind::InlineCode);
        if (place.isInTable)
            appendCells(context.text, part, parts);
        else if (isText && !part.isEmpty() && isOpen && !hasMarks)
            parts.last().end = part.end;
        else if (isText && !part.isEmpty())
            parts.append(part);
        isOpen = isText && !part.isEmpty();
    }
    return parts;
}

} // namespace stetmark
