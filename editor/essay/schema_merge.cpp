// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/schema_import.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace stetmark {

namespace {

const Field *fieldWithKey(const std::vector<Field> &fields, const QString &key)
{
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&key](const Field &field) { return field.key == key; });
    return found == fields.end() ? nullptr : &*found;
}

bool isMeasure(const Field &field)
{
    return !field.scale.empty() || field.unit != NumberUnit::Percent;
}

/// Whether `usual` says more of a value that `field` knows only to be a text or number.
bool isVagueBeside(const Field &field, const Field &usual)
{
    const bool isUsualMeasure = usual.type == FieldType::Group && isMeasure(usual);
    if (field.type == FieldType::Text)
        return isUsualMeasure || usual.type == FieldType::LongText || usual.type == FieldType::Link
               || usual.type == FieldType::Choice;
    const bool hasBounds = std::isfinite(field.minimum) || std::isfinite(field.maximum);
    return field.type == FieldType::Number && !hasBounds
           && (isUsualMeasure || usual.type == FieldType::Number);
}

bool fits(const std::vector<ScaleStep> &scale, const QStringList &choices)
{
    return choices.isEmpty()
           || std::any_of(scale.begin(), scale.end(), [&choices](const ScaleStep &step) {
                  return choices.contains(step.word, Qt::CaseInsensitive);
              });
}

void inheritMeasure(Field &field, const Field &usual)
{
    if (isMeasure(field) || !canBeMeasure(field.type))
        return;
    if (fits(usual.scale, field.choices))
        field.scale = usual.scale;
    if (field.type != FieldType::Percentage)
        field.unit = usual.unit;
}

void inherit(std::vector<Field> &fields, const std::vector<Field> &usual, SchemaTypes types);

void inherit(Field &field, const Field &usual, SchemaTypes types)
{
    if (types == SchemaTypes::Rough && isVagueBeside(field, usual)) {
        field.type = usual.type;
        field.choices = usual.choices;
        field.fields = usual.fields;
        field.minimum = usual.minimum;
        field.maximum = usual.maximum;
    }
    if (field.role == FieldRole::None)
        field.role = usual.role;
    if (field.label == labelFor(field.key))
        field.label = usual.label;
    if (field.help.isEmpty())
        field.help = usual.help;
    inheritMeasure(field, usual);
    inherit(field.fields, usual.fields, types);
    completeMeasure(field);
}

void inherit(std::vector<Field> &fields, const std::vector<Field> &usual, SchemaTypes types)
{
    for (Field &field : fields) {
        if (const Field *same = fieldWithKey(usual, field.key))
            inherit(field, *same, types);
    }
}

} // namespace

FieldSchema completedBy(FieldSchema schema, const FieldSchema &usual, SchemaTypes types)
{
    inherit(schema.fields, usual.fields, types);
    for (const Field &field : usual.fields) {
        if (!fieldWithKey(schema.fields, field.key))
            schema.fields.push_back(field);
    }
    return schema;
}

} // namespace stetmark
