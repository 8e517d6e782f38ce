// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/markdown_writer_check.h"

#include "editor/essay/markdown.h"

#include <QHash>

#include <optional>

namespace stetmark {

using namespace Qt::StringLiterals;

namespace {

/// Collects the runs that a parsed block shows.
class ShownRuns
{
public:
    void addChildren(const MarkdownNode &node)
    {
        for (const MarkdownNode &child : node.children)
            add(child);
    }
    /// Nothing when it shows what no run can be.
    std::optional<RichRuns> take() const
    {
        return m_isStrange ? std::nullopt : std::optional(m_runs);
    }

private:
    void add(const MarkdownNode &node)
    {
        using enum MarkdownKind;
        switch (node.kind) {
        case Text:
            return addRun(RichRun::Kind::Text, node.text, m_look.formats);
        case Code:
            return addRun(RichRun::Kind::Text, node.text, m_look.formats | RichFormat::Code);
        case SoftBreak:
            return addRun(RichRun::Kind::Text, u" "_s, m_look.formats);
        case LineBreak:
            return addRun(RichRun::Kind::LineBreak, {}, {});
        case Emphasis:
            return addFormatted(node, RichFormat::Emphasis);
        case Strong:
            return addFormatted(node, RichFormat::Strong);
        case Strikethrough:
            return addFormatted(node, RichFormat::Strikethrough);
        case HtmlInline:
            return addTag(node.text);
        case Link:
            m_look.link = {node.url, node.title};
            addChildren(node);
            m_look.link = {};
            return;
        case Image:
            addRun(RichRun::Kind::Image, plainText(node), m_look.formats);
            m_runs.last().image = {node.url, node.title};
            return;
        default:
            m_isStrange = true;
        }
    }

    void addRun(RichRun::Kind kind, const QString &text, RichFormats formats)
    {
        RichRun run = m_look;
        run.kind = kind;
        run.text = text;
        run.formats = formats;
        m_runs.append(run);
    }

    void addFormatted(const MarkdownNode &node, RichFormat format)
    {
        const RichFormats outside = m_look.formats;
        m_look.formats |= format;
        addChildren(node);
        m_look.formats = outside;
    }

    void addTag(const QString &tag)
    {
        static const QHash<QString, RichFormat> names{{u"strong>"_s, RichFormat::Strong},
                                                      {u"em>"_s, RichFormat::Emphasis},
                                                      {u"del>"_s, RichFormat::Strikethrough}};
        if (tag == "<br>"_L1)
            return addRun(RichRun::Kind::LineBreak, {}, {});
        const bool isEnd = tag.startsWith("</"_L1);
        const auto format = names.constFind(tag.sliced(isEnd ? 2 : 1));
        if (format == names.constEnd())
            m_isStrange = true;
        else
            m_look.formats.setFlag(*format, !isEnd);
    }

    RichRun m_look;
    RichRuns m_runs;
    bool m_isStrange = false;
};

/// What `node`, of a list of blocks, is the content of; null when it is something else.
const MarkdownNode *contentOf(const MarkdownNode &node, InlinePlace place)
{
    if (place == InlinePlace::Paragraph)
        return node.kind == MarkdownKind::Paragraph ? &node : nullptr;
    if (place == InlinePlace::Heading)
        return node.kind == MarkdownKind::Heading ? &node : nullptr;
    const bool isTable = node.kind == MarkdownKind::Table && node.children.size() == 2
                         && node.children[1].children.size() == 1;
    return isTable ? &node.children[1].children[0] : nullptr;
}

std::optional<RichRuns> shownRuns(const QString &markdown, InlinePlace place)
{
    const QString source = place == InlinePlace::Paragraph ? markdown
                           : place == InlinePlace::Heading
                               ? u"# "_s + markdown
                               : u"| a |\n| - |\n| "_s + markdown + u" |"_s;
    const MarkdownTree tree = parseMarkdown(source, 0);
    if (tree.blocks.size() != 1 || tree.blocks[0].block->tooDeepAt >= 0)
        return std::nullopt;
    const MarkdownNode *content = contentOf(tree.blocks[0].block->node, place);
    if (!content)
        return std::nullopt;
    ShownRuns shown;
    shown.addChildren(*content);
    return shown.take();
}

bool isOwnAddress(const RichRun &run)
{
    if (run.kind != RichRun::Kind::Text || !run.link.title.isEmpty())
        return false;
    for (const auto scheme : {""_L1, "mailto:"_L1, "http://"_L1, "xmpp:"_L1}) {
        if (run.link.address == scheme + run.text)
            return true;
    }
    return false;
}

RichRuns comparable(const RichRuns &runs)
{
    RichRuns result = tidied(runs);
    for (RichRun &run : result) {
        if (isOwnAddress(run))
            run.link = {};
    }
    return tidied(result);
}

} // namespace

bool showsRuns(const QString &markdown, const RichRuns &runs, InlinePlace place)
{
    const std::optional<RichRuns> shown = shownRuns(markdown, place);
    return shown && comparable(*shown) == comparable(runs);
}

} // namespace stetmark
