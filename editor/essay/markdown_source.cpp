// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/markdown_source.h"

#include "editor/essay/byte_text.h"
#include "editor/essay/markdown_guard.h"

#include <algorithm>

namespace stetmark {

namespace {

template <typename Unit>
bool isLineEnd(Unit unit)
{
    return unit == Unit('\n') || unit == Unit('\r');
}

/// Puts U+FFFD in the place of what UTF-8 or cmark cannot hold: NUL, and every
/// unpaired surrogate but those that byte_text takes for bytes.
void replaceUnreadable(QString &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = text.at(i);
        if (!unit.isSurrogate() && unit != QChar(u'\0'))
            continue;
        const bool isPair =
            unit.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        if (isPair)
            ++i;
        else if (unit < QChar(0xDC80) || unit > QChar(0xDCFF))
            text[i] = QChar::ReplacementCharacter;
    }
}

constexpr qsizetype stepLength = 64; ///< bytes

} // namespace

MarkdownSource::MarkdownSource(QStringView text, Span range, const QByteArray &prefix)
    : m_text(text.sliced(range.start, range.length()).toString()), m_textStart(range.start),
      m_bytes(prefix)
{
    replaceUnreadable(m_text);
    const QByteArray bytes = toBytes(m_text);
    m_isUtf8 = bytes.isValidUtf8();
    m_bytes += guarded(bytes);
    m_isGuarded = m_isUtf8 && hasHidden(QByteArrayView(m_bytes).sliced(prefix.size()));
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

qsizetype MarkdownSource::hiddenMarkup(int line) const
{
    if (!m_isGuarded)
        return -1;
    const QByteArrayView bytes = this->line(line);
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (hasHidden(bytes.sliced(i, 1)))
            return i;
    }
    return -1;
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
    if (m_walkedLine != line) {
        m_walkedLine = line;
        m_steps.assign(1, {0, found.text.start});
    }
    const auto behind =
        std::upper_bound(m_steps.begin(), m_steps.end(), bytes,
                         [](qsizetype value, const Step &step) { return value < step.bytes; });
    Step at = *std::prev(behind);
    while (at.bytes < bytes) {
        const int count = byteCount(m_text, at.text - m_textStart);
        at.bytes += count;
        at.text += count == 4 ? 2 : 1;
        if (at.bytes >= m_steps.back().bytes + stepLength)
            m_steps.push_back(at);
    }
    return at.text;
}

QStringView MarkdownSource::text(Span span) const
{
    return QStringView(m_text).sliced(span.start - m_textStart, span.length());
}

QString MarkdownSource::decoded(QByteArrayView utf8) const
{
    // QString drops U+FEFF from the start of what it decodes; here it is text.
    return m_isUtf8 && !utf8.startsWith("\xEF\xBB\xBF") ? QString::fromUtf8(utf8) : fromBytes(utf8);
}

} // namespace stetmark
