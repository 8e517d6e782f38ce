// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/markdown.h"
#include "tests/essay/random_markdown.h"
#include "tests/support/random_test.h"

#include <QTest>

#include <set>

using namespace stetmark;
using namespace Qt::StringLiterals;

namespace {

/// Blocks of `tree` that are not objects of `previous` too.
int newBlocks(const MarkdownTree &tree, const MarkdownTree &previous)
{
    std::set<const MarkdownBlock *> known;
    for (const PlacedBlock &placed : previous.blocks)
        known.insert(placed.block.get());
    int count = 0;
    for (const PlacedBlock &placed : tree.blocks)
        count += known.contains(placed.block.get()) ? 0 : 1;
    return count;
}

MarkdownTree updated(const MarkdownTree &tree, QString &text, const TextEdit &edit)
{
    const QString after = applied(text, {edit});
    MarkdownTree result = updateMarkdown(tree, text, 0, after, 0, edit);
    text = after;
    return result;
}

} // namespace

class TestMarkdownUpdate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsParseAfterRandomEdits();
    void equalsParse_data();
    void equalsParse();
    void sharesAllButAFewBlocks_data();
    void sharesAllButAFewBlocks();
    void movesWithTheFrontMatter();
};

void TestMarkdownUpdate::equalsParseAfterRandomEdits()
{
    const int count = testCount(60'000);
    RandomMarkdown random(testSeed());
    for (int done = 0; done < count;) {
        QString text = random.document(2 + random.below(14));
        MarkdownTree tree = parseMarkdown(text, 0);
        for (int i = 0; i < 20 && done < count; ++i, ++done) {
            const QString before = text;
            const TextEdit edit = random.edit(text);
            tree = updated(tree, text, edit);
            if (tree == parseMarkdown(text, 0))
                continue;
            qDebug().noquote() << u"--- before\n"_s + before + u"\n--- after\n"_s + text;
            QFAIL(qPrintable(u"seed %1, edit %2: at %3 remove %4 insert '%5'"_s.arg(testSeed())
                                 .arg(done)
                                 .arg(edit.position)
                                 .arg(edit.removed)
                                 .arg(edit.inserted)));
        }
    }
}

void TestMarkdownUpdate::equalsParse_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");

    QTest::newRow("fence opens") << u"a\n\nb\n\n```\nc\n"_s << u"```\na\n\nb\n\n```\nc\n"_s;
    QTest::newRow("fence closes") << u"```\na\n\nb\n\nc\n"_s << u"```\na\n```\n\nb\n\nc\n"_s;
    QTest::newRow("comment opens")
        << u"a\n\nb\n\nc -->\n\nd\n"_s << u"<!-- a\n\nb\n\nc -->\n\nd\n"_s;
    QTest::newRow("lists join") << u"- a\n\nx\n\n- b\n\nc\n"_s << u"- a\n\n- b\n\nc\n"_s;
    QTest::newRow("list ends") << u"- a\n\n- b\n\nc\n"_s << u"- a\n\nx\n\n- b\n\nc\n"_s;
    QTest::newRow("code joins") << u"    a\n\nx\n\n    b\n\nc\n"_s << u"    a\n\n    b\n\nc\n"_s;
    QTest::newRow("definition appears")
        << u"[x]\n\na\n\nb\n\nc\n"_s << u"[x]\n\na\n\nb\n\n[x]: /u\n"_s;
    QTest::newRow("definition changes") << u"[x]\n\na\n\n[x]: /u\n"_s << u"[x]\n\na\n\n[x]: /v\n"_s;
    QTest::newRow("definition goes") << u"[x]\n\na\n\n[x]: /u\n"_s << u"[x]\n\na\n\n[x] /u\n"_s;
    QTest::newRow("definition in a quote")
        << u"[x]\n\na\n\n> [x]: /u\n"_s << u"[x]\n\na\n\n> [x]: /v\n"_s;
    QTest::newRow("link uses a far definition")
        << u"a\n\nb\n\n[x]: /u\n"_s << u"a [x]\n\nb\n\n[x]: /u\n"_s;
    // cmark-gfm gives this definition the title "t", which stays text besides.
    QTest::newRow("definition above a paragraph")
        << u"[x]: /u\n\"t\" [x]\n"_s << u"[x]: /u\n\"t\" [x]a\n"_s;
    QTest::newRow("footnote appears") << u"a[^n]\n\nb\n\nc\n"_s << u"a[^n]\n\nb\n\n[^n]: c\n"_s;
    QTest::newRow("footnote goes") << u"a[^n]\n\nb\n\n[^n]: c\n"_s << u"a[^n]\n\nb\n\n[^n] c\n"_s;
    QTest::newRow("footnote is cited") << u"a\n\nb\n\n[^n]: c\n"_s << u"a[^n]\n\nb\n\n[^n]: c\n"_s;
    QTest::newRow("footnotes change order") << u"a[^n]\n\nb[^m]\n\n[^n]: c\n\n[^m]: d\n"_s
                                            << u"a[^m][^n]\n\nb[^m]\n\n[^n]: c\n\n[^m]: d\n"_s;
    QTest::newRow("table forms") << u"a\n\nh | i\nx\n\nb\n"_s << u"a\n\nh | i\n-|-\n\nb\n"_s;
    QTest::newRow("all goes") << u"a\n\nb\n"_s << QString();
    QTest::newRow("text comes") << QString() << u"a\n\nb\n"_s;
    QTest::newRow("byte order mark") << u"\uFEFFa\n\nb\n"_s << u"\uFEFF# a\n\nb\n"_s;
    QTest::newRow("carriage returns") << u"a\r\rb\r\rc"_s << u"a\r\rb x\r\rc"_s;
    QTest::newRow("NUL") << u"a\n\nb"_s + QChar(0) + u"\n\nc"_s
                         << u"a\n\nb"_s + QChar(0) + u"d\n\nc"_s;
}

/// Updates by one edit from what differs first to what differs last.
void TestMarkdownUpdate::equalsParse()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype head = 0;
    while (head < shorter && before[head] == after[head])
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head
           && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    const TextEdit edit{head, before.size() - head - tail,
                        after.sliced(head, after.size() - head - tail)};
    QCOMPARE(applied(before, {edit}), after);

    const MarkdownTree previous = parseMarkdown(before, 0);
    const MarkdownTree expected = parseMarkdown(after, 0);
    QVERIFY(updateMarkdown(previous, before, 0, after, 0, edit) == expected);
    const QList<TextEdit> back = inverse(before, {edit});
    QVERIFY(updateMarkdown(expected, after, 0, before, 0, back.first()) == previous);
}

void TestMarkdownUpdate::sharesAllButAFewBlocks_data()
{
    QTest::addColumn<QString>("inserted");
    QTest::addColumn<int>("most"); ///< new blocks

    QTest::newRow("a letter") << u"x"_s << 1;
    QTest::newRow("a paragraph") << u"\n\nnew\n\n"_s << 3;
    QTest::newRow("a reference") << u" [far] and[^note] "_s << 1;
    QTest::newRow("a heading") << u"\n\n# New\n\n"_s << 3;
    // These are parsed whole, and equal blocks are still the same objects.
    QTest::newRow("a link definition") << u"\n\n[far2]: /x\n\n"_s << 3;
    QTest::newRow("a footnote") << u"\n\n[^new]: note\n\n"_s << 3;
}

void TestMarkdownUpdate::sharesAllButAFewBlocks()
{
    QFETCH(QString, inserted);
    QFETCH(int, most);
    QString text = u"[far]: /u\n\n"_s;
    for (int i = 0; i < 1000; ++i)
        text += u"Paragraph %1 with *some* text, a [far] link and[^note] a note.\n\n"_s.arg(i);
    text += u"- a\n- b\n\n[^note]: Note.\n"_s;

    const MarkdownTree before = parseMarkdown(text, 0);
    const TextEdit edit{text.indexOf(u"some", text.size() / 2), 0, inserted};
    const MarkdownTree after = updated(before, text, edit);
    QVERIFY(after == parseMarkdown(text, 0));
    const int made = newBlocks(after, before);
    QVERIFY2(made >= 1 && made <= most, qPrintable(u"%1 new blocks"_s.arg(made)));
}

void TestMarkdownUpdate::movesWithTheFrontMatter()
{
    const QString before = u"---\na: b\n---\nText[^n]\n\n[^n]: note\n"_s;
    const QString after = u"---\na: bb\nc: d\n---\nText[^n]\n\n[^n]: note\n"_s;
    const qsizetype start = before.indexOf(u"Text");
    const MarkdownTree previous = parseMarkdown(before, start);
    const MarkdownTree tree = updateMarkdown(previous, before, start, after, after.indexOf(u"Text"),
                                             {8, 0, u"b\nc: d"_s});
    QVERIFY(tree == parseMarkdown(after, after.indexOf(u"Text")));
    QCOMPARE(newBlocks(tree, previous), 0);
    QCOMPARE(tree.blocks.first().line, 5);
}

QTEST_APPLESS_MAIN(TestMarkdownUpdate)

#include "test_markdown_update.moc"
