// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/essay/other_parser_test.h"

#include <QTest>

using namespace stetmark;
using namespace stetmark::tests;

/// Every node of our tree stands where another parser, the npm package
/// `mdast-util-from-markdown`, has it too, wherever both see the same structure.
class TestMarkdownSpans : public OtherParserTest
{
    Q_OBJECT

private:
    void compare(const QString &text, const std::vector<BlockPair> &pairs, const QJsonArray &read,
                 Comparison &comparison) override;
};

void TestMarkdownSpans::compare(const QString &text, const std::vector<BlockPair> &pairs,
                                const QJsonArray &, Comparison &comparison)
{
    for (const BlockPair &pair : pairs) {
        comparison.details += nodeCount(pair.ours);
        const QStringList found = differences(pair.ours, pair.theirs, text);
        comparison.different += int(found.size());
        if (!found.isEmpty())
            qWarning("%s\nIN\n%s\n", qPrintable(found.join(u'\n')), qPrintable(text));
    }
}

QTEST_GUILESS_MAIN(TestMarkdownSpans)
#include "test_markdown_spans.moc"
