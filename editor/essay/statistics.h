// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

namespace stetmark {

struct MarkdownNode;

/// What a reader gets to read: the text of the body without markup, addresses, blocks of
/// code, raw HTML, alternative texts of images and the front matter. Code in a line is
/// read, and a footnote where something refers to it.
///
/// Words lie between Unicode word boundaries (UAX #29). Each Han character, kana and
/// bopomofo is a word, as editors of Chinese and Japanese count; Korean has blanks. What
/// Thai, Lao, Khmer, Burmese and their relatives write without a blank is one word: only
/// a dictionary could tell more, and the count would depend on the machine's.
struct Statistics {
    qsizetype words = 0;
    qsizetype characters = 0; ///< as a reader counts them (grapheme clusters), blanks included
    qsizetype blanks = 0;     ///< of the characters; a line's end within a paragraph is one
    /// By Unicode sentence boundaries (UAX #29) in paragraphs, those in lists and quotes
    /// too. Headings and cells of tables have words, but no sentences.
    qsizetype sentences = 0;
    qsizetype paragraphs = 0; ///< that have a word
    /// In milliseconds of silent reading, at 238 words a minute (the mean for English
    /// non-fiction in M. Brysbaert, "How many words do we read per minute?", Journal of
    /// Memory and Language 109, 2019), 400 Han characters or kana, and 1,100 letters of
    /// the scripts without blanks. The last two are rates of reading aloud (255 for
    /// Chinese, 357 for Japanese, 863 characters on average; S. Trauzettel-Klosinski and
    /// K. Dietz, Investigative Ophthalmology & Visual Science 53, 2012), by the 1.3 that
    /// silent reading is faster in Brysbaert.
    qint64 readingTime = 0;

    qsizetype charactersWithoutBlanks() const { return characters - blanks; }
    /// Rounded up; 0 where there is nothing to read.
    int readingMinutes() const;

    Statistics &operator+=(const Statistics &other);
    friend bool operator==(const Statistics &, const Statistics &) = default;
};

/// Of any text: words, characters, blanks and reading time.
Statistics countText(QStringView text);
/// Of a text that is a paragraph: sentences too.
Statistics countParagraph(QStringView text);
Statistics countNode(const MarkdownNode &node);

} // namespace stetmark
