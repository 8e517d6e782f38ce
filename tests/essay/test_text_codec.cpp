// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/text_codec.h"
#include "tests/support/random_test.h"

#include <QTest>

using namespace stetmark;
using namespace Qt::StringLiterals;

namespace {

using Lines = QList<qsizetype>;

QList<bool> newlineMarks(const QString &text, const LineEndings &endings)
{
    QList<bool> marks;
    for (qsizetype line = 0; line < text.count(u'\n'); ++line)
        marks.append(endings.exceptions.contains(line));
    return marks;
}

/// What mapped() must give, by carrying a mark along with every character.
QList<qsizetype> exceptionsAfter(const QString &text, const LineEndings &endings,
                                 const QList<TextEdit> &edits)
{
    const QList<bool> marks = newlineMarks(text, endings);
    QList<bool> result;
    const auto markOfLineAt = [&](qsizetype position) {
        return marks.value(QStringView(text).first(position).count(u'\n'), false);
    };
    qsizetype at = 0;
    const auto copyUpTo = [&](qsizetype end) {
        for (; at < end; ++at) {
            if (text[at] == u'\n')
                result.append(markOfLineAt(at));
        }
    };
    for (const TextEdit &edit : edits) {
        copyUpTo(edit.position);
        result += QList<bool>(edit.inserted.count(u'\n'), markOfLineAt(edit.position));
        at = edit.end();
    }
    copyUpTo(text.size());

    QList<qsizetype> lines;
    for (qsizetype line = 0; line < result.size(); ++line) {
        if (result[line])
            lines.append(line);
    }
    return lines;
}

QString randomText(QRandomGenerator &random, int most)
{
    QString text;
    for (int left = random.bounded(most); left > 0; --left)
        text.append(random.bounded(3) == 0 ? u'\n' : QChar(u'a' + random.bounded(26)));
    return text;
}

} // namespace

class TestTextCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesTheSameBytesBack_data();
    void givesTheSameBytesBack();
    void opensForReadingOnly_data();
    void opensForReadingOnly();
    void keepsRandomBytesOrReadsOnly();
    void refusesHalfACharacter_data();
    void refusesHalfACharacter();
    void mapsLineEndings_data();
    void mapsLineEndings();
    void mapsRandomEdits();
};

void TestTextCodec::givesTheSameBytesBack_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("mark");
    QTest::addColumn<bool>("crlf");
    QTest::addColumn<Lines>("exceptions");
    const auto row = [](const char *name, const QByteArray &bytes, const QString &text,
                        bool crlf = false, const Lines &exceptions = {}, bool mark = false) {
        QTest::newRow(name) << bytes << text << mark << crlf << exceptions;
    };

    row("empty", "", u""_s);
    row("only a mark", "\xEF\xBB\xBF", u""_s, false, {}, true);
    row("a second mark is text",
        "\xEF\xBB\xBF\xEF\xBB\xBF"
        "a",
        u"\uFEFFa"_s, false, {}, true);
    row("mark and CRLF",
        "\xEF\xBB\xBF"
        "a\r\n",
        u"a\n"_s, true, {}, true);
    row("LF", "a\nb\n", u"a\nb\n"_s);
    row("CRLF", "a\r\nb\r\n", u"a\nb\n"_s, true);
    row("no last newline", "a\nb", u"a\nb"_s);
    row("CRLF, no last newline", "a\r\nb", u"a\nb"_s, true);
    row("only newlines", "\n\r\n\n", u"\n\n\n"_s, false, {1});
    row("mostly LF", "a\nb\r\nc\nd\r\ne\n", u"a\nb\nc\nd\ne\n"_s, false, {1, 3});
    row("mostly CRLF", "a\r\nb\nc\r\nd", u"a\nb\nc\nd"_s, true, {1});
    row("as many of both, LF first", "a\nb\r\n", u"a\nb\n"_s, false, {1});
    row("as many of both, CRLF first", "a\r\nb\n", u"a\nb\n"_s, true, {1});
    row("no-break space",
        "a\xC2\xA0"
        "b",
        u"a\u00A0b"_s);
    row("line separator",
        "a\xE2\x80\xA8"
        "b\n",
        u"a\u2028b\n"_s);
    row("next line, form feed, tab", "a\xC2\x85\f\v\tb", u"a\u0085\f\v\tb"_s);
    row("NUL", QByteArray("a\0b\n\0", 5), QString::fromLatin1("a\0b\n\0", 5));
    row("beyond the basic plane", "\xF0\x9F\x96\x8B\n", u"\U0001F58B\n"_s);
    row("noncharacter U+FFFE", "\xEF\xBF\xBE", u"\uFFFE"_s);
    row("replacement character", "\xEF\xBF\xBD", u"\uFFFD"_s);
    row("combining, not normalised", "e\xCC\x81", u"e\u0301"_s);
}

void TestTextCodec::givesTheSameBytesBack()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    QFETCH(bool, mark);
    QFETCH(bool, crlf);
    QFETCH(Lines, exceptions);

    const DecodedText decoded = decodeText(bytes);
    QCOMPARE(decoded.readOnlyReason, QString());
    QCOMPARE(decoded.text, text);
    QCOMPARE(decoded.hasByteOrderMark, mark);
    QCOMPARE(decoded.lineEndings.prevailing == LineEnding::CrLf, crlf);
    QCOMPARE(decoded.lineEndings.exceptions, exceptions);
    const auto encoded = encodeText(text, mark, decoded.lineEndings);
    QVERIFY(encoded);
    QCOMPARE(*encoded, bytes);
}

void TestTextCodec::opensForReadingOnly_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("reason"); ///< a part of it

    QTest::newRow("Latin-1") << QByteArray("one\ncaf\xE9\n") << u"one\ncaf\uFFFD\n"_s
                             << u"Line 2 holds bytes that are not UTF-8"_s;
    QTest::newRow("cut off") << QByteArray("a\xE2\x80") << QString() << u"not UTF-8"_s;
    QTest::newRow("surrogate in UTF-8") << QByteArray("\xED\xA0\x80") << QString() << u"UTF-8"_s;
    QTest::newRow("overlong") << QByteArray("\xC0\xAF") << QString() << u"UTF-8"_s;
    QTest::newRow("UTF-16LE") << QByteArray("\xFF\xFEh\0\r\0\n\0", 8) << u"h\n"_s << u"UTF-16"_s;
    QTest::newRow("UTF-16BE") << QByteArray("\xFE\xFF\0h\0\n", 6) << u"h\n"_s << u"UTF-16"_s;
    QTest::newRow("UTF-32LE") << QByteArray("\xFF\xFE\0\0h\0\0\0", 8) << u"h"_s << u"UTF-32"_s;
    QTest::newRow("bare CR") << QByteArray("a\nb\rc\n") << u"a\nb\nc\n"_s
                             << u"Line 2 ends with a carriage return alone"_s;
    QTest::newRow("CR at the end") << QByteArray("a\r") << u"a\n"_s << u"Line 1"_s;
    QTest::newRow("CR CR LF") << QByteArray("a\r\r\n") << u"a\n\n"_s << u"Line 1"_s;
    QTest::newRow("U+2029") << QByteArray("a\nb\xE2\x80\xA9") << u"a\nb\u2029"_s
                            << u"Line 2 holds the character U+2029"_s;
    QTest::newRow("U+FDD0") << QByteArray("\xEF\xB7\x90") << QString(QChar(0xFDD0)) << u"U+FDD0"_s;
    QTest::newRow("U+FDD1") << QByteArray("\xEF\xB7\x91") << QString(QChar(0xFDD1)) << u"U+FDD1"_s;
}

void TestTextCodec::opensForReadingOnly()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    QFETCH(QString, reason);

    const DecodedText decoded = decodeText(bytes);
    if (!text.isEmpty())
        QCOMPARE(decoded.text, text);
    QVERIFY2(decoded.readOnlyReason.contains(reason), qUtf8Printable(decoded.readOnlyReason));
}

void TestTextCodec::keepsRandomBytesOrReadsOnly()
{
    const QList<QByteArray> pieces{"\r",
                                   "\n",
                                   "\r\n",
                                   "a",
                                   "é",
                                   "\xE9",
                                   "\xEF\xBB\xBF",
                                   "\xF0\x9F",
                                   "\x96\x8B",
                                   "\xE2\x80\xA8",
                                   "\xE2\x80\xA9",
                                   "\xFF",
                                   "\xFE",
                                   QByteArray(1, '\0')};
    QRandomGenerator random(testSeed());
    for (int left = testCount(200000); left > 0; --left) {
        QByteArray bytes;
        for (int length = random.bounded(8); length > 0; --length)
            bytes += pieces[random.bounded(pieces.size())];
        const DecodedText decoded = decodeText(bytes);
        if (!decoded.readOnlyReason.isEmpty())
            continue;
        const auto encoded =
            encodeText(decoded.text, decoded.hasByteOrderMark, decoded.lineEndings);
        QVERIFY2(encoded && *encoded == bytes,
                 qPrintable(
                     u"seed %1, %2"_s.arg(testSeed()).arg(QString::fromLatin1(bytes.toHex(' ')))));
    }
}

void TestTextCodec::refusesHalfACharacter_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("high") << u"a\nb"_s + QChar(0xD83D) + u"c"_s;
    QTest::newRow("high at the end") << u"a\nb"_s + QChar(0xD83D);
    QTest::newRow("low") << u"a\nb"_s + QChar(0xDC00);
    QTest::newRow("wrong order") << u"a\nb"_s + QChar(0xDC00) + QChar(0xD83D);
}

void TestTextCodec::refusesHalfACharacter()
{
    QFETCH(QString, text);
    const auto encoded = encodeText(text, false, {});
    QVERIFY(!encoded);
    QCOMPARE(encoded.error().kind, Error::Kind::Refused);
    QVERIFY(encoded.error().message.contains(u"Line 2"));
}

void TestTextCodec::mapsLineEndings_data()
{
    QTest::addColumn<Lines>("before");
    QTest::addColumn<TextEdit>("edit");
    QTest::addColumn<Lines>("after");
    // The text is "one\ntwo\nthree\n"; line 1 ("two") begins at 4, line 2 at 8.
    const auto row = [](const char *name, const Lines &before, const TextEdit &edit,
                        const Lines &after) { QTest::newRow(name) << before << edit << after; };
    row("no exception", {}, {0, 1, u"x\n"_s}, {});
    row("word in the line", {1}, {5, 1, u"oo"_s}, {1});
    row("line before", {1}, {0, 0, u"new\n"_s}, {2});
    row("line behind", {1}, {8, 0, u"new\n"_s}, {1});
    row("the line is split", {1}, {5, 0, u"\n"_s}, {1, 2});
    row("joined with the next", {1}, {7, 1, u""_s}, {});
    row("joined with the one before", {1}, {3, 1, u""_s}, {0});
    row("taken away", {1}, {4, 4, u""_s}, {});
    row("all replaced", {0, 1, 2}, {0, 14, u"x\n"_s}, {0});
}

void TestTextCodec::mapsLineEndings()
{
    QFETCH(Lines, before);
    QFETCH(TextEdit, edit);
    QFETCH(Lines, after);
    const LineEndings endings = mapped({LineEnding::Lf, before}, u"one\ntwo\nthree\n"_s, {edit});
    QCOMPARE(endings, (LineEndings{LineEnding::Lf, after}));
}

void TestTextCodec::mapsRandomEdits()
{
    QRandomGenerator random(testSeed());
    for (int left = testCount(50000); left > 0; --left) {
        const QString text = randomText(random, 40);
        LineEndings endings{LineEnding::CrLf, {}};
        for (qsizetype line = 0; line < text.count(u'\n'); ++line) {
            if (random.bounded(2))
                endings.exceptions.append(line);
        }
        QList<TextEdit> edits;
        for (qsizetype at = random.bounded(5); at <= text.size(); at += 1 + random.bounded(8)) {
            const qsizetype removed = std::min<qsizetype>(random.bounded(6), text.size() - at);
            edits.append({at, removed, randomText(random, 5)});
            at += removed;
        }
        QVERIFY2(mapped(endings, text, edits).exceptions == exceptionsAfter(text, endings, edits),
                 qPrintable(u"seed %1, text %2"_s.arg(testSeed()).arg(text)));
    }
}

QTEST_GUILESS_MAIN(TestTextCodec)
#include "test_text_codec.moc"
