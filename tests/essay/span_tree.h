// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/markdown_tree.h"

#include <QJsonArray>
#include <QString>

#include <vector>

namespace stetmark::tests {

/// What two parsers of Markdown can be compared by: kinds, named as in mdast, and
/// places in the whole text. Line breaks and link definitions are left out, texts are
/// gathered. A footnote definition to which mdast counts a block of the definition around
/// it is "footnoteDefinition+other", and so has no counterpart of ours.
struct SpanTree {
    QString kind;
    Span span;
    bool isPlaced = true; ///< false where the parser does not know the place
    std::vector<SpanTree> children;
    /// Its own, or that of code or HTML; without blanks; of a node in an image always empty.
    QString text;
    std::vector<Span> texts{}; ///< where mdast has what `text` is made of
    int heading = 0;           ///< of a heading of mdast its level
    bool isQuoted = false;     ///< of a footnote definition of mdast: whether it is in a quote
};

/// Our top-level blocks, those footnote definitions among them that stand inside
/// of others, which have them no longer.
std::vector<SpanTree> spanTrees(const MarkdownTree &tree);

/// The same of a tree that tests/npm/markdown_spans.mjs has written.
std::vector<SpanTree> spanTrees(const QJsonArray &root);

/// Where `root` has the signs of quotes, fences and the backticks around code.
std::vector<Span> signPlaces(const QJsonArray &root);

/// `span` of a `kind` of node as both parsers should have it: what their customs
/// differ in is taken away here, and nowhere else.
Span normalised(const QString &kind, Span span, QStringView text);

/// The kinds of a tree and their texts, on one line.
QString structure(const SpanTree &tree);

/// The nodes of `ours` that stand elsewhere in `theirs`, a tree of the same
/// structure; a line each.
QStringList differences(const SpanTree &ours, const SpanTree &theirs, QStringView text);

/// How many nodes `tree` has with a kind that is compared.
int nodeCount(const SpanTree &tree);

} // namespace stetmark::tests
