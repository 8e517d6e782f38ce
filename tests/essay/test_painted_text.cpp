// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/essay_styles.h"
#include "tests/essay/other_parser.h"
#include "tests/essay/random_markdown.h"
#include "tests/support/random_test.h"

#include <QHash>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace stetmark;
using namespace stetmark::tests;

/// The text editor paints what another parser, the npm package
/// `mdast-util-from-markdown`, sees in the same place, wherever both see the same
/// structure.
class TestPaintedText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void commonMarkExamples();
    void gfmExamples();
    void essays();
    void randomText();
    void randomInlines();
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
    explicit Painter(const QString &text) : m_text(text), m_painted(size_t(text.size())) {}

    void paint(const SpanTree &tree, TextStyle style, bool isHeader = false);
    const std::vector<Expected> &painted() const { return m_painted; }

private:
    /// Blanks are left as they are, and of content what a line begins with in a quote.
    void fill(Span span, Expected::Role role, TextStyle style);
    void paintSource(const SpanTree &tree, Span span, TextStyle style);

    const QString &m_text;
    std::vector<Expected> m_painted;
};

void Painter::fill(Span span, Expected::Role role, TextStyle style)
{
    const qsizetype end = std::min(span.end, m_text.size());
    for (qsizetype i = std::max<qsizetype>(0, span.start); i < end; ++i) {
        const QStringView before = QStringView(m_text).first(i);
        const QStringView line = before.sliced(before.lastIndexOf(u'\n') + 1);
        const bool isPrefix =
            std::ranges::all_of(line, [](QChar c) { return c.isSpace() || c == u'>'; })
            && m_text[i] == u'>';
        if (!m_text[i].isSpace() && !(isPrefix && role == Expected::Role::Content))
            m_painted[size_t(i)] = {role, style};
    }
}

/// Code and HTML, which have no nodes inside.
void Painter::paintSource(const SpanTree &tree, Span span, TextStyle style)
{
    const QStringView source = QStringView(m_text).sliced(span.start, span.length());
    if (tree.kind == u"inlineCode"_s) {
        qsizetype marks = 0;
        while (source[marks] == u'`')
            ++marks;
        span = {span.start + marks, span.end - marks};
    } else if (tree.kind == u"code"_s && (source.startsWith(u"```") || source.startsWith(u"~~~"))) {
        const qsizetype first = source.indexOf(u'\n');
        const qsizetype last = source.lastIndexOf(u'\n');
        static const QRegularExpression fence(u"^[ \\t>]*(`{3,}|~{3,})\\s*$"_s);
        const bool isClosed = first >= 0 && fence.match(source.sliced(last + 1)).hasMatch();
        span.end = first < 0 ? span.start : span.start + (isClosed ? last : source.size());
        span.start += std::max<qsizetype>(0, first);
    }
    if (!span.isEmpty())
        fill(span, Expected::Role::Content, style);
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
    const bool isSource = kind == u"code"_s || kind == u"html"_s;
    // Where it has split a text at a link without markup, it knows no places.
    const bool isKnown =
        std::ranges::none_of(tree.texts, [](Span text) { return text.start < 0; })
        && std::ranges::all_of(tree.children, [](const SpanTree &child) { return child.isPlaced; });
    fill(span, isKnown && !isSource ? Expected::Role::Markup : Expected::Role::Unknown, style);
    if (isSource || kind == u"inlineCode"_s)
        return paintSource(tree, span, style);
    if (kind == u"footnoteReference"_s)
        return fill({span.start + 2, span.end - 1}, Expected::Role::Content, style);
    for (const Span &text : tree.texts)
        fill(text, Expected::Role::Content, style);
    for (const SpanTree &child : tree.children)
        paint(child, style, kind == u"table"_s ? &child == &tree.children.front() : isHeader);
}

/// How the text editor paints each character of `text`.
std::vector<TextStyle> paintedBy(const QString &text)
{
    std::vector<TextStyle> styles(size_t(text.size()));
    const AnalysisPtr analysis = analyse(text, 1);
    for (const StyledSpan &one : stylesIn(*analysis, {0, text.size()}))
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

/// What comparing texts has shown.
struct Comparison {
    int characters = 0;
    int blocks = 0;
    int skipped = 0;
    int different = 0;
};

void compareText(const QString &text, const QJsonArray &read, Comparison &comparison)
{
    const std::vector<SpanTree> ours = spanTrees(analyse(text, 1)->markdown);
    const std::vector<SpanTree> theirs = spanTrees(read);
    Painter painter(text);
    for (size_t i = 0; i < ours.size(); ++i) {
        const qsizetype next = i + 1 < ours.size() ? ours[i + 1].span.start : text.size();
        const int same = counterpart(ours[i], next, theirs, text);
        ++(same < 0 ? comparison.skipped : comparison.blocks);
        if (same >= 0)
            painter.paint(theirs[size_t(same)], {});
    }
    const std::vector<TextStyle> painted = paintedBy(text);
    for (size_t i = 0; i < painted.size(); ++i) {
        const Expected &expected = painter.painted()[i];
        if (expected.role == Expected::Role::Unknown)
            continue;
        ++comparison.characters;
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

Comparison compared(const QStringList &texts)
{
    const QJsonArray trees = readByOther(texts);
    Comparison comparison;
    for (qsizetype i = 0; i < texts.size(); ++i)
        compareText(texts[i], trees[i].toArray(), comparison);
    qInfo("%d characters in %d blocks compared, %d blocks left out", comparison.characters,
          comparison.blocks, comparison.skipped);
    return comparison;
}

} // namespace

void TestPaintedText::initTestCase()
{
    QVERIFY2(hasOtherParser(), "run: npm ci --ignore-scripts, in tests/npm");
}

void TestPaintedText::commonMarkExamples()
{
    const Comparison comparison = compared(tests::commonMarkExamples());
    QCOMPARE(comparison.different, 0);
    QVERIFY(comparison.skipped < 25);
}

void TestPaintedText::gfmExamples()
{
    const Comparison comparison = compared(tests::gfmExamples());
    QCOMPARE(comparison.different, 0);
    QVERIFY(comparison.skipped < 20);
}

void TestPaintedText::essays()
{
    const Comparison comparison = compared(essayBodies());
    QCOMPARE(comparison.different, 0);
    QVERIFY(comparison.skipped < 5);
}

void TestPaintedText::randomText()
{
    RandomMarkdown random(testSeed());
    QStringList texts;
    for (int i = testCount(3000); i > 0; --i)
        texts.append(random.document(1 + random.below(4)));
    const Comparison comparison = compared(texts);
    QVERIFY2(comparison.different == 0, qPrintable(QString::number(testSeed())));
    QVERIFY(comparison.blocks > 3 * comparison.skipped);
}

void TestPaintedText::randomInlines()
{
    RandomMarkdown random(testSeed());
    QStringList texts;
    for (int i = testCount(10'000); i > 0; --i)
        texts.append(random.soup());
    const Comparison comparison = compared(texts);
    QVERIFY2(comparison.different == 0, qPrintable(QString::number(testSeed())));
    QVERIFY(comparison.blocks > 3 * comparison.skipped);
}

QTEST_GUILESS_MAIN(TestPaintedText)
#include "test_painted_text.moc"
