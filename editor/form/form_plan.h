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
    /// The essay lacks the key: the first value that is written brings it along.
    bool isAbsent = false;
    /// A group of one word and one percentage, shown as one field.
    bool isMeasure = false;
    /// The word of a measure whose percentage has a field of its own.
    bool hasPercentageBeside = false;
    FieldPath measure; ///< the group that is shown as one field with this one; else empty
    std::vector<FormItem> children; ///< of Group and Records

    friend bool operator==(const FormItem &, const FormItem &) = default;
};

/// What a form shows for one front matter. Two front matters with equal plans
/// differ in values only, so the widgets can stay.
struct FormPlan {
    /// The schema's fields that are there, or should be, in its order.
    std::vector<FormItem> known;
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

/// What a row of a form stands in: a group, or the card of one record.
struct FormLevel {
    enum class Kind { Group, Card };

    Kind kind = Kind::Group;
    bool isFirst = false; ///< the row is the first in it
    bool isLast = false;

    friend bool operator==(const FormLevel &, const FormLevel &) = default;
};

/// One row of a form, from top to bottom.
struct FormRowPlan {
    enum class Style {
        Field,     ///< with its label above
        Continued, ///< belongs to the field above: no label of its own
        Heading,   ///< of the fields below that are deeper
        Record,    ///< heading of the fields below that are one record of a list
        Adder,     ///< adds a record to the list `item`
        Chapter,   ///< a part of the form
    };

    FormItem item; ///< without its children, which have rows of their own
    Style style = Style::Field;
    QList<FormLevel> levels; ///< from the outermost to the innermost
    bool isApart = false;    ///< follows the fields of a group that it is not in

    qsizetype depth() const { return levels.size(); }
    /// Equal but for whether the essay has the key: the same widgets serve both.
    bool isLike(const FormRowPlan &other) const;

    friend bool operator==(const FormRowPlan &, const FormRowPlan &) = default;
};

QList<FormRowPlan> rowsOf(const FormPlan &plan);

} // namespace stetmark
