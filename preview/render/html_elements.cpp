// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preview/render/html_elements.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace stetmark {

using namespace Qt::StringLiterals;

namespace {

// In the order of HtmlTag.
constexpr std::array elements = {
    HtmlElement{HtmlTag::A, "a"_L1, HtmlPhrasing, HtmlInlineContent},
    HtmlElement{HtmlTag::Abbr, "abbr"_L1, HtmlPhrasing, HtmlInlineContent},
    HtmlElement{HtmlTag::Aside, "aside"_L1, HtmlBlockLevel, HtmlFlow, true},
    HtmlElement{HtmlTag::B, "b"_L1, HtmlPhrasing, HtmlInlineContent},
    HtmlElement{HtmlTag::Bdi, "bdi"_L1, HtmlPhrasing, HtmlInlineContent},
    HtmlElement{HtmlTag::Bdo, "bdo"_L1, HtmlPhrasing, HtmlInlineContent},
    HtmlElement{HtmlTag::BlockQuote, "blockquote"_L1, HtmlBlockLevel, HtmlFlow, true},
    HtmlElement{HtmlTag::Br, "br"_L1, HtmlPhrasing, 0},
    HtmlElement{HtmlTag::Caption, "caption"_L1, HtmlCaption, HtmlInlineContent},
    HtmlElement{HtmlTag::Cite, "cite"_L1, HtmlPhrasing, HtmlInlineContent},
    HtmlElement{HtmlTag::Code, "code"_L1, HtmlPhrasing, HtmlInlineContent},
    HtmlElement{HtmlTag::Dd, "dd"_L1, HtmlTerm, HtmlFlow},
    HtmlElement{HtmlTag::Del, "del"_L1, HtmlPhrasing, HtmlInlineContent},
    HtmlElement{HtmlTag::Details, "details"_L1, HtmlBlockLevel, HtmlFlow | HtmlSummary, true},
    HtmlElement{HtmlTag::Div, "div"_L1, HtmlBlockLevel, HtmlFlow, true},
    HtmlElement{HtmlTag::Dl, "dl"_L1, HtmlBlockLevel, HtmlTerm, true},
    HtmlElement{HtmlTag::Dt, "dt"_L1, HtmlTerm, HtmlInlineContent},
    HtmlElement{HtmlTag::Em, "em"_L1, HtmlPhrasing, HtmlInlineContent},
    HtmlElement{HtmlTag::FigCaption, "figcaption"_L1, HtmlFigureCaption, HtmlInlineContent},
    HtmlElement{HtmlTag::Figure, "figure"_L1, HtmlBlockLevel, HtmlFlow | HtmlFigureCaption, true},
    HtmlElement{HtmlTag::H1, "h1"_L1, HtmlBlockLevel, HtmlInlineContent},
    HtmlElement{HtmlTag::H2, "h2"_L1, HtmlBlockLevel, HtmlInlineContent},
    HtmlElement{HtmlTag::H3, "h3"_L1, HtmlBlockLevel, HtmlInlineContent},
    HtmlElement{HtmlTag::H4, "h4"_L1, HtmlBlockLevel, HtmlInlineContent},
    HtmlElement{HtmlTag::H5, "h5"_L1, HtmlBlockLevel, HtmlInlineContent},
    HtmlElement{HtmlTag::H6, "h6"_L1, HtmlBlockLevel, HtmlInlineContent},
    HtmlElement{HtmlTag::Hr, "hr"_L1, HtmlBlockLevel, 0},
    HtmlElement{HtmlTag::I, "i"_L1, HtmlPhrasing, HtmlInlineContent},
    HtmlElement{HtmlTag::Img, "img"_L1, HtmlPhrasing, 0},
    HtmlElement{HtmlTag::Ins, "ins"_L1, HtmlPhrasing, HtmlInlineContent},
    HtmlElement{HtmlTag::Kbd, "kbd"_L1, HtmlPhrasing, HtmlInlineContent},
    HtmlElement{HtmlTag::Li, "li"_L1, HtmlListItem, HtmlFlow},
    HtmlElement{HtmlTag::Mark, "mark"_L1, HtmlPhrasing, HtmlInlineContent},
    HtmlElement{HtmlTag::Ol, "ol"_L1, HtmlBlockLevel, HtmlListItem, true},
    HtmlElement{HtmlTag::P, "p"_L1, HtmlBlockLevel, HtmlInlineContent},
    HtmlElement{HtmlTag::Pre, "pre"_L1, HtmlBlockLevel, HtmlInlineContent},
    HtmlElement{HtmlTag::Q, "q"_L1, HtmlPhrasing, HtmlInlineContent},
    HtmlElement{HtmlTag::Rt, "rt"_L1, HtmlRubyText, HtmlInlineContent},
    HtmlElement{HtmlTag::Ruby, "ruby"_L1, HtmlPhrasing, HtmlInlineContent | HtmlRubyText},
    HtmlElement{HtmlTag::S, "s"_L1, HtmlPhrasing, HtmlInlineContent},
    HtmlElement{HtmlTag::Samp, "samp"_L1, HtmlPhrasing, HtmlInlineContent},
    HtmlElement{HtmlTag::Small, "small"_L1, HtmlPhrasing, HtmlInlineContent},
    HtmlElement{HtmlTag::Span, "span"_L1, HtmlPhrasing, HtmlInlineContent},
    HtmlElement{HtmlTag::Strong, "strong"_L1, HtmlPhrasing, HtmlInlineContent},
    HtmlElement{HtmlTag::Sub, "sub"_L1, HtmlPhrasing, HtmlInlineContent},
    HtmlElement{HtmlTag::Summary, "summary"_L1, HtmlSummary, HtmlInlineContent},
    HtmlElement{HtmlTag::Sup, "sup"_L1, HtmlPhrasing, HtmlInlineContent},
    HtmlElement{HtmlTag::Table, "table"_L1, HtmlBlockLevel, HtmlCaption | HtmlRowGroup, true},
    HtmlElement{HtmlTag::TBody, "tbody"_L1, HtmlRowGroup, HtmlRow, true},
    HtmlElement{HtmlTag::Td, "td"_L1, HtmlCell, HtmlFlow},
    HtmlElement{HtmlTag::TFoot, "tfoot"_L1, HtmlRowGroup, HtmlRow, true},
    HtmlElement{HtmlTag::Th, "th"_L1, HtmlCell, HtmlInlineContent},
    HtmlElement{HtmlTag::THead, "thead"_L1, HtmlRowGroup, HtmlRow, true},
    HtmlElement{HtmlTag::Time, "time"_L1, HtmlPhrasing, HtmlInlineContent},
    HtmlElement{HtmlTag::Tr, "tr"_L1, HtmlRow, HtmlCell, true},
    HtmlElement{HtmlTag::U, "u"_L1, HtmlPhrasing, HtmlInlineContent},
    HtmlElement{HtmlTag::Ul, "ul"_L1, HtmlBlockLevel, HtmlListItem, true},
    HtmlElement{HtmlTag::Var, "var"_L1, HtmlPhrasing, HtmlInlineContent},
    HtmlElement{HtmlTag::Wbr, "wbr"_L1, HtmlPhrasing, 0},
};

struct Successor {
    QLatin1StringView name;
    HtmlTag tag;
};

constexpr Successor successors[] = {
    {"article"_L1, HtmlTag::Div}, {"center"_L1, HtmlTag::Div}, {"footer"_L1, HtmlTag::Div},
    {"header"_L1, HtmlTag::Div},  {"main"_L1, HtmlTag::Div},   {"nav"_L1, HtmlTag::Div},
    {"section"_L1, HtmlTag::Div}, {"strike"_L1, HtmlTag::S},   {"tt"_L1, HtmlTag::Code},
};

constexpr QLatin1StringView droppedContent[] = {
    "applet"_L1,   "audio"_L1,  "button"_L1, "canvas"_L1,   "datalist"_L1,
    "frameset"_L1, "head"_L1,   "map"_L1,    "math"_L1,     "object"_L1,
    "rp"_L1,       "select"_L1, "svg"_L1,    "template"_L1, "video"_L1,
};

constexpr QLatin1StringView rawText[] = {
    "iframe"_L1, "noembed"_L1, "noframes"_L1, "noscript"_L1, "plaintext"_L1,
    "script"_L1, "style"_L1,   "textarea"_L1, "title"_L1,    "xmp"_L1,
};

template <size_t N>
bool contains(const QLatin1StringView (&names)[N], QStringView name)
{
    return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

QHash<QString, const HtmlElement *> makeIndex()
{
    QHash<QString, const HtmlElement *> index;
    for (const HtmlElement &element : elements)
        index.insert(element.name, &element);
    for (const Successor &successor : successors)
        index.insert(successor.name, &htmlElement(successor.tag));
    return index;
}

} // namespace

const HtmlElement &htmlElement(HtmlTag tag)
{
    return elements[size_t(tag)];
}

const HtmlElement *findHtmlElement(QStringView name)
{
    static const QHash<QString, const HtmlElement *> index = makeIndex();
    return index.value(name.toString());
}

UnknownElement unknownElement(QStringView name)
{
    if (contains(rawText, name))
        return UnknownElement::DropRawText;
    return contains(droppedContent, name) ? UnknownElement::DropContent : UnknownElement::DropTags;
}

} // namespace stetmark
