// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/markdown_tree.h"

#include <QHash>
#include <QList>
#include <QString>

namespace stetmark {

/// What a reference to a footnote shows and leads to.
struct FootnotePlace {
    int number = 0;    ///< of the footnote, from 1; 0 when there is none
    int reference = 0; ///< the how-manieth reference to it this is, from 1
    QString label;     ///< of the footnote's definition

    friend bool operator==(const FootnotePlace &, const FootnotePlace &) = default;
};

/// The footnotes of a tree, numbered as cmark-gfm does: notes by their first
/// reference, references by their order in the source, definitions included.
class FootnotePlaces
{
public:
    explicit FootnotePlaces(const MarkdownTree &tree);

    /// For each of `block`'s footnoteReferences; `block` is a top-level one.
    QList<FootnotePlace> of(const MarkdownBlock &block) const;

private:
    QHash<const MarkdownBlock *, QList<FootnotePlace>> m_places;
};

} // namespace stetmark
