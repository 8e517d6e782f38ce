// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "preview/render/html_page.h"

#include <QList>
#include <QStringList>

namespace stetmark {

/// The one run of blocks in which two renderings of a page differ: `removed`
/// blocks from `start` on give way to those of `html`.
struct BlockPatch {
    qsizetype start = 0;
    qsizetype removed = 0;
    QStringList html;

    bool isEmpty() const { return removed == 0 && html.isEmpty(); }
    friend bool operator==(const BlockPatch &, const BlockPatch &) = default;
};

/// The patch that takes a page of `before` to one of `after`: what is left when
/// their common head and tail are kept. Blocks are compared by their HTML alone;
/// where they stand in the essay does not matter to the page.
BlockPatch blockPatch(const QList<HtmlBlock> &before, const QList<HtmlBlock> &after);

} // namespace stetmark
