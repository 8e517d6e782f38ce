// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/markdown_tree.h"

#include <QList>

namespace stetmark {

/// `blocks` cut into runs that are rendered as one: where raw HTML opens an
/// element in one block and closes it in a later one, as `<details>` and
/// `</details>` around Markdown do, all blocks from the one to the other. Takes
/// linear time.
QList<QList<PlacedBlock>> groupBlocks(const QList<PlacedBlock> &blocks);

} // namespace stetmark
