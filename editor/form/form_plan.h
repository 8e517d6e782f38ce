// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/field_schema.h"
#include "editor/essay/front_matter.h"

#include <QList>
#include <QString>

#include <optional>
#include <vector>

namespace stetmark {

/// One thing that a form shows: a field, or a group or list of records of them.
struct FormItem {
    FieldPath path;
    Field field;  ///< its type is how the value is edited here
    QString name; ///< for people who cannot see where it stands: "Status, percent"
    /// Why the value can be changed in the text only; empty when it can be here.
    QString textOnly;
    /// A group of one word and one percentage, shown as one field.
    bool isMeasure = false;
    std::vector<FormItem> children; ///< of Group and Records

    friend bool operator==(const FormItem &, const FormItem &) = default;
};

/// What a form shows for one front matter. Two front matters with equal plans
/// differ in values only, so the widgets can stay.
struct FormPlan {
    std::vector<FormItem> known; ///< the schema's fields that are there, in its order
    std::vector<FormItem> other; ///< keys that the schema lacks, in the order of the file
    int left = 0;                ///< keys too many for a form

    bool isEmpty() const { return known.empty() && other.empty(); }
    friend bool operator==(const FormPlan &, const FormPlan &) = default;
};

/// A field that is being edited, which keeps its widget while its half-typed
/// value looks like something else.
struct KeptType {
    FieldPath path;
    FieldType type = FieldType::Text;
};

/// Plans a form of `root` by `schema`. Depth and number of fields are bounded,
/// whatever the front matter holds.
FormPlan planForm(const FieldSchema &schema, const FrontMatterNode &root,
                  const std::optional<KeptType> &kept = std::nullopt);

/// One row of a form, from top to bottom.
struct FormRowPlan {
    enum class Style {
        Field,     ///< with its label above
        Continued, ///< belongs to the field above: no label of its own
        Heading,   ///< of the fields below that are deeper
        Record,    ///< heading of the fields below that are one record of a list
        Chapter,   ///< a part of the form
    };

    FormItem item; ///< without its children, which have rows of their own
    Style style = Style::Field;
    int depth = 0;
    bool isApart = false; ///< follows the fields of a group that it is not in

    friend bool operator==(const FormRowPlan &, const FormRowPlan &) = default;
};

QList<FormRowPlan> rowsOf(const FormPlan &plan);

} // namespace stetmark
