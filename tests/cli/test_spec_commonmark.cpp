// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/command_run.h"
#include "tests/cli/spec_comparison.h"

#include <QTest>

using namespace stetmark::tests;

/// All examples of the CommonMark specification (npm package commonmark-spec) give
/// what cmark-gfm prints, so all that cmark-gfm itself passes are passed.
class TestSpecCommonMark : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void examples();
    void command();

private:
    QList<SpecExample> m_examples;
};

void TestSpecCommonMark::initTestCase()
{
    m_examples = specExamples(readBytes(
        QStringLiteral(STETMARK_SOURCE_DIR "/tests/npm/node_modules/commonmark-spec/spec.txt")));
    QCOMPARE(m_examples.size(), 652);
}

void TestSpecCommonMark::examples()
{
    const SpecComparison comparison = compareWithReference(m_examples);
    QCOMPARE(comparison.different, QList<int>());
    // cmark-gfm is of an older CommonMark, and its extensions are on.
    QVERIFY(comparison.passedByReference > 610);
}

void TestSpecCommonMark::command()
{
    QCOMPARE(differentByCommand(m_examples, 20), QList<int>());
}

QTEST_GUILESS_MAIN(TestSpecCommonMark)
#include "test_spec_commonmark.moc"
