// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/essay/span_tree.h"

#include <QJsonArray>
#include <QStringList>

namespace stetmark::tests {

/// The trees that the npm package `mdast-util-from-markdown` makes of `texts`, as
/// tests/npm/markdown_spans.mjs writes them.
QJsonArray readByOther(const QStringList &texts);

/// Whether its packages are there; `npm ci --ignore-scripts` in tests/npm installs them.
bool hasOtherParser();

/// The index of the block of `theirs` that begins on the same line as `block` and has the
/// same structure; -1 if there is none, or if its end is on another side of the next
/// block of ours, which begins at `next`.
int counterpart(const SpanTree &block, qsizetype next, const std::vector<SpanTree> &theirs,
                QStringView text);

QStringList commonMarkExamples(); ///< the source of each
QStringList gfmExamples();
/// The bodies of the essays that the project has: its samples and the tests' cases.
QStringList essayBodies();

} // namespace stetmark::tests
