// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/fuzzy_match.h"
#include "tests/support/random_test.h"

#include <QTest>

using namespace stetmark;
using namespace Qt::StringLiterals;

namespace {

/// `text` with what was typed in capitals, all else in small letters.
QString shown(const QString &typed, const QString &text)
{
    const std::optional<FuzzyMatch> match = fuzzyMatch(typed, text);
    if (!match)
        return u"-"_s;
    QString shown = text.toLower();
    for (const qsizetype position : match->positions)
        shown[position] = shown[position].toUpper();
    return shown;
}

} // namespace

class TestFuzzyMatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void ranks_data();
    void ranks();
    void fitsWhatIsThere();
};

void TestFuzzyMatch::finds_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing") << u""_s << u"find next"_s << u"find next"_s;
    QTest::newRow("blank") << u"  "_s << u"find next"_s << u"find next"_s;
    QTest::newRow("start") << u"fin"_s << u"Find Next"_s << u"FINd next"_s;
    QTest::newRow("initials") << u"fn"_s << u"Find Next"_s << u"Find Next"_s;
    QTest::newRow("words in any order") << u"ne fi"_s << u"Find Next"_s << u"FInd NExt"_s;
    QTest::newRow("together rather than early")
        << u"next"_s << u"not an extra next"_s << u"not an extra NEXT"_s;
    QTest::newRow("word start rather than early")
        << u"t"_s << u"cut the text"_s << u"cut The text"_s;
    QTest::newRow("not in order") << u"nf"_s << u"Find Next"_s << u"-"_s;
    QTest::newRow("not there") << u"x y"_s << u"Find Next"_s << u"-"_s;
    QTest::newRow("longer") << u"find next one"_s << u"Find"_s << u"-"_s;
    QTest::newRow("accents") << u"ete"_s << u"L’été"_s << u"l’ÉTÉ"_s;
    QTest::newRow("typed with accents") << u"éte"_s << u"l’ete"_s << u"l’ETE"_s;
    QTest::newRow("signs") << u"c++"_s << u"on c++"_s << u"on C++"_s;
    QTest::newRow("behind quotes")
        << u"lc"_s << u"Set “Last Changed” When"_s << u"set “Last Changed” when"_s;
}

void TestFuzzyMatch::finds()
{
    QFETCH(QString, typed);
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(shown(typed, text), expected);
}

void TestFuzzyMatch::ranks_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");
    QTest::newRow("word starts") << u"fp"_s << u"Find Previous"_s << u"Clip of"_s;
    QTest::newRow("run at a start") << u"pre"_s << u"Preview"_s << u"Paper review"_s;
    QTest::newRow("run inside") << u"view"_s << u"Preview"_s << u"Very inner ewe"_s;
    QTest::newRow("shorter") << u"save"_s << u"Save"_s << u"Save As…"_s;
    QTest::newRow("whole word first") << u"go"_s << u"Go to Line…"_s << u"Ergonomics"_s;
    QTest::newRow("words") << u"go he"_s << u"Go to Heading"_s << u"Gothic theatre"_s;
}

void TestFuzzyMatch::ranks()
{
    QFETCH(QString, typed);
    QFETCH(QString, better);
    QFETCH(QString, worse);
    const std::optional<FuzzyMatch> first = fuzzyMatch(typed, better);
    QVERIFY(first);
    const std::optional<FuzzyMatch> second = fuzzyMatch(typed, worse);
    QVERIFY(!second || second->score < first->score);
}

/// Every subsequence fits, at places that hold its letters in their order.
void TestFuzzyMatch::fitsWhatIsThere()
{
    QRandomGenerator random(testSeed());
    for (int i = 0; i < testCount(5000); ++i) {
        QString text;
        QString typed;
        const int length = 1 + int(random.bounded(30));
        for (int j = 0; j < length; ++j) {
            text += u"abcd -\u00E9\u00DF"_s[random.bounded(8)];
            if (random.bounded(3) == 0 && text.back().isLetter() && text.back() != u'\u00DF')
                typed += text.back();
        }
        const std::optional<FuzzyMatch> match = fuzzyMatch(typed, text);
        const QByteArray about =
            u"seed %1, round %2: %3 in %4"_s.arg(testSeed()).arg(i).arg(typed, text).toUtf8();
        QVERIFY2(match, about.constData());
        QString found;
        for (const qsizetype position : match->positions)
            found += text[position];
        QVERIFY2(found == typed, about.constData());
    }
}

QTEST_GUILESS_MAIN(TestFuzzyMatch)
#include "test_fuzzy_match.moc"
