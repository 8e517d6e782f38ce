// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/front_matter_styles.h"

#include <algorithm>

namespace stetmark {

namespace {

class Stylist
{
public:
    Stylist(QStringView text, StyledSpans &spans, qsizetype start)
        : m_text(text), m_spans(spans), m_end(start)
    {
    }

    void add(const FrontMatterNode &node);
    /// The signs and comments up to `end`.
    void addSigns(qsizetype end);

private:
    void fill(qsizetype end, TextStyle::Traits traits);

    QStringView m_text;
    StyledSpans &m_spans;
    qsizetype m_end; ///< of what is styled
};

void Stylist::fill(qsizetype end, TextStyle::Traits traits)
{
    if (end <= m_end)
        return;
    append(m_spans, {m_end, end}, {traits});
    m_end = end;
}

void Stylist::addSigns(qsizetype end)
{
    while (m_end < end) {
        const qsizetype sign = m_text.first(end).indexOf(u'#', m_end);
        if (sign < 0)
            return fill(end, TextStyle::Markup);
        const qsizetype lineEnd = m_text.first(end).indexOf(u'\n', sign);
        fill(sign, TextStyle::Markup);
        fill(lineEnd < 0 ? end : lineEnd, TextStyle::Comment);
    }
}

void Stylist::add(const FrontMatterNode &node)
{
    for (const FrontMatterNode &item : node.items)
        add(item);
    for (const FrontMatterEntry &entry : node.entries) {
        addSigns(entry.key.span.start);
        fill(entry.key.span.end, TextStyle::Key);
        add(entry.value);
    }
    if (node.kind == FrontMatterNode::Kind::Scalar || node.kind == FrontMatterNode::Kind::Alias) {
        addSigns(node.span.start);
        m_end = std::max(m_end, node.span.end);
    }
}

} // namespace

StyledSpans stylesOf(const FrontMatter &frontMatter, QStringView text)
{
    StyledSpans spans;
    append(spans, {frontMatter.span.start, frontMatter.content.start}, {TextStyle::Markup});
    if (frontMatter.isEditable()) {
        Stylist stylist(text, spans, frontMatter.content.start);
        stylist.add(frontMatter.root);
        stylist.addSigns(frontMatter.content.end);
    }
    append(spans, {frontMatter.content.end, frontMatter.span.end}, {TextStyle::Markup});
    return spans;
}

} // namespace stetmark
