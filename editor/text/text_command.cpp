// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/text/text_command.h"

#include "editor/text/block_rules.h"
#include "editor/text/case_rules.h"
#include "editor/text/footnote_rules.h"
#include "editor/text/format_rules.h"
#include "editor/text/line_rules.h"
#include "editor/text/link_rules.h"
#include "editor/text/section_rules.h"
#include "editor/text/table_rules.h"

namespace stetmark {

namespace {

TextChange typed(const Selection &selection, const QString &text)
{
    return {{{selection.start(), selection.end() - selection.start(), text}},
            Selection::caret(selection.start() + text.size())};
}

} // namespace

MaybeChange changeOfCommand(const TypingContext &context, TextCommand command)
{
    using enum TextCommand;
    switch (command) {
    case Bold:
        return toggleFormat(context, InlineFormat::Strong);
    case Italic:
        return toggleFormat(context, InlineFormat::Emphasis);
    case Strikethrough:
        return toggleFormat(context, InlineFormat::Strikethrough);
    case Code:
        return toggleFormat(context, InlineFormat::Code);
    case CodeBlock:
        return toggleCodeBlock(context);
    case Link:
        return toggleLink(context);
    case Image:
        return insertImage(context);
    case Paragraph:
    case Heading1:
    case Heading2:
    case Heading3:
    case Heading4:
    case Heading5:
    case Heading6:
        return setHeading(context, int(command) - int(Paragraph));
    case Quote:
        return toggleQuote(context);
    case BulletedList:
        return toggleList(context, ListKind::Bullets);
    case NumberedList:
        return toggleList(context, ListKind::Numbers);
    case TaskList:
        return toggleList(context, ListKind::Tasks);
    case TickTask:
        return tickTasks(context);
    case UpperCase:
        return changeCase(context, LetterCase::Upper);
    case LowerCase:
        return changeCase(context, LetterCase::Lower);
    case TitleCase:
        return changeCase(context, LetterCase::Title);
    case SentenceCase:
        return changeCase(context, LetterCase::Sentence);
    case MoveLinesUp:
        return moveLines(context, -1);
    case MoveLinesDown:
        return moveLines(context, 1);
    case DuplicateLines:
        return duplicateLines(context);
    case DeleteLines:
        return deleteLines(context);
    case JoinLines:
        return joinLines(context);
    case SortLines:
        return sortLines(context);
    case MoveSectionUp:
        return moveSection(context, -1);
    case MoveSectionDown:
        return moveSection(context, 1);
    case Table:
        return insertTable(context);
    case TableRow:
        return insertRow(context);
    case TableColumn:
        return insertColumn(context);
    case AlignLeft:
        return alignColumn(context, CellAlignment::Left);
    case AlignCenter:
        return alignColumn(context, CellAlignment::Center);
    case AlignRight:
        return alignColumn(context, CellAlignment::Right);
    case TidyTable:
        return tidyTableAt(context);
    case Footnote:
        return insertFootnote(context);
    case JumpToFootnote:
        return jumpToFootnote(context);
    case NoBreakSpace:
        return typed(context.selection, QChar(QChar::Nbsp));
    }
    return std::nullopt;
}

} // namespace stetmark
