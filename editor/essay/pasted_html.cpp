// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/pasted_html.h"

#include "editor/essay/html_attributes.h"
#include "editor/essay/html_reader.h"
#include "editor/essay/markdown_writer.h"
#include "editor/essay/markdown_writer_inlines.h"

namespace stetmark {

using namespace Qt::StringLiterals;

namespace {

using Kind = RichBlock::Kind;

/// What someone selected, where the program says so (the "HTML Format" of Windows, which other
/// programs follow).
QStringView fragmentOf(const QString &html)
{
    const auto start = "<!--StartFragment-->"_L1;
    const auto end = "<!--EndFragment-->"_L1;
    const qsizetype from = html.indexOf(start, 0, Qt::CaseInsensitive);
    if (from < 0)
        return html;
    const qsizetype to = html.lastIndexOf(end, -1, Qt::CaseInsensitive);
    const qsizetype first = from + start.size();
    return QStringView(html).sliced(first, (to < first ? html.size() : to) - first);
}

RichBlocks blocksOf(const QString &html)
{
    return HtmlReader(fragmentOf(html)).read();
}

void addRuns(RichRuns &runs, const RichBlocks &blocks)
{
    for (const RichBlock &block : blocks) {
        if (!runs.isEmpty() && !block.runs.isEmpty()) {
            RichRun blank;
            blank.text = u" "_s;
            runs.append(blank);
        }
        runs += block.runs;
        addRuns(runs, block.children);
    }
}

} // namespace

PastedMarkdown pastedMarkdown(const QString &html)
{
    const RichBlocks blocks = blocksOf(html);
    PastedMarkdown pasted;
    if (blocks.empty())
        return pasted;
    pasted.markdown = markdownOf(blocks);
    pasted.beginsInline = blocks.front().kind == Kind::Paragraph;
    pasted.endsInline = blocks.back().kind == Kind::Paragraph;
    pasted.isOneParagraph = blocks.size() == 1 && pasted.beginsInline;
    return pasted;
}

QString pastedMarkdownForCell(const QString &html)
{
    RichRuns runs;
    addRuns(runs, blocksOf(html));
    return markdownInlines(tidied(runs), InlinePlace::Cell);
}

bool isPlainInDisguise(const QString &html)
{
    HtmlTokens tokens(fragmentOf(html));
    bool isBox = false;
    int depth = 0;
    while (true) {
        const HtmlToken token = tokens.next();
        const HtmlRole role =
            token.kind == HtmlToken::Kind::Text ? HtmlRole::None : htmlRole(token.text);
        switch (token.kind) {
        case HtmlToken::Kind::End:
            return isBox;
        case HtmlToken::Kind::Text:
            // Besides the box there is nothing.
            if (depth == 0 && !token.text.trimmed().isEmpty())
                return false;
            break;
        case HtmlToken::Kind::StartTag:
            if (role == HtmlRole::HiddenRaw) {
                tokens.skipRawText(token.text);
            } else if (depth > 0) {
                // Code on a page says that it is code.
                if (role == HtmlRole::Code || role == HtmlRole::Link || role == HtmlRole::Image)
                    return false;
                depth += token.text == u"div" || token.text == u"pre" ? 1 : 0;
            } else if (role == HtmlRole::Pre || token.text == u"div") {
                const HtmlStyle style = readHtmlStyle(htmlAttributeOf(token, u"style"));
                const bool keepsBlanks =
                    role == HtmlRole::Pre
                    || (style.keepsLines.value_or(false) && style.isMonospaced);
                if (!keepsBlanks || isBox || !codeLanguage(token).isEmpty())
                    return false;
                isBox = true;
                depth = 1;
            } else if (role != HtmlRole::Page && role != HtmlRole::Void && role != HtmlRole::Hidden
                       && role != HtmlRole::Break) {
                return false;
            }
            break;
        case HtmlToken::Kind::EndTag:
            if (depth > 0 && (token.text == u"div" || token.text == u"pre"))
                --depth;
            break;
        }
    }
}

bool isOnlyImage(const QString &html)
{
    const RichBlocks blocks = blocksOf(html);
    return blocks.empty()
           || (blocks.size() == 1 && blocks[0].runs.size() == 1
               && blocks[0].runs[0].kind == RichRun::Kind::Image);
}

} // namespace stetmark
