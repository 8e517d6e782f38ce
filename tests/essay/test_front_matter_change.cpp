// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../support/random_test.h"
#include "front_matter_checks.h"
#include "front_matter_samples.h"

#include "editor/essay/front_matter_change.h"

#include <QtTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace stetmark;

/// The check that stands between a plan and the text. Right edits are made wrong by
/// one or two characters, in place, in length and in what they insert: every one
/// must be refused, unless it makes the same text.
class TestFrontMatterChange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wrongSplicesAreRefused_data();
    void wrongSplicesAreRefused();
};

namespace {

using Kind = FrontMatterNode::Kind;
using Action = FrontMatterChange::Action;
using Edits = Result<QList<TextEdit>>;

bool isOrdered(const QString &text, const QList<TextEdit> &edits)
{
    qsizetype from = 0;
    for (const TextEdit &edit : edits) {
        if (edit.position < from || edit.removed < 0)
            return false;
        from = edit.end();
    }
    return from <= text.size();
}

/// `edit` moved and resized by up to two characters, and with up to two characters
/// less or twice at either end of what it inserts.
QList<TextEdit> wrongOnes(const TextEdit &edit)
{
    QList<TextEdit> result;
    for (int by = -2; by <= 2; ++by) {
        for (int more = -2; more <= 2; ++more)
            result.append({edit.position + by, edit.removed + more, edit.inserted});
    }
    const QString &text = edit.inserted;
    for (qsizetype count = 1; count <= std::min<qsizetype>(2, text.size()); ++count) {
        for (const QString &wrong : {text.sliced(count), text.chopped(count),
                                     text.first(count) + text, text + text.last(count)})
            result.append({edit.position, edit.removed, wrong});
    }
    return result;
}

class Mutation
{
public:
    Mutation(const QString &text, const FrontMatterLayout &layout, QRandomGenerator &random)
        : m_text(text), m_layout(layout), m_random(random)
    {
    }

    void run()
    {
        const FrontMatterNode &root = m_layout.frontMatter.root;
        tryMap({}, root);
        visitValues(root, {}, [this](const FieldPath &path, const FrontMatterNode &node) {
            if (!node.readOnlyReason.isEmpty() || QTest::currentTestFailed())
                return;
            if (node.kind == Kind::Scalar)
                trySetting(path);
            if (node.kind == Kind::Map || node.type() == ScalarType::Null)
                tryMap(path, node);
            if (node.kind == Kind::List || node.type() == ScalarType::Null)
                tryList(path, node);
        });
    }

    int wrong() const { return m_wrong; }

private:
    void trySetting(const FieldPath &path)
    {
        const QStringList values{u"new"_s, u"a: b"_s, u"70"_s, u"two\nlines\n"_s};
        FrontMatterChange change{Action::SetScalar, path, values[m_random.bounded(4)]};
        const Edits edits = setScalar(m_text, path, change.value);
        if (!edits || edits->isEmpty())
            return;
        change.type = readFrontMatter(applied(m_text, *edits)).root.at(path)->type();
        tryWrong(change, edits);
    }

    void tryMap(const FieldPath &path, const FrontMatterNode &map)
    {
        FrontMatterChange change{Action::InsertKey, path, u"new"_s};
        const NewValue value = m_random.bounded(2) ? NewValue::scalar(u"v"_s)
                                                   : NewValue::list({NewValue::scalar(u"v"_s)});
        change.newValue = decided(value, nullptr);
        QStringList order{u"new"_s};
        if (!map.entries.empty() && m_random.bounded(2))
            order.append(map.entries.front().key.value);
        const Edits edits = insertKey(m_text, path, u"new"_s, value, order);
        if (edits) {
            const FrontMatter read = readFrontMatter(applied(m_text, *edits));
            const auto &entries = read.root.at(path)->entries;
            change.index = std::find_if(entries.begin(), entries.end(),
                                        [](const auto &each) { return each.key.value == u"new"; })
                           - entries.begin();
            tryWrong(change, edits);
        }
        for (qsizetype i = 0; i < qsizetype(map.entries.size()); ++i) {
            const FieldPath entry = path.child(map.entries[size_t(i)].key.value);
            FrontMatterChange removal{Action::RemoveKey, entry};
            removal.index = i;
            tryWrong(removal, removeKey(m_text, entry));
            removal.takesComments = map.style != FrontMatterNode::Style::Flow;
            tryWrong(removal, removeKey(m_text, entry, CommentsAbove::Take));
            FrontMatterChange renaming{Action::RenameKey, entry, u"name"_s};
            renaming.index = i;
            tryWrong(renaming, renameKey(m_text, entry, u"name"_s));
        }
    }

    void tryList(const FieldPath &path, const FrontMatterNode &list)
    {
        const auto size = qsizetype(list.items.size());
        FrontMatterChange addition{Action::AddItem, path};
        addition.index = size;
        const NewValue value = m_random.bounded(2)
                                   ? NewValue::scalar(u"v"_s)
                                   : NewValue::map({{u"k"_s, NewValue::scalar(u"v"_s)}});
        addition.newValue = decided(value, nullptr, true);
        tryWrong(addition, addItem(m_text, path, value));
        for (qsizetype i = 0; i < size; ++i) {
            FrontMatterChange removal{Action::RemoveItem, path};
            removal.index = i;
            tryWrong(removal, removeItem(m_text, path, i));
            FrontMatterChange move{Action::MoveItem, path};
            move.index = i;
            move.to = m_random.bounded(qint64(size));
            tryWrong(move, moveItem(m_text, path, move.index, move.to));
        }
    }

    void tryWrong(const FrontMatterChange &change, const Edits &right)
    {
        if (!right || right->isEmpty() || QTest::currentTestFailed())
            return;
        const QString what = u"action %1 at %2, %3"_s.arg(int(change.action))
                                 .arg(change.path.toString())
                                 .arg(change.index);
        const QString expected = applied(m_text, *right);
        QVERIFY2(makesOnly(change, m_text, m_layout, *right),
                 qPrintable(shown(m_text, what, expected)));
        for (qsizetype which = 0; which < right->size(); ++which) {
            for (const TextEdit &wrong : wrongOnes((*right)[which])) {
                QList<TextEdit> edits = *right;
                edits[which] = wrong;
                if (!isOrdered(m_text, edits) || applied(m_text, edits) == expected)
                    continue;
                ++m_wrong;
                QVERIFY2(!makesOnly(change, m_text, m_layout, edits),
                         qPrintable(shown(m_text, what, applied(m_text, edits))));
            }
        }
    }

    const QString &m_text;
    const FrontMatterLayout &m_layout;
    QRandomGenerator &m_random;
    int m_wrong = 0;
};

} // namespace

void TestFrontMatterChange::wrongSplicesAreRefused_data()
{
    QTest::addColumn<QStringList>("texts");
    QStringList cases;
    for (const QString &name : frontMatterCaseNames())
        cases.append(frontMatterCase(name));
    QTest::newRow("case files") << cases;
    QStringList blocks;
    QRandomGenerator random(testSeed());
    for (int i = testCount(500); i > 0; --i)
        blocks.append(randomFrontMatter(random));
    QTest::newRow("random blocks") << blocks;
}

void TestFrontMatterChange::wrongSplicesAreRefused()
{
    QFETCH(QStringList, texts);
    QRandomGenerator random(testSeed());
    int wrong = 0;
    for (const QString &text : std::as_const(texts)) {
        const FrontMatterLayout layout = readFrontMatterLayout(text);
        if (!layout.frontMatter.isEditable() || text.size() > 4000)
            continue;
        Mutation mutation(text, layout, random);
        mutation.run();
        wrong += mutation.wrong();
        if (QTest::currentTestFailed())
            return;
    }
    qInfo("%d wrong splices", wrong);
    QVERIFY(wrong > 1000);
}

QTEST_APPLESS_MAIN(TestFrontMatterChange)
#include "test_front_matter_change.moc"
