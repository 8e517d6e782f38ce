// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "front_matter_samples.h"

#include "editor/essay/front_matter_types.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace stetmark;

using Format = FrontMatter::Format;

/// Reading: the values, their places, and what is said about what is wrong.
class TestFrontMatter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheBlock_data();
    void findsTheBlock();
    void readsValues_data();
    void readsValues();
    void knowsThePlaces();
    void knowsTypes_data();
    void knowsTypes();
    void refusesBlocks_data();
    void refusesBlocks();
    void refusesFields_data();
    void refusesFields();
    void readsAWholeText();
    void survivesHostileInput_data();
    void survivesHostileInput();
    void isCheapForLongEssays();
};

Q_DECLARE_METATYPE(stetmark::ScalarType)

namespace {

QString block(const QString &content)
{
    return u"---\n"_s + content + u"\n---\nBody\n"_s;
}

const FrontMatterNode *valueAt(const FrontMatter &frontMatter, const QString &path)
{
    const auto read = FieldPath::parse(path);
    return read ? frontMatter.root.at(*read) : nullptr;
}

} // namespace

void TestFrontMatter::findsTheBlock_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("format");
    QTest::addColumn<int>("end");
    const auto row = [](const char *name, const QString &text, Format format, int end) {
        QTest::newRow(name) << text << int(format) << end;
    };
    row("block", u"---\na: b\n---\nBody"_s, Format::Yaml, 13);
    row("dots", u"---\na: b\n...\nBody"_s, Format::Yaml, 13);
    row("blanks behind", u"--- \t\na: b\n---  \nBody"_s, Format::Yaml, 17);
    row("no last newline", u"---\na: b\n---"_s, Format::Yaml, 12);
    row("empty block", u"---\n---\n"_s, Format::Yaml, 8);
    row("four dashes", u"----\na: b\n----\n"_s, Format::None, 0);
    row("indented fence", u" ---\na: b\n---\n"_s, Format::None, 0);
    row("text behind", u"--- x\na: b\n---\n"_s, Format::None, 0);
    row("closing must be whole", u"---\na: |\n ---\n --- x\n#----\n---\n"_s, Format::Yaml, 31);
    row("unclosed", u"---\na: b\n"_s, Format::None, 0);
    row("fence alone", u"---"_s, Format::None, 0);
    row("not at the start", u"\n---\na: b\n---\n"_s, Format::None, 0);
    row("nothing", u""_s, Format::None, 0);
    row("plain text", u"Once upon a time"_s, Format::None, 0);
    row("TOML", u"+++\na = 1\n+++\nBody"_s, Format::Toml, 14);
    row("unclosed TOML", u"+++\na = 1\n"_s, Format::None, 0);
    row("JSON", u"{\n  \"a\": {\"b\": \"}\"}\n}\nBody"_s, Format::Json, 22);
    row("empty JSON", u"{}\nBody"_s, Format::Json, 3);
    row("template", u"{{ page }}\nBody"_s, Format::None, 0);
    row("attributes", u"{.class}\nBody"_s, Format::None, 0);
    row("JSON with text behind", u"{\"a\": 1} is a map\n"_s, Format::None, 0);
    row("bare CR", frontMatterCase(u"barecr.md"_s), Format::None, 0);
}

void TestFrontMatter::findsTheBlock()
{
    QFETCH(QString, text);
    QFETCH(int, format);
    QFETCH(int, end);
    const FrontMatter frontMatter = readFrontMatter(text);
    QCOMPARE(int(frontMatter.format), format);
    QCOMPARE(frontMatterEnd(text), qsizetype(end));
    QCOMPARE(frontMatter.span, (Span{0, end}));
    const bool isUnclosed =
        format == int(Format::None)
        && (text.startsWith(u"---\n") || text.startsWith(u"+++\n") || text == u"---"_s);
    QCOMPARE(frontMatter.issues.size(), isUnclosed ? 1 : 0);
    QCOMPARE(frontMatter.isEditable(), format == int(Format::Yaml));
    QCOMPARE(frontMatter.readOnlyReason.isEmpty(),
             format == int(Format::Yaml) || format == int(Format::None));
}

void TestFrontMatter::readsValues_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("value");
    const auto row = [](const QString &name, const QString &path, const QString &value) {
        QTest::newRow(qPrintable(name + u' ' + path)) << name << path << value;
    };
    row(u"essay-full.md"_s, u"title"_s, u"On Being: A Study"_s);
    row(u"essay-full.md"_s, u"subtitle"_s, u"It's complicated"_s);
    row(u"essay-full.md"_s, u"tags[2]"_s, u"étude"_s);
    row(u"essay-full.md"_s, u"aliases[1]"_s, u"/old/on-being"_s);
    row(u"essay-full.md"_s, u"description"_s, u"A folded paragraph over two lines.\n"_s);
    row(u"essay-full.md"_s, u"abstract"_s,
        u"First line.\n\n  Indented line.\nLast # not a comment"_s);
    row(u"essay-full.md"_s, u"bibliography[2].authors[1]"_s, u"B. Two"_s);
    row(u"essay-full.md"_s, u"empty"_s, u""_s);
    row(u"block-scalars.md"_s, u"c"_s, u"keep\n\n\n"_s);
    row(u"block-scalars.md"_s, u"d"_s, u"  indented\n"_s);
    row(u"block-scalars.md"_s, u"e"_s, u"f\n\n"_s);
    row(u"block-scalars.md"_s, u"f"_s, u"\nleading blank\n"_s);
    row(u"block-scalars.md"_s, u"g"_s, u"h\n"_s);
    row(u"crlf-bom.md"_s, u"text"_s, u"one\ntwo\n"_s);
    row(u"flow-multi.md"_s, u"tags[2]"_s, u"c"_s);
    row(u"literal-then-comment.md"_s, u"a"_s, u"text\n# inside text\n"_s);
    row(u"multi-line-plain.md"_s, u"x"_s, u"a b\nc"_s);
    row(u"multi-line-plain.md"_s, u"y"_s, u"single line\ntwo"_s);
    row(u"multi-line-plain.md"_s, u"z"_s, u"dq cont\né \u00a0 end"_s);
    row(u"nested-deep.md"_s, u"a.b.c[1][1]"_s, u"y"_s);
    row(u"no-space-comment.md"_s, u"a"_s, u"x"_s);
    row(u"spaces.md"_s, u"k5"_s, u"v5#notcomment"_s);
    row(u"unicode-keys.md"_s, u"\"a.b/c\""_s, u"z"_s);
    row(u"unicode-keys.md"_s, u"😀"_s, u"smile"_s);
    row(u"template.md"_s, u"title"_s, u"{{ page.title }}"_s);
    row(u"json-root.md"_s, u"tags[1]"_s, u"b"_s);
    row(u"anchors.md"_s, u"use.z"_s, u"3"_s);
}

void TestFrontMatter::readsValues()
{
    QFETCH(QString, name);
    QFETCH(QString, path);
    QFETCH(QString, value);
    const FrontMatter frontMatter = readFrontMatter(frontMatterCase(name));
    QVERIFY2(frontMatter.issues.isEmpty(), qPrintable(frontMatter.readOnlyReason));
    const FrontMatterNode *node = valueAt(frontMatter, path);
    QVERIFY(node);
    QCOMPARE(node->value, value);
}

void TestFrontMatter::knowsThePlaces()
{
    const QString text = u"---\ndé: \"😀\" # c\nlist: &x [a, !t b]\nnone:   # c\nlit: |\n  x\n\n"
                         "last:\n- 'y'\n---\n"_s;
    const FrontMatter frontMatter = readFrontMatter(text);
    QVERIFY(frontMatter.isEditable());
    const auto at = [&](const QString &path) {
        const Span span = valueAt(frontMatter, path)->span;
        return text.sliced(span.start, span.length());
    };
    QCOMPARE(at(u"dé"_s), u"\"😀\""_s);
    QCOMPARE(at(u"list"_s), u"[a, !t b]"_s);
    QCOMPARE(valueAt(frontMatter, u"list"_s)->anchor, u"x"_s);
    QCOMPARE(at(u"list[1]"_s), u"b"_s);
    QCOMPARE(valueAt(frontMatter, u"list[1]"_s)->tag, u"!t"_s);
    QCOMPARE(at(u"lit"_s), u"|\n  x"_s);
    QCOMPARE(at(u"last"_s), u"- 'y'"_s);
    const FrontMatterNode *none = valueAt(frontMatter, u"none"_s);
    QCOMPARE(none->span, (Span{text.indexOf(u"none:") + 6, text.indexOf(u"none:") + 6}));
    QCOMPARE(text.sliced(frontMatter.root.entries[0].key.span.start, 2), u"dé"_s);
}

void TestFrontMatter::knowsTypes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<ScalarType>("type");
    QTest::addColumn<bool>("doubtful");
    const auto rows = [](ScalarType type, bool doubtful, const QStringList &texts) {
        for (const QString &text : texts)
            QTest::newRow(qPrintable(u'<' + text + u'>')) << text << type << doubtful;
    };
    rows(ScalarType::Null, true, {u""_s, u"~"_s, u"null"_s, u"NULL"_s});
    rows(ScalarType::Boolean, true, {u"true"_s, u"False"_s, u"TRUE"_s});
    rows(ScalarType::Number, true,
         {u"0"_s, u"55"_s, u"-1"_s, u"+1"_s, u"1.5"_s, u"1."_s, u".5"_s, u"1.5e+3"_s, u"0x1F"_s,
          u".inf"_s, u"-.inf"_s, u".nan"_s});
    rows(ScalarType::Date, true,
         {u"2024-02-25"_s, u"2024-02-25T05:00:00Z"_s, u"2024-02-25 05:00:00.123 +02:00"_s,
          u"2001-12-14t21:59:43.10-05:00"_s});
    rows(ScalarType::Text, true,
         {u"no"_s, u"Yes"_s, u"On"_s, u"y"_s, u"085"_s, u"017"_s, u"0o17"_s, u"0b1"_s, u"1_000"_s,
          u"12:30:45"_s, u"1e3"_s, u"="_s, u"<<"_s, u"nULL"_s, u"1,000"_s, u"2024-2-25"_s});
    rows(ScalarType::Text, false,
         {u"In Progress"_s, u"70%"_s, u"22 Jan 2016"_s, u"nope"_s, u"v1.2"_s, u"-"_s, u"1st"_s,
          u"https://example.org"_s, u"étude"_s, u"٣"_s});
}

void TestFrontMatter::knowsTypes()
{
    QFETCH(QString, text);
    QFETCH(ScalarType, type);
    QFETCH(bool, doubtful);
    QCOMPARE(scalarType(text), type);
    QCOMPARE(couldBeTyped(text), doubtful);
}

void TestFrontMatter::refusesBlocks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("word");
    const auto row = [](const char *name, const QString &text, int line, int column,
                        const QString &word) {
        QTest::newRow(name) << text << line << column << word;
    };
    row("duplicate key", frontMatterCase(u"dup.md"_s), 4, 1, u"“a”"_s);
    row("duplicate key below", block(u"a:\n  b: 1\n  'b': 2"_s), 4, 3, u"“b”"_s);
    row("duplicate key in braces", block(u"a: {b: 1, b: 2}"_s), 2, 11, u"“b”"_s);
    row("tab", frontMatterCase(u"tabs-indent.md"_s), 3, 2, u"tab"_s);
    row("tab before a key", block(u"a: 1\nb:\n\tc: 2"_s), 4, 0, u"tab"_s);
    row("NUL", frontMatterCase(u"nul.md"_s), 2, 9, u"U+0000"_s);
    row("bare CR", block(u"a: b\rc: d"_s), 2, 5, u"U+000D"_s);
    row("escape character", block(u"a: \x1b[1m"_s), 2, 4, u"U+001B"_s);
    row("half a surrogate pair", block(u"a: "_s + QChar(0xd800)), 2, 4, u"U+D800"_s);
    row("a mark at the start", block(u"\ufeffa: b"_s), 2, 1, u"U+FEFF"_s);
    row("list", frontMatterCase(u"seq-root.md"_s), 2, 1, u"list of fields"_s);
    row("text", block(u"just text"_s), 2, 1, u"list of fields"_s);
    row("unterminated quote", frontMatterCase(u"unterminated.md"_s), 2, 8, u"never closed"_s);
    row("unterminated double quote", block(u"a: \"x\nb: 1"_s), 2, 4, u"never closed"_s);
    row("no colon", block(u"a: 1\nfoo"_s), 3, 1, u"colon"_s);
    row("no colon between", block(u"a: 1\nfoo\nb: 2"_s), 3, 1, u"no colon"_s);
    row("second document", block(u"a: b\n--- {c: d}"_s), 3, 5, u"second"_s);
    row("bracket", block(u"a: [b, c\nd: e"_s), 3, 0, QString());
    row("colon in text", block(u"title: a: b"_s), 2, 0, u"colon"_s);
    row("text behind a quote", block(u"title: \"a\" b"_s), 2, 0, QString());
    row("unknown anchor", block(u"a: *b"_s), 2, 0, u"&"_s);
    row("at sign", block(u"a: @b"_s), 2, 4, u"quotation marks"_s);
    row("bad escape", block(u"a: \"\\q\""_s), 2, 0, u"escape"_s);
    row("too deep", block(u"a: "_s + QString(10000, u'[')), 2, 0, u"deep"_s);
    row("comment that ends early for some", block(u"a: b\nc: # d\u2028 e"_s), 3, 4,
        u"line break"_s);
    row("text that ends early for some", block(u"a: b\u0085c"_s), 2, 4, u"line break"_s);
    row("anchor that ends early for some", block(u"a: &b:c d"_s), 2, 4, u"differ"_s);
    row("alias that ends early for some", block(u"a: &b c\nd: *b: e"_s), 3, 0, QString());
    row("repeated too often",
        block(u"a: &a [x, x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a]\n"
              "c: &c [*b, *b, *b, *b, *b, *b, *b, *b]\nd: &d [*c, *c, *c, *c, *c, *c, *c]\n"
              "e: &e [*d, *d, *d, *d, *d, *d, *d, *d]\nf: &f [*e, *e, *e, *e, *e, *e, *e]\n"
              "g: &g [*f, *f, *f, *f, *f, *f, *f, *f]"_s),
        8, 7, u"repeated"_s);
    row("too large", block(u"a: "_s + QString(300000, u'x')), 1, 1, u"256"_s);
}

void TestFrontMatter::refusesBlocks()
{
    QFETCH(QString, text);
    QFETCH(int, line);
    QFETCH(int, column); // 0: whatever yaml-cpp says
    QFETCH(QString, word);
    const FrontMatter frontMatter = readFrontMatter(text);
    QCOMPARE(frontMatter.format, Format::Yaml);
    QVERIFY(!frontMatter.isEditable());
    QCOMPARE(frontMatter.issues.size(), 1);
    const Issue &issue = frontMatter.issues.constFirst();
    QCOMPARE(issue.severity, Issue::Severity::Error);
    QCOMPARE(issue.line, line);
    if (column > 0)
        QCOMPARE(issue.column, column);
    QVERIFY2(issue.message.contains(word), qPrintable(issue.message));
    QVERIFY2(!issue.message.contains(u"illegal"), qPrintable(issue.message));
    QVERIFY((Span{0, text.size()}.contains(issue.span)));
    QVERIFY(frontMatter.readOnlyReason.contains(issue.message));
    QCOMPARE(frontMatter.root.kind, FrontMatterNode::Kind::Map);
}

void TestFrontMatter::refusesFields_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("refused");
    const auto row = [](const char *name, const QString &text, const QString &path, bool refused) {
        QTest::newRow(name) << text << path << refused;
    };
    const QString anchors = frontMatterCase(u"anchors.md"_s);
    row("template", frontMatterCase(u"template.md"_s), u"title"_s, true);
    row("beside a template", frontMatterCase(u"template.md"_s), u"x"_s, false);
    row("template in a list", block(u"a: [{{ b }}, c]"_s), u"a[0]"_s, true);
    row("alias", anchors, u"alias"_s, true);
    row("aliased", anchors, u"name"_s, true);
    row("inside what is aliased", anchors, u"base.x"_s, true);
    row("beside an alias", anchors, u"use.z"_s, false);
    row("tagged", anchors, u"tagged"_s, false);
    row("tag for text", block(u"a: !!str 5"_s), u"a"_s, false);
    row("tag for a number", block(u"a: !!int 5"_s), u"a"_s, true);
    row("tag of no type", block(u"a: ! 5"_s), u"a"_s, true);
    row("line separator", block(u"a: \"b\u2028c\""_s), u"a"_s, true);
    row("beside a line separator", block(u"a: \"b\u2028c\"\nd: e"_s), u"d"_s, false);
    row("anchor that nothing repeats", block(u"a: &b c"_s), u"a"_s, false);
    row("question mark", frontMatterCase(u"explicit-key.md"_s), u"c"_s, true);
    row("below a question mark", block(u"x:\n  ? a\n  : b\ny: z"_s), u"x.a"_s, true);
    row("beside a question mark", block(u"x:\n  ? a\n  : b\ny: z"_s), u"y"_s, false);
    row("tab after the colon", frontMatterCase(u"spaces.md"_s), u"k2"_s, true);
    row("tab before a comment", frontMatterCase(u"spaces.md"_s), u"list[1]"_s, false);
}

void TestFrontMatter::refusesFields()
{
    QFETCH(QString, text);
    QFETCH(QString, path);
    QFETCH(bool, refused);
    const FrontMatter frontMatter = readFrontMatter(text);
    QVERIFY2(frontMatter.isEditable(), qPrintable(frontMatter.readOnlyReason));
    const FrontMatterNode *node = valueAt(frontMatter, path);
    QVERIFY(node);
    QCOMPARE(!node->readOnlyReason.isEmpty(), refused);
}

void TestFrontMatter::readsAWholeText()
{
    const QString text = u"%YAML 1.2\n---\n# settings\na:\n  - b: 1\n...\n# end\n"_s;
    const FrontMatter yaml = readYaml(text);
    QVERIFY2(yaml.isEditable(), qPrintable(yaml.readOnlyReason));
    QCOMPARE(valueAt(yaml, u"a[0].b"_s)->value, u"1"_s);
    QCOMPARE(valueAt(yaml, u"a[0].b"_s)->span.start, text.indexOf(u'1', 20));
    QVERIFY(readYaml(u"").isEditable());
    QVERIFY(readYaml(u"a: b").isEditable());
    QCOMPARE(readYaml(u"a: b\na: c\n").issues.constFirst().line, 2);
}

void TestFrontMatter::survivesHostileInput_data()
{
    QTest::addColumn<QString>("content");
    const auto row = [](const char *name, const QString &unit, const QString &start = u"a: "_s,
                        const QString &end = QString()) {
        QTest::newRow(name) << start + unit.repeated(60000 / unit.size()) + end;
    };
    row("brackets", u"["_s);
    row("closed brackets", u"[],"_s, u"a: ["_s, u"]"_s);
    row("braces", u"{a: "_s);
    row("keys in braces", u"a,"_s, u"a: {"_s, u"}"_s);
    row("items", u"a,"_s, u"a: ["_s, u"]"_s);
    row("quoted items", u"'a',"_s, u"a: ["_s, u"]"_s);
    row("dashes", u"- "_s, u""_s);
    row("empty items", u"-\n"_s, u"a:\n"_s);
    row("questions", u"? "_s, u""_s);
    row("colons", u"a: "_s);
    row("long word", u"x"_s);
    row("many lines", u"x\n "_s);
    row("blank lines", u"\n"_s, u"a: x"_s);
    row("quotes", u"\"\""_s);
    row("open quote", u"x "_s, u"a: \""_s);
    row("folded quote", u"\n\n x"_s, u"a: \"x"_s, u"\""_s);
    row("anchors", u"&a "_s);
    row("tags", u"!"_s);
    row("comments", u"#x\n"_s, u""_s);
    row("tabs", u"\t"_s, u""_s);
    row("literal", u"\n  x"_s, u"a: |"_s);
    row("kept lines", u"\n"_s, u"a: |+\n  x"_s);
    row("templates", u"{{ a }}"_s);
    QString bomb = u"a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"_s;
    for (int i = 1; i < 30; ++i) {
        bomb += u"a%1: &a%1 ["_s.arg(i) + u"*a%1, "_s.arg(i - 1).repeated(10) + u"]\n"_s;
    }
    QTest::newRow("billion laughs") << bomb;
    QTest::newRow("itself") << u"a: &a [*a]"_s;
}

/// An answer within a time that no quadratic reading would keep.
void TestFrontMatter::survivesHostileInput()
{
    QFETCH(QString, content);
    QElapsedTimer timer;
    timer.start();
    const FrontMatter frontMatter = readFrontMatter(block(content));
    QVERIFY(timer.elapsed() < 20000);
    QCOMPARE(frontMatter.format, Format::Yaml);
    QVERIFY(frontMatter.issues.size() <= 20);
}

void TestFrontMatter::isCheapForLongEssays()
{
    const QString body = u"Some words of text.\n"_s.repeated(500000);
    const QString text = u"---\na: b\n---\n"_s + body;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 100; ++i)
        QCOMPARE(frontMatterEnd(text), qsizetype(13));
    QCOMPARE(readFrontMatter(text).root.find(u"a")->value, u"b"_s);
    QCOMPARE(frontMatterEnd(body), qsizetype(0));
    QVERIFY(timer.elapsed() < 1000);
    QCOMPARE(frontMatterEnd(u"---\n"_s + body + u"---\n"_s), body.size() + 8);
}

QTEST_APPLESS_MAIN(TestFrontMatter)
#include "test_front_matter.moc"
