// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/text/line_block.h"

#include <algorithm>

namespace stetmark {

LineBlock::LineBlock(const EditedText &text, int first, int last) : m_start(text.line(first).start)
{
    for (int number = first; number <= last; ++number) {
        m_originals.append(text.line(number).text);
        m_lines.push_back({number - first, m_originals.last()});
    }
}

void LineBlock::insertBehind(qsizetype index, const QString &text)
{
    const qsizetype original = m_lines[size_t(index)].original;
    m_lines.insert(m_lines.begin() + index + 1, {original, text});
}

void LineBlock::remove(qsizetype index)
{
    Q_ASSERT(index > 0);
    m_lines.erase(m_lines.begin() + index);
}

QList<TextEdit> LineBlock::edits() const
{
    QList<TextEdit> edits;
    qsizetype start = m_start;
    for (auto line = m_lines.begin(); line != m_lines.end();) {
        // A line that is gone went into the one before it.
        const qsizetype first = line->original;
        QString after = line->text;
        for (++line; line != m_lines.end() && line->original == first; ++line)
            after += u'\n' + line->text;
        const qsizetype next = line == m_lines.end() ? m_originals.size() : line->original;
        const QString before = m_originals.sliced(first, next - first).join(u'\n');
        if (before != after)
            edits.append(smallestEdit(start, before, after));
        start += before.size() + 1;
    }
    return edits;
}

qsizetype LineBlock::position(qsizetype index, qsizetype column) const
{
    qsizetype position = m_start;
    for (qsizetype i = 0; i < index; ++i)
        position += (*this)[i].size() + 1;
    return position + column;
}

TextEdit smallestEdit(qsizetype position, const QString &before, const QString &after)
{
    const qsizetype least = std::min(before.size(), after.size());
    qsizetype prefix = 0;
    while (prefix < least && before[prefix] == after[prefix])
        ++prefix;
    qsizetype suffix = 0;
    while (suffix < least - prefix
           && before[before.size() - 1 - suffix] == after[after.size() - 1 - suffix])
        ++suffix;
    return {position + prefix, before.size() - prefix - suffix,
            after.sliced(prefix, after.size() - prefix - suffix)};
}

} // namespace stetmark
