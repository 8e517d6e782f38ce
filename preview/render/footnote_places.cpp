// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preview/render/footnote_places.h"

namespace stetmark {

FootnotePlaces::FootnotePlaces(const MarkdownTree &tree)
{
    QHash<QString, int> numbers;
    for (qsizetype i = 0; i < tree.footnotes.size(); ++i)
        numbers.insert(tree.footnotes[i].label, int(i) + 1);
    QHash<QString, int> counted;
    for (const PlacedBlock &placed : tree.blocks) {
        QList<FootnotePlace> places;
        for (const QString &label : placed.block->footnoteReferences) {
            const int number = numbers.value(label);
            places.append({number, number ? ++counted[label] : 0, label});
        }
        if (!places.isEmpty())
            m_places.insert(placed.block.get(), places);
    }
}

QList<FootnotePlace> FootnotePlaces::of(const MarkdownBlock &block) const
{
    return m_places.value(&block);
}

} // namespace stetmark
