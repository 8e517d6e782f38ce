// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/field_problems.h"
#include "tests/essay/front_matter_samples.h"
#include "tests/support/random_test.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace stetmark;
using namespace Qt::StringLiterals;

namespace {

QList<FieldProblem> problemsOf(const QString &yaml, const FieldSchema &schema = essaySchema())
{
    const QString text = u"---\n"_s + yaml + u"\n---\nText.\n"_s;
    return findFieldProblems(readFrontMatter(text), schema, text);
}

QString described(const QList<FieldProblem> &problems)
{
    QStringList all;
    for (const FieldProblem &problem : problems) {
        const bool isNote = problem.issue.severity == Issue::Severity::Note;
        all.append(problem.path.toString() + (isNote ? u" note"_s : u""_s));
    }
    return all.join(u"; "_s);
}

FieldSchema schemaOf(const QString &yaml)
{
    const Result<FieldSchema> schema = readFieldSchema(yaml);
    if (!schema)
        qFatal("%s", qPrintable(schema.error().message));
    return *schema;
}

const FieldSchema &strictSchema()
{
    static const FieldSchema schema = schemaOf(
        u"scales: {moods: {Calm: 100, Wild: 0}}\n"
        "fields:\n"
        "  - {key: title, type: text, required: true}\n"
        "  - {key: words, type: number, minimum: 10, maximum: 20}\n"
        "  - {key: grade, type: number, unit: 0 to 10, maximum: 10}\n"
        "  - {key: colour, type: choice, choices: [Red, Pale Blue, 5]}\n"
        "  - {key: mood, type: choice, scale: moods}\n"
        "  - {key: share, type: percentage, minimum: 50, scale: moods}\n"
        "  - {key: place, type: group, fields: [{key: town, type: text, required: true}]}\n"
        "  - key: works\n    type: records\n    fields:\n"
        "      - {key: name, type: text, required: true}\n"
        "      - {key: link, type: link}\n"_s);
    return schema;
}

} // namespace

class TestFieldProblems : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsProblems_data();
    void findsProblems();
    void findsProblemsBySchema_data();
    void findsProblemsBySchema();
    void saysWhereAndWhat();
    void saysWhatIsMissingWhereItWouldStand();
    void takesDuplicatesFromTheFrontMatter();
    void checksLinks_data();
    void checksLinks();
    void isQuietAboutGoodEssays_data();
    void isQuietAboutGoodEssays();
    void isQuietWhereNothingCanBeRead_data();
    void isQuietWhereNothingCanBeRead();
    void pointsIntoTheFrontMatter();
    void staysWithinBounds();
};

void TestFieldProblems::findsProblems_data()
{
    QTest::addColumn<QString>("yaml");
    QTest::addColumn<QString>("problems");

    const auto row = [](const QString &yaml, const QString &problems = {}) {
        QTest::newRow(qPrintable(yaml)) << yaml << problems;
    };
    row(u"title: T"_s);
    row(u"title:"_s);
    row(u"title: [a]"_s, u"title"_s);
    row(u"title: {en: a}"_s, u"title"_s);
    row(u"author: [A, {name: B}]"_s);
    row(u"author: {name: B}"_s);
    row(u"tags: a, b"_s);
    row(u"tags: []"_s);
    row(u"tags: {a: b}"_s, u"tags"_s);
    row(u"tags: [a, {b: c}]"_s, u"tags[1]"_s);
    row(u"draft: maybe"_s, u"draft"_s);
    row(u"draft: \"False\""_s);
    row(u"draft: off"_s);
    row(u"draft: ~"_s);
    row(u"draft: N/A"_s);
    row(u"word_goal: 2000"_s);
    row(u"word_goal: 0x10"_s);
    row(u"word_goal: many"_s, u"word_goal"_s);
    row(u"word_goal: -5"_s, u"word_goal"_s);
    row(u"word_goal: 1e9"_s, u"word_goal"_s);
    row(u"word_goal: ''"_s);
    row(u"lastmod: 2024-02-29"_s);
    row(u"lastmod: 2023-02-29"_s, u"lastmod"_s);
    row(u"lastmod: '2023-02-29T05:00:00Z'"_s, u"lastmod"_s);
    row(u"lastmod: 2024-02-29T25:00:00Z"_s, u"lastmod"_s);
    row(u"lastmod: 22 Jan 2016"_s);
    row(u"lastmod: 32 Jan 2016"_s, u"lastmod"_s);
    row(u"lastmod: 2016"_s);
    row(u"lastmod: 2016-01"_s);
    row(u"lastmod: next week"_s, u"lastmod note"_s);
    row(u"lastmod: n/a"_s);
    row(u"lastmod: \"{{ .Date }}\""_s);
    row(u"lastmod: [2024-02-29]"_s, u"lastmod"_s);
    row(u"status: in progress"_s);
    row(u"status: In-Progress"_s);
    row(u"status: 55"_s);
    row(u"status: 55 %"_s);
    row(u"status: 550"_s, u"status"_s);
    row(u"status: -5"_s, u"status"_s);
    row(u"status: N/A"_s);
    row(u"status: resting"_s, u"status note"_s);
    row(u"status: [draft]"_s, u"status"_s);
    row(u"status: {value: Draft, percentage: 50}"_s);
    row(u"status: {value: Resting, percentage: 150}"_s, u"status.value note; status.percentage"_s);
    row(u"status: {value: ~, percentage: }"_s);
    row(u"status: {percentage: much}"_s, u"status.percentage"_s);
    row(u"status: {percentage: 101%}"_s, u"status.percentage"_s);
    row(u"status: {percentage: [5]}"_s, u"status.percentage"_s);
    row(u"importance: 7"_s);
    row(u"importance: 8.5"_s);
    row(u"importance: 85"_s);
    row(u"importance: 850"_s, u"importance"_s);
    row(u"importance: {value: 8, percentage: 85}"_s);
    row(u"importance: {value: 8.5}"_s);
    row(u"importance: huge"_s, u"importance note"_s);
    row(u"taxonomy: {status: draft, section: Essays}"_s);
    row(u"taxonomy: Essays"_s, u"taxonomy"_s);
    row(u"bibliography: refs.bib"_s);
    row(u"bibliography: [a.bib, b.bib]"_s);
    row(u"bibliography: [{title: A, link: https://example.org}, {title: B, link: 'a b'}]"_s,
        u"bibliography[1].link"_s);
    row(u"mood: {of: [anything, {at: all}]}"_s);
    row(u"begun: 2023-02-30"_s, u"begun"_s);
    row(u"begun: '2023-02-30'"_s);
    row(u"mood: {begun: 2023-02-30}"_s, u"mood.begun"_s);
    row(u"a: &x {percentage: 500}\nstatus: *x"_s);
    row(u"draft: maybe\nlastmod: 2023-02-30"_s, u"draft; lastmod"_s);
}

void TestFieldProblems::findsProblems()
{
    QFETCH(const QString, yaml);
    QFETCH(const QString, problems);
    QCOMPARE(described(problemsOf(yaml)), problems);
}

void TestFieldProblems::findsProblemsBySchema_data()
{
    QTest::addColumn<QString>("yaml");
    QTest::addColumn<QString>("problems");

    const auto row = [](const QString &yaml, const QString &problems = {}) {
        QTest::newRow(qPrintable(yaml)) << yaml << problems;
    };
    row(u""_s, u"title"_s);
    row(u"words: 15"_s, u"title"_s);
    row(u"title:"_s, u"title"_s);
    row(u"title: ' '"_s, u"title"_s);
    row(u"title: []"_s, u"title"_s);
    row(u"title: N/A"_s);
    row(u"title: T\nwords: 9"_s, u"words"_s);
    row(u"title: T\nwords: 20.5"_s, u"words"_s);
    row(u"title: T\nwords: 50%"_s, u"words"_s);
    row(u"title: T\ngrade: 7"_s);
    row(u"title: T\ngrade: 11"_s, u"grade"_s);
    row(u"title: T\ngrade: 70%"_s);
    row(u"title: T\ncolour: red"_s);
    row(u"title: T\ncolour: pale-blue"_s);
    row(u"title: T\ncolour: 5"_s);
    row(u"title: T\ncolour: green"_s, u"colour note"_s);
    row(u"title: T\nmood: wild"_s);
    row(u"title: T\nmood: 50"_s);
    row(u"title: T\nshare: 49"_s, u"share"_s);
    row(u"title: T\nshare: calm"_s);
    row(u"title: T\nshare: wild"_s, u"share"_s);
    row(u"title: T\nplace: {}"_s);
    row(u"title: T\nplace: {street: S}"_s, u"place.town"_s);
    row(u"title: T\nplace: {town: ~}"_s, u"place.town"_s);
    row(u"title: T\nplace: here"_s, u"place"_s);
    row(u"title: T\nworks: [{name: A}, {link: b}, free text]"_s, u"works[1].name"_s);
    row(u"a: &x T\ntitle: *x"_s);
}

void TestFieldProblems::findsProblemsBySchema()
{
    QFETCH(const QString, yaml);
    QFETCH(const QString, problems);
    QCOMPARE(described(problemsOf(yaml, strictSchema())), problems);
}

void TestFieldProblems::saysWhereAndWhat()
{
    const QList<FieldProblem> problems = problemsOf(u"title: T\nstatus:\n  percentage: \"150\""_s);
    QCOMPARE(problems.size(), 1);
    const Issue &issue = problems.first().issue;
    QCOMPARE(issue.severity, Issue::Severity::Warning);
    QCOMPARE(issue.line, 4);
    QCOMPARE(issue.column, 15);
    QCOMPARE(issue.span.length(), 5);
    QVERIFY2(issue.message.contains(u"150"_s) && issue.message.contains(u"100"_s),
             qPrintable(issue.message));
}

void TestFieldProblems::saysWhatIsMissingWhereItWouldStand()
{
    const QList<FieldProblem> problems =
        problemsOf(u"works:\n  - link: https://example.org\ntitel: T"_s, strictSchema());
    QCOMPARE(described(problems), u"title; works[0].name"_s);
    QVERIFY((problems[0].issue.span == Span{0, 3}));
    QVERIFY2(problems[0].issue.message.contains(u"title"_s), qPrintable(problems[0].issue.message));
    QCOMPARE(problems[1].issue.line, 3);
}

void TestFieldProblems::takesDuplicatesFromTheFrontMatter()
{
    const QString text = u"---\ntitle: a\nmood: {x: 1, x: 2}\ntitle: b\ndraft: maybe\n---\n"_s;
    const FrontMatter frontMatter = readFrontMatter(text);
    const QList<FieldProblem> problems = findFieldProblems(frontMatter, essaySchema(), text);
    QCOMPARE(described(problems), u"mood.x; title; draft"_s);
    QVERIFY(frontMatter.issues.contains(problems[0].issue));
    QVERIFY(frontMatter.issues.contains(problems[1].issue));
}

void TestFieldProblems::checksLinks_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<bool>("isFine");

    for (const QString &link :
         {u"https://example.org"_s, u"http://example.org:8080/a?b=c&d#e"_s,
          u"HTTPS://EXAMPLE.ORG"_s, u"https://example.org/Stet_(mark)"_s,
          u"https://example.org/%C3%A9"_s, u"https://例え.jp/ページ?q=あ#節"_s, u"https://[::1]/"_s,
          u"//example.org/a"_s, u"/about"_s, u"../other.md"_s, u"#part"_s, u"other-essay"_s,
          u"mailto:a@example.org"_s, u"doi:10.1000/182"_s, u"httpd/manual"_s,
          u"ftp://example.org"_s, u""_s})
        QTest::newRow(qPrintable(link)) << link << true;
    for (const QString &link :
         {u"https://example.org/a b"_s, u"a book"_s, u"www.example.org"_s, u"https://"_s,
          u"https:///path"_s, u"http:/example.org"_s, u"http:example.org"_s,
          u"https//example.org"_s, u"https;//example.org"_s, u"https"_s, u"https://exa<mple.org"_s,
          u"https://[::1"_s})
        QTest::newRow(qPrintable(link)) << link << false;
}

void TestFieldProblems::checksLinks()
{
    QFETCH(const QString, link);
    QFETCH(const bool, isFine);
    QVERIFY2(linkProblem(link).isEmpty() == isFine, qPrintable(linkProblem(link)));
}

void TestFieldProblems::isQuietAboutGoodEssays_data()
{
    QTest::addColumn<QString>("path");
    const QString root = QStringLiteral(STETMARK_SOURCE_DIR);
    for (const QString &folder : {u"/resources/samples"_s, u"/tests/cases/front_matter"_s}) {
        for (const QFileInfo &file : QDir(root + folder).entryInfoList({u"*.md"_s, u"*.txt"_s}))
            QTest::newRow(qPrintable(file.fileName())) << file.filePath();
    }
}

void TestFieldProblems::isQuietAboutGoodEssays()
{
    QFETCH(const QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll()).replace(u"\r\n"_s, u"\n"_s);
    const FrontMatter frontMatter = readFrontMatter(text);
    for (const FieldProblem &problem : findFieldProblems(frontMatter, essaySchema(), text))
        QVERIFY2(frontMatter.issues.contains(problem.issue), qPrintable(problem.issue.message));
}

void TestFieldProblems::isQuietWhereNothingCanBeRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("no front matter") << u"# Head\n"_s;
    QTest::newRow("nothing") << u""_s;
    QTest::newRow("unclosed") << u"---\nwords: x\n"_s;
    QTest::newRow("TOML") << u"+++\nwords = 'x'\n+++\n"_s;
    QTest::newRow("JSON") << u"{\"words\": \"x\"}\n"_s;
    QTest::newRow("not valid") << u"---\nwords: [x\n---\n"_s;
    QTest::newRow("not followed") << u"---\nwords: x\nplace: \"never\nclosed\n---\n"_s;
    QTest::newRow("a list") << u"---\n- words\n---\n"_s;
}

void TestFieldProblems::isQuietWhereNothingCanBeRead()
{
    QFETCH(const QString, text);
    QVERIFY(findFieldProblems(readFrontMatter(text), strictSchema(), text).isEmpty());
}

void TestFieldProblems::pointsIntoTheFrontMatter()
{
    QRandomGenerator random(testSeed());
    const QStringList nasty = nastyValues();
    for (int i = testCount(4'000); i > 0; --i) {
        QString text = randomFrontMatter(random);
        // Values where the schemas expect others.
        const QStringList keys{u"title"_s, u"words"_s, u"lastmod"_s, u"mood"_s, u"status"_s};
        const QString line = u"\n%1: %2"_s.arg(keys[random.bounded(keys.size())],
                                               nasty[random.bounded(nasty.size())]);
        text.insert(3, line);
        const FrontMatter frontMatter = readFrontMatter(text);
        for (const FieldSchema *schema : {&essaySchema(), &strictSchema()}) {
            qsizetype last = 0;
            for (const FieldProblem &problem : findFieldProblems(frontMatter, *schema, text)) {
                QVERIFY2(frontMatter.span.contains(problem.issue.span), qPrintable(text));
                QVERIFY2(problem.issue.span.start >= last, qPrintable(text));
                QVERIFY(!problem.path.isEmpty() && !problem.issue.message.isEmpty());
                last = problem.issue.span.start;
            }
        }
    }
}

void TestFieldProblems::staysWithinBounds()
{
    QString yaml = u"bibliography:\n"_s;
    for (int i = 0; i < 4000; ++i)
        yaml += u"  - {title: A, link: 'a b'}\n"_s;
    QCOMPARE(problemsOf(yaml).size(), 100);
    QCOMPARE(problemsOf(u"mood: "_s + u"["_s.repeated(400) + u"]"_s.repeated(400)).size(), 0);
    QVERIFY(problemsOf(u"mood: "_s + u"{a: "_s.repeated(400) + u"1"_s + u"}"_s.repeated(400))
                .isEmpty());
}

QTEST_GUILESS_MAIN(TestFieldProblems)
#include "test_field_problems.moc"
