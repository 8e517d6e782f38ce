// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/text/words.h"

namespace stetmark {

namespace {

bool isLetter(QChar character)
{
    return character.isLetterOrNumber() || character.isMark() || character.isSurrogate();
}

} // namespace

Span wordAt(const EditedText &text, qsizetype position)
{
    const TextLine line = text.lineAt(position);
    const auto isInWord = [&](qsizetype at) {
        if (at < 0 || at >= line.text.size())
            return false;
        const QChar character = line.text[at];
        const bool isApostrophe = character == u'\'' || character == u'’';
        return isLetter(character)
               || (isApostrophe && at > 0 && isLetter(line.text[at - 1])
                   && at + 1 < line.text.size() && isLetter(line.text[at + 1]));
    };
    Span word{position - line.start, position - line.start};
    while (isInWord(word.start - 1))
        --word.start;
    while (isInWord(word.end))
        ++word.end;
    return word.shifted(line.start);
}

Span trimmed(const EditedText &text, Span span)
{
    while (span.start < span.end && text.at(span.start).isSpace())
        ++span.start;
    while (span.start < span.end && text.at(span.end - 1).isSpace())
        --span.end;
    return span;
}

qsizetype mappedThrough(const QList<TextEdit> &edits, qsizetype position, Bias bias)
{
    for (auto edit = edits.crbegin(); edit != edits.crend(); ++edit)
        position = mapped(position, *edit, bias);
    return position;
}

TextChange aroundSelection(const QList<TextEdit> &edits, Selection selection)
{
    const qsizetype start = mappedThrough(edits, selection.start(), Bias::After);
    const qsizetype end = std::max(start, mappedThrough(edits, selection.end(), Bias::Before));
    const bool isForward = selection.anchor <= selection.position;
    return {edits, isForward ? Selection{start, end} : Selection{end, start}};
}

} // namespace stetmark
