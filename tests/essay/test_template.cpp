// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/front_matter.h"
#include "editor/essay/suggested_title.h"
#include "editor/essay/template_fill.h"
#include "editor/essay/template_finder.h"
#include "editor/essay/template_slug.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace stetmark;
using namespace Qt::StringLiterals;

namespace {

TemplateValues values(const QString &title = u"On Stet"_s)
{
    return {title, u"on-stet"_s,
            QDateTime(QDate(2026, 3, 4), QTime(5, 6, 7), Qt::OffsetFromUTC, 3600)};
}

void write(const QString &path, const QByteArray &bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QStringList names(const QList<EssayTemplate> &templates)
{
    QStringList result;
    for (const EssayTemplate &one : templates)
        result.append(one.name);
    return result;
}

} // namespace

class TestTemplate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placeholders_data();
    void placeholders();
    void fills_data();
    void fills();
    void everyTitleIsThatTitle_data();
    void everyTitleIsThatTitle();
    void manyPlaceholders();
    void messageNamesAFew();
    void slugs_data();
    void slugs();
    void titlesFromNames();
    void suggestsATitle_data();
    void suggestsATitle();
    void builtInsAreFilled();
    void findsTheNearest();
    void leavesOutWhatIsNoTemplate();
    void choosesADefault();
};

void TestTemplate::placeholders_data()
{
    QTest::addColumn<QString>("placeholder");
    QTest::addColumn<QString>("value"); // null where it is not known

    const auto row = [](const QString &placeholder, const QString &value) {
        QTest::newRow(qPrintable(placeholder)) << placeholder << value;
    };
    const QString title = u"On Stet"_s;
    const QString slug = u"on-stet"_s;
    const QString moment = u"2026-03-04T05:06:07+01:00"_s;
    row(u"{{ title }}"_s, title);
    row(u"{{title}}"_s, title);
    row(u"{{ .Title }}"_s, title);
    row(u"{{- .Title -}}"_s, title);
    row(u"{{ replace .Name \"-\" \" \" | title }}"_s, title);
    row(u"{{ replace .File.ContentBaseName `-` ` ` | title }}"_s, title);
    row(u"{{ replace .TranslationBaseName \"-\" \" \" | title }}"_s, title);
    row(u"{{ replace .Name \"-\" \" \" }}"_s, title);
    row(u"{{ .Name | humanize | title }}"_s, title);
    row(u"{{ humanize .Name }}"_s, title);
    row(u"{{ title ( replace .Name \"_\" \" \" ) }}"_s, title);
    row(u"{{ slug }}"_s, slug);
    row(u"{{ .Name }}"_s, slug);
    row(u"{{ .File.BaseFileName }}"_s, slug);
    row(u"{{ .Title | urlize }}"_s, slug);
    row(u"{{ urlize .Name }}"_s, slug);
    row(u"{{ date }}"_s, u"2026-03-04"_s);
    row(u"{{ .Date }}"_s, moment);
    row(u"{{ now }}"_s, moment);
    row(u"{{ now.Format \"2006-01-02\" }}"_s, u"2026-03-04"_s);
    row(u"{{ .Date.Format \"Monday, 02 January 2006\" }}"_s, u"Wednesday, 04 March 2026"_s);
    row(u"{{ dateFormat \"2006-01-02 15:04:05 -07:00\" .Date }}"_s,
        u"2026-03-04 05:06:07 +01:00"_s);
    row(u"{{ .Date | time.Format \"2006\" }}"_s, u"2026"_s);
    row(u"{{ now.Format \"Jan 2\" }}"_s, QString());
    row(u"{{ .Site.Title }}"_s, QString());
    row(u"{{ .Params.title }}"_s, QString());
    row(u"{{ title | safeHTML }}"_s, QString());
    row(u"{{ date:YYYY }}"_s, QString());
    row(u"{{ if .Title }}"_s, QString());
    row(u"{{/* title */}}"_s, QString());
    row(u"{{}}"_s, QString());
}

void TestTemplate::placeholders()
{
    QFETCH(const QString, placeholder);
    QFETCH(const QString, value);
    QCOMPARE(findPlaceholders(placeholder).size(), 1);
    const auto found = valueOf(placeholder, values());
    QCOMPARE(found ? found->text : QString(), value);
    QCOMPARE(found.has_value(), !value.isNull());
}

void TestTemplate::fills_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QStringList>("left");

    const auto row = [](const char *name, const QString &before, const QString &after,
                        const QStringList &left = {}) {
        QTest::newRow(name) << before << after << left;
    };
    const QString unknown = u"{{ .Site.Author }}"_s;
    row("nothing", u"Text.\n"_s, u"Text.\n"_s);
    row("empty", {}, {});
    row("body", u"# {{ title }}\n\n{{ date }} {{ slug }}"_s, u"# On Stet\n\n2026-03-04 on-stet"_s);
    row("body alone, on its first line", u"{{ title }}\n"_s, u"On Stet\n"_s);
    row("front matter", u"---\ntitle: {{ title }} # kept\ndate:   {{ date }}\n---\n"_s,
        u"---\ntitle: On Stet # kept\ndate:   2026-03-04\n---\n"_s);
    row("quotes in quotes", u"---\ntitle: \"{{ replace .Name \"-\" \" \" | title }}\"\n---\n"_s,
        u"---\ntitle: \"On Stet\"\n---\n"_s);
    row("a date in quotes", u"---\ndate: '{{ .Date }}'\n---\n"_s,
        u"---\ndate: '2026-03-04T05:06:07+01:00'\n---\n"_s);
    row("part of a value", u"---\nurl: /{{ date }}/{{ slug }}/\n---\n"_s,
        u"---\nurl: /2026-03-04/on-stet/\n---\n"_s);
    row("at depth", u"---\na: {b: [x, '{{ slug }}']}\nc:\n  - d: {{ slug }}\n---\n"_s,
        u"---\na: {b: [x, 'on-stet']}\nc:\n  - d: on-stet\n---\n"_s);
    row("unknown",
        u"---\nauthor: {{ .Site.Author }}\ntitle: {{ title }}\n---\n{{ .Site.Author }}\n"_s,
        u"---\nauthor: {{ .Site.Author }}\ntitle: On Stet\n---\n{{ .Site.Author }}\n"_s, {unknown});
    row("known beside unknown", u"---\na: {{ slug }} by {{ .Site.Author }}\n---\n"_s,
        u"---\na: on-stet by {{ .Site.Author }}\n---\n"_s, {unknown});
    row("a comment", u"---\n# {{ title }}\na: 1\n---\n"_s, u"---\n# {{ title }}\na: 1\n---\n"_s,
        {u"{{ title }}"_s});
    row("a key", u"---\n{{ slug }}: 1\n---\n"_s, u"---\n{{ slug }}: 1\n---\n"_s, {u"{{ slug }}"_s});
    row("broken YAML", u"---\na: [{{ slug }}\n---\n{{ slug }}\n"_s,
        u"---\na: [{{ slug }}\n---\non-stet\n"_s, {u"{{ slug }}"_s});
    row("shortcodes", u"{{< toc >}} {{% note %}}\n"_s, u"{{< toc >}} {{% note %}}\n"_s);
    row("over two lines", u"{{ title\n}}\n"_s, u"{{ title\n}}\n"_s);
    row("TOML", u"+++\ntitle = '{{ title }}'\ndate = {{ .Date }}\n+++\n{{ title }}\n"_s,
        u"+++\ntitle = 'On Stet'\ndate = 2026-03-04T05:06:07+01:00\n+++\nOn Stet\n"_s);
    row("TOML without quotes", u"+++\ntitle = {{ title }}\n+++\n"_s,
        u"+++\ntitle = {{ title }}\n+++\n"_s, {u"{{ title }}"_s});
    row("JSON", u"{\n  \"title\": \"{{ title }}\"\n}\n"_s, u"{\n  \"title\": \"On Stet\"\n}\n"_s);
    row("words of the filling", u"fill0z {{ title }} fillx0z\n"_s, u"fill0z On Stet fillx0z\n"_s);
}

void TestTemplate::fills()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    QFETCH(const QStringList, left);
    const FilledTemplate filled = fillTemplate(before, values());
    QCOMPARE(filled.text, after);
    QCOMPARE(filled.left, left);
}

void TestTemplate::everyTitleIsThatTitle_data()
{
    QTest::addColumn<QString>("title");
    for (const QString &title : {u"Plain"_s,
                                 u"A: b"_s,
                                 u"“Quoted” and \"quoted\""_s,
                                 u"It's"_s,
                                 u"# no comment"_s,
                                 u"a #b"_s,
                                 u"2026"_s,
                                 u"true"_s,
                                 u"null"_s,
                                 u"~"_s,
                                 u"- item"_s,
                                 u"[list]"_s,
                                 u"{map}"_s,
                                 u"*alias"_s,
                                 u"&anchor"_s,
                                 u"!tag"_s,
                                 u"| block"_s,
                                 u"%"_s,
                                 u"@x"_s,
                                 u"`x`"_s,
                                 u"back\\slash \"x\" 'y'"_s,
                                 u"fill0z"_s,
                                 u"{{ slug }}"_s,
                                 u"---"_s,
                                 u"über 東京 🙂"_s,
                                 u""_s})
        QTest::newRow(qPrintable(title)) << title;
}

void TestTemplate::everyTitleIsThatTitle()
{
    QFETCH(const QString, title);
    const QString yaml = u"---\na: {{ title }}\nb: '{{ title }}'\nc: \"{{ .Title }}\"\n"
                         "d: [{{ title }}, x]\ne: 1 # kept\n---\n"_s;
    const FilledTemplate filled = fillTemplate(yaml, values(title));
    QCOMPARE(filled.left, QStringList());
    const FrontMatter frontMatter = readFrontMatter(filled.text);
    QVERIFY2(frontMatter.isEditable(), qPrintable(filled.text));
    for (const QString &path : {u"a"_s, u"b"_s, u"c"_s, u"d[0]"_s}) {
        const FrontMatterNode *node = frontMatter.root.at(*FieldPath::parse(path));
        QVERIFY(node);
        QCOMPARE(node->value, title);
        QCOMPARE(node->type(), ScalarType::Text);
    }
    QVERIFY(filled.text.endsWith(u"\ne: 1 # kept\n---\n"_s));

    // TOML: without an apostrophe as it is between these, else in double quotes.
    const QString toml =
        fillTemplate(u"+++\na = '{{ title }}'\nb = \"{{ title }}\"\n+++\n"_s, values(title)).text;
    QString escaped = title;
    escaped.replace(u"\\"_s, u"\\\\"_s).replace(u"\""_s, u"\\\""_s);
    const QString single = title.contains(u'\'') ? u"\"%1\""_s.arg(escaped) : u"'%1'"_s.arg(title);
    QCOMPARE(toml, u"+++\na = "_s + single + u"\nb = \""_s + escaped + u"\"\n+++\n"_s);
}

void TestTemplate::manyPlaceholders()
{
    const FilledTemplate filled = fillTemplate(u"{{ slug }}\n"_s.repeated(1000), values());
    QCOMPARE(filled.text.count(u"on-stet"_s), 200);
    QCOMPARE(filled.text.count(u"{{ slug }}"_s), 800);
    QCOMPARE(filled.left, QStringList{u"{{ slug }}"_s});
}

void TestTemplate::messageNamesAFew()
{
    QVERIFY(leftPlaceholdersMessage({u"{{ a }}"_s}).endsWith(u": {{ a }}"_s));
    const QString many = leftPlaceholdersMessage(
        {u"{{ a }}"_s, u"{{ b }}"_s, u"{{ c }}"_s, u"{{ d }}"_s, u"{{ e }}"_s});
    QVERIFY2(many.endsWith(u": {{ a }}, {{ b }}, {{ c }} and 2 more"_s), qPrintable(many));
}

void TestTemplate::slugs_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("slug");

    const auto row = [](const QString &title, const QString &slug) {
        QTest::newRow(qPrintable(title)) << title << slug;
    };
    row(u"On Stet"_s, u"on-stet"_s);
    row(u"  What’s “new”?  — 2nd -- ed. "_s, u"whats-new-2nd-ed"_s);
    row(u"don't_stop"_s, u"dont-stop"_s);
    row(u"Crème brûlée à la Ångström"_s, u"creme-brulee-a-la-angstrom"_s);
    row(u"Straße ÆØ Łódź Þór İzmir ısı"_s, u"strasse-aeo-lodz-thor-izmir-isi"_s);
    row(u"ﬁne ² Việt"_s, u"fine-2-viet"_s);
    row(u"Чайка и Йод"_s, u"чайка-и-йод"_s);
    row(u"東京 物語"_s, u"東京-物語"_s);
    row(u"हिन्दी लेख"_s, u"हिन्दी-लेख"_s);
    row(u"../../etc/passwd"_s, u"etc-passwd"_s);
    row(u"C++ & C#"_s, u"c-c"_s);
    row(u"🙂 !?"_s, QString());
    row({}, QString());
    row(u"word "_s.repeated(30),
        u"word-word-word-word-word-word-word-word-word-word-word-word-word-"
        "word-word-word"_s);
    row(u"a"_s.repeated(300), u"a"_s.repeated(80));
    row(u"a"_s + u"𐐨"_s.repeated(50), u"a"_s + u"𐐨"_s.repeated(39));
}

void TestTemplate::slugs()
{
    QFETCH(const QString, title);
    QFETCH(const QString, slug);
    QCOMPARE(slugOf(title), slug);
    QCOMPARE(slugOf(slug), slug);
}

void TestTemplate::titlesFromNames()
{
    QCOMPARE(titleFromName(u"my-first_essay"_s), u"My first essay"_s);
    QCOMPARE(titleFromName(u"école"_s), u"École"_s);
    QCOMPARE(titleFromName(u"--"_s), QString());
}

void TestTemplate::suggestsATitle_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("title");
    QTest::newRow("heading") << u"Text.\n\n## A *first* heading\n\n# Another\n"_s
                             << u"A first heading"_s;
    QTest::newRow("underlined") << u"A Title\n=======\nText.\n"_s << u"A Title"_s;
    QTest::newRow("an empty heading") << u"#\n\n# Second\n"_s << u"Second"_s;
    QTest::newRow("first line") << u"A title\n\nText.\n"_s << u"A title"_s;
    QTest::newRow("only one line") << u"A title"_s << u"A title"_s;
    QTest::newRow("blank lines first") << u"\n \n  A  title \nText.\n"_s << u"A title"_s;
    QTest::newRow("a line first") << u"***\n\nText\n"_s << u"Text"_s;
    QTest::newRow("behind front matter") << u"---\na: 1\n---\nText\n"_s << u"Text"_s;
    QTest::newRow("a paragraph") << u"word "_s.repeated(100)
                                 << u"word "_s.repeated(24).trimmed() + u"…"_s;
    QTest::newRow("no words") << u"\n***\n"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void TestTemplate::suggestsATitle()
{
    QFETCH(const QString, text);
    QFETCH(const QString, title);
    QCOMPARE(suggestedTitle(*analyse(text, 0)), title);
}

void TestTemplate::builtInsAreFilled()
{
    QCOMPARE(names(builtInTemplates()), QStringList({u"essay"_s, u"note"_s, u"plain"_s}));
    for (const EssayTemplate &one : builtInTemplates()) {
        const FilledTemplate filled = fillTemplate(one.text, values(u"A: \"b\""_s));
        QCOMPARE(filled.left, QStringList());
        const AnalysisPtr analysis = analyse(filled.text, 0);
        QVERIFY2(analysis->issues.isEmpty(),
                 qPrintable(one.name + u": "_s
                            + (analysis->issues.isEmpty() ? QString()
                                                          : analysis->issues.first().message)));
        if (one.name != u"plain"_s)
            QCOMPARE(analysis->frontMatter->root.find(u"title")->value, u"A: \"b\""_s);
    }
}

void TestTemplate::findsTheNearest()
{
    QTemporaryDir folder;
    const auto at = [&folder](const QString &name) { return folder.filePath(name); };
    write(at(u"archetypes/posts.md"_s), "p");
    write(at(u"archetypes/default.md"_s), "d");
    write(at(u".stetmark/templates/far.md"_s), "f");
    write(at(u"a/.stetmark/templates/near.md"_s), "n");
    QVERIFY(QDir().mkpath(at(u"a/b/c"_s)));
    const QList<EssayTemplate> found = findTemplates(at(u"a/b/c"_s));
    QCOMPARE(names(found),
             QStringList({u"near"_s, u"default"_s, u"posts"_s, u"essay"_s, u"note"_s, u"plain"_s}));
    QCOMPARE(found.first().text, u"n"_s);
    QCOMPARE(found.first().path, at(u"a/.stetmark/templates/near.md"_s));
    QVERIFY(!found.first().isBuiltIn());
    QCOMPARE(findTemplates(at(u"missing/folder"_s)).size(), 6);
}

void TestTemplate::leavesOutWhatIsNoTemplate()
{
    QTemporaryDir folder;
    const auto at = [&folder](const QString &name) {
        return folder.filePath(u"archetypes/"_s + name);
    };
    write(at(u"crlf.md"_s), "\xEF\xBB\xBF"
                            "a\r\nb\r\n");
    write(at(u"latin1.md"_s), "caf\xE9\n");
    write(at(u"large.md"_s), QByteArray(256 * 1024 + 1, 'a'));
    write(at(u"note.txt"_s), "a");
    QVERIFY(QDir().mkpath(at(u"bundle.md"_s)));
    QCOMPARE(::mkfifo(QFile::encodeName(at(u"pipe.md"_s)).constData(), 0600), 0);
    QVERIFY(QFile::link(u"/dev/zero"_s, at(u"device.md"_s)));
    const QList<EssayTemplate> found = findTemplates(folder.path());
    QCOMPARE(names(found), QStringList({u"crlf"_s, u"essay"_s, u"note"_s, u"plain"_s}));
    QCOMPARE(found.first().text, u"a\nb\n"_s);
    // With the reasons, one for each that looked like a template.
    const QList<Error> leftOut = searchTemplates(folder.path()).leftOut;
    QCOMPARE(leftOut.size(), 3);
    QVERIFY(leftOut[0].message.contains(u"device.md"_s));
    QVERIFY(leftOut[1].message.contains(u"large.md"_s));
    QVERIFY(leftOut[2].message.contains(u"latin1.md"_s));
    QCOMPARE(readTemplate(at(u"latin1.md"_s)).error().kind, Error::Kind::NotReadable);
    QCOMPARE(readTemplate(at(u"missing.md"_s)).error().kind, Error::Kind::NotFound);
}

void TestTemplate::choosesADefault()
{
    QTemporaryDir folder;
    QCOMPARE(defaultTemplate(findTemplates(folder.path())).name, u"essay"_s);
    write(folder.filePath(u"archetypes/a.md"_s), "a");
    QCOMPARE(defaultTemplate(findTemplates(folder.path())).name, u"essay"_s);
    write(folder.filePath(u"archetypes/default.md"_s), "d");
    QCOMPARE(defaultTemplate(findTemplates(folder.path())).text, u"d"_s);
}

QTEST_GUILESS_MAIN(TestTemplate)
#include "test_template.moc"
