// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/analysis.h"
#include "editor/essay/essay_styles.h"
#include "tests/essay/other_parser_test.h"

#include <QHash>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace stetmark;
using namespace stetmark::tests;

/// The text editor paints what another parser, the npm package
/// `mdast-util-from-markdown`, sees in the same place, wherever both see the same
/// structure.
class TestPaintedText : public OtherParserTest
{
    Q_OBJECT

private:
    void compare(const QString &text, const std::vector<BlockPair> &pairs, const QJsonArray &read,
                 Comparison &comparison) override;
};

namespace {

constexpr TextStyle::Traits prominent =
    TextStyle::Strong | TextStyle::Emphasis | TextStyle::Strikethrough | TextStyle::Link;

/// How a character is to look.
struct Expected {
    enum class Role {
        Unknown, ///< outside of the blocks that both parsers see
        Markup,
        Content,
    };
    Role role = Role::Unknown;
    TextStyle style;
};

TextStyle::Traits traitsOf(const QString &kind)
{
    static const QHash<QString, TextStyle::Traits> traits{
        {u"blockquote"_s, TextStyle::Quote}, {u"emphasis"_s, TextStyle::Emphasis},
        {u"strong"_s, TextStyle::Strong},    {u"delete"_s, TextStyle::Strikethrough},
        {u"inlineCode"_s, TextStyle::Code},  {u"code"_s, TextStyle::Code},
        {u"html"_s, TextStyle::Html},        {u"link"_s, TextStyle::Link},
        {u"image"_s, TextStyle::Link},       {u"footnoteReference"_s, TextStyle::Link},
    };
    return traits.value(kind);
}

/// Writes down how the text is to look by the tree of the other parser.
class Painter
{
public:
    /// `signs` are what of the text is markup wherever it stands.
    Painter(const QString &text, const std::vector<Span> &signs);

    void paint(const SpanTree &tree, TextStyle style, bool isHeader = false);
    const std::vector<Expected> &painted() const { return m_painted; }

private:
    /// Blanks are left as they are, and of content the signs.
    void fill(Span span, Expected::Role role, TextStyle style);

    const QString &m_text;
    std::vector<bool> m_isSign;
    std::vector<Expected> m_painted;
};

Painter::Painter(const QString &text, const std::vector<Span> &signs)
    : m_text(text), m_isSign(size_t(text.size())), m_painted(size_t(text.size()))
{
    for (const Span &span : signs)
        std::fill(m_isSign.begin() + span.start, m_isSign.begin() + span.end, true);
}

void Painter::fill(Span span, Expected::Role role, TextStyle style)
{
    const qsizetype end = std::min(span.end, m_text.size());
    for (qsizetype i = std::max<qsizetype>(0, span.start); i < end; ++i) {
        const bool isLeft = role == Expected::Role::Content && m_isSign[size_t(i)];
        if (!m_text[i].isSpace() && !isLeft)
            m_painted[size_t(i)] = {role, style};
    }
}

void Painter::paint(const SpanTree &tree, TextStyle style, bool isHeader)
{
    if (!tree.isPlaced)
        return;
    const QString kind = tree.kind.section(u'+', 0, 0);
    style.traits |= traitsOf(kind);
    style.traits.setFlag(TextStyle::Quote,
                         style.traits.testFlag(TextStyle::Quote) || tree.isQuoted);
    if (kind == u"heading"_s)
        style.heading = tree.heading;
    if (kind == u"tableCell"_s && isHeader)
        style.traits |= TextStyle::Strong;
    const Span span = normalised(tree.kind, tree.span, m_text);
    // What is in an image only it knows.
    if (kind == u"image"_s)
        return fill(span, Expected::Role::Unknown, {});
    // Where it has split a text at a link without markup, it knows no places.
    const bool isKnown =
        std::ranges::none_of(tree.texts, [](Span text) { return text.start < 0; })
        && std::ranges::all_of(tree.children, [](const SpanTree &child) { return child.isPlaced; });
    fill(span, isKnown ? Expected::Role::Markup : Expected::Role::Unknown, style);
    if (kind == u"inlineCode"_s || kind == u"code"_s || kind == u"html"_s)
        return fill(span, Expected::Role::Content, style);
    if (kind == u"footnoteReference"_s)
        return fill({span.start + 2, span.end - 1}, Expected::Role::Content, style);
    for (const Span &text : tree.texts)
        fill(text, Expected::Role::Content, style);
    for (const SpanTree &child : tree.children)
        paint(child, style, kind == u"table"_s ? &child == &tree.children.front() : isHeader);
}

/// How the text editor paints each character.
std::vector<TextStyle> paintedBy(const Analysis &analysis)
{
    std::vector<TextStyle> styles(size_t(analysis.text.size()));
    for (const StyledSpan &one : stylesIn(analysis, {0, analysis.text.size()}))
        std::fill(styles.begin() + one.span.start, styles.begin() + one.span.end, one.style);
    return styles;
}

bool agrees(const Expected &expected, TextStyle painted)
{
    if (expected.role == Expected::Role::Content)
        return painted == expected.style;
    return painted.traits.testFlag(TextStyle::Markup) && !(painted.traits & prominent)
           && (painted.traits & TextStyle::Quote) == (expected.style.traits & TextStyle::Quote);
}

} // namespace

void TestPaintedText::compare(const QString &text, const std::vector<BlockPair> &pairs,
                              const QJsonArray &read, Comparison &comparison)
{
    const AnalysisPtr analysis = analyse(text, 1);
    // The other parser knows nothing of it.
    if (analysis->bodyStart > 0)
        return;
    Painter painter(text, signPlaces(read));
    for (const BlockPair &pair : pairs)
        painter.paint(pair.theirs, {});
    const std::vector<TextStyle> painted = paintedBy(*analysis);
    for (size_t i = 0; i < painted.size(); ++i) {
        const Expected &expected = painter.painted()[i];
        if (expected.role == Expected::Role::Unknown)
            continue;
        ++comparison.details;
        if (agrees(expected, painted[i]))
            continue;
        ++comparison.different;
        qWarning("character %d «%s»: %x for %x%s\nIN\n%s\n", int(i),
                 qPrintable(text.mid(qsizetype(i), 12)), int(painted[i].traits),
                 int(expected.style.traits),
                 expected.role == Expected::Role::Markup ? ", markup" : "", qPrintable(text));
        return;
    }
}

QTEST_GUILESS_MAIN(TestPaintedText)
#include "test_painted_text.moc"
