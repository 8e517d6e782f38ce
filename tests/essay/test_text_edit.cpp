// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/text_edit.h"
#include "tests/support/random_test.h"

#include <QTest>

#include <random>

using namespace stetmark;
using namespace Qt::StringLiterals;

class TestTextEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void applies();
    void inverseGoesBack();
    void mapsPositions_data();
    void mapsPositions();
    void mapsSpans();
};

void TestTextEdit::applies()
{
    QCOMPARE(applied(u"abcdef"_s, {}), u"abcdef"_s);
    QCOMPARE(applied(u"abcdef"_s, {{0, 1, u"X"_s}, {2, 0, u"Y"_s}, {4, 2, QString()}}), u"XbYcd"_s);
    QCOMPARE(applied(QString(), {{0, 0, u"new"_s}}), u"new"_s);
}

void TestTextEdit::inverseGoesBack()
{
    std::mt19937 random(testSeed());
    const auto below = [&random](qsizetype end) { return qsizetype(random() % quint32(end)); };
    for (int i = testCount(10'000); i > 0; --i) {
        const QString text = u"The quick brown fox"_s.left(below(20));
        QList<TextEdit> edits;
        for (qsizetype at = 0; at < text.size();) {
            const qsizetype position = at + below(text.size() - at + 1);
            const qsizetype removed = below(text.size() - position + 1);
            edits.append({position, removed, u"xyz"_s.left(below(4))});
            at = position + removed + 1;
        }
        QCOMPARE(applied(applied(text, edits), inverse(text, edits)), text);
    }
}

void TestTextEdit::mapsPositions_data()
{
    QTest::addColumn<int>("position");
    QTest::addColumn<int>("before"); ///< with Bias::Before
    QTest::addColumn<int>("after");

    // "ab[cd]ef" becomes "abXYZef".
    QTest::newRow("in front") << 1 << 1 << 1;
    QTest::newRow("at the start") << 2 << 2 << 5;
    QTest::newRow("inside") << 3 << 2 << 5;
    QTest::newRow("at the end") << 4 << 5 << 5;
    QTest::newRow("behind") << 5 << 6 << 6;
}

void TestTextEdit::mapsPositions()
{
    QFETCH(int, position);
    const TextEdit edit{2, 2, u"XYZ"_s};
    QTEST(int(mapped(position, edit, Bias::Before)), "before");
    QTEST(int(mapped(position, edit, Bias::After)), "after");
}

void TestTextEdit::mapsSpans()
{
    const Span span{2, 4};
    QCOMPARE(mapped(span, {2, 0, u"x"_s}), (Span{3, 5})); // typed at its start
    QCOMPARE(mapped(span, {3, 0, u"x"_s}), (Span{2, 5}));
    QCOMPARE(mapped(span, {4, 0, u"x"_s}), (Span{2, 4})); // typed at its end
    QCOMPARE(mapped(span, {0, 1, QString()}), (Span{1, 3}));
    QVERIFY(mapped(span, {1, 5, QString()}).isEmpty());
}

QTEST_APPLESS_MAIN(TestTextEdit)

#include "test_text_edit.moc"
