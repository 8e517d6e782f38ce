// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/essay/span_tree.h"

#include <QJsonArray>
#include <QObject>
#include <QStringList>

#include <vector>

namespace stetmark::tests {

/// A top-level block of which both parsers see the same structure.
struct BlockPair {
    SpanTree ours;
    SpanTree theirs;
};

/// What comparing texts has shown.
struct Comparison {
    int blocks = 0;  ///< top-level blocks of the same structure
    int details = 0; ///< nodes, characters or whatever a test compares in them
    int skipped = 0; ///< top-level blocks of ours that the other parser does not see so
    int different = 0;
};

/// A test that compares what we make of Markdown with what the other parser does: in the
/// examples of two specifications, in essays, and in random texts.
class OtherParserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void commonMarkExamples();
    void gfmExamples();
    void essays();
    void randomText();
    void randomInlines();

private:
    Comparison compared(const QStringList &texts);
    void comparePairs(const QString &text, const QJsonArray &read, Comparison &comparison);
    void compareRandom(const QStringList &texts);
    /// Compares the pairs of `text`; `read` is what the other parser has made of it. Counts
    /// details and differences, and says what the differences are.
    virtual void compare(const QString &text, const std::vector<BlockPair> &pairs,
                         const QJsonArray &read, Comparison &comparison) = 0;
};

} // namespace stetmark::tests
