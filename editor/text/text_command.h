// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/text/typing_context.h"

namespace stetmark {

/// What can be done to the text besides typing it.
enum class TextCommand {
    Bold,
    Italic,
    Strikethrough,
    Code,
    CodeBlock,
    Link,
    Image,
    Paragraph,
    Heading1,
    Heading2,
    Heading3,
    Heading4,
    Heading5,
    Heading6,
    Quote,
    BulletedList,
    NumberedList,
    TaskList,
    TickTask,
    UpperCase,
    LowerCase,
    TitleCase,
    SentenceCase,
    MoveLinesUp,
    MoveLinesDown,
    DuplicateLines,
    DeleteLines,
    JoinLines,
    SortLines,
    MoveSectionUp,
    MoveSectionDown,
    Table,
    TableRow,
    TableColumn,
    AlignLeft,
    AlignCenter,
    AlignRight,
    TidyTable,
    Footnote,
    JumpToFootnote,
    NoBreakSpace,
};

/// What `command` does; nothing where it has no meaning.
MaybeChange changeOfCommand(const TypingContext &context, TextCommand command);

} // namespace stetmark
