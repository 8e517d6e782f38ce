// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/text/format_rules.h"

#include "editor/text/text_parts.h"
#include "editor/text/words.h"

#include <algorithm>

namespace stetmark {

namespace {

using Kind = TypingPlace::Kind;

struct Signs {
    QString written;    ///< that new text gets
    QString understood; ///< characters that mean it
    MarkdownKind node;
};

Signs signsOf(InlineFormat format)
{
    switch (format) {
    case InlineFormat::Strong:
        return {QStringLiteral("**"), QStringLiteral("*_"), MarkdownKind::Strong};
    case InlineFormat::Emphasis:
        return {QStringLiteral("*"), QStringLiteral("*_"), MarkdownKind::Emphasis};
    case InlineFormat::Strikethrough:
        return {QStringLiteral("~~"), QStringLiteral("~"), MarkdownKind::Strikethrough};
    case InlineFormat::Code:
        break;
    }
    return {QStringLiteral("`"), QStringLiteral("`"), MarkdownKind::Code};
}

qsizetype runBefore(const EditedText &text, qsizetype end, QChar sign)
{
    qsizetype size = 0;
    while (text.at(end - size - 1) == sign)
        ++size;
    return size;
}

qsizetype runBehind(const EditedText &text, qsizetype start, QChar sign)
{
    qsizetype size = 0;
    while (text.at(start + size) == sign)
        ++size;
    return size;
}

/// How many of the `run` signs on each side of a text stand for `format`; 0 when they mean
/// something else.
qsizetype signsIn(qsizetype run, InlineFormat format)
{
    switch (format) {
    case InlineFormat::Strong:
        return run >= 2 ? 2 : 0;
    case InlineFormat::Emphasis:
        return run % 2;
    case InlineFormat::Strikethrough:
        return std::min<qsizetype>(run, 2);
    case InlineFormat::Code:
        break;
    }
    return run;
}

/// The two places whose signs give `part` its format.
struct FormatPlaces {
    Span opening;
    Span closing;
};

std::optional<FormatPlaces> placesAround(const TypingContext &context, Span part,
                                         InlineFormat format)
{
    const EditedText &text = context.text;
    const Signs signs = signsOf(format);
    for (const QChar sign : signs.understood) {
        const qsizetype outer = signsIn(
            std::min(runBefore(text, part.start, sign), runBehind(text, part.end, sign)), format);
        if (outer > 0)
            return FormatPlaces{{part.start - outer, part.start}, {part.end, part.end + outer}};
        const qsizetype inner = signsIn(
            std::min(runBehind(text, part.start, sign), runBefore(text, part.end, sign)), format);
        if (inner > 0 && part.length() > 2 * inner)
            return FormatPlaces{{part.start, part.start + inner}, {part.end - inner, part.end}};
    }
    // The caret somewhere in it: where that begins and ends, only the Analysis knows.
    const std::optional<Span> node = context.places.around(part, signs.node);
    if (!node || node->isEmpty())
        return std::nullopt;
    const qsizetype edge = format == InlineFormat::Code && text.at(node->start) != u'`' ? 1 : 0;
    const Span whole{node->start - edge, node->end + edge};
    const QChar sign = text.at(whole.start);
    const qsizetype run = signsIn(
        std::min(runBehind(text, whole.start, sign), runBefore(text, whole.end, sign)), format);
    if (run == 0 || !signs.understood.contains(sign) || part.start < whole.start + run
        || part.end > whole.end - run)
        return std::nullopt;
    return FormatPlaces{{whole.start, whole.start + run}, {whole.end - run, whole.end}};
}

/// Code that holds backticks stands in more of them (CommonMark, section 6.1).
QString codeSigns(const QString &code)
{
    qsizetype longest = 0;
    qsizetype run = 0;
    for (const QChar character : code) {
        run = character == u'`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return QString(longest + 1, u'`');
}

void addFormat(const TypingContext &context, Span part, InlineFormat format, QList<TextEdit> &edits)
{
    QString opening = signsOf(format).written;
    QString closing = opening;
    if (format == InlineFormat::Code) {
        const QString code = context.text.text(part);
        opening = closing = codeSigns(code);
        if (code.startsWith(u'`') || code.endsWith(u'`')) {
            opening += u' ';
            closing.prepend(u' ');
        }
    }
    edits.append({part.start, 0, opening});
    edits.append({part.end, 0, closing});
}

/// A caret at the edge of `part` stays at its text.
qsizetype caretBehind(const QList<TextEdit> &edits, Span part, qsizetype caret)
{
    const bool isAtEnd = caret == part.end && !part.isEmpty();
    return mappedThrough(edits, caret, isAtEnd ? Bias::Before : Bias::After);
}

/// `part` without signs at one of its ends alone, which belong to what stands around it.
Span withoutLooseSigns(const EditedText &text, Span part, InlineFormat format)
{
    for (const QChar sign : signsOf(format).understood) {
        const qsizetype before = runBehind(text, part.start, sign);
        const qsizetype behind = runBefore(text, part.end, sign);
        if (before > 0 && behind == 0 && before < part.length())
            part.start += before;
        else if (behind > 0 && before == 0 && behind < part.length())
            part.end -= behind;
    }
    return part;
}

TextChange toggleParts(const TypingContext &context, const QList<Span> &parts, InlineFormat format)
{
    QList<std::optional<FormatPlaces>> places;
    for (Span part : parts) {
        part = withoutLooseSigns(context.text, part, format);
        places.append(placesAround(context, part, format));
    }
    const bool removes =
        std::ranges::all_of(places, [](const auto &place) { return place.has_value(); });
    QList<TextEdit> edits;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (removes) {
            edits.append({places[i]->opening.start, places[i]->opening.length(), {}});
            edits.append({places[i]->closing.start, places[i]->closing.length(), {}});
        } else if (!places[i]) {
            addFormat(context, parts[i], format, edits);
        }
    }
    // Blanks at its ends are not among what has the format now.
    const Selection &selection = context.selection;
    if (selection.isEmpty())
        return {edits, Selection::caret(caretBehind(edits, parts.first(), selection.position))};
    const Span span = trimmed(context.text, selection.span());
    const bool isForward = selection.anchor < selection.position;
    return aroundSelection(edits, isForward ? Selection{span.start, span.end}
                                            : Selection{span.end, span.start});
}

/// Whether the text before the caret began with signs that those behind it end.
bool isAtEnd(const TypingContext &context, InlineFormat format, qsizetype *behind)
{
    const qsizetype caret = context.selection.position;
    const Signs signs = signsOf(format);
    for (const QChar sign : signs.understood) {
        const qsizetype run = signsIn(runBehind(context.text, caret, sign), format);
        const QChar before = context.text.at(caret - 1);
        const TextLine line = context.text.lineAt(caret);
        const QString left = line.text.first(caret - line.start);
        if (run > 0 && before != sign && !before.isSpace()
            && left.count(QString(run, sign)) % 2 == 1) {
            *behind = caret + run;
            return true;
        }
    }
    return false;
}

TextChange toggleAtCaret(const TypingContext &context, InlineFormat format)
{
    const qsizetype caret = context.selection.position;
    qsizetype behind = 0;
    if (isAtEnd(context, format, &behind))
        return {{}, Selection::caret(behind)};
    const Span word = wordAt(context.text, caret);
    const Span part = word.isEmpty() ? Span{caret, caret} : word;
    if (const auto places = placesAround(context, part, format))
        return toggleParts(context, {part}, format);
    if (!word.isEmpty())
        return toggleParts(context, {word}, format);
    const QString signs = signsOf(format).written;
    return {{{caret, 0, signs + signs}}, Selection::caret(caret + signs.size())};
}

} // namespace

MaybeChange toggleFormat(const TypingContext &context, InlineFormat format)
{
    const bool isText = context.place.kind == Kind::Prose || context.place.kind == Kind::Table
                        || context.place.kind == Kind::InlineCode;
    const Span selected = trimmed(context.text, context.selection.span());
    if (selected.isEmpty()) {
        if (!isText)
            return std::nullopt;
        TypingContext atCaret = context;
        atCaret.selection = Selection::caret(context.selection.position);
        return toggleAtCaret(atCaret, format);
    }
    const QList<Span> parts = textParts(context, selected);
    if (parts.isEmpty())
        return std::nullopt;
    return toggleParts(context, parts, format);
}

} // namespace stetmark
