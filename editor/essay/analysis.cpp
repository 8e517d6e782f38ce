// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/analysis.h"

#include "editor/essay/front_matter_styles.h"

#include "editor/essay/markdown.h"

#include <QCoreApplication>
#include <QThread>
#include <QThreadPool>

#include <algorithm>
#include <utility>

namespace stetmark {

namespace {

/// To take the Analysis of a long essay apart takes long, and whoever lets go of it last
/// may be the GUI thread: it does not wait for that.
void release(const Analysis *analysis)
{
    const QCoreApplication *application = QCoreApplication::instance();
    if (application && application->thread() == QThread::currentThread())
        QThreadPool::globalInstance()->start([analysis] { delete analysis; });
    else
        delete analysis;
}

std::shared_ptr<Analysis> newAnalysis(Analysis content = {})
{
    return {new Analysis(std::move(content)), release};
}

/// What the blocks say that a reader reads: footnotes only when referred to.
Statistics countTree(const MarkdownTree &tree)
{
    Statistics sum;
    for (const PlacedBlock &placed : tree.blocks) {
        if (placed.block->node.kind != MarkdownKind::FootnoteDefinition)
            sum += placed.block->statistics;
    }
    for (const Footnote &footnote : tree.footnotes)
        sum += footnote.definition->statistics;
    return sum;
}

void appendDepthIssue(const MarkdownBlock &block, qsizetype start, const QString &text,
                      QList<Issue> &issues)
{
    if (block.tooDeepAt < 0)
        return;
    const qsizetype position = start + block.tooDeepAt;
    issues.append(makeIssue(
        Issue::Severity::Warning, text, {position, start + block.length},
        QCoreApplication::translate("Analysis",
                                    "Too much markup in one place, or nested too deeply. What "
                                    "goes beyond is shown as plain text; the file keeps it all.")));
}

void appendDepthIssues(const Analysis &analysis, QList<Issue> &issues)
{
    for (const PlacedBlock &placed : analysis.markdown.blocks) {
        appendDepthIssue(*placed.block, placed.start, analysis.text, issues);
        for (const NestedFootnote &nested : placed.block->nestedFootnotes) {
            appendDepthIssue(*nested.definition, placed.start + nested.start, analysis.text,
                             issues);
        }
    }
}

Issue unreadIssue(const Analysis &analysis)
{
    return makeIssue(Issue::Severity::Note, analysis.text, {analysis.bodyStart, analysis.bodyStart},
                     QCoreApplication::translate(
                         "Analysis",
                         "This text is longer than ten million characters. It can be written, "
                         "searched, saved and exported; headings, counts, spelling and the preview "
                         "come when it is shorter."));
}

QList<Issue> findIssues(const Analysis &analysis)
{
    QList<Issue> issues = analysis.frontMatter->issues;
    const qsizetype ownCount = issues.size();
    for (const FieldProblem &problem : analysis.fieldProblems) {
        // Some are the front matter's own, with the path of their field.
        const auto ownEnd = issues.cbegin() + ownCount;
        if (std::find(issues.cbegin(), ownEnd, problem.issue) == ownEnd)
            issues.append(problem.issue);
    }
    if (!analysis.isWhole)
        issues.append(unreadIssue(analysis));
    else if (!analysis.markdown.definitions)
        appendDepthIssues(analysis, issues);
    std::stable_sort(issues.begin(), issues.end(),
                     [](const Issue &a, const Issue &b) { return a.span.start < b.span.start; });
    return issues;
}

void checkFieldsOf(Analysis &analysis)
{
    analysis.fieldProblems =
        findFieldProblems(*analysis.frontMatter, analysis.fieldSchema(), analysis.text);
}

void readFrontMatterOf(Analysis &analysis)
{
    analysis.frontMatter = std::make_shared<FrontMatter>(readFrontMatter(analysis.text));
    analysis.bodyStart = analysis.frontMatter->span.end;
    analysis.frontMatterStyles = stylesOf(*analysis.frontMatter, analysis.text);
    checkFieldsOf(analysis);
}

/// Fills in what follows from text, front matter and blocks, the outline apart.
AnalysisPtr finished(std::shared_ptr<Analysis> analysis)
{
    analysis->statistics = countTree(analysis->markdown);
    analysis->issues = findIssues(*analysis);
    return analysis;
}

/// `text` after `edits`, each in the coordinates that the one before it left.
QString appliedInTurn(const QString &text, const QList<TextEdit> &edits)
{
    // Many edits (replace all) usually run through the text one way: then one
    // pass will do.
    QList<TextEdit> ordered;
    ordered.reserve(edits.size());
    qsizetype moved = 0;
    bool isForward = true;
    bool isBackward = true;
    for (qsizetype i = 0; i < edits.size(); ++i) {
        const TextEdit &edit = edits[i];
        if (i > 0) {
            const TextEdit &before = edits[i - 1];
            isForward = isForward && edit.position >= before.position + before.inserted.size();
            isBackward = isBackward && edit.end() <= before.position;
        }
        ordered.append({edit.position - moved, edit.removed, edit.inserted});
        moved += edit.delta();
    }
    if (isForward)
        return applied(text, ordered);
    if (isBackward)
        return applied(text, QList<TextEdit>(edits.crbegin(), edits.crend()));

    QString result = text;
    for (const TextEdit &edit : edits)
        result.replace(edit.position, edit.removed, edit.inserted);
    return result;
}

/// One edit from the text before `edits` to `text`, the one after all of them.
TextEdit combined(const QList<TextEdit> &edits, const QString &text)
{
    Span changed{edits.first().position, edits.first().position};
    qsizetype delta = 0;
    for (const TextEdit &edit : edits) {
        changed.start = std::min(changed.start, edit.position);
        changed.end = std::max(changed.end, edit.end()) + edit.delta();
        delta += edit.delta();
    }
    return {changed.start, changed.length() - delta, text.mid(changed.start, changed.length())};
}

bool looksLikeFrontMatter(QStringView text)
{
    return text.startsWith(u"---") || text.startsWith(u"+++") || text.startsWith(u'{');
}

/// Whether `edit` may have changed the front matter of `previous`, or made one.
bool touchesFrontMatter(const Analysis &previous, const QString &text, const TextEdit &edit)
{
    if (previous.bodyStart == 0)
        return looksLikeFrontMatter(text) || looksLikeFrontMatter(previous.text);
    // A closing fence in the last line has no newline behind it.
    return edit.position < previous.bodyStart
           || (edit.position == previous.bodyStart
               && !QStringView(text).first(edit.position).endsWith(u'\n'));
}

} // namespace

AnalysisPtr analyse(const QString &text, quint64 revision, FieldSchemaPtr schema)
{
    auto analysis = newAnalysis();
    analysis->revision = revision;
    analysis->text = text;
    analysis->schema = std::move(schema);
    readFrontMatterOf(*analysis);
    analysis->markdown = parseMarkdown(text, analysis->bodyStart);
    analysis->outline = makeOutline(analysis->markdown);
    return finished(std::move(analysis));
}

AnalysisPtr analyseWhileWriting(const QString &text, quint64 revision, FieldSchemaPtr schema)
{
    if (text.size() <= longestWhileWriting)
        return analyse(text, revision, std::move(schema));
    auto analysis = newAnalysis();
    analysis->revision = revision;
    analysis->text = text;
    analysis->isWhole = false;
    analysis->schema = std::move(schema);
    readFrontMatterOf(*analysis);
    return finished(std::move(analysis));
}

AnalysisPtr reanalyse(const AnalysisPtr &previous, const QList<TextEdit> &edits, quint64 revision)
{
    auto analysis = newAnalysis(*previous);
    analysis->revision = revision;
    if (edits.isEmpty())
        return analysis;

    analysis->text = appliedInTurn(previous->text, edits);
    const bool isWhole = analysis->text.size() <= longestWhileWriting;
    if (isWhole != previous->isWhole)
        return analyseWhileWriting(analysis->text, revision, previous->schema);
    const TextEdit edit = combined(edits, analysis->text);
    if (touchesFrontMatter(*previous, analysis->text, edit))
        readFrontMatterOf(*analysis);
    if (isWhole) {
        analysis->markdown = updateMarkdown(previous->markdown, previous->text, previous->bodyStart,
                                            analysis->text, analysis->bodyStart, edit);
        analysis->outline =
            updateOutline(previous->outline, previous->markdown, analysis->markdown);
    }
    return finished(std::move(analysis));
}

AnalysisPtr withSchema(const AnalysisPtr &previous, FieldSchemaPtr schema)
{
    auto analysis = newAnalysis(*previous);
    analysis->schema = std::move(schema);
    checkFieldsOf(*analysis);
    analysis->issues = findIssues(*analysis);
    return analysis;
}

} // namespace stetmark
