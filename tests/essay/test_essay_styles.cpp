// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/essay_styles.h"
#include "tests/essay/random_markdown.h"
#include "tests/support/random_test.h"

#include <QTest>

using namespace stetmark;
using namespace Qt::StringLiterals;

namespace {

struct Sign {
    TextStyle::Trait trait;
    char letter;
};
constexpr Sign signs[] = {
    {TextStyle::Strong, 'S'},  {TextStyle::Emphasis, 'E'}, {TextStyle::Strikethrough, 'X'},
    {TextStyle::Code, 'C'},    {TextStyle::Link, 'L'},     {TextStyle::Quote, 'Q'},
    {TextStyle::Markup, 'm'},  {TextStyle::Html, 'H'},     {TextStyle::Key, 'K'},
    {TextStyle::Comment, '#'},
};

/// The level of a heading, and a letter for each trait.
QString nameOf(TextStyle style)
{
    QString name = style.heading > 0 ? QString::number(style.heading) : QString();
    for (const Sign sign : signs) {
        if (style.traits.testFlag(sign.trait))
            name += QLatin1Char(sign.letter);
    }
    return name;
}

/// Each styled span as "style‹text›", newlines as "⏎".
QString drawn(const QString &text, const StyledSpans &spans)
{
    QString result;
    qsizetype end = 0;
    for (const StyledSpan &styled : spans) {
        result += text.sliced(end, styled.span.start - end) + nameOf(styled.style) + u'‹'
                  + text.sliced(styled.span.start, styled.span.length()) + u'›';
        end = styled.span.end;
    }
    result += text.sliced(end);
    return result.replace(u'\n', u'⏎');
}

QString drawn(const QString &text)
{
    const AnalysisPtr analysis = analyse(text, 1);
    return drawn(text, stylesIn(*analysis, {0, text.size()}));
}

/// Where `edit` has changed the text.
Span editedBy(const TextEdit &edit)
{
    return {edit.position, edit.position + edit.inserted.size()};
}

/// The style of each character.
std::vector<TextStyle> byCharacter(const Analysis &analysis, Span range)
{
    std::vector<TextStyle> styles(size_t(analysis.text.size()));
    for (const StyledSpan &one : stylesIn(analysis, range))
        std::fill(styles.begin() + one.span.start, styles.begin() + one.span.end, one.style);
    return styles;
}

} // namespace

class TestEssayStyles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsApart_data();
    void tellsApart();
    void givesWhatReachesIntoTheRange();
    void findsWhatLooksNew_data();
    void findsWhatLooksNew();
    void findsAllThatLooksNew();
    void isOrderedAndDisjoint();
};

void TestEssayStyles::tellsApart_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &text, const QString &expected) {
        QTest::newRow(name) << text << expected;
    };
    row("plain", u"Words, snake_case, 2 * 3 * 4, *open\n"_s,
        u"Words, snake_case, 2 * 3 * 4, *open⏎"_s);
    row("emphasis", u"a *b* _c_\n"_s, u"a m‹*›E‹b›m‹*› m‹_›E‹c›m‹_›⏎"_s);
    row("strong", u"a **b**\n"_s, u"a m‹**›S‹b›m‹**›⏎"_s);
    row("both", u"***b***\n"_s, u"m‹***›SE‹b›m‹***›⏎"_s);
    row("struck", u"a ~~b~~\n"_s, u"a m‹~~›X‹b›m‹~~›⏎"_s);
    row("code", u"a ``b ` c``\n"_s, u"a Cm‹``›C‹b ` c›Cm‹``›⏎"_s);
    row("heading", u"## Title ##\n"_s, u"2m‹## ›2‹Title›2m‹ ##›⏎"_s);
    row("underlined heading", u"Title\n===\n"_s, u"1‹Title›1m‹⏎===›⏎"_s);
    row("emphasis in a heading", u"# A *b*\n"_s, u"1m‹# ›1‹A ›1m‹*›1E‹b›1m‹*›⏎"_s);
    row("link", u"[a *b*](/url \"t\") c\n"_s, u"m‹[›L‹a ›m‹*›EL‹b›m‹*](/url \"t\")› c⏎"_s);
    row("image", u"![alt](/a.png)\n"_s, u"m‹![›L‹alt›m‹](/a.png)›⏎"_s);
    row("autolink", u"<https://a.b>\n"_s, u"m‹<›L‹https://a.b›m‹>›⏎"_s);
    row("reference", u"[a]\n\n[a]: /url\n"_s, u"m‹[›L‹a›m‹]›⏎⏎m‹[a]: /url›⏎"_s);
    row("quote", u"> a *b*\n"_s, u"Qm‹> ›Q‹a ›Qm‹*›EQ‹b›Qm‹*›⏎"_s);
    row("quote of two lines", u"> a\n> b\n"_s, u"Qm‹> ›Q‹a⏎›Qm‹> ›Q‹b›⏎"_s);
    const QString deep = u"*a _b "_s.repeated(110) + u"c_ d*"_s.repeated(110);
    row("deeper than is read", deep + u'\n', deep + u'⏎');
    row("list", u"- a\n- b\n"_s, u"m‹- ›am‹⏎- ›b⏎"_s);
    row("numbers", u"1. a\n"_s, u"m‹1. ›a⏎"_s);
    row("task", u"- [x] a\n"_s, u"m‹- [x] ›a⏎"_s);
    row("fences", u"```cpp\n*a*\n```\n"_s, u"Cm‹```cpp›C‹⏎*a*›Cm‹⏎```›⏎"_s);
    row("open fence", u"~~~\na\n"_s, u"Cm‹~~~›C‹⏎a›⏎"_s);
    row("open fence in a list", u"- ~~~\n  a\n\n- b\n"_s, u"m‹- ›Cm‹~~~›C‹⏎  a›m‹⏎⏎- ›b⏎"_s);
    row("shorter fence", u"````\na\n```\n"_s, u"Cm‹````›C‹⏎a⏎```›⏎"_s);
    row("indented fences", u"    ```\n    a\n    ```\n"_s, u"m‹    ›C‹```⏎    a⏎    ```›⏎"_s);
    row("indented end", u"```\na\n    ```\n"_s, u"Cm‹```›C‹⏎a⏎    ```›⏎"_s);
    row("indented code", u"    a\n"_s, u"m‹    ›C‹a›⏎"_s);
    row("rule", u"a\n\n***\n"_s, u"a⏎⏎m‹***›⏎"_s);
    row("html", u"a <b>c</b>\n"_s, u"a H‹<b>›cH‹</b>›⏎"_s);
    row("block of html", u"<div>\n*a*\n</div>\n"_s, u"H‹<div>⏎*a*⏎</div>›⏎"_s);
    row("table", u"|a|b|\n|-|-|\n|c|d|\n"_s, u"m‹|›S‹a›m‹|›S‹b›m‹|⏎|-|-|⏎|›cm‹|›dm‹|›⏎"_s);
    row("footnote", u"a[^n]\n\n[^n]: b *c*\n"_s, u"am‹[^›L‹n›m‹]›⏎⏎m‹[^n]: ›b m‹*›E‹c›m‹*›⏎"_s);
    row("footnote in a quote", u"a[^n]\n\n> [^n]: b\n"_s, u"am‹[^›L‹n›m‹]›⏎⏎Qm‹> [^n]: ›Q‹b›⏎"_s);
    row("footnote in a quote in a list", u"1. > [^b]: c\n   >     d\n"_s,
        u"m‹1. ›Qm‹> [^b]: ›Q‹c⏎›Qm‹   >     ›Q‹d›⏎"_s);
    row("code in a footnote in a quote", u"> [^a]: ```\n>     b\n>     ```\n"_s,
        u"Qm‹> [^a]: ›CQm‹```›CQ‹⏎›Qm‹> ›CQ‹    b›CQm‹⏎>     ```›⏎"_s);
    row("code in a footnote in quotes", u"[^a]: > [^b]: > `c\n    >     > c`\n"_s,
        u"m‹[^a]: ›Qm‹> [^b]: > ›CQm‹`›CQ‹c⏎›Qm‹    >     > ›CQ‹c›CQm‹`›⏎"_s);
    row("sign of a lazy line", u"> a\n    > b\n"_s, u"Qm‹> ›Q‹a⏎›Qm‹    ›Q‹> b›⏎"_s);
    row("code in a lazy line", u"> `a\n    > b`\n"_s, u"Qm‹> ›CQm‹`›CQ‹a⏎    > b›CQm‹`›⏎"_s);
    row("code in quotes", u"> `a\n> b`\n>\n> > ```\n> > > c\n> > ```\n"_s,
        u"Qm‹> ›CQm‹`›CQ‹a⏎›Qm‹> ›CQ‹b›CQm‹`›Qm‹⏎>⏎> > ›CQm‹```›CQ‹⏎›Qm‹> > ›CQ‹> c›CQm‹⏎> > ```›⏎"_s);
    row("front matter", u"---\n# c\na: b # d\nl: [x]\n---\ntext\n"_s,
        u"m‹---⏎›#‹# c›m‹⏎›K‹a›m‹: ›bm‹ ›#‹# d›m‹⏎›K‹l›m‹: [›xm‹]⏎---⏎›text⏎"_s);
    row("hash in a value", u"---\na: \"b # c\"\n---\n"_s, u"m‹---⏎›K‹a›m‹: ›\"b # c\"m‹⏎---⏎›"_s);
    row("broken front matter", u"---\na: [\n---\n*b*\n"_s, u"m‹---⏎›a: [⏎m‹---⏎*›E‹b›m‹*›⏎"_s);
}

void TestEssayStyles::tellsApart()
{
    QFETCH(QString, text);
    QTEST(drawn(text), "expected");
}

void TestEssayStyles::givesWhatReachesIntoTheRange()
{
    const QString text = u"---\nkey: a\n---\n# Title\n\n[a]:\n/b\n\nSome *words* here\n"_s;
    const AnalysisPtr analysis = analyse(text, 1);
    const std::vector<TextStyle> all = byCharacter(*analysis, {0, text.size()});
    for (qsizetype start = 0; start < text.size(); ++start) {
        for (qsizetype end = start + 1; end <= text.size(); ++end) {
            const std::vector<TextStyle> some = byCharacter(*analysis, {start, end});
            for (qsizetype at = start; at < end; ++at)
                QVERIFY(some[size_t(at)] == all[size_t(at)] || text[at].isSpace());
        }
    }
    const StyledSpan word{{text.indexOf(u"words"), text.indexOf(u"* here")}, {TextStyle::Emphasis}};
    QVERIFY(stylesIn(*analysis, {word.span.start + 1, word.span.start + 2}).front() == word);
}

void TestEssayStyles::findsWhatLooksNew_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<TextEdit>("edit");
    QTest::addColumn<QString>("restyled");
    const QString text = u"One *a* two *b* three\n\nNext\n"_s;
    QTest::newRow("nothing") << text << TextEdit{2, 0, u"x"_s} << u"x"_s;
    QTest::newRow("a word more") << text << TextEdit{8, 3, u"**two**"_s} << u"**two**"_s;
    QTest::newRow("not emphasis") << text << TextEdit{4, 1, QString()} << u"a*"_s;
    QTest::newRow("a link's target far away")
        << u"[a]\n\nText\n"_s << TextEdit{10, 0, u"\n[a]: /url\n"_s}
        << u"[a]\n\nText\n\n[a]: /url\n"_s;
    QTest::newRow("a field's name") << u"---\na: b\n---\n"_s << TextEdit{5, 0, u"x"_s} << u"ax"_s;
}

void TestEssayStyles::findsWhatLooksNew()
{
    QFETCH(QString, before);
    QFETCH(TextEdit, edit);
    const AnalysisPtr first = analyse(before, 1);
    const AnalysisPtr second = reanalyse(first, {edit}, 2);
    const Span span = restyled(*first, *second, editedBy(edit));
    QTEST(second->text.sliced(span.start, span.length()), "restyled");
}

/// Outside of what is said to look new, the looks only move.
void TestEssayStyles::findsAllThatLooksNew()
{
    RandomMarkdown random(testSeed());
    const int count = testCount(20'000);
    for (int done = 0; done < count;) {
        AnalysisPtr before = analyse(random.document(2 + random.below(10)), 1);
        for (int i = 0; i < 20 && done < count; ++i, ++done) {
            const TextEdit edit = random.edit(before->text);
            const AnalysisPtr after = reanalyse(before, {edit}, before->revision + 1);
            const Span fresh = restyled(*before, *after, editedBy(edit));
            const std::vector<TextStyle> was = byCharacter(*before, {0, before->text.size()});
            const std::vector<TextStyle> is = byCharacter(*after, {0, after->text.size()});
            for (qsizetype at = 0; at < after->text.size(); ++at) {
                if (fresh.contains(at))
                    continue;
                const qsizetype old = at < edit.position ? at : at - edit.delta();
                if (is[size_t(at)] != was[size_t(old)] && !after->text[at].isSpace()) {
                    QFAIL(qPrintable(u"At %1 after {%2, %3, “%4”}, new %5 to %6:\n%7\n%8"_s.arg(at)
                                         .arg(edit.position)
                                         .arg(edit.removed)
                                         .arg(edit.inserted)
                                         .arg(fresh.start)
                                         .arg(fresh.end)
                                         .arg(drawn(before->text), drawn(after->text))));
                }
            }
            before = after;
        }
    }
}

void TestEssayStyles::isOrderedAndDisjoint()
{
    RandomMarkdown random(testSeed());
    for (int i = 0; i < testCount(5'000); ++i) {
        const AnalysisPtr analysis = analyse(random.document(2 + random.below(10)), 1);
        qsizetype end = 0;
        for (const StyledSpan &one : stylesIn(*analysis, {0, analysis->text.size()})) {
            QVERIFY(one.span.start >= end && !one.span.isEmpty() && !one.style.isPlain());
            end = one.span.end;
        }
        QVERIFY(end <= analysis->text.size());
    }
}

QTEST_GUILESS_MAIN(TestEssayStyles)
#include "test_essay_styles.moc"
