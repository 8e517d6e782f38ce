// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/front_matter_layout.h"

#include <QStringList>

#include <vector>

namespace stetmark {

/// What is known of a value: all that a reader is told, and how it is written, with
/// no place in it.
struct Facts {
    FrontMatterNode::Kind kind = FrontMatterNode::Kind::Scalar;
    FrontMatterNode::Style style = FrontMatterNode::Style::Omitted;
    ScalarType type = ScalarType::Null;
    QString value;
    QString tag;
    QString anchor;
    QString written;          ///< the characters of a scalar or an alias
    std::vector<Facts> parts; ///< items, or each key and its value

    friend bool operator==(const Facts &, const Facts &) = default;
};

Facts factsOf(const QString &text, const FrontMatterNode &node);

/// The value at `path` below `root`, or null.
Facts *find(Facts &root, const FieldPath &path);

/// The place of the key `name` among the parts of a map, or -1.
qsizetype keyAt(const Facts &map, const QString &name);

/// The comments of a front matter, in order.
QStringList commentsOf(const QString &text, const FrontMatterLayout &layout);

} // namespace stetmark
