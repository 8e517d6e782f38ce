// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Sections that change places or levels, with no window.

#include "editor/document/document_text.h"
#include "editor/text/section_rules.h"
#include "tests/support/random_test.h"

#include <QPlainTextDocumentLayout>
#include <QTest>
#include <QTextDocument>

#include <algorithm>
#include <random>

using namespace stetmark;
using namespace Qt::StringLiterals;

namespace {

/// A text as the rules see it.
class Text
{
public:
    explicit Text(const QString &text) : m_text(text)
    {
        m_document.setDocumentLayout(new QPlainTextDocumentLayout(&m_document));
        m_document.setPlainText(text);
    }

    TypingContext context(Selection selection = {}) const
    {
        return {m_document, selection, {analyse(m_text, 1), {}}};
    }

private:
    QString m_text;
    QTextDocument m_document;
};

QString moved(const QString &text, int index, int before)
{
    return applied(text, moveSectionTo(Text(text).context(), index, before).edits);
}

QString atLevel(const QString &text, int index, int by)
{
    return applied(text, changeSectionLevel(Text(text).context(), index, by).edits);
}

/// Levels and titles.
QStringList outlineOf(const QString &text)
{
    QStringList titles;
    const AnalysisPtr analysis = analyse(text, 1);
    for (const OutlineEntry &entry : analysis->outline)
        titles.append(QString::number(entry.level) + u' ' + entry.title);
    return titles;
}

QStringList sortedLines(const QString &text)
{
    QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    lines.sort();
    return lines;
}

} // namespace

class TestSectionRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsSections();
    void moves_data();
    void moves();
    void staysWhereItIs_data();
    void staysWhereItIs();
    void takesTheSelectionAlong();
    void keepsTheRestAsItIs();
    void changesLevels_data();
    void changesLevels();
    void losesNothing();
};

void TestSectionRules::findsSections()
{
    const Text text(u"---\nt: 1\n---\nx\n\n# A\n\n> # quoted\n\n## B\nb\n\nC\n===\n\nc"_s);
    const QList<Section> sections = sectionsNow(text.context());
    QCOMPARE(sections.size(), 3);
    QCOMPARE(sections[0], (Section{1, {16, 19}, 41}));
    QCOMPARE(sections[1], (Section{2, {33, 37}, 41}));
    QCOMPARE(sections[2], (Section{1, {41, 46}, 49}));
}

void TestSectionRules::moves_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<int>("section");
    QTest::addColumn<int>("place");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *name, const QString &before, int section, int place,
                        const QString &after) {
        QTest::newRow(name) << before << section << place << after;
    };
    const QString three = u"# A\n\na\n\n# B\n\nb\n\n# C\n\nc\n"_s;
    row("up", three, 1, 0, u"# B\n\nb\n\n# A\n\na\n\n# C\n\nc\n"_s);
    row("down", three, 0, 2, u"# B\n\nb\n\n# A\n\na\n\n# C\n\nc\n"_s);
    row("to the end", three, 0, 3, u"# B\n\nb\n\n# C\n\nc\n\n# A\n\na\n"_s);
    row("from the end", three, 2, 0, u"# C\n\nc\n\n# A\n\na\n\n# B\n\nb\n"_s);
    row("without a last line break", u"# A\n\na\n\n# B\n\nb"_s, 1, 0, u"# B\n\nb\n\n# A\n\na"_s);
    row("tight", u"# A\na\n# B\nb"_s, 1, 0, u"# B\nb\n# A\na"_s);
    row("tight, to the end", u"# A\na\n# B\nb"_s, 0, 2, u"# B\nb\n# A\na"_s);
    row("with what is in it", u"# A\n## X\nx\n# B\nb\n# C\n"_s, 0, 3,
        u"# B\nb\n# A\n## X\nx\n# C\n"_s);
    row("into another one", u"# A\na\n# B\n## Y\ny\n"_s, 0, 2, u"# B\n# A\na\n## Y\ny\n"_s);
    row("an underlined one needs a blank line", u"# A\na\n\nB\n=\n\n# C\nc\n# D\n"_s, 1, 3,
        u"# A\na\n\n# C\nc\n\nB\n=\n\n# D\n"_s);
    row("one before an underlined one", u"a\n\nA\n=\nx\n# B\nb\n# C\nc\n"_s, 2, 0,
        u"a\n\n# C\nc\n\nA\n=\nx\n# B\nb\n"_s);
    row("an underlined one comes up", u"# A\na\n# B\nb\n\nC\n=\nc\n"_s, 2, 1,
        u"# A\na\n\nC\n=\nc\n\n# B\nb\n"_s);
    row("what follows is underlined", u"a\n# A\na\n\nB\n=\nb\n\n# C\n"_s, 0, 2,
        u"a\n\nB\n=\nb\n\n# A\na\n\n# C\n"_s);
    row("below the front matter", u"---\nt: 1\n---\n# A\n\nB\n=\n"_s, 1, 0,
        u"---\nt: 1\n---\nB\n=\n\n# A\n"_s);
    row("behind text without a heading", u"x\n\n# A\n\n# B\n"_s, 1, 0, u"x\n\n# B\n\n# A\n"_s);
    row("HTML goes on to a blank line", u"# A\na\n# B\n<p>\nb\n"_s, 1, 0,
        u"# B\n<p>\nb\n\n# A\na\n"_s);
    row("notes stay in their section", u"# A\na[^1]\n\n# B\nb\n\n[^1]: Note\n"_s, 1, 0,
        u"# B\nb\n\n[^1]: Note\n\n# A\na[^1]\n"_s);
}

void TestSectionRules::moves()
{
    QFETCH(QString, before);
    QFETCH(int, section);
    QFETCH(int, place);
    QFETCH(QString, after);
    QCOMPARE(moved(before, section, place), after);
    QStringList titles = outlineOf(before);
    QStringList titlesAfter = outlineOf(after);
    titles.sort();
    titlesAfter.sort();
    QCOMPARE(titlesAfter, titles);
}

void TestSectionRules::staysWhereItIs_data()
{
    QTest::addColumn<int>("section");
    QTest::addColumn<int>("place");
    QTest::newRow("before itself") << 0 << 0;
    QTest::newRow("into itself") << 0 << 1;
    QTest::newRow("behind itself") << 0 << 2;
    QTest::newRow("the last to the end") << 2 << 3;
    QTest::newRow("none") << 7 << 0;
}

void TestSectionRules::staysWhereItIs()
{
    QFETCH(int, section);
    QFETCH(int, place);
    const Text text(u"# A\n## B\nb\n# C\n"_s);
    const Selection selection{3, 5};
    const TextChange change = moveSectionTo(text.context(selection), section, place);
    QVERIFY(change.edits.isEmpty());
    QCOMPARE(change.selection, selection);
}

void TestSectionRules::takesTheSelectionAlong()
{
    const QString text = u"# A\n\naaa\n\n# B\n\nbbb"_s;
    const auto selected = [&](qsizetype from, qsizetype to, int section, int place) {
        const TextChange change = moveSectionTo(Text(text).context({from, to}), section, place);
        const QString after = applied(text, change.edits);
        return after.mid(change.selection.start(), change.selection.span().length());
    };
    const qsizetype b = text.indexOf(u"bbb"_s);
    QCOMPARE(selected(b, b + 3, 1, 0), u"bbb"_s);
    QCOMPARE(selected(b, b + 3, 0, 2), u"bbb"_s);
    QCOMPARE(selected(5, 8, 1, 0), u"aaa"_s);
    QCOMPARE(selected(5, 8, 0, 2), u"aaa"_s);
}

void TestSectionRules::keepsTheRestAsItIs()
{
    // No edit reaches into a section that does not move.
    const QString text = u"x\n\n# A\n\na\n\n# B\n\nb\n\n# C\n\nc\n"_s;
    const TextChange up = moveSectionTo(Text(text).context(), 2, 0);
    QCOMPARE(up.edits.size(), 2);
    QCOMPARE(up.edits[0], (TextEdit{3, 0, u"# C\n\nc\n\n"_s}));
    QCOMPARE(up.edits[1].end(), text.size());
    QCOMPARE(up.edits[1].position, text.indexOf(u"\n# C"_s));
    QCOMPARE(up.moved, (MovedText{{text.indexOf(u"# C"_s), text.size()}, 3}));
}

void TestSectionRules::changesLevels_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<int>("by");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *name, const QString &before, int by, const QString &after) {
        QTest::newRow(name) << before << by << after;
    };
    row("lower", u"# A\na\n"_s, 1, u"## A\na\n"_s);
    row("higher", u"## A ##\n"_s, -1, u"# A ##\n"_s);
    row("with those in it", u"# A\n## B\n# C\n"_s, 1, u"## A\n### B\n# C\n"_s);
    row("indented", u"  ## A\n"_s, 1, u"  ### A\n"_s);
    row("not above the first", u"# A\n## B\n"_s, -1, u"# A\n## B\n"_s);
    row("not below the sixth", u"## A\n###### B\n"_s, 1, u"## A\n###### B\n"_s);
    row("underlined", u"A\n===\n\nB\n---\nb\n"_s, 1, u"A\n---\n\n### B\nb\n"_s);
    row("underlined, higher", u"A\n---\n"_s, -1, u"A\n===\n"_s);
    row("of two lines", u"A\n  b\n-\n\nc"_s, 1, u"### A b\n\nc"_s);
}

void TestSectionRules::changesLevels()
{
    QFETCH(QString, before);
    QFETCH(int, by);
    QFETCH(QString, after);
    QCOMPARE(atLevel(before, 0, by), after);
}

void TestSectionRules::losesNothing()
{
    std::mt19937 random(testSeed());
    const auto below = [&random](qsizetype end) { return int(random() % quint32(end)); };
    const QStringList parts{
        u"# A %1\n"_s,          u"## B %1\n\n"_s,   u"### C %1\n"_s, u"Title %1\n=====\n"_s,
        u"Two %1\n---\n\n"_s,   u"Text %1\n"_s,     u"\n"_s,         u"- item %1\n"_s,
        u"> # Quoted %1\n\n"_s, u"> quoted %1\n"_s, u"<p>%1\n"_s,    u"[^%1]: Note\n"_s,
        u"```\n# %1\n```\n"_s,  u"    code %1\n"_s, u"  \n"_s};
    for (int i = testCount(20'000); i > 0; --i) {
        QString text = below(4) == 0 ? u"---\nt: 1\n---\n"_s : QString();
        for (int part = below(14); part >= 0; --part) {
            const QString &one = parts[below(parts.size())];
            text += one.contains(u'%') ? one.arg(part) : one;
        }
        if (below(3) == 0)
            text.chop(1);
        const Text before(text);
        const TypingContext context = before.context();
        const qsizetype count = sectionsNow(context).size();
        if (count == 0)
            continue;
        const int from = below(count);
        const int to = below(count + 1);
        const TextChange change = moveSectionTo(context, from, to);
        const QString after = applied(text, change.edits);
        const QString note =
            u"%1 to %2 in %3, seed %4"_s.arg(from).arg(to).arg(text).arg(testSeed());
        QVERIFY2(sortedLines(after) == sortedLines(text), qPrintable(note));
        QStringList titles = outlineOf(text);
        QStringList titlesAfter = outlineOf(after);
        titles.sort();
        titlesAfter.sort();
        QVERIFY2(titlesAfter == titles, qPrintable(note + u" gives "_s + after));
        QCOMPARE(applied(after, inverse(text, change.edits)), text);
        const TextChange level = changeSectionLevel(context, from, below(2) ? 1 : -1);
        QCOMPARE(outlineOf(applied(text, level.edits)).size(), titles.size());
    }
}

QTEST_MAIN(TestSectionRules)
#include "test_section_rules.moc"
