// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/markdown_region.h"

#include "editor/essay/byte_text.h"
#include "editor/essay/markdown_copy.h"
#include "editor/essay/markdown_definitions.h"
#include "editor/essay/markdown_source.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <memory>
#include <mutex>

namespace stetmark {

namespace {

/// cmark-gfm keeps tables, an arena and its list of extensions for the whole
/// process: one parse, with the copying of its tree, at a time.
std::mutex &cmarkMutex()
{
    static std::mutex mutex;
    return mutex;
}

struct NodeDeleter {
    void operator()(cmark_node *node) const { cmark_node_free(node); }
};
struct ParserDeleter {
    void operator()(cmark_parser *parser) const { cmark_parser_free(parser); }
};

/// What `cmark-gfm -e footnotes -e table -e strikethrough -e autolink -e tasklist`
/// parses, extensions in the same order.
std::unique_ptr<cmark_node, NodeDeleter> parse(const QByteArray &markdown)
{
    cmark_gfm_core_extensions_ensure_registered();
    const std::unique_ptr<cmark_parser, ParserDeleter> parser(
        cmark_parser_new(CMARK_OPT_FOOTNOTES));
    for (const char *name : {"table", "strikethrough", "autolink", "tasklist"})
        cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
    cmark_parser_feed(parser.get(), markdown.constData(), size_t(markdown.size()));
    return std::unique_ptr<cmark_node, NodeDeleter>(cmark_parser_finish(parser.get()));
}

/// The lines that go before a region. Without a reference to it, cmark-gfm drops
/// a footnote definition: so each gets one, in a heading of its own, where it can
/// swallow nothing and be swallowed by nothing.
QByteArray prefixLines(QStringView region, const MarkdownSurroundings &surroundings)
{
    QByteArray prefix = toBytes(surroundings.definitions);
    // Some block must come before the region, so that it is no continuation of
    // the definitions, and some line, so that cmark skips no byte order mark.
    prefix += "\n\n#\n";
    for (const QString &label : surroundings.footnoteLabels)
        prefix += "[^" + toBytes(label) + "]: \n";
    for (const QStringList &labels : {surroundings.footnoteLabels, definedFootnoteLabels(region)}) {
        for (const QString &label : labels)
            prefix += "# [^" + toBytes(label) + "]\n";
    }
    return prefix;
}

} // namespace

QList<PlacedBlock> parseRegion(QStringView text, Span range,
                               const MarkdownSurroundings &surroundings)
{
    const QStringView region = text.sliced(range.start, range.length());
    const MarkdownSource source(text, range, prefixLines(region, surroundings));

    QList<PlacedBlock> blocks;
    {
        const std::scoped_lock lock(cmarkMutex());
        blocks = copyDocument(parse(source.bytes()).get(), source);
    }

    qsizetype from = range.start;
    int line = 0;
    for (PlacedBlock &placed : blocks) {
        line += int(text.sliced(from, placed.start - from).count(u'\n'));
        from = placed.start;
        placed.line = line;
    }
    return blocks;
}

} // namespace stetmark
