// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../support/random_test.h"
#include "front_matter_checks.h"
#include "front_matter_samples.h"

#include "editor/essay/front_matter_types.h"

#include <QMap>
#include <QtTest>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace stetmark;

/// What must hold when keys and items come, go, move and are renamed: over all case
/// files and over random blocks, on every path of each, with every kind of line
/// ending. The trees that are expected are made here, not by the program.
class TestFrontMatterStructure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEditOnEveryPath_data();
    void everyEditOnEveryPath();
    void sequencesCanBeUndone();
};

namespace {

using Kind = FrontMatterNode::Kind;
using Style = FrontMatterNode::Style;
using Edits = Result<QList<TextEdit>>;

/// All edits of one text.
class Trial
{
public:
    Trial(const QString &text, const LineEndings &endings, QRandomGenerator &random)
        : m_text(text), m_endings(endings), m_random(random), m_root(readFrontMatter(text).root)
    {
    }

    void run()
    {
        tryMap({}, m_root);
        visitValues(m_root, {}, [this](const FieldPath &path, const FrontMatterNode &node) {
            if (node.kind == Kind::Map || node.type() == ScalarType::Null)
                tryMap(path, node);
            if (node.kind == Kind::List || node.type() == ScalarType::Null)
                tryList(path, node);
        });
    }

    int tried() const { return m_tried; }
    const QMap<QString, int> &refusals() const { return m_refusals; }

private:
    void tryMap(const FieldPath &path, const FrontMatterNode &map);
    void tryEntry(const FieldPath &mapPath, const FrontMatterNode &map, qsizetype index);
    void tryList(const FieldPath &path, const FrontMatterNode &list);
    void tryMoves(const FieldPath &path, const FrontMatterNode &list);

    /// The text after the edit if it was made and changed no byte but its own. What
    /// may be refused is counted.
    QString after(const Edits &edits, const QString &what);
    bool sameTree(const QString &text, const FrontMatterNode &expected, const QString &what);
    void sameText(const Edits &back, const QString &from, const QString &what);
    NewValue newValue();

    const QString &m_text;
    const LineEndings &m_endings;
    QRandomGenerator &m_random;
    FrontMatterNode m_root;
    int m_tried = 0;
    QMap<QString, int> m_refusals;
};

FrontMatterNode &nodeAt(FrontMatterNode &root, const FieldPath &path)
{
    return const_cast<FrontMatterNode &>(*std::as_const(root).at(path));
}

void fail(const QString &message)
{
    QTest::qFail(qPrintable(message), __FILE__, __LINE__);
}

QString Trial::after(const Edits &edits, const QString &what)
{
    ++m_tried;
    if (!edits) {
        // The kind of the refusal, without what it names.
        QString reason = edits.error().message;
        static const QRegularExpression names(u"“[^”]*”|[(][*][^)]*[)]"_s);
        ++m_refusals[reason.replace(names, u"…"_s)];
        return {};
    }
    const QString wrong = wrongBytes(m_text, m_endings, *edits);
    if (!wrong.isEmpty())
        fail(shown(m_text, what + u": "_s + wrong, applied(m_text, *edits)));
    return applied(m_text, *edits);
}

bool Trial::sameTree(const QString &text, const FrontMatterNode &expected, const QString &what)
{
    const FrontMatter read = readFrontMatter(text);
    const bool isSame = read.isEditable() && treeText(read.root) == treeText(expected);
    if (!isSame)
        fail(shown(m_text, what, text));
    return isSame;
}

void Trial::sameText(const Edits &back, const QString &from, const QString &what)
{
    if (!back)
        fail(shown(from, what + u": "_s + back.error().message));
    else if (applied(from, *back) != m_text)
        fail(shown(m_text, what, from + u"\nAND BACK\n"_s + applied(from, *back)));
}

NewValue Trial::newValue()
{
    const QStringList nasty = nastyValues();
    const auto word = [&] { return nasty[m_random.bounded(int(nasty.size()))]; };
    const auto kind = [&] { return m_random.bounded(2) ? ValueKind::AsIs : ValueKind::Text; };
    switch (m_random.bounded(6)) {
    case 0:
        return NewValue::list({NewValue::scalar(word()), NewValue::scalar(word(), kind())});
    case 1:
        return NewValue::map({{u"title"_s, NewValue::scalar(word(), kind())},
                              {u"more"_s, NewValue::list({NewValue::scalar(word())})},
                              {word() + u'.', NewValue::scalar(word(), kind())}});
    case 2:
        return NewValue::list({NewValue::map(
            {{u"title"_s, NewValue::scalar(word(), kind())}, {u"n"_s, NewValue::scalar(u"5"_s)}})});
    default:
        return NewValue::scalar(word(), kind());
    }
}

void Trial::tryMap(const FieldPath &path, const FrontMatterNode &map)
{
    const QString what = u"insert into "_s + path.toString();
    QStringList order;
    if (!map.entries.empty() && m_random.bounded(2) == 0)
        order = {u"new"_s, map.entries[m_random.bounded(quint32(map.entries.size()))].key.value};
    if (m_random.bounded(2) == 0)
        std::reverse(order.begin(), order.end());
    const auto edits = insertKey(m_text, path, u"new"_s, newValue(), order);
    const QString longer = after(edits, what);
    if (!longer.isNull()) {
        const FrontMatter read = readFrontMatter(longer);
        const FrontMatterNode *grown = read.root.at(path);
        const FrontMatterNode *written = grown ? grown->find(u"new") : nullptr;
        if (!written)
            return fail(shown(m_text, what, longer));
        FrontMatterNode expected = m_root;
        FrontMatterNode &node = nodeAt(expected, path);
        if (node.kind == Kind::Scalar) {
            node.kind = Kind::Map;
            node.style = grown->style;
            node.value.clear();
        }
        const auto place = std::find_if(grown->entries.begin(), grown->entries.end(),
                                        [](const auto &each) { return each.key.value == u"new"; });
        const auto index = place - grown->entries.begin();
        if (size_t(index) > node.entries.size())
            return fail(shown(m_text, what, longer));
        node.entries.insert(node.entries.begin() + index, *place);
        // In empty braces blanks are lost on the way.
        if (sameTree(longer, expected, what) && !map.entries.empty())
            sameText(removeKey(longer, path.child(u"new"_s)), longer, what + u" and remove"_s);
    }
    for (qsizetype i = 0; i < qsizetype(map.entries.size()); ++i) {
        if (map.entries[size_t(i)].key.kind == Kind::Scalar)
            tryEntry(path, map, i);
    }
}

void Trial::tryEntry(const FieldPath &mapPath, const FrontMatterNode &map, qsizetype index)
{
    const FrontMatterNode &key = map.entries[size_t(index)].key;
    const FieldPath path = mapPath.child(key.value);
    const QString shorter = after(removeKey(m_text, path), u"remove "_s + path.toString());
    if (!shorter.isNull()) {
        FrontMatterNode expected = m_root;
        FrontMatterNode &node = nodeAt(expected, mapPath);
        node.entries.erase(node.entries.begin() + index);
        if (node.entries.empty() && !mapPath.isEmpty())
            node.style = Style::Flow;
        sameTree(shorter, expected, u"remove "_s + path.toString());
        const QString without =
            after(removeKey(m_text, path, CommentsAbove::Take), u"take "_s + path.toString());
        if (!without.isNull())
            sameTree(without, expected, u"take "_s + path.toString());
    }
    static const QStringList names{u"new"_s, u"a: b"_s, u"no"_s, u"é, [x]"_s, u"'q'"_s, u"why?"_s};
    const QString name = names[m_random.bounded(int(names.size()))];
    const QString renamed =
        after(renameKey(m_text, path, name), u"rename "_s + path.toString() + u" to "_s + name);
    if (renamed.isNull())
        return;
    FrontMatterNode expected = m_root;
    FrontMatterNode &newKey = nodeAt(expected, mapPath).entries[size_t(index)].key;
    newKey.value = name;
    const FrontMatter read = readFrontMatter(renamed);
    if (const FrontMatterNode *written = read.root.at(mapPath))
        newKey.style = written->entries[size_t(index)].key.style;
    const bool staysBare = key.style != Style::Plain || !couldBeTyped(key.value);
    if (sameTree(renamed, expected, u"rename "_s + path.toString()) && newKey.style == key.style
        && staysBare)
        sameText(renameKey(renamed, mapPath.child(name), key.value), renamed, u"rename back"_s);
}

void Trial::tryList(const FieldPath &path, const FrontMatterNode &list)
{
    const QString what = u"add to "_s + path.toString();
    const auto size = qsizetype(list.items.size());
    const QString longer = after(addItem(m_text, path, newValue()), what);
    if (!longer.isNull()) {
        const FrontMatter read = readFrontMatter(longer);
        const FrontMatterNode *grown = read.root.at(path);
        if (!grown || grown->items.empty())
            return fail(shown(m_text, what, longer));
        FrontMatterNode expected = m_root;
        FrontMatterNode &node = nodeAt(expected, path);
        if (node.items.empty()) {
            node.kind = Kind::List;
            node.style = grown->style;
            node.value.clear();
        }
        node.items.push_back(grown->items.back());
        if (sameTree(longer, expected, what) && size > 0)
            sameText(removeItem(longer, path, size), longer, what + u" and remove"_s);
    }
    for (qsizetype i = 0; i < size; ++i) {
        const QString which = path.child(i).toString();
        const QString shorter = after(removeItem(m_text, path, i), u"remove "_s + which);
        if (shorter.isNull())
            continue;
        FrontMatterNode expected = m_root;
        FrontMatterNode &node = nodeAt(expected, path);
        node.items.erase(node.items.begin() + i);
        if (node.items.empty())
            node.style = Style::Flow;
        sameTree(shorter, expected, u"remove "_s + which);
    }
    tryMoves(path, list);
}

void Trial::tryMoves(const FieldPath &path, const FrontMatterNode &list)
{
    const auto size = qsizetype(list.items.size());
    for (qsizetype from = 0; from < size; ++from) {
        const qsizetype to = m_random.bounded(qint64(size));
        const QString what = u"move %1 to %2"_s.arg(path.child(from).toString()).arg(to);
        const QString moved = after(moveItem(m_text, path, from, to), what);
        if (moved.isNull())
            continue;
        FrontMatterNode expected = m_root;
        std::vector<FrontMatterNode> &items = nodeAt(expected, path).items;
        if (from < to)
            std::rotate(items.begin() + from, items.begin() + from + 1, items.begin() + to + 1);
        else
            std::rotate(items.begin() + to, items.begin() + from, items.begin() + from + 1);
        if (sameTree(moved, expected, what))
            sameText(moveItem(moved, path, to, from), moved, what + u" and back"_s);
    }
}

/// An edit of any kind somewhere.
Edits randomEdit(const QString &text, QRandomGenerator &random)
{
    const FrontMatter frontMatter = readFrontMatter(text);
    QList<FieldPath> paths;
    visitValues(frontMatter.root, {},
                [&](const FieldPath &path, const FrontMatterNode &) { paths.append(path); });
    const QStringList nasty = nastyValues();
    const QString value = nasty[random.bounded(int(nasty.size()))];
    const QString name = u"key %1"_s.arg(random.bounded(1000));
    if (paths.isEmpty())
        return insertKey(text, {}, name, NewValue::scalar(value));
    const FieldPath path = paths[random.bounded(int(paths.size()))];
    const qsizetype size = qsizetype(frontMatter.root.at(path)->items.size());
    const qint64 from = size > 0 ? random.bounded(qint64(size)) : 0;
    const qint64 to = size > 0 ? random.bounded(qint64(size)) : 0;
    switch (random.bounded(9)) {
    case 0:
        return insertKey(text, path.parent(), name, NewValue::scalar(value));
    case 1:
        return insertKey(text, path, name, NewValue::map({{u"k"_s, NewValue::scalar(value)}}));
    case 2:
        return removeKey(text, path, random.bounded(2) ? CommentsAbove::Stay : CommentsAbove::Take);
    case 3:
        return renameKey(text, path, name);
    case 4:
        return addItem(text, path, NewValue::map({{u"k"_s, NewValue::scalar(value)}}));
    case 5:
        return addItem(text, path, value);
    case 6:
        return removeItem(text, path, from);
    case 7:
        return moveItem(text, path, from, to);
    default:
        return setScalar(text, path, value);
    }
}

} // namespace

void TestFrontMatterStructure::everyEditOnEveryPath_data()
{
    QTest::addColumn<Endings>("endings");
    QTest::addColumn<int>("blocks");
    const int blocks = testCount(20'000);
    QTest::newRow("LF") << Endings::Lf << blocks / 2;
    QTest::newRow("CRLF") << Endings::CrLf << blocks / 4;
    QTest::newRow("mixed") << Endings::Mixed << blocks / 4;
}

void TestFrontMatterStructure::everyEditOnEveryPath()
{
    QFETCH(Endings, endings);
    QFETCH(int, blocks);
    QRandomGenerator random(testSeed() + quint32(endings));
    QStringList texts;
    for (const QString &name : frontMatterCaseNames())
        texts.append(frontMatterCase(name));
    for (int i = 0; i < blocks; ++i)
        texts.append(randomFrontMatter(random));

    int tried = 0;
    QMap<QString, int> refusals;
    for (const QString &text : std::as_const(texts)) {
        const FrontMatter frontMatter = readFrontMatter(text);
        if (!frontMatter.isEditable() || text.size() > 4000)
            continue;
        const LineEndings lineEndings = endingsFor(text, endings, random);
        Trial trial(text, lineEndings, random);
        trial.run();
        tried += trial.tried();
        for (auto it = trial.refusals().begin(); it != trial.refusals().end(); ++it)
            refusals[it.key()] += it.value();
        if (QTest::currentTestFailed()) {
            qInfo("seed %u", testSeed());
            return;
        }
    }
    qInfo("%d edits of %d texts", tried, int(texts.size()));
    for (auto it = refusals.begin(); it != refusals.end(); ++it)
        qInfo("  refused %d: %s", it.value(), qPrintable(it.key()));
    QVERIFY(tried > 20 * blocks);
}

/// Any number of edits one upon the other leaves a front matter that can be read, and
/// their inverse edits, the last first, lead back to the first text.
void TestFrontMatterStructure::sequencesCanBeUndone()
{
    constexpr int Length = 15;
    QRandomGenerator random(testSeed());
    int edits = 0;
    for (int i = testCount(500); i > 0; --i) {
        const QString first = randomFrontMatter(random);
        QString text = first;
        QList<QList<TextEdit>> back;
        for (int step = 0; step < Length; ++step) {
            const auto edit = randomEdit(text, random);
            if (!edit)
                continue;
            ++edits;
            back.prepend(inverse(text, *edit));
            const QString before = std::exchange(text, applied(text, *edit));
            const FrontMatter read = readFrontMatter(text);
            QVERIFY2(read.isEditable() && text.endsWith(u"\nBody\n"_s),
                     qPrintable(shown(before, read.readOnlyReason, text)));
        }
        QString undone = text;
        for (const QList<TextEdit> &each : std::as_const(back))
            undone = applied(undone, each);
        QVERIFY2(undone == first, qPrintable(shown(first, u"undone"_s, undone)));
    }
    qInfo("%d edits", edits);
    QVERIFY(edits > testCount(500));
}

QTEST_APPLESS_MAIN(TestFrontMatterStructure)
#include "test_front_matter_structure.moc"
