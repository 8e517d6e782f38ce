// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// HTML as other programs put it on the clipboard (tests/cases/paste), and the Markdown that it
// becomes; pages of our own, read back.

#include "editor/essay/html_reader.h"
#include "editor/essay/markdown.h"
#include "editor/essay/pasted_html.h"
#include "preview/render/html_blocks.h"
#include "tests/essay/random_markdown.h"
#include "tests/support/random_test.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace stetmark;
using namespace Qt::StringLiterals;

namespace {

QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString shown(const QString &markdown)
{
    return renderFragment(parseMarkdown(markdown, 0));
}

QString pasted(const QString &html)
{
    return pastedMarkdown(html).markdown;
}

/// Without how lines are broken in the source, without empty lines of code, and without links
/// on bare addresses, which Markdown finds or not by what is around them.
QString comparable(QString html)
{
    static const QRegularExpression blanks(u"\\s+"_s);
    static const QRegularExpression bare(u"<a href=\"(?:http://|mailto:)?([^\"]*)\">\\1</a>"_s);
    static const QRegularExpression mail(u"<a href=\"mailto:[^\"]*\">(.*?)</a>"_s);
    html.replace(mail, u"\\1"_s).replace(bare, u"\\1"_s).replace(blanks, u" "_s);
    return html.replace("> </code></pre>"_L1, "></code></pre>"_L1);
}

/// Whether a page has what nothing but Markdown's own oddities can give: a task that is no
/// paragraph, an empty line, a table that goes on behind a paragraph.
bool isOdd(const QString &page)
{
    static const QRegularExpression task(
        u"<input[^>]*> (?:</li>|<(?:hr|pre|ul|ol|blockquote|table))"_s);
    return task.match(comparable(page)).hasMatch() || page.contains("<br />\n<br />"_L1)
           || (page.contains("<li>"_L1) && page.contains("<table>"_L1));
}

} // namespace

class TestPastedHtml : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void becomesMarkdown_data();
    void becomesMarkdown();
    void showsWhatItWas_data() { becomesMarkdown_data(); }
    void showsWhatItWas();
    void readsItsOwnPages();
    void settlesOnTheFirstReading();
    void saysHowItBegins_data();
    void saysHowItBegins();
    void knowsPlainText_data();
    void knowsPlainText();
    void fitsACell();
    void knowsALoneImage();
    void bearsAnything_data();
    void bearsAnything();
};

void TestPastedHtml::becomesMarkdown_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("markdown");
    const QDir folder(QStringLiteral(STETMARK_CASES_DIR "/paste"));
    const QStringList files = folder.entryList({u"*.html"_s}, QDir::Files, QDir::Name);
    QVERIFY(files.size() >= 10);
    for (const QString &file : files) {
        const QString name = file.chopped(5);
        QTest::newRow(qPrintable(name))
            << contentOf(folder.filePath(file)) << contentOf(folder.filePath(name + u".md"_s));
    }
}

void TestPastedHtml::becomesMarkdown()
{
    QFETCH(QString, html);
    QFETCH(QString, markdown);
    const QStringList expected = (markdown.chopped(1)).split(u'\n');
    const QStringList lines = pasted(html).split(u'\n');
    for (qsizetype i = 0; i < std::min(lines.size(), expected.size()); ++i)
        QCOMPARE(lines[i], expected[i]);
    QCOMPARE(lines.size(), expected.size());
}

/// The Markdown, on a page and copied from there, is the same again.
void TestPastedHtml::showsWhatItWas()
{
    QFETCH(QString, html);
    const QString markdown = pasted(html);
    QCOMPARE(pasted(shown(markdown)), markdown);
}

/// Any Markdown shows the same after its page was copied and pasted: what raw HTML does
/// depends on the page, and footnotes are left out.
void TestPastedHtml::readsItsOwnPages()
{
    const int count = testCount(20'000);
    RandomMarkdown random(testSeed());
    int compared = 0;
    for (int i = 0; i < count; ++i) {
        const QString source = i % 2 == 0 ? random.document(1 + i % 4) : random.soup();
        if (source.contains(u'<') || source.contains("[^"_L1) || source.contains(QChar::Nbsp))
            continue;
        const QString page = shown(source);
        if (isOdd(page))
            continue;
        const QString markdown = pasted(page);
        ++compared;
        if (HtmlReader(comparable(shown(markdown))).read() == HtmlReader(comparable(page)).read())
            continue;
        qWarning().noquote() << "source:\n" << source << "\npasted:\n" << markdown;
        QCOMPARE(comparable(shown(markdown)), comparable(page));
        QFAIL("differs");
    }
    QVERIFY(compared > count / 10);
}

/// Tags in any order, open or closed: what comes of them once is what comes of it again.
void TestPastedHtml::settlesOnTheFirstReading()
{
    static const QStringList pieces{u"word"_s,
                                    u"two words"_s,
                                    u" "_s,
                                    u"*"_s,
                                    u"_a_"_s,
                                    u"1."_s,
                                    u"# "_s,
                                    u"- "_s,
                                    u"&nbsp;"_s,
                                    u"&lt;b&gt;"_s,
                                    u"[a](b)"_s,
                                    u"."_s,
                                    u"<b>"_s,
                                    u"</b>"_s,
                                    u"<i>"_s,
                                    u"</i>"_s,
                                    u"<s>"_s,
                                    u"</s>"_s,
                                    u"<code>"_s,
                                    u"</code>"_s,
                                    u"<a href=x>"_s,
                                    u"</a>"_s,
                                    u"<br>"_s,
                                    u"<hr>"_s,
                                    u"<p>"_s,
                                    u"</p>"_s,
                                    u"<div>"_s,
                                    u"</div>"_s,
                                    u"<h2>"_s,
                                    u"</h2>"_s,
                                    u"<ul>"_s,
                                    u"</ul>"_s,
                                    u"<ol start=3>"_s,
                                    u"</ol>"_s,
                                    u"<li>"_s,
                                    u"</li>"_s,
                                    u"<blockquote>"_s,
                                    u"</blockquote>"_s,
                                    u"<pre>"_s,
                                    u"</pre>"_s,
                                    u"<img src=y alt=z>"_s,
                                    u"<table>"_s,
                                    u"</table>"_s,
                                    u"<tr>"_s,
                                    u"<td>"_s,
                                    u"<th>"_s,
                                    u"</td>"_s,
                                    u"<span style='font-weight:bold'>"_s,
                                    u"</span>"_s,
                                    u"<p style='mso-list:l0 level2'>"_s};
    RandomMarkdown random(testSeed());
    const int count = testCount(20'000);
    for (int i = 0; i < count; ++i) {
        QString html;
        for (int j = 2 + random.below(20); j > 0; --j)
            html += random.anyOf(pieces);
        const QString markdown = pasted(html);
        const QString page = shown(markdown);
        // The signs of empty items, one in another, are a rule: "- - -".
        const bool isEmpty = html.count("<li>"_L1) > 1 && markdown.contains("- -"_L1);
        if (isOdd(page) || isEmpty || pasted(page) == markdown)
            continue;
        qWarning().noquote() << html << "\npasted:\n" << markdown << "\nagain:\n" << pasted(page);
        QCOMPARE(pasted(page), markdown);
    }
}

void TestPastedHtml::saysHowItBegins_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<bool>("begins");
    QTest::addColumn<bool>("ends");
    QTest::addColumn<bool>("isOne");
    QTest::newRow("words") << u"some <b>words</b>"_s << true << true << true;
    QTest::newRow("two") << u"<p>a<p>b"_s << true << true << false;
    QTest::newRow("heading") << u"<h1>a</h1>b"_s << false << true << false;
    QTest::newRow("list") << u"a<ul><li>b</ul>"_s << true << false << false;
    QTest::newRow("code") << u"<pre><code>a</code></pre>"_s << false << false << false;
}

void TestPastedHtml::saysHowItBegins()
{
    QFETCH(QString, html);
    QFETCH(bool, begins);
    QFETCH(bool, ends);
    QFETCH(bool, isOne);
    const PastedMarkdown markdown = pastedMarkdown(html);
    QCOMPARE(markdown.beginsInline, begins);
    QCOMPARE(markdown.endsInline, ends);
    QCOMPARE(markdown.isOneParagraph, isOne);
}

void TestPastedHtml::knowsPlainText_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<bool>("isPlain");
    const auto row = [](const char *name, const char *html, bool isPlain) {
        QTest::newRow(name) << QString::fromUtf8(html) << isPlain;
    };
    row("VS Code",
        "<meta charset='utf-8'><div style=\"color: #d4d4d4;font-family: 'Droid Sans Mono', "
        "'monospace', monospace;font-weight: normal;white-space: pre;\"><div><span>if</span> "
        "(x)</div><br><div>&nbsp; y();</div></div>",
        true);
    row("JetBrains",
        "<html><head><meta http-equiv=\"content-type\" content=\"text/html; charset=UTF-8\"></head>"
        "<body><pre style=\"font-family:'JetBrains Mono',monospace;\"><span>val</span> x = "
        "<b>1</b></pre></body></html>",
        true);
    row("a file in a browser",
        "<meta charset='utf-8'><pre style=\"white-space: pre-wrap;\"># a\n</pre>", true);
    row("code on a page", "<pre><code>a</code></pre>", false);
    row("code that says its language", "<pre class=\"language-c\">a</pre>", false);
    row("code and words", "<pre>a</pre><p>b</p>", false);
    row("words", "<p>b</p>", false);
    row("a box", "<div>b</div>", false);
    row("nothing", "", false);
}

void TestPastedHtml::knowsPlainText()
{
    QFETCH(QString, html);
    QFETCH(bool, isPlain);
    QCOMPARE(isPlainInDisguise(html), isPlain);
}

void TestPastedHtml::fitsACell()
{
    QCOMPARE(pastedMarkdownForCell(u"<p>a | <b>b</b></p><ul><li>c</li></ul>"_s),
             u"a \\| **b** c"_s);
}

void TestPastedHtml::knowsALoneImage()
{
    QVERIFY(isOnlyImage(u"<meta charset=utf-8><img src=\"https://e.org/x.png\" alt=\"x\">"_s));
    QVERIFY(isOnlyImage(u"<img src=\"file:///tmp/x.png\">"_s));
    QVERIFY(!isOnlyImage(u"<img src=\"https://e.org/x.png\"> and words"_s));
}

void TestPastedHtml::bearsAnything_data()
{
    QTest::addColumn<QString>("html");
    const int many = 100'000;
    const auto times = [](const char *part, int count) {
        return QString::fromLatin1(part).repeated(count);
    };
    for (const char *tag :
         {"<div>", "<b>", "<ul><li>", "<blockquote>", "<table><tr><td>", "<a href=x>",
          "<span style='font-weight:bold'>", "<pre>", "<sup>", "<q>"})
        QTest::addRow("deep %s", tag) << times(tag, many) + u"text"_s;
    QTest::newRow("closed, never opened") << times("</div></b></li>", many) + u"text"_s;
    QTest::newRow("crossed") << times("<b><i>x</b></i>", many);
    QTest::newRow("opened and left") << times("<p><b>text", many);
    for (const char *sign : {"*", "_", "[", "`", "~", "\\", "&", "!", "<", "|", "**a"})
        QTest::addRow("signs %s", sign) << u"<p>text "_s + times(sign, many);
    QTest::newRow("one long paragraph") << times("text <b>words</b> ", many);
    QTest::newRow("many rows") << u"<table>"_s + times("<tr><td>a<td>b", many / 4);
    QTest::newRow("one long row") << u"<table><tr>"_s + times("<td colspan=99>a text", many);
    QTest::newRow("cut short") << times("text <b", many);
    QTest::newRow("attributes") << u"<p "_s + times("a=b ", many) + u">text"_s;
    QTest::newRow("no-break spaces") << u"text"_s + times("&nbsp;", many);
    QTest::newRow("breaks") << u"text"_s + times("<br>", many) + u"text"_s;
    QTest::newRow("long") << times(
        "<p>A paragraph of <i>some</i> words, and a <a href=\"https://e.org/\">"
        "link</a>.</p>\n",
        20'000); // nearly 2 MB
}

void TestPastedHtml::bearsAnything()
{
    QFETCH(QString, html);
    QElapsedTimer timer;
    timer.start();
    const QString markdown = pasted(html);
    QVERIFY(markdown.contains("text"_L1) || markdown.contains(u'x') || markdown.contains(u'a'));
    // Far above what it takes: what grows with the square of it would take hours.
    QVERIFY2(timer.elapsed() < 60'000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestPastedHtml)
#include "test_pasted_html.moc"
