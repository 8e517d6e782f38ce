// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/suggested_title.h"

#include <algorithm>

namespace stetmark {

namespace {

/// A line longer than this is a paragraph, and its beginning the title.
constexpr qsizetype longestTitle = 120;

bool hasWord(QStringView text)
{
    return std::ranges::any_of(text,
                               [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); });
}

QString shortened(const QString &line)
{
    if (line.size() <= longestTitle)
        return line;
    const qsizetype blank = line.lastIndexOf(u' ', longestTitle);
    qsizetype end = blank > 0 ? blank : longestTitle;
    if (line.at(end).isLowSurrogate())
        --end;
    return line.first(end) + u'…';
}

} // namespace

QString suggestedTitle(const Analysis &analysis)
{
    for (const OutlineEntry &heading : analysis.outline) {
        if (hasWord(heading.title))
            return heading.title.simplified();
    }
    const QStringView body = QStringView(analysis.text).sliced(analysis.bodyStart);
    for (const QStringView line : body.tokenize(u'\n')) {
        if (hasWord(line))
            return shortened(line.toString().simplified());
    }
    return {};
}

} // namespace stetmark
