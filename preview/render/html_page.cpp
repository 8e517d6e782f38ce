// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preview/render/html_page.h"

#include "preview/render/essay_renderer.h"
#include "preview/render/html_text.h"

namespace stetmark {

using namespace Qt::StringLiterals;

RenderCache::RenderCache() : m_content(std::make_unique<Content>()) {}

RenderCache::~RenderCache() = default;

EssayPage renderEssay(const Analysis &analysis, const FieldSchema &schema,
                      const PageOptions &options, ImageMode images, RenderCache *cache)
{
    return EssayRenderer(analysis, schema, options, images, cache).render();
}

QString toDocument(const EssayPage &page)
{
    qsizetype size = page.head.size() + 200;
    for (const HtmlBlock &block : page.blocks)
        size += block.html.size();
    QString document;
    document.reserve(size);
    document += u"<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n"_s.arg(pageText(page.language));
    document += page.head;
    document += "</head>\n<body>\n<main>\n<article>\n"_L1;
    for (const HtmlBlock &block : page.blocks)
        document += block.html;
    document += "</article>\n</main>\n</body>\n</html>\n"_L1;
    return document;
}

} // namespace stetmark
