// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/markdown_tree.h"

#include <QFlags>
#include <QList>
#include <QString>

#include <vector>

namespace stetmark {

enum class RichFormat {
    Strong = 1,
    Emphasis = 2,
    Strikethrough = 4,
    Code = 8,
};
Q_DECLARE_FLAGS(RichFormats, RichFormat)
Q_DECLARE_OPERATORS_FOR_FLAGS(RichFormats)

struct RichLink {
    QString address; ///< empty for none
    QString title;

    friend bool operator==(const RichLink &, const RichLink &) = default;
};

/// A piece of running text that looks the same all through.
struct RichRun {
    enum class Kind { Text, LineBreak, Image };

    Kind kind = Kind::Text;
    QString text; ///< of Text; alternative text of Image
    RichFormats formats;
    RichLink link;
    RichLink image; ///< where an Image is from

    friend bool operator==(const RichRun &, const RichRun &) = default;
};

using RichRuns = QList<RichRun>;

/// A block of formatted text as another program has it, to be written as Markdown: a
/// plain tree, nested `deepestRichText` levels at most. A Table holds Rows, these hold Cells;
/// a Paragraph directly in either is a caption. A List holds Items.
struct RichBlock {
    enum class Kind { Paragraph, Heading, Code, Rule, Quote, List, Item, Table, Row, Cell };

    Kind kind = Kind::Paragraph;
    /// Of Heading, 1 to 6; first number of an ordered List.
    int level = 0;
    bool isOrdered = false; ///< List
    bool isLoose = false;   ///< List, or Item that makes it so: a blank line stands between items
    bool isTask = false;    ///< Item with a box
    bool isChecked = false; ///< Item with a ticked box
    int columns = 1;        ///< that a Cell spans
    CellAlignment alignment = CellAlignment::None; ///< Cell
    QString text;                                  ///< of Code, without the newline at its end
    QString language;                              ///< of Code
    RichRuns runs;                                 ///< of Paragraph and Heading
    std::vector<RichBlock> children;

    friend bool operator==(const RichBlock &, const RichBlock &) = default;
};

using RichBlocks = std::vector<RichBlock>;

/// What is nested deeper stands in the innermost container that there is.
inline constexpr int deepestRichText = 24;

/// `runs` as a page would show them: white space in a row is one blank, none stands at the ends
/// of a line, none has a format that its neighbours have not both; equal neighbours are one run.
RichRuns tidied(const RichRuns &runs);

} // namespace stetmark
