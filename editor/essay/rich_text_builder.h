// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/rich_text.h"

namespace stetmark {

/// Puts formatted text together, piece by piece, in the order of reading. What is added
/// without a block of its own begins a paragraph.
class RichTextBuilder
{
public:
    RichTextBuilder();

    /// How many containers are open; for closeTo().
    size_t depth() const { return m_open.size(); }
    /// Opens a container, or none where it is nested too deep, or is part of a table that is
    /// not there.
    void open(RichBlock container);
    /// The same; a list directly in another becomes part of its last item.
    void openInItem(RichBlock list);
    /// Closes containers until `depth` are open.
    void closeTo(size_t depth);

    /// What is added from here on stands in a block of its own. A paragraph that `loosens` its
    /// list item parts it from the next by a blank line.
    void beginParagraph(bool loosens);
    void beginHeading(int level);
    /// A paragraph that Word shows as an item, in a list of `level` from 1.
    void beginWordItem(int level);
    void endLeaf();

    /// `run.text` may hold `boundaryNoBreakSpace`.
    void add(const RichRun &run);
    /// To the sign before the text of Word's item.
    void addMarker(const QString &text) { m_marker += text; }
    void add(RichBlock block);
    /// Makes a task of the item that is being read, if any.
    void setTask(bool isChecked);

    RichBlocks take();

    /// Stands for a no-break space at the end of a piece of text, where programs also put
    /// one in place of a blank. No text holds it.
    static constexpr QChar boundaryNoBreakSpace{0xFDD0};

private:
    void begin(RichBlock::Kind kind);
    void place(RichBlock block);
    void addParagraphs(const RichRuns &runs);
    /// `number` is 0 for a bullet.
    void addWordItem(RichBlock leaf, int level, int number);
    void closeOne();

    RichBlocks m_open; ///< from the outside in; the first is the whole
    RichBlock m_leaf;
    bool m_hasLeaf = false;
    bool m_loosens = false;
    int m_wordLevel = 0; ///< of the leaf, if it is Word's item
    QString m_marker;
};

} // namespace stetmark
