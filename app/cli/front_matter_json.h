// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/front_matter.h"
#include "editor/essay/result.h"

#include <QByteArray>

namespace stetmark {

/// `node`, a value of `root`, as JSON in UTF-8 (RFC 8259), ended by a newline. Keys
/// keep the order of the file. A plain scalar is the number, boolean or null that
/// readers of YAML take it for; everything else is a string, also dates, and
/// infinities and hexadecimal numbers over 64 bits, which JSON has not. An alias is
/// the value that it repeats.
///
/// Refused where aliases repeat values without end, or to more than 5 MB.
Result<QByteArray> toJson(const FrontMatterNode &root, const FrontMatterNode &node);

} // namespace stetmark
