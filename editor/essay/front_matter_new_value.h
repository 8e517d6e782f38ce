// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/front_matter.h"

#include <QString>

#include <utility>
#include <vector>

namespace stetmark {

/// How a new value is meant.
enum class ValueKind {
    /// A number, boolean or date stays one where the new text reads as one of
    /// the same type; anything else is text, and is quoted if any YAML reader
    /// could take it for something else. A quoted value stays quoted. Where there
    /// was no value it takes the type that the new text reads as; a new item of a
    /// list that of its neighbour.
    AsIs,
    /// Text for every reader, whatever it looks like.
    Text,
    /// A number, boolean, date or null from a field that offers only these:
    /// written as it is, in quotes only where the old value had quotes.
    Typed,
};

/// A value to be written where there was none: a scalar, a list or a map of such.
struct NewValue {
    FrontMatterNode::Kind kind = FrontMatterNode::Kind::Scalar;
    QString text;                                      ///< of a scalar
    ValueKind valueKind = ValueKind::AsIs;             ///< of a scalar
    std::vector<NewValue> items;                       ///< of a list
    std::vector<std::pair<QString, NewValue>> entries; ///< of a map

    static NewValue scalar(const QString &text, ValueKind kind = ValueKind::AsIs);
    static NewValue list(std::vector<NewValue> items = {});
    static NewValue map(std::vector<std::pair<QString, NewValue>> entries);
};

/// `value` with nothing left to decide: every scalar is Text or Typed, and the keys
/// of a map stand in the order of `model`, the neighbour it is to look like, if
/// there is one.
NewValue decided(const NewValue &value, const FrontMatterNode *model, bool isItem = false);

/// The type that a decided scalar has for every reader.
ScalarType typeOf(const NewValue &scalar);

} // namespace stetmark
