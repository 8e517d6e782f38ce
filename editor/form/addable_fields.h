// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/field_schema.h"
#include "editor/essay/front_matter.h"
#include "editor/essay/front_matter_edit.h"

#include <QList>
#include <QString>

namespace stetmark {

/// A field that a map of a front matter could have.
struct AddableField {
    enum class Source {
        Schema,
        Siblings, ///< other records of the same list, or other essays of the folder
        Typed,    ///< the words of the search themselves
    };

    Field field;
    Source source = Source::Schema;

    friend bool operator==(const AddableField &, const AddableField &) = default;
};

/// The fields that `map` lacks: first those of `schema`, in their order, then those
/// of `others`. Each key once.
QList<AddableField> addableFields(const std::vector<Field> &schema, const QList<Field> &others,
                                  const FrontMatterNode &map);

/// Those of `fields` whose label or key has all the words of `search`, best first;
/// and, when `search` is the key of none of them and of nothing in `map`, a new one.
QList<AddableField> matchingFields(const QList<AddableField> &fields, const QString &search,
                                   const FrontMatterNode &map);

/// What a new field starts with: nothing for a date, a number and a choice, "" for a
/// text, `[]` for a list, false for a switch.
NewValue emptyValueOf(const Field &field);

/// A record for the list `records`, with the keys that its last record has and with
/// the required ones of `field`; with all keys of `field` when there is none yet.
NewValue emptyRecordFor(const Field &field, const FrontMatterNode &records);

} // namespace stetmark
