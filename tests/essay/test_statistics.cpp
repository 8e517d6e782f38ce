// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/analysis.h"
#include "editor/essay/statistics.h"
#include "editor/essay/word_count.h"
#include "tests/support/random_test.h"

#include <QTest>

#include <random>

using namespace stetmark;
using namespace Qt::StringLiterals;

class TestStatistics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void text_data();
    void text();
    void blanks_data();
    void blanks();
    void sentences_data();
    void sentences();
    void quickCountEqualsFullCount();
    void essay_data();
    void essay();
    void paragraphs();
    void readingTime_data();
    void readingTime();
};

void TestStatistics::text_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("words");
    QTest::addColumn<int>("characters");

    QTest::newRow("nothing") << QString() << 0 << 0;
    QTest::newRow("words") << u"Let it stand."_s << 3 << 13;
    QTest::newRow("apostrophes") << u"don't can’t O'Neill's"_s << 3 << 21;
    QTest::newRow("numbers") << u"3.14 1,000 2nd 50%"_s << 4 << 18;
    QTest::newRow("hyphen") << u"well-set — book"_s << 3 << 15;
    QTest::newRow("signs alone") << u"-- * …"_s << 0 << 6;
    QTest::newRow("accents") << u"d\u00E9j\u00E0 de\u0301ja\u0300"_s << 2 << 9;
    QTest::newRow("emoji") << u"ok \U0001F469\u200D\U0001F4BB!"_s << 1 << 5;
    QTest::newRow("Japanese") << u"日本語のテスト"_s << 7 << 7;
    QTest::newRow("Chinese and English") << u"我用Qt写作。"_s << 5 << 7;
    QTest::newRow("Korean") << u"안녕하세요 여러분"_s << 2 << 9;
    QTest::newRow("Russian") << u"Привет, мир!"_s << 2 << 12;
    QTest::newRow("Arabic") << u"مرحبا بالعالم"_s << 2 << 13;
    // What is written without blanks is one word, whatever dictionary the machine has.
    QTest::newRow("Thai") << u"สวัสดีชาวโลก ยินดี"_s << 2 << 14;
    QTest::newRow("Thai digits and Latin") << u"ปี๒๕๖๘ กับQtด้วย"_s << 4 << 13;
    QTest::newRow("Lao") << u"ສະບາຍດີ ໂລກ"_s << 2 << 10;
    QTest::newRow("Khmer with a break") << u"សួស្តី\u200Bពិភព"_s << 2 << 6;
    QTest::newRow("Burmese") << u"မင်္ဂလာပါ"_s << 1 << 7;
    QTest::newRow("half-width kana") << u"ｶﾅ"_s << 2 << 2;
    QTest::newRow("beyond the first plane") << u"\U00020000\U00020001"_s << 2 << 2;
    QTest::newRow("flags") << u"\U0001F1EB\U0001F1F7\U0001F1E9\U0001F1EA"_s << 0 << 2;
    QTest::newRow("lone surrogate") << u"a "_s + QChar(0xD800) << 1 << 3;
}

void TestStatistics::text()
{
    QFETCH(QString, text);
    const Statistics counted = countText(text);
    QTEST(int(counted.words), "words");
    QTEST(int(counted.characters), "characters");
}

void TestStatistics::blanks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("characters");
    QTest::addColumn<int>("withoutBlanks");

    QTest::newRow("none") << u"stet"_s << 4 << 4;
    QTest::newRow("all kinds") << u" a\tb\u00A0c\u3000d\u2009e\n"_s << 11 << 5;
    QTest::newRow("only") << u"  "_s << 2 << 0;
    QTest::newRow("beside marks") << u"e\u0301 \U0001F469\u200D\U0001F4BB"_s << 3 << 2;
}

void TestStatistics::blanks()
{
    QFETCH(QString, text);
    const Statistics counted = countText(text);
    QTEST(int(counted.characters), "characters");
    QTEST(int(counted.charactersWithoutBlanks()), "withoutBlanks");
}

void TestStatistics::sentences_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<int>("sentences");

    QTest::newRow("nothing") << QString() << 0;
    QTest::newRow("one") << u"Let it stand."_s << 1;
    QTest::newRow("without an end") << u"Let it stand"_s << 1;
    QTest::newRow("three") << u"Stop! Why? “Let it stand.” (He did.)"_s << 4;
    QTest::newRow("over lines") << u"One sentence\nin two lines.  \nAnd another\none."_s << 2;
    QTest::newRow("abbreviation") << u"It stands, e.g. here, on p. 3 of 4.5."_s << 1;
    QTest::newRow("only signs") << u"… — !"_s << 0;
    QTest::newRow("markup") << u"*One.* Two `a.b` three. [Four.](x)"_s << 3;
    QTest::newRow("Japanese") << u"私は書く。あなたは読む。本当？"_s << 3;
    QTest::newRow("Hindi") << u"यह एक है। यह दो है।"_s << 2;
    QTest::newRow("list") << u"- One\n- Two\n\n> Three."_s << 3;
    QTest::newRow("heading") << u"# Not this\n\nBut this."_s << 1;
    QTest::newRow("table") << u"| a | b |\n|---|---|\n| c | d |"_s << 0;
}

void TestStatistics::sentences()
{
    QFETCH(QString, markdown);
    QTEST(int(analyse(markdown, 1)->statistics.sentences), "sentences");
}

void TestStatistics::quickCountEqualsFullCount()
{
    static const QString alphabet =
        u"aZé5 \u00A0.,:;'_-\n’“–Жλ日のカー안글、。，：；！\u00B7\u0387"_s;
    std::mt19937 random(testSeed());
    int quick = 0;
    for (int i = testCount(200'000); i > 0; --i) {
        QString text;
        for (auto length = random() % 12; length > 0; --length)
            text += alphabet[qsizetype(random() % quint32(alphabet.size()))];
        const std::optional<Statistics> counted = countPlainText(text);
        if (!counted)
            continue;
        ++quick;
        const Statistics expected = countAnyText(text);
        QVERIFY2(*counted == expected,
                 qPrintable(u"'%1': %2 words, %3 characters, not %4, %5"_s.arg(text)
                                .arg(counted->words)
                                .arg(counted->characters)
                                .arg(expected.words)
                                .arg(expected.characters)));
    }
    QVERIFY(quick > 0);
}

void TestStatistics::essay_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<int>("words");

    QTest::newRow("markup") << u"# One *two*\n\n- [three](/not \"not\") `four`\n\n> five\n"_s << 5;
    QTest::newRow("table") << u"| a | b |\n|---|---|\n| c d | e |\n"_s << 5;
    QTest::newRow("code block") << u"one\n\n```\nnot this\n```\n\n    nor this\n"_s << 1;
    QTest::newRow("raw HTML") << u"one <b>two</b>\n\n<div>not this</div>\n"_s << 2;
    QTest::newRow("front matter") << u"---\ntitle: not this\n---\none two\n"_s << 2;
    QTest::newRow("link definition") << u"[one]\n\n[one]: /not \"this\"\n"_s << 1;
    QTest::newRow("alternative text") << u"one ![not this](i.png)\n"_s << 1;
    QTest::newRow("footnote") << u"one[^n]\n\n[^n]: two three\n"_s << 3;
    QTest::newRow("footnote without reference") << u"one\n\n[^n]: not this\n"_s << 1;
    QTest::newRow("footnote in a quote") << u"one[^n]\n\n> two\n>\n> [^n]: three\n"_s << 3;
    QTest::newRow("lines are words apart") << u"one\ntwo  \nthree\n"_s << 3;
}

void TestStatistics::essay()
{
    QFETCH(QString, markdown);
    QTEST(int(analyse(markdown, 1)->statistics.words), "words");
}

void TestStatistics::paragraphs()
{
    const Statistics counted =
        analyse(u"# Heading\n\nOne.\n\n![](only/an.png)\n\n- Two\n- Three\n\n"
                "> Four\n\n```\nnot this\n```\n"_s,
                1)
            ->statistics;
    QCOMPARE(int(counted.paragraphs), 4);
}

void TestStatistics::readingTime_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<int>("count"); // that can be read in a minute
    QTest::newRow("words") << u"word "_s << 238;
    QTest::newRow("words not so plain") << u"mot\u0301 "_s << 238;
    QTest::newRow("Korean") << u"안녕 "_s << 238;
    QTest::newRow("Chinese") << u"字"_s << 400;
    QTest::newRow("Japanese") << u"か"_s << 400;
    QTest::newRow("Thai") << u"ก"_s << 1090;
}

void TestStatistics::readingTime()
{
    QCOMPARE(Statistics{}.readingMinutes(), 0);
    QFETCH(QString, word);
    QFETCH(int, count);
    QCOMPARE(countText(word).readingMinutes(), 1);
    QCOMPARE(countText(word.repeated(count)).readingMinutes(), 1);
    QCOMPARE(countText(word.repeated(count + 2)).readingMinutes(), 2);
}

QTEST_APPLESS_MAIN(TestStatistics)

#include "test_statistics.moc"
