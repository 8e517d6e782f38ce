// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/essay_edit.h"
#include "app/cli/essay_report.h"
#include "editor/essay/front_matter_edit.h"

#include <QCoreApplication>

#include <limits>
#include <optional>
#include <utility>
#include <vector>

namespace stetmark {

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(InsertCommand)
};

/// What PATH names: a field, or a list by `[]` behind it or the position of an item.
struct Target {
    FieldPath path; ///< of the field or the list
    bool isList = false;
    std::optional<qsizetype> index; ///< where its first new item goes; at the end without
};

Result<Target> readTarget(const QString &text)
{
    const bool isEnd = text.endsWith(QLatin1StringView("[]"));
    const auto path = FieldPath::parse(isEnd ? text.chopped(2) : text);
    if (!path)
        return path.error();
    if (isEnd)
        return Target{*path, true, {}};
    if (const auto *index = std::get_if<qsizetype>(&path->steps().constLast()))
        return Target{path->parent(), true, *index};
    return Target{*path, false, {}};
}

/// How the schema wants the value of `field`: text where it says so.
NewValue scalarFor(const Field *field, const QString &text)
{
    const bool isText = field
                        && (field->type == FieldType::Text || field->type == FieldType::LongText
                            || field->type == FieldType::Link);
    return NewValue::scalar(text, isText ? ValueKind::Text : ValueKind::AsIs);
}

/// The record of `KEY=VALUE` arguments, a field of which is at `path`.
Result<NewValue> readRecord(const FieldSchema &schema, const FieldPath &path,
                            const QStringList &arguments)
{
    std::vector<std::pair<QString, NewValue>> entries;
    for (const QString &argument : arguments) {
        const qsizetype sign = argument.indexOf(u'=');
        if (sign <= 0) {
            return Error{Error::Kind::Refused,
                         Messages::tr("“%1” is not KEY=VALUE.").arg(argument)};
        }
        const QString key = argument.first(sign);
        for (const auto &[other, value] : entries) {
            if (other == key) {
                return Error{Error::Kind::Refused,
                             Messages::tr("The key “%1” is given twice.").arg(key)};
            }
        }
        const Field *field = schema.find(path.child(key));
        entries.emplace_back(key, scalarFor(field, argument.sliced(sign + 1)));
    }
    return NewValue::map(std::move(entries));
}

/// Inserts the field at `path`, and the groups around it that are not there.
Result<QList<TextEdit>> insertField(const QString &text, const FieldSchema &schema,
                                    const FrontMatterNode &root, const FieldPath &path,
                                    NewValue value)
{
    QString key = std::get<QString>(path.steps().constLast());
    FieldPath map = path.parent();
    while (!map.isEmpty() && !root.at(map)) {
        const QString *group = std::get_if<QString>(&map.steps().constLast());
        if (!group)
            break;
        value = NewValue::map({{key, std::move(value)}});
        key = *group;
        map = map.parent();
    }
    return insertKey(text, map, key, value, schema.keysAt(map));
}

bool endsWithKey(const FieldPath &path)
{
    return !path.isEmpty() && std::holds_alternative<QString>(path.steps().constLast());
}

/// Whether `target` is a list where `node` stands, or nothing, or is to be one.
bool isList(const FieldSchema &schema, const Target &target, const FrontMatterNode *node)
{
    if (target.isList || (node && node->kind == FrontMatterNode::Kind::List))
        return true;
    const bool isOpen = !node || node->type() == ScalarType::Null;
    const Field *field = isOpen ? schema.find(target.path) : nullptr;
    return field && (field->type == FieldType::Tags || field->type == FieldType::Records);
}

Result<QList<TextEdit>> insertValue(const QString &text, const FieldSchema &schema,
                                    const Target &target, const NewValue &value, bool isOnly)
{
    const FrontMatter frontMatter = readFrontMatter(text);
    const FrontMatterNode *node = frontMatter.root.at(target.path);
    const bool toList = isList(schema, target, node);
    if (toList && (node || !endsWithKey(target.path)))
        return addItem(text, target.path, value);
    if (!toList && !isOnly) {
        return Error{Error::Kind::Refused,
                     Messages::tr("It is no list and takes one value. A new list is %1[].")
                         .arg(target.path.toString())};
    }
    return insertField(text, schema, frontMatter.root, target.path,
                       toList ? NewValue::list({value}) : value);
}

/// Moves the last item of the list at `path` to `index`.
Result<QList<TextEdit>> moveLast(const QString &text, const FieldPath &path, qsizetype index)
{
    const FrontMatter frontMatter = readFrontMatter(text);
    const FrontMatterNode *list = frontMatter.root.at(path);
    return moveItem(text, path, list ? qsizetype(list->items.size()) - 1 : 0, index);
}

ExitCode insertValues(const QString &essay, const FieldSchema &schema, const Target &target,
                      const std::vector<NewValue> &values)
{
    QList<EssayEdit> edits;
    for (size_t i = 0; i < values.size(); ++i) {
        edits.append([&schema, &target, &values, i](const QString &text) {
            return insertValue(text, schema, target, values[i], values.size() == 1);
        });
        if (target.index) {
            edits.append([&target, i](const QString &text) {
                return moveLast(text, target.path, *target.index + qsizetype(i));
            });
        }
    }
    return editEssay(essay, target.path, edits);
}

ExitCode run(const Command &self, const QStringList &arguments)
{
    const QCommandLineOption record(QStringLiteral("record"));
    QCommandLineParser parser;
    parser.addOption(record);
    // A value may begin with a dash: -5.
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsPositionalArguments);
    if (const auto code =
            parseArguments(parser, self, arguments, {3, std::numeric_limits<qsizetype>::max()}))
        return *code;
    const QStringList given = parser.positionalArguments();
    const auto target = readTarget(given[1]);
    if (!target)
        return wrongUse(self, target.error().message);
    const auto file = readEssayFile(given[0]);
    const ProjectSchema project =
        file ? reportedSchema(given[0], file->content.text) : ProjectSchema();
    const FieldSchema &schema = project.schema ? *project.schema : essaySchema();
    std::vector<NewValue> values;
    if (parser.isSet(record)) {
        auto read = readRecord(schema, target->path, given.sliced(2));
        if (!read)
            return wrongUse(self, read.error().message);
        values.push_back(*std::move(read));
    } else {
        for (const QString &value : given.sliced(2)) {
            values.push_back(target->isList ? NewValue::scalar(value)
                                            : scalarFor(schema.find(target->path), value));
        }
    }
    return worst(schemaCode(project), insertValues(given[0], schema, *target, values));
}

} // namespace

Command insertCommand()
{
    return {QStringLiteral("insert"), Messages::tr("[--record] ESSAY PATH VALUE…"),
            Messages::tr("insert a new field, or items into a list"),
            Messages::tr(
                "Inserts a field that is not there yet, in the order of its project's fields, or\n"
                "items into a list, and changes no other byte of the file. What VALUE reads as,\n"
                "a number, boolean or date, it is; anything else is text, in quotes where YAML\n"
                "needs them, and so is every value of a field that holds text.\n\n"
                "  insert essay.md title 'A Title'      a field with one value\n"
                "  insert essay.md status.value Draft   a field of a group\n"
                "  insert essay.md 'tags[]' Rome Ruins  items, at the end of a list\n"
                "  insert essay.md 'tags[0]' Rome       an item, in front of another\n\n"
                "Behind a list that is there, and behind a field that is usually one, the []\n"
                "may be left out. Lists and groups that are not there are made, and so is the\n"
                "whole front matter of an essay that has none.\n\n"
                "      --record  the values are KEY=VALUE, and together one record of a list, as\n"
                "                bibliography[], or a group. It stands before ESSAY.\n\n")
                + pathHelp(),
            run};
}

} // namespace stetmark
