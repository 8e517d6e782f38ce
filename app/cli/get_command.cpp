// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/console.h"
#include "app/cli/essay_report.h"
#include "app/cli/front_matter_json.h"
#include "editor/essay/essay_file.h"
#include "editor/essay/front_matter.h"

#include <QCoreApplication>

#include <utility>
#include <vector>

namespace stetmark {

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(GetCommand)
};

/// `value` on one line, so that a list of fields has one a line.
QString onOneLine(QString value)
{
    value.replace(u'\\', QStringLiteral("\\\\"));
    value.replace(u'\n', QStringLiteral("\\n"));
    value.replace(u'\t', QStringLiteral("\\t"));
    return value;
}

/// The scalars in `root`, which stands at `path`, in the order of the file:
/// one a line as `path: value`.
QString listed(const FrontMatterNode &root, const FieldPath &path)
{
    QString lines;
    std::vector<std::pair<const FrontMatterNode *, FieldPath>> waiting{{&root, path}};
    while (!waiting.empty()) {
        const auto [node, here] = std::move(waiting.back());
        waiting.pop_back();
        if (node->kind == FrontMatterNode::Kind::Scalar) {
            lines += QStringLiteral("%1: %2\n").arg(here.toString(), onOneLine(node->value));
        } else if (node->kind == FrontMatterNode::Kind::Alias) {
            lines += QStringLiteral("%1: *%2\n").arg(here.toString(), node->value);
        }
        // What is pushed last is shown first.
        for (size_t i = node->items.size(); i-- > 0;)
            waiting.emplace_back(&node->items[i], here.child(qsizetype(i)));
        for (size_t i = node->entries.size(); i-- > 0;)
            waiting.emplace_back(&node->entries[i].value, here.child(node->entries[i].key.value));
    }
    return lines;
}

ExitCode notFound(const QString &essay, const FieldPath &path, const FrontMatter &frontMatter)
{
    const ExitCode code = reportIssues(essay, frontMatter.issues);
    if (code == ExitCode::Fine || frontMatter.readOnlyReason.isEmpty()) {
        report(Messages::tr("“%1” has no field %2. Its fields are listed by: stetmark-cli get %1")
                   .arg(essay, path.toString()));
    }
    return ExitCode::Problems;
}

enum class Form { Text, Json };

ExitCode writeNode(const QString &essay, const FrontMatterNode &root, const FrontMatterNode &node,
                   const FieldPath &path, Form form)
{
    if (form == Form::Text) {
        return node.kind == FrontMatterNode::Kind::Scalar
                   ? writeOutput(node.value.toUtf8() + '\n')
                   : writeOutput(listed(node, path).toUtf8());
    }
    const auto json = toJson(root, node);
    if (json)
        return writeOutput(*json);
    report(QStringLiteral("%1: %2").arg(essay, json.error().message));
    return ExitCode::Problems;
}

ExitCode unread(const QString &essay, const FrontMatter &frontMatter)
{
    if (frontMatter.issues.isEmpty())
        report(QStringLiteral("%1: %2").arg(essay, frontMatter.readOnlyReason));
    return worst(ExitCode::Problems, reportIssues(essay, frontMatter.issues));
}

ExitCode getField(const QString &essay, const FieldPath &path, Form form)
{
    const auto file = readEssayFile(essay);
    if (!file) {
        report(file.error().message);
        return ExitCode::Failed;
    }
    const FrontMatter frontMatter = readFrontMatter(file->content.text);
    const FrontMatterNode *node = frontMatter.root.at(path);
    if (!node)
        return notFound(essay, path, frontMatter);
    // Where nothing could be read, `{}` would say that there is nothing.
    if (form == Form::Json && frontMatter.root.entries.empty()
        && !(frontMatter.issues.isEmpty() && frontMatter.readOnlyReason.isEmpty()))
        return unread(essay, frontMatter);
    const ExitCode code = writeNode(essay, frontMatter.root, *node, path, form);
    return frontMatter.readOnlyReason.isEmpty()
               ? code
               : worst(code, reportIssues(essay, frontMatter.issues));
}

ExitCode run(const Command &self, const QStringList &arguments)
{
    const QCommandLineOption json(QStringLiteral("json"));
    QCommandLineParser parser;
    parser.addOption(json);
    if (const auto code = parseArguments(parser, self, arguments, {1, 2}))
        return *code;
    const QStringList given = parser.positionalArguments();
    const Form form = parser.isSet(json) ? Form::Json : Form::Text;
    if (given.size() == 1)
        return getField(given[0], {}, form);
    const auto path = FieldPath::parse(given[1]);
    if (!path)
        return wrongUse(self, path.error().message);
    return getField(given[0], *path, form);
}

} // namespace

Command getCommand()
{
    return {QStringLiteral("get"), Messages::tr("[--json] ESSAY [PATH]"),
            Messages::tr("print a field of an essay's front matter"),
            Messages::tr(
                "Prints the value at PATH, without its quotes. Of a list or a group, and without\n"
                "PATH of the whole front matter, prints every value in it, one a line, as\n"
                "path: value, with \\n, \\t and \\\\ for line breaks, tabs and backslashes.\n\n"
                "      --json  print it as JSON: numbers, true, false and null where the essay\n"
                "              has them without quotes, all else as strings, dates too. Keys keep\n"
                "              their order.\n\n")
                + pathHelp(),
            run};
}

} // namespace stetmark
