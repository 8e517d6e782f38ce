// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/front_matter_edit.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace stetmark;

/// Lists of records, and items that move, by example: what a person sees in the text
/// afterwards.
class TestFrontMatterLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsRecords_data();
    void addsRecords();
    void removesRecords_data();
    void removesRecords();
    void moves_data();
    void moves();
    void refuses_data();
    void refuses();
};

namespace {

QString block(const QString &content)
{
    return u"---\n"_s + content + u"---\nBody\n"_s;
}

/// The content after an edit, or why there was none.
QString outcome(const QString &text, const Result<QList<TextEdit>> &result)
{
    if (!result)
        return result.error().message;
    return applied(text, *result).chopped(9).sliced(4);
}

const FieldPath list = FieldPath().child(u"a"_s);

} // namespace

void TestFrontMatterLists::addsRecords_data()
{
    QTest::addColumn<QString>("content");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &content, const QString &expected) {
        QTest::newRow(name) << content << expected;
    };
    row("lines", u"a:\n  - link: l\n    title: x\nb: 1\n"_s,
        u"a:\n  - link: l\n    title: x\n  - link: /y\n    title: Why\n    year: 1984\nb: 1\n"_s);
    row("comment behind", u"a:\n- title: x # k\nb: 1\n"_s,
        u"a:\n- title: x # k\n- title: Why\n  link: /y\n  year: 1984\nb: 1\n"_s);
    row("wide gap", u"a:\n  -   title: x\n"_s,
        u"a:\n  -   title: x\n  -   title: Why\n      link: /y\n      year: 1984\n"_s);
    row("quotes", u"a:\n  - title: \"x\"\n    link: '/x'\n    year: \"1\"\n"_s,
        u"a:\n  - title: \"x\"\n    link: '/x'\n    year: \"1\"\n"
        "  - title: \"Why\"\n    link: '/y'\n    year: \"1984\"\n"_s);
    row("dash on a line of its own", u"a:\n  -\n    title: x\n"_s,
        u"a:\n  -\n    title: x\n  - title: Why\n    link: /y\n    year: 1984\n"_s);
    row("braces", u"a:\n  - {title: x}\n"_s,
        u"a:\n  - {title: x}\n  - {title: Why, link: /y, year: 1984}\n"_s);
    row("brackets and braces", u"a: [{title: x}] # k\n"_s,
        u"a: [{title: x}, {title: Why, link: /y, year: 1984}] # k\n"_s);
    row("no item", u"a: [] # k\nb: 1\n"_s,
        u"a: # k\n  - title: Why\n    link: /y\n    year: 1984\nb: 1\n"_s);
    row("no value", u"a:\nb: 1\n"_s, u"a:\n  - title: Why\n    link: /y\n    year: 1984\nb: 1\n"_s);
    row("null, dashes like others", u"b:\n- x\na: ~\n"_s,
        u"b:\n- x\na:\n- title: Why\n  link: /y\n  year: 1984\n"_s);
    row("below lines", u"a:\n  - title: |\n      x\n\nb: 1\n"_s,
        u"a:\n  - title: |\n      x\n  - title: Why\n    link: /y\n    year: 1984\n\nb: 1\n"_s);
}

void TestFrontMatterLists::addsRecords()
{
    QFETCH(QString, content);
    QFETCH(QString, expected);
    const QString text = block(content);
    const NewValue record = NewValue::map({{u"title"_s, NewValue::scalar(u"Why"_s)},
                                           {u"link"_s, NewValue::scalar(u"/y"_s)},
                                           {u"year"_s, NewValue::scalar(u"1984"_s)}});
    const auto edits = addItem(text, list, record);
    QCOMPARE(outcome(text, edits), expected);
    const QString longer = applied(text, *edits);
    QCOMPARE(applied(longer, inverse(text, *edits)), text);
    if (readFrontMatter(text).root.at(list)->items.empty())
        return;
    const auto size = qsizetype(readFrontMatter(text).root.at(list)->items.size());
    QCOMPARE(outcome(longer, removeItem(longer, list, size)), content);
}

void TestFrontMatterLists::removesRecords_data()
{
    QTest::addColumn<QString>("content");
    QTest::addColumn<int>("index");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &content, int index,
                        const QString &expected) {
        QTest::newRow(name) << content << index << expected;
    };
    row("first", u"a:\n  - b: 1\n    c: |\n      x\n  - b: 2\n"_s, 0, u"a:\n  - b: 2\n"_s);
    row("last, comment behind", u"a:\n  - b: 1\n  - b: 2\n    c: 3 # k\nd: 4\n"_s, 1,
        u"a:\n  - b: 1\n  # k\nd: 4\n"_s);
    row("only", u"a:\n  - b: 1\n    c: 2\nd: 4\n"_s, 0, u"a: []\nd: 4\n"_s);
    row("braces", u"a: [{b: 1}, {b: 2}]\n"_s, 0, u"a: [{b: 2}]\n"_s);
    row("in a list in a list", u"a:\n  - - b: 1\n    - b: 2\n"_s, 0, u"a: []\n"_s);
    row("comment above stays", u"a:\n  # k\n  - b: 1\n  - b: 2\n"_s, 0, u"a:\n  # k\n  - b: 2\n"_s);
}

void TestFrontMatterLists::removesRecords()
{
    QFETCH(QString, content);
    QFETCH(int, index);
    QFETCH(QString, expected);
    const QString text = block(content);
    QCOMPARE(outcome(text, removeItem(text, list, index)), expected);
}

void TestFrontMatterLists::moves_data()
{
    QTest::addColumn<QString>("content");
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &content, int from, int to,
                        const QString &expected) {
        QTest::newRow(name) << content << from << to << expected;
    };
    row("down", u"a:\n  - x\n  - y\n  - z\nb: 1\n"_s, 0, 2, u"a:\n  - y\n  - z\n  - x\nb: 1\n"_s);
    row("up", u"a:\n- x\n- y\n- z\n"_s, 2, 1, u"a:\n- x\n- z\n- y\n"_s);
    row("nowhere", u"a: [x, y]\n"_s, 1, 1, u"a: [x, y]\n"_s);
    row("comments go along", u"a: # k\n  # about x\n  - x # l\n  - y\n  # end\n"_s, 0, 1,
        u"a: # k\n  - y\n  # about x\n  - x # l\n  # end\n"_s);
    row("comments of the other stay with it", u"a:\n  - x\n  # about y\n  - y # m\n"_s, 0, 1,
        u"a:\n  # about y\n  - y # m\n  - x\n"_s);
    row("records", u"a:\n  - b: 1\n    c:\n      - d # k\n  - b: 2\n"_s, 1, 0,
        u"a:\n  - b: 2\n  - b: 1\n    c:\n      - d # k\n"_s);
    row("below an anchor", u"a: &n # k\n  - x\n  - y\n"_s, 0, 1, u"a: &n # k\n  - y\n  - x\n"_s);
    row("lines", u"a:\n  - |\n    x\n  - y\n"_s, 0, 1, u"a:\n  - y\n  - |\n    x\n"_s);
    row("dash on a line of its own", u"a:\n  -\n    b: 1\n  - x\n"_s, 1, 0,
        u"a:\n  - x\n  -\n    b: 1\n"_s);
    row("brackets", u"a: [x,y, 'z' ] # k\n"_s, 2, 0, u"a: ['z',x, y ] # k\n"_s);
    row("brackets, a line each", u"a: [\n  x, # k\n  y,\n]\n"_s, 0, 1,
        u"a: [\n  y, # k\n  x,\n]\n"_s);
    row("braces in brackets", u"a: [{b: 1}, {b: 2, c: 3}]\n"_s, 0, 1,
        u"a: [{b: 2, c: 3}, {b: 1}]\n"_s);
    row("anchor of its own", u"a: [&n x, !!str 5]\n"_s, 0, 1, u"a: [!!str 5, &n x]\n"_s);
}

void TestFrontMatterLists::moves()
{
    QFETCH(QString, content);
    QFETCH(int, from);
    QFETCH(int, to);
    QFETCH(QString, expected);
    const QString text = block(content);
    const auto edits = moveItem(text, list, from, to);
    QCOMPARE(outcome(text, edits), expected);
    const QString moved = applied(text, *edits);
    QCOMPARE(applied(moved, inverse(text, *edits)), text);
    QCOMPARE(outcome(moved, moveItem(moved, list, to, from)), content);
}

void TestFrontMatterLists::refuses_data()
{
    QTest::addColumn<QString>("content");
    QTest::addColumn<QString>("edit");
    QTest::addColumn<QString>("word");
    const auto row = [](const char *name, const QString &content, const QString &edit,
                        const QString &word) { QTest::newRow(name) << content << edit << word; };
    row("move what is no list", u"a: x\n"_s, u"move 0 1"_s, u"not a list"_s);
    row("move from nowhere", u"a: [x]\n"_s, u"move 1 0"_s, u"no item 2"_s);
    row("move to nowhere", u"a: [x]\n"_s, u"move 0 -1"_s, u"no item 0"_s);
    row("move what others repeat", u"a: [&n x, y]\nb: *n\n"_s, u"move 0 1"_s, u"*n"_s);
    row("move below lines that keep blank ones", u"a:\n  - |+\n    x\n\n  - y\n\n  - z\nb: 1\n"_s,
        u"move 0 1"_s, u"in the text"_s);
    row("remove comments", u"a:\n  - b: 1\n    # k\n    c: 2\n"_s, u"remove 0"_s, u"comments"_s);
    row("remove what others repeat", u"a:\n  - b: &n 1\nc: *n\n"_s, u"remove 0"_s, u"*n"_s);
}

void TestFrontMatterLists::refuses()
{
    QFETCH(QString, content);
    QFETCH(QString, edit);
    QFETCH(QString, word);
    const QString text = block(content);
    const int first = edit.section(u' ', 1, 1).toInt();
    const auto result = edit.startsWith(u"move")
                            ? moveItem(text, list, first, edit.section(u' ', 2, 2).toInt())
                            : removeItem(text, list, first);
    QVERIFY2(!result, qPrintable(result.ok() ? applied(text, *result) : QString()));
    QVERIFY2(result.error().message.contains(word), qPrintable(result.error().message));
}

QTEST_APPLESS_MAIN(TestFrontMatterLists)
#include "test_front_matter_lists.moc"
