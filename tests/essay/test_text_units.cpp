// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/analysis.h"
#include "editor/essay/text_units.h"

#include <QTest>

using namespace stetmark;
using namespace Qt::StringLiterals;

namespace {

/// A text with "¦" for the caret.
struct Marked {
    QString text;
    qsizetype caret = 0;

    explicit Marked(QString marked) : text(std::move(marked)), caret(text.indexOf(u'¦'))
    {
        text.remove(caret, 1);
    }
    QString part(Span span) const { return text.sliced(span.start, span.length()); }
};

} // namespace

class TestTextUnits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheParagraph_data();
    void findsTheParagraph();
    void findsTheSentence_data();
    void findsTheSentence();
};

void TestTextUnits::findsTheParagraph_data()
{
    QTest::addColumn<QString>("marked");
    QTest::addColumn<QString>("paragraph");
    QTest::newRow("in it") << u"one\n\ntwo¦ words\nand more\n\nthree\n"_s
                           << u"two words\nand more"_s;
    QTest::newRow("at its start") << u"one\n\n¦two\n"_s << u"two"_s;
    QTest::newRow("behind it") << u"one\n\ntwo¦\n\nthree\n"_s << u"two"_s;
    QTest::newRow("between two") << u"one\n\n¦\n\ntwo\n"_s << QString();
    QTest::newRow("heading") << u"# He¦ad\ntext\n"_s << u"# Head"_s;
    QTest::newRow("item of a list") << u"- one\n- two¦\n- three\n"_s << u"two"_s;
    QTest::newRow("item in an item") << u"- one\n  - in¦ner\n"_s << u"inner"_s;
    QTest::newRow("quote") << u"> one\n>\n> two¦\n"_s << u"two"_s;
    QTest::newRow("code") << u"```\na¦\nb\n```\n"_s << u"```\na\nb\n```"_s;
    QTest::newRow("row of a table") << u"a|b\n-|-\nc|d¦\n"_s << u"c|d"_s;
    QTest::newRow("footnote in a quote") << u"a[^1]\n\n> [^1]: no¦te\n"_s << u"note"_s;
    QTest::newRow("front matter") << u"---\na: ¦b\n---\ntext\n"_s << QString();
    QTest::newRow("behind front matter") << u"---\na: b\n---\ntext¦\n"_s << u"text"_s;
    QTest::newRow("empty") << u"¦"_s << QString();
}

void TestTextUnits::findsTheParagraph()
{
    QFETCH(QString, marked);
    const Marked essay(marked);
    const AnalysisPtr analysis = analyse(essay.text, 1);
    QTEST(essay.part(paragraphAt(analysis->markdown, essay.caret)), "paragraph");
}

void TestTextUnits::findsTheSentence_data()
{
    QTest::addColumn<QString>("marked");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("first") << u"One¦ is here. Two is there."_s << u"One is here."_s;
    QTest::newRow("second") << u"One is here. Two¦ is there."_s << u"Two is there."_s;
    QTest::newRow("start of the second") << u"One is here. ¦Two is there."_s << u"Two is there."_s;
    QTest::newRow("behind the full stop") << u"One is here.¦ Two is there."_s << u"One is here."_s;
    QTest::newRow("at the end") << u"One is here. Two is there.¦"_s << u"Two is there."_s;
    QTest::newRow("over lines") << u"One is\nhe¦re. Two."_s << u"One is\nhere."_s;
    QTest::newRow("question") << u"Why? Be¦cause! So."_s << u"Because!"_s;
    QTest::newRow("Japanese") << u"これは一つ。二つ¦目です。"_s << u"二つ目です。"_s;
    QTest::newRow("no words") << u"¦"_s << QString();
}

void TestTextUnits::findsTheSentence()
{
    QFETCH(QString, marked);
    const Marked paragraph(marked);
    QTEST(paragraph.part(sentenceAt(paragraph.text, paragraph.caret)), "sentence");
}

QTEST_GUILESS_MAIN(TestTextUnits)
#include "test_text_units.moc"
