// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "preview/render/html_nester.h"
#include "preview/render/html_policy.h"
#include "preview/render/markdown_walk.h"
#include "preview/render/page_blocks.h"

#include <vector>

namespace stetmark {

/// Writes blocks for a page. Everything goes through the nester, so that raw HTML
/// among them can do no harm.
class PageBlockWriter : private RawHtmlHost
{
public:
    explicit PageBlockWriter(const PageSurroundings &page) : m_page(page) {}

    /// Issues are placed relative to `origin`; `references` are those of the
    /// top-level block that `placed` is or stands in.
    void write(const PlacedBlock &placed, qsizetype origin, const QList<FootnotePlace> &references);
    /// The note of a footnote; its links back go to the end of its last paragraph.
    void writeNote(const Footnote &footnote, int number);
    /// The inline content of `placed` as the page's h1.
    void writeTitle(const PlacedBlock &placed);
    RenderedBlocks finish();

private:
    bool enter(const WalkPath &path);
    void leave(const WalkPath &path);
    bool enterBlock(const WalkPath &path);
    bool enterInline(const MarkdownNode &node);
    void leaveNote(const WalkPath &path);

    void heading(const MarkdownNode &node);
    void list(const MarkdownNode &node);
    void item(const MarkdownNode &node);
    void codeBlock(const MarkdownNode &node);
    void tableRow(const WalkPath &path);
    void tableCell(const WalkPath &path);
    bool link(const MarkdownNode &node);
    void footnoteReference(const MarkdownNode &node);
    void backReferences();
    void rawHtml(const MarkdownNode &node);

    int rawHeadingLevel(int level) override;
    bool claimId(const QString &id) override;
    void addImage(const QString &address, const QString &alternative,
                  const QString &title) override;
    void report(qsizetype offset, const QString &message) override;
    void reportNode(const MarkdownNode &node, const QString &message);

    const PageSurroundings &m_page;
    HtmlNester m_nester;
    RawHtmlPolicy m_policy{m_nester, *this};
    RenderedBlocks m_result;
    const PlacedBlock *m_block = nullptr; ///< being written
    const MarkdownNode *m_node = nullptr; ///< that raw HTML or an image comes from
    qsizetype m_origin = 0;               ///< issues are relative to this
    qsizetype m_reportedOffset = 0;       ///< in the raw HTML being written
    qsizetype m_reportedLine = 0;         ///< where its line starts in the essay
    QList<FootnotePlace> m_references;
    bool m_isTitle = false;
    int m_noteNumber = 0;
    int m_noteReferences = 0;
    std::vector<const MarkdownNode *> m_plainLinks; ///< open links that are only text
};

} // namespace stetmark
