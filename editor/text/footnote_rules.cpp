// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/text/footnote_rules.h"

#include "editor/text/line_start.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

struct Label {
    QString name;
    Span span; ///< of the whole sign
    bool isDefinition = false;
};

QList<Label> labelsIn(const TextLine &line)
{
    static const QRegularExpression sign(u"\\[\\^([^\\]\\s]+)\\]"_s);
    QList<Label> labels;
    if (!line.text.contains("[^"_L1))
        return labels;
    const qsizetype content = lineStart(line.text).content;
    for (auto it = sign.globalMatch(line.text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const bool isDefinition =
            match.capturedStart() == content && line.text.mid(match.capturedEnd(), 1) == u":"_s;
        labels.append({match.captured(1),
                       Span{match.capturedStart(), match.capturedEnd()}.shifted(line.start),
                       isDefinition});
    }
    return labels;
}

bool isSame(const QString &a, const QString &b)
{
    return a.toCaseFolded() == b.toCaseFolded();
}

bool isCode(const TypingContext &context, const Label &label)
{
    return context.places.at(label.span.start + 1).isLiteral();
}

/// What the caret is at: a reference, or anywhere in the line that a definition begins with.
std::optional<Label> labelAt(const TypingContext &context)
{
    const qsizetype caret = context.selection.position;
    const QList<Label> labels = labelsIn(context.text.lineAt(caret));
    for (const Label &label : labels) {
        if (!label.isDefinition && label.span.start <= caret && caret <= label.span.end)
            return label;
    }
    const bool isDefinition = !labels.isEmpty() && labels.first().isDefinition;
    return isDefinition ? std::optional(labels.first()) : std::nullopt;
}

} // namespace

MaybeChange insertFootnote(const TypingContext &context)
{
    if (context.place.isLiteral())
        return std::nullopt;
    int number = 0;
    bool endsWithNote = false;
    const int count = context.text.lineCount();
    for (int i = 0; i < count; ++i) {
        const TextLine line = context.text.line(i);
        const QList<Label> labels = labelsIn(line);
        for (const Label &label : labels)
            number = std::max(number, label.name.toInt());
        if (!isBlankLine(line.text)) {
            endsWithNote = (!labels.isEmpty() && labels.first().isDefinition)
                           || (endsWithNote && line.text.startsWith("    "_L1));
        }
    }
    // Blank lines at the end stay behind it.
    int last = count - 1;
    while (last > 0 && isBlankLine(context.text.line(last).text))
        --last;
    const QString sign = u"[^%1]"_s.arg(number + 1);
    const QString gap = endsWithNote ? u"\n"_s : u"\n\n"_s;
    const qsizetype at = context.selection.end();
    const qsizetype end = std::max(at, context.text.line(last).end());
    const QString definition = gap + sign + u": "_s;
    return TextChange{{{at, 0, sign}, {end, 0, definition}},
                      Selection::caret(end + sign.size() + definition.size())};
}

MaybeChange jumpToFootnote(const TypingContext &context)
{
    const std::optional<Label> from = labelAt(context);
    if (!from)
        return std::nullopt;
    for (int i = 0; i < context.text.lineCount(); ++i) {
        const TextLine line = context.text.line(i);
        for (const Label &label : labelsIn(line)) {
            if (label.isDefinition == from->isDefinition || !isSame(label.name, from->name)
                || isCode(context, label))
                continue;
            const qsizetype behind = label.span.end + (label.isDefinition ? 1 : 0);
            const qsizetype text = label.isDefinition
                                       ? line.start + behindBlanks(line.text, behind - line.start)
                                       : behind;
            return TextChange{{}, Selection::caret(text)};
        }
    }
    return std::nullopt;
}

} // namespace stetmark
