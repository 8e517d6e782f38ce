// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/markdown_guard.h"

#include <algorithm>
#include <cstring>

namespace stetmark {

namespace {

/// The characters that may be hidden; each stands as firstHidden plus its place.
constexpr QByteArrayView hideable = ">-+*.)[_~|";
constexpr uchar firstHidden = 0xF5;

bool isHidden(char c)
{
    return uchar(c) >= firstHidden && uchar(c) < firstHidden + hideable.size();
}

void hide(char &c)
{
    const qsizetype place = hideable.indexOf(c);
    if (place >= 0)
        c = char(firstHidden + place);
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

/// Goes through a text line by line and hides what is too much.
class Guard
{
public:
    explicit Guard(QByteArray &markdown) : m_text(markdown) {}

    void run()
    {
        char *line = m_text.data();
        char *const end = line + m_text.size();
        while (line < end) {
            char *lineEnd = std::find_if(line, end, [](char c) { return c == '\n' || c == '\r'; });
            if (std::all_of(line, lineEnd, isBlank)) {
                m_brackets = m_emphasis = m_delimiterRows = 0;
            } else {
                hideMarkers(line, lineEnd);
                hideDelimiterRow(line, lineEnd);
                hideInlines(line, lineEnd);
            }
            line = lineEnd + 1;
        }
    }

private:
    /// The last character of the container marker that starts at `at`, or null.
    static char *markerEnd(char *at, char *end)
    {
        if (*at == '>')
            return at;
        char *last = at;
        if (end - at > 2 && at[0] == '[' && at[1] == '^') {
            last = std::find_if(at, end, [](char c) { return c == ']' || isBlank(c); });
            return end - last > 1 && last[0] == ']' && last[1] == ':' ? last + 1 : nullptr;
        }
        while (last < end && *last >= '0' && *last <= '9')
            ++last;
        const bool isNumber = last > at;
        if (last == end || (isNumber ? *last != '.' && *last != ')' : !std::strchr("-+*", *last)))
            return nullptr;
        return last + 1 == end || isBlank(last[1]) ? last : nullptr;
    }

    void hideMarkers(char *line, char *end)
    {
        // A thematic break looks like many list markers, but nests nothing.
        if (std::all_of(line, end, [](char c) { return isBlank(c) || c == '-' || c == '*'; }))
            return;
        int blanks = 0;
        int markers = 0;
        for (char *at = line; at < end;) {
            if (isBlank(*at)) {
                ++blanks;
                ++at;
                continue;
            }
            char *last = markerEnd(at, end);
            if (!last)
                return;
            // Indentation nests too, by two columns a level at the least.
            if (++markers + blanks / 2 > mostNestedMarkers) {
                hide(*last == ':' ? *at : *last);
                return;
            }
            at = last + 1;
        }
    }

    /// For each such row cmark-gfm reads all of the paragraph above.
    void hideDelimiterRow(char *line, char *end)
    {
        const auto isPart = [](char c) { return isBlank(c) || std::strchr("|:->", c); };
        if (!std::all_of(line, end, isPart))
            return;
        char *dash = std::find(line, end, '-');
        if (dash != end && ++m_delimiterRows > mostDelimiterRows)
            hide(*dash);
    }

    void hideInlines(char *line, char *end)
    {
        int pipes = 0;
        for (char *at = line; at < end; ++at) {
            const bool isEmphasis = *at == '*' || *at == '_' || *at == '~';
            if ((*at == '[' && ++m_brackets > mostBrackets)
                || (isEmphasis && ++m_emphasis > mostEmphasis)
                || (*at == '|' && ++pipes > mostPipes))
                hide(*at);
        }
    }

    QByteArray &m_text;
    int m_brackets = 0;
    int m_emphasis = 0;
    int m_delimiterRows = 0;
};

} // namespace

QByteArray guarded(QByteArray markdown)
{
    if (markdown.isValidUtf8())
        Guard(markdown).run();
    return markdown;
}

bool hasHidden(QByteArrayView markdown)
{
    return std::any_of(markdown.begin(), markdown.end(), isHidden);
}

QByteArray unguarded(QByteArrayView markdown)
{
    QByteArray text = markdown.toByteArray();
    for (char &c : text) {
        if (isHidden(c))
            c = hideable[uchar(c) - firstHidden];
    }
    return text;
}

} // namespace stetmark
