// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/analysis.h"
#include "editor/essay/field_schema.h"
#include "editor/essay/issue.h"
#include "preview/render/page_options.h"

#include <QHash>
#include <QList>
#include <QString>

#include <memory>

namespace stetmark {

/// A run of complete HTML elements of the page's body that is replaced as one:
/// the page header, a top-level block of the essay (or several, where raw HTML
/// that is opened in one is closed in another), the footnotes, the bibliography.
struct HtmlBlock {
    enum class Part { Header, Body, Footnotes, Bibliography };

    QString html; ///< ends with a newline; without raw HTML left open
    Span source;  ///< what it was made from; empty for what has no one place
    Part part = Part::Body;

    friend bool operator==(const HtmlBlock &, const HtmlBlock &) = default;
};

/// Where the images of a page come from.
enum class ImageMode {
    Inlined,  ///< `data:` URLs, for a file that needs no other
    ByScheme, ///< `stetmark:image/KEY`; KEY is in EssayPage::images
};

/// An essay as a page, in the parts of which page and preview are put together.
struct EssayPage {
    QString language;               ///< BCP 47, checked
    QString head;                   ///< the content of <head>
    QList<HtmlBlock> blocks;        ///< the content of <body>'s one <article>
    QHash<QString, QString> images; ///< by key: absolute path of a checked local image
    QList<Issue> issues;            ///< missing and remote images, removed HTML
};

/// Rendered blocks, kept between renderings of one essay. One thread at a time.
class RenderCache
{
public:
    RenderCache();
    ~RenderCache();

private:
    friend class EssayRenderer;
    struct Content;
    std::unique_ptr<Content> m_content;
};

/// Renders `analysis`. What comes out depends on the arguments, the folder's
/// settings (`.stetmark/page.yaml`) and the images alone. `cache` may be null.
/// Reads files: call it off the GUI thread.
EssayPage renderEssay(const Analysis &analysis, const FieldSchema &schema,
                      const PageOptions &options, ImageMode images, RenderCache *cache = nullptr);

/// The whole page as one HTML document, ready to be encoded as UTF-8.
QString toDocument(const EssayPage &page);

} // namespace stetmark
