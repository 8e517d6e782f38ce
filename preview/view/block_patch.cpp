// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preview/view/block_patch.h"

#include <algorithm>

namespace stetmark {

BlockPatch blockPatch(const QList<HtmlBlock> &before, const QList<HtmlBlock> &after)
{
    const auto sameHtml = [](const HtmlBlock &a, const HtmlBlock &b) { return a.html == b.html; };
    const auto [oldHead, newHead] =
        std::mismatch(before.cbegin(), before.cend(), after.cbegin(), after.cend(), sameHtml);
    // The tail may not reach back into the head: a block is kept once.
    const auto [oldTail, newTail] =
        std::mismatch(before.crbegin(), std::make_reverse_iterator(oldHead), after.crbegin(),
                      std::make_reverse_iterator(newHead), sameHtml);

    BlockPatch patch;
    patch.start = oldHead - before.cbegin();
    patch.removed = oldTail.base() - oldHead;
    patch.html.reserve(newTail.base() - newHead);
    std::transform(newHead, newTail.base(), std::back_inserter(patch.html),
                   [](const HtmlBlock &block) { return block.html; });
    return patch;
}

} // namespace stetmark
