// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/form/field_factory.h"

#include "editor/form/choice_field.h"
#include "editor/form/date_field.h"
#include "editor/form/long_text_field.h"
#include "editor/form/percentage_field.h"
#include "editor/form/switch_field.h"
#include "editor/form/tags_field.h"
#include "editor/form/text_field.h"

namespace stetmark {

namespace {

template <typename Editor>
FieldEditor *make(const FormItem &item, QWidget *parent)
{
    return new Editor(item, parent);
}

using Factory = FieldEditor *(*)(const FormItem &item, QWidget *parent);

struct FactoryOfType {
    FieldType type;
    Factory factory;
};

constexpr FactoryOfType factories[] = {
    {FieldType::Text, make<TextField>},
    {FieldType::LongText, make<LongTextField>},
    {FieldType::Date, make<DateField>},
    {FieldType::Tags, make<TagsField>},
    {FieldType::Choice, make<ChoiceField>},
    {FieldType::Number, make<TextField>},
    {FieldType::Percentage, make<PercentageField>},
    {FieldType::Switch, make<SwitchField>},
    {FieldType::Link, make<TextField>},
};

} // namespace

FieldEditor *makeFieldEditor(const FormItem &item, QWidget *parent)
{
    for (const FactoryOfType &entry : factories) {
        if (entry.type == item.field.type)
            return entry.factory(item, parent);
    }
    return nullptr;
}

} // namespace stetmark
