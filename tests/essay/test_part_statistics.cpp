// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/part_statistics.h"
#include "tests/essay/random_markdown.h"
#include "tests/support/random_test.h"

#include <QTest>

using namespace stetmark;
using namespace Qt::StringLiterals;

class TestPartStatistics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sections_data();
    void sections();
    void sectionOfAPosition();
    void sectionsMakeTheWhole();

    void stretch_data();
    void stretch();
    void stretchCutsSentences();
    void stretchOfAllIsTheWhole();
    void stretchAddsUp();
};

namespace {

/// "title level own/whole", one line for each section.
QStringList listed(const QList<SectionStatistics> &sections)
{
    QStringList lines;
    for (const SectionStatistics &section : sections) {
        lines.append(u"%1 %2 %3/%4"_s.arg(section.title)
                         .arg(section.level)
                         .arg(section.own.words)
                         .arg(section.whole.words)
                         .trimmed());
    }
    return lines;
}

} // namespace

void TestPartStatistics::sections_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QStringList>("sections");

    QTest::newRow("none") << QString() << QStringList();
    QTest::newRow("no heading") << u"one two"_s << QStringList{u"0 2/2"_s};
    QTest::newRow("levels")
        << u"---\ntitle: not this\n---\nzero\n\n# A\n\none two\n\n## B\n\nthree\n\n"
           "### C\n\nfour\n\n## D\n\nfive six\n\n# E\n"_s
        << QStringList{u"0 1/1"_s,   u"A 1 3/10"_s, u"B 2 2/4"_s,
                       u"C 3 2/2"_s, u"D 2 3/3"_s,  u"E 1 1/1"_s};
    QTest::newRow("a level left out") << u"# A\n\n### B\n\none\n\n## C\n"_s
                                      << QStringList{u"A 1 1/4"_s, u"B 3 2/2"_s, u"C 2 1/1"_s};
    QTest::newRow("a lower one first")
        << u"### A\n\n# B\n"_s << QStringList{u"A 3 1/1"_s, u"B 1 1/1"_s};
    QTest::newRow("headings in quotes divide nothing")
        << u"# A\n\n> # B\n>\n> one\n\n- # C\n"_s << QStringList{u"A 1 4/4"_s};
    QTest::newRow("footnote where it is referred to")
        << u"# A\n\none[^n]\n\n# B\n\ntwo[^n]\n\n# C\n\n[^n]: three four\n\n[^no]: not this\n"_s
        << QStringList{u"A 1 4/4"_s, u"B 1 2/2"_s, u"C 1 1/1"_s};
    QTest::newRow("footnote of a footnote")
        << u"# A\n\none[^n]\n\n# B\n\n[^m]: two\n\n[^n]: three[^m]\n"_s
        << QStringList{u"A 1 4/4"_s, u"B 1 1/1"_s};
    QTest::newRow("footnote in a quote") << u"# A\n\none[^n]\n\n# B\n\n> two\n>\n> [^n]: three\n"_s
                                         << QStringList{u"A 1 3/3"_s, u"B 1 2/2"_s};
}

void TestPartStatistics::sections()
{
    QFETCH(QString, markdown);
    QTEST(listed(countSections(*analyse(markdown, 1))), "sections");
}

void TestPartStatistics::sectionOfAPosition()
{
    const QString text = u"---\nt: 1\n---\nzero\n\n# A\n\none\n\n# B\n"_s;
    const QList<SectionStatistics> sections = countSections(*analyse(text, 1));
    QCOMPARE(sectionAt(sections, 0), qsizetype(-1)); // in the front matter
    QCOMPARE(sectionAt(sections, text.indexOf(u"zero")), qsizetype(0));
    QCOMPARE(sectionAt(sections, text.indexOf(u"# A") - 1), qsizetype(0));
    QCOMPARE(sectionAt(sections, text.indexOf(u"# A")), qsizetype(1));
    QCOMPARE(sectionAt(sections, text.indexOf(u"one")), qsizetype(1));
    QCOMPARE(sectionAt(sections, text.size()), qsizetype(2));
    QCOMPARE(sectionAt({}, 5), qsizetype(-1));
}

void TestPartStatistics::sectionsMakeTheWhole()
{
    RandomMarkdown random(testSeed());
    for (int i = testCount(2'000); i > 0; --i) {
        const QString text = random.document(12);
        const AnalysisPtr analysis = analyse(text, 1);
        Statistics sum;
        for (const SectionStatistics &section : countSections(*analysis))
            sum += section.own;
        QVERIFY2(sum == analysis->statistics, qPrintable(text));
    }
}

void TestPartStatistics::stretch_data()
{
    QTest::addColumn<QString>("markdown"); // the stretch stands between two |
    QTest::addColumn<int>("words");
    QTest::addColumn<int>("characters");

    QTest::newRow("nothing") << u"one || two"_s << 0 << 0;
    QTest::newRow("a word") << u"one |two| three"_s << 1 << 3;
    QTest::newRow("words cut at both ends") << u"o|ne two th|ree"_s << 3 << 9;
    QTest::newRow("a part of a word") << u"st|etma|rk"_s << 1 << 4;
    QTest::newRow("over paragraphs") << u"one t|wo\n\nthree\n\nfo|ur"_s << 3 << 9;
    QTest::newRow("markup") << u"on|e **two** [three](x \"y\") f|our"_s << 4 << 13;
    QTest::newRow("in markup") << u"one **t|w|o** three"_s << 1 << 1;
    QTest::newRow("only markup") << u"one |**|two**"_s << 0 << 0;
    QTest::newRow("only an address") << u"[one](|http://two/three|)"_s << 0 << 0;
    QTest::newRow("heading") << u"|## One| two\n"_s << 1 << 3;
    QTest::newRow("escapes") << u"|a\\*b\\_|c\\*d"_s << 2 << 4;
    QTest::newRow("behind escapes") << u"a\\*b\\_|c\\*d|"_s << 2 << 3;
    QTest::newRow("references") << u"R&amp;|D &eacute;t&#233;|s"_s << 2 << 5;
    QTest::newRow("no reference") << u"A&nosuch; |B| C"_s << 1 << 1;
    QTest::newRow("a reference beyond the first plane") << u"&#x1F600;|a| b"_s << 1 << 1;
    QTest::newRow("code") << u"a `b|c d|e` f"_s << 2 << 3;
    QTest::newRow("code with a backtick") << u"a `` b|c|`d `` f"_s << 1 << 1;
    QTest::newRow("block of code") << u"```\n|not this|\n```\n"_s << 0 << 0;
    QTest::newRow("front matter") << u"|---\ntitle: not this\n---\none| two"_s << 1 << 3;
    QTest::newRow("list") << u"- one\n- t|wo\n- thr|ee\n"_s << 2 << 5;
    QTest::newRow("lines of a quote") << u"> one\n> t|wo\n> thr|ee\n"_s << 2 << 6;
    QTest::newRow("footnote") << u"one[^n]\n\n|[^n]: two three|\n"_s << 2 << 9;
    QTest::newRow("footnote, referred to by none") << u"one\n\n|[^n]: two three|\n"_s << 0 << 0;
    QTest::newRow("reference alone") << u"one |two[^n]| three\n\n[^n]: four five\n"_s << 1 << 3;
    QTest::newRow("footnote in a quote") << u"a[^n]\n\n> b\n>\n> [^n]: c |d e| f\n"_s << 2 << 3;
    QTest::newRow("Japanese") << u"日本|語の|テスト"_s << 2 << 2;
}

void TestPartStatistics::stretch()
{
    QFETCH(QString, markdown);
    const qsizetype start = markdown.indexOf(u'|');
    markdown.remove(start < 0 ? 0 : start, start < 0 ? 0 : 1);
    const qsizetype end = markdown.indexOf(u'|');
    markdown.remove(end < 0 ? 0 : end, end < 0 ? 0 : 1);
    const Statistics counted = countStretch(*analyse(markdown, 1), {start, end});
    QTEST(int(counted.words), "words");
    QTEST(int(counted.characters), "characters");
}

void TestPartStatistics::stretchCutsSentences()
{
    const QString text = u"# A\n\nOne. Two is here.\n\n- Three.\n\n| a |\n|---|\n| b c |\n"_s;
    const AnalysisPtr analysis = analyse(text, 1);
    const Span stretch{text.indexOf(u"is here"), text.indexOf(u"ree")};
    const Statistics counted = countStretch(*analysis, stretch);
    QCOMPARE(int(counted.sentences), 2);
    QCOMPARE(int(counted.paragraphs), 2);
    const qsizetype cell = text.indexOf(u"b c");
    QCOMPARE(int(countStretch(*analysis, {cell + 2, cell + 3}).words), 1);
    QCOMPARE(int(countStretch(*analysis, {cell, cell + 3}).sentences), 0);
}

void TestPartStatistics::stretchOfAllIsTheWhole()
{
    RandomMarkdown random(testSeed());
    for (int i = testCount(2'000); i > 0; --i) {
        const QString text = random.document(12);
        const AnalysisPtr analysis = analyse(text, 1);
        QVERIFY2(countStretch(*analysis, {0, text.size()}) == analysis->statistics,
                 qPrintable(text));
    }
}

/// Where an essay is cut between two blocks, nothing is lost or counted twice; elsewhere no
/// place is too strange.
void TestPartStatistics::stretchAddsUp()
{
    RandomMarkdown random(testSeed());
    for (int i = testCount(2'000); i > 0; --i) {
        const QString text = random.document(12);
        const AnalysisPtr analysis = analyse(text, 1);
        const qsizetype any = random.below(int(text.size()) + 1);
        QVERIFY(countStretch(*analysis, {any, text.size()}).words <= analysis->statistics.words);
        for (const PlacedBlock &placed : analysis->markdown.blocks) {
            Statistics sum = countStretch(*analysis, {0, placed.start});
            sum += countStretch(*analysis, {placed.start, text.size()});
            QVERIFY2(sum == analysis->statistics, qPrintable(text));
        }
    }
}

QTEST_APPLESS_MAIN(TestPartStatistics)

#include "test_part_statistics.moc"
