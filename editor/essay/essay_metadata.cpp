// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/essay_metadata.h"

#include "editor/essay/value_scale.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

using Kind = FrontMatterNode::Kind;

/// The trimmed text of a scalar; empty for null and for anything else.
QString textOf(const FrontMatterNode *node)
{
    if (!node || node->kind != Kind::Scalar || node->type() == ScalarType::Null)
        return {};
    return node->value.trimmed();
}

bool isBlank(const FrontMatterNode &node)
{
    switch (node.kind) {
    case Kind::Scalar:
        return textOf(&node).isEmpty();
    case Kind::List:
        return node.items.empty();
    case Kind::Map:
        return node.entries.empty();
    case Kind::Alias:
        break;
    }
    return true;
}

const Field &anyPercentage()
{
    static const Field field = [] {
        Field percentage;
        percentage.type = FieldType::Percentage;
        return percentage;
    }();
    return field;
}

/// A measure in one value of `field`.
Measure measureInText(const QString &text, const Field &field)
{
    const ScaleForm form = scaleForm(field, text);
    const std::optional<double> percent = percentOf(field, text);
    if (form == ScaleForm::Percent)
        return {QString(), percent};
    return {text, percent, percent.has_value()};
}

Measure measureOf(const FrontMatterNode &node, const Field &field)
{
    if (node.kind != Kind::Map)
        return measureInText(textOf(&node), field);

    const Field *wordField = wordPart(field);
    const Field *percentField = percentagePart(field);
    const QString word = textOf(node.find(wordField ? wordField->key : u"value"_s));
    const QString percent = textOf(node.find(percentField ? percentField->key : u"percentage"_s));
    // A percentage that makes no sense is none, whatever the word implies.
    if (!percent.isEmpty())
        return {word, percentOf(percentField ? *percentField : anyPercentage(), percent)};
    return measureInText(word, wordField ? *wordField : field);
}

QString authorOf(const FrontMatterNode &node)
{
    const auto nameOf = [](const FrontMatterNode &one) {
        return textOf(one.kind == Kind::Map ? one.find(u"name") : &one);
    };
    if (node.kind != Kind::List)
        return nameOf(node);
    QStringList names;
    for (const FrontMatterNode &item : node.items)
        names.append(nameOf(item));
    names.removeAll(QString());
    return names.join(QStringLiteral(", "));
}

/// YAML 1.1 readers know more words for true and false than YAML 1.2 readers.
std::optional<bool> truthOf(const FrontMatterNode &node)
{
    const QString word = textOf(&node).toLower();
    if (word == "true"_L1 || word == "yes"_L1 || word == "on"_L1)
        return true;
    if (word == "false"_L1 || word == "no"_L1 || word == "off"_L1)
        return false;
    return std::nullopt;
}

std::optional<int> wordGoalOf(const FrontMatterNode &node)
{
    constexpr double most = 1e9;
    bool isNumber = false;
    const double number = textOf(&node).toDouble(&isNumber);
    const bool isGoal = isNumber && number >= 1 && number <= most;
    return isGoal ? std::optional(int(std::lround(number))) : std::nullopt;
}

bool isLink(const QString &text)
{
    return text.startsWith(QLatin1StringView("https://"))
           || text.startsWith(QLatin1StringView("http://"));
}

/// The first of `keys` that `record` has a text for.
QString firstOf(const FrontMatterNode &record, std::initializer_list<QStringView> keys)
{
    for (const QStringView key : keys) {
        const QString text = textOf(record.find(key));
        if (!text.isEmpty())
            return text;
    }
    return {};
}

Source sourceOf(const FrontMatterNode &node)
{
    if (node.kind == Kind::Map)
        return {firstOf(node, {u"title", u"name"}), firstOf(node, {u"link", u"url", u"URL"})};
    const QString text = textOf(&node);
    return isLink(text) ? Source{QString(), text} : Source{text, QString()};
}

QList<Source> sourcesOf(const FrontMatterNode &node)
{
    QList<Source> sources;
    const auto append = [&sources](const FrontMatterNode &one) {
        const Source source = sourceOf(one);
        if (source != Source())
            sources.append(source);
    };
    if (node.kind == Kind::List)
        std::for_each(node.items.begin(), node.items.end(), append);
    else
        append(node);
    return sources;
}

/// The first value with a role that is there and not empty, and its field.
struct RoleValue {
    const FrontMatterNode *node = nullptr;
    const Field *field = nullptr;
};

RoleValue find(const FrontMatter &frontMatter, const FieldSchema &schema, FieldRole role)
{
    for (const FieldPath &path : schema.paths(role)) {
        const FrontMatterNode *node = frontMatter.root.at(path);
        if (node && !isBlank(*node))
            return {node, schema.find(path)};
    }
    return {};
}

} // namespace

QStringList wordsOf(const FrontMatterNode &node)
{
    QStringList texts;
    if (node.kind == Kind::List) {
        for (const FrontMatterNode &item : node.items)
            texts.append(textOf(&item));
    } else {
        for (const QString &part : textOf(&node).split(u','))
            texts.append(part.trimmed());
    }
    texts.removeAll(QString());
    return texts;
}

EssayMetadata readMetadata(const FrontMatter &frontMatter, const FieldSchema &schema)
{
    EssayMetadata metadata;
    const auto read = [&](FieldRole role, auto &target, auto reader) {
        if (const RoleValue value = find(frontMatter, schema, role); value.node)
            target = reader(*value.node);
    };
    const auto readText = [&](FieldRole role, QString &target) {
        read(role, target, [](const FrontMatterNode &node) { return textOf(&node); });
    };
    const auto readMeasure = [&](FieldRole role, Measure &target) {
        if (const RoleValue value = find(frontMatter, schema, role); value.node)
            target = measureOf(*value.node, *value.field);
    };

    readText(FieldRole::Title, metadata.title);
    readText(FieldRole::Description, metadata.description);
    read(FieldRole::Author, metadata.author, authorOf);
    readText(FieldRole::Created, metadata.created);
    readText(FieldRole::Modified, metadata.modified);
    readText(FieldRole::Language, metadata.language);
    read(FieldRole::Tags, metadata.tags, wordsOf);
    read(FieldRole::Categories, metadata.categories, wordsOf);
    readMeasure(FieldRole::Status, metadata.status);
    readMeasure(FieldRole::Certainty, metadata.certainty);
    readMeasure(FieldRole::Importance, metadata.importance);
    read(FieldRole::Complete, metadata.complete, truthOf);
    read(FieldRole::Draft, metadata.draft, truthOf);
    read(FieldRole::Bibliography, metadata.bibliography, sourcesOf);
    read(FieldRole::WordGoal, metadata.wordGoal, wordGoalOf);
    return metadata;
}

std::optional<int> readWordGoal(const FrontMatter &frontMatter, const FieldSchema &schema)
{
    const RoleValue value = find(frontMatter, schema, FieldRole::WordGoal);
    return value.node ? wordGoalOf(*value.node) : std::nullopt;
}

} // namespace stetmark
