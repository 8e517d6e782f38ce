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

/// The steps that edits share: to find what is to change, to take the first plan that
/// holds, and to say why not.

Error refused(const QString &message);
Error noField(const FieldPath &path);
/// The value that an edit is to change, or why there is none to be changed.
Result<const FrontMatterNode *> editableNode(const FrontMatterLayout &layout,
                                             const FieldPath &path);
/// The first of `plans` that does what it should.
Result<QList<TextEdit>> firstThatHolds(const FrontMatterPlans &plans, const QString &text,
                                       const FrontMatterLayout &layout,
                                       const FrontMatterChange &change);
/// `collection` loses what is at `path`, unless that would take something along.
Result<QList<TextEdit>> removal(const QString &text, const FrontMatterLayout &layout,
                                const FrontMatterNode &collection, const FieldPath &path,
                                const FrontMatterChange &change);

/// What `value` is to be when it takes the place of `node`.
ScalarType typeFor(const FrontMatterNode &node, const QString &value, ValueKind kind);

/// The quotes that most quoted values of the front matter have.
FrontMatterNode::Style prevailingQuotes(const FrontMatterNode &root);

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
/// A new item of a list, or a new key of a map; `collection` may be a null value that
/// becomes one.
FrontMatterPlans planAdd(const QString &text, const FrontMatterLayout &layout,
                         const FrontMatterNode &collection, const FrontMatterChange &change);
/// One item less, or one key.
FrontMatterPlans planRemove(const QString &text, const FrontMatterLayout &layout,
                            const FrontMatterNode &collection, const FrontMatterChange &change);
/// Another place for an item.
FrontMatterPlans planMove(const QString &text, const FrontMatterLayout &layout,
                          const FrontMatterNode &list, const FrontMatterChange &change);
/// Another name for a key.
FrontMatterPlans planRename(const QString &text, const FrontMatterLayout &layout,
                            const FrontMatterNode &map, const FrontMatterChange &change);
/// A front matter for an essay that has none.
FrontMatterPlans planWholeBlock(const QString &text, const FrontMatterChange &change);

/// The edits of a collection in brackets that add `part` as its part `index`, or take
/// that one out.
QList<TextEdit> addToBrackets(QStringView text, const FrontMatterLayout &layout,
                              const FrontMatterNode &collection, qsizetype index,
                              const QString &part);
QList<TextEdit> removeFromBrackets(QStringView text, const FrontMatterLayout &layout,
                                   const FrontMatterNode &collection, qsizetype index);

} // namespace stetmark
