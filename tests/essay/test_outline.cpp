// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/markdown.h"
#include "editor/essay/outline.h"

#include <QTest>

using namespace stetmark;
using namespace Qt::StringLiterals;

class TestOutline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headings_data();
    void headings();
    void spans();
};

void TestOutline::headings_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QStringList>("entries"); ///< "level line title"

    QTest::newRow("none") << u"text\n"_s << QStringList();
    QTest::newRow("levels") << u"# A\n\n### B\n\nC\n---\n"_s
                            << QStringList{u"1 1 A"_s, u"3 3 B"_s, u"2 5 C"_s};
    QTest::newRow("markup") << u"# *A* `b` [c](/u)&amp; ![d](i)[^n]\n\n[^n]: x\n"_s
                            << QStringList{u"1 1 A b c& d"_s};
    QTest::newRow("two lines") << u"A\n*B*\n===\n"_s << QStringList{u"1 1 A B"_s};
    QTest::newRow("in containers")
        << u"> x\n>\n> # A\n\n- y\n\n  ## B\n"_s << QStringList{u"1 3 A"_s, u"2 7 B"_s};
    QTest::newRow("in footnotes") << u"> [^n]: # A\n>\n> ## B\n\nx[^n]\n"_s
                                  << QStringList{u"1 1 A"_s, u"2 3 B"_s};
    QTest::newRow("empty") << u"#\n"_s << QStringList{u"1 1 "_s};
    QTest::newRow("code is none") << u"```\n# A\n```\n"_s << QStringList();
}

void TestOutline::headings()
{
    QFETCH(QString, markdown);
    QStringList found;
    for (const OutlineEntry &entry : makeOutline(parseMarkdown(markdown, 0)))
        found << u"%1 %2 %3"_s.arg(entry.level).arg(entry.line).arg(entry.title);
    QTEST(found, "entries");
}

void TestOutline::spans()
{
    const QString text = u"---\na: b\n---\nx\n\n> ## é *B*\n"_s;
    const QList<OutlineEntry> outline = makeOutline(parseMarkdown(text, text.indexOf(u'x')));
    QCOMPARE(outline.size(), 1);
    QCOMPARE(text.sliced(outline[0].span.start, outline[0].span.length()), u"## é *B*"_s);
    QCOMPARE(outline[0].line, 6);
}

QTEST_APPLESS_MAIN(TestOutline)

#include "test_outline.moc"
