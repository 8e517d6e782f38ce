// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/text/replacement.h"

#include <QTest>

using namespace stetmark;
using namespace Qt::StringLiterals;

class TestReplacement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTemplates_data();
    void readsTemplates();
    void leavesPlainTextAlone();
    void preservesCase_data();
    void preservesCase();
};

void TestReplacement::readsTemplates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    // The match is "Stet it!", group 1 "Stet", group 2, named "what", "it", group 3 no part.
    QTest::newRow("text") << u"x"_s << u"x"_s;
    QTest::newRow("empty") << u""_s << u""_s;
    QTest::newRow("dollar") << u"<$1>"_s << u"<Stet>"_s;
    QTest::newRow("backslash") << u"\\2 \\1"_s << u"it Stet"_s;
    QTest::newRow("whole") << u"$0 \\0 $&"_s << u"Stet it! Stet it! Stet it!"_s;
    QTest::newRow("name") << u"${what}${1}"_s << u"itStet"_s;
    QTest::newRow("unknown name") << u"${who}"_s << u"${who}"_s;
    QTest::newRow("open name") << u"${what"_s << u"${what"_s;
    QTest::newRow("no part") << u"[$3]"_s << u"[]"_s;
    QTest::newRow("no such group") << u"$4\\9"_s << u"$4\\9"_s;
    QTest::newRow("fewer groups") << u"$10"_s << u"Stet0"_s;
    QTest::newRow("signs") << u"$$1 \\\\1"_s << u"$1 \\1"_s;
    QTest::newRow("breaks") << u"a\\n\\tb"_s << u"a\n\tb"_s;
    QTest::newRow("other letters") << u"\\q $x"_s << u"\\q $x"_s;
    QTest::newRow("at the end") << u"a\\"_s << u"a\\"_s;
    QTest::newRow("price") << u"$ 5"_s << u"$ 5"_s;
    QTest::newRow("capitals") << u"\\U$1\\E $2"_s << u"STET it"_s;
    QTest::newRow("small") << u"\\L$1 X"_s << u"stet x"_s;
    QTest::newRow("first") << u"\\u$2 \\l$1"_s << u"It stet"_s;
    QTest::newRow("first of the rest") << u"\\L\\u$1"_s << u"Stet"_s;
    QTest::newRow("over an empty group") << u"\\u$3$2"_s << u"It"_s;
}

void TestReplacement::readsTemplates()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const QStringList groups{u"Stet it!"_s, u"Stet"_s, u"it"_s, QString()};
    const Replacement replacement({text}, {QString(), QString(), u"what"_s, QString()}, true);
    QCOMPARE(replacement.textFor([&](int group) { return groups[group]; }), expected);
}

void TestReplacement::leavesPlainTextAlone()
{
    const Replacement replacement({u"$1 \\n \\U$&"_s}, {QString(), QString()}, false);
    QCOMPARE(replacement.textFor([](int) { return u"x"_s; }), u"$1 \\n \\U$&"_s);
}

void TestReplacement::preservesCase_data()
{
    QTest::addColumn<QString>("match");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("small") << u"word"_s << u"Other"_s << u"other"_s;
    QTest::newRow("capital") << u"Word"_s << u"other thing"_s << u"Other thing"_s;
    QTest::newRow("capitals") << u"WORD"_s << u"other"_s << u"OTHER"_s;
    QTest::newRow("one letter") << u"A"_s << u"one"_s << u"One"_s;
    QTest::newRow("each word") << u"The Old Title"_s << u"a new name"_s << u"A New Name"_s;
    QTest::newRow("first word") << u"The old title"_s << u"a new name"_s << u"A new name"_s;
    QTest::newRow("inside") << u"iPhone"_s << u"Camera"_s << u"Camera"_s;
    QTest::newRow("no letters") << u"42"_s << u"Many"_s << u"Many"_s;
    QTest::newRow("no case") << u"\u4E2D"_s << u"Word"_s << u"Word"_s;
    QTest::newRow("behind a sign") << u"“Word”"_s << u"“other”"_s << u"“Other”"_s;
    QTest::newRow("Greek") << u"ΛΌΓΟΣ"_s << u"μύθος"_s << u"ΜΎΘΟΣ"_s;
    QTest::newRow("accent") << u"Été"_s << u"élan"_s << u"Élan"_s;
    QTest::newRow("beyond the BMP") << u"Word"_s << u"\U00010428x"_s << u"\U00010400x"_s;
    QTest::newRow("grows") << u"WORD"_s << u"straße"_s << u"STRASSE"_s;
    QTest::newRow("nothing") << u""_s << u"x"_s << u"x"_s;
}

void TestReplacement::preservesCase()
{
    QFETCH(QString, match);
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(preservedCase(match, text), expected);
    const Replacement replacement({text, true}, {QString()}, false);
    QCOMPARE(replacement.textFor([&](int) { return match; }), expected);
}

QTEST_GUILESS_MAIN(TestReplacement)
#include "test_replacement.moc"
