// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/html_style.h"
#include "editor/essay/html_tokens.h"

namespace stetmark {

/// The value of `name`; empty without one.
QString htmlAttributeOf(const HtmlToken &token, QStringView name);

/// `address` as a person can follow it, blanks percent-encoded; empty for what would run
/// something, or is on another machine's disk.
QString followableAddress(const QString &address);

/// Whether `address` leads to a note that office programs keep at the end of the text, and
/// leave there.
bool isNoteAddress(const QString &address);

/// The language of code that `token` names, as `class="language-cpp"` or
/// `class="highlight-source-cpp"`; empty without one.
QString codeLanguage(const HtmlToken &token);

CellAlignment htmlAlignment(const HtmlToken &token, const HtmlStyle &style);

/// Whether `alternative`, of an image, is no word but the character that it shows.
bool isEmojiText(const QString &alternative);
/// An image that nobody is to see.
bool isTrackingImage(const HtmlToken &token);

} // namespace stetmark
