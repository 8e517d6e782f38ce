// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/front_matter_cursor.h"

#include <algorithm>

namespace stetmark {

bool hasOldLineBreak(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        return c == QChar(0x85) || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
    });
}

bool isAnchorName(QStringView name)
{
    return std::all_of(name.begin(), name.end(), [](QChar c) {
        return c.unicode() >= 0x80 || c.isLetterOrNumber() || c == u'-' || c == u'_';
    });
}

QChar FrontMatterCursor::peek(qsizetype ahead) const
{
    const qsizetype at = m_position + ahead;
    return at < m_text.size() ? m_text[at] : QChar(u'\n');
}

bool FrontMatterCursor::isAtIndicator(QChar c) const
{
    return peek() == c && !atEnd() && isYamlSpace(peek(1));
}

bool FrontMatterCursor::isAtDocumentMarker(QStringView marker) const
{
    return column() == 0 && m_text.sliced(m_position).startsWith(marker)
           && isYamlSpace(peek(marker.size()));
}

void FrontMatterCursor::take(Role role, qsizetype length)
{
    if (length <= 0)
        return;
    m_tokens.push_back({role, {m_position, m_position + length}});
    m_position += length;
}

void FrontMatterCursor::takeLines(Role role, qsizetype end)
{
    const qsizetype newline = m_text.sliced(m_position, end - m_position).lastIndexOf(u'\n');
    if (newline >= 0)
        m_lineStart = m_position + newline + 1;
    take(role, end - m_position);
}

void FrontMatterCursor::skipTrivia()
{
    while (!atEnd()) {
        qsizetype end = m_position;
        if (m_text[end] == u'#') {
            end = m_text.indexOf(u'\n', end);
            take(Role::Comment, (end < 0 ? m_text.size() : end) - m_position);
            continue;
        }
        while (end < m_text.size() && isYamlSpace(m_text[end])) {
            ++end;
            if (m_text[end - 1] == u'\n')
                m_lineStart = end;
        }
        if (end == m_position)
            return;
        take(Role::Blank, end - m_position);
    }
}

void FrontMatterCursor::backTo(const Mark &mark)
{
    m_position = mark.position;
    m_lineStart = mark.lineStart;
    m_tokens.resize(mark.tokens);
}

} // namespace stetmark
