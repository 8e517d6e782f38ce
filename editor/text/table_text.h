// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/markdown_tree.h"
#include "editor/text/edited_text.h"
#include "editor/text/line_block.h"

#include <QList>
#include <QString>

#include <optional>

namespace stetmark {

/// A row of a table as it is written: the places of its cells in the line.
struct TableLine {
    /// From behind one bar to the next one, blanks with them.
    QList<Span> cells;
};

/// The cells of `line`, from behind its indentation and quotes on (GFM, section 4.10). A bar
/// behind a backslash parts none.
TableLine tableLine(const QString &line);
/// Whether `line` is the one below a header.
bool isDelimiterLine(const QString &line);

/// The lines of a table in a text.
struct TableLines {
    int first = 0; ///< the header
    int last = 0;  ///< of the last row, or the line below the header

    int delimiter() const { return first + 1; }
};
/// The table that line `number` belongs to.
std::optional<TableLines> tableAround(const EditedText &text, int number);

/// What `cell` of the line below a header says.
CellAlignment alignmentOf(QStringView cell);
/// Such a cell, `width` columns wide at least.
QString delimiterCell(CellAlignment alignment, qsizetype width);

/// Writes the lines of a table with cells as wide as the widest of their column, a blank at
/// each side, and bars at both ends.
void tidyTable(LineBlock &lines);

} // namespace stetmark
