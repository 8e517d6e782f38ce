// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/markdown.h"
#include "tests/essay/random_markdown.h"
#include "tests/support/random_test.h"

#include <QTest>

#include <ctime>
#include <thread>

using namespace stetmark;
using namespace Qt::StringLiterals;

namespace {

const char *const kindNames[] = {
    "paragraph", "heading", "break",  "quote",    "list", "item",  "code", "html",
    "table",     "row",     "cell",   "footnote", "text", "soft",  "hard", "`",
    "<>",        "em",      "strong", "del",      "link", "image", "ref",
};

/// `node` and its children as one line: kind, what is particular about it, and
/// children in brackets.
QString outlined(const MarkdownNode &node)
{
    QString text = QString::fromLatin1(kindNames[int(node.kind)]);
    if (node.level != 0)
        text += QString::number(node.level);
    if (node.isOrdered)
        text += u"+ordered"_s;
    if (node.isTight)
        text += u"+tight"_s;
    if (node.isTask)
        text += node.isChecked ? u"+done"_s : u"+task"_s;
    if (node.isHeader)
        text += u"+header"_s;
    if (node.alignment != CellAlignment::None)
        text += u"+align%1"_s.arg(int(node.alignment));
    for (const QString &value : {node.text, node.url, node.title}) {
        if (!value.isEmpty())
            text += u" '"_s + QString(value).replace(u'\n', u'/') + u'\'';
    }
    if (node.children.empty())
        return text;
    QStringList children;
    for (const MarkdownNode &child : node.children)
        children.append(outlined(child));
    return text + u" ("_s + children.join(u", "_s) + u')';
}

int depthOf(const MarkdownNode &node)
{
    int deepest = 0;
    for (const MarkdownNode &child : node.children)
        deepest = std::max(deepest, depthOf(child));
    return deepest + 1;
}

} // namespace

class TestMarkdown : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blocks_data();
    void blocks();
    void lines_data();
    void lines();
    void footnotes();
    void nestedFootnotes();
    void hostileInputEnds_data();
    void hostileInputEnds();
    void parsesInTwoThreads();
};

void TestMarkdown::blocks_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QStringList>("blocks");

    QTest::newRow("nothing") << QString() << QStringList();
    QTest::newRow("blank") << u"\n \n\t\n"_s << QStringList();
    QTest::newRow("inlines")
        << u"a *b* **c** ~~d~~ `e` <b> \\* &amp;"_s
        << QStringList{
               u"paragraph (text 'a ', em (text 'b'), text ' ', strong (text 'c'), text ' ', "
               "del (text 'd'), text ' ', ` 'e', text ' ', <> '<b>', text ' * &')"_s};
    QTest::newRow("one tilde strikes too")
        << u"~a~"_s << QStringList{u"paragraph (del (text 'a'))"_s};
    QTest::newRow("line breaks")
        << u"a\nb  \nc\\\nd"_s
        << QStringList{u"paragraph (text 'a', soft, text 'b', hard, text 'c', hard, text 'd')"_s};
    QTest::newRow("links")
        << u"[a](/u \"t\") ![b](i.png) <ab:y> www.a.bc"_s
        << QStringList{
               u"paragraph (link '/u' 't' (text 'a'), text ' ', image 'i.png' (text 'b'), text ' "
               u"', "
               "link 'ab:y' (text 'ab:y'), text ' ', link 'http://www.a.bc' (text 'www.a.bc'))"_s};
    QTest::newRow("definition vanishes")
        << u"[a]\n\n[a]: /u 't'\n"_s << QStringList{u"paragraph (link '/u' 't' (text 'a'))"_s};
    QTest::newRow("headings") << u"## A #\n\nB\n---\n"_s
                              << QStringList{u"heading2 (text 'A')"_s, u"heading2 (text 'B')"_s};
    QTest::newRow("lists")
        << u"3) a\n4) b\n\n- [x] c\n\n- [ ] d\n"_s
        << QStringList{
               u"list3+ordered+tight (item (paragraph (text 'a')), item (paragraph (text 'b')))"_s,
               u"list (item+done (paragraph (text 'c')), item+task (paragraph (text 'd')))"_s};
    QTest::newRow("code") << u"```c x\na\n```\n\n    b\n"_s
                          << QStringList{u"code 'a/' 'c x'"_s, u"code 'b/'"_s};
    QTest::newRow("table")
        << u"a|b\n:-|-:\n`c`\n"_s
        << QStringList{u"table (row+header (cell+align1 (text 'a'), cell+align3 (text 'b')), "
                       "row (cell+align1 (` 'c'), cell+align3))"_s};
    QTest::newRow("empty heading and cells")
        << u"#\n\n| |\n|-|\n| |\n"_s
        << QStringList{u"heading1"_s, u"table (row+header (cell), row (cell))"_s};
    QTest::newRow("NUL and lone surrogate") << u"a"_s + QChar(0) + u"b"_s + QChar(0xD800)
                                            << QStringList{u"paragraph (text 'a\uFFFDb\uFFFD')"_s};
    QTest::newRow("byte order mark") << u"\uFEFF# a"_s << QStringList{u"heading1 (text 'a')"_s};
}

void TestMarkdown::blocks()
{
    QFETCH(QString, markdown);
    QFETCH(QStringList, blocks);
    QStringList found;
    for (const PlacedBlock &placed : parseMarkdown(markdown, 0).blocks)
        found.append(outlined(placed.block->node));
    QCOMPARE(found, blocks);
}

void TestMarkdown::lines_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QList<int>>("ranges"); ///< first and last line of each block

    QTest::newRow("setext heading") << u"a\n===\nb\n"_s << QList<int>{1, 2, 3, 3};
    QTest::newRow("HTML") << u"<!-- a -->\n\n<pre>\n\n</pre>\nb"_s << QList<int>{1, 1, 3, 5, 6, 6};
    QTest::newRow("list and blanks") << u"- a\n\n\n\nb"_s << QList<int>{1, 1, 5, 5};
    QTest::newRow("after definitions") << u"[a]: /u\nb\n"_s << QList<int>{2, 2};
    QTest::newRow("above a table") << u"a\nb\nc|d\n-|-\ne|f"_s << QList<int>{1, 2, 3, 5};
    QTest::newRow("open fence") << u"```\na\n\n"_s << QList<int>{1, 3};
    QTest::newRow("closed fence") << u"```\n\n```\na"_s << QList<int>{1, 3, 4, 4};
    QTest::newRow("footnote in its place")
        << u"a[^n]\n\n[^n]: b\n\n    c\n\nd"_s << QList<int>{1, 1, 3, 5, 7, 7};
    QTest::newRow("unused footnote") << u"[^n]: b\n\nd"_s << QList<int>{1, 1, 3, 3};
}

void TestMarkdown::lines()
{
    QFETCH(QString, markdown);
    QFETCH(QList<int>, ranges);
    QList<int> found;
    for (const PlacedBlock &placed : parseMarkdown(markdown, 0).blocks) {
        const QStringView source = QStringView(markdown).sliced(placed.start, placed.block->length);
        found << placed.line << placed.line + int(source.count(u'\n'));
    }
    QCOMPARE(found, ranges);
}

void TestMarkdown::footnotes()
{
    const MarkdownTree tree = parseMarkdown(
        u"a[^B] b[^a] c[^b] [^none]\n\n[^a]: x [^c]\n\n[^b]: y\n\n[^c]: z\n\n[^u]: u\n"_s, 0);
    QStringList found;
    for (const Footnote &footnote : tree.footnotes) {
        found << u"%1 %2 line %3"_s.arg(footnote.label).arg(footnote.references).arg(footnote.line);
        QCOMPARE(footnote.definition->node.text, footnote.label);
        QCOMPARE(footnote.holder, footnote.definition);
    }
    QCOMPARE(found, (QStringList{u"b 2 line 5"_s, u"a 1 line 3"_s, u"c 1 line 7"_s}));
    QCOMPARE(tree.blocks.size(), 5);
    QCOMPARE(tree.blocks[0].block->footnoteReferences, (QStringList{u"b"_s, u"a"_s, u"b"_s}));
}

/// cmark-gfm takes them out of their containers, and counts references where
/// they stand.
void TestMarkdown::nestedFootnotes()
{
    const QString text = u"> a[^n]\n>\n> [^n]: x [^m]\n>\n> b[^n] *c*\n\n[^m]: y\n"_s;
    const MarkdownTree tree = parseMarkdown(text, 0);
    QCOMPARE(tree.blocks.size(), 2);
    const MarkdownBlock &quote = *tree.blocks[0].block;
    QCOMPARE(quote.footnoteReferences, (QStringList{u"n"_s, u"m"_s, u"n"_s}));
    QCOMPARE(quote.nestedFootnotes.size(), size_t(1));
    QCOMPARE(quote.nestedFootnotes[0].start, text.indexOf(u"> [^n]"));
    QCOMPARE(outlined(quote.node), u"quote (paragraph (text 'a', ref 'n'), "
                                   "paragraph (text 'b', ref2 'n', text ' ', em (text 'c')))"_s);
    QCOMPARE(outlined(quote.nestedFootnotes[0].definition->node),
             u"footnote 'n' (paragraph (text 'x ', ref1 'm'))"_s);
    QCOMPARE(tree.footnotes[0].holder, tree.blocks[0].block);
    QCOMPARE(tree.footnotes[0].line, 3);
}

void TestMarkdown::hostileInputEnds_data()
{
    QTest::addColumn<QString>("markdown");

    const int size = 200'000;
    QTest::newRow("quotes") << QString(size, u'>');
    QTest::newRow("brackets") << QString(size, u'[');
    QTest::newRow("lists") << u"+ - "_s.repeated(size / 4) + u'x';
    QTest::newRow("lists and blank lines")
        << u"+ - "_s.repeated(size / 8) + u"x\n"_s + QString(size / 2, u'\n');
    QTest::newRow("footnotes in footnotes") << u"[^1]:"_s.repeated(size / 5) + u'x';
    QTest::newRow("emphasis") << u"*a **b "_s.repeated(size / 7);
    QTest::newRow("nested emphasis")
        << u"*a_b "_s.repeated(size / 10) + u" c_ d*"_s.repeated(size / 10);
    QTest::newRow("images") << u"![[]()"_s.repeated(size / 6);
    QTest::newRow("pipes") << QString(size, u'|') + u'\n' + u"|-"_s.repeated(size / 2);
    QTest::newRow("delimiter rows") << u"x\n-|-\n"_s.repeated(size / 6);
    QTest::newRow("one long line") << u"é *a* "_s.repeated(size / 6);
    QTest::newRow("surrogates") << QString(size, QChar(0xD83D));
}

void TestMarkdown::hostileInputEnds()
{
    QFETCH(QString, markdown);
    // Of the processor's time: a busy machine is no fault of the parser. What grows
    // with the square of the size takes minutes at this one.
    const std::clock_t start = std::clock();
    const MarkdownTree tree = parseMarkdown(markdown, 0);
    QVERIFY(std::clock() - start < 20 * CLOCKS_PER_SEC);

    QVERIFY(!tree.blocks.isEmpty());
    for (const PlacedBlock &placed : tree.blocks)
        QVERIFY(depthOf(placed.block->node) <= deepestMarkdown);
    if (markdown.contains(u'x'))
        QVERIFY(plainText(tree.blocks.last().block->node).contains(u'x')
                || !tree.blocks.last().block->nestedFootnotes.empty());
}

void TestMarkdown::parsesInTwoThreads()
{
    const QString text = RandomMarkdown(testSeed()).document(60);
    const MarkdownTree expected = parseMarkdown(text, 0);
    bool isSame[2] = {true, true};
    {
        const auto work = [&](bool &same) {
            for (int i = 0; i < 100; ++i)
                same = same && parseMarkdown(text, 0) == expected;
        };
        std::jthread first([&] { work(isSame[0]); });
        std::jthread second([&] { work(isSame[1]); });
    }
    QVERIFY(isSame[0] && isSame[1]);
}

QTEST_APPLESS_MAIN(TestMarkdown)

#include "test_markdown.moc"
