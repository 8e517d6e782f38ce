// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/front_matter.h"
#include "editor/essay/result.h"

#include <QStringView>

namespace stetmark {

/// Reads JSON (RFC 8259) as a tree with places, in the order of the file. Takes the
/// comments and the commas behind a last value that settings files have. A string is
/// DoubleQuoted, a number or literal Plain. Refused, with the line: what is no JSON, is
/// nested over 64 deep, or has over 20,000 values.
Result<FrontMatterNode> readJson(QStringView text);

} // namespace stetmark
