// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/analysis.h"

#include <QString>

namespace stetmark {

/// What a page is called, and where the name comes from.
struct PageTitle {
    QString text;
    /// Position in Analysis::markdown.blocks of the block that is the page's
    /// heading itself and is not shown again; -1 when there is none.
    qsizetype block = -1;
};

/// The title is the front matter's (`written`), else the first heading, else the
/// first line, else the file's name.
PageTitle findTitle(const Analysis &analysis, const QString &written, const QString &essayPath);

} // namespace stetmark
