// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/palette.h"
#include "editor/essay/analysis.h"
#include "editor/essay/span.h"

#include <QList>
#include <QString>

#include <functional>

namespace stetmark {

// The places of an essay to go to, as items of a Palette.

/// Shows a place of the text that an Analysis is of.
using ShowPlace = std::function<void(Span)>;

QList<PaletteItem> headingItems(const Analysis &analysis, const ShowPlace &show);
/// Of the heading under which `position` stands; 0 before the first one.
int headingAt(const Analysis &analysis, qsizetype position);

/// The definitions of footnotes, also of those that nothing refers to.
QList<PaletteItem> footnoteItems(const Analysis &analysis, const ShowPlace &show);

/// What "12" means, or "12:5" with a column, among `lines` lines. `go` gets both, from 1,
/// the line being there.
QList<PaletteItem> lineItems(const QString &typed, int lines,
                             const std::function<void(int line, int column)> &go);

} // namespace stetmark
