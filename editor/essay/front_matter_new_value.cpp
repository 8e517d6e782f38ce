// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/front_matter_new_value.h"

#include <algorithm>

namespace stetmark {

namespace {

using Kind = FrontMatterNode::Kind;

qsizetype placeIn(const FrontMatterNode &map, const QString &key)
{
    const auto found =
        std::find_if(map.entries.begin(), map.entries.end(),
                     [&](const FrontMatterEntry &entry) { return entry.key.value == key; });
    return found - map.entries.begin();
}

/// Of an AsIs scalar.
ValueKind meant(const NewValue &scalar, const FrontMatterNode *model, bool isItem)
{
    const ScalarType type = scalarType(scalar.text);
    if (type == ScalarType::Text)
        return ValueKind::Text;
    const bool hasModel = model && model->kind == Kind::Scalar && model->type() != ScalarType::Null;
    if (hasModel)
        return model->type() == type ? ValueKind::Typed : ValueKind::Text;
    return isItem ? ValueKind::Text : ValueKind::Typed;
}

} // namespace

NewValue NewValue::scalar(const QString &text, ValueKind kind)
{
    NewValue value;
    value.text = text;
    value.valueKind = kind;
    return value;
}

NewValue NewValue::list(std::vector<NewValue> items)
{
    NewValue value;
    value.kind = Kind::List;
    value.items = std::move(items);
    return value;
}

NewValue NewValue::map(std::vector<std::pair<QString, NewValue>> entries)
{
    NewValue value;
    value.kind = Kind::Map;
    value.entries = std::move(entries);
    return value;
}

NewValue decided(const NewValue &value, const FrontMatterNode *model, bool isItem)
{
    NewValue result = value;
    if (value.kind == Kind::Scalar) {
        if (value.valueKind == ValueKind::AsIs)
            result.valueKind = meant(value, model, isItem);
        // An item cannot be left out.
        if (isItem && value.text.isEmpty())
            result.valueKind = ValueKind::Text;
    }
    for (NewValue &item : result.items) {
        const bool hasModel = model && !model->items.empty();
        item = decided(item, hasModel ? &model->items.back() : nullptr, true);
    }
    for (auto &[key, entry] : result.entries)
        entry = decided(entry, model ? model->find(key) : nullptr);
    if (model && model->kind == Kind::Map) {
        std::stable_sort(result.entries.begin(), result.entries.end(),
                         [&](const auto &a, const auto &b) {
                             return placeIn(*model, a.first) < placeIn(*model, b.first);
                         });
    }
    return result;
}

ScalarType typeOf(const NewValue &scalar)
{
    return scalar.valueKind == ValueKind::Text ? ScalarType::Text : scalarType(scalar.text);
}

} // namespace stetmark
