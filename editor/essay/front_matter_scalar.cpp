// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/front_matter_scalar.h"

#include <algorithm>

namespace stetmark {

namespace {

using Style = FrontMatterNode::Style;

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t';
}

/// Collects a value and, if wanted, where its parts come from.
class ValueBuilder
{
public:
    explicit ValueBuilder(ScalarMap *map) : m_map(map) {}

    void add(QChar c, Span from)
    {
        m_value += c;
        if (m_map)
            m_map->push_back(from);
    }
    void add(char32_t c, Span from)
    {
        if (QChar::requiresSurrogates(c)) {
            add(QChar(QChar::highSurrogate(c)), from);
            add(QChar(QChar::lowSurrogate(c)), from);
        } else {
            add(QChar(char16_t(c)), from);
        }
    }
    QString take() { return std::move(m_value); }

private:
    QString m_value;
    ScalarMap *m_map;
};

/// Plain, single and double quoted scalars: the "flow scalars" of YAML, which fold
/// their lines in the same way.
class FlowScalarReader
{
public:
    FlowScalarReader(QStringView raw, Style style, ScalarMap *map)
        : m_raw(raw), m_style(style), m_value(map)
    {
        const bool isQuoted = style != Style::Plain;
        m_at = isQuoted ? 1 : 0;
        m_end = isQuoted ? raw.size() - 1 : raw.size();
    }

    std::optional<QString> read()
    {
        while (m_at < m_end) {
            const QChar c = m_raw[m_at];
            if (isBlank(c) || c == u'\n') {
                readBlanks();
            } else if (c == u'\'' && m_style == Style::SingleQuoted) {
                m_value.add(c, {m_at, m_at + 2});
                m_at += 2;
            } else if (c == u'\\' && m_style == Style::DoubleQuoted) {
                if (!readEscape())
                    return std::nullopt;
            } else {
                m_value.add(c, {m_at, m_at + 1});
                ++m_at;
            }
        }
        return m_value.take();
    }

private:
    /// Blanks inside a line stand for themselves; those around a line break fold.
    void readBlanks()
    {
        const qsizetype start = m_at;
        skipBlanks();
        if (m_at >= m_end || m_raw[m_at] != u'\n') {
            for (qsizetype i = start; i < m_at; ++i)
                m_value.add(m_raw[i], {i, i + 1});
            return;
        }
        const int breaks = skipBreaks();
        if (breaks == 1)
            m_value.add(u' ', {start, m_at});
        for (int i = 1; i < breaks; ++i)
            m_value.add(u'\n', {start, m_at});
    }

    void skipBlanks()
    {
        while (m_at < m_end && isBlank(m_raw[m_at]))
            ++m_at;
    }

    int skipBreaks()
    {
        int breaks = 0;
        while (m_at < m_end && m_raw[m_at] == u'\n') {
            ++m_at;
            ++breaks;
            skipBlanks();
        }
        return breaks;
    }

    bool readEscape()
    {
        const qsizetype start = m_at++;
        if (m_at >= m_end)
            return false;
        const QChar c = m_raw[m_at++];
        if (c == u'\n') {
            skipBlanks();
            for (int breaks = skipBreaks(); breaks > 0; --breaks)
                m_value.add(u'\n', {start, m_at});
            return true;
        }
        if (c == u'x' || c == u'u' || c == u'U')
            return readNumber(start, c == u'x' ? 2 : c == u'u' ? 4 : 8);
        // YAML 1.2.2, 5.7: letters and what they stand for.
        static constexpr QStringView letters = u"0abt\tnvfre \"/\\N_LP";
        static constexpr char16_t values[] = u"\0\a\b\t\t\n\v\f\r\x1b \"/\\\x85\u00a0\u2028\u2029";
        const qsizetype index = letters.indexOf(c);
        if (index < 0)
            return false;
        m_value.add(QChar(values[index]), {start, m_at});
        return true;
    }

    bool readNumber(qsizetype start, qsizetype digits)
    {
        if (m_at + digits > m_end)
            return false;
        bool ok = false;
        const QStringView number = m_raw.sliced(m_at, digits);
        const char32_t value = number.toUInt(&ok, 16);
        if (!ok || !number.front().isLetterOrNumber() || value > QChar::LastValidCodePoint)
            return false;
        m_at += digits;
        m_value.add(value, {start, m_at});
        return true;
    }

    QStringView m_raw;
    Style m_style;
    ValueBuilder m_value;
    qsizetype m_at = 0;
    qsizetype m_end = 0;
};

qsizetype lineEnd(QStringView text, qsizetype from, qsizetype end)
{
    const qsizetype found = text.first(end).indexOf(u'\n', from);
    return found < 0 ? end : found;
}

/// Takes the indicators behind `|` or `>`: a sign and a digit in either order.
/// The digit is returned, 0 if there is none.
int readIndicators(QStringView text, qsizetype end, BlockScalar &scalar)
{
    int digit = 0;
    bool hasChomp = false;
    for (; scalar.header.end < end; ++scalar.header.end) {
        const QChar c = text[scalar.header.end];
        if ((c == u'+' || c == u'-') && !hasChomp) {
            hasChomp = true;
            scalar.chomp = c == u'+' ? BlockScalar::Chomp::Keep : BlockScalar::Chomp::Strip;
        } else if (c >= u'1' && c <= u'9' && digit == 0) {
            digit = c.unicode() - u'0';
        } else {
            break;
        }
    }
    return digit;
}

} // namespace

std::optional<QString> decodeScalar(QStringView raw, Style style, ScalarMap *map)
{
    return FlowScalarReader(raw, style, map).read();
}

std::optional<BlockScalar> readBlockScalar(QStringView text, qsizetype start, qsizetype end,
                                           qsizetype parentIndent)
{
    BlockScalar scalar;
    scalar.isFolded = text[start] == u'>';
    scalar.header = {start, start + 1};
    const int digit = readIndicators(text, end, scalar);
    scalar.hasIndentIndicator = digit > 0;
    scalar.indent = digit > 0 ? std::max<qsizetype>(parentIndent, 0) + digit : -1;
    scalar.content = {scalar.header.end, scalar.header.end};

    const qsizetype headerLineEnd = lineEnd(text, scalar.header.end, end);
    const QStringView behind = text.sliced(scalar.header.end, headerLineEnd - scalar.header.end);
    if (!behind.isEmpty()
        && (!isBlank(behind.front())
            || !(behind.trimmed().isEmpty() || behind.trimmed().startsWith(u'#'))))
        return std::nullopt;

    qsizetype lastEnd = -1;
    qsizetype keptEnd = -1;
    for (qsizetype at = headerLineEnd + 1; at < end;) {
        const qsizetype thisEnd = lineEnd(text, at, end);
        qsizetype spaces = 0;
        while (at + spaces < thisEnd && text[at + spaces] == u' ')
            ++spaces;
        const bool isEmpty = at + spaces == thisEnd;
        if (!isEmpty && scalar.indent < 0 && spaces > parentIndent)
            scalar.indent = spaces;
        if (!isEmpty && (scalar.indent < 0 || spaces < scalar.indent))
            break;
        keptEnd = thisEnd;
        if (!isEmpty || (scalar.indent >= 0 && spaces > scalar.indent))
            lastEnd = thisEnd;
        at = thisEnd + 1;
    }
    if (scalar.chomp == BlockScalar::Chomp::Keep)
        lastEnd = keptEnd;
    if (lastEnd >= 0)
        scalar.content = {headerLineEnd + 1, lastEnd};
    return scalar;
}

QString decodeBlockScalar(QStringView text, const BlockScalar &scalar, ScalarMap *map)
{
    ValueBuilder value(map);
    if (scalar.content.start == scalar.header.end)
        return value.take();

    const qsizetype end = scalar.content.end;
    bool hasText = false;
    bool wasIndented = false; // the last line with text started with a blank: it does not fold
    std::vector<Span> breaks; // since the last line with text
    for (qsizetype at = scalar.content.start; at <= end;) {
        const qsizetype thisEnd = lineEnd(text, at, end);
        const qsizetype from = std::min(at + std::max<qsizetype>(scalar.indent, 0), thisEnd);
        if (from < thisEnd) {
            const bool isIndented = isBlank(text[from]);
            const bool folds = scalar.isFolded && hasText && !wasIndented && !isIndented;
            if (folds && breaks.size() == 1)
                value.add(u' ', breaks.front());
            for (size_t i = folds ? 1 : 0; i < breaks.size(); ++i)
                value.add(u'\n', breaks[i]);
            for (qsizetype i = from; i < thisEnd; ++i)
                value.add(text[i], {i, i + 1});
            breaks.clear();
            hasText = true;
            wasIndented = isIndented;
        }
        breaks.push_back({thisEnd, std::min(thisEnd + 1, end)});
        at = thisEnd + 1;
    }
    if (scalar.chomp == BlockScalar::Chomp::Keep) {
        for (const Span &span : breaks)
            value.add(u'\n', span);
    } else if (scalar.chomp == BlockScalar::Chomp::Clip && hasText) {
        value.add(u'\n', breaks.front());
    }
    return value.take();
}

} // namespace stetmark
