// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/statistics.h"

#include <QStringView>

#include <optional>

namespace stetmark {

/// Words, characters, blanks and reading time of any text, with Qt's Unicode boundaries.
///
/// A word is what lies between two word boundaries (UAX #29) and holds a letter
/// or a digit; but of CJK ideographs, kana and bopomofo each is a word. In scripts that
/// put no blanks between words (Line_Break=SA), a word is all that stands together.
Statistics countAnyText(QStringView text);

/// The same for a text of which every character is one of the common ones of
/// Latin, Greek, Cyrillic, CJK or Hangul writing, at a tenth of the time; nothing
/// for any other text.
std::optional<Statistics> countPlainText(QStringView text);

/// How many sentences of `text`, a paragraph in one line, have a letter or a digit.
qsizetype countSentences(QStringView text);

} // namespace stetmark
