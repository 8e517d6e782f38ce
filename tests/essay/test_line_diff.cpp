// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What differs between two texts, as lines to read.

#include "editor/essay/line_diff.h"
#include "tests/support/random_test.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace stetmark;

namespace {

/// " same", "-removed", "+added", "~3" for lines left out; lines divided by '|'.
QString shown(const QList<DiffLine> &lines)
{
    QStringList parts;
    for (const DiffLine &line : lines) {
        switch (line.kind) {
        case DiffLine::Kind::Same:
            parts.append(u' ' + line.text);
            break;
        case DiffLine::Kind::Removed:
            parts.append(u'-' + line.text);
            break;
        case DiffLine::Kind::Added:
            parts.append(u'+' + line.text);
            break;
        case DiffLine::Kind::Skipped:
            parts.append(u'~' + QString::number(line.count));
        }
    }
    return parts.join(u'|');
}

QString numbered(int lines)
{
    QStringList text;
    for (int i = 0; i < lines; ++i)
        text.append(QString::number(i));
    return text.join(u'\n');
}

/// The text that `lines` tell of before or after, as long as none were left out.
QString textOf(const QList<DiffLine> &lines, DiffLine::Kind other, const QStringList &old)
{
    QStringList text;
    qsizetype next = 0;
    for (const DiffLine &line : lines) {
        if (line.kind == DiffLine::Kind::Skipped)
            text += old.sliced(next, line.count);
        else if (line.kind != other)
            text.append(line.text);
        if (line.kind != DiffLine::Kind::Added)
            next += line.count;
    }
    return text.join(u'\n');
}

} // namespace

class TestLineDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatDiffers_data();
    void tellsWhatDiffers();
    void givesBothTextsBack();
    void standsFarDifferentTexts();
};

void TestLineDiff::tellsWhatDiffers_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("difference");
    QTest::newRow("nothing") << u"a\nb"_s << u"a\nb"_s << QString();
    QTest::newRow("changed") << u"a\nb\nc"_s << u"a\nB\nc"_s << u" a|-b|+B| c"_s;
    QTest::newRow("added") << u"a\nc"_s << u"a\nb\nc"_s << u" a|+b| c"_s;
    QTest::newRow("removed") << u"a\nb\nc"_s << u"a\nc"_s << u" a|-b| c"_s;
    QTest::newRow("from nothing") << QString() << u"a\nb"_s << u"-|+a|+b"_s;
    QTest::newRow("at the start") << u"b"_s << u"a\nb"_s << u"+a| b"_s;
    QTest::newRow("at the end") << u"a"_s << u"a\nb"_s << u" a|+b"_s;
    QTest::newRow("the shortest way")
        << u"a\nb\nc\na\nb\nb\na"_s << u"c\nb\na\nb\na\nc"_s << u"-a|-b| c|+b| a| b|-b| a|+c"_s;
    QTest::newRow("far from the start")
        << numbered(9) << numbered(9).replace(u'8', u'x') << u"~5| 5| 6| 7|-8|+x"_s;
    QTest::newRow("far from the end")
        << numbered(9) << numbered(9).replace(u'0', u'x') << u"-0|+x| 1| 2| 3|~5"_s;
    QTest::newRow("far from both")
        << u"a\n"_s + numbered(9) + u"\nb"_s << u"A\n"_s + numbered(9) + u"\nB"_s
        << u"-a|+A| 0| 1| 2|~3| 6| 7| 8|-b|+B"_s;
    QTest::newRow("one line is not left out")
        << u"a\n"_s + numbered(7) + u"\nb"_s << u"A\n"_s + numbered(7) + u"\nB"_s
        << u"-a|+A| 0| 1| 2| 3| 4| 5| 6|-b|+B"_s;
}

void TestLineDiff::tellsWhatDiffers()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, difference);
    QCOMPARE(shown(lineDiff(before, after)), difference);
}

void TestLineDiff::givesBothTextsBack()
{
    QRandomGenerator random(testSeed());
    const int count = testCount(20'000);
    for (int i = 0; i < count; ++i) {
        const auto text = [&random] {
            QStringList lines;
            const int size = random.bounded(30);
            for (int line = 0; line <= size; ++line)
                lines.append(QString(QChar(u'a' + random.bounded(4))));
            return lines;
        };
        const QStringList before = text();
        QStringList after = before;
        if (random.bounded(4) == 0)
            after = text();
        for (int changes = random.bounded(4); changes > 0; --changes)
            after.insert(random.bounded(after.size() + 1), u"x"_s);
        const auto lines = lineDiff(before.join(u'\n'), after.join(u'\n'));
        const QByteArray where = QByteArray::number(testSeed()) + ' ' + QByteArray::number(i) + ' '
                                 + before.join(u'|').toUtf8() + " > " + after.join(u'|').toUtf8();
        if (lines.isEmpty()) {
            QVERIFY2(before == after, where);
            continue;
        }
        QVERIFY2(textOf(lines, DiffLine::Kind::Added, before) == before.join(u'\n'), where);
        QVERIFY2(textOf(lines, DiffLine::Kind::Removed, before) == after.join(u'\n'), where);
    }
}

void TestLineDiff::standsFarDifferentTexts()
{
    const auto lines = lineDiff(numbered(20'000), u"x\n"_s.repeated(20'000));
    QCOMPARE(lines.size(), 40'001);
    QCOMPARE(lines.first(), (DiffLine{DiffLine::Kind::Removed, u"0"_s}));
    QCOMPARE(lines.last(), (DiffLine{DiffLine::Kind::Added, QString()}));
}

QTEST_APPLESS_MAIN(TestLineDiff)
#include "test_line_diff.moc"
