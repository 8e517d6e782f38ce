// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/rich_text.h"

#include <QString>

namespace stetmark {

/// What becomes of HTML that is pasted: Markdown that shows the same. Lines end with '\n'; none
/// stands at the end.
struct PastedMarkdown {
    QString markdown;
    /// The first, the last block is a paragraph, which can go on in the line it is put into.
    bool beginsInline = true;
    bool endsInline = true;
    bool isOneParagraph = true;

    friend bool operator==(const PastedMarkdown &, const PastedMarkdown &) = default;
};

/// HTML that is longer is not read, in UTF-16 code units.
inline constexpr qsizetype longestPastedHtml = 8 * 1024 * 1024;

/// Reads `html`, which may be hostile, and writes it as Markdown. Empty when it shows no text.
/// Takes about a second for each megabyte; thread-safe.
PastedMarkdown pastedMarkdown(const QString &html);

/// The same as one line for a cell of a table.
QString pastedMarkdownForCell(const QString &html);

/// Whether `html` is text in one size and one font that keeps its blanks, as editors of code and
/// terminals copy it beside the plain text: this is what is meant then.
bool isPlainInDisguise(const QString &html);

/// Whether `html` shows one image and no text.
bool isOnlyImage(const QString &html);

} // namespace stetmark
