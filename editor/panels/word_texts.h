// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace stetmark {

/// "1 word", "1,500 words".
QString wordsText(qsizetype words);

/// "812 of 1,500 words", or "1,512 words, goal reached"; without a goal (0), the words.
QString wordsText(qsizetype words, qsizetype goal);

/// How far it is to `goal`, which is 1 or more: 0 to 100, and 100 only when it is reached.
int goalPercent(qsizetype words, qsizetype goal);

/// "4 min read".
QString readingText(int minutes);

} // namespace stetmark
