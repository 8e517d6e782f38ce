// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/markdown_tree.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <optional>

namespace stetmark {

/// What the blocks of a part of an essay define for the whole of it.
struct MarkdownDefinitions {
    /// Source of everything that may hold link definitions, in order: runs of
    /// lines that are in no block, and blocks with mayDefineLinks.
    QStringList links;
    /// Labels of footnote definitions, in order.
    QStringList footnotes;

    friend bool operator==(const MarkdownDefinitions &, const MarkdownDefinitions &) = default;
};

/// The definitions in `range` of `text`, of which `blocks` are all the blocks.
/// Nothing where they stand so that only a parse of the whole text tells what
/// they do: footnote definitions inside other blocks or without effect, link
/// definitions inside footnotes, more markup than is read.
std::optional<MarkdownDefinitions> findDefinitions(QStringView text, Span range,
                                                   const QList<PlacedBlock> &blocks);

/// All labels that stand as `[^label]:` somewhere in `text`, each once.
QStringList definedFootnoteLabels(QStringView text);

} // namespace stetmark
