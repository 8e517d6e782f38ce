// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/markdown.h"
#include "tests/essay/random_markdown.h"
#include "tests/support/random_test.h"

#include <QTest>

#include <functional>

using namespace stetmark;
using namespace Qt::StringLiterals;

/// Every node of a Markdown tree stands where the source has it.
/// test_markdown_spans compares many more texts with another parser.
class TestMarkdownPlaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inlines_data();
    void inlines();
    void blocks_data();
    void blocks();
    void tooDeep();
    void randomText();
};

namespace {

using Kind = MarkdownKind;

void forEach(const MarkdownNode &node, const std::function<void(const MarkdownNode &)> &visit)
{
    visit(node);
    for (const MarkdownNode &child : node.children)
        forEach(child, visit);
}

/// Calls `visit` with each node and the top-level block or nested footnote
/// definition that it stands in, where that starts, and its line from 1.
void forEachPlaced(const MarkdownTree &tree,
                   const std::function<void(const MarkdownNode &, qsizetype, int)> &visit)
{
    const auto visitAll = [&](const MarkdownNode &root, qsizetype start, int line) {
        forEach(root, [&](const MarkdownNode &node) { visit(node, start, line); });
    };
    for (const PlacedBlock &placed : tree.blocks) {
        visitAll(placed.block->node, placed.start, placed.line);
        for (const NestedFootnote &nested : placed.block->nestedFootnotes)
            visitAll(nested.definition->node, placed.start + nested.start,
                     placed.line + nested.line);
    }
}

/// The source of every `kind` of node of `markdown`.
QStringList sources(const QString &markdown, Kind kind)
{
    QStringList found;
    forEachPlaced(parseMarkdown(markdown, 0), [&](const MarkdownNode &node, qsizetype start,
                                                  int line) {
        if (node.kind != kind)
            return;
        const Span span = node.span.shifted(start);
        const auto nodeLine = markdown.first(span.start).count(u'\n') + 1;
        found.append(node.isPlaced ? markdown.sliced(span.start, span.length()) : u"(no place)"_s);
        if (line + node.line != nodeLine)
            found.append(u"line %1 for %2"_s.arg(line + node.line).arg(nodeLine));
    });
    return found;
}

void addColumns()
{
    QTest::addColumn<MarkdownKind>("kind");
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QStringList>("expected"); ///< the source of each `kind` of node
}

void row(const char *name, Kind kind, const QString &markdown, const QStringList &expected)
{
    QTest::newRow(name) << kind << markdown << expected;
}

} // namespace

/// The columns that cmark-gfm itself tells are wrong, or none, in most of these.
void TestMarkdownPlaces::inlines_data()
{
    addColumns();
    const Kind em = Kind::Emphasis;
    row("paragraph", em, u"é \U0001F600 *b* c"_s, {u"*b*"_s});
    row("second line", em, u"a\n  b *c*"_s, {u"*c*"_s});
    row("quote", em, u"> a\n> b *c*"_s, {u"*c*"_s});
    row("lazy line", em, u"> a\n   b *c*"_s, {u"*c*"_s});
    row("lazy line behind a backslash", em, u"> a\\\n   b *c*"_s, {u"*c*"_s});
    row("lazy line behind a part of a tab", em, u"-  - `a\n\tb` *c*"_s, {u"*c*"_s});
    row("list in a quote", em, u"> 1. a\n>    b *c*"_s, {u"*c*"_s});
    row("tabs in a list", em, u"-\ta\n\tb\t*c*"_s, {u"*c*"_s});
    row("heading", em, u"##   a *b* ##"_s, {u"*b*"_s});
    row("setext heading", em, u"a\nb *c*\n==="_s, {u"*c*"_s});
    row("after definitions", em, u"[x]: /u\n[y]: /v\na *b*"_s, {u"*b*"_s});
    row("after code of two lines", em, u"`a\nb` c\nd *e*"_s, {u"*e*"_s});
    row("after a link of two lines", em, u"[a](/u\n'b') c\nd *e*"_s, {u"*e*"_s});
    row("after HTML of two lines", em, u"a <b\nc> d\ne *f*"_s, {u"*f*"_s});
    row("after trailing blanks", em, u"a   \nb  \t\nc *d*"_s, {u"*d*"_s});
    row("after an escape", em, u"\\\\*a* \\* *b*"_s, {u"*a*"_s, u"*b*"_s});
    row("after character references", em, u"&amp;amp; &#42; &nvlt; &no; *a*"_s, {u"*a*"_s});
    row("after an address", em, u"a@b.cd *e*"_s, {u"*e*"_s});
    row("after a missing footnote", em, u"a[^\\*b] *c*"_s, {u"*c*"_s});
    row("inside strong", em, u"***a* b**"_s, {u"*a*"_s});
    row("around strong", em, u"***a** b*"_s, {u"***a** b*"_s});
    row("beside marks left over", em, u"**a* _b__"_s, {u"*a*"_s, u"_b_"_s});
    row("in itself", em, u"*a _b *c*_ d*"_s, {u"*a _b *c*_ d*"_s, u"_b *c*_"_s, u"*c*"_s});
    row("table cell", em, u"a | b\n-|-\nc \\| d | *e*"_s, {u"*e*"_s});
    row("cell with a pipe", em, u"- a | b\n  -|-\n  c | d\\|*e*"_s, {u"*e*"_s});
    row("cell with a backslash", em, u"a | b\n-|-\n`c\\\\` | *d*"_s, {u"*d*"_s});
    row("footnote", em, u"[^n]\n\n[^n]: a\n    b *c*"_s, {u"*c*"_s});
    row("strong", Kind::Strong, u"****a****, __b__"_s, {u"****a****"_s, u"**a**"_s, u"__b__"_s});
    row("strikethrough", Kind::Strikethrough, u"~~a~~ ~b~"_s, {u"~~a~~"_s, u"~b~"_s});
    row("code", Kind::Code, u"`` a`b `` ` c\nd `"_s, {u"`` a`b ``"_s, u"` c\nd `"_s});
    row("code in a quote", Kind::Code, u"> `a\n> b`"_s, {u"`a\n> b`"_s});
    row("code with a pipe", Kind::Code, u"|a|\n|-|\n|`b\\|c`|"_s, {u"`b\\|c`"_s});
    row("HTML", Kind::HtmlInline, u"a <b\n c='d'> <!-- e -->"_s,
        {u"<b\n c='d'>"_s, u"<!-- e -->"_s});
    row("link", Kind::Link, u"[a](<b c> 'd\\'e') [f]() [](\n/g\n)"_s,
        {u"[a](<b c> 'd\\'e')"_s, u"[f]()"_s, u"[](\n/g\n)"_s});
    row("reference", Kind::Link, u"[a][r] [R][] [r] [r](x y)\n\n[r]: /u"_s,
        {u"[a][r]"_s, u"[R][]"_s, u"[r]"_s, u"[r]"_s});
    row("link with a bracket in its text", Kind::Link, u"[a\\]`]`](b\\)(c))"_s,
        {u"[a\\]`]`](b\\)(c))"_s});
    row("HTML in a lazy line", Kind::HtmlInline, u"-  - <b\n\tc='d'> *e*"_s, {u"<b\n\tc='d'>"_s});
    row("image in a link", Kind::Image, u"[a ![*b*](c) d](e)"_s, {u"![*b*](c)"_s});
    row("address in brackets", Kind::Link, u"<st:?u&amp;v> <w@x.yz>"_s,
        {u"<st:?u&amp;v>"_s, u"<w@x.yz>"_s});
    row("bare address", Kind::Link, u"(www.a.bc/d_(e)) https://f.gh/&amp;i?\nj\\_k@l.mn."_s,
        {u"www.a.bc/d_(e)"_s, u"https://f.gh/&amp;i"_s, u"j\\_k@l.mn"_s});
    row("footnote reference", Kind::FootnoteReference, u"a[^n]: [^n]\n\n[^n]: c"_s,
        {u"[^n]"_s, u"[^n]"_s});
    row("break", Kind::SoftBreak, u"> a \n> b"_s, {u"\n"_s});
    row("text before a break", Kind::Text, u"a  \nb \nc\\\nd"_s, {u"a"_s, u"b"_s, u"c"_s, u"d"_s});
}

void TestMarkdownPlaces::inlines()
{
    QFETCH(MarkdownKind, kind);
    QFETCH(QString, markdown);
    QTEST(sources(markdown, kind), "expected");
}

void TestMarkdownPlaces::blocks_data()
{
    addColumns();
    row("heading", Kind::Heading, u"> - ## a #\n> - b\n>   c\n>   ===\n> - d"_s,
        {u"## a #"_s, u"b\n>   c\n>   ==="_s});
    row("paragraph of a task", Kind::Paragraph, u"- [x]   a\n  b"_s, {u"a\n  b"_s});
    row("paragraph behind definitions", Kind::Paragraph, u"> [a]: /u\n>  b\n> c"_s, {u"b\n> c"_s});
    row("paragraph above a table", Kind::Paragraph, u"> a\n> b | c\n> -|-"_s, {u"a"_s});
    row("quote in an item", Kind::BlockQuote, u"* a\n  > b\n  >\n* c"_s, {u"> b\n  >"_s});
    row("list in a quote", Kind::List, u"> - a\n>   - b\n>\n> c"_s, {u"- a\n>   - b"_s, u"- b"_s});
    row("items", Kind::ListItem, u"1. a\n\n   b\n\n2.\n3. > c\n"_s,
        {u"1. a\n\n   b"_s, u"2."_s, u"3. > c"_s});
    row("code", Kind::CodeBlock, u"- ```\n  a\n  ```\n-     b\n\n- ~~~\n  c"_s,
        {u"```\n  a\n  ```"_s, u"b"_s, u"~~~\n  c"_s});
    row("table", Kind::Table, u"a\nb|c\n-|-\nd|e\n\nf"_s, {u"b|c\n-|-\nd|e"_s});
    row("rows", Kind::TableRow, u"> | a |\n> |-|\n> | b |"_s, {u"| a |"_s, u"| b |"_s});
    row("cells", Kind::TableCell, u"| a\\| | `b\\|` |\n|-|-|\n|  c|é |"_s,
        {u"a\\|"_s, u"`b\\|`"_s, u"c"_s, u"é"_s});
    row("footnotes", Kind::FootnoteDefinition, u"> [^a]: b\n>     c\n\n[^d]: e"_s,
        {u"[^a]: b\n>     c"_s, u"[^d]: e"_s});
    row("rule", Kind::ThematicBreak, u"- a\n- * * *"_s, {u"* * *"_s});
    row("HTML", Kind::HtmlBlock, u"> <!-- a\n>\n> b -->\n> c"_s, {u"<!-- a\n>\n> b -->"_s});
}

void TestMarkdownPlaces::blocks()
{
    inlines();
}

/// What is not read has no place of its own, nor has what stands behind it.
void TestMarkdownPlaces::tooDeep()
{
    const int depth = deepestMarkdown + 10;
    const QString markdown =
        u"*a _b "_s.repeated(depth) + u"c_ d*"_s.repeated(depth) + u"\n\n*e*"_s;
    const MarkdownTree tree = parseMarkdown(markdown, 0);
    int unplaced = 0;
    forEach(tree.blocks[0].block->node, [&](const MarkdownNode &node) {
        unplaced += node.isPlaced ? 0 : 1;
        if (!node.isPlaced)
            QCOMPARE(node.span, tree.blocks[0].block->node.span);
    });
    QVERIFY(unplaced > 0);
    forEach(tree.blocks[1].block->node, [](const MarkdownNode &node) { QVERIFY(node.isPlaced); });
}

/// Whatever the text, all spans are known and lie in the text, children inside their parents.
void TestMarkdownPlaces::randomText()
{
    RandomMarkdown random(testSeed());
    for (int i = testCount(20'000); i > 0; --i) {
        const QString text = i % 2 == 0 ? random.document(1 + random.below(4)) : random.soup();
        const MarkdownTree tree = parseMarkdown(text, 0);
        for (const PlacedBlock &placed : tree.blocks) {
            QVERIFY(placed.start >= 0 && placed.span().end <= text.size());
            QCOMPARE(placed.line, text.first(placed.start).count(u'\n') + 1);
            forEach(placed.block->node, [&](const MarkdownNode &node) {
                QVERIFY2(node.isPlaced && node.span.start >= 0 && node.span.start <= node.span.end
                             && node.span.end <= placed.block->length,
                         qPrintable(text));
                for (const MarkdownNode &child : node.children)
                    QVERIFY2(node.span.contains(child.span), qPrintable(text));
            });
        }
    }
}

QTEST_APPLESS_MAIN(TestMarkdownPlaces)
#include "test_markdown_places.moc"
