// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

namespace stetmark {

struct MarkdownNode;

/// What a reader gets to read: the text of the body without markup, code blocks,
/// raw HTML and the front matter.
struct Statistics {
    qsizetype words = 0;      ///< by Unicode word boundaries (UAX #29); each CJK character is one
    qsizetype characters = 0; ///< as a reader counts them (grapheme clusters), blanks included

    /// Minutes at 230 words a minute, rounded up; 0 for an empty essay.
    int readingMinutes() const;

    Statistics &operator+=(const Statistics &other);
    friend bool operator==(const Statistics &, const Statistics &) = default;
};

Statistics countText(QStringView text);
Statistics countNode(const MarkdownNode &node);

} // namespace stetmark
