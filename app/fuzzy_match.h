// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace stetmark {

/// How well something fits what a person typed of it.
struct FuzzyMatch {
    int score = 0;              ///< the higher, the better
    QList<qsizetype> positions; ///< in the text, of the characters that were typed; ascending
};

/// Whether the letters of each word in `typed` stand in `text` in their order, with others
/// between; nothing when they do not. Case and accents make no difference. Letters at the
/// starts of words count more than others, and so do those that stand together; of two
/// that fit alike the shorter text is better. An empty `typed` fits everything.
std::optional<FuzzyMatch> fuzzyMatch(const QString &typed, const QString &text);

} // namespace stetmark
