// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/essay_metadata.h"

#include <QFile>
#include <QTest>

using namespace stetmark;
using namespace Qt::StringLiterals;

namespace {

EssayMetadata metadataOf(const QString &yaml)
{
    return readMetadata(readFrontMatter(u"---\n"_s + yaml + u"\n---\n"_s), essaySchema());
}

} // namespace

class TestEssayMetadata : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheSample();
    void isEmptyWithoutFrontMatter_data();
    void isEmptyWithoutFrontMatter();
    void readsMeasures_data();
    void readsMeasures();
    void readsWordGoals_data();
    void readsWordGoals();
    void readsLists_data();
    void readsLists();
    void readsTruth_data();
    void readsTruth();
    void readsBibliographies_data();
    void readsBibliographies();
    void takesTheFirstValueOfARole_data();
    void takesTheFirstValueOfARole();
};

void TestEssayMetadata::readsTheSample()
{
    QFile file(QStringLiteral(STETMARK_SOURCE_DIR "/resources/samples/essay.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const FrontMatter frontMatter = readFrontMatter(QString::fromUtf8(file.readAll()));
    QVERIFY(frontMatter.isEditable());
    const EssayMetadata metadata = readMetadata(frontMatter, essaySchema());

    EssayMetadata expected;
    expected.title = u"Let It Stand: On the Mark That Undoes a Correction"_s;
    expected.description =
        u"A short essay about stet, the proofreader's mark that keeps a text as it was"_s;
    expected.created = u"2025-03-09T08:00:00Z"_s;
    expected.modified = u"2025-05-18T08:00:00Z"_s;
    expected.tags = {u"Editing"_s, u"Typography"_s, u"Writing Tools"_s, u"Proofreading"_s};
    expected.categories = {u"Essays"_s};
    expected.status = {u"In Progress"_s, 60.0};
    expected.certainty = {u"Likely"_s, 70.0};
    expected.importance = {u"6"_s, 65.0};
    expected.complete = false;
    expected.draft = false;
    expected.bibliography = {{u"Stet"_s, u"https://en.wikipedia.org/wiki/Stet"_s},
                             {u"List of proofreader's marks"_s,
                              u"https://en.wikipedia.org/wiki/List_of_proofreader%27s_marks"_s}};
    QVERIFY(metadata == expected);
}

void TestEssayMetadata::isEmptyWithoutFrontMatter_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << u"# Title\n"_s;
    QTest::newRow("unclosed") << u"---\ntitle: x\n"_s;
    QTest::newRow("invalid") << u"---\n[a\n---\n"_s;
    QTest::newRow("TOML") << u"+++\ntitle = 'x'\n+++\n"_s;
    QTest::newRow("nulls")
        << u"---\ntitle: ~\ntags:\nstatus: {}\ndraft:\nbibliography: []\n---\n"_s;
    QTest::newRow("wrong kinds")
        << u"---\ntitle: [a]\ndescription: {b: c}\nstatus: [d]\ndraft: maybe\n---\n"_s;
}

void TestEssayMetadata::isEmptyWithoutFrontMatter()
{
    QFETCH(const QString, text);
    QVERIFY(readMetadata(readFrontMatter(text), essaySchema()) == EssayMetadata());
}

void TestEssayMetadata::readsMeasures_data()
{
    QTest::addColumn<QString>("yaml");
    QTest::addColumn<FieldRole>("role");
    QTest::addColumn<Measure>("measure");

    const auto status = [](const char *name, const QString &value, const Measure &measure) {
        QTest::newRow(name) << u"status: "_s + value << FieldRole::Status << measure;
    };
    const auto importance = [](const char *name, const QString &value, const Measure &measure) {
        QTest::newRow(name) << u"importance: "_s + value << FieldRole::Importance << measure;
    };
    const std::optional<double> none;
    status("group", u"{value: Draft, percentage: 40}"_s, {u"Draft"_s, 40.0});
    status("only a word in the group", u"{value: Draft}"_s, {u"Draft"_s, 50.0, true});
    status("another word in the group", u"{value: Resting}"_s, {u"Resting"_s, none});
    status("a number for a word", u"{value: 55}"_s, {u""_s, 55.0});
    status("only a percentage", u"{percentage: 40.5}"_s, {u""_s, 40.5});
    status("percent sign", u"{percentage: 70%}"_s, {u""_s, 70.0});
    status("percent sign with a blank", u"{percentage: '70 %'}"_s, {u""_s, 70.0});
    status("quoted", u"{percentage: \"70\"}"_s, {u""_s, 70.0});
    status("too much", u"{value: Draft, percentage: 101}"_s, {u"Draft"_s, none});
    status("negative", u"{value: Draft, percentage: -1}"_s, {u"Draft"_s, none});
    status("no number", u"{value: Draft, percentage: much}"_s, {u"Draft"_s, none});
    status("not a number", u"{value: Draft, percentage: nan}"_s, {u"Draft"_s, none});
    status("not applicable", u"{value: Draft, percentage: N/A}"_s, {u"Draft"_s, none});
    status("word and no percentage", u"{value: Draft, percentage: ~}"_s, {u"Draft"_s, 50.0, true});
    status("word", u"in progress"_s, {u"in progress"_s, 75.0, true});
    status("word with a hyphen", u"In-Progress"_s, {u"In-Progress"_s, 75.0, true});
    status("other word", u"resting"_s, {u"resting"_s, none});
    status("number", u"55"_s, {u""_s, 55.0});
    status("number with a sign", u"55%"_s, {u""_s, 55.0});
    status("number beyond", u"550"_s, {u"550"_s, none});
    status("null in the group", u"{value: ~, percentage: }"_s, {});
    importance("group of two numbers", u"{value: 8, percentage: 85}"_s, {u"8"_s, 85.0});
    importance("group of one number", u"{value: 8}"_s, {u"8"_s, 80.0, true});
    importance("0 to 10", u"7"_s, {u"7"_s, 70.0, true});
    importance("nothing of 10", u"0"_s, {u"0"_s, 0.0, true});
    importance("part of one", u"7.5"_s, {u"7.5"_s, 75.0, true});
    importance("above 10", u"85"_s, {u""_s, 85.0});
    importance("with a sign", u"5%"_s, {u""_s, 5.0});
    importance("without a value", u"N/A"_s, {u"N/A"_s, none});
    importance("null", u"~"_s, {});
    const auto certainty = [](const char *name, const QString &yaml) {
        QTest::newRow(name) << yaml << FieldRole::Certainty << Measure{u"likely"_s, 67.0, true};
    };
    certainty("confidence", u"confidence: likely"_s);
    certainty("belief", u"belief: likely"_s);
    QTest::newRow("status in a taxonomy") << u"taxonomy: {status: notes, place: here}"_s
                                          << FieldRole::Status << Measure{u"notes"_s, 25.0, true};
}

void TestEssayMetadata::readsMeasures()
{
    QFETCH(const QString, yaml);
    QFETCH(const FieldRole, role);
    QFETCH(const Measure, measure);
    const EssayMetadata metadata = metadataOf(yaml);
    const Measure &read = role == FieldRole::Status      ? metadata.status
                          : role == FieldRole::Certainty ? metadata.certainty
                                                         : metadata.importance;
    QCOMPARE(read.word, measure.word);
    QCOMPARE(read.percent.value_or(-1), measure.percent.value_or(-1));
    QCOMPARE(read.isPercentImplied, measure.isPercentImplied);
}

void TestEssayMetadata::readsWordGoals_data()
{
    QTest::addColumn<QString>("yaml");
    QTest::addColumn<int>("goal"); // 0 for none
    const auto row = [](const QString &yaml, int goal) {
        QTest::newRow(qPrintable(yaml)) << yaml << goal;
    };
    row(u"title: T"_s, 0);
    row(u"word_goal: 1500"_s, 1500);
    row(u"word_goal: '1500'"_s, 1500);
    row(u"word_goal: 1.5e3 # words"_s, 1500);
    row(u"word_goal:"_s, 0);
    row(u"word_goal: 0"_s, 0);
    row(u"word_goal: -5"_s, 0);
    row(u"word_goal: many"_s, 0);
    row(u"word_goal: .inf"_s, 0);
    row(u"word_goal: nan"_s, 0);
    row(u"word_goal: 1e99"_s, 0);
    row(u"word_goal: [1500]"_s, 0);
    row(u"word_goal: {a: 1500}"_s, 0);
}

void TestEssayMetadata::readsWordGoals()
{
    QFETCH(QString, yaml);
    const EssayMetadata metadata = metadataOf(yaml);
    QTEST(metadata.wordGoal.value_or(0), "goal");
    const FrontMatter frontMatter = readFrontMatter(u"---\n"_s + yaml + u"\n---\n"_s);
    QCOMPARE(readWordGoal(frontMatter, essaySchema()), metadata.wordGoal);
}

void TestEssayMetadata::readsLists_data()
{
    QTest::addColumn<QString>("yaml");
    QTest::addColumn<QStringList>("tags");

    QTest::newRow("flow") << u"tags: [a, 'b c', 5]"_s << QStringList({u"a"_s, u"b c"_s, u"5"_s});
    QTest::newRow("block") << u"tags:\n- a\n- b"_s << QStringList({u"a"_s, u"b"_s});
    QTest::newRow("commas") << u"tags: a, b c ,d,"_s << QStringList({u"a"_s, u"b c"_s, u"d"_s});
    QTest::newRow("one") << u"tags: a b"_s << QStringList({u"a b"_s});
    QTest::newRow("holes") << u"tags: [a, '', ~, {x: y}]"_s << QStringList({u"a"_s});
    QTest::newRow("keywords") << u"keywords: [a]"_s << QStringList({u"a"_s});
}

void TestEssayMetadata::readsLists()
{
    QFETCH(const QString, yaml);
    QFETCH(const QStringList, tags);
    QCOMPARE(metadataOf(yaml).tags, tags);
}

void TestEssayMetadata::readsTruth_data()
{
    QTest::addColumn<QString>("yaml");
    QTest::addColumn<int>("truth"); // -1 for none

    QTest::newRow("true") << u"true"_s << 1;
    QTest::newRow("True") << u"True"_s << 1;
    QTest::newRow("yes") << u"yes"_s << 1;
    QTest::newRow("off") << u"off"_s << 0;
    QTest::newRow("quoted") << u"\"false\""_s << 0;
    QTest::newRow("number") << u"1"_s << -1;
    QTest::newRow("list") << u"[true]"_s << -1;
}

void TestEssayMetadata::readsTruth()
{
    QFETCH(const QString, yaml);
    QFETCH(const int, truth);
    const std::optional<bool> draft = metadataOf(u"draft: "_s + yaml).draft;
    QCOMPARE(draft ? int(*draft) : -1, truth);
}

void TestEssayMetadata::readsBibliographies_data()
{
    QTest::addColumn<QString>("yaml");
    QTest::addColumn<QStringList>("sources"); // "title|link"

    QTest::newRow("records")
        << u"bibliography:\n  - title: A\n    link: https://a.org\n  - title: B"_s
        << QStringList({u"A|https://a.org"_s, u"B|"_s});
    QTest::newRow("other keys") << u"bibliography: [{name: A, url: 'https://a.org'}]"_s
                                << QStringList({u"A|https://a.org"_s});
    QTest::newRow("pandoc") << u"references: [{title: A, URL: 'https://a.org'}]"_s
                            << QStringList({u"A|https://a.org"_s});
    QTest::newRow("strings") << u"bibliography: [A book, 'https://a.org']"_s
                             << QStringList({u"A book|"_s, u"|https://a.org"_s});
    QTest::newRow("path") << u"bibliography: refs.bib"_s << QStringList({u"refs.bib|"_s});
    QTest::newRow("paths") << u"bibliography: [a.bib, b.bib]"_s
                           << QStringList({u"a.bib|"_s, u"b.bib|"_s});
    QTest::newRow("empty record") << u"bibliography: [{title: '', link: ~}, {note: x}]"_s
                                  << QStringList();
}

void TestEssayMetadata::readsBibliographies()
{
    QFETCH(const QString, yaml);
    QFETCH(const QStringList, sources);
    QStringList read;
    for (const Source &source : metadataOf(yaml).bibliography)
        read.append(source.title + u'|' + source.link);
    QCOMPARE(read, sources);
}

void TestEssayMetadata::takesTheFirstValueOfARole_data()
{
    QTest::addColumn<QString>("yaml");
    QTest::addColumn<EssayMetadata>("expected");

    const auto row = [](const char *name, const QString &yaml, auto set) {
        EssayMetadata metadata;
        set(metadata);
        QTest::newRow(name) << yaml << metadata;
    };
    row("excerpt for an empty description", u"description: ''\nexcerpt: It says so."_s,
        [](EssayMetadata &m) { m.description = u"It says so."_s; });
    row("date", u"date: 22 Jan 2016"_s, [](EssayMetadata &m) { m.created = u"22 Jan 2016"_s; });
    row("created and updated", u"created: 2016-01-02\nupdated: 2017"_s, [](EssayMetadata &m) {
        m.created = u"2016-01-02"_s;
        m.modified = u"2017"_s;
    });
    row("trimmed", u"title: '  a  '"_s, [](EssayMetadata &m) { m.title = u"a"_s; });
    row("language", u"lang: pt-BR"_s, [](EssayMetadata &m) { m.language = u"pt-BR"_s; });
    row("author", u"author: A. Writer"_s, [](EssayMetadata &m) { m.author = u"A. Writer"_s; });
    row("author record", u"author: {name: A. Writer}"_s,
        [](EssayMetadata &m) { m.author = u"A. Writer"_s; });
    row("authors", u"authors: [A, {name: B}, '']"_s,
        [](EssayMetadata &m) { m.author = u"A, B"_s; });
}

void TestEssayMetadata::takesTheFirstValueOfARole()
{
    QFETCH(const QString, yaml);
    QFETCH(const EssayMetadata, expected);
    QVERIFY(metadataOf(yaml) == expected);
}

QTEST_GUILESS_MAIN(TestEssayMetadata)
#include "test_essay_metadata.moc"
