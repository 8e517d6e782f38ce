// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/front_matter_layout.h"

#include <algorithm>

namespace stetmark {

namespace {

/// The end of the line that starts at `from`, without its newline.
qsizetype lineEnd(QStringView text, qsizetype from)
{
    const qsizetype newline = text.indexOf(u'\n', from);
    return newline < 0 ? text.size() : newline;
}

/// Whether the line at `from` is `fence` with nothing but blanks behind it. Reads
/// no further than it must.
bool isFence(QStringView text, qsizetype from, QStringView fence)
{
    if (!text.sliced(from).startsWith(fence))
        return false;
    for (qsizetype at = from + fence.size(); at < text.size() && text[at] != u'\n'; ++at) {
        if (text[at] != u' ' && text[at] != u'\t')
            return false;
    }
    return true;
}

FrontMatterFences fenced(QStringView text, FrontMatter::Format format, QStringView fence,
                         QStringView otherFence)
{
    const qsizetype start = lineEnd(text, 0) + 1;
    for (qsizetype at = start; at < text.size(); at = lineEnd(text, at) + 1) {
        // This may run over 50 MB of text, so most lines cost one comparison.
        if (text[at] != fence.front() && text[at] != otherFence.front())
            continue;
        if (isFence(text, at, fence) || isFence(text, at, otherFence)) {
            const qsizetype end = std::min(lineEnd(text, at) + 1, text.size());
            return {format, {0, end}, {start, at}, false};
        }
    }
    FrontMatterFences none;
    none.isUnclosed = true;
    return none;
}

/// JSON: from `{` to its `}`, with nothing else on that line. What only looks like
/// JSON (`{{ template }}`, `{.class}`) is not.
FrontMatterFences json(QStringView text)
{
    qsizetype first = 1;
    while (first < text.size() && text[first].isSpace())
        ++first;
    if (first >= text.size() || (text[first] != u'"' && text[first] != u'}'))
        return {};

    int depth = 0;
    bool inString = false;
    const qsizetype bound = std::min(text.size(), MaxFrontMatterSize);
    for (qsizetype at = 0; at < bound; ++at) {
        const QChar c = text[at];
        if (inString) {
            if (c == u'\\')
                ++at;
            inString = c != u'"';
        } else if (c == u'"') {
            inString = true;
        } else if (c == u'{') {
            ++depth;
        } else if (c == u'}' && --depth == 0) {
            if (!isFence(text, at, u"}"))
                return {};
            const qsizetype end = std::min(lineEnd(text, at) + 1, text.size());
            return {FrontMatter::Format::Json, {0, end}, {0, at + 1}, false};
        }
    }
    return {};
}

} // namespace

FrontMatterFences findFrontMatter(QStringView text)
{
    if (isFence(text, 0, u"---"))
        return fenced(text, FrontMatter::Format::Yaml, u"---", u"...");
    if (isFence(text, 0, u"+++"))
        return fenced(text, FrontMatter::Format::Toml, u"+++", u"+++");
    return text.startsWith(u'{') ? json(text) : FrontMatterFences{};
}

} // namespace stetmark
