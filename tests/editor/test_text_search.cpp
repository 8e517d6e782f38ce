// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/text/text_search.h"
#include "tests/support/random_test.h"

#include <QElapsedTimer>
#include <QTest>

#include <atomic>

using namespace stetmark;
using namespace Qt::StringLiterals;

namespace {

constexpr SearchOptions plain;
constexpr SearchOptions exact{false, true, false};
constexpr SearchOptions whole{false, false, true};
constexpr SearchOptions expression{true, true, false};
constexpr SearchOptions wholeExpression{true, true, true};

SearchResult found(const QString &pattern, SearchOptions options, const QString &text)
{
    return findMatches({pattern, options, text, {0, text.size()}}, 1'000'000, {});
}

/// "0-3 5-5"
QString places(const QList<Span> &spans)
{
    QStringList places;
    for (const Span span : spans)
        places.append(u"%1-%2"_s.arg(span.start).arg(span.end));
    return places.join(u' ');
}

/// The rules of MatchFinder, in one go on the whole text.
QList<Span> foundAtOnce(const QRegularExpression &pattern, const QString &text)
{
    QList<Span> spans;
    qsizetype from = 0;
    qsizetype lastEnd = -1;
    while (from <= text.size()) {
        const QRegularExpressionMatch match = pattern.match(text, from);
        if (!match.hasMatch())
            break;
        const Span span{match.capturedStart(), match.capturedEnd()};
        const bool isPair = span.end + 1 < text.size() && text[span.end].isHighSurrogate();
        from = span.end + (!span.isEmpty() ? 0 : isPair ? 2 : 1);
        if (span.isEmpty() && span.start == lastEnd)
            continue;
        lastEnd = span.isEmpty() ? lastEnd : span.end;
        spans.append(span);
    }
    return spans;
}

QList<Span> foundByHand(const QString &wanted, const QString &text)
{
    QList<Span> spans;
    for (qsizetype i = 0; i + wanted.size() <= text.size();) {
        const bool isThere = QStringView(text).sliced(i, wanted.size()) == wanted;
        if (isThere)
            spans.append({i, i + wanted.size()});
        i += isThere ? wanted.size() : 1;
    }
    return spans;
}

template <typename List>
QString oneOf(const List &list, QRandomGenerator &random)
{
    return list[random.bounded(int(std::size(list)))];
}

QString randomText(QRandomGenerator &random, qsizetype size)
{
    static const QString pieces[] = {u"a"_s,  u"b"_s,      u"ab"_s,     u"word"_s, u" "_s,
                                     u"\n"_s, u"\u00A0"_s, u"\u2028"_s, u"é"_s,    u"\U0001F600"_s,
                                     u"-"_s,  u"\n\n"_s,   u"aaaa"_s,   u"."_s};
    QString text;
    while (text.size() < size)
        text += oneOf(pieces, random);
    return text;
}

/// Something to find around each place where a slice may end, and little between.
QString randomTextAtSlices(QRandomGenerator &random)
{
    constexpr int slice = 2048;
    QString text;
    for (int end = slice; end <= 3 * slice; end += slice) {
        text += QString(end - text.size() - random.bounded(8), u'z');
        text += randomText(random, 1 + random.bounded(12));
    }
    return text;
}

QString randomPattern(QRandomGenerator &random)
{
    static const QString atoms[] = {
        u"a"_s,        u"b"_s,      u"."_s,   u"\\w"_s, u"\\s"_s,   u"\\n"_s,       u"[^a]"_s,
        u"[ab]"_s,     u"^"_s,      u"$"_s,   u"\\b"_s, u"(?=a)"_s, u"(?<=b)"_s,    u"(ab|a)"_s,
        u"(?:a|ba)"_s, u"(?<!a)"_s, u"\\R"_s, u"\\B"_s, u"(?!b)"_s, u"\U0001F600"_s};
    static const QString counts[] = {u""_s,  u""_s,  u""_s,   u"*"_s,
                                     u"+"_s, u"?"_s, u"*?"_s, u"{2}"_s};
    QString pattern;
    const int count = 1 + int(random.bounded(4));
    for (int i = 0; i < count; ++i)
        pattern += oneOf(atoms, random) + oneOf(counts, random);
    return pattern;
}

} // namespace

class TestTextSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void findsInsideARange();
    void sliceEndsAnywhere_data();
    void sliceEndsAnywhere();
    void sliceChangesNothing();
    void findsTextAsByHand();
    void survivesLoneSurrogates();
    void givesUpWhatTakesTooLong_data();
    void givesUpWhatTakesTooLong();
    void isCancelled();
    void stopsAtTheMost();
    void escapes();
    void replaces_data();
    void replaces();
    void replacesManyInOneEditPerLine();
    void matchesFollowEdits_data();
    void matchesFollowEdits();
    void knowsItsNeighbours();
};

void TestTextSearch::finds_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<SearchOptions>("options");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");

    const auto row = [](const char *name, const QString &pattern, SearchOptions options,
                        const QString &text, const char *expected) {
        QTest::newRow(name) << pattern << options << text << QString::fromLatin1(expected);
    };
    row("text", u"an"_s, plain, u"An anagram"_s, "0-2 3-5");
    row("case", u"an"_s, exact, u"An anagram"_s, "3-5");
    row("case beyond ASCII", u"ÉTÉ"_s, plain, u"été Été"_s, "0-3 4-7");
    row("signs are text", u"a.b*"_s, plain, u"axb a.b*"_s, "4-8");
    row("several lines", u"a\nb"_s, plain, u"a\nb"_s, "0-3");
    row("do not overlap", u"aa"_s, plain, u"aaaaa"_s, "0-2 2-4");

    row("whole words", u"on"_s, whole, u"on onto upon on."_s, "0-2 13-15");
    row("whole words of Unicode", u"mer"_s, whole, u"mer amère mère"_s, "0-3");
    row("a mark goes on with a word", u"cafe"_s, whole, u"cafe\u0301 cafe"_s, "6-10");
    row("what is no word has no edge", u"C++"_s, whole, u"C++ xC++ C++x"_s, "0-3 9-12");
    row("joiners are inside a word", u"\u0645\u06CC"_s, whole, u"\u0645\u06CC\u200C\u062E"_s, "");
    row("no-break space is between words", u"a"_s, whole, u"a\u00A0b"_s, "0-1");
    row("whole words of an alternative", u"a|ab"_s, wholeExpression, u"ab"_s, "0-2");
    row("pattern left open", u"(?x) a # all"_s, wholeExpression, u"a aa"_s, "0-1");
    row("quote left open", u"\\Qa"_s, wholeExpression, u"a aa"_s, "0-1");

    row("line starts", u"^"_s, expression, u"a\n\nb\n"_s, "0-0 2-2 3-3");
    row("line ends", u"$"_s, expression, u"a\n\nb\n"_s, "1-1 2-2 4-4 5-5");
    row("a line once", u".*"_s, expression, u"ab\n\nc"_s, "0-2 3-3 4-5");
    row("word edges", u"\\b"_s, expression, u"ab cd"_s, "0-0 2-2 3-3 5-5");
    row("nothing between", u"x*"_s, expression, u"ax"_s, "0-0 1-2");
    row("nothing in an empty text", u"^"_s, expression, u""_s, "0-0");
    row("line break", u"a\\nb"_s, expression, u"a\nb"_s, "0-3");
    row("dot is no line break", u"a.b"_s, expression, u"a\nb a\u2028b a\u00A0b"_s, "4-7 8-11");
    row("U+2028 ends no line", u"^b"_s, expression, u"a\u2028b\nb"_s, "4-5");
    row("no-break space is a blank", u"\\s"_s, expression, u"a\u00A0b"_s, "1-2");
    row("beyond the BMP", u"."_s, expression, u"\U0001F600x"_s, "0-2 2-3");
    row("nothing around a pair", u"(?=x)|$"_s, expression, u"\U0001F600x"_s, "2-2 3-3");
    row("letters of Unicode", u"\\w+"_s, expression, u"naïve ωμέγα"_s, "0-5 6-11");
    row("look-behind", u"(?<=a)b"_s, expression, u"ab bb"_s, "1-2");
}

void TestTextSearch::finds()
{
    QFETCH(QString, pattern);
    QFETCH(SearchOptions, options);
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const SearchResult result = found(pattern, options, text);
    QVERIFY(!result.error);
    QCOMPARE(result.end, SearchEnd::AllFound);
    QCOMPARE(places(result.matches.spans), expected);
}

void TestTextSearch::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<int>("position");
    QTest::newRow("open group") << u"a(b"_s << 3;
    QTest::newRow("close group") << u"a)(b"_s << 1;
    QTest::newRow("class") << u"[a"_s << 2;
    QTest::newRow("repeat") << u"a|*"_s << 2;
    QTest::newRow("backslash") << u"ab\\"_s << 3;
}

void TestTextSearch::saysWhatIsWrong()
{
    QFETCH(QString, pattern);
    QFETCH(int, position);
    for (const SearchOptions &options : {expression, wholeExpression}) {
        const SearchResult result = found(pattern, options, u"ab"_s);
        QVERIFY(result.error);
        QVERIFY(!result.error->message.at(0).isLower());
        QCOMPARE(result.error->position, position);
        QVERIFY(result.matches.spans.isEmpty());
    }
    QVERIFY(!found(pattern, plain, u"ab"_s).error);
}

void TestTextSearch::findsInsideARange()
{
    const QString text = u"one one one"_s;
    const auto in = [&](const QString &pattern, Span range) {
        return places(findMatches({pattern, expression, text, range}, 100, {}).matches.spans);
    };
    QCOMPARE(in(u"one"_s, {4, 11}), u"4-7 8-11"_s);
    QCOMPARE(in(u"one"_s, {4, 10}), u"4-7"_s);
    QCOMPARE(in(u"one"_s, {1, 11}), u"4-7 8-11"_s);
    // What stands around is seen all the same.
    QCOMPARE(in(u"^one"_s, {4, 11}), QString());
    QCOMPARE(in(u"(?<= )one(?= )"_s, {4, 7}), u"4-7"_s);
    QCOMPARE(in(u"$"_s, {0, 10}), QString());
    QCOMPARE(in(u"\\b"_s, {4, 7}), u"4-4 7-7"_s);
}

void TestTextSearch::sliceEndsAnywhere_data()
{
    QTest::addColumn<QString>("pattern");
    for (const char *pattern :
         {"^",       "$",     "a\\n^",  "\\n^",     "\\n(?=^)", "\\n$",    "^\\n",   "\\b", "a\\b",
          "\\ba",    "\\B",   "x?$",    "(?<=\\n)", "(?<=z)a",  "(?!b)",   "a(?!b)", "\\Z", "\\z",
          "b\\z",    "\\A",   "a?",     "a*?b",     "\\R",      "(?s)a.*", "z+",     "z+a", "[^z]+",
          "(?<=.)$", "\\s+$", "^(?=b)", "\\X",      "(?i)A",    "a|(?=b)"})
        QTest::newRow(pattern) << QString::fromLatin1(pattern);
}

void TestTextSearch::sliceEndsAnywhere()
{
    QFETCH(QString, pattern);
    const QString piece = u"ab a\n\nb a\n\U0001F600\u0301\u00A0x\n\na"_s;
    const TextPattern made(pattern, expression);
    for (const QString &behind : {QString(), u"\nzz"_s, QString(3000, u'z')}) {
        for (int shift = 0; shift <= piece.size() + 1; ++shift) {
            const QString text = QString(2048 - shift, u'z') + piece + behind;
            const SearchResult result = found(pattern, expression, text);
            QVERIFY2(result.matches.spans == foundAtOnce(made.anywhere(), text),
                     qPrintable(QString::number(shift)));
        }
    }
}

void TestTextSearch::sliceChangesNothing()
{
    QRandomGenerator random(testSeed());
    for (int i = 0; i < testCount(20000); ++i) {
        const QString text = i % 4 == 0 ? randomText(random, 3000 + random.bounded(9000))
                                        : randomTextAtSlices(random);
        const QString pattern = randomPattern(random);
        const TextPattern made(pattern, expression);
        if (made.error())
            continue;
        const SearchResult result = found(pattern, expression, text);
        if (result.end == SearchEnd::TooComplex)
            continue;
        const QList<Span> expected = foundAtOnce(made.anywhere(), text);
        QVERIFY2(
            result.matches.spans == expected,
            qPrintable(u"seed %1, round %2, pattern %3: %4 and not %5 matches"_s.arg(testSeed())
                           .arg(i)
                           .arg(pattern)
                           .arg(result.matches.spans.size())
                           .arg(expected.size())));
    }
}

void TestTextSearch::findsTextAsByHand()
{
    QRandomGenerator random(testSeed());
    for (int i = 0; i < testCount(1000); ++i) {
        const QString text = randomText(random, random.bounded(6000));
        const QString wanted = randomText(random, 1 + random.bounded(3));
        const SearchResult result = found(wanted, exact, text);
        QVERIFY2(result.matches.spans == foundByHand(wanted, text),
                 qPrintable(u"seed %1, round %2: %3"_s.arg(testSeed()).arg(i).arg(wanted)));
    }
}

void TestTextSearch::survivesLoneSurrogates()
{
    const QString text = u"a"_s + QChar(0xD83D) + u"b"_s + QChar(0xDE00) + u"c"_s;
    QCOMPARE(places(found(u"b"_s, plain, text).matches.spans), u"2-3"_s);
    QCOMPARE(found(u"."_s, expression, text).matches.spans.size(), 5);
    const ReplaceResult result =
        replaceMatches({u"(.)"_s, expression, text, {0, text.size()}}, {u"\\1"_s}, {});
    QCOMPARE(result.edits.size(), 0);
}

void TestTextSearch::givesUpWhatTakesTooLong_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("text");
    QTest::newRow("nested") << u"(a+)+$"_s << QString(5000, u'a') + u'b';
    QTest::newRow("nested, a long line") << u"(a+)+$"_s << QString(1'000'000, u'a') + u'b';
    QTest::newRow("alternatives") << u"(a|aa)+$"_s << QString(5000, u'a') + u'b';
    QTest::newRow("words") << u"^(\\w+\\s?)*$"_s
                           << u"all these words and more of them, then "_s.repeated(50);
}

void TestTextSearch::givesUpWhatTakesTooLong()
{
    QFETCH(QString, pattern);
    QFETCH(QString, text);
    const SearchResult result = found(pattern, expression, text);
    QCOMPARE(result.end, SearchEnd::TooComplex);
    // What is as long and harmless is found.
    QCOMPARE(found(u"a+"_s, expression, QString(1'000'000, u'a')).matches.spans.size(), 1);
    QCOMPARE(
        found(u"(?s)a.*?b"_s, expression, QString(1'000'000, u'a') + u'b').matches.spans.size(), 1);
}

void TestTextSearch::isCancelled()
{
    int asked = 0;
    const QString text = u"word "_s.repeated(100'000);
    const SearchResult result = findMatches({u"none"_s, plain, text, {0, text.size()}}, 10,
                                            [&asked] { return ++asked == 3; });
    QCOMPARE(result.end, SearchEnd::Cancelled);
    QCOMPARE(asked, 3);
}

void TestTextSearch::stopsAtTheMost()
{
    const QString text = u"aaaa"_s;
    const SearchResult some = findMatches({u"a"_s, plain, text, {0, 4}}, 3, {});
    QCOMPARE(some.end, SearchEnd::ManyFound);
    QCOMPARE(places(some.matches.spans), u"0-1 1-2 2-3"_s);
    QCOMPARE(findMatches({u"a"_s, plain, text, {0, 4}}, 4, {}).end, SearchEnd::AllFound);
}

void TestTextSearch::escapes()
{
    QString all;
    for (ushort code = 0; code < 0x180; ++code)
        all += QChar(code);
    const QString text = u"x"_s + all + u"y"_s;
    QCOMPARE(places(found(escapedPattern(all), expression, text).matches.spans),
             u"1-%1"_s.arg(all.size() + 1));
    QCOMPARE(escapedPattern(u"a b\nc."_s), u"a b\\nc\\."_s);
}

void TestTextSearch::replaces_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("replacement");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<int>("edits");
    QTest::newRow("groups") << u"(\\w+), (\\w+)"_s << u"$2 \\1"_s << u"Doe, Jane; Roe, Jo"_s
                            << u"Jane Doe; Jo Roe"_s << 2;
    QTest::newRow("each line") << u"^"_s << u"> "_s << u"a\n\nb\n"_s << u"> a\n> \n> b\n"_s << 3;
    QTest::newRow("join lines") << u"(?<!\\n)\\n(?!\\n|$)"_s << u" "_s << u"a\nb\n\nc\n"_s
                                << u"a b\n\nc\n"_s << 1;
    QTest::newRow("split lines") << u", "_s << u"\\n"_s << u"a, b, c"_s << u"a\nb\nc"_s << 2;
    QTest::newRow("what stays is no edit") << u"a|b"_s << u"a"_s << u"abab"_s << u"aaaa"_s << 2;
    QTest::newRow("group ahead") << u"a(?=(b))"_s << u"$1"_s << u"ab"_s << u"bb"_s << 1;
    QTest::newRow("no-break spaces") << u"\\u00A0"_s.replace(u"\\u00A0"_s, u"\\x{A0}"_s) << u" "_s
                                     << u"a\u00A0b"_s << u"a b"_s << 1;
}

void TestTextSearch::replaces()
{
    QFETCH(QString, pattern);
    QFETCH(QString, replacement);
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QFETCH(int, edits);
    const ReplaceResult result =
        replaceMatches({pattern, expression, text, {0, text.size()}}, {replacement}, {});
    QCOMPARE(applied(text, result.edits), expected);
    QCOMPARE(result.edits.size(), edits);
}

void TestTextSearch::replacesManyInOneEditPerLine()
{
    const QString text = u"a b a b a\n"_s.repeated(1000);
    const ReplaceResult result =
        replaceMatches({u"a"_s, plain, text, {0, text.size()}}, {u"cc"_s}, {});
    QCOMPARE(result.matches, 3000);
    QCOMPARE(result.edits.size(), 1000);
    for (const TextEdit &edit : result.edits)
        QVERIFY(!edit.inserted.contains(u'\n'));
    QCOMPARE(applied(text, result.edits), u"cc b cc b cc\n"_s.repeated(1000));
}

void TestTextSearch::matchesFollowEdits_data()
{
    QTest::addColumn<TextEdit>("edit");
    QTest::addColumn<QString>("expected");
    // Of "ab..cd||ef", where | is a match of no length before position 6.
    QTest::newRow("before") << TextEdit{0, 0, u"xx"_s} << u"2-4 6-8 8-8 10-12"_s;
    QTest::newRow("at a start") << TextEdit{4, 0, u"x"_s} << u"0-2 5-7 7-7 9-11"_s;
    QTest::newRow("at an end") << TextEdit{2, 0, u"x"_s} << u"0-2 5-7 7-7 9-11"_s;
    QTest::newRow("inside") << TextEdit{5, 0, u"x"_s} << u"0-2 7-7 9-11"_s;
    QTest::newRow("over several") << TextEdit{1, 5, u""_s} << u"1-1 3-5"_s;
    QTest::newRow("all between") << TextEdit{2, 6, u"y"_s} << u"0-2 3-5"_s;
    QTest::newRow("behind") << TextEdit{10, 0, u"x"_s} << u"0-2 4-6 6-6 8-10"_s;
}

void TestTextSearch::matchesFollowEdits()
{
    QFETCH(TextEdit, edit);
    QFETCH(QString, expected);
    Matches matches;
    matches.spans = {{0, 2}, {4, 6}, {6, 6}, {8, 10}};
    matches.follow(edit);
    QCOMPARE(places(matches.spans), expected);
}

void TestTextSearch::knowsItsNeighbours()
{
    const SearchResult result = found(u"(a)|(b)"_s, expression, u"xa b"_s);
    const Matches &matches = result.matches;
    QCOMPARE(matches.firstFrom(0), 0);
    QCOMPARE(matches.firstFrom(2), 1);
    QCOMPARE(matches.firstFrom(4), 2);
    QCOMPARE(matches.indexOf({3, 4}), 1);
    QCOMPARE(matches.indexOf({3, 3}), -1);
    QCOMPARE(matches.group(1, 0), (Span{3, 4}));
    QCOMPARE(matches.group(1, 2), (Span{3, 4}));
    QVERIFY(!matches.group(1, 1));
}

QTEST_GUILESS_MAIN(TestTextSearch)
#include "test_text_search.moc"
