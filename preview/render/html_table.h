// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <utility>
#include <vector>

namespace stetmark {

/// Keeps account of a table of raw HTML while it is written, since all rows of a
/// valid table have the same number of cells.
class HtmlTable
{
public:
    /// A row with `cells` ends at `position` of the HTML.
    void endRow(qsizetype position, int cells);
    /// `html`, in which the table ends, with empty cells where rows lack some.
    QString padded(const QString &html) const;

private:
    std::vector<std::pair<qsizetype, int>> m_rowEnds;
    int m_columns = 1;
};

} // namespace stetmark
