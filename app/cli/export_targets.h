// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/result.h"

#include <QString>
#include <QStringList>

namespace stetmark {

/// Where the pages of `essays` go, in their order. `output` is what was asked
/// for: a file or a folder, or empty for a page beside each essay.
/// Refuses what would write one page over another, over one of the essays, or
/// over anything that is no regular file.
Result<QStringList> exportTargets(const QStringList &essays, const QString &output);

} // namespace stetmark
