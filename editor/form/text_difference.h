// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/text_edit.h"

#include <QString>

namespace stetmark {

/// The one edit that takes `before` to `after` and touches neither their common
/// head nor their common tail. Never splits a surrogate pair.
TextEdit difference(const QString &before, const QString &after);

} // namespace stetmark
