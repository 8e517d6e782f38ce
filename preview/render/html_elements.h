// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLatin1StringView>
#include <QStringView>

namespace stetmark {

/// What an element is to the one it stands in, as far as a page has to know to
/// stay valid (https://html.spec.whatwg.org/multipage/dom.html#content-models,
/// narrowed where the full rule would need a look ahead).
enum HtmlCategory : unsigned {
    HtmlText = 1 << 0,
    HtmlPhrasing = 1 << 1,
    HtmlBlockLevel = 1 << 2,
    HtmlListItem = 1 << 3,
    HtmlTerm = 1 << 4, ///< dt and dd
    HtmlCaption = 1 << 5,
    HtmlRowGroup = 1 << 6,
    HtmlRow = 1 << 7,
    HtmlCell = 1 << 8,
    HtmlSummary = 1 << 9,
    HtmlFigureCaption = 1 << 10,
    HtmlRubyText = 1 << 11,
    HtmlInlineContent = HtmlText | HtmlPhrasing,
    HtmlFlow = HtmlInlineContent | HtmlBlockLevel,
};

/// An element that a page may hold.
enum class HtmlTag : unsigned char {
    A,
    Abbr,
    Aside,
    B,
    Bdi,
    Bdo,
    BlockQuote,
    Br,
    Caption,
    Cite,
    Code,
    Dd,
    Del,
    Details,
    Div,
    Dl,
    Dt,
    Em,
    FigCaption,
    Figure,
    H1,
    H2,
    H3,
    H4,
    H5,
    H6,
    Hr,
    I,
    Img,
    Ins,
    Kbd,
    Li,
    Mark,
    Ol,
    P,
    Pre,
    Q,
    Rt,
    Ruby,
    S,
    Samp,
    Small,
    Span,
    Strong,
    Sub,
    Summary,
    Sup,
    Table,
    TBody,
    Td,
    TFoot,
    Th,
    THead,
    Time,
    Tr,
    U,
    Ul,
    Var,
    Wbr,
};

struct HtmlElement {
    HtmlTag tag;
    QLatin1StringView name;
    unsigned is = 0;          ///< HtmlCategory it belongs to
    unsigned holds = 0;       ///< HtmlCategory that may stand in it; 0 for a void element
    bool breaksLines = false; ///< source is clearer with its content on lines of its own

    bool isVoid() const { return holds == 0; }
};

const HtmlElement &htmlElement(HtmlTag tag);

/// The element that stands for `name` (lower case) on a page, or null when there
/// is none. Sections and the like that would want a heading become a div,
/// elements that HTML dropped become their successors.
const HtmlElement *findHtmlElement(QStringView name);

/// What happens to an element that findHtmlElement() does not know.
enum class UnknownElement {
    DropTags,    ///< its content stays
    DropContent, ///< as scripts, frames, form controls, foreign vocabularies
    DropRawText, ///< the same, and its content holds no tags but its own end
};

UnknownElement unknownElement(QStringView name);

} // namespace stetmark
