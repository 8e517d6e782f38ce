// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/essay_metadata.h"
#include "preview/render/assets.h"
#include "preview/render/html_page.h"
#include "preview/render/page_blocks.h"
#include "preview/render/page_settings.h"
#include "preview/render/page_title.h"

#include <memory>

namespace stetmark {

/// What a cache keeps: for each Markdown block its HTML and what that depended on.
struct RenderCache::Content {
    struct Entry {
        std::shared_ptr<const MarkdownBlock> block; ///< kept, so that its address stays its own
        RenderedBlocks rendered;
        int noteNumber = 0; ///< of a footnote
        int noteReferences = 0;
    };

    QString essayPath;
    ImageMode mode = ImageMode::Inlined;
    std::unique_ptr<ImageFinder> images;
    QHash<const MarkdownBlock *, Entry> entries;
};

/// One rendering of one essay.
class EssayRenderer
{
public:
    EssayRenderer(const Analysis &analysis, const FieldSchema &schema, const PageOptions &options,
                  ImageMode mode, RenderCache *cache);

    EssayPage render();

private:
    using Entry = RenderCache::Content::Entry;

    static RenderCache::Content &prepared(RenderCache::Content &content, const PageOptions &options,
                                          ImageMode mode);
    QList<PlacedBlock> bodyBlocks() const;
    void addHeader();
    void addBody();
    void addFootnotes();
    void addBibliography();
    QString languageOf(const PageSettings &settings);

    /// From the cache if it would come out the same, else made by `render`.
    /// `holder` is the top-level block that `block` is or stands in.
    template <typename Render>
    const RenderedBlocks &cached(const std::shared_ptr<const MarkdownBlock> &block,
                                 const MarkdownBlock &holder, int number, int references,
                                 Render render);
    bool isStillTrue(const Entry &entry, const MarkdownBlock &holder, int number, int references);
    void take(const RenderedBlocks &rendered, qsizetype origin);
    void placeIssues();

    const Analysis &m_analysis;
    const FieldSchema &m_schema;
    const PageOptions &m_options;
    const EssayMetadata m_metadata;
    const PageTitle m_title;
    std::unique_ptr<RenderCache::Content> m_ownContent; ///< where there is no cache
    RenderCache::Content &m_content;
    QHash<const MarkdownBlock *, Entry> m_entries; ///< those of this rendering
    FootnotePlaces m_footnotes;
    HeadingPlan m_headings;
    PageSurroundings m_surroundings;
    EssayPage m_page;
};

} // namespace stetmark
