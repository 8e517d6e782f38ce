// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/text/pair_rules.h"

#include <QStringView>

namespace stetmark {

namespace {

using Kind = TypingPlace::Kind;

/// The sign that closes what `open` opens there; null when it opens nothing.
QChar closingOf(QChar open, Kind place)
{
    switch (open.unicode()) {
    case u'(':
        return u')';
    case u'[':
        return u']';
    case u'{':
        return u'}';
    case u'"':
        return u'"';
    case u'`':
        return place == Kind::FrontMatter ? QChar() : QChar(u'`');
    case u'\'':
        // In prose it is an apostrophe.
        return place == Kind::Code || place == Kind::FrontMatter ? QChar(u'\'') : QChar();
    default:
        return {};
    }
}

/// As above, for what is selected: more signs go around that.
QChar surroundingOf(QChar open, Kind place)
{
    const QStringView marks = u"*_~'";
    const bool isMarkdown = place == Kind::Prose || place == Kind::Table;
    if (isMarkdown && marks.contains(open))
        return open;
    if (isMarkdown && open == u'<')
        return u'>';
    if (isMarkdown && open == u'«')
        return u'»';
    return closingOf(open, place);
}

bool isEscaped(const EditedText &text, qsizetype position)
{
    qsizetype from = position;
    while (text.at(from - 1) == u'\\')
        --from;
    return (position - from) % 2 == 1;
}

bool isWord(QChar character)
{
    return character.isLetterOrNumber() || character.isSurrogate() || character == u'_';
}

bool isRoomBehind(QChar next)
{
    return next.isSpace() || QStringView(u")]}\"'`.,;:!?*_~|»”’").contains(next);
}

/// Whether `line` has a closing sign for each opening one.
bool isBalanced(QStringView line, QChar open, QChar close)
{
    if (open == close)
        return line.count(open) % 2 == 0;
    return line.count(open) <= line.count(close);
}

TextChange surrounded(const Selection &selection, QChar open, QChar close)
{
    return {{{selection.start(), 0, QString(open)}, {selection.end(), 0, QString(close)}},
            {selection.anchor + 1, selection.position + 1}};
}

MaybeChange passOver(const TypingContext &context, QChar typed)
{
    const qsizetype position = context.selection.position;
    if (context.text.at(position) != typed || isEscaped(context.text, position))
        return std::nullopt;
    const TextLine line = context.text.lineAt(position);
    for (const QChar open : {u'(', u'[', u'{', u'"', u'`', u'\''}) {
        if (closingOf(open, context.place.kind) != typed)
            continue;
        const QStringView before = QStringView(line.text).first(position - line.start);
        const bool isOpen = open == typed ? before.count(open) % 2 == 1 : before.contains(open);
        if (isOpen && isBalanced(line.text, open, typed))
            return TextChange{{}, Selection::caret(position + 1)};
    }
    return std::nullopt;
}

MaybeChange open(const TypingContext &context, QChar typed)
{
    const qsizetype position = context.selection.position;
    const QChar close = closingOf(typed, context.place.kind);
    const QChar before = context.text.at(position - 1);
    if (close.isNull() || !isRoomBehind(context.text.at(position))
        || isEscaped(context.text, position))
        return std::nullopt;
    if (close == typed && (isWord(before) || before == typed))
        return std::nullopt;
    const QString line = context.text.lineAt(position).text;
    if (!isBalanced(line, typed, close) && close == typed)
        return std::nullopt;
    return TextChange{{{position, 0, QString(typed) + close}}, Selection::caret(position + 1)};
}

} // namespace

MaybeChange typeInPairs(const TypingContext &context, QChar typed)
{
    if (!context.selection.isEmpty()) {
        const QChar close = surroundingOf(typed, context.place.kind);
        return close.isNull() ? MaybeChange() : surrounded(context.selection, typed, close);
    }
    if (MaybeChange change = passOver(context, typed))
        return change;
    return open(context, typed);
}

MaybeChange backspaceInPair(const TypingContext &context)
{
    const qsizetype position = context.selection.position;
    const QChar before = context.text.at(position - 1);
    const QChar close = closingOf(before, context.place.kind);
    if (!context.selection.isEmpty() || close.isNull() || context.text.at(position) != close
        || isEscaped(context.text, position - 1))
        return std::nullopt;
    const QString line = context.text.lineAt(position).text;
    if (!isBalanced(line, before, close) || line.count(before) < line.count(close))
        return std::nullopt;
    return TextChange{{{position - 1, 2, {}}}, Selection::caret(position - 1)};
}

} // namespace stetmark
