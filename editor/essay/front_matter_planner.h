// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/front_matter_change.h"
#include "editor/essay/front_matter_edit.h"

#include <vector>

namespace stetmark {

/// Ways to make a change, the best first. A planner need not foresee all: each way
/// is checked before it is taken, and the next one tried when it fails.
using FrontMatterPlans = std::vector<QList<TextEdit>>;

/// What `value` is to be when it takes the place of `node`.
ScalarType typeFor(const FrontMatterNode &node, const QString &value, ValueKind kind);

/// The quotes that most quoted values of the front matter have.
FrontMatterNode::Style prevailingQuotes(const FrontMatterNode &root);

/// Whether the value at `path` stands inside brackets or braces.
bool isInFlow(const FrontMatterNode &root, const FieldPath &path);

/// The texts that could stand for `value` on one line, the best first. `style` is
/// the style to keep where it can.
QStringList scalarTexts(const QString &value, FrontMatterNode::Style style, bool mayBePlain,
                        FrontMatterNode::Style quotes);

/// The edit that takes `span` of `text` to `replacement`, without the characters at
/// both ends that stay. Nothing when all of them do.
QList<TextEdit> replacing(QStringView text, Span span, const QString &replacement);

FrontMatterPlans planSetScalar(const QString &text, const FrontMatterLayout &layout,
                               const FrontMatterNode &node, const FrontMatterChange &change,
                               ValueKind kind);
FrontMatterPlans planAddItem(const QString &text, const FrontMatterLayout &layout,
                             const FrontMatterNode &list, const FrontMatterChange &change);
FrontMatterPlans planRemoveItem(const QString &text, const FrontMatterLayout &layout,
                                const FrontMatterNode &list, const FrontMatterChange &change);

} // namespace stetmark
