// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/analysis.h"
#include "editor/essay/spelling_words.h"

#include <QTest>

using namespace stetmark;
using namespace Qt::StringLiterals;

class TestSpellingWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesOutWhatIsNoProse_data();
    void leavesOutWhatIsNoProse();
    void readsTextsOfFrontMatter();
};

void TestSpellingWords::leavesOutWhatIsNoProse_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::newRow("words") << u"One word, two.\n"_s << u"One word two"_s;
    QTest::newRow("apostrophes") << u"It's mine; don\u2019t.\n"_s << u"It's mine don't"_s;
    QTest::newRow("heading") << u"# Some title\n"_s << u"Some title"_s;
    QTest::newRow("emphasis") << u"a **strong** _word_\n"_s << u"a strong word"_s;
    QTest::newRow("parts of words") << u"**part**ly un*believ*able so\n"_s << u"so"_s;
    QTest::newRow("code") << u"see `qwert`\n\n```\nasdf\n```\n\n    zxcv\n"_s << u"see"_s;
    QTest::newRow("HTML") << u"a <kbd>key</kbd>\n\n<div>\nasdf\n</div>\n"_s << u"a key"_s;
    QTest::newRow("link") << u"[some words](https://exmple.com/pge \"ttle\")\n"_s
                          << u"some words"_s;
    QTest::newRow("address") << u"<https://exmple.com> www.exmple.org a@exmple.com so\n"_s
                             << u"so"_s;
    QTest::newRow("image") << u"![its text](pth.png)\n"_s << u"its text"_s;
    QTest::newRow("definition") << u"[word]\n\n[word]: https://exmple.com\n"_s << u"word"_s;
    QTest::newRow("footnote") << u"word[^nte]\n\n[^nte]: its text\n"_s << u"word its text"_s;
    QTest::newRow("footnote in a quote") << u"a[^n]\n\n> [^n]: its text\n"_s << u"a its text"_s;
    QTest::newRow("table") << u"| head |\n|------|\n| cell |\n"_s << u"head cell"_s;
    QTest::newRow("list") << u"- [x] one\n- two\n"_s << u"one two"_s;
    QTest::newRow("digits and capitals") << u"H2O NATO 3rd snake_case Nato\n"_s << u"Nato"_s;
    QTest::newRow("entities") << u"this &amp; that&nbsp;one\n"_s << u"this that one"_s;
    QTest::newRow("escapes") << u"\\*word\\*\n"_s << u"word"_s;
    QTest::newRow("letters beyond the first plane")
        << u"\U00010428\U00010429 word\n"_s << u"\U00010428\U00010429 word"_s;
}

void TestSpellingWords::leavesOutWhatIsNoProse()
{
    QFETCH(QString, text);
    const AnalysisPtr analysis = analyse(text, 1);
    QStringList words;
    for (const PlacedBlock &placed : analysis->markdown.blocks) {
        const QString source = text.sliced(placed.start, placed.block->length);
        for (const Span word : wordsToSpell(*placed.block, source))
            words.append(spelledWord(source, word));
    }
    QTEST(words.join(u' '), "words");
}

void TestSpellingWords::readsTextsOfFrontMatter()
{
    const QString text = u"---\ntitle: \"A fine titel\"\nslug: fine-titel\ndate: 2024-02-25\n"
                         "tags: [Some wrds, Single]\nlink: https://exmple.com/a b\n---\n"_s;
    const AnalysisPtr analysis = analyse(text, 1);
    QStringList words;
    for (const Span word : wordsToSpell(*analysis->frontMatter, text))
        words.append(spelledWord(text, word));
    QCOMPARE(words.join(u' '), u"fine titel Some wrds"_s);
}

QTEST_GUILESS_MAIN(TestSpellingWords)
#include "test_spelling_words.moc"
