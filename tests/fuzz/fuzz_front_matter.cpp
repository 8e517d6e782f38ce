// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Reading: any bytes give a tree whose places nest, and tokens that cover the block.

#include "editor/essay/front_matter_layout.h"
#include "editor/essay/text_codec.h"
#include "tests/fuzz/fuzz.h"

using namespace stetmark;
using namespace Qt::StringLiterals;

namespace {

void requireNested(const FrontMatterNode &node, Span outer)
{
    require(outer.contains(node.span) && node.span.length() >= 0, u"a value leaves its parent"_s);
    qsizetype from = node.span.start;
    const auto requireNext = [&](const FrontMatterNode &part) {
        require(part.span.start >= from, u"values overlap"_s);
        requireNested(part, node.span);
        from = part.span.end;
    };
    for (const FrontMatterNode &item : node.items)
        requireNext(item);
    for (const FrontMatterEntry &entry : node.entries) {
        requireNext(entry.key);
        requireNext(entry.value);
    }
}

void requireSound(const FrontMatterLayout &layout, QStringView text)
{
    const FrontMatter &frontMatter = layout.frontMatter;
    require(Span{0, text.size()}.contains(frontMatter.span), u"the block leaves the text"_s);
    require(frontMatter.span.contains(frontMatter.content), u"the content leaves the block"_s);
    require(frontMatter.isEditable() || layout.tokens.empty(), u"tokens of a closed block"_s);
    for (const Issue &issue : frontMatter.issues)
        require(Span{0, text.size()}.contains(issue.span), u"an issue leaves the text"_s);
    if (!frontMatter.isEditable())
        return;
    requireNested(frontMatter.root, frontMatter.content);
    qsizetype from = frontMatter.content.start;
    for (const FrontMatterToken &token : layout.tokens) {
        require(token.span.start == from && !token.span.isEmpty(), u"tokens do not meet"_s);
        from = token.span.end;
    }
    require(from == frontMatter.content.end, u"tokens do not cover the block"_s);
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = decodeText(QByteArrayView(data, qsizetype(size))).text;
    const FrontMatterLayout layout = readFrontMatterLayout(text);
    requireSound(layout, text);
    require(frontMatterEnd(text) == layout.frontMatter.span.end, u"the end is another"_s);
    requireSound(readYamlLayout(text), text);
    return 0;
}
