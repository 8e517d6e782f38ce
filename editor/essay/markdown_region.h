// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/markdown_tree.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringView>

namespace stetmark {

/// What a part of an essay needs to know of the rest to be parsed on its own.
struct MarkdownSurroundings {
    /// Whole lines that hold the link definitions of the essay; may be empty.
    QString definitions;
    /// Labels of the footnotes that are defined elsewhere.
    QStringList footnoteLabels;
};

/// Parses `range` of `text`, which starts and ends at line boundaries, with
/// cmark-gfm. Lines of the blocks are counted in '\\n' from 0 at the range's start.
QList<PlacedBlock> parseRegion(QStringView text, Span range,
                               const MarkdownSurroundings &surroundings);

} // namespace stetmark
