// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preview/render/footnote_places.h"

namespace stetmark {

FootnotePlaces::FootnotePlaces(const MarkdownTree &tree)
{
    for (qsizetype i = 0; i < tree.footnotes.size(); ++i)
        m_numbers.insert(tree.footnotes[i].label, int(i) + 1);
    for (const PlacedBlock &placed : tree.blocks)
        count(*placed.block);
    // A definition inside a quote or list is no top-level block.
    for (const Footnote &footnote : tree.footnotes) {
        if (!m_places.contains(footnote.definition.get()))
            count(*footnote.definition);
    }
}

void FootnotePlaces::count(const MarkdownBlock &block)
{
    if (block.footnoteReferences.isEmpty())
        return;
    QList<FootnotePlace> places;
    for (const QString &label : block.footnoteReferences) {
        const int number = m_numbers.value(label);
        places.append({number, number ? ++m_counted[label] : 0, label});
    }
    m_places.insert(&block, places);
}

QList<FootnotePlace> FootnotePlaces::of(const MarkdownBlock &block) const
{
    return m_places.value(&block);
}

} // namespace stetmark
