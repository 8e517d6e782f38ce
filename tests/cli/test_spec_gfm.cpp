// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/command_run.h"
#include "tests/cli/spec_comparison.h"

#include <QTest>

using namespace stetmark::tests;

/// All examples of the GitHub Flavored Markdown specification, as Debian's package
/// cmark-gfm ships it, give what cmark-gfm prints.
class TestSpecGfm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void examples();
    void command();

private:
    QList<SpecExample> m_examples;
};

void TestSpecGfm::initTestCase()
{
    const CommandRun unpacked =
        runProgram(QStringLiteral("gzip"),
                   {QStringLiteral("-dc"), QStringLiteral("/usr/share/doc/cmark-gfm/spec.txt.gz")});
    QVERIFY2(unpacked.exitCode == 0, unpacked.errors);
    m_examples = specExamples(unpacked.output);
    QCOMPARE(m_examples.size(), 673);
}

void TestSpecGfm::examples()
{
    const SpecComparison comparison = compareWithReference(m_examples);
    QCOMPARE(comparison.different, QList<int>());
    // Some examples are for a part of the extensions only, so not all.
    QVERIFY(comparison.passedByReference > 640);
}

void TestSpecGfm::command()
{
    QCOMPARE(differentByCommand(m_examples, 20), QList<int>());
}

QTEST_GUILESS_MAIN(TestSpecGfm)
#include "test_spec_gfm.moc"
