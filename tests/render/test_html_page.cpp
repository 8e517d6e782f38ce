// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preview/render/exporter.h"
#include "preview/render/language_tag.h"
#include "preview/render/links.h"
#include "preview/render/page_dates.h"
#include "tests/render/render_support.h"

#include <QDir>
#include <QLocale>
#include <QTemporaryDir>
#include <QTest>

using namespace stetmark;
using namespace Qt::StringLiterals;

/// The page as a whole: title, language, header, body, sources, the file.
class TestHtmlPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rendersLikeTheGoldenFile_data();
    void rendersLikeTheGoldenFile();
    void findsTheTitle_data();
    void findsTheTitle();
    void choosesTheLanguage_data();
    void choosesTheLanguage();
    void takesTheFoldersLanguage();
    void showsTheHeader();
    void showsMeasures_data();
    void showsMeasures();
    void readsDates_data();
    void readsDates();
    void listsSources();
    void checksLinks_data();
    void checksLinks();
    void headingsNeverSkipALevel();
    void isTheSameEachTime();
    void inlinesImages();
    void exportsToAFile();
    void keepsTheFileThatCannotBeReplaced();
    void placesWhatItWasMadeFrom();
};

void TestHtmlPage::rendersLikeTheGoldenFile_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(STETMARK_CASES_DIR "/render/page"));
    for (const QFileInfo &file : folder.entryInfoList({u"*.md"_s}))
        QTest::newRow(qPrintable(file.baseName())) << file.filePath();
}

void TestHtmlPage::rendersLikeTheGoldenFile()
{
    QFETCH(QString, path);
    const EssayPage page = renderText(QString::fromUtf8(fileContent(path)), {path, {}});
    QCOMPARE(bodyOf(page), QString::fromUtf8(fileContent(path.chopped(2) + u"html"_s)));
}

void TestHtmlPage::findsTheTitle_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("heading"); ///< the content of h1
    QTest::addColumn<QString>("body");
    QTest::newRow("front matter") << u"---\ntitle: A & B\n---\n# Other\n"_s << u"A &amp; B"_s
                                  << u"A &amp; B"_s << u"<h2 id=\"other\">Other</h2>\n"_s;
    QTest::newRow("repeated") << u"---\ntitle: Same\n---\n# Same\n\nx\n"_s << u"Same"_s << u"Same"_s
                              << u"<p>x</p>\n"_s;
    QTest::newRow("first heading") << u"# On *Emma*\n\n## Part\n"_s << u"On Emma"_s
                                   << u"On <em>Emma</em>"_s << u"<h2 id=\"part\">Part</h2>\n"_s;
    QTest::newRow("a later heading") << u"Intro\n\n# Name\n"_s << u"Name"_s << u"Name"_s
                                     << u"<p>Intro</p>\n<h2 id=\"name\">Name</h2>\n"_s;
    QTest::newRow("first line") << u"\nThe first line\n\nText.\n"_s << u"The first line"_s
                                << u"The first line"_s << u"<p>Text.</p>\n"_s;
    QTest::newRow("line of a paragraph")
        << u"One\ntwo\n"_s << u"One"_s << u"One"_s << u"<p>One\ntwo</p>\n"_s;
    QTest::newRow("first item") << u"- One\n- two\n"_s << u"One"_s << u"One"_s
                                << u"<ul>\n<li>One</li>\n<li>two</li>\n</ul>\n"_s;
    QTest::newRow("file name") << u"\n"_s << u"my essay"_s << u"my essay"_s << QString();
}

void TestHtmlPage::findsTheTitle()
{
    QFETCH(QString, text);
    QFETCH(QString, title);
    QFETCH(QString, heading);
    QFETCH(QString, body);
    const EssayPage page = renderText(text, {u"/nowhere/my essay.md"_s, {}});
    QVERIFY2(page.head.contains(u"<title>%1</title>\n"_s.arg(title)), qPrintable(page.head));
    const QString header = page.blocks.first().html;
    QVERIFY2(header.contains(u"<h1>%1</h1>\n"_s.arg(heading)), qPrintable(header));
    QCOMPARE(bodyOf(page), body);
}

void TestHtmlPage::choosesTheLanguage_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("issues");
    QTest::newRow("none") << QString() << QString() << u"en"_s << 0;
    QTest::newRow("written") << u"pt-BR"_s << u"de"_s << u"pt-BR"_s << 0;
    QTest::newRow("asked") << QString() << u"zh-Hant-TW"_s << u"zh-Hant-TW"_s << 0;
    QTest::newRow("wrong") << u"\"><script>\""_s << u"de"_s << u"de"_s << 1;
    QTest::newRow("a word") << u"Portuguese (Brazil)"_s << u"x"_s << u"en"_s << 2;
}

void TestHtmlPage::choosesTheLanguage()
{
    QFETCH(QString, written);
    QFETCH(QString, asked);
    const QString text = u"---\ntitle: T\nlang: '%1'\n---\nx\n"_s.arg(written);
    const EssayPage page = renderText(text, {{}, asked});
    QTEST(page.language, "language");
    QTEST(int(page.issues.size()), "issues");
    QVERIFY(
        toDocument(page).startsWith(u"<!DOCTYPE html>\n<html lang=\"%1\">\n"_s.arg(page.language)));
}

void TestHtmlPage::takesTheFoldersLanguage()
{
    QTemporaryDir folder;
    const QString essay = folder.filePath(u"a/b/essay.md"_s);
    QVERIFY(writeFile(essay, "x"));
    QVERIFY(writeFile(folder.filePath(u"a/.stetmark/page.yaml"_s), "lang: ja\n"));
    QCOMPARE(renderText(u"x\n"_s, {essay, {}}).language, u"ja"_s);
    QCOMPARE(renderText(u"x\n"_s, {essay, u"fr"_s}).language, u"fr"_s);
    QVERIFY(writeFile(folder.filePath(u"a/b/.stetmark/page.yaml"_s), "lang: [\n"));
    const EssayPage page = renderText(u"x\n"_s, {essay, {}});
    QCOMPARE(page.language, u"en"_s);
    QCOMPARE(page.issues.size(), 1);
}

void TestHtmlPage::showsTheHeader()
{
    const EssayPage page = renderText(
        u"---\ntitle: T\ndescription: 'A \"test\" <b>'\npublishdate: 2024-02-25T05:00:00Z\n"
        "lastmod: some day\ntags: [One, Two & three]\nstatus:\n  value: In Progress\n"
        "  percentage: 55\ncertainty:\n  value: Likely\nimportance:\n  percentage: 12.5\n---\nx\n"_s);
    const QString header = page.blocks.first().html;
    for (const QString &part :
         {u"<p class=\"standfirst\">A &quot;test&quot; &lt;b&gt;</p>"_s,
          u"<time datetime=\"2024-02-25T05:00:00Z\">25 February 2024</time>"_s,
          u"<span>Updated some day</span>"_s, u"<li>Two &amp; three</li>"_s,
          u"<dd>In Progress, 55\u202F% <meter min=\"0\" max=\"100\" value=\"55\" "
          "aria-label=\"Status\">In Progress, 55\u202F%</meter></dd>"_s,
          u"<dd>Likely <meter min=\"0\" max=\"100\" value=\"67\" "
          "aria-label=\"Certainty\">Likely</meter></dd>"_s,
          u"value=\"12.5\""_s})
        QVERIFY2(header.contains(part), qPrintable(part + u'\n' + header));
    QVERIFY(page.head.contains(
        u"<meta name=\"description\" content=\"A &quot;test&quot; &lt;b&gt;\">"_s));
    QVERIFY(page.head.contains(u"<meta name=\"keywords\" content=\"One, Two &amp; three\">"_s));
    QVERIFY(!toDocument(page).contains("<script"_L1));
}

void TestHtmlPage::showsMeasures_data()
{
    QTest::addColumn<QString>("yaml");
    QTest::addColumn<QString>("shown"); ///< in words, and what the meter says
    const auto row = [](const QString &yaml, const QString &words, const QString &meter) {
        const auto bar =
            u" <meter min=\"0\" max=\"100\" value=\"%1\" aria-label=\"%2\">%3</meter>"_s;
        const QString label = yaml.startsWith(u"importance"_s) ? u"Importance"_s : u"Certainty"_s;
        QTest::newRow(qPrintable(yaml))
            << yaml << words + (meter.isEmpty() ? QString() : bar.arg(meter, label, words));
    };
    // The essay's own words; the bar alone shows what they come to.
    row(u"confidence: highly likely"_s, u"highly likely"_s, u"84"_s);
    row(u"certainty: 85"_s, u"85\u202F%"_s, u"85"_s);
    row(u"certainty: {value: Likely, percentage: 70}"_s, u"Likely, 70\u202F%"_s, u"70"_s);
    row(u"certainty: quite &c."_s, u"quite &amp;c."_s, QString());
    row(u"importance: 7"_s, u"7/10"_s, u"70"_s);
    row(u"importance: high"_s, u"high"_s, u"90"_s);
    row(u"importance: N/A"_s, u"N/A"_s, QString());
    row(u"importance: {value: 8, percentage: 85}"_s, u"8, 85\u202F%"_s, u"85"_s);
}

void TestHtmlPage::showsMeasures()
{
    QFETCH(const QString, yaml);
    QFETCH(const QString, shown);
    const QString header = renderText(u"---\n"_s + yaml + u"\n---\nx\n"_s).blocks.first().html;
    QVERIFY2(header.contains(u"<dd>"_s + shown + u"</dd>"_s), qPrintable(header));
}

void TestHtmlPage::readsDates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("machine");
    QTest::newRow("day") << u"2024-02-29"_s << u"2024-02-29"_s;
    QTest::newRow("moment") << u"2024-02-25T05:00:00Z"_s << u"2024-02-25T05:00:00Z"_s;
    QTest::newRow("offset") << u"2024-02-25 5:00:00.123456 +0900"_s
                            << u"2024-02-25T05:00:00.123+09:00"_s;
    QTest::newRow("minutes") << u"2024-02-25T05:00"_s << u"2024-02-25T05:00:00"_s;
    QTest::newRow("no such day") << u"2023-02-29"_s << QString();
    QTest::newRow("no such hour") << u"2024-02-25T25:00"_s << QString();
    QTest::newRow("no such zone") << u"2024-02-25T05:00+99:00"_s << QString();
    QTest::newRow("year nought") << u"0000-01-01"_s << QString();
    QTest::newRow("words") << u"22 Jan 2016"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("markup") << u"2024-02-25\" onclick=\"x"_s << QString();
}

void TestHtmlPage::readsDates()
{
    QFETCH(QString, text);
    const std::optional<PageDate> date = readPageDate(text);
    QTEST(date ? date->machine : QString(), "machine");
    if (date && text.startsWith("2024-02-25"_L1))
        QCOMPARE(date->human, u"25 February 2024"_s);
}

void TestHtmlPage::listsSources()
{
    const EssayPage page = renderText(
        u"---\ntitle: T\nbibliography:\n  - title: A & B\n    link: https://x.example/?a&b\n"
        "  - title: Bad\n    link: javascript:alert(1)\n  - link: https://y.example\n---\nx\n"_s);
    QCOMPARE(page.blocks.last().html,
             u"<section class=\"bibliography\" role=\"doc-bibliography\">\n<h2>Bibliography</h2>\n"
             "<ol>\n<li><a href=\"https://x.example/?a&amp;b\">A &amp; B</a></li>\n"
             "<li>Bad, javascript:alert(1)</li>\n"
             "<li><a href=\"https://y.example\">https://y.example</a></li>\n</ol>\n</section>\n"_s);
}

void TestHtmlPage::checksLinks_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("href"); ///< empty: no link
    QTest::newRow("plain") << u"https://x.example/a?b=c&d#e"_s
                           << u"https://x.example/a?b=c&amp;d#e"_s;
    QTest::newRow("odd") << u"http://x.example/a b[c]|%zz%41#d#e"_s
                         << u"http://x.example/a%20b%5Bc%5D%7C%25zz%41#d%23e"_s;
    QTest::newRow("mail") << u"mailto:a b@x.example"_s << u"mailto:a%20b@x.example"_s;
    QTest::newRow("place") << u"#見"_s << u"#%E8%A6%8B"_s;
    QTest::newRow("upper case") << u"HTTPS://X.example"_s << u"https://x.example"_s;
    QTest::newRow("no host") << u"https:///x"_s << QString();
    QTest::newRow("no slashes") << u"https:x"_s << QString();
    QTest::newRow("blank in host") << u"https://a b/"_s << QString();
    QTest::newRow("port") << u"https://x.example:99999/"_s << QString();
    QTest::newRow("password") << u"https://u:p@x.example/"_s << QString();
    QTest::newRow("relative") << u"a/b.md"_s << QString();
    QTest::newRow("same scheme") << u"//x.example"_s << QString();
    QTest::newRow("script") << u"javascript:alert(1)"_s << QString();
    QTest::newRow("control") << u"java\tscript:alert(1)"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void TestHtmlPage::checksLinks()
{
    QFETCH(QString, address);
    QTEST(checkedHref(address).value_or(QString()), "href");
}

void TestHtmlPage::headingsNeverSkipALevel()
{
    QCOMPARE(bodyOf(u"### a\n\n# b\n\n#### c\n\n## d\n\n<h1>e</h1>\n\n###### f\n"_s),
             u"<h2 id=\"a\">a</h2>\n<h2 id=\"b\">b</h2>\n<h3 id=\"c\">c</h3>\n"
             "<h3 id=\"d\">d</h3>\n<h2>e</h2>\n<h3 id=\"f\">f</h3>\n"_s);
}

void TestHtmlPage::isTheSameEachTime()
{
    const QString path = QStringLiteral(STETMARK_CASES_DIR "/render/page/markdown.md");
    const AnalysisPtr analysis = analyse(QString::fromUtf8(fileContent(path)), 1);
    const QByteArray html = exportPage(*analysis, essaySchema(), {path, {}}).html;
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::Japanese));
    QCOMPARE(exportPage(*analysis, essaySchema(), {path, {}}).html, html);
    QLocale::setDefault(before);
    QVERIFY(!html.contains(QDir::homePath().toUtf8() + '/'));
    QVERIFY(!html.contains(STETMARK_SOURCE_DIR));
}

void TestHtmlPage::inlinesImages()
{
    QTemporaryDir folder;
    QVERIFY(writeFile(folder.filePath(u"a.png"_s), smallPng()));
    const QString essay = folder.filePath(u"essay.md"_s);
    const QString text = u"---\ntitle: T\n---\n![An *image*](a.png \"T\")\n"_s;
    QCOMPARE(bodyOf(renderText(text, {essay, {}})),
             u"<p class=\"picture\"><img src=\"data:image/png;base64,%1\" alt=\"An image\" "
             "title=\"T\" width=\"3\" height=\"2\"></p>\n"_s.arg(
                 QString::fromLatin1(smallPng().toBase64())));
    const EssayPage live =
        renderEssay(*analyse(text, 1), essaySchema(), {essay, {}}, ImageMode::ByScheme);
    QCOMPARE(live.images.size(), 1);
    QVERIFY(bodyOf(live).contains(u"src=\"stetmark:image/%1\""_s.arg(live.images.cbegin().key())));
    QCOMPARE(live.images.cbegin().value(),
             QFileInfo(folder.filePath(u"a.png"_s)).canonicalFilePath());
}

void TestHtmlPage::exportsToAFile()
{
    QTemporaryDir folder;
    const QString target = folder.filePath(u"page.html"_s);
    const AnalysisPtr analysis = analyse(u"# T\n\n[x](file:///y)\n"_s, 1);
    const Result<QList<Issue>> issues = exportFile(*analysis, essaySchema(), {}, target);
    QVERIFY(issues.ok());
    QCOMPARE(issues->size(), 1);
    QCOMPARE(fileContent(target), exportPage(*analysis, essaySchema(), {}).html);
}

void TestHtmlPage::keepsTheFileThatCannotBeReplaced()
{
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(u"page.html"_s));
    const auto issues =
        exportFile(*analyse(u"x"_s, 1), essaySchema(), {}, folder.filePath(u"page.html"_s));
    QVERIFY(!issues.ok());
    QCOMPARE(issues.error().kind, Error::Kind::NotWritable);
    QVERIFY(issues.error().message.contains(u"page.html"_s));
    QVERIFY(!exportFile(*analyse(u"x"_s, 1), essaySchema(), {},
                        folder.filePath(u"no/such/folder.html"_s))
                 .ok());
}

void TestHtmlPage::placesWhatItWasMadeFrom()
{
    const QString text = u"---\ntitle: T\n---\nOne.\n\nTwo.[^a]\n\n[^a]: Note.\n\n> Three.\n"_s;
    const EssayPage page = renderText(text);
    QCOMPARE(page.blocks.size(), 5);
    QCOMPARE(text.mid(page.blocks[0].source.start, 1), u"T"_s);
    QCOMPARE(text.mid(page.blocks[2].source.start, page.blocks[2].source.length()), u"Two.[^a]"_s);
    QCOMPARE(text.mid(page.blocks[3].source.start, page.blocks[3].source.length()), u"> Three."_s);
}

QTEST_GUILESS_MAIN(TestHtmlPage)

#include "test_html_page.moc"
