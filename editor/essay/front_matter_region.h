// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/front_matter_change.h"

#include <optional>

namespace stetmark {

/// Whether the value becomes a list or map where it stands: nothing, null, or a list
/// without items.
bool canGrow(const FrontMatterNode &node);

/// The only part of the text in which `change` may write. An empty region takes
/// insertions at its place. Nothing if there is nothing that could be so changed.
std::optional<Span> changeRegion(const QString &text, const FrontMatterLayout &layout,
                                 const FrontMatterChange &change);

/// Where the comments stand that a removal takes along; empty if it takes none.
Span commentsTaken(const QString &text, const FrontMatterLayout &layout,
                   const FrontMatterChange &change);

/// A front matter before or behind an edit, and the region of the edit in it.
struct FrontMatterRegion {
    const QString &text;
    const FrontMatterLayout &layout;
    Span span;

    QString part(qsizetype start, qsizetype end) const { return text.sliced(start, end - start); }
    QString ofRegion() const { return part(span.start, span.end); }
};

/// Whether `after` holds in its region what `change` is to write, and of what stood
/// there in `before` all that is to stay, to the last blank. The tree has been found
/// right.
bool fillsRegion(const FrontMatterChange &change, const FrontMatterRegion &before,
                 const FrontMatterRegion &after);

/// fillsRegion() for what removes an item or a key.
bool closesRegion(const FrontMatterChange &change, const FrontMatterRegion &before,
                  const FrontMatterRegion &after);

} // namespace stetmark
