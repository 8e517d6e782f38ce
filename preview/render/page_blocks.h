// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/markdown_tree.h"
#include "preview/render/assets.h"
#include "preview/render/footnote_places.h"
#include "preview/render/heading_plan.h"

#include <QList>
#include <QPair>
#include <QString>
#include <QStringView>

namespace stetmark {

/// Something to tell the person, placed within the blocks it was found in.
struct RenderIssue {
    Span span; ///< relative to the start of the first block
    QString message;

    friend bool operator==(const RenderIssue &, const RenderIssue &) = default;
};

/// What was asked of the rest of the page while blocks were rendered, with the
/// answers. While they are the same, so is the HTML.
struct RenderInputs {
    struct Heading {
        int level = 0; ///< as written; 0 for an id that raw HTML claims
        QString slug;
        HeadingPlace place;
        bool granted = true;
        friend bool operator==(const Heading &, const Heading &) = default;
    };

    QList<Heading> headings;
    QList<FootnotePlace> footnotes;
    QList<std::pair<QString, PageImage>> images; ///< by address

    friend bool operator==(const RenderInputs &, const RenderInputs &) = default;
};

struct RenderedBlocks {
    QString html;
    QList<RenderIssue> issues;
    RenderInputs inputs;
};

/// What blocks need of the page they stand in.
struct PageSurroundings {
    QStringView text; ///< of the essay
    const FootnotePlaces &footnotes;
    HeadingPlan &headings;
    ImageFinder &images;
};

/// `blocks`, which follow one another, as whole and valid HTML: Markdown as it is
/// meant, raw HTML as far as the policy for pages allows.
RenderedBlocks renderBlocks(const QList<PlacedBlock> &blocks, const PageSurroundings &page);

/// The note of a footnote: its list item, with links back to its references.
/// Issues are relative to the definition's first line.
RenderedBlocks renderFootnote(const Footnote &footnote, int number, const PageSurroundings &page);

/// The inline content of `placed`, a heading or paragraph, as the page's h1.
RenderedBlocks renderTitle(const PlacedBlock &placed, const PageSurroundings &page);

} // namespace stetmark
