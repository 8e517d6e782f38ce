// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/plain_html.h"
#include "tests/cli/command_run.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stetmark;
using namespace stetmark::tests;

/// `html --plain` is cmark-gfm to the byte, for input that no specification has
/// examples of: other line endings, bytes that are no text, random Markdown.
class TestPlainHtml : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oddInput_data();
    void oddInput();
    void nesting_data();
    void nesting();
    void randomInput();
};

void TestPlainHtml::oddInput_data()
{
    QTest::addColumn<QByteArray>("markdown");
    const auto row = [](const char *name, const QByteArray &markdown) {
        QTest::newRow(name) << markdown;
    };
    row("empty", "");
    row("newline", "\n");
    row("blanks", "  \n\t\n ");
    row("no last newline", "# heading");
    row("front matter is Markdown", "---\ntitle: x\n---\n\ntext\n");
    row("CRLF", "# a\r\n\r\nb\r\nc  \r\nd\r\n\r\n```\r\ncode\r\n\r\nmore\r\n```\r\n");
    row("CR", "# a\r\rb\rc\r\r    code\r\r- x\r- y\r");
    row("mixed endings", "a\r\nb\rc\nd\r\r\n\n\re\n\r\nf");
    row("CR in HTML", "<div>\ra\r\n</div>\r\rb <i\rclass=x>");
    row("byte order mark", "\xEF\xBB\xBF# heading\n");
    row("byte order mark alone", "\xEF\xBB\xBF");
    row("two byte order marks", "\xEF\xBB\xBF\xEF\xBB\xBF# heading\n");
    row("byte order mark within", "a \xEF\xBB\xBF"
                                  "b\n\n\xEF\xBB\xBF"
                                  "c *\xEF\xBB\xBFx*\n\n`\xEF\xBB\xBFy`\n");
    row("NUL", "a\0b\n\n`\0`\n\n    \0\n\n[x](\0)\n\n<p a=\0>\0\n"_ba);
    row("NUL first", QByteArray("\0# a\n", 5));
    row("Latin-1", "caf\xE9 *\xE9t\xE9*\n\n# \xC0 la\n\n- \xFF\n");
    row("cut sequences", "\xC3\n\xE2\x82\n\xF0\x9F\x98\n*\x80*\n");
    row("surrogates and more",
        "\xED\xA0\x80 \xED\xB2\x80 \xF4\x90\x80\x80 \xC0\x80 \xF8\x88\x80\x80\x80");
    row("not UTF-8 at delimiters", "*\xFF*a* **a\xFE** _\x80_ a*\xFF*a \xE3\x80*\x82*");
    row("not UTF-8 in links",
        "[\xFF](/\xFE \"\xFD\") ![\xFC](<\xFB>) <http://\xFA> [\xF9]\n\n[\xF9]: /\xF8 '\xF7'");
    row("not UTF-8 in code", "`\xFF` ``\n\n``` \xFE\n\xFD\n```\n\n    \xFC\n");
    row("not UTF-8 in tables", "| \xFF | b |\n|---|---|\n| \xFE | \xFD |\n");
    row("not UTF-8 in HTML", "<a title=\"\xFF\">\xFE</a>\n\n<div \xFD>\n\n<!-- \xFC -->\n");
    row("not UTF-8 in footnotes", "a[^\xFF] b[^\xFE]\n\n[^\xFF]: \xFD\n\n[^x]: y\n");
    row("not UTF-8 in autolinks", "www.ex\xFF.com http://a.com/\xFE a\xFD@b.com a@b\xFC.com\n");
    row("noncharacters", "\xEF\xB7\x90 \xEF\xBF\xBE \xEF\xBF\xBF \xF0\x9F\xBF\xBF\n");
    row("separators", "a\xE2\x80\xA8"
                      "b\xE2\x80\xA9"
                      "c\xC2\x85"
                      "d\x0B"
                      "e\x0C"
                      "f\n");
    row("no-break spaces", "\xC2\xA0# a\n\n*\xC2\xA0"
                           "a*\n\n\xC2\xA0\n");
    row("controls", "a\x01"
                    "b\x1B[31m\x7F\n");
    row("footnotes",
        "[^a] [^b] [^a] [^none]\n\n[^b]: two\n\n    more\n\n[^a]: one [^c]\n[^c]: three\n");
    row("footnote label to escape", "[^\"<&]\n\n[^\"<&]: x\n");
    row("footnote used twice in itself", "[^a]\n\n[^a]: x [^a] [^a]\n");
    row("footnote in a quote", "> [^a]\n>\n> [^a]: quoted\n\n[^a]: again\n");
    row("task lists", "- [ ] a\n- [x] b\n  - [X] c\n\n1. [ ] d\n\n   e\n- [ ]\n- [x]f\n");
    row("tables", "|a|b|\n|:-|-:|\n|`|`|\\||\n|x\n\n|a|\n|-|\ntext\n> |q|\n> |:-:|\n> |**b**|\n");
    row("strikethrough", "~a~ ~~b~~ ~~~c~~~ ~~d~ ~e\n\nf~ a~b~c\n");
    row("entities", "&amp; &#0; &#xD800; &#x110000; &nbsp; &ngE; &bogus; &#35; &quot;\n");
}

void TestPlainHtml::oddInput()
{
    QFETCH(QByteArray, markdown);
    const CommandRun reference = runReference(markdown);
    QCOMPARE(reference.exitCode, 0);
    QCOMPARE(plainHtml(markdown), reference.output);
    const CommandRun run =
        runCli({QStringLiteral("html"), QStringLiteral("--plain"), QStringLiteral("-")},
               {markdown, {}, {}});
    QCOMPARE(run.output, reference.output);
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.errors, QByteArray());
}

void TestPlainHtml::nesting_data()
{
    QTest::addColumn<QByteArray>("piece");
    QTest::addColumn<QByteArray>("end");
    QTest::addColumn<int>("depth"); // to which the result is that of cmark-gfm
    const auto row = [](const char *name, const char *piece, const char *end, int depth) {
        QTest::newRow(name) << QByteArray(piece) << QByteArray(end) << depth;
    };
    constexpr int any = 10'000;
    // Nodes within nodes: deepestMarkdown of them at most, some piece by piece.
    row("emphasis", "*a ", " b*", 90);
    row("strong", "**a", "b**", 90);
    row("strikethrough", "~a ", " b~", 90);
    row("quotes", ">", "", 90);
    row("lists on one line", "- ", "", 45);
    // Only looked for, and found to be text.
    row("brackets", "[", "]", any);
    row("open brackets", "[", "", any);
    row("images", "![", "](x)", 190);
    row("links", "[", "](x)", any);
    row("backticks", "`a", "", any);
    row("angle brackets", "<", ">", any);
    row("footnotes", "[^a] ", "", any);
    row("table cells", "|", "|", 200); // as many as markdown_guard.h lets through
}

void TestPlainHtml::nesting()
{
    QFETCH(QByteArray, piece);
    QFETCH(QByteArray, end);
    QFETCH(int, depth);
    const auto nested = [&](int levels) {
        return piece.repeated(levels) + " a " + end.repeated(levels) + '\n';
    };
    const QByteArray markdown = nested(depth);
    const CommandRun reference = runReference(markdown);
    QCOMPARE(reference.exitCode, 0);
    // Too long to be shown when they differ.
    QVERIFY(plainHtml(markdown) == reference.output);
    // Deeper ones lose their markup, not their text, and take no time.
    const QByteArray deeper = plainHtml(nested(10'000));
    QVERIFY(deeper.contains('a'));
}

namespace {

/// Random Markdown: `%` in a piece is a number that no other piece has got. What
/// refers to a footnote from within a second definition of another one is left
/// out: cmark-gfm throws such a definition away, but counts its references.
QByteArray randomMarkdown(QRandomGenerator &random, bool withOddBytes)
{
    static const QList<QByteArray> pieces{"a",
                                          "b ",
                                          "word ",
                                          "\n",
                                          "\n\n",
                                          "\n",
                                          "\r\n",
                                          " ",
                                          "    ",
                                          "\t",
                                          "*",
                                          "**",
                                          "_",
                                          "__",
                                          "~",
                                          "~~",
                                          "`",
                                          "``",
                                          "```\n",
                                          "# ",
                                          "## ",
                                          "> ",
                                          "- ",
                                          "1. ",
                                          "* ",
                                          "- [ ] ",
                                          "- [x] ",
                                          "[",
                                          "]",
                                          "(",
                                          ")",
                                          "](x)",
                                          "![",
                                          "[a]",
                                          "[a]: /u\n",
                                          "[^1]",
                                          "[^2]",
                                          "[^3]",
                                          "\n[^%]: ",
                                          "\n\n[^%]: note\n",
                                          "|",
                                          "|-|-|\n",
                                          "|a|b|\n|-|:-:|\n",
                                          "<b>",
                                          "</b>",
                                          "<div>",
                                          "</div>\n",
                                          "<!-- ",
                                          " -->",
                                          "<http://x.y>",
                                          "http://x.y",
                                          "www.a.b",
                                          "a@b.c",
                                          "\\",
                                          "&amp;",
                                          "&",
                                          "<",
                                          ">",
                                          "\"",
                                          "'",
                                          "!",
                                          "---\n",
                                          "===\n",
                                          "***\n",
                                          "\\\n",
                                          "  \n",
                                          "\xC3\xA9",
                                          "\xE6\x97\xA5",
                                          "\xF0\x9F\x98\x80",
                                          "\xC2\xA0",
                                          "\xE2\x80\x9C"};
    static const QList<QByteArray> odd{QByteArray("\0", 1), "\r",           "\xFF", "\xC3", "\x80",
                                       "\xE2\x82",          "\xED\xA0\x80", "\x01"};
    QByteArray markdown;
    int number = 0;
    for (int length = random.bounded(5, 60); length > 0; --length) {
        const QList<QByteArray> &from = withOddBytes && random.bounded(8) == 0 ? odd : pieces;
        QByteArray piece = from[random.bounded(from.size())];
        if (piece.contains('%'))
            piece.replace('%', QByteArray::number(++number));
        markdown += piece;
    }
    return markdown;
}

} // namespace

void TestPlainHtml::randomInput()
{
    bool isNumber = false;
    const int wanted = qEnvironmentVariableIntValue("STETMARK_TEST_COUNT", &isNumber);
    const int count = isNumber ? wanted : 300;
    const quint32 seed = qEnvironmentVariableIsSet("STETMARK_TEST_SEED")
                             ? qEnvironmentVariable("STETMARK_TEST_SEED").toUInt()
                             : 20'260'101;
    QRandomGenerator random(seed);
    for (int i = 0; i < count; ++i) {
        const QByteArray markdown = randomMarkdown(random, i % 3 == 0);
        const CommandRun reference = runReference(markdown);
        QCOMPARE(reference.exitCode, 0);
        const QByteArray html = plainHtml(markdown);
        if (html != reference.output) {
            qWarning("seed %u, essay %d: %s", seed, i, markdown.toPercentEncoding(" \n").data());
            QCOMPARE(html, reference.output);
        }
    }
}

QTEST_GUILESS_MAIN(TestPlainHtml)
#include "test_plain_html.moc"
