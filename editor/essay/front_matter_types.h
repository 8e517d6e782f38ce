// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/front_matter.h"

namespace stetmark {

/// Whether some reader, of YAML 1.1 or 1.2, could take `text` as a plain scalar for
/// anything but text: `no`, `085`, `1_000`, `12:30:45`, `=`, `0o7`. Rather says
/// yes too often: then a text gets quotes that it did not need.
bool couldBeTyped(QStringView text);

} // namespace stetmark
