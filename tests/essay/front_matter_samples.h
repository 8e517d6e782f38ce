// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/front_matter.h"

#include <QStringList>

#include <functional>

class QRandomGenerator;

namespace stetmark {

/// The essays of tests/cases/front_matter by file name, as the codec gives their
/// text: without byte order mark, every line ending '\n'.
QStringList frontMatterCaseNames();
QString frontMatterCase(const QString &name);

/// An essay with a random, valid block of the kinds that writers have.
QString randomFrontMatter(QRandomGenerator &random);

/// Values that have broken editors of YAML.
QStringList nastyValues();

/// Calls `visit` for every value below `node`, keys not included.
void visitValues(const FrontMatterNode &node, const FieldPath &path,
                 const std::function<void(const FieldPath &, const FrontMatterNode &)> &visit);

/// The tree without its places and without the style of the value at `path`; what
/// has to be equal before and after an edit of that value.
QString treeText(const FrontMatterNode &node, const FieldPath &freeStyleAt = FieldPath());

} // namespace stetmark
