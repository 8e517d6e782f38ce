// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "front_matter_samples.h"

#include "editor/essay/front_matter_edit.h"
#include "editor/essay/text_codec.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace stetmark;

Q_DECLARE_METATYPE(stetmark::NewValue)

/// Adding, removing and renaming the keys of front matter by example: what a person
/// sees in the text afterwards.
class TestFrontMatterKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void insertsInOrder_data();
    void insertsInOrder();
    void insertsLikeItsNeighbours_data();
    void insertsLikeItsNeighbours();
    void createsTheBlock_data();
    void createsTheBlock();
    void removes_data();
    void removes();
    void renames_data();
    void renames();
    void endsLinesAsTheFileDoes_data();
    void endsLinesAsTheFileDoes();
    void keepsTomlAndJson_data();
    void keepsTomlAndJson();
    void refuses_data();
    void refuses();
};

namespace {

QString block(const QString &content)
{
    return u"---\n"_s + content + u"---\nBody\n"_s;
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
    return applied(text, *result).chopped(9).sliced(4);
}

NewValue words(const QStringList &texts)
{
    std::vector<NewValue> items;
    for (const QString &text : texts)
        items.push_back(NewValue::scalar(text));
    return NewValue::list(items);
}

NewValue text(const QString &value)
{
    return NewValue::scalar(value);
}

NewValue status()
{
    return NewValue::map({{u"value"_s, text(u"Draft"_s)}, {u"percentage"_s, text(u"50"_s)}});
}

} // namespace

void TestFrontMatterKeys::insertsInOrder_data()
{
    QTest::addColumn<QString>("content");
    QTest::addColumn<QString>("map");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &content, const QString &map,
                        const QString &expected) {
        QTest::newRow(name) << content << map << expected;
    };
    // The order is a, b, new, c, d.
    row("behind the one before", u"a: 1\nb: 2\nx: 3\nc: 4\n"_s, u""_s,
        u"a: 1\nb: 2\nnew: v\nx: 3\nc: 4\n"_s);
    row("behind one further before", u"a: 1\nc: 4\n"_s, u""_s, u"a: 1\nnew: v\nc: 4\n"_s);
    row("before the one behind", u"x: 1\n\nd: 4\n"_s, u""_s, u"x: 1\nnew: v\n\nd: 4\n"_s);
    row("at the end", u"x: 1\ny: 2 # c\n\n# d\n"_s, u""_s, u"x: 1\ny: 2 # c\nnew: v\n\n# d\n"_s);
    row("before the first", u"c: 1\n"_s, u""_s, u"new: v\nc: 1\n"_s);
    row("before the first and its comment", u"# k\n\n# about c\nc: 1\n"_s, u""_s,
        u"# k\n\nnew: v\n# about c\nc: 1\n"_s);
    row("before the first of a group", u"x: # k\n  # about c\n  c: 1\n"_s, u"x"_s,
        u"x: # k\n  new: v\n  # about c\n  c: 1\n"_s);
    row("before the first of an item", u"x:\n  - c: 1\n    d: 2\n"_s, u"x[0]"_s,
        u"x:\n  - new: v\n    c: 1\n    d: 2\n"_s);
    row("behind lines", u"b: |\n  text\n\nx: 1\n"_s, u""_s, u"b: |\n  text\nnew: v\n\nx: 1\n"_s);
    row("behind kept lines", u"b: |+\n  text\n\nx: 1\n"_s, u""_s,
        u"b: |+\n  text\n\nnew: v\nx: 1\n"_s);
    row("behind a group", u"b:\n  k: 1\n  l:\n    - m # n\nx: 1\n"_s, u""_s,
        u"b:\n  k: 1\n  l:\n    - m # n\nnew: v\nx: 1\n"_s);
    row("in braces, in the middle", u"x: {a: 1, d: 2}\n"_s, u"x"_s, u"x: {a: 1, new: v, d: 2}\n"_s);
    row("in braces, first", u"x: { c: 1,d: 2 }\n"_s, u"x"_s, u"x: { new: v,c: 1,d: 2 }\n"_s);
    row("in braces, last", u"x: {b: 1, a: 2} # k\n"_s, u"x"_s, u"x: {b: 1, new: v, a: 2} # k\n"_s);
    row("in braces, a line each", u"x: {\n  a: 1, # k\n  d: 2\n}\n"_s, u"x"_s,
        u"x: {\n  a: 1, # k\n  new: v,\n  d: 2\n}\n"_s);
    row("in braces, a line each, last", u"x: {\n  k: 1,\n  l: 2 # k\n}\n"_s, u"x"_s,
        u"x: {\n  k: 1,\n  l: 2, # k\n  new: v\n}\n"_s);
    row("in empty braces", u"x: { }\n"_s, u"x"_s, u"x: {new: v}\n"_s);
    row("the whole in braces", u"{x: 1}\n"_s, u""_s, u"{x: 1, new: v}\n"_s);
    row("in an empty block", u""_s, u""_s, u"new: v\n"_s);
    row("below nothing but comments", u"# k\n"_s, u""_s, u"# k\nnew: v\n"_s);
    row("before the end of the document", u"a: 1\n... # k\n"_s, u""_s,
        u"a: 1\nnew: v\n... # k\n"_s);
    row("below a key without value", u"x: # k\ny: 1\n"_s, u"x"_s, u"x: # k\n  new: v\ny: 1\n"_s);
    row("below a key with blanks", u"x:  \ny: 1\n"_s, u"x"_s, u"x:\n  new: v\ny: 1\n"_s);
    row("below null", u"x: ~ # k\n"_s, u"x"_s, u"x: # k\n  new: v\n"_s);
    row("below an anchor", u"x: &n ~\n"_s, u"x"_s, u"x: &n\n  new: v\n"_s);
    row("null in an item", u"x:\n  - ~\n"_s, u"x[0]"_s, u"x:\n  - {new: v}\n"_s);
    row("null in braces", u"x: {y: null}\n"_s, u"x.y"_s, u"x: {y: {new: v}}\n"_s);
    row("beside a merge key", u"k: &k {a: 1}\nx:\n  <<: *k\n"_s, u"x"_s,
        u"k: &k {a: 1}\nx:\n  <<: *k\n  new: v\n"_s);
}

void TestFrontMatterKeys::insertsInOrder()
{
    QFETCH(QString, content);
    QFETCH(QString, map);
    QFETCH(QString, expected);
    const QStringList order{u"a"_s, u"b"_s, u"new"_s, u"c"_s, u"d"_s};
    const QString essay = block(content);
    const auto edits = insertKey(essay, path(map), u"new"_s, text(u"v"_s), order);
    QCOMPARE(outcome(essay, edits), expected);
    QCOMPARE(applied(applied(essay, *edits), inverse(essay, *edits)), essay);
}

void TestFrontMatterKeys::insertsLikeItsNeighbours_data()
{
    QTest::addColumn<QString>("content");
    QTest::addColumn<QString>("key");
    QTest::addColumn<NewValue>("value");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &content, const QString &key,
                        const NewValue &value, const QString &expected) {
        QTest::newRow(name) << content << key << value << expected;
    };
    row("number", u"a: b\n"_s, u"m"_s, text(u"5"_s), u"a: b\nm: 5\n"_s);
    row("date", u"a: b\n"_s, u"m"_s, text(u"2024-02-25"_s), u"a: b\nm: 2024-02-25\n"_s);
    row("doubtful", u"a: b\n"_s, u"m"_s, text(u"no"_s), u"a: b\nm: \"no\"\n"_s);
    row("text that looks like a number", u"a: b\n"_s, u"m"_s,
        NewValue::scalar(u"5"_s, ValueKind::Text), u"a: b\nm: \"5\"\n"_s);
    row("nothing", u"a: b\n"_s, u"m"_s, text(u""_s), u"a: b\nm:\n"_s);
    row("empty text", u"a: b\n"_s, u"m"_s, NewValue::scalar(u""_s, ValueKind::Text),
        u"a: b\nm: \"\"\n"_s);
    row("quotes", u"a: 'b'\nc: 'd'\ne: f\ng: 1\n"_s, u"m"_s, text(u"v"_s),
        u"a: 'b'\nc: 'd'\ne: f\ng: 1\nm: 'v'\n"_s);
    row("no quotes for a number", u"a: \"b\"\n"_s, u"m"_s, text(u"5"_s), u"a: \"b\"\nm: 5\n"_s);
    row("quoted keys", u"\"a\": b\n"_s, u"m"_s, text(u"v"_s), u"\"a\": b\n\"m\": v\n"_s);
    row("keys of JSON", u"{\"a\": \"b\"}\n"_s, u"m"_s, text(u"v"_s),
        u"{\"a\": \"b\", \"m\": \"v\"}\n"_s);
    row("key that needs quotes", u"a: b\n"_s, u"no"_s, text(u"v"_s), u"a: b\n\"no\": v\n"_s);
    row("key with a colon", u"a: b\n"_s, u"x: y"_s, text(u"v"_s), u"a: b\n\"x: y\": v\n"_s);
    row("key of another script", u"a: b\n"_s, u"標題"_s, text(u"値"_s), u"a: b\n標題: 値\n"_s);
    row("lines", u"a: b\n"_s, u"m"_s, text(u"one\ntwo\n"_s), u"a: b\nm: |\n  one\n  two\n"_s);
    row("lines that a block cannot hold", u"a: b\n"_s, u"m"_s, text(u"  one\ntwo"_s),
        u"a: b\nm: \"  one\\ntwo\"\n"_s);
    row("list", u"a: b\n"_s, u"m"_s, words({u"x"_s, u"5"_s}), u"a: b\nm:\n  - x\n  - \"5\"\n"_s);
    row("list like another", u"a: [b]\n"_s, u"m"_s, words({u"x"_s, u"y, z"_s}),
        u"a: [b]\nm: [x, \"y, z\"]\n"_s);
    row("dashes like others", u"a:\n- b\n"_s, u"m"_s, words({u"x"_s}), u"a:\n- b\nm:\n- x\n"_s);
    row("empty list", u"a: b\n"_s, u"m"_s, words({}), u"a: b\nm: []\n"_s);
    row("group", u"a: b\n"_s, u"m"_s, status(), u"a: b\nm:\n  value: Draft\n  percentage: 50\n"_s);
    row("group like another", u"a:\n    b: 1\n"_s, u"m"_s, status(),
        u"a:\n    b: 1\nm:\n    value: Draft\n    percentage: 50\n"_s);
    row("group in braces like another", u"a: {b: 1}\n"_s, u"m"_s, status(),
        u"a: {b: 1}\nm: {value: Draft, percentage: 50}\n"_s);
    row("empty group", u"a: b\n"_s, u"m"_s, NewValue::map({}), u"a: b\nm: {}\n"_s);
    row("records", u"a: b\n"_s, u"m"_s, NewValue::list({status(), status()}),
        u"a: b\nm:\n  - value: Draft\n    percentage: 50\n  - value: Draft\n    percentage: 50\n"_s);
    row("group in a record", u"a: b\n"_s, u"m"_s,
        NewValue::list({NewValue::map({{u"s"_s, status()}, {u"t"_s, words({u"x"_s})}})}),
        u"a: b\nm:\n  - s:\n      value: Draft\n      percentage: 50\n    t:\n      - x\n"_s);
    row("list in a list", u"a: b\n"_s, u"m"_s, NewValue::list({words({u"x"_s, u"y"_s})}),
        u"a: b\nm:\n  - [x, \"y\"]\n"_s);
    row("group in braces", u"{a: b}\n"_s, u"m"_s, status(),
        u"{a: b, m: {value: Draft, percentage: 50}}\n"_s);
}

void TestFrontMatterKeys::insertsLikeItsNeighbours()
{
    QFETCH(QString, content);
    QFETCH(QString, key);
    QFETCH(NewValue, value);
    QFETCH(QString, expected);
    const QString essay = block(content);
    const auto edits = insertKey(essay, {}, key, value);
    QCOMPARE(outcome(essay, edits), expected);
    const QString longer = applied(essay, *edits);
    const auto back = removeKey(longer, FieldPath().child(key));
    QCOMPARE(outcome(longer, back), content);
}

void TestFrontMatterKeys::createsTheBlock_data()
{
    QTest::addColumn<QString>("essay");
    QTest::addColumn<QString>("expected");
    QTest::newRow("empty essay") << u""_s << u"---\ntitle: My essay\n---\n"_s;
    QTest::newRow("text") << u"Body\n"_s << u"---\ntitle: My essay\n---\n\nBody\n"_s;
    QTest::newRow("blank line first") << u"\nBody"_s << u"---\ntitle: My essay\n---\n\nBody"_s;
    QTest::newRow("a rule") << u"----\n"_s << u"---\ntitle: My essay\n---\n\n----\n"_s;
    QTest::newRow("never closed") << u"---\ntitle: x\n"_s << QString();
}

void TestFrontMatterKeys::createsTheBlock()
{
    QFETCH(QString, essay);
    QFETCH(QString, expected);
    const auto edits = insertKey(essay, {}, u"title"_s, text(u"My essay"_s));
    QCOMPARE(edits.ok(), !expected.isNull());
    if (edits)
        QCOMPARE(applied(essay, *edits), expected);
    else
        QVERIFY(edits.error().message.contains(u"closes"));
}

void TestFrontMatterKeys::removes_data()
{
    QTest::addColumn<QString>("content");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("withComments");
    const auto row = [](const char *name, const QString &content, const QString &field,
                        const QString &expected, const QString &withComments = {}) {
        QTest::newRow(name) << content << field << expected
                            << (withComments.isNull() ? expected : withComments);
    };
    row("first", u"a: 1\nb: 2\n"_s, u"a"_s, u"b: 2\n"_s);
    row("last", u"a: 1\n\nb: 2\n\n"_s, u"b"_s, u"a: 1\n\n\n"_s);
    row("comment above", u"a: 1\n# x\n# y\nb: 2\n# z\n"_s, u"b"_s, u"a: 1\n# x\n# y\n# z\n"_s,
        u"a: 1\n# z\n"_s);
    row("comment further above", u"# x\n\nb: 2\nc: 3\n"_s, u"b"_s, u"# x\n\nc: 3\n"_s);
    row("comment behind", u"a: 1\nb: 2 # x\n"_s, u"b"_s, u"a: 1\n# x\n"_s, u"a: 1\n"_s);
    row("comment behind in a group", u"a:\n  b: 2 # x\n  c: 3\n"_s, u"a.b"_s,
        u"a:\n  # x\n  c: 3\n"_s, u"a:\n  c: 3\n"_s);
    row("lines above are no comment", u"a: |\n  x\n  # y\nb: 2\n"_s, u"b"_s,
        u"a: |\n  x\n  # y\n"_s);
    row("lines", u"a: |\n  x\n\n  y\n\nb: 2\n"_s, u"a"_s, u"\nb: 2\n"_s);
    row("kept lines", u"a: |+\n  x\n\nb: 2\n"_s, u"a"_s, u"b: 2\n"_s);
    row("group", u"a:\n  b: 1\n  c:\n    - d\ne: 2\n"_s, u"a"_s, u"e: 2\n"_s);
    row("list without indentation", u"a:\n- b\n- c\ne: 2\n"_s, u"a"_s, u"e: 2\n"_s);
    row("the only one", u"a: 1\n"_s, u"a"_s, u""_s);
    row("the only one, with comments", u"# x\na: 1 # y\n# z\n"_s, u"a"_s, u"# x\n# y\n# z\n"_s,
        u"# z\n"_s);
    row("the only one of a group", u"a:\n  b: 1\nc: 2\n"_s, u"a.b"_s, u"a: {}\nc: 2\n"_s);
    row("the only one of a group, with comments", u"a: # x\n  # y\n  b: 1 # z\nc: 2\n"_s, u"a.b"_s,
        u"a: {} # x\n  # y\n  # z\nc: 2\n"_s, u"a: {} # x\nc: 2\n"_s);
    row("the only one of an item", u"a:\n  - b: 1 # x\n  - c: 2\n"_s, u"a[0].b"_s,
        u"a:\n  - {} # x\n  - c: 2\n"_s, u"a:\n  - {}\n  - c: 2\n"_s);
    row("first of an item", u"a:\n  - b: 1\n    c: 2\n"_s, u"a[0].b"_s, u"a:\n  - c: 2\n"_s);
    row("first of an item, comment behind", u"a:\n  - b: 1 # x\n    c: 2\n"_s, u"a[0].b"_s,
        u"a:\n  - # x\n    c: 2\n"_s, u"a:\n  - c: 2\n"_s);
    row("first of an item, comment below", u"a:\n  - b: 1\n    # x\n    c: 2\n"_s, u"a[0].b"_s,
        u"a:\n  -\n    # x\n    c: 2\n"_s);
    row("other of an item", u"a:\n  - b: 1\n    c: 2\n  - d: 3\n"_s, u"a[0].c"_s,
        u"a:\n  - b: 1\n  - d: 3\n"_s);
    row("in braces, first", u"a: {b: 1, c: 2}\n"_s, u"a.b"_s, u"a: {c: 2}\n"_s);
    row("in braces, last", u"a: {b: 1, c: 2}\n"_s, u"a.c"_s, u"a: {b: 1}\n"_s);
    row("in braces, only", u"a: { b: 1 } # x\n"_s, u"a.b"_s, u"a: {} # x\n"_s);
    row("in braces, without value", u"a: {b, c: 1}\n"_s, u"a.b"_s, u"a: {c: 1}\n"_s);
    row("the whole in braces", u"{a: 1}\n"_s, u"a"_s, u"{}\n"_s);
    row("alias", u"a: &n 1\nb: *n\n"_s, u"b"_s, u"a: &n 1\n"_s);
    row("anchor that nobody repeats", u"a: &n 1\nb: 2\n"_s, u"a"_s, u"b: 2\n"_s);
    row("merge key", u"k: &k {a: 1}\nx:\n  <<: *k\n  b: 1\n"_s, u"x.<<"_s,
        u"k: &k {a: 1}\nx:\n  b: 1\n"_s);
    row("template", u"a: {{ x }}\nb: 1\n"_s, u"a"_s, u"b: 1\n"_s);
    row("end of the document", u"a: 1\nb: 2\n...\n"_s, u"b"_s, u"a: 1\n...\n"_s);
    row("other script", u"標題: x\nb: 2\n"_s, u"標題"_s, u"b: 2\n"_s);
}

void TestFrontMatterKeys::removes()
{
    QFETCH(QString, content);
    QFETCH(QString, field);
    QFETCH(QString, expected);
    QFETCH(QString, withComments);
    const QString essay = block(content);
    const auto edits = removeKey(essay, path(field));
    QCOMPARE(outcome(essay, edits), expected);
    QCOMPARE(applied(applied(essay, *edits), inverse(essay, *edits)), essay);
    QCOMPARE(outcome(essay, removeKey(essay, path(field), CommentsAbove::Take)), withComments);
}

void TestFrontMatterKeys::renames_data()
{
    QTest::addColumn<QString>("content");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("newKey");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &content, const QString &field,
                        const QString &newKey, const QString &expected) {
        QTest::newRow(name) << content << field << newKey << expected;
    };
    row("plain", u"# x\na : 1 # y\nc: 2\n"_s, u"a"_s, u"b"_s, u"# x\nb : 1 # y\nc: 2\n"_s);
    row("double quotes stay", u"\"a\": 1\n"_s, u"a"_s, u"b"_s, u"\"b\": 1\n"_s);
    row("single quotes stay", u"'a': 1\n"_s, u"a"_s, u"it's"_s, u"'it''s': 1\n"_s);
    row("needs quotes", u"a: 1\n"_s, u"a"_s, u"x: #y"_s, u"\"x: #y\": 1\n"_s);
    row("could be a boolean", u"a: 1\n"_s, u"a"_s, u"on"_s, u"\"on\": 1\n"_s);
    row("could be a merge key", u"a: {b: 1}\n"_s, u"a"_s, u"<<"_s, u"\"<<\": {b: 1}\n"_s);
    row("in a group", u"a:\n  b:\n    c: 1\n"_s, u"a.b"_s, u"d"_s, u"a:\n  d:\n    c: 1\n"_s);
    row("in an item", u"a:\n  - b: 1\n    c: 2\n"_s, u"a[0].b"_s, u"longer"_s,
        u"a:\n  - longer: 1\n    c: 2\n"_s);
    row("in braces", u"a: {b: 1, c}\n"_s, u"a.c"_s, u"d, e"_s, u"a: {b: 1, \"d, e\"}\n"_s);
    row("of lines", u"a: |\n  x\n"_s, u"a"_s, u"b"_s, u"b: |\n  x\n"_s);
    row("of an alias", u"a: &n 1\nb: *n\n"_s, u"b"_s, u"c"_s, u"a: &n 1\nc: *n\n"_s);
    row("of an anchor", u"a: &n 1\nb: *n\n"_s, u"a"_s, u"c"_s, u"c: &n 1\nb: *n\n"_s);
    row("of a template", u"a: {{ x }}\n"_s, u"a"_s, u"b"_s, u"b: {{ x }}\n"_s);
    row("other script", u"標題: 1\n"_s, u"標題"_s, u"題"_s, u"題: 1\n"_s);
    row("the same", u"a: 1\n"_s, u"a"_s, u"a"_s, u"a: 1\n"_s);
}

void TestFrontMatterKeys::renames()
{
    QFETCH(QString, content);
    QFETCH(QString, field);
    QFETCH(QString, newKey);
    QFETCH(QString, expected);
    const QString essay = block(content);
    const auto edits = renameKey(essay, path(field), newKey);
    QCOMPARE(outcome(essay, edits), expected);
    QCOMPARE(applied(applied(essay, *edits), inverse(essay, *edits)), essay);
}

void TestFrontMatterKeys::endsLinesAsTheFileDoes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("LF") << "---\na: 1\n---\n"_ba
                        << "---\na: 1\nkey: |\n  x\n  y\n---\n"_ba;
    QTest::newRow("CRLF, byte order mark")
        << "\xef\xbb\xbf---\r\na: 1\r\n---\r\n"_ba
        << "\xef\xbb\xbf---\r\na: 1\r\nkey: |\r\n  x\r\n  y\r\n---\r\n"_ba;
    QTest::newRow("mixed") << "---\r\na: 1\nb: 2\r\n---\r\nBody\n"_ba
                           << "---\r\na: 1\nb: 2\r\nkey: |\r\n  x\r\n  y\r\n---\r\nBody\n"_ba;
    QTest::newRow("new block, LF") << "Body\n"_ba
                                   << "---\nkey: |\n  x\n  y\n---\n\nBody\n"_ba;
    QTest::newRow("new block, CRLF, byte order mark")
        << "\xef\xbb\xbf"
           "Body\r\n"_ba
        << "\xef\xbb\xbf---\r\nkey: |\r\n  x\r\n  y\r\n---\r\n\r\nBody\r\n"_ba;
}

void TestFrontMatterKeys::endsLinesAsTheFileDoes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, expected);
    const DecodedText file = decodeText(bytes);
    const auto edits = insertKey(file.text, {}, u"key"_s, text(u"x\ny\n"_s));
    QVERIFY(edits);
    const QString changed = applied(file.text, *edits);
    const LineEndings endings = mapped(file.lineEndings, file.text, *edits);
    const auto written = encodeText(changed, file.hasByteOrderMark, endings);
    QVERIFY(written);
    QCOMPARE(*written, expected);
    const QList<TextEdit> back = inverse(file.text, *edits);
    const auto again =
        encodeText(applied(changed, back), file.hasByteOrderMark, mapped(endings, changed, back));
    QVERIFY(again);
    QCOMPARE(*again, bytes);
}

void TestFrontMatterKeys::keepsTomlAndJson_data()
{
    QTest::addColumn<QString>("essay");
    QTest::addColumn<QString>("word");
    QTest::newRow("TOML") << u"+++\na = [1]\n+++\nBody\n"_s << u"TOML"_s;
    QTest::newRow("JSON") << u"{\n  \"a\": [1]\n}\nBody\n"_s << u"JSON"_s;
}

void TestFrontMatterKeys::keepsTomlAndJson()
{
    QFETCH(QString, essay);
    QFETCH(QString, word);
    const FieldPath a = path(u"a"_s);
    for (const auto &edits :
         {setScalar(essay, a, u"v"_s), insertKey(essay, {}, u"b"_s, text(u"v"_s)),
          removeKey(essay, a), renameKey(essay, a, u"b"_s), addItem(essay, a, u"v"_s),
          removeItem(essay, a, 0), moveItem(essay, a, 0, 0)}) {
        QVERIFY(!edits);
        QVERIFY2(edits.error().message.contains(word), qPrintable(edits.error().message));
        QVERIFY(edits.error().message.contains(u"edit it in the text"));
    }
}

void TestFrontMatterKeys::refuses_data()
{
    QTest::addColumn<QString>("content");
    QTest::addColumn<QString>("edit");
    QTest::addColumn<QString>("word");
    const auto row = [](const char *name, const QString &content, const QString &edit,
                        const QString &word) { QTest::newRow(name) << content << edit << word; };
    row("insert what is there", u"a: 1\n"_s, u"insert  a"_s, u"“a” already"_s);
    row("insert into a text", u"a: 1\n"_s, u"insert a b"_s, u"not a group"_s);
    row("insert into a list", u"a: [1]\n"_s, u"insert a b"_s, u"not a group"_s);
    row("insert into nothing", u"a: 1\n"_s, u"insert x b"_s, u"no field “x”"_s);
    row("insert into an alias", u"a: &n {b: 1}\nc: *n\n"_s, u"insert c b"_s, u"&n"_s);
    row("insert into what is repeated", u"a: &n {b: 1}\nc: *n\n"_s, u"insert a c"_s, u"*n"_s);
    row("insert into a group with a question mark", u"? a\n: 1\n"_s, u"insert  b"_s, u"“?”"_s);
    row("insert into a pair without braces", u"a: [b: 1]\n"_s, u"insert a[0] c"_s,
        u"in the text"_s);
    row("insert without a name", u"a: 1\n"_s, u"insert  "_s, u"name"_s);
    row("remove what is not there", u"a: 1\n"_s, u"remove b"_s, u"no field “b”"_s);
    row("remove an item as a key", u"a: [1]\n"_s, u"remove a[0]"_s, u"no field “a[0]”"_s);
    row("remove from a pair without braces", u"a: [b: 1]\n"_s, u"remove a[0].b"_s,
        u"in the text"_s);
    row("remove what others repeat", u"a:\n  b: &n 1\nc: *n\n"_s, u"remove a"_s, u"*n"_s);
    row("remove comments", u"a:\n  b: 1 # x\n  c: 2\nd: 3\n"_s, u"remove a"_s, u"comments"_s);
    row("let a comment slip into a text", u"a: |\n x\nb: 1\n  # y\n"_s, u"remove b"_s,
        u"in the text"_s);
    row("rename to what is there", u"a: 1\nb: 2\n"_s, u"rename a b"_s, u"“b” already"_s);
    row("rename what is not there", u"a: 1\n"_s, u"rename b c"_s, u"no field “b”"_s);
    row("rename to nothing", u"a: 1\n"_s, u"rename a "_s, u"name"_s);
    row("rename to too much", u"a: 1\n"_s, u"rename a "_s + QString(1001, u'x'), u"too long"_s);
    row("rename what has a question mark", u"? a\n: 1\n"_s, u"rename a b"_s, u"“?”"_s);
    row("twice the same field", u"a: 1\na: 2\n"_s, u"remove a"_s, u"second time"_s);
}

void TestFrontMatterKeys::refuses()
{
    QFETCH(QString, content);
    QFETCH(QString, edit);
    QFETCH(QString, word);
    const QString essay = block(content);
    const FieldPath at = path(edit.section(u' ', 1, 1));
    const auto result = edit.startsWith(u"insert")
                            ? insertKey(essay, at, edit.section(u' ', 2, 2), text(u"v"_s))
                        : edit.startsWith(u"rename") ? renameKey(essay, at, edit.section(u' ', 2))
                                                     : removeKey(essay, at);
    QVERIFY(!result);
    QVERIFY2(result.error().message.contains(word), qPrintable(result.error().message));
}

QTEST_APPLESS_MAIN(TestFrontMatterKeys)
#include "test_front_matter_keys.moc"
