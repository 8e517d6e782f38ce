// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/markdown_source.h"

#include "editor/essay/byte_text.h"

#include <algorithm>

namespace stetmark {

namespace {

template <typename Unit>
bool isLineEnd(Unit unit)
{
    return unit == Unit('\n') || unit == Unit('\r');
}

} // namespace

MarkdownSource::MarkdownSource(QStringView text, Span range, const QByteArray &prefix) :
    m_text(text.sliced(range.start, range.length()).toString()), m_textStart(range.start),
    m_bytes(prefix)
{
    m_text.replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter));
    m_bytes += toBytes(m_text);
    m_isUtf8 = m_bytes.isValidUtf8();
    findLines(prefix.size());
}

void MarkdownSource::findLines(qsizetype prefixSize)
{
    qsizetype byte = 0;
    qsizetype unit = 0;
    while (byte < m_bytes.size()) {
        const bool isOurs = byte < prefixSize;
        Line line{byte, byte, {m_textStart + unit, m_textStart + unit}};
        while (line.byteEnd < m_bytes.size() && !isLineEnd(m_bytes.at(line.byteEnd)))
            ++line.byteEnd;
        while (!isOurs && unit < m_text.size() && !isLineEnd(m_text.at(unit).unicode()))
            ++unit;
        line.text.end = m_textStart + unit;
        m_lines.push_back(line);

        const bool isPair = QByteArrayView(m_bytes).sliced(line.byteEnd).startsWith("\r\n");
        byte = line.byteEnd + (isPair ? 2 : 1);
        if (isOurs)
            m_firstLine = int(m_lines.size()) + 1;
        else
            unit += isPair ? 2 : 1;
    }
    m_lines.push_back({m_bytes.size(), m_bytes.size(), {m_textStart + unit, m_textStart + unit}});
}

const MarkdownSource::Line &MarkdownSource::at(int line) const
{
    return m_lines[size_t(std::clamp(line - 1, 0, int(m_lines.size()) - 1))];
}

QByteArrayView MarkdownSource::line(int line) const
{
    const Line &found = at(line);
    return QByteArrayView(m_bytes).sliced(found.byteStart, found.byteEnd - found.byteStart);
}

bool MarkdownSource::isBlank(int line) const
{
    const QByteArrayView bytes = this->line(line);
    return std::all_of(bytes.begin(), bytes.end(), [](char c) { return c == ' ' || c == '\t'; });
}

qsizetype MarkdownSource::position(int line, qsizetype bytes) const
{
    const Line &found = at(line);
    if (bytes >= found.byteEnd - found.byteStart)
        return found.text.end;
    if (bytes <= 0)
        return found.text.start;
    if (found.byteEnd - found.byteStart == found.text.length())
        return found.text.start + bytes;
    if (m_walked.line != line || m_walked.bytes > bytes)
        m_walked = {line, 0, found.text.start};
    while (m_walked.bytes < bytes) {
        const int count = byteCount(m_text, m_walked.text - m_textStart);
        m_walked.bytes += count;
        m_walked.text += count == 4 ? 2 : 1;
    }
    return m_walked.text;
}

QString MarkdownSource::decoded(QByteArrayView utf8) const
{
    // QString drops U+FEFF from the start of what it decodes; here it is text.
    return m_isUtf8 && !utf8.startsWith("\xEF\xBB\xBF") ? QString::fromUtf8(utf8)
                                                         : fromBytes(utf8);
}

} // namespace stetmark
