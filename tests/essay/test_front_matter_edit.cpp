// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "front_matter_samples.h"

#include "editor/essay/front_matter_edit.h"

#include <QtTest>

#include <ctime>

using namespace Qt::StringLiterals;
using namespace stetmark;

Q_DECLARE_METATYPE(stetmark::ValueKind)

/// Edits of front matter by example: what a person sees in the text afterwards.
class TestFrontMatterEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void setsValues_data();
    void setsValues();
    void keepsStyleAndType_data();
    void keepsStyleAndType();
    void writesNullBetweenCommas();
    void setsEachOf24();
    void sliderChangesTwoCharacters();
    void addsItems_data();
    void addsItems();
    void removesItems_data();
    void removesItems();
    void refuses_data();
    void refuses();
    void isFast();
};

namespace {

QString block(const QString &content)
{
    return u"---\n"_s + content + u"\n---\nBody\n"_s;
}

FieldPath path(const QString &text)
{
    const auto read = FieldPath::parse(text);
    return read ? *read : FieldPath();
}

/// The content after an edit, or why there was none.
QString outcome(const QString &text, const Result<QList<TextEdit>> &result)
{
    if (!result)
        return result.error().message;
    return applied(text, *result).chopped(10).sliced(4);
}

} // namespace

void TestFrontMatterEdit::setsValues_data()
{
    QTest::addColumn<QString>("content");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &content, const QString &value,
                        const QString &expected) {
        QTest::newRow(name) << content << value << expected;
    };
    row("plain", u"a: old # c"_s, u"new"_s, u"a: new # c"_s);
    row("double", u"a: \"old\" # c"_s, u"say \"x\""_s, u"a: \"say \\\"x\\\"\" # c"_s);
    row("single", u"a: 'it''s'"_s, u"it's so"_s, u"a: 'it''s so'"_s);
    row("single cannot hold it", u"a: 'x'"_s, u"y\nz"_s, u"a: \"y\\nz\""_s);
    row("escapes elsewhere stay", u"a: \"caf\\u00e9 one\""_s, u"café two"_s,
        u"a: \"caf\\u00e9 two\""_s);
    row("folded lines stay", u"a: >\n  one two\n  three"_s, u"one two four\n"_s,
        u"a: >\n  one two\n  four"_s);
    row("plain lines stay", u"a: one\n  two"_s, u"one six"_s, u"a: one\n  six"_s);
    row("literal", u"a: |\n  x\n  y"_s, u"x\nnew\ny\n"_s, u"a: |\n  x\n  new\n  y"_s);
    row("literal loses its last newline", u"a: |\n  x"_s, u"x"_s, u"a: |-\n  x"_s);
    row("literal header stays", u"a: |-2\n    x"_s, u"  y"_s, u"a: |-2\n    y"_s);
    row("literal header's digit stays", u"a: |-2\n    x"_s, u"  y\n"_s, u"a: |2\n    y"_s);
    row("literal without lines", u"a: |\nb: y"_s, u"x\n"_s, u"a: |\n  x\nb: y"_s);
    row("kept lines", u"a: >+\n  x\n\nb: y"_s, u"z\n\n"_s, u"a: >+\n  z\n\nb: y"_s);
    row("literal header's comment stays", u"a: | # c\n  x"_s, u"y\n"_s, u"a: | # c\n  y"_s);
    row("literal made empty", u"a: | # c\n  x"_s, u""_s, u"a: \"\" # c"_s);
    row("folded to literal text", u"a: >-\n  x"_s, u"x\n\ny"_s, u"a: >-\n  x\n\n\n  y"_s);
    row("omitted", u"a:"_s, u"x"_s, u"a: x"_s);
    row("omitted with a comment", u"a:   # c"_s, u"x"_s, u"a: x  # c"_s);
    row("omitted right before a comment", u"a: # c"_s, u"x"_s, u"a: x # c"_s);
    row("omitted in an item", u"a:\n  -\n  - y"_s, u""_s, u"a:\n  -\n  - y"_s);
    row("null", u"a: ~"_s, u"x"_s, u"a: x"_s);
    row("new lines below", u"a: x\nb: y"_s, u"one\ntwo\n"_s, u"a: |\n  one\n  two\nb: y"_s);
    row("new lines, comment behind", u"a: x # c"_s, u"one\ntwo"_s, u"a: \"one\\ntwo\" # c"_s);
    row("new lines in braces", u"a: {b: x}"_s, u"one\ntwo"_s, QString());
    row("kept lines would take the blank ones", u"a: |\n  x\n\n\nb: y"_s, u"z\n\n"_s,
        u"a: \"z\\n\\n\"\n\n\nb: y"_s);
    row("blanks behind the colon are not text", u"a:   \nb: y"_s, u"one\ntwo"_s,
        u"a: \"one\\ntwo\"  \nb: y"_s);
    row("indented comment is not text", u"a: x\n  # c\nb: y"_s, u"one\ntwo"_s,
        u"a: \"one\\ntwo\"\n  # c\nb: y"_s);
    row("no blank before the comment", u"a: \"x\"# c"_s, u"y"_s, u"a: \"y\"# c"_s);
    row("anchor and tag stay", u"a: &n !!str x"_s, u"y"_s, u"a: &n !!str y"_s);
    row("same value", u"a: 'x'"_s, u"x"_s, u"a: 'x'"_s);
    row("prevailing quotes", u"a: x\nb: 'y'"_s, u"y: z"_s, u"a: 'y: z'\nb: 'y'"_s);
    row("double quotes else", u"a: x"_s, u"y: z"_s, u"a: \"y: z\""_s);
    row("emoji", u"a: \"😀\""_s, u"😁"_s, u"a: \"😁\""_s);
    row("line separators are escaped", u"a: x"_s, u"y\u2028z"_s, u"a: \"y\\u2028z\""_s);
}

void TestFrontMatterEdit::setsValues()
{
    QFETCH(QString, content);
    QFETCH(QString, value);
    QFETCH(QString, expected);
    const QString text = block(content);
    if (expected.isNull())
        QCOMPARE(outcome(text, setScalar(text, path(u"a.b"_s), value)), u"a: {b: \"one\\ntwo\"}"_s);
    else if (content.startsWith(u"a:\n"))
        QCOMPARE(outcome(text, setScalar(text, path(u"a[0]"_s), value)), expected);
    else
        QCOMPARE(outcome(text, setScalar(text, path(u"a"_s), value)), expected);
}

void TestFrontMatterEdit::keepsStyleAndType_data()
{
    QTest::addColumn<QString>("old");
    QTest::addColumn<QString>("value");
    QTest::addColumn<ValueKind>("kind");
    QTest::addColumn<QString>("expected");
    const auto row = [](const QString &old, const QString &value, ValueKind kind,
                        const QString &expected) {
        QTest::newRow(qPrintable(u"%1 > %2 (%3)"_s.arg(old, value).arg(int(kind))))
            << old << value << kind << expected;
    };
    using enum ValueKind;
    row(u"55"_s, u"70"_s, AsIs, u"70"_s);
    row(u"55"_s, u"7.5"_s, AsIs, u"7.5"_s);
    row(u"55"_s, u"085"_s, AsIs, u"\"085\""_s);
    row(u"55"_s, u"many"_s, AsIs, u"many"_s);
    row(u"55"_s, u"true"_s, AsIs, u"\"true\""_s);
    row(u"55"_s, u"70"_s, Text, u"\"70\""_s);
    row(u"55"_s, u"55"_s, Text, u"\"55\""_s);
    row(u"\"55\""_s, u"70"_s, AsIs, u"\"70\""_s);
    row(u"\"55\""_s, u"70"_s, Typed, u"\"70\""_s);
    row(u"false"_s, u"true"_s, AsIs, u"true"_s);
    row(u"false"_s, u"no"_s, AsIs, u"\"no\""_s);
    row(u"no"_s, u"no"_s, AsIs, u"no"_s);
    row(u"no"_s, u"no"_s, Text, u"\"no\""_s);
    row(u"2024-02-25"_s, u"2024-02-26T05:00:00Z"_s, AsIs, u"2024-02-26T05:00:00Z"_s);
    row(u"'2024-02-25'"_s, u"2024-02-26"_s, Typed, u"'2024-02-26'"_s);
    row(u"22 Jan 2016"_s, u"23 Jan 2016"_s, Typed, u"23 Jan 2016"_s);
    row(u"draft"_s, u"2024-02-25"_s, AsIs, u"\"2024-02-25\""_s);
    row(u"draft"_s, u"2024-02-25"_s, Typed, u"2024-02-25"_s);
    for (const QString &doubtful :
         {u"no"_s, u"1_000"_s, u"12:30:45"_s, u"~"_s, u"="_s, u"0o7"_s, u"1e3"_s})
        row(u"draft"_s, doubtful, AsIs, u'"' + doubtful + u'"');
    row(u"~"_s, u"5"_s, AsIs, u"5"_s);
    row(u"~"_s, u"no"_s, AsIs, u"\"no\""_s);
    row(u"~"_s, u"5"_s, Text, u"\"5\""_s);
    row(u"~"_s, u""_s, AsIs, u"~"_s);
    row(u"~"_s, u""_s, Text, u"\"\""_s);
    row(u"draft"_s, u""_s, AsIs, u"\"\""_s);
    row(u"55"_s, u""_s, Typed, u""_s);
    row(u"55"_s, u"null"_s, Typed, u"null"_s);
    row(u"!!str 5"_s, u"6"_s, AsIs, u"!!str 6"_s);
}

void TestFrontMatterEdit::keepsStyleAndType()
{
    QFETCH(QString, old);
    QFETCH(QString, value);
    QFETCH(ValueKind, kind);
    QFETCH(QString, expected);
    const QString text = block(u"a: "_s + old);
    QCOMPARE(outcome(text, setScalar(text, path(u"a"_s), value, kind)), u"a: "_s + expected);
}

void TestFrontMatterEdit::writesNullBetweenCommas()
{
    const QString text = block(u"a: [5, b]"_s);
    QCOMPARE(outcome(text, setScalar(text, path(u"a[0]"_s), u""_s, ValueKind::Typed)),
             u"a: [null, b]"_s);
    QCOMPARE(outcome(text, setScalar(text, path(u"a[1]"_s), u""_s, ValueKind::Typed)),
             u"a: [5, null]"_s);
    QVERIFY(!setScalar(block(u"a:\n  - 5\t\n"_s), path(u"a[0]"_s), u""_s, ValueKind::Typed));
}

void TestFrontMatterEdit::setsEachOf24()
{
    const QString text = frontMatterCase(u"essay-24.md"_s);
    const FrontMatter frontMatter = readFrontMatter(text);
    int count = 0;
    visitValues(frontMatter.root, {}, [&](const FieldPath &at, const FrontMatterNode &node) {
        if (node.kind != FrontMatterNode::Kind::Scalar)
            return;
        ++count;
        const QString value = node.type() == ScalarType::Number ? u"70"_s
                              : node.type() == ScalarType::Boolean
                                  ? (node.value == u"true" ? u"false"_s : u"true"_s)
                              : node.type() == ScalarType::Date ? u"2024-05-06T07:08:09Z"_s
                                                                : u"Another text"_s;
        const auto edits = setScalar(text, at, value);
        QVERIFY2(edits && edits->size() == 1, qPrintable(at.toString()));
        const QString changed = applied(text, *edits);
        const QString quote(node.style == FrontMatterNode::Style::DoubleQuoted ? u"\""_s : u""_s);
        QCOMPARE(changed,
                 text.first(node.span.start) + quote + value + quote + text.sliced(node.span.end));
    });
    QCOMPARE(count, 24);
}

void TestFrontMatterEdit::sliderChangesTwoCharacters()
{
    const QString text = frontMatterCase(u"essay-24.md"_s);
    const auto edits = setScalar(text, path(u"status.percentage"_s), u"70"_s, ValueKind::Typed);
    QVERIFY(edits);
    QCOMPARE(*edits, (QList<TextEdit>{{text.indexOf(u"55"), 2, u"70"_s}}));
}

void TestFrontMatterEdit::addsItems_data()
{
    QTest::addColumn<QString>("content");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &content, const QString &value,
                        const QString &expected) {
        QTest::newRow(name) << content << value << expected;
    };
    row("flow", u"a: [x, y] # c"_s, u"z"_s, u"a: [x, y, z] # c"_s);
    row("flow without blanks", u"a: [x,y]"_s, u"z"_s, u"a: [x,y,z]"_s);
    row("flow, quoted", u"a: ['x', 'y']"_s, u"z"_s, u"a: ['x', 'y', 'z']"_s);
    row("flow, comma in it", u"a: [x]"_s, u"y, z"_s, u"a: [x, \"y, z\"]"_s);
    row("flow, question", u"a: [x]"_s, u"why?"_s, u"a: [x, \"why?\"]"_s);
    row("flow, number", u"a: [1, 2]"_s, u"3"_s, u"a: [1, 2, 3]"_s);
    row("flow, number among texts", u"a: [x]"_s, u"3"_s, u"a: [x, \"3\"]"_s);
    row("flow, comma at the end", u"a: [x, y,]"_s, u"z"_s, u"a: [x, y, z,]"_s);
    row("flow, empty", u"a: [ ]"_s, u"z"_s, u"a: [z]"_s);
    row("flow, a line each", u"a: [\n  x,\n  y # c\n]"_s, u"z"_s,
        u"a: [\n  x,\n  y, # c\n  z\n]"_s);
    row("flow, a line each, comma at the end", u"a: [\n  x, # c\n]"_s, u"z"_s,
        u"a: [\n  x, # c\n  z,\n]"_s);
    row("block", u"a:\n  - x\n  - y # c\nb: 1"_s, u"z"_s, u"a:\n  - x\n  - y # c\n  - z\nb: 1"_s);
    row("block, not indented", u"a:\n- x\n-   y"_s, u"z"_s, u"a:\n- x\n-   y\n-   z"_s);
    row("block, number", u"a:\n  - 1"_s, u"2"_s, u"a:\n  - 1\n  - 2"_s);
    row("block, doubtful", u"a:\n  - x"_s, u"no"_s, u"a:\n  - x\n  - \"no\""_s);
    row("block, after lines", u"a:\n  - |\n    x\n\nb: 1"_s, u"z"_s,
        u"a:\n  - |\n    x\n  - z\n\nb: 1"_s);
    row("omitted", u"a: # c"_s, u"z"_s, u"a: [z] # c"_s);
    row("null", u"a: ~"_s, u"z"_s, u"a: [z]"_s);
}

void TestFrontMatterEdit::addsItems()
{
    QFETCH(QString, content);
    QFETCH(QString, value);
    QFETCH(QString, expected);
    const QString text = block(content);
    QCOMPARE(outcome(text, addItem(text, path(u"a"_s), value)), expected);
}

void TestFrontMatterEdit::removesItems_data()
{
    QTest::addColumn<QString>("content");
    QTest::addColumn<int>("index");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &content, int index,
                        const QString &expected) {
        QTest::newRow(name) << content << index << expected;
    };
    row("flow, first", u"a: [x, y, z]"_s, 0, u"a: [y, z]"_s);
    row("flow, middle", u"a: [x, y, z]"_s, 1, u"a: [x, z]"_s);
    row("flow, last", u"a: [x, y, z]"_s, 2, u"a: [x, y]"_s);
    row("flow, only", u"a: [ x ] # c"_s, 0, u"a: [] # c"_s);
    row("flow, last of a comma list", u"a: [x, y,]"_s, 1, u"a: [x,]"_s);
    row("flow, a line each, first", u"a: [\n  x, # c\n  y\n]"_s, 0, u"a: [\n  # c\n  y\n]"_s);
    row("flow, a line each, last", u"a: [\n  x,\n  y\n]"_s, 1, u"a: [\n  x\n]"_s);
    row("flow, a line each, last, comment before", u"a: [\n  x, # c\n  y\n]"_s, 1,
        u"a: [\n  x # c\n]"_s);
    row("block, first", u"a:\n  - x\n  - y"_s, 0, u"a:\n  - y"_s);
    row("block, last", u"a:\n  - x\n  # c\n  - y\nb: 1"_s, 1, u"a:\n  - x\n  # c\nb: 1"_s);
    row("block, comment behind", u"a:\n  - x # c\n  - y"_s, 0, u"a:\n  # c\n  - y"_s);
    row("block, only", u"a: # c\n  - x\nb: 1"_s, 0, u"a: [] # c\nb: 1"_s);
    row("block, only, comment behind", u"a:\n- x # c"_s, 0, u"a: []\n# c"_s);
    row("block, only, with an anchor", u"a: &n\n  - x"_s, 0, u"a: &n []"_s);
    row("block, record", u"a:\n  - b: 1\n    c: 2\n  - b: 3"_s, 0, u"a:\n  - b: 3"_s);
}

void TestFrontMatterEdit::removesItems()
{
    QFETCH(QString, content);
    QFETCH(int, index);
    QFETCH(QString, expected);
    const QString text = block(content);
    QCOMPARE(outcome(text, removeItem(text, path(u"a"_s), index)), expected);
}

void TestFrontMatterEdit::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("edit");
    QTest::addColumn<QString>("word");
    const auto row = [](const char *name, const QString &text, const QString &edit,
                        const QString &word) { QTest::newRow(name) << text << edit << word; };
    row("no front matter", u"Body"_s, u"set a"_s, u"no front matter"_s);
    row("no such field", block(u"a: b"_s), u"set c.d"_s, u"“c.d”"_s);
    row("no such item", block(u"a: [b]"_s), u"set a[1]"_s, u"“a[1]”"_s);
    row("group", block(u"a: {b: c}"_s), u"set a"_s, u"a.b"_s);
    row("list", block(u"a: [b]"_s), u"set a"_s, u"a[0]"_s);
    row("duplicate keys", frontMatterCase(u"dup.md"_s), u"set b"_s, u"Line 4"_s);
    row("TOML", u"+++\na = 1\n+++\n"_s, u"set a"_s, u"TOML"_s);
    row("template", frontMatterCase(u"template.md"_s), u"set title"_s, u"template"_s);
    row("alias", frontMatterCase(u"anchors.md"_s), u"set alias"_s, u"&n"_s);
    row("add to a text", block(u"a: b"_s), u"add a"_s, u"not a list"_s);
    row("remove from a text", block(u"a: b"_s), u"remove a"_s, u"not a list"_s);
    row("remove from an empty list", block(u"a: []"_s), u"remove a"_s, u"no item"_s);
    row("remove what is repeated", block(u"a:\n  - &n x\n  - *n"_s), u"remove a"_s, u"cannot"_s);
    row("let a comment slip into a text", block(u"a:\n  - z\n  - |\n   t\n  - x\n    # c"_s),
        u"remove a 2"_s, u"cannot"_s);
    row("remove comments", block(u"a:\n  - b: 1 # c\n    d: 2\n  - e: 1"_s), u"remove a"_s,
        u"cannot"_s);
}

void TestFrontMatterEdit::refuses()
{
    QFETCH(QString, text);
    QFETCH(QString, edit);
    QFETCH(QString, word);
    const FieldPath at = path(edit.section(u' ', 1, 1));
    const int index = edit.section(u' ', 2, 2).toInt();
    const auto result = edit.startsWith(u"set")   ? setScalar(text, at, u"new"_s)
                        : edit.startsWith(u"add") ? addItem(text, at, u"new"_s)
                                                  : removeItem(text, at, index);
    QVERIFY(!result);
    QVERIFY2(result.error().message.contains(word), qPrintable(result.error().message));
}

void TestFrontMatterEdit::isFast()
{
    QString content;
    for (int i = 0; i < 50; ++i)
        content += u"key%1: value %1\n"_s.arg(i);
    const QString text = block(content) + u"Body\n"_s.repeated(100000);
    const std::clock_t start = std::clock();
    for (int i = 0; i < 20; ++i)
        QVERIFY(setScalar(text, path(u"key20"_s), QString::number(i)));
    for (int i = 0; i < 5; ++i) {
        QVERIFY(insertKey(text, {}, u"new"_s, NewValue::scalar(u"x"_s), {u"new"_s, u"key3"_s}));
        QVERIFY(removeKey(text, path(u"key30"_s)));
        QVERIFY(renameKey(text, path(u"key40"_s), u"new"_s));
    }
    // Under 1 ms each when optimized and alone; here anything but the whole essay.
    const double seconds = double(std::clock() - start) / CLOCKS_PER_SEC;
    QVERIFY2(seconds < 2, qPrintable(QString::number(seconds)));
}

QTEST_APPLESS_MAIN(TestFrontMatterEdit)
#include "test_front_matter_edit.moc"
