// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preview/render/html_table.h"

#include <algorithm>

namespace stetmark {

using namespace Qt::StringLiterals;

namespace {

/// Tables that would need more empty cells than these stay as they are, so that
/// a small text never becomes a huge page.
constexpr qsizetype mostEmptyCells = 10'000;

} // namespace

void HtmlTable::endRow(qsizetype position, int cells)
{
    m_rowEnds.emplace_back(position, cells);
    m_columns = std::max(m_columns, cells);
}

QString HtmlTable::padded(const QString &html) const
{
    qsizetype missing = 0;
    for (const auto &[end, cells] : m_rowEnds)
        missing += m_columns - cells;
    if (missing == 0 || missing > mostEmptyCells)
        return html;
    QString padded = html.first(m_rowEnds.front().first);
    for (size_t i = 0; i < m_rowEnds.size(); ++i) {
        const auto [end, cells] = m_rowEnds[i];
        for (int cell = cells; cell < m_columns; ++cell)
            padded += "<td></td>\n"_L1;
        const qsizetype next = i + 1 < m_rowEnds.size() ? m_rowEnds[i + 1].first : html.size();
        padded += QStringView(html).sliced(end, next - end);
    }
    return padded;
}

} // namespace stetmark
