// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/html_roles.h"

#include <QHash>

namespace stetmark {

namespace {

struct Row {
    HtmlRole role;
    const char *names; ///< parted by blanks
};

constexpr Row table[]{
    {HtmlRole::Void,
     "area base basefont bgsound col embed frame keygen link meta param source track wbr"},
    {HtmlRole::Hidden,
     "applet audio button canvas colgroup datalist head iframe map math noframes object "
     "rp select svg template video xml"},
    {HtmlRole::HiddenRaw, "script style textarea title noscript"},
    {HtmlRole::Page, "body html"},
    {HtmlRole::Block,
     "address article aside center dd details dialog dir div dl dt fieldset "
     "figcaption figure footer form header hgroup legend main menuitem nav section "
     "summary caption optgroup option"},
    {HtmlRole::Paragraph, "p"},
    {HtmlRole::Heading, "h1 h2 h3 h4 h5 h6"},
    {HtmlRole::Quote, "blockquote"},
    {HtmlRole::List, "ol ul menu"},
    {HtmlRole::Item, "li"},
    {HtmlRole::Pre, "pre listing plaintext xmp"},
    {HtmlRole::Table, "table"},
    {HtmlRole::RowGroup, "tbody thead tfoot"},
    {HtmlRole::Row, "tr"},
    {HtmlRole::Cell, "td th"},
    {HtmlRole::Rule, "hr"},
    {HtmlRole::Break, "br"},
    {HtmlRole::Image, "img image"},
    {HtmlRole::Link, "a"},
    {HtmlRole::Strong, "b strong"},
    {HtmlRole::Emphasis, "i em cite dfn var"},
    {HtmlRole::Strikethrough, "s strike del"},
    {HtmlRole::Code, "code kbd samp tt"},
    {HtmlRole::Quotation, "q"},
    {HtmlRole::Superscript, "sup"},
    {HtmlRole::Input, "input"},
};

QHash<QString, HtmlRole> makeRoles()
{
    QHash<QString, HtmlRole> roles;
    for (const Row &row : table) {
        const QStringList names = QString::fromLatin1(row.names).split(u' ');
        for (const QString &name : names)
            roles.insert(name, row.role);
    }
    return roles;
}

} // namespace

HtmlRole htmlRole(const QString &name)
{
    static const QHash<QString, HtmlRole> roles = makeRoles();
    return roles.value(name, HtmlRole::None);
}

} // namespace stetmark
