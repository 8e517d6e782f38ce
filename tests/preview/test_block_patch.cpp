// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preview/view/block_patch.h"

#include <QRandomGenerator>
#include <QTest>

using namespace stetmark;
using namespace Qt::StringLiterals;

namespace {

QList<HtmlBlock> blocksOf(const QString &letters)
{
    QList<HtmlBlock> blocks;
    for (const QChar letter : letters)
        blocks.append({u"<p>"_s + letter + u"</p>\n"_s, {}});
    return blocks;
}

QStringList htmlOf(const QList<HtmlBlock> &blocks)
{
    QStringList html;
    for (const HtmlBlock &block : blocks)
        html.append(block.html);
    return html;
}

QStringList patched(const QList<HtmlBlock> &before, const BlockPatch &patch)
{
    const QStringList html = htmlOf(before);
    return html.first(patch.start) + patch.html + html.sliced(patch.start + patch.removed);
}

} // namespace

class TestBlockPatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void replacesOneRun_data();
    void replacesOneRun();
    void ignoresWhereBlocksComeFrom();
    void takesAnyPageToAnyOther();
};

void TestBlockPatch::replacesOneRun_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<int>("start");
    QTest::addColumn<int>("removed");
    QTest::addColumn<QString>("inserted");

    QTest::newRow("nothing") << u""_s << u""_s << 0 << 0 << u""_s;
    QTest::newRow("the same") << u"abc"_s << u"abc"_s << 3 << 0 << u""_s;
    QTest::newRow("first page") << u""_s << u"abc"_s << 0 << 0 << u"abc"_s;
    QTest::newRow("emptied") << u"abc"_s << u""_s << 0 << 3 << u""_s;
    QTest::newRow("one changed") << u"abc"_s << u"aXc"_s << 1 << 1 << u"X"_s;
    QTest::newRow("one split") << u"abc"_s << u"aXYc"_s << 1 << 1 << u"XY"_s;
    QTest::newRow("one removed") << u"abc"_s << u"ac"_s << 1 << 1 << u""_s;
    QTest::newRow("typed at the end") << u"abc"_s << u"abX"_s << 2 << 1 << u"X"_s;
    QTest::newRow("typed at the start") << u"abc"_s << u"Xbc"_s << 0 << 1 << u"X"_s;
    QTest::newRow("two places") << u"abcde"_s << u"aXcYe"_s << 1 << 3 << u"XcY"_s;
    QTest::newRow("a twin added") << u"aab"_s << u"aaab"_s << 2 << 0 << u"a"_s;
    QTest::newRow("a twin removed") << u"aaa"_s << u"aa"_s << 2 << 1 << u""_s;
}

void TestBlockPatch::replacesOneRun()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(int, start);
    QFETCH(int, removed);
    QFETCH(QString, inserted);

    const BlockPatch patch = blockPatch(blocksOf(before), blocksOf(after));
    QCOMPARE(patch.start, start);
    QCOMPARE(patch.removed, removed);
    QCOMPARE(patch.html, htmlOf(blocksOf(inserted)));
    QCOMPARE(patch.isEmpty(), before == after);
}

void TestBlockPatch::ignoresWhereBlocksComeFrom()
{
    QList<HtmlBlock> moved = blocksOf(u"abc"_s);
    for (HtmlBlock &block : moved)
        block.source = {10, 20};
    QVERIFY(blockPatch(blocksOf(u"abc"_s), moved).isEmpty());
}

void TestBlockPatch::takesAnyPageToAnyOther()
{
    const int seed = qEnvironmentVariableIntValue("STETMARK_TEST_SEED");
    const int asked = qEnvironmentVariableIntValue("STETMARK_TEST_COUNT");
    QRandomGenerator random(seed > 0 ? seed : 2026);
    const auto letters = [&random] {
        QString text;
        for (int left = random.bounded(8); left > 0; --left)
            text.append(QChar(u'a' + random.bounded(3)));
        return text;
    };
    for (int left = asked > 0 ? asked : 2000; left > 0; --left) {
        const QList<HtmlBlock> before = blocksOf(letters());
        const QList<HtmlBlock> after = blocksOf(letters());
        const BlockPatch patch = blockPatch(before, after);
        QCOMPARE(patched(before, patch), htmlOf(after));
        // Nothing at its edges could have been kept as well.
        if (patch.removed > 0 && !patch.html.isEmpty()) {
            QVERIFY(before.at(patch.start).html != patch.html.first());
            QVERIFY(before.at(patch.start + patch.removed - 1).html != patch.html.last());
        }
    }
}

QTEST_APPLESS_MAIN(TestBlockPatch)
#include "test_block_patch.moc"
