// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/field_problems.h"
#include "editor/essay/front_matter.h"
#include "editor/essay/issue.h"
#include "editor/essay/markdown_tree.h"
#include "editor/essay/outline.h"
#include "editor/essay/statistics.h"
#include "editor/essay/text_edit.h"

#include <QList>
#include <QString>

#include <memory>

namespace stetmark {

/// Up to this length, in UTF-16 units, a text is read as Markdown while it is written: the
/// tree of one takes some seventy times its memory.
inline constexpr qsizetype longestWhileWriting = 10'000'000;

/// All that is derived from one revision of an essay's text. Immutable and
/// shared between threads; whoever shows something of an essay reads it here.
struct Analysis {
    quint64 revision = 0;
    QString text;
    std::shared_ptr<const FrontMatter> frontMatter; ///< never null
    qsizetype bodyStart = 0; ///< where the Markdown begins: frontMatter->span.end
    StyledSpans frontMatterStyles;
    /// False where the body was not read, for its length: then it has no blocks, and what
    /// follows from them is empty.
    bool isWhole = true;
    MarkdownTree markdown;
    QList<OutlineEntry> outline;
    Statistics statistics;
    FieldSchemaPtr schema;             ///< of the fields, as the essay's project has them
    QList<FieldProblem> fieldProblems; ///< by position
    QList<Issue> issues; ///< of the front matter, its fields and the body, by position

    const FieldSchema &fieldSchema() const { return schema ? *schema : essaySchema(); }
};

using AnalysisPtr = std::shared_ptr<const Analysis>;

/// The Analysis of `text`. Takes milliseconds for a megabyte: call it off the
/// GUI thread. Thread-safe.
AnalysisPtr analyse(const QString &text, quint64 revision, FieldSchemaPtr schema = nullptr);

/// As analyse() up to `longestWhileWriting`, and only the front matter of a longer text.
AnalysisPtr analyseWhileWriting(const QString &text, quint64 revision,
                                FieldSchemaPtr schema = nullptr);

/// The Analysis of `previous`'s text after `edits`, each in the coordinates of
/// the text that the one before it left. Shares with `previous` all that the
/// edits cannot have changed. As analyseWhileWriting() where that reads another part of
/// the text than `previous` has.
AnalysisPtr reanalyse(const AnalysisPtr &previous, const QList<TextEdit> &edits, quint64 revision);

/// The Analysis of `previous`'s text and revision by another schema.
AnalysisPtr withSchema(const AnalysisPtr &previous, FieldSchemaPtr schema);

} // namespace stetmark
