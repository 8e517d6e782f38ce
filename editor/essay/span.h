// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <algorithm>

namespace stetmark {

/// A half-open range [start, end) of an essay's text, in UTF-16 code units.
/// Positions are those of the text with every line ending counted as one '\n',
/// so they are also the positions of the QTextDocument that shows the text.
struct Span {
    qsizetype start = 0;
    qsizetype end = 0;

    qsizetype length() const { return end - start; }
    bool isEmpty() const { return end <= start; }
    bool contains(qsizetype position) const { return start <= position && position < end; }
    bool contains(Span other) const { return start <= other.start && other.end <= end; }
    Span shifted(qsizetype by) const { return {start + by, end + by}; }

    friend bool operator==(const Span &, const Span &) = default;
};

/// From the start of the first to the end of the last of the two; an empty one does not
/// count.
inline Span joined(Span a, Span b)
{
    if (a.isEmpty())
        return b;
    if (b.isEmpty())
        return a;
    return {std::min(a.start, b.start), std::max(a.end, b.end)};
}

} // namespace stetmark
