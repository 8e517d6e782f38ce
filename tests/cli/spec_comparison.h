// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/cli/spec_examples.h"

namespace stetmark::tests {

/// What comparing each example with cmark-gfm has shown.
struct SpecComparison {
    int passedByReference = 0; ///< cmark-gfm prints what the specification says
    QList<int> different;      ///< examples where plainHtml is not what cmark-gfm prints
};

SpecComparison compareWithReference(const QList<SpecExample> &examples);

/// Of every `step`th example, those where `stetmark-cli html --plain` prints
/// anything else than cmark-gfm.
QList<int> differentByCommand(const QList<SpecExample> &examples, int step);

} // namespace stetmark::tests
