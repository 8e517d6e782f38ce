// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/front_matter_scalar.h"

#include <optional>

namespace stetmark {

/// Writing scalars, stricter than YAML asks for: what we write must read the same
/// with every reader of YAML 1.1 and 1.2, not with yaml-cpp alone.

/// Whether `value` may stand without quotes; says nothing of the type it then has.
bool canBePlain(QStringView value, bool inFlow);

/// `value` as a part of a plain, single or double quoted scalar, without the
/// quotes. Nothing where the style has no way to write one of its characters.
std::optional<QString> escaped(QStringView value, FrontMatterNode::Style style);

/// `value` in single or double quotes. Nothing if single quotes cannot hold it.
std::optional<QString> quoted(QStringView value, FrontMatterNode::Style style);

/// A block scalar's header and its lines, as they stand behind the header's line
/// without the last newline.
struct BlockScalarText {
    QString header;
    QString content;
};

/// `value` as a literal or folded block scalar, its lines `indent` columns in.
/// `indicator` is the digit that the header must keep, 0 for none. Nothing where
/// the style cannot hold the value, or not without such a digit.
std::optional<BlockScalarText> blockScalar(QStringView value, bool isFolded, qsizetype indent,
                                           int indicator);

/// The header that `value` needs in the place of `header`, which is that of `old`: the
/// same where it can stay, else with another sign.
QString headerFor(QStringView value, const BlockScalar &old, QStringView header);

} // namespace stetmark
