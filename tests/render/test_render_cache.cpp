// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/render/render_support.h"
#include "tests/support/random_test.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace stetmark;
using namespace Qt::StringLiterals;

/// A page rendered with a cache is the page rendered without one.
class TestRenderCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsAFreshRenderingAfterRandomEdits();
    void seesANewImage();
    void followsFootnotesAndHeadings();
};

static void compare(const EssayPage &cached, const EssayPage &fresh, const QString &text)
{
    QVERIFY2(cached.blocks == fresh.blocks, qPrintable(text));
    QVERIFY2(cached.issues == fresh.issues, qPrintable(text));
    QVERIFY2(cached.head == fresh.head && cached.images == fresh.images, qPrintable(text));
}

void TestRenderCache::equalsAFreshRenderingAfterRandomEdits()
{
    static const QStringList pieces{u"# Same\n\n"_s,
                                    u"## Same\n\n"_s,
                                    u"text[^a] "_s,
                                    u"[^b]\n\n"_s,
                                    u"[^a]: note[^b]\n\n"_s,
                                    u"[^b]: other\n\n"_s,
                                    u"<details>\n\n"_s,
                                    u"</details>\n\n"_s,
                                    u"<h3>raw</h3>\n\n"_s,
                                    u"<p id=same>x\n\n"_s,
                                    u"<script>x</script>\n\n"_s,
                                    u"![i](i.png)\n\n"_s,
                                    u"- list\n"_s,
                                    u"> quote\n\n"_s,
                                    u"\n\n"_s,
                                    u"[l](file:///x)\n\n"_s,
                                    u"word "_s};
    QRandomGenerator random(testSeed());
    for (int i = testCount(300); i > 0; --i) {
        RenderCache cache;
        AnalysisPtr analysis = analyse(u"---\ntitle: T\n---\n"_s, 1);
        for (quint64 revision = 2; revision < 25; ++revision) {
            const qsizetype start = analysis->bodyStart;
            const qsizetype at = start + random.bounded(analysis->text.size() - start + 1);
            const qsizetype most = std::min<qsizetype>(12, analysis->text.size() - at);
            const TextEdit edit{at, random.bounded(3) == 0 ? random.bounded(most + 1) : 0,
                                pieces[random.bounded(pieces.size())]};
            analysis = reanalyse(analysis, {edit}, revision);
            compare(renderEssay(*analysis, essaySchema(), {}, ImageMode::ByScheme, &cache),
                    renderEssay(*analysis, essaySchema(), {}, ImageMode::ByScheme), analysis->text);
            if (QTest::currentTestFailed())
                return;
        }
    }
}

void TestRenderCache::seesANewImage()
{
    QTemporaryDir folder;
    const PageOptions options{folder.filePath(u"essay.md"_s), {}};
    const AnalysisPtr analysis = analyse(u"# T\n\n![i](i.png)\n"_s, 1);
    RenderCache cache;
    const auto render = [&] {
        return renderEssay(*analysis, essaySchema(), options, ImageMode::ByScheme, &cache);
    };
    QCOMPARE(render().issues.size(), 1);
    QVERIFY(writeFile(folder.filePath(u"i.png"_s), smallPng()));
    const EssayPage shown = render();
    QCOMPARE(shown.issues.size(), 0);
    QCOMPARE(shown.images.size(), 1);
    QVERIFY(writeFile(folder.filePath(u"i.png"_s), smallPng() + "x"));
    QVERIFY(render().images.keys() != shown.images.keys());
}

void TestRenderCache::followsFootnotesAndHeadings()
{
    RenderCache cache;
    const AnalysisPtr before = analyse(u"# T\n\n## Same\n\nx[^a]\n\n[^a]: A\n\n[^b]: B\n"_s, 1);
    renderEssay(*before, essaySchema(), {}, ImageMode::ByScheme, &cache);
    const AnalysisPtr after = reanalyse(before, {{5, 0, u"y[^b]\n\n## Same\n\n"_s}}, 2);
    const QString body =
        bodyOf(renderEssay(*after, essaySchema(), {}, ImageMode::ByScheme, &cache));
    QVERIFY(body.contains(u"<h2 id=\"same-2\">"_s));
    QVERIFY(body.contains(u"x<sup class=\"footnote-ref\"><a href=\"#fn:2\""_s));
    QVERIFY(body.contains(u"<li id=\"fn:2\">\n<p>A"_s) || body.contains(u"<li id=\"fn:2\"><p>A"_s));
}

QTEST_GUILESS_MAIN(TestRenderCache)

#include "test_render_cache.moc"
