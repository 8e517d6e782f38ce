// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/form/addable_fields.h"

#include <QSet>

#include <algorithm>

namespace stetmark {

namespace {

using Kind = FrontMatterNode::Kind;

/// 0 for the best match, -1 for none.
int rankOf(const Field &field, const QString &search, const QStringList &words)
{
    const QString label = field.label.toLower();
    const QString key = field.key.toLower();
    const bool hasAll = std::all_of(words.begin(), words.end(), [&](const QString &word) {
        return label.contains(word) || key.contains(word);
    });
    if (!hasAll)
        return -1;
    if (key == search || label == search)
        return 0;
    return label.startsWith(search) || key.startsWith(search) ? 1 : 2;
}

NewValue emptyLike(const Field &field, const FrontMatterNode &sibling)
{
    switch (sibling.kind) {
    case Kind::List:
        return NewValue::list();
    case Kind::Map: {
        std::vector<std::pair<QString, NewValue>> entries;
        for (const FrontMatterEntry &entry : sibling.entries)
            entries.emplace_back(entry.key.value,
                                 emptyLike(fieldFor(entry.key.value, entry.value), entry.value));
        return NewValue::map(std::move(entries));
    }
    case Kind::Scalar:
    case Kind::Alias:
        break;
    }
    return emptyValueOf(field);
}

const Field *fieldNamed(const std::vector<Field> &fields, const QString &key)
{
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&key](const Field &field) { return field.key == key; });
    return found == fields.end() ? nullptr : &*found;
}

} // namespace

QList<AddableField> addableFields(const std::vector<Field> &schema, const QList<Field> &others,
                                  const FrontMatterNode &map)
{
    QSet<QString> known;
    for (const FrontMatterEntry &entry : map.entries)
        known.insert(entry.key.value);
    QList<AddableField> fields;
    const auto add = [&](const Field &field, AddableField::Source source) {
        if (known.contains(field.key))
            return;
        known.insert(field.key);
        fields.append({field, source});
    };
    for (const Field &field : schema)
        add(field, AddableField::Source::Schema);
    for (const Field &field : others)
        add(field, AddableField::Source::Siblings);
    return fields;
}

QList<AddableField> matchingFields(const QList<AddableField> &fields, const QString &search,
                                   const FrontMatterNode &map)
{
    const QString key = search.trimmed();
    if (key.isEmpty())
        return fields;
    const QString lower = key.toLower();
    const QStringList words = lower.split(u' ', Qt::SkipEmptyParts);
    QList<AddableField> matches;
    bool isKnown = map.find(key) != nullptr;
    for (int rank = 0; rank <= 2; ++rank) {
        for (const AddableField &addable : fields) {
            if (rankOf(addable.field, lower, words) == rank)
                matches.append(addable);
        }
    }
    for (const AddableField &addable : fields)
        isKnown = isKnown || addable.field.key == key;
    if (!isKnown)
        matches.append({fieldFor(key, FrontMatterNode()), AddableField::Source::Typed});
    return matches;
}

NewValue emptyValueOf(const Field &field)
{
    switch (field.type) {
    case FieldType::Tags:
    case FieldType::Records:
        return NewValue::list();
    case FieldType::Switch:
        return NewValue::scalar(QStringLiteral("false"), ValueKind::Typed);
    case FieldType::Group: {
        std::vector<std::pair<QString, NewValue>> entries;
        for (const Field &part : field.fields)
            entries.emplace_back(part.key, emptyValueOf(part));
        return NewValue::map(std::move(entries));
    }
    case FieldType::Text:
    case FieldType::LongText:
    case FieldType::Link:
        return NewValue::scalar(QString(), ValueKind::Text);
    case FieldType::Date:
    case FieldType::Choice:
    case FieldType::Number:
    case FieldType::Percentage:
        break;
    }
    return NewValue::scalar(QString(), ValueKind::Typed);
}

NewValue emptyRecordFor(const Field &field, const FrontMatterNode &records)
{
    std::vector<std::pair<QString, NewValue>> entries;
    const bool hasSibling = !records.items.empty() && records.items.back().kind == Kind::Map;
    if (!records.items.empty() && !hasSibling)
        return NewValue::scalar(QString(), ValueKind::Text);
    if (hasSibling) {
        for (const FrontMatterEntry &entry : records.items.back().entries) {
            const QString &key = entry.key.value;
            const Field *known = fieldNamed(field.fields, key);
            entries.emplace_back(
                key, emptyLike(known ? *known : fieldFor(key, entry.value), entry.value));
        }
    }
    for (const Field &part : field.fields) {
        const bool isThere = std::any_of(entries.begin(), entries.end(), [&](const auto &entry) {
            return entry.first == part.key;
        });
        if (!isThere && (!hasSibling || part.isRequired))
            entries.emplace_back(part.key, emptyValueOf(part));
    }
    if (entries.empty())
        entries.emplace_back(QStringLiteral("title"), NewValue::scalar(QString(), ValueKind::Text));
    return NewValue::map(std::move(entries));
}

} // namespace stetmark
