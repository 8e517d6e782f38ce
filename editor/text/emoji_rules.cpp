// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/text/emoji_rules.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace stetmark {

namespace {

/// No emoji is longer, in UTF-16 code units.
constexpr qsizetype longest = 64;

bool mayEndEmoji(QChar last)
{
    return last.isLowSurrogate() || last == QChar(0xFE0F) || last == QChar(0x20E3);
}

/// `character` is what a reader sees as one.
bool isEmoji(QStringView character)
{
    const bool isPair = character.size() > 1 && character[0].isHighSurrogate();
    const char32_t first = isPair ? QChar::surrogateToUcs4(character[0], character[1])
                                  : char32_t(character[0].unicode());
    const QChar::Category category = QChar::category(first);
    return category == QChar::Symbol_Other || category == QChar::Symbol_Modifier
           || character.contains(QChar(0xFE0F)) || character.contains(QChar(0x20E3));
}

} // namespace

MaybeChange backspaceInEmoji(const TypingContext &context)
{
    const qsizetype caret = context.selection.position;
    if (!context.selection.isEmpty() || caret == 0 || !mayEndEmoji(context.text.at(caret - 1)))
        return std::nullopt;
    const TextLine line = context.text.lineAt(caret);
    const qsizetype column = caret - line.start;
    const qsizetype from = std::max<qsizetype>(0, column - longest);
    const QStringView before = QStringView(line.text).sliced(from, column - from);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, before.data(), before.size());
    finder.toEnd();
    const qsizetype start = finder.toPreviousBoundary();
    if (start < 0 || !isEmoji(before.sliced(start)))
        return std::nullopt;
    const qsizetype length = before.size() - start;
    return TextChange{{{caret - length, length, {}}}, Selection::caret(caret - length)};
}

} // namespace stetmark
