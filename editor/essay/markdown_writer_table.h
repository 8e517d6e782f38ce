// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/rich_text.h"

#include <QStringList>

namespace stetmark {

/// The lines of `table`, its captions not among them. Cells hold one line each: what is in
/// blocks of its own there is parted by line breaks. Empty without any cell.
QStringList markdownTable(const RichBlock &table);

} // namespace stetmark
