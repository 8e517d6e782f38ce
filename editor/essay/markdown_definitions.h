// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/markdown_tree.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <memory>
#include <optional>

namespace stetmark {

/// The definitions in `range` of `text`, of which `blocks` are all the blocks.
/// Nothing where they stand so that only a parse of the whole text tells what
/// they do: footnote definitions inside other blocks or without effect, link
/// definitions inside footnotes, more markup than is read.
std::optional<MarkdownDefinitions> findDefinitions(QStringView text, Span range,
                                                   const QList<PlacedBlock> &blocks);

/// Those of a whole body, as MarkdownTree::definitions has them.
std::shared_ptr<const MarkdownDefinitions> bodyDefinitions(QStringView text, qsizetype bodyStart,
                                                           const QList<PlacedBlock> &blocks);

/// All labels that stand as `[^label]:` somewhere in `text`, each once.
QStringList definedFootnoteLabels(QStringView text);

} // namespace stetmark
