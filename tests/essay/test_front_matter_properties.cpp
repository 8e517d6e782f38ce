// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "front_matter_samples.h"

#include "editor/essay/front_matter_change.h"
#include "editor/essay/front_matter_edit.h"
#include "editor/essay/front_matter_types.h"

#include <QRandomGenerator>
#include <QtTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace stetmark;

/// What must hold for every front matter, value and edit: over all case files and
/// over random blocks. STETMARK_TEST_SEED and STETMARK_TEST_COUNT choose the latter.
class TestFrontMatterProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void placesNestAndCoverAll();
    void settingChangesOneValue();
    void listsGrowAndShrinkAlone();
    void wrongSplicesAreCaught();

private:
    QStringList m_texts;
    quint32 m_seed = 0;
};

namespace {

using Kind = FrontMatterNode::Kind;
using Style = FrontMatterNode::Style;
using Action = FrontMatterChange::Action;

QString shown(const QString &text, const FieldPath &path, const QString &value)
{
    return u"\n%1\n  at %2 <%3>"_s.arg(text.first(std::min<qsizetype>(text.size(), 2000)),
                                       path.toString(), value);
}

bool nests(const FrontMatterNode &node, Span outer)
{
    if (!outer.contains(node.span))
        return false;
    qsizetype from = node.span.start;
    const auto follows = [&from, &node](const FrontMatterNode &part) {
        const bool ok = part.span.start >= from && nests(part, node.span);
        from = part.span.end;
        return ok;
    };
    return std::all_of(node.items.begin(), node.items.end(), follows)
           && std::all_of(node.entries.begin(), node.entries.end(),
                          [&](const FrontMatterEntry &entry) {
                              return follows(entry.key) && follows(entry.value);
                          });
}

/// `text` without the value at `path`, for one that is read; for lists without
/// blanks, of which a few more or less do no harm.
QString around(const QString &text, const FrontMatterChange &change)
{
    if (change.action != Action::SetScalar)
        return QString(text).remove(u' ').remove(u'\n');
    const FrontMatter frontMatter = readFrontMatter(text);
    const FrontMatterNode *node = frontMatter.root.at(change.path);
    return node ? text.first(node->span.start) + u'*' + text.sliced(node->span.end) : QString();
}

/// How many wrong splices near the right ones were tried. Fails if one passed.
int tryWrongSplices(FrontMatterChange change, const QString &text, const FrontMatterLayout &layout,
                    const Result<QList<TextEdit>> &right)
{
    if (!right || right->isEmpty())
        return 0;
    const QString expected = applied(text, *right);
    const FrontMatter read = readFrontMatter(expected);
    const FrontMatterNode *node = read.root.at(change.path);
    if (change.action == Action::SetScalar)
        change.type = node->type();
    if (!makesOnly(change, text, layout, *right)) {
        QTest::qFail(qPrintable(shown(text, change.path, change.value)), __FILE__, __LINE__);
        return 0;
    }
    int wrong = 0;
    for (qsizetype which = 0; which < right->size(); ++which) {
        for (int by = -2; by <= 2; ++by) {
            for (int more = -2; more <= 2; ++more) {
                QList<TextEdit> edits = *right;
                TextEdit &edit = edits[which];
                edit.position += by;
                edit.removed += more;
                const bool isOrdered =
                    edit.position >= (which > 0 ? edits[which - 1].end() : 0)
                    && edit.end()
                           <= (which + 1 < edits.size() ? edits[which + 1].position : text.size());
                if (edit.removed < 0 || !isOrdered || applied(text, edits) == expected)
                    continue;
                ++wrong;
                if (!makesOnly(change, text, layout, edits))
                    continue;
                const QString result = applied(text, edits);
                if (around(result, change) != around(expected, change))
                    QTest::qFail(qPrintable(shown(text, change.path, change.value) + result),
                                 __FILE__, __LINE__);
            }
        }
    }
    return wrong;
}

bool isSettable(const FrontMatterNode &node)
{
    return node.kind == Kind::Scalar && node.readOnlyReason.isEmpty();
}

} // namespace

void TestFrontMatterProperties::initTestCase()
{
    bool hasSeed = false;
    m_seed = qEnvironmentVariable("STETMARK_TEST_SEED").toUInt(&hasSeed);
    if (!hasSeed)
        m_seed = 20240225;
    bool hasCount = false;
    int count = qEnvironmentVariableIntValue("STETMARK_TEST_COUNT", &hasCount);
    if (!hasCount)
        count = 40;

    for (const QString &name : frontMatterCaseNames())
        m_texts.append(frontMatterCase(name));
    QVERIFY(m_texts.size() > 30);
    QRandomGenerator random(m_seed);
    for (int i = 0; i < count; ++i) {
        const QString text = randomFrontMatter(random);
        const FrontMatter frontMatter = readFrontMatter(text);
        QVERIFY2(frontMatter.isEditable(), qPrintable(frontMatter.readOnlyReason + u'\n' + text));
        m_texts.append(text);
    }
}

void TestFrontMatterProperties::placesNestAndCoverAll()
{
    for (const QString &text : std::as_const(m_texts)) {
        const FrontMatterLayout layout = readFrontMatterLayout(text);
        if (!layout.frontMatter.isEditable())
            continue;
        const Span content = layout.frontMatter.content;
        QVERIFY2(nests(layout.frontMatter.root, content), qPrintable(text));
        qsizetype from = content.start;
        for (const FrontMatterToken &token : layout.tokens) {
            QVERIFY2(token.span.start == from && !token.span.isEmpty(), qPrintable(text));
            from = token.span.end;
        }
        QCOMPARE(from, content.end);
        QCOMPARE(frontMatterEnd(text), layout.frontMatter.span.end);
    }
}

void TestFrontMatterProperties::settingChangesOneValue()
{
    int edits = 0;
    for (const QString &text : std::as_const(m_texts)) {
        const FrontMatter before = readFrontMatter(text);
        if (!before.isEditable() || text.size() > 4000)
            continue;
        visitValues(before.root, {}, [&](const FieldPath &path, const FrontMatterNode &node) {
            if (!isSettable(node))
                return;
            // All values on the case files, every tenth on each random value.
            const QStringList values = nastyValues();
            const qsizetype step = text.endsWith("Body\n"_L1) ? 10 : 1;
            for (qsizetype i = edits % step; i < values.size(); i += step) {
                const QString &value = values[i];
                if (QTest::currentTestFailed())
                    return;
                const ValueKind kind = ++edits % 2 ? ValueKind::AsIs : ValueKind::Text;
                const QString at = shown(text, path, value);
                const auto result = setScalar(text, path, value, kind);
                QVERIFY2(result, qPrintable(result.ok() ? at : result.error().message + at));
                if (result->isEmpty())
                    continue;
                QVERIFY2(node.span.start <= result->constFirst().position
                             && result->constLast().end() <= node.span.end,
                         qPrintable(at));

                const QString changed = applied(text, *result);
                const FrontMatter after = readFrontMatter(changed);
                const FrontMatterNode *written = after.root.at(path);
                QVERIFY2(written, qPrintable(at));
                const bool isText = written->type() == ScalarType::Text;
                if (isText || written->style != Style::Omitted)
                    QVERIFY2(written->value == value, qPrintable(at + changed));
                if (kind == ValueKind::Text)
                    QVERIFY2(isText, qPrintable(at + changed));
                if (isText && written->style == Style::Plain && written->tag.isEmpty())
                    QVERIFY2(!couldBeTyped(value), qPrintable(at + changed));
                QVERIFY2(applied(changed, inverse(text, *result)) == text, qPrintable(at));

                // The old value again, and the tree is the old one.
                const auto back =
                    setScalar(changed, path, node.value,
                              node.type() == ScalarType::Text ? ValueKind::AsIs : ValueKind::Typed);
                QVERIFY2(back, qPrintable(at + changed));
                const FrontMatter again = readFrontMatter(applied(changed, *back));
                QVERIFY2(treeText(again.root, path) == treeText(before.root, path),
                         qPrintable(at + changed));
            }
        });
        if (QTest::currentTestFailed())
            return;
    }
    qInfo("%d edits", edits);
    QVERIFY(edits > 1000);
}

void TestFrontMatterProperties::listsGrowAndShrinkAlone()
{
    int lists = 0;
    int removed = 0;
    const QStringList values{u"new"_s, u"a, b"_s, u"no"_s, u"two\nlines"_s, u"why?"_s, u""_s};
    for (const QString &text : std::as_const(m_texts)) {
        const FrontMatter before = readFrontMatter(text);
        if (!before.isEditable() || text.size() > 4000)
            continue;
        visitValues(before.root, {}, [&](const FieldPath &path, const FrontMatterNode &node) {
            if (node.kind != Kind::List || !node.readOnlyReason.isEmpty())
                return;
            const qsizetype size = qsizetype(node.items.size());
            for (const QString &value : values) {
                if (QTest::currentTestFailed())
                    return;
                ++lists;
                const QString at = shown(text, path, value);
                const auto added = addItem(text, path, value);
                QVERIFY2(added, qPrintable(added.ok() ? at : added.error().message + at));
                const QString longer = applied(text, *added);
                const FrontMatter grown = readFrontMatter(longer);
                const FrontMatterNode *list = grown.root.at(path);
                QVERIFY2(list && qsizetype(list->items.size()) == size + 1, qPrintable(at));
                QVERIFY2(list->items.back().value == value, qPrintable(at + longer));
                QVERIFY2(applied(longer, inverse(text, *added)) == text, qPrintable(at));

                const auto gone = removeItem(longer, path, size);
                QVERIFY2(gone, qPrintable(at + longer));
                const FrontMatter shrunk = readFrontMatter(applied(longer, *gone));
                QVERIFY2(treeText(shrunk.root) == treeText(before.root),
                         qPrintable(at + longer + u"\nNOW\n"_s + applied(longer, *gone)));
            }
            for (qsizetype i = 0; i < size; ++i) {
                const auto gone = removeItem(text, path, i);
                if (!gone)
                    continue;
                ++removed;
                FrontMatterNode expected = *readFrontMatter(text).root.at(path);
                expected.items.erase(expected.items.begin() + i);
                if (expected.items.empty())
                    expected.style = Style::Flow;
                const FrontMatter after = readFrontMatter(applied(text, *gone));
                const FrontMatterNode *list = after.root.at(path);
                QVERIFY2(list && treeText(*list) == treeText(expected),
                         qPrintable(shown(text, path, QString::number(i))));
            }
        });
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY(lists > 100);
    QVERIFY(removed > 50);
}

/// Shifts, shortens and lengthens right splices by one or two characters: none of
/// the results may pass, unless it is another way to write the same value.
void TestFrontMatterProperties::wrongSplicesAreCaught()
{
    int wrong = 0;
    for (const QString &text : std::as_const(m_texts)) {
        const FrontMatterLayout layout = readFrontMatterLayout(text);
        if (!layout.frontMatter.isEditable() || text.size() > 4000)
            continue;
        const FrontMatterNode &root = layout.frontMatter.root;
        visitValues(root, {}, [&](const FieldPath &path, const FrontMatterNode &node) {
            if (QTest::currentTestFailed())
                return;
            if (isSettable(node)) {
                const QString value = QStringList{u"new"_s, u"a: b"_s, u"70"_s}[wrong % 3];
                wrong += tryWrongSplices({Action::SetScalar, path, value}, text, layout,
                                         setScalar(text, path, value));
            } else if (node.kind == Kind::List && node.readOnlyReason.isEmpty()) {
                FrontMatterChange change{Action::AddItem, path};
                change.index = qsizetype(node.items.size());
                change.newValue = decided(NewValue::scalar(u"new"_s), nullptr, true);
                wrong += tryWrongSplices(change, text, layout, addItem(text, path, u"new"_s));
                for (qsizetype i = 0; i < qsizetype(node.items.size()); ++i)
                    wrong += tryWrongSplices({Action::RemoveItem, path, {}, ScalarType::Text, i},
                                             text, layout, removeItem(text, path, i));
            }
        });
        if (QTest::currentTestFailed())
            return;
    }
    qInfo("%d wrong splices", wrong);
    QVERIFY(wrong > 1000);
}

QTEST_APPLESS_MAIN(TestFrontMatterProperties)
#include "test_front_matter_properties.moc"
