// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../support/random_test.h"
#include "front_matter_checks.h"
#include "front_matter_samples.h"

#include "editor/essay/front_matter_layout.h"
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
    void settingChangesOneValue_data();
    void settingChangesOneValue();

private:
    QStringList m_texts; ///< the case files, and random ones behind them
    qsizetype m_cases = 0;
};

namespace {

using Kind = FrontMatterNode::Kind;
using Style = FrontMatterNode::Style;

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

bool isSettable(const FrontMatterNode &node)
{
    return node.kind == Kind::Scalar && node.readOnlyReason.isEmpty();
}

/// Whether all of the value's text says something: no folded line, no escape, no
/// quotes missing that our own writing would have.
bool isUsual(const QString &text, const FrontMatterNode &node)
{
    const QString raw = text.sliced(node.span.start, node.span.length());
    const bool isOneLine = !raw.contains(u'\n') && !raw.contains(u'\\');
    const bool needsQuotes =
        node.style == Style::Plain && node.type() == ScalarType::Text && couldBeTyped(raw);
    return isOneLine && !needsQuotes && node.style != Style::Omitted && node.tag.isEmpty();
}

/// One value set, and set back.
struct SettingTrial {
    const QString &text;
    const LineEndings &endings;
    const FrontMatterNode &root;
    const FieldPath &path;
    const FrontMatterNode &node;

    void run(const QString &value, ValueKind kind) const
    {
        const QString at = path.toString() + u" <"_s + value + u'>';
        const auto result = setScalar(text, path, value, kind);
        QVERIFY2(result, qPrintable(shown(text, at)));
        if (result->isEmpty())
            return;
        const QString changed = applied(text, *result);
        const QString all = shown(text, at, changed);
        QVERIFY2(node.span.start <= result->constFirst().position
                     && result->constLast().end() <= node.span.end,
                 qPrintable(all));
        const QString wrong = wrongBytes(text, endings, *result);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong + all));

        const FrontMatter after = readFrontMatter(changed);
        const FrontMatterNode *written = after.root.at(path);
        QVERIFY2(written, qPrintable(all));
        checkWritten(*written, value, kind, all);
        FrontMatterNode expected = root;
        auto &there = const_cast<FrontMatterNode &>(*std::as_const(expected).at(path));
        there.value = written->value;
        there.style = written->style;
        QVERIFY2(treeText(after.root) == treeText(expected), qPrintable(all));
        setBack(changed, *written, all);
    }

    static void checkWritten(const FrontMatterNode &written, const QString &value, ValueKind kind,
                             const QString &all)
    {
        const bool isText = written.type() == ScalarType::Text;
        if (isText || written.style != Style::Omitted)
            QVERIFY2(written.value == value, qPrintable(all));
        if (kind == ValueKind::Text)
            QVERIFY2(isText, qPrintable(all));
        if (isText && written.style == Style::Plain && written.tag.isEmpty())
            QVERIFY2(!couldBeTyped(value), qPrintable(all));
    }

    /// The old value again, and the tree is the old one; and the text, where its style
    /// stayed.
    void setBack(const QString &changed, const FrontMatterNode &written, const QString &all) const
    {
        const auto back =
            setScalar(changed, path, node.value,
                      node.type() == ScalarType::Text ? ValueKind::AsIs : ValueKind::Typed);
        QVERIFY2(back, qPrintable(all));
        const QString again = applied(changed, *back);
        QVERIFY2(treeText(readFrontMatter(again).root, path) == treeText(root, path),
                 qPrintable(all + again));
        if (written.style == node.style && isUsual(text, node))
            QVERIFY2(again == text, qPrintable(all + again));
    }
};

} // namespace

void TestFrontMatterProperties::initTestCase()
{
    for (const QString &name : frontMatterCaseNames())
        m_texts.append(frontMatterCase(name));
    m_cases = m_texts.size();
    QVERIFY(m_cases > 30);
    QRandomGenerator random(testSeed());
    for (int i = testCount(20'000); i > 0; --i) {
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

void TestFrontMatterProperties::settingChangesOneValue_data()
{
    QTest::addColumn<Endings>("endings");
    QTest::newRow("LF") << Endings::Lf;
    QTest::newRow("CRLF") << Endings::CrLf;
    QTest::newRow("mixed") << Endings::Mixed;
}

void TestFrontMatterProperties::settingChangesOneValue()
{
    QFETCH(Endings, endings);
    QRandomGenerator random(testSeed() + quint32(endings));
    const QStringList values = nastyValues();
    int edits = 0;
    for (qsizetype i = 0; i < m_texts.size() && !QTest::currentTestFailed(); ++i) {
        const QString &text = m_texts[i];
        const FrontMatter before = readFrontMatter(text);
        // Each random block with one kind of line ending, the case files with all.
        const bool isCase = i < m_cases;
        if (!before.isEditable() || text.size() > 4000 || (!isCase && i % 3 != int(endings)))
            continue;
        const LineEndings lineEndings = endingsFor(text, endings, random);
        visitValues(before.root, {}, [&](const FieldPath &path, const FrontMatterNode &node) {
            if (!isSettable(node))
                return;
            const qsizetype step = isCase ? 6 : values.size() / 2;
            for (qsizetype k = edits % step; k < values.size(); k += step) {
                const ValueKind kind = ++edits % 2 ? ValueKind::AsIs : ValueKind::Text;
                SettingTrial{text, lineEndings, before.root, path, node}.run(values[k], kind);
            }
        });
    }
    qInfo("%d edits", edits);
    QVERIFY(edits > 1000);
}

QTEST_APPLESS_MAIN(TestFrontMatterProperties)
#include "test_front_matter_properties.moc"
