// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/text/typing_rules.h"

#include "editor/text/emoji_rules.h"
#include "editor/text/fence_rules.h"
#include "editor/text/list_rules.h"
#include "editor/text/nesting_rules.h"
#include "editor/text/pair_rules.h"
#include "editor/text/smart_punctuation.h"
#include "editor/text/table_rules.h"

#include <QKeyEvent>

namespace stetmark {

namespace {

using Rule = MaybeChange (*)(const TypingContext &);

MaybeChange firstOf(const TypingContext &context, std::initializer_list<Rule> rules)
{
    for (const Rule rule : rules) {
        if (MaybeChange change = rule(context))
            return change;
    }
    return std::nullopt;
}

MaybeChange nextCell(const TypingContext &context)
{
    return goToCell(context, 1);
}

MaybeChange previousCell(const TypingContext &context)
{
    return goToCell(context, -1);
}

Qt::KeyboardModifiers modifiersOf(const QKeyEvent &key)
{
    return key.modifiers() & ~Qt::KeypadModifier;
}

} // namespace

QString typedText(const QKeyEvent &key)
{
    // AltGr comes as both of these from some systems.
    const Qt::KeyboardModifiers modifiers =
        modifiersOf(key) & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    const bool isTyped = !modifiers || modifiers == (Qt::ControlModifier | Qt::AltModifier);
    const QString text = key.text();
    return isTyped && !text.isEmpty() && (text[0].isPrint() || text[0].isSurrogate()) ? text
                                                                                      : QString();
}

bool hasTypingRule(const QKeyEvent &key)
{
    switch (key.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
    case Qt::Key_Backspace:
    case Qt::Key_Delete:
        return true;
    default:
        break;
    }
    const QString text = typedText(key);
    return text.size() == 1 && QStringView(u"()[]{}<>\"'`*_~«».-|").contains(text[0]);
}

MaybeChange changeOfKey(const TypingContext &context, const QKeyEvent &key, bool isSmart)
{
    const Qt::KeyboardModifiers modifiers = modifiersOf(key);
    const bool isPlain = modifiers == Qt::NoModifier;
    switch (key.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (modifiers == Qt::ShiftModifier)
            return newLineInItem(context);
        return isPlain ? firstOf(context, {enterInTable, enterBehindFence, enterInLists})
                       : std::nullopt;
    case Qt::Key_Tab:
        return isPlain ? firstOf(context, {nextCell, nestItems, indentLines}) : std::nullopt;
    case Qt::Key_Backtab:
        return firstOf(context, {previousCell, unnestItems, unindentLines});
    case Qt::Key_Backspace:
        return isPlain ? firstOf(context, {backspaceInLists, backspaceInPair, backspaceInEmoji})
                       : std::nullopt;
    case Qt::Key_Delete:
        return isPlain ? deleteBeforeItem(context) : std::nullopt;
    default:
        break;
    }
    const QString text = typedText(key);
    if (text.size() != 1)
        return std::nullopt;
    if (isSmart) {
        if (MaybeChange change = smartQuotesAround(context, text[0]))
            return change;
    }
    return text[0] == u'|' ? typeBar(context) : typeInPairs(context, text[0]);
}

MaybeChange smartChangeOfKey(const TypingContext &context, const QKeyEvent &key)
{
    const QString text = typedText(key);
    return text.size() == 1 ? smartPunctuation(context, text[0]) : std::nullopt;
}

} // namespace stetmark
