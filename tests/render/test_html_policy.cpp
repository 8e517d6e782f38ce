// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/render/render_support.h"
#include "tests/support/random_test.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <ctime>

using namespace stetmark;
using namespace Qt::StringLiterals;

/// What raw HTML and hostile addresses become on a page.
class TestHtmlPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void disarms_data();
    void disarms();
    void keeps_data();
    void keeps();
    void tellsWhatWasLeftOut();
    void joinsBlocksThatOneElementSpans();
    void closesWhatIsLeftOpen();
    void givesNothingForWhatOnlyHeldRemovedHtml();
    void everyBlockIsWhole();
    void takesLinearTime_data();
    void takesLinearTime();
};

/// The tags of `html`, in order, with all their attributes.
static QStringList tagsOf(const QString &html)
{
    static const QRegularExpression tag(u"<(/?[a-zA-Z][^>]*)>"_s);
    QStringList tags;
    for (auto it = tag.globalMatch(html); it.hasNext();)
        tags.append(it.next().captured(1));
    return tags;
}

static QString nameOf(const QString &tag)
{
    return tag.section(u' ', 0, 0);
}

/// Every tag is one that pages have, with attributes that pages have.
static bool isHarmless(const QString &html)
{
    static const QRegularExpression allowed(
        u"\\A/?(a|abbr|aside|b|bdi|bdo|blockquote|br|caption|cite|code|dd|del|details|div|dl|dt|"
        "em|figcaption|figure|h[1-6]|hr|i|img|ins|kbd|li|mark|ol|p|pre|q|rt|ruby|s|samp|section|"
        "small|span|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|time|tr|u|ul|var|wbr)"
        "( (alt|class|datetime|dir|height|href|id|lang|open|reversed|scope|src|start|title|type|"
        "width|role|aria-label)(=\"[^\"<>]*\")?)*\\z"_s);
    static const QRegularExpression address(u" (?:href|src)=\"([^\"]*)\""_s);
    const QStringList tags = tagsOf(html);
    return std::all_of(tags.begin(), tags.end(), [](const QString &tag) {
        const QString target = address.match(tag).captured(1);
        const bool isSafe = target.isEmpty() || target.startsWith(u'#')
                            || target.startsWith("https://"_L1) || target.startsWith("http://"_L1)
                            || target.startsWith("mailto:"_L1);
        return isSafe && allowed.match(tag).hasMatch();
    });
}

void TestHtmlPolicy::disarms_data()
{
    QTest::addColumn<QString>("text");
    const QStringList hostile{
        u"<script>alert(1)</script>"_s,
        u"<SCRIPT SRC=https://evil.example/x.js></SCRIPT>"_s,
        u"a <script>alert(1)</script> b"_s,
        u"a <script>*b</script> c*"_s,
        u"<script>\"<b>\"</script foo><img src=x onerror=alert(1)>"_s,
        u"<scr<script>ipt>alert(1)</scr</script>ipt>"_s,
        u"<script\n\n>alert(1)</script>"_s,
        u"<<SCRIPT>alert(1);//<</SCRIPT>"_s,
        u"<script>if (a<b && \"</script>\") x()</script>"_s,
        u"<IMG SRC=\"javascript:alert(1);\">"_s,
        u"<IMG SRC=javascript:alert(1)>"_s,
        u"<IMG SRC=`javascript:alert(1)`>"_s,
        u"<IMG \"\"\"><SCRIPT>alert(1)</SCRIPT>\"\\>"_s,
        u"<img src=x onerror=\"&#0000106avascript:alert(1)\">"_s,
        u"<IMG SRC=&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1)>"_s,
        u"<a href=\"jav&#x09;ascript:alert(1)\">x</a>"_s,
        u"<a href=\"jav\nascript:alert(1)\">x</a>"_s,
        u"<a href=\" &#14; javascript:alert(1)\">x</a>"_s,
        u"<a href=\"java&#115cript&colon;alert(1)\">x</a>"_s,
        u"<a href=\"data:text/html,<script>alert(1)</script>\">x</a>"_s,
        u"<a href=vbscript:x>x</a>"_s,
        u"<a href=\"file:///etc/passwd\">x</a>"_s,
        u"<a href=\"//evil.example\">x</a>"_s,
        u"<a href=\"https://u:p@evil.example/\">x</a>"_s,
        u"<a href='https://x.example/\" onmouseover=\"alert(1)'>x</a>"_s,
        u"<b onclick=alert(1) style=\"background:url(x)\">x</b>"_s,
        u"<b/onclick=alert(1)>x</b>"_s,
        u"<p title='a\"onload=\"x'>x"_s,
        u"<body onload=alert(1)>"_s,
        u"<iframe src=\"https://evil.example\"></iframe>"_s,
        u"<iframe srcdoc='<script>alert(1)</script>'>"_s,
        u"<object data=x></object><embed src=x>"_s,
        u"<form action=x><input onfocus=alert(1) autofocus><button formaction=y>z</button></form>"_s,
        u"<textarea></p><script>alert(1)</script>"_s,
        u"<title><img src=x onerror=alert(1)></title>"_s,
        u"<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">"_s,
        u"<base href=\"https://evil.example/\">"_s,
        u"<link rel=stylesheet href=x><style>@import 'x'; p { color: red }</style>"_s,
        u"<svg onload=alert(1)><script>alert(1)</script><a xlink:href=javascript:x>y</a></svg>"_s,
        u"<svg><p>\n\n</svg><script>alert(1)</script>\n\ntext"_s,
        u"<math><mi xlink:href=\"javascript:alert(1)\">x</mi></math>"_s,
        u"<template><script>alert(1)</script></template>"_s,
        u"<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>"_s,
        u"<xmp><script>alert(1)</script></xmp><plaintext><b>"_s,
        u"<!--[if gte IE 4]><script>alert(1)</script><![endif]-->"_s,
        u"<!-- --!><script>alert(1)</script> -->"_s,
        u"<![CDATA[<script>alert(1)</script>]]>"_s,
        u"<?xml-stylesheet href=\"javascript:x\"?>"_s,
        u"<div id=\"fn:1\" name=x class=\"missing-image\">x</div>"_s,
        u"<video src=x onerror=alert(1)><source onerror=alert(1)></video>"_s,
        u"<marquee onstart=alert(1)>x</marquee>"_s,
        u"<details open ontoggle=alert(1)>x</details>"_s,
        u"<x:y onclick=1><b:b>z</b:b>"_s,
        u"<img src=\"https://evil.example/x.png\" onload=alert(1)>"_s,
        u"[x](javascript:alert(1)) ![y](javascript:alert(1))"_s,
        u"[x](JaVaScRiPt:alert(1)) <javascript:alert(1)>"_s,
        u"[x](data:text/html;base64,PHNjcmlwdD4=) [y](file:///etc/passwd)"_s,
        u"[x](&#x6A;avascript:alert(1)) [y](<java\tscript:alert(1)>)"_s,
        u"[a\"onclick=\"x](https://x.example/\"onclick=\"y \"z\\\"onclick=\\\"w\")"_s,
        u"![\"><script>alert(1)</script>](https://x.example/\"><script>)"_s,
        u"```\"><script>alert(1)</script>\nx\n```"_s,
        u"# <script>alert(1)</script> <img src=x onerror=y> \"onclick=x"_s,
        u"x[^<script>]\n\n[^<script>]: <script>alert(1)</script>"_s,
    };
    for (qsizetype i = 0; i < hostile.size(); ++i)
        QTest::newRow(qPrintable(QString::number(i) + u' ' + hostile[i].left(30).simplified()))
            << hostile[i];
}

void TestHtmlPolicy::disarms()
{
    QFETCH(QString, text);
    for (const QString &context : {u"%1"_s, u"> - %1"_s, u"a *b* %1 c"_s, u"<div>\n%1"_s}) {
        const QString html = bodyOf(context.arg(text));
        QVERIFY2(isHarmless(html), qPrintable(html));
    }
}

void TestHtmlPolicy::keeps_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("html");
    const auto same = [](const char *name, const QString &html) {
        QTest::newRow(name) << html << u"<p>"_s + html + u"</p>\n"_s;
    };
    same("phrasing", u"a <b>b</b> <sub>c</sub> <kbd>d</kbd> <mark>e</mark> <q>f</q>"_s);
    same("a link", u"<a href=\"https://x.example/\" title=\"t\">x</a>"_s);
    same("a language", u"<span lang=\"pt-BR\" dir=\"ltr\">x</span>"_s);
    same("ruby", u"<ruby>漢<rt>かん</rt></ruby>"_s);
    QTest::newRow("references")
        << u"a <b>b</b> &amp; &copy; &hearts; <b title='&eacute;&quot;'>x</b>"_s
        << u"<p>a <b>b</b> &amp; © ♥ <b title=\"é&quot;\">x</b></p>\n"_s;
    QTest::newRow("a figure") << u"<figure>\n<p>x</p>\n<figcaption>c</figcaption>\n</figure>"_s
                              << u"<figure>\n<p>x</p>\n<figcaption>c</figcaption>\n</figure>\n"_s;
    QTest::newRow("bare text") << u"<center>\ntext"_s << u"<div>\ntext\n</div>\n"_s;
    QTest::newRow("no summary") << u"<details>\nx\n</details>"_s
                                << u"<details>\n<summary>Details</summary>\nx\n</details>\n"_s;
    QTest::newRow("a link in a link")
        << u"[a <a href=\"https://y.example/\">b</a> c](https://x.example/)"_s
        << u"<p><a href=\"https://x.example/\">a b c</a></p>\n"_s;
    QTest::newRow("code in pre") << u"<pre>\n\n  a &lt;  b\n</pre>"_s
                                 << u"<pre>\n\n  a &lt;  b\n</pre>\n"_s;
}

void TestHtmlPolicy::keeps()
{
    QFETCH(QString, text);
    QFETCH(QString, html);
    QCOMPARE(bodyOf(text), html);
}

void TestHtmlPolicy::tellsWhatWasLeftOut()
{
    const EssayPage page = renderText(u"# T\n\nfine\n\n<div>\n<script>x</script>\n"
                                      "<b onclick=\"x\">y</b>\n</div>\n\n[z](file:///x)\n"_s);
    QCOMPARE(page.issues.size(), 3);
    QCOMPARE(page.issues[0].line, 6);
    QVERIFY(page.issues[0].message.contains(u"<script>"_s));
    QCOMPARE(page.issues[1].line, 7);
    QVERIFY(page.issues[1].message.contains(u"onclick"_s));
    QCOMPARE(page.issues[2].line, 10);
    QVERIFY(page.issues[2].message.contains(u"file:///x"_s));
}

void TestHtmlPolicy::joinsBlocksThatOneElementSpans()
{
    const QString text = u"# T\n\nbefore\n\n<details>\n<summary>s</summary>\n\n*in*\n\n- list\n\n"
                         "</details>\n\nafter\n"_s;
    const EssayPage page = renderText(text);
    QCOMPARE(page.blocks.size(), 4);
    QCOMPARE(page.blocks[2].html,
             u"<details>\n<summary>s</summary>\n<p><em>in</em></p>\n<ul>\n<li>list</li>\n</ul>\n"
             "</details>\n"_s);
    QCOMPARE(text.mid(page.blocks[2].source.start, 9), u"<details>"_s);
    QVERIFY(text.left(page.blocks[2].source.end).endsWith(u"</details>"_s));
}

void TestHtmlPolicy::closesWhatIsLeftOpen()
{
    const EssayPage page = renderText(u"# T\n\n<div><b>x\n\nafter\n\n</p></i>\n\nend\n"_s);
    QCOMPARE(bodyOf(page), u"<div>\n<b>x\n</b>\n</div>\n<p>after</p>\n<p>end</p>\n"_s);
    QCOMPARE(page.blocks.size(), 4);
}

void TestHtmlPolicy::givesNothingForWhatOnlyHeldRemovedHtml()
{
    QCOMPARE(bodyOf(u"<script>x</script>\n\n<!-- c -->\n\n</div>\n\n<style>p {}</style>\n"_s),
             QString());
}

/// Random pieces of HTML and Markdown: every block is balanced by itself.
void TestHtmlPolicy::everyBlockIsWhole()
{
    static const QStringList pieces{u"<b>"_s,
                                    u"</b>"_s,
                                    u"<i>"_s,
                                    u"<p>"_s,
                                    u"</p>"_s,
                                    u"<div>"_s,
                                    u"</div>"_s,
                                    u"<ul>"_s,
                                    u"<li>"_s,
                                    u"</ul>"_s,
                                    u"<table>"_s,
                                    u"<tr>"_s,
                                    u"<td>"_s,
                                    u"</table>"_s,
                                    u"<details>"_s,
                                    u"<summary>"_s,
                                    u"</details>"_s,
                                    u"<a href=#x>"_s,
                                    u"</a>"_s,
                                    u"<script>"_s,
                                    u"</script>"_s,
                                    u"<svg>"_s,
                                    u"</svg>"_s,
                                    u"<h2>"_s,
                                    u"</h3>"_s,
                                    u"<dl><dt>"_s,
                                    u"</dl>"_s,
                                    u"*em*"_s,
                                    u"\n\n"_s,
                                    u"\n\n"_s,
                                    u"\n\n- item\n\n"_s,
                                    u"\n\n> quote\n\n"_s,
                                    u"text "_s,
                                    u"[l](#y)"_s,
                                    u"\n\n# h\n\n"_s,
                                    u"<blockquote>"_s,
                                    u"<figure><figcaption>"_s,
                                    u"<"_s};
    static const QStringList voids{u"br"_s, u"hr"_s, u"img"_s, u"input"_s, u"wbr"_s, u"meter"_s};
    QRandomGenerator random(testSeed());
    for (int i = testCount(5000); i > 0; --i) {
        QString text;
        for (int n = random.bounded(2, 30); n > 0; --n)
            text += pieces[random.bounded(pieces.size())];
        const EssayPage page = renderText(text);
        for (const HtmlBlock &block : page.blocks) {
            QStringList open;
            for (const QString &tag : tagsOf(block.html)) {
                if (tag.startsWith(u'/'))
                    QVERIFY2(!open.isEmpty() && open.takeLast() == tag.mid(1), qPrintable(text));
                else if (!voids.contains(nameOf(tag)))
                    open.append(nameOf(tag));
            }
            QVERIFY2(open.isEmpty() && block.html.endsWith(u'\n'), qPrintable(text));
        }
    }
}

void TestHtmlPolicy::takesLinearTime_data()
{
    QTest::addColumn<QString>("piece");
    QTest::newRow("open") << u"<div>"_s;
    QTest::newRow("open phrasing") << u"<b>"_s;
    QTest::newRow("scripts") << u"<script>"_s;
    QTest::newRow("reported") << u"<u onclick=x>\n"_s;
    QTest::newRow("comments") << u"<!--"_s;
    QTest::newRow("cut short") << u"<a href='"_s;
    QTest::newRow("rows") << u"<table><tr><td>"_s;
    QTest::newRow("attributes") << u"<b x"_s;
    QTest::newRow("blocks") << u"<div>\n\n</p>\n\n"_s;
    QTest::newRow("references") << u"&&#&#x;"_s;
    QTest::newRow("images") << u"![a](b.png)<img src=c>"_s;
}

void TestHtmlPolicy::takesLinearTime()
{
    QFETCH(QString, piece);
    const QString text = u"<div>\n"_s + piece.repeated(500'000 / piece.size());
    const std::clock_t start = std::clock();
    renderText(text);
    // Tenths of a second where it is linear, minutes where it is not.
    const double seconds = double(std::clock() - start) / CLOCKS_PER_SEC;
    QVERIFY2(seconds < 20, qPrintable(QString::number(seconds)));
}

QTEST_GUILESS_MAIN(TestHtmlPolicy)

#include "test_html_policy.moc"
