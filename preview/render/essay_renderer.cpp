// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preview/render/essay_renderer.h"

#include "preview/render/block_groups.h"
#include "preview/render/html_text.h"
#include "preview/render/language_tag.h"
#include "preview/render/page_parts.h"

#include <QCoreApplication>

#include <algorithm>

namespace stetmark {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Page", text);
}

/// Where the field with `role` stands in the front matter; its start without one.
Span fieldSpan(const Analysis &analysis, const FieldSchema &schema, FieldRole role)
{
    for (const FieldPath &path : schema.paths(role)) {
        if (const FrontMatterNode *node = analysis.frontMatter->root.at(path))
            return node->span;
    }
    return {};
}

} // namespace

EssayRenderer::EssayRenderer(const Analysis &analysis, const FieldSchema &schema,
                             const PageOptions &options, ImageMode mode, RenderCache *cache)
    : m_analysis(analysis), m_schema(schema), m_options(options),
      m_metadata(readMetadata(*analysis.frontMatter, schema)),
      m_title(findTitle(analysis, m_metadata.title, options.essayPath)),
      m_ownContent(cache ? nullptr : std::make_unique<RenderCache::Content>()),
      m_content(prepared(cache ? *cache->m_content : *m_ownContent, options, mode)),
      m_footnotes(analysis.markdown), m_surroundings{analysis.text, m_footnotes, m_headings,
                                                     *m_content.images}
{
}

RenderCache::Content &EssayRenderer::prepared(RenderCache::Content &content,
                                              const PageOptions &options, ImageMode mode)
{
    if (!content.images || content.essayPath != options.essayPath || content.mode != mode) {
        content.essayPath = options.essayPath;
        content.mode = mode;
        content.images = std::make_unique<ImageFinder>(options.essayPath, mode);
        content.entries.clear();
    }
    return content;
}

EssayPage EssayRenderer::render()
{
    const PageSettings settings = readPageSettings(m_options.essayPath);
    if (!settings.problem.isEmpty())
        m_page.issues.append({Issue::Severity::Warning, {}, 1, 1, settings.problem});
    m_page.language = languageOf(settings);
    m_page.head = pageHead(m_metadata, m_title.text);
    addHeader();
    addBody();
    addFootnotes();
    addBibliography();
    placeIssues();
    m_content.entries = std::move(m_entries);
    return std::move(m_page);
}

/// Without the block that is the title, and footnotes, which have their own place.
QList<PlacedBlock> EssayRenderer::bodyBlocks() const
{
    QList<PlacedBlock> body;
    const QList<PlacedBlock> &blocks = m_analysis.markdown.blocks;
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        if (i != m_title.block && blocks[i].block->node.kind != MarkdownKind::FootnoteDefinition)
            body.append(blocks[i]);
    }
    return body;
}

void EssayRenderer::addHeader()
{
    QString heading = u"<h1>%1</h1>\n"_s.arg(pageText(m_title.text));
    Span source;
    if (m_title.block >= 0) {
        const PlacedBlock &placed = m_analysis.markdown.blocks[m_title.block];
        const RenderedBlocks rendered = renderTitle(placed, m_surroundings);
        take(rendered, placed.start);
        heading = rendered.html;
        source = placed.span();
    } else if (!m_metadata.title.isEmpty()) {
        source = fieldSpan(m_analysis, m_schema, FieldRole::Title);
    }
    m_page.blocks.append(
        {pageHeader(m_metadata, heading, m_page.language), source, HtmlBlock::Part::Header});
}

void EssayRenderer::addBody()
{
    if (!m_analysis.isWhole) {
        const QString note = tr("This text is too long to be shown while it is written. The "
                                "exported page has all of it.");
        m_page.blocks.append({u"<p><em>%1</em></p>\n"_s.arg(pageText(note)), {}});
        return;
    }
    const QList<QList<PlacedBlock>> groups = groupBlocks(bodyBlocks());
    for (const QList<PlacedBlock> &group : groups) {
        const PlacedBlock &first = group.constFirst();
        const auto render = [&] { return renderBlocks(group, m_surroundings); };
        // What lies between the blocks of a longer group may change without them.
        const RenderedBlocks rendered =
            group.size() == 1 ? cached(first.block, *first.block, 0, 0, render) : render();
        take(rendered, first.start);
        if (!rendered.html.isEmpty())
            m_page.blocks.append({rendered.html, {first.start, group.constLast().span().end}});
    }
}

void EssayRenderer::addFootnotes()
{
    const QList<Footnote> &footnotes = m_analysis.markdown.footnotes;
    QString notes;
    for (qsizetype i = 0; i < footnotes.size(); ++i) {
        const Footnote &footnote = footnotes[i];
        const int number = int(i) + 1;
        const auto render = [&] { return renderFootnote(footnote, number, m_surroundings); };
        const RenderedBlocks &rendered =
            cached(footnote.definition, *footnote.holder, number, footnote.references, render);
        take(rendered, footnote.start);
        notes += rendered.html;
    }
    if (!notes.isEmpty())
        m_page.blocks.append({"<section class=\"footnotes\" role=\"doc-endnotes\" "
                              "aria-label=\"Footnotes\">\n<ol>\n"_L1
                                  + notes + "</ol>\n</section>\n"_L1,
                              {},
                              HtmlBlock::Part::Footnotes});
}

void EssayRenderer::addBibliography()
{
    const QString html = bibliography(m_metadata.bibliography, m_page.language);
    if (!html.isEmpty())
        m_page.blocks.append({html, fieldSpan(m_analysis, m_schema, FieldRole::Bibliography),
                              HtmlBlock::Part::Bibliography});
}

/// The essay's own, else the one asked for, else the folder's, else English.
QString EssayRenderer::languageOf(const PageSettings &settings)
{
    if (isLanguageTag(m_metadata.language))
        return m_metadata.language;
    const QString unknown = tr("“%1” is no language tag such as “en” or “pt-BR”; the page is "
                               "marked with the next language that is given.");
    if (!m_metadata.language.isEmpty())
        m_page.issues.append({Issue::Severity::Warning,
                              fieldSpan(m_analysis, m_schema, FieldRole::Language), 1, 1,
                              unknown.arg(m_metadata.language.left(40))});
    for (const QString &language : {m_options.language.trimmed(), settings.language}) {
        if (isLanguageTag(language))
            return language;
        if (!language.isEmpty())
            m_page.issues.append(
                {Issue::Severity::Warning, {}, 1, 1, unknown.arg(language.left(40))});
    }
    return u"en"_s;
}

template <typename Render>
const RenderedBlocks &EssayRenderer::cached(const std::shared_ptr<const MarkdownBlock> &block,
                                            const MarkdownBlock &holder, int number, int references,
                                            Render render)
{
    const auto found = m_content.entries.constFind(block.get());
    if (found != m_content.entries.constEnd() && isStillTrue(*found, holder, number, references))
        return m_entries.insert(block.get(), *found)->rendered;
    return m_entries.insert(block.get(), Entry{block, render(), number, references})->rendered;
}

/// Asks again what the block asked when it was rendered. Where the answers are
/// the same they stay taken; else the plan is as it was before.
bool EssayRenderer::isStillTrue(const Entry &entry, const MarkdownBlock &holder, int number,
                                int references)
{
    const RenderInputs &inputs = entry.rendered.inputs;
    if (entry.noteNumber != number || entry.noteReferences != references
        || inputs.footnotes != m_footnotes.of(holder))
        return false;
    for (const auto &[address, image] : inputs.images) {
        if (m_content.images->find(address) != image)
            return false;
    }
    const size_t mark = m_headings.mark();
    for (const RenderInputs::Heading &heading : inputs.headings) {
        const bool isSame = heading.level > 0
                                ? m_headings.next(heading.level, heading.slug) == heading.place
                                : m_headings.claim(heading.slug) == heading.granted;
        if (!isSame) {
            m_headings.rollBack(mark);
            return false;
        }
    }
    return true;
}

/// Adds the issues and images of `rendered`, whose first block starts at `origin`.
void EssayRenderer::take(const RenderedBlocks &rendered, qsizetype origin)
{
    for (const RenderIssue &issue : rendered.issues)
        m_page.issues.append(
            {Issue::Severity::Warning, issue.span.shifted(origin), 1, 1, issue.message});
    for (const auto &[address, image] : rendered.inputs.images) {
        if (image.kind == PageImage::Kind::Shown && m_content.mode == ImageMode::ByScheme)
            m_page.images.insert(image.key, image.path);
    }
}

/// Puts the issues in order and finds their lines in one go through the text.
void EssayRenderer::placeIssues()
{
    std::stable_sort(m_page.issues.begin(), m_page.issues.end(),
                     [](const Issue &a, const Issue &b) { return a.span.start < b.span.start; });
    int line = 1;
    qsizetype lineStart = 0;
    const QString &text = m_analysis.text;
    qsizetype newline = text.indexOf(u'\n');
    for (Issue &issue : m_page.issues) {
        const qsizetype start = std::clamp<qsizetype>(issue.span.start, 0, text.size());
        while (newline >= 0 && newline < start) {
            lineStart = newline + 1;
            newline = text.indexOf(u'\n', lineStart);
            ++line;
        }
        issue.line = line;
        issue.column = int(start - lineStart) + 1;
    }
}

} // namespace stetmark
