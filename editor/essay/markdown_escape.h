// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

namespace stetmark {

/// Where a text is to stand in Markdown.
struct EscapePlace {
    QChar before = u'\n'; ///< what stands before and behind it; '\n' for an edge of the line
    QChar after = u'\n';
    bool isInLink = false; ///< between brackets
    bool isInCell = false;
    /// Signs of which there is more than one in the block, so that two could make a pair.
    bool hasStars = false;
    bool hasUnderscores = false;
    bool hasTildes = false;
    bool hasBackticks = false;
};

/// `text`, one line, with backslashes before the signs that Markdown would likely take for
/// its own. What it takes `text` for is to be looked at: see markdownInlines().
QString escapedMarkdown(const QString &text, const EscapePlace &place);

/// `text` with a backslash before everything that could be a sign anywhere.
QString fullyEscapedMarkdown(const QString &text);

/// ASCII punctuation, which a backslash can stand before (CommonMark, section 2.4).
bool isMarkdownPunctuation(QChar character);

} // namespace stetmark
